#include "ui/sync/diagnostics_panel.h"

#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace creditdesk::ui {

DiagnosticsPanel::DiagnosticsPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_make(ActionRegistry::make(QStringLiteral("diagnostics.make"), this)),
      m_save(ActionRegistry::make(QStringLiteral("diagnostics.save"), this)),
      m_preview(new QPlainTextEdit(this))
{
    auto *words =
        new PlainLabel(tr("For whoever helps from afar: versions, states, codes, times and counts. No organisation, no "
                          "report, no person. Exactly this text is written, nothing else."),
                       this);
    words->setWordWrap(true);
    words->setTone(items::Tone::Muted);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(codeFont());
    m_preview->setAccessibleName(tr("Text of the diagnosis"));
    auto *head = new QHBoxLayout;
    head->setSpacing(kGrid);
    head->addWidget(words, 1);
    head->addWidget(ActionRegistry::button(m_make, this));
    head->addWidget(ActionRegistry::button(m_save, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_preview, 1);
    connect(m_make, &QAction::triggered, this, &DiagnosticsPanel::make);
    connect(m_save, &QAction::triggered, this, &DiagnosticsPanel::saveAs);
    updateActions();
}

void DiagnosticsPanel::enter()
{
    if (m_text.isEmpty())
        make();
    m_preview->setFocus(Qt::OtherFocusReason);
}

void DiagnosticsPanel::updateActions()
{
    const bool allowed = m_desk.may(QStringLiteral("sync.run"));
    const QString forbidden = tr("Your role does not allow this.");
    ActionRegistry::setReason(m_make, allowed ? QString() : forbidden);
    ActionRegistry::setReason(m_save, !allowed ? forbidden : (m_text.isEmpty() ? tr("The text is not ready yet.") : QString()));
}

void DiagnosticsPanel::make()
{
    m_desk.ask(
        services::Lane::Upkeep, this, QStringLiteral("diagnostics"), [&house = m_desk.house()] { return house.diagnostics(); },
        [this](const base::Result<QByteArray> &text) {
            if (!text) {
                m_messages.fail(text.error());
                return;
            }
            m_text = *text;
            m_preview->setPlainText(QString::fromUtf8(m_text));
            updateActions();
        });
}

void DiagnosticsPanel::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the diagnosis"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QStringLiteral("creditdesk-diagnosis.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &DiagnosticsPanel::write);
    dialog->open();
}

void DiagnosticsPanel::write(const QString &path)
{
    m_desk.ask(
        services::Lane::Upkeep, this, QStringLiteral("save"),
        [&house = m_desk.house(), text = m_text, path] { return house.saveDiagnostics(text, path); },
        [this](const base::Done &done) {
            if (done)
                m_messages.say(items::Tone::Ok, tr("Saved"), tr("The file holds exactly the text shown."));
            else
                m_messages.fail(done.error());
        });
}

} // namespace creditdesk::ui
