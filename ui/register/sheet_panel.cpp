#include "ui/register/sheet_panel.h"

#include "app/base/user_files.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/paper_out.h"
#include "ui/shell/report_preview.h"
#include "ui/shell/say_failure.h"
#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

SheetPanel::SheetPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_print(ActionRegistry::make(QStringLiteral("sheet.print"), this)),
      m_save(ActionRegistry::make(QStringLiteral("sheet.save"), this)),
      m_day(new QLineEdit(this)),
      m_paper(new PaperOut(
          desk, messages, [&house = desk.house()] { return house.reception().printers(); }, this)),
      m_preview(new ReportPreview(this))
{
    m_day->setAccessibleName(tr("Day of the sheet (year-month-day)"));
    m_day->setMaxLength(10);
    m_day->setFixedWidth(128);
    m_paper->printers()->setAccessibleName(tr("Printer of the sheet"));
    m_paper->printers()->setMinimumContentsLength(14);
    auto *label = new PlainLabel(tr("Day"), this);
    label->setTone(items::Tone::Muted);
    label->setBuddy(m_day);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(label);
    row->addWidget(m_day);
    row->addStretch(1);
    row->addWidget(m_paper->printers());
    row->addWidget(ActionRegistry::button(m_print, this, true));
    row->addWidget(ActionRegistry::button(m_save, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(row);
    column->addWidget(m_preview, 1);
    connect(m_day, &QLineEdit::returnPressed, this, &SheetPanel::load);
    connect(m_print, &QAction::triggered, this, &SheetPanel::print);
    connect(m_save, &QAction::triggered, this, [this] {
        m_paper->saveAs(tr("Save the daily sheet"), Format::date(m_shown) + QStringLiteral(".pdf"),
                        [pdf = m_pdf](const QString &path) { return base::saveForUser(path, pdf); });
    });
    updateActions();
}

QDate SheetPanel::chosenDay() const
{
    return QDate::fromString(m_day->text().trimmed(), Qt::ISODate);
}

void SheetPanel::enter()
{
    if (m_day->text().isEmpty())
        m_day->setText(Format::date(m_desk.house().clock().today()));
    const bool may = m_desk.may(QStringLiteral("report.print"));
    m_paper->printers()->setVisible(may);
    if (may)
        m_paper->askPrinters();
    load();
    m_day->setFocus(Qt::OtherFocusReason);
}

void SheetPanel::load()
{
    const QDate day = chosenDay();
    if (!day.isValid()) {
        m_messages.say(items::Tone::Notice, tr("A date is written year-month-day, as in 2026-11-23."));
        return;
    }
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("sheet"),
        [&house = m_desk.house(), day] { return house.reception().dailySheet(day); },
        [this, day](const base::Result<QByteArray> &pdf) {
            m_pdf = pdf ? *pdf : QByteArray();
            m_shown = day;
            m_preview->load(m_pdf);
            updateActions();
            if (!pdf)
                sayFailure(m_messages, pdf.error(), m_desk.catalogue());
        });
}

void SheetPanel::updateActions()
{
    const QString none = m_pdf.isEmpty() ? tr("No sheet is shown.") : QString();
    ActionRegistry::setReason(m_save, none);
    ActionRegistry::setReason(m_print,
                              m_desk.may(QStringLiteral("report.print")) ? none : tr("Your role does not allow this."));
}

void SheetPanel::print()
{
    m_paper->print([&house = m_desk.house(), pdf = m_pdf,
                    day = m_shown](const QString &queue) { return house.reception().printSheet(pdf, day, queue); },
                   tr("The print system has taken the sheet"),
                   tr("Look at the printer and the print system, or save the sheet."));
}

void SheetPanel::save(const QString &path)
{
    m_paper->saveTo(path, [pdf = m_pdf](const QString &to) { return base::saveForUser(to, pdf); });
}

} // namespace creditdesk::ui
