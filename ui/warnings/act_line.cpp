#include "ui/warnings/act_line.h"

#include "ui/theme/style.h"
#include "ui/widgets/format.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace creditdesk::ui {
namespace {

constexpr int kLongest = 200; // what the ledger keeps

} // namespace

ActLine::ActLine(QWidget *parent)
    : QFrame(parent),
      m_text(new PlainLabel({}, this)),
      m_person(new QComboBox(this)),
      m_untilLabel(new PlainLabel({}, this)),
      m_until(new QLineEdit(this)),
      m_reason(new QLineEdit(this)),
      m_act(new QPushButton(this)),
      m_leave(new QPushButton(tr("Leave it"), this))
{
    setObjectName(QStringLiteral("card"));
    m_person->setAccessibleName(tr("To whom"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_person->setMinimumContentsLength(12);
    m_until->setAccessibleName(tr("Until day (year-month-day)"));
    m_until->setFixedWidth(112);
    m_untilLabel->setTone(items::Tone::Muted);
    m_reason->setMaxLength(kLongest);
    m_reason->setMinimumWidth(120);
    m_act->setProperty("primary", true);
    for (QPushButton *button : {m_act, m_leave})
        button->setAutoDefault(true);
    m_leave->setAccessibleName(m_leave->text());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(m_text);
    row->addWidget(m_person);
    row->addWidget(m_until);
    row->addWidget(m_untilLabel);
    row->addWidget(m_reason, 1);
    row->addWidget(m_act);
    row->addWidget(m_leave);
    connect(m_act, &QPushButton::clicked, this, &ActLine::give);
    connect(m_leave, &QPushButton::clicked, this, &ActLine::leave);
    for (QLineEdit *field : {m_until, m_reason}) {
        connect(field, &QLineEdit::returnPressed, this, &ActLine::give);
        connect(field, &QLineEdit::textChanged, this, &ActLine::follow);
    }
    connect(m_person, &QComboBox::currentIndexChanged, this, &ActLine::follow);
    hide();
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
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_text->setData(question.text);
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
    m_act->setText(question.act);
    m_act->setAccessibleName(question.act);
    show();
    follow();
    QWidget *first = question.person                                      ? static_cast<QWidget *>(m_person)
                     : question.until.isValid() && !question.reasonNeeded ? m_until
                                                                          : m_reason;
    first->setFocus(Qt::OtherFocusReason);
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
    m_act->setEnabled(missing.isEmpty());
    m_act->setToolTip(plainToolTip(missing));
    m_act->setAccessibleDescription(missing);
}

void ActLine::leave()
{
    m_given = {};
    const bool here = isAncestorOf(QApplication::focusWidget());
    hide();
    QWidget *before = m_before.data();
    if (here && before != nullptr && before->isVisibleTo(window()))
        before->setFocus(Qt::OtherFocusReason);
}

void ActLine::give()
{
    if (!m_act->isEnabled() || !m_given)
        return;
    services::WarningOrder order;
    order.operatorId = m_question.person ? m_person->currentText() : QString();
    order.until = m_question.until.isValid() ? day() : QDate();
    order.note = m_reason->text().simplified();
    const auto given = std::exchange(m_given, {});
    leave();
    given(order);
}

void ActLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        give(); // also from the box of persons; the page below must not take the same key for its own act
    else
        QFrame::keyPressEvent(event);
}

} // namespace creditdesk::ui
