#include "ui/widgets/reason_line.h"

#include "ui/widgets/plain_label.h"

#include <QLineEdit>

#include <utility>

namespace creditdesk::ui {

ReasonLine::ReasonLine(QWidget *parent) : AskLine(parent), m_field(makeReason())
{
    question()->setBuddy(m_field);
    question()->setElided(true); // it may name a report and its subject
    m_field->setMinimumWidth(240);
    addField(m_field, 1);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { setMissing(text.trimmed().isEmpty() ? tr("Say why.") : QString()); });
}

void ReasonLine::ask(const QString &question, const QString &act, std::function<void(const QString &)> given)
{
    m_given = std::move(given);
    m_field->setAccessibleName(question);
    m_field->clear();
    setMissing(tr("Say why."));
    open(question, act, m_field);
}

void ReasonLine::leave()
{
    m_given = {};
    m_field->clear();
    AskLine::leave();
}

void ReasonLine::give()
{
    const QString reason = m_field->text().simplified();
    if (reason.isEmpty() || !m_given)
        return;
    const auto given = std::exchange(m_given, {});
    leave();
    given(reason);
}

} // namespace creditdesk::ui
