#include "ui/inspections/result_form.h"

#include "ui/inspections/inspection_words.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

ResultForm::ResultForm(QWidget *parent)
    : QWidget(parent),
      m_items(nullptr),
      m_title(new PlainLabel({}, this)),
      m_visited(nullptr),
      m_fields(new QWidget(this)),
      m_record(ActionRegistry::make(QStringLiteral("draw.result"), this)),
      m_missing(new PlainLabel({}, this))
{
    m_title->setFont(textFont(TextSize::Body, true));
    m_title->setWordWrap(true);
    m_missing->setTone(items::Tone::Muted);
    m_missing->setWordWrap(true);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kGrid);
    m_visited = new QLineEdit(m_fields);
    m_visited->setAccessibleName(tr("Visited on (year-month-day)"));
    m_visited->setMaxLength(10);
    addField(fields, tr("Visited on (year-month-day)"), m_visited);
    m_items = new QVBoxLayout;
    m_items->setSpacing(kGrid);
    fields->addLayout(m_items);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_fields);
    column->addWidget(ActionRegistry::button(m_record, this, true), 0, Qt::AlignLeft);
    column->addWidget(m_missing);
    column->addStretch(1);
    connect(m_visited, &QLineEdit::textChanged, this, &ResultForm::refresh);
    connect(m_record, &QAction::triggered, this, &ResultForm::recorded);
}

void ResultForm::setTarget(const services::ShownDraw &draw, const domain::DrawnTarget *target, QDate today, const QString &why)
{
    while (QLayoutItem *item = m_items->takeAt(0)) {
        if (QLayout *group = item->layout()) {
            while (QLayoutItem *inner = group->takeAt(0)) {
                delete inner->widget();
                delete inner;
            }
        }
        delete item;
    }
    m_outcomes.clear();
    m_ids.clear();
    m_target = target ? target->code : QString();
    m_why = target ? why : tr("Choose a target.");
    m_title->setData(target ? tr("Result of %1").arg(draw.names.value(m_target, m_target)) : QString());
    m_visited->setText(Format::date(today));
    for (const QString &id : target &&why.isEmpty() ? target->items : QStringList()) {
        auto *box = new QComboBox(m_fields);
        const QString name = InspectionWords::itemNames(draw.plan, {id});
        box->setAccessibleName(name);
        box->setPlaceholderText(tr("Choose the outcome"));
        for (const domain::InspectionOutcome &outcome : draw.plan.outcomes)
            box->addItem(InspectionWords::pick(outcome.words), outcome.id);
        box->setCurrentIndex(-1);
        addField(m_items, name, box);
        connect(box, &QComboBox::currentIndexChanged, this, &ResultForm::refresh);
        setTabOrder(m_outcomes.isEmpty() ? static_cast<QWidget *>(m_visited) : m_outcomes.last(), box);
        m_outcomes.append(box);
        m_ids.append(id);
    }
    m_fields->setVisible(m_why.isEmpty());
    refresh();
}

domain::InspectionResult ResultForm::result() const
{
    domain::InspectionResult result{m_target, QDate::fromString(m_visited->text().trimmed(), Qt::ISODate), {}};
    for (qsizetype i = 0; i < m_ids.size(); ++i)
        result.findings.append({m_ids.at(i), m_outcomes.at(i)->currentData().toString()});
    return result;
}

void ResultForm::refresh()
{
    QString words = m_why;
    const domain::InspectionResult now = result();
    if (words.isEmpty() && !now.visited.isValid())
        words = tr("A date is written year-month-day, as in 2026-11-23.");
    for (const domain::InspectionFinding &one : now.findings) {
        if (words.isEmpty() && one.outcome.isEmpty())
            words = tr("Still missing: the outcome of each item.");
    }
    ActionRegistry::setReason(m_record, words);
    m_missing->setData(words);
}

} // namespace creditdesk::ui
