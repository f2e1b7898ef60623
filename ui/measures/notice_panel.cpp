#include "ui/measures/notice_panel.h"

#include "ui/measures/measure_words.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/paper_out.h"
#include "ui/shell/report_preview.h"
#include "ui/theme/style.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

NoticePanel::NoticePanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_print(ActionRegistry::make(QStringLiteral("notice.print"), this)),
      m_save(ActionRegistry::make(QStringLiteral("notice.save"), this)),
      m_close(ActionRegistry::make(QStringLiteral("notice.close"), this)),
      m_title(new PlainLabel({}, this)),
      m_out(new PaperOut(
          desk, messages, [&house = desk.house()] { return house.measures().printers(); }, this)),
      m_preview(new ReportPreview(this))
{
    m_title->setFont(textFont(TextSize::Body, true));
    m_title->setElided(true);
    m_out->printers()->setAccessibleName(tr("Printer of the notice"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_out->printers(), 1);
    m_printButton = ActionRegistry::button(m_print, this, true);
    row->addWidget(m_printButton);
    row->addWidget(ActionRegistry::button(m_save, this));
    row->addWidget(ActionRegistry::button(m_close, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(m_preview, 1);
    connect(m_print, &QAction::triggered, this, [this] {
        m_out->print([&house = m_desk.house(),
                      number = m_number](const QString &queue) { return house.measures().printNotice(number, queue); },
                     tr("The print system has taken the notice"),
                     tr("Look at the printer and the print system, or save the notice."));
    });
    connect(m_save, &QAction::triggered, this,
            [this] { m_out->saveAs(tr("Save the notice"), m_number + QStringLiteral(".pdf"), saving()); });
    connect(m_close, &QAction::triggered, this, &NoticePanel::left);
    refresh();
}

std::function<base::Done(const QString &path)> NoticePanel::saving() const
{
    return
        [&house = m_desk.house(), number = m_number](const QString &path) { return house.measures().saveNotice(number, path); };
}

void NoticePanel::saveTo(const QString &path)
{
    m_out->saveTo(path, saving());
}

void NoticePanel::show(const QString &number)
{
    clear();
    m_number = number;
    m_title->setData(tr("Notice %1").arg(number));
    m_out->askPrinters();
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("notice"),
        [&house = m_desk.house(), number] { return house.measures().notice(number); },
        [this](const base::Result<QByteArray> &pdf) { made(pdf); });
}

void NoticePanel::made(const base::Result<QByteArray> &pdf)
{
    if (!pdf) {
        sayMeasureFailure(m_messages, pdf.error(), m_desk.house().measures().lists(), m_desk.catalogue());
        return;
    }
    m_ready = true;
    if (!m_preview->load(*pdf))
        m_messages.say(items::Tone::Warn, tr("The notice cannot be shown"), tr("It can be printed or saved all the same."));
    refresh();
    if (isVisible())
        m_printButton->setFocus(Qt::OtherFocusReason);
}

void NoticePanel::clear()
{
    m_number.clear();
    m_ready = false;
    m_title->setData({});
    m_preview->clear();
    refresh();
}

void NoticePanel::refresh()
{
    const QString none = m_ready ? QString() : tr("The notice is still being opened.");
    ActionRegistry::setReason(m_print, none);
    ActionRegistry::setReason(m_save, none);
}

void NoticePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace creditdesk::ui
