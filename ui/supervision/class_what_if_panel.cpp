#include "ui/supervision/class_what_if_panel.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/rule_faults.h"
#include "ui/supervision/class_changes.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace creditdesk::ui {

ClassWhatIfPanel::ClassWhatIfPanel(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_reset(ActionRegistry::make(QStringLiteral("class.reset"), parent)),
      m_undo(ActionRegistry::make(QStringLiteral("act.undo"), parent)),
      m_day(new QLineEdit(this)),
      m_changes(new DataTable({{tr("Tried on a copy")}}, tr("Changes that are tried"), this)),
      m_differences(
          new DataTable({{tr("What changes")}, {tr("As it is")}, {tr("What if")}}, tr("What the changes would change"), this)),
      m_faults(new DataTable(RuleFaults::columns(), tr("Mistakes in the list of changes"), this)),
      m_note(new PlainLabel({}, this))
{
    m_day->setPlaceholderText(tr("today"));
    m_changes->setWidths({300}, 0);
    m_changes->setWrapping(true);
    m_differences->setWidths({150, 108, 108}, 0);
    m_differences->setWrapping(true);
    m_faults->setWidths({60, 300}, 1);
    m_faults->setWrapping(true);
    m_faults->hide();
    m_note->setWordWrap(true);
    m_note->setTone(items::Tone::Muted);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(ActionRegistry::button(m_undo, this));
    buttons->addWidget(ActionRegistry::button(m_reset, this));
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    addField(column, tr("Classed for the day (year-month-day)"), m_day);
    m_day->setAccessibleName(tr("Day to class for"));
    column->addWidget(m_note);
    column->addWidget(m_changes, 2);
    column->addWidget(m_faults, 2);
    column->addWidget(m_differences, 3);
    column->addLayout(buttons);
    auto *remove = new QShortcut(QKeySequence::Delete, m_changes, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &ClassWhatIfPanel::takeBack);
    connect(m_day, &QLineEdit::editingFinished, this, &ClassWhatIfPanel::takeDay);
    connect(m_reset, &QAction::triggered, this, [this] {
        m_whatIf.reset();
        Q_EMIT edited();
    });
    connect(m_undo, &QAction::triggered, this, [this] {
        m_whatIf.undo();
        Q_EMIT edited();
    });
}

void ClassWhatIfPanel::focusDay()
{
    m_day->setFocus(Qt::OtherFocusReason);
    m_day->selectAll();
}

void ClassWhatIfPanel::takeDay()
{
    const QString text = m_day->text().trimmed();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid()) {
        Q_EMIT dayUnreadable();
        return;
    }
    if (day == m_whatIf.on())
        return;
    m_whatIf.setDay(day);
    Q_EMIT edited();
}

void ClassWhatIfPanel::takeBack()
{
    if (m_changes->currentKey().isEmpty())
        return;
    m_whatIf.removeAt(m_changes->currentKey().toInt());
    Q_EMIT edited();
}

void ClassWhatIfPanel::follow(const domain::ClassExplanation &now)
{
    m_day->setText(m_whatIf.on().isValid() ? Format::date(m_whatIf.on()) : QString());
    m_changes->setContent(ClassChanges::rows(m_whatIf.changes(), now, m_desk.catalogue()), m_changes->currentKey());
    m_faults->hide();
    m_differences->show();
    if (m_whatIf.empty())
        m_differences->setContent({});
    m_note->setData(m_whatIf.empty() ? tr("Choose a record on the left and change it with "
                                          "Ctrl+I, choose a day, or try the way out. It is "
                                          "tried on a copy; nothing is stored.")
                                     : tr("Tried on a copy; nothing is stored. Delete takes "
                                          "one change back."));
    ActionRegistry::setReason(m_reset, m_whatIf.empty() ? tr("Nothing is tried.") : QString());
    ActionRegistry::setReason(m_undo, m_whatIf.canUndo() ? QString() : tr("There is nothing to undo."));
}

void ClassWhatIfPanel::showResult(const services::WhatIf &result)
{
    follow(result.before);
    m_differences->setContent(ClassChanges::differences(result.before, result.after, m_desk.catalogue()));
    if (m_differences->rows().rowCount() == 0)
        m_note->setData(tr("Nothing would be another one. Tried on a copy; nothing is stored."));
}

void ClassWhatIfPanel::showFaults(const QList<domain::ClassFault> &faults)
{
    m_faults->setContent(RuleFaults::rows(faults));
    m_faults->show();
    m_differences->hide();
    m_note->setData(tr("The list of changes was not taken: nothing of it is tried."));
}

} // namespace creditdesk::ui
