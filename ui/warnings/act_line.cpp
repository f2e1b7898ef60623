#include "ui/warnings/act_line.h"

#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QLineEdit>

#include <utility>

namespace creditdesk::ui {

ActLine::ActLine(QWidget *parent)
    : AskLine(parent),
      m_person(new QComboBox(this)),
      m_untilLabel(new PlainLabel({}, this)),
      m_until(new QLineEdit(this)),
      m_reason(makeReason())
{
    m_person->setAccessibleName(tr("To whom"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_person->setMinimumContentsLength(12);
    m_until->setAccessibleName(tr("Until day (year-month-day)"));
    m_until->setFixedWidth(112);
    m_untilLabel->setTone(items::Tone::Muted);
    m_reason->setMinimumWidth(120);
    for (QWidget *field :
         {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_untilLabel)})
        addField(field);
    addField(m_reason, 1);
    connect(m_until, &QLineEdit::returnPressed, this, &ActLine::give);
    for (QLineEdit *field : {m_until, m_reason})
        connect(field, &QLineEdit::textChanged, this, &ActLine::follow);
    connect(m_person, &QComboBox::currentIndexChanged, this, &ActLine::follow);
}

void ActLine::setPeople(const QStringList &operators)
{
    const QString kept = m_person->currentText();
    m_person->clear();
    m_person->addItems(operators);
    m_person->setCurrentIndex(m_person->findText(kept));
}

void ActLine::ask(const Question &question, std::function<void(const services::WarningOrder &)> given)
{
    m_given = std::move(given);
    m_question = question;
    m_person->setVisible(question.person);
    m_person->setCurrentIndex(-1);
    m_until->setVisible(question.until.isValid());
    m_until->setText(question.until.toString(Qt::ISODate));
    m_untilLabel->setVisible(question.until.isValid());
    m_untilLabel->setData(tr("at most until %1").arg(Format::date(question.latest)));
    m_reason->clear();
    m_reason->setVisible(question.reasonAsked);
    m_reason->setPlaceholderText(question.reasonNeeded ? tr("Reason") : tr("Reason (may stay empty)"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    follow();
    QWidget *first = question.person                                      ? static_cast<QWidget *>(m_person)
                     : question.until.isValid() && !question.reasonNeeded ? m_until
                                                                          : m_reason;
    open(question.text, question.act, first);
    if (first == m_until)
        m_until->selectAll();
}

QDate ActLine::day() const
{
    return QDate::fromString(m_until->text().trimmed(), Qt::ISODate);
}

void ActLine::follow()
{
    QString missing;
    if (m_question.person && m_person->currentIndex() < 0)
        missing = tr("Choose to whom.");
    else if (m_question.until.isValid() && (!day().isValid() || day() > m_question.latest))
        missing = tr("A day, at most %1.").arg(Format::date(m_question.latest));
    else if (m_question.reasonNeeded && m_reason->text().trimmed().isEmpty())
        missing = tr("Say why.");
    setMissing(missing);
}

void ActLine::leave()
{
    m_given = {};
    AskLine::leave();
}

void ActLine::give()
{
    if (!isComplete() || !m_given)
        return;
    services::WarningOrder order;
    order.operatorId = m_question.person ? m_person->currentText() : QString();
    order.until = m_question.until.isValid() ? day() : QDate();
    order.note = m_reason->text().simplified();
    const auto given = std::exchange(m_given, {});
    leave();
    given(order);
}

} // namespace creditdesk::ui
