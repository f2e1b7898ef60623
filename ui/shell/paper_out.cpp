#include "ui/shell/paper_out.h"

#include "ui/shell/say_failure.h"
#include "ui/widgets/message_bar.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace creditdesk::ui {

PaperOut::PaperOut(Desk &desk, MessageBar &messages, Names names, QWidget *parent)
    : QObject(parent), m_desk(desk), m_messages(messages), m_names(std::move(names)), m_printers(new QComboBox(parent))
{
    m_printers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printers->setMinimumContentsLength(8);
    m_printers->setPlaceholderText(tr("No printer"));
}

void PaperOut::askPrinters()
{
    m_desk.ask(services::Lane::Live, this, QStringLiteral("printers"), m_names, [this](const base::Result<QStringList> &names) {
        if (!names)
            return; // said when something is to be printed
        const QString chosen = m_printers->currentText();
        m_printers->clear();
        m_printers->addItems(*names);
        m_printers->setCurrentIndex(std::max(0, m_printers->findText(chosen)));
    });
}

void PaperOut::print(const Print &send, const QString &taken, const QString &instead)
{
    const QString queue = m_printers->currentText();
    if (queue.isEmpty()) {
        m_messages.say(items::Tone::Warn, tr("No printer answers"), instead);
        askPrinters();
        return;
    }
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("print"), [send, queue] { return send(queue); },
        [this, queue, taken](const base::Done &done) {
            if (done)
                m_messages.say(items::Tone::Ok, taken, queue);
            else
                sayFailure(m_messages, done.error(), m_desk.catalogue());
        });
}

void PaperOut::saveAs(const QString &title, const QString &fileName, const Save &save)
{
    auto *dialog = new QFileDialog(m_printers->window(), title);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, save](const QString &path) { saveTo(path, save); });
    dialog->open();
}

void PaperOut::saveTo(const QString &path, const Save &save)
{
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("save"), [save, path] { return save(path); },
        [this, path](const base::Done &done) {
            if (done)
                m_messages.say(items::Tone::Ok, tr("Saved"), path);
            else
                m_messages.fail(done.error());
        });
}

} // namespace creditdesk::ui
