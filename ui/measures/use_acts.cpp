#include "ui/measures/use_acts.h"

#include "ui/measures/ground_ticks.h"
#include "ui/shell/action_registry.h"
#include "ui/theme/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {

UseActs::UseActs(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_words(desk.house().measures().lists(), desk.catalogue()),
      m_feedbackDone(ActionRegistry::make(QStringLiteral("measure.feedback_done"), this)),
      m_keepDone(ActionRegistry::make(QStringLiteral("measure.keep_done"), this)),
      m_forms(new QStackedWidget(this)),
      m_title(new PlainLabel({}, this))
{
    m_title->setFont(textFont(TextSize::Body, true));
    m_title->setWordWrap(true);
    m_forms->addWidget(buildFeedback());
    m_forms->addWidget(buildKeeping());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_forms, 1);
    connect(m_feedbackDone, &QAction::triggered, this, [this] {
        act([number = m_number, result = m_result->currentData().toString(),
             text = m_text->text()](services::Measures &measures) { return measures.feedback(number, result, text); },
            tr("The result is recorded"));
    });
    connect(m_keepDone, &QAction::triggered, this, [this] {
        act([number = m_number, reason = m_reason->text(),
             grounds = m_grounds->ticked()](services::Measures &measures) { return measures.keep(number, reason, grounds); },
            tr("The measure is kept"));
    });
}

QWidget *UseActs::buildFeedback()
{
    auto *form = new QWidget(m_forms);
    m_result = new QComboBox(form);
    m_result->setAccessibleName(tr("What came of it"));
    for (const domain::MeasureTerm &one : m_desk.house().measures().lists().results())
        m_result->addItem(MeasureWords::pick(one.words), one.id);
    m_text = new QLineEdit(form);
    m_text->setAccessibleName(tr("In words, if there is more to say"));
    m_text->setMaxLength(500);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    addField(column, tr("What came of it"), m_result);
    addField(column, tr("In words, if there is more to say"), m_text);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(ActionRegistry::button(m_feedbackDone, form, true));
    auto *leave = new QPushButton(tr("Leave it"), form);
    leave->setAutoDefault(true);
    connect(leave, &QPushButton::clicked, this, &UseActs::leave);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_text, &QLineEdit::returnPressed, m_feedbackDone, &QAction::trigger);
    return form;
}

QWidget *UseActs::buildKeeping()
{
    auto *form = new QWidget(m_forms);
    m_grounds = new GroundTicks(form);
    m_now = new PlainLabel({}, form);
    m_now->setTone(items::Tone::Muted);
    m_now->setWordWrap(true);
    m_reason = new QLineEdit(form);
    m_reason->setAccessibleName(tr("Why it is kept"));
    m_reason->setMaxLength(500);
    m_missing = new PlainLabel({}, form);
    m_missing->setTone(items::Tone::Muted);
    m_missing->setWordWrap(true);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_now);
    addField(column, tr("Grounds that count today"), m_grounds);
    addField(column, tr("Why it is kept"), m_reason);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(ActionRegistry::button(m_keepDone, form, true));
    auto *leave = new QPushButton(tr("Leave it"), form);
    leave->setAutoDefault(true);
    connect(leave, &QPushButton::clicked, this, &UseActs::leave);
    buttons->addWidget(leave);
    buttons->addWidget(m_missing, 1);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_grounds, &GroundTicks::edited, this, &UseActs::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &UseActs::refresh);
    return form;
}

void UseActs::beginFeedback(const services::MeasureUse &use)
{
    m_number = use.number;
    m_title->setData(tr("What came of %1?").arg(use.number));
    m_text->clear();
    m_forms->setCurrentIndex(0);
    m_result->setFocus(Qt::OtherFocusReason);
}

void UseActs::beginKeeping(const services::MeasureUse &use)
{
    m_number = use.number;
    m_applies = false;
    m_title->setData(tr("Keep %1 on other grounds?").arg(use.number));
    m_now->setData(tr("Looking at what counts today…"));
    m_grounds->setVerdict({}, m_words);
    m_reason->clear();
    m_forms->setCurrentIndex(1);
    m_reason->setFocus(Qt::OtherFocusReason);
    refresh();
    m_desk.ask(
        services::Lane::Live, this, QStringLiteral("now"),
        [&house = m_desk.house(), use] { return house.measures().suggest(use.subject, use.matter, use.caseNumber); },
        [this, measure = use.measure, number = use.number](const base::Result<services::MeasureAdvice> &advice) {
            if (number != m_number)
                return;
            if (advice)
                showGrounds(*advice, measure);
            else
                sayMeasureFailure(m_messages, advice.error(), m_desk.house().measures().lists(), m_desk.catalogue());
        });
}

void UseActs::showGrounds(const services::MeasureAdvice &advice, const QString &measure)
{
    const auto found = std::find_if(advice.verdicts.begin(), advice.verdicts.end(),
                                    [&measure](const domain::MeasureVerdict &one) { return one.code == measure; });
    m_applies = found != advice.verdicts.end() && found->applies();
    if (m_applies) {
        m_now->setData(tr("It applies today on the grounds below. This look is on record."));
        m_grounds->setVerdict(*found, m_words);
        m_grounds->tabBefore(m_reason);
        setTabOrder(m_reason, findChild<QPushButton *>(m_keepDone->objectName()));
    } else {
        const bool known = found != advice.verdicts.end() && !found->reasons.isEmpty();
        m_now->setData(known ? m_words.reason(found->reasons.first().id, found->reasons.first().detail)
                             : m_words.reason(QStringLiteral("measure_gone")));
    }
    refresh();
    if (m_grounds->needed())
        m_grounds->focusFirst();
}

void UseActs::refresh()
{
    QString words;
    if (!m_applies)
        words = tr("It does not apply today: it can only be lifted.");
    else if (m_grounds->needed() && m_grounds->ticked().isEmpty())
        words = tr("Still missing: tick a ground.");
    else if (m_reason->text().trimmed().isEmpty())
        words = tr("Still missing: why it is kept.");
    ActionRegistry::setReason(m_keepDone, words);
    m_missing->setData(words);
}

void UseActs::act(const std::function<base::Done(services::Measures &)> &work, const QString &said)
{
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("act"), [&house = m_desk.house(), work] { return work(house.measures()); },
        [this, said, number = m_number](const base::Done &done) {
            if (!done) {
                sayMeasureFailure(m_messages, done.error(), m_desk.house().measures().lists(), m_desk.catalogue());
                return;
            }
            m_messages.say(items::Tone::Ok, said, number);
            Q_EMIT m_desk.statusStale();
            Q_EMIT this->done();
        });
}

void UseActs::leave()
{
    m_number.clear();
    Q_EMIT left();
}

void UseActs::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

} // namespace creditdesk::ui
