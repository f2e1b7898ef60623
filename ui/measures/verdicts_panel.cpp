#include "ui/measures/verdicts_panel.h"

#include "models/items/visible_text.h"
#include "ui/measures/apply_form.h"
#include "ui/measures/notice_panel.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/matter_field.h"
#include "ui/theme/style.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace creditdesk::ui {

VerdictsPanel::VerdictsPanel(Desk &desk, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_messages(messages),
      m_words(desk.house().measures().lists(), desk.catalogue()),
      m_apply(ActionRegistry::make(QStringLiteral("measure.apply"), this)),
      m_head(new PlainLabel({}, this)),
      m_list(new DataTable(MeasureWords::verdictColumns(), tr("Measures and what is judged of them"), this)),
      m_empty(new EmptyState(QStringLiteral("measure"), this)),
      m_side(new QStackedWidget(this)),
      m_form(new ApplyForm(this)),
      m_notice(new NoticePanel(desk, messages, this))
{
    m_head->setTone(items::Tone::Muted);
    m_head->setElided(true);
    m_list->setWidths({64, 200, 88, 168}, 1);
    m_list->setMinimumWidth(460);
    m_side->addWidget(buildDetails());
    m_side->addWidget(m_form);
    m_side->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGroup);
    row->addWidget(m_list, 5);
    row->addWidget(m_side, 5);
    row->addWidget(m_empty, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_head);
    column->addLayout(row, 1);
    connectParts();
    clear();
}

QWidget *VerdictsPanel::buildDetails()
{
    auto *side = new QWidget(m_side);
    m_details = new DataTable({{tr("This measure")}, {QString()}}, tr("Fields of the measure"), side);
    m_details->setWidths({112, 240}, 1);
    m_details->setWrapping(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(ActionRegistry::button(m_apply, side, true));
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_details, 1);
    column->addLayout(buttons);
    return side;
}

void VerdictsPanel::connectParts()
{
    connect(m_list, &DataTable::chosen, this, &VerdictsPanel::open);
    connect(m_list, &DataTable::rowActivated, this, [this] {
        if (m_apply->isEnabled())
            beginApplying();
        else
            m_details->setFocus(Qt::OtherFocusReason);
    });
    connect(m_details, &DataTable::rowActivated, this, [this](const QString &key) {
        const domain::MeasureVerdict *verdict = current();
        for (const domain::MeasureGround &one : verdict ? verdict->grounds : QList<domain::MeasureGround>()) {
            if (key == QStringLiteral("record:") + one.record + one.input)
                Q_EMIT m_desk.recordWanted(m_ask.subject, one.record);
        }
    });
    connect(m_apply, &QAction::triggered, this, &VerdictsPanel::beginApplying);
    connect(m_form, &ApplyForm::confirmed, this, &VerdictsPanel::apply);
    connect(m_form, &ApplyForm::left, this, &VerdictsPanel::backToDetails);
    connect(m_notice, &NoticePanel::left, this, &VerdictsPanel::backToDetails);
}

void VerdictsPanel::look(const MatterAsk &ask)
{
    clear();
    m_ask = ask;
    m_messages.clear();
    m_empty->say(tr("Looking…"), QString());
    m_desk.ask(
        services::Lane::Live, this, QStringLiteral("suggest"),
        [&house = m_desk.house(), ask] { return house.measures().suggest(ask.subject, ask.matter, ask.caseNumber); },
        [this](const base::Result<services::MeasureAdvice> &advice) {
            if (advice) {
                show(*advice);
                return;
            }
            clear();
            sayMeasureFailure(m_messages, advice.error(), m_desk.house().measures().lists(), m_desk.catalogue());
        });
}

void VerdictsPanel::show(const services::MeasureAdvice &advice)
{
    m_advice = advice;
    m_empty->hide();
    m_list->show();
    m_side->show();
    m_head->setData(tr("%1 under %2 by %3, data as of %4. This look is on record.")
                        .arg(items::visibleText(advice.organisation.name), matterWords(advice.matter), advice.organ,
                             Format::time(advice.asOf)));
    m_head->show();
    Q_EMIT shown(advice.organisation.code, items::visibleText(advice.organisation.name));
    m_list->setContent(m_words.verdictRows(advice), m_list->currentKey());
    m_side->setCurrentIndex(0);
    open();
    focusList();
}

void VerdictsPanel::clear()
{
    m_advice.reset();
    m_list->setContent({});
    m_list->hide();
    m_side->hide();
    m_head->hide();
    m_form->setBusy(false);
    m_notice->clear();
    m_side->setCurrentIndex(0);
    m_empty->say(tr("Which measures apply?"),
                 tr("Name the organisation, a published matter of your organ and the case number above. Then each measure "
                    "stands here with its verdict: what applies, what does not, and why."));
    m_empty->show();
    refresh();
}

void VerdictsPanel::focusList()
{
    if (m_advice)
        m_list->setFocus(Qt::OtherFocusReason);
}

const domain::MeasureVerdict *VerdictsPanel::current() const
{
    if (!m_advice)
        return nullptr;
    const QString code = m_list->currentKey();
    const auto found = std::find_if(m_advice->verdicts.begin(), m_advice->verdicts.end(),
                                    [&code](const domain::MeasureVerdict &one) { return one.code == code; });
    return found == m_advice->verdicts.end() ? nullptr : &*found;
}

void VerdictsPanel::open()
{
    const domain::MeasureVerdict *verdict = current();
    m_details->setContent(verdict ? m_words.details(*m_advice, *verdict) : QList<items::Row>());
    m_side->setCurrentIndex(0);
    refresh();
}

void VerdictsPanel::refresh()
{
    const domain::MeasureVerdict *verdict = current();
    QString why;
    if (!m_desk.may(QStringLiteral("measure.apply")))
        why = tr("Your role does not allow this.");
    else if (!verdict)
        why = tr("No measure is chosen.");
    else if (!verdict->applies())
        why = verdict->reasons.isEmpty() ? tr("It does not apply.")
                                         : m_words.reason(verdict->reasons.first().id, verdict->reasons.first().detail);
    ActionRegistry::setReason(m_apply, why);
}

void VerdictsPanel::beginApplying()
{
    const domain::MeasureVerdict *verdict = current();
    const domain::MeasureRow *row = verdict ? m_desk.house().measures().lists().row(verdict->code) : nullptr;
    if (!row || !verdict->applies())
        return;
    m_messages.clear();
    m_side->setCurrentWidget(m_form);
    m_form->begin(*verdict, *row, m_words, m_advice->on);
}

void VerdictsPanel::apply()
{
    services::MeasureOrder order = m_form->order();
    order.subject = m_ask.subject;
    order.matter = m_ask.matter;
    order.caseNumber = m_ask.caseNumber;
    m_form->setBusy(true);
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("apply"),
        [&house = m_desk.house(), order] { return house.measures().apply(order); },
        [this](const base::Result<services::MeasureUse> &use) { took(use); });
}

void VerdictsPanel::took(const base::Result<services::MeasureUse> &use)
{
    m_form->setBusy(false);
    if (!use) {
        sayMeasureFailure(m_messages, use.error(), m_desk.house().measures().lists(), m_desk.catalogue());
        return;
    }
    m_messages.say(items::Tone::Ok, tr("Applied as %1").arg(use->number),
                   tr("The notice is below: print it or save it. What comes of it is recorded under In use."));
    m_notice->show(use->number);
    m_side->setCurrentWidget(m_notice);
    Q_EMIT m_desk.statusStale();
    Q_EMIT applied();
}

void VerdictsPanel::backToDetails()
{
    m_side->setCurrentIndex(0);
    focusList();
}

} // namespace creditdesk::ui
