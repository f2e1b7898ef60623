#include "ui/warnings/warning_acts.h"

#include "ui/shell/action_registry.h"
#include "ui/shell/say_failure.h"
#include "ui/warnings/warning_words.h"
#include "ui/widgets/format.h"

#include <QAction>

namespace creditdesk::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int kSnoozeDays = 7, kDismissDays = 90; // offered to begin with

const QString kTake = u"warning.take"_s, kAssign = u"warning.assign"_s, kNote = u"warning.note"_s,
              kSnooze = u"warning.snooze"_s, kDismiss = u"warning.dismiss"_s, kClose = u"warning.close"_s,
              kReopen = u"warning.reopen"_s, kUndo = u"act.undo"_s;

} // namespace

WarningActs::WarningActs(Desk &desk, MessageBar &messages, ActLine &line, QWidget *page)
    : QObject(page), m_desk(desk), m_messages(messages), m_line(line), m_order{kTake,    kAssign, kNote,   kSnooze,
                                                                               kDismiss, kClose,  kReopen, kUndo}
{
    for (const QString &id : std::as_const(m_order))
        m_actions.insert(id, ActionRegistry::make(id, page));
    const QHash<QString, Act> acts{{kAssign, &services::Warnings::assign}, {kNote, &services::Warnings::note},
                                   {kSnooze, &services::Warnings::snooze}, {kDismiss, &services::Warnings::dismiss},
                                   {kClose, &services::Warnings::close},   {kReopen, &services::Warnings::reopen}};
    for (auto it = acts.cbegin(); it != acts.cend(); ++it) {
        connect(m_actions.value(it.key()), &QAction::triggered, this,
                [this, id = it.key(), act = it.value()] { ask(id, act, question(id)); });
    }
    connect(m_actions.value(kTake), &QAction::triggered, this, [this] { run(kTake, &services::Warnings::take, {}); });
    connect(m_actions.value(kUndo), &QAction::triggered, this, &WarningActs::undo);
    follow();
}

QList<QAction *> WarningActs::actions() const
{
    QList<QAction *> out;
    for (const QString &id : m_order)
        out.append(m_actions.value(id));
    return out;
}

void WarningActs::setWarning(const std::optional<store::Warning> &warning)
{
    if (!warning || !m_warning || warning->id != m_warning->id) {
        m_line.leave(); // it was asked about another one
        m_undo = false;
    }
    m_warning = warning;
    follow();
}

void WarningActs::setUndo(bool possible)
{
    m_undo = possible;
    follow();
}

void WarningActs::askPeople()
{
    m_desk.ask(
        services::Lane::Read, this, u"people"_s, [&house = m_desk.house()] { return house.knownOperators(); },
        [this](const QStringList &people) { m_line.setPeople(people); });
}

bool WarningActs::red() const
{
    return m_warning && m_warning->level == domain::WarningLevel::Red;
}

bool WarningActs::second() const
{
    return red() && !m_warning->proposedBy.isEmpty();
}

QString WarningActs::whyNot(const QString &id) const
{
    if (!m_desk.may(u"warning.act"_s))
        return tr("Your role does not allow this.");
    if (!m_warning)
        return tr("No warning is chosen.");
    const QString &state = m_warning->state;
    const QString &me = m_desk.session().operatorId;
    const bool waits = state == u"open"_s || state == u"taken"_s;
    if (id == kNote)
        return {};
    if (id == kUndo)
        return m_undo ? QString() : tr("Only your own last act can be undone, for a few minutes.");
    if (id == kReopen)
        return waits ? tr("It is open.") : QString();
    if (state == u"closed"_s)
        return tr("It is closed: reopen it first.");
    if (id == kClose) {
        if (second() && m_warning->proposedBy == me)
            return tr("You proposed to close it: another person has to agree.");
        return second() && !m_desk.may(u"warning.agree"_s) ? tr("Your role does not allow this.") : QString();
    }
    if (state == u"dismissed"_s)
        return tr("It is dismissed: reopen it first.");
    if (id == kTake)
        return state == u"taken"_s && m_warning->owner == me ? tr("It is yours already.") : QString();
    if (id == kSnooze)
        return waits ? QString() : tr("It is snoozed already.");
    if (id == kDismiss && red())
        return tr("A red warning is closed by two people; one person cannot dismiss it.");
    return {};
}

bool WarningActs::offered(const QString &id) const
{
    const QString state = m_warning ? m_warning->state : u"open"_s;
    const bool over = state == u"closed"_s || state == u"dismissed"_s;
    if (id == kTake || id == kAssign || id == kDismiss)
        return !over;
    if (id == kSnooze)
        return !over && state != u"snoozed"_s;
    if (id == kClose)
        return state != u"closed"_s;
    return id != kReopen || over || state == u"snoozed"_s;
}

void WarningActs::follow()
{
    for (const QString &id : std::as_const(m_order))
        ActionRegistry::setReason(m_actions.value(id), whyNot(id));
    m_actions.value(kClose)->setText(second() ? tr("Agree: close…") : red() ? tr("Propose to close…") : tr("Close…"));
    Q_EMIT followed();
}

ActLine::Question WarningActs::question(const QString &id) const
{
    const services::WarningLimits &limits = m_desk.house().warnings().limits();
    const QDate today = m_desk.house().clock().today();
    if (id == kAssign)
        return {tr("Whose is it from now on?"), tr("Assign it"), true, {}, {}, false};
    if (id == kNote)
        return {tr("What is to be noted?"), tr("Note it"), false, {}, {}, true};
    if (id == kSnooze)
        return {tr("When shall it come back?"),
                tr("Snooze it"),
                false,
                today.addDays(std::min(kSnoozeDays, limits.longestSnoozeDays)),
                today.addDays(limits.longestSnoozeDays),
                false};
    if (id == kDismiss)
        return {tr("Why is it dismissed, and until when?"),
                tr("Dismiss it"),
                false,
                today.addDays(std::min(kDismissDays, limits.longestDismissalDays)),
                today.addDays(limits.longestDismissalDays),
                true};
    if (id == kReopen)
        return {tr("Why is it opened again?"), tr("Reopen it"), false, {}, {}, true};
    if (second())
        return {
            tr("%1 proposed to close it. Why do you agree?").arg(WarningWords::person(m_warning->proposedBy, m_desk.session())),
            tr("Agree: close it"),
            false,
            {},
            {},
            true};
    if (red())
        return {tr("What was done about it?"), tr("Propose to close it"), false, {}, {}, true};
    return {tr("What was done about it?"), tr("Close it"), false, {}, {}, true};
}

void WarningActs::ask(const QString &id, Act act, const ActLine::Question &question)
{
    if (!m_warning)
        return;
    m_line.ask(question, [this, id, act, warning = m_warning->id](services::WarningOrder order) {
        order.warning = warning;
        run(id, act, order);
    });
}

void WarningActs::run(const QString &id, Act act, services::WarningOrder order)
{
    if (order.warning == 0 && m_warning)
        order.warning = m_warning->id;
    m_desk.ask(
        services::Lane::Report, this, QString(),
        [&house = m_desk.house(), act, order] { return (house.warnings().*act)(order); },
        [this, id](const base::Result<store::Warning> &after) { answer(id, after); });
}

void WarningActs::undo()
{
    if (!m_warning)
        return;
    m_desk.ask(
        services::Lane::Report, this, QString(),
        [&house = m_desk.house(), id = m_warning->id] { return house.warnings().undo(id); },
        [this](const base::Result<store::Warning> &after) { answer(kUndo, after); });
}

void WarningActs::answer(const QString &id, const base::Result<store::Warning> &after)
{
    if (after) {
        if (id == kClose && after->state != u"closed"_s)
            m_messages.say(items::Tone::Ok, tr("Proposed to close it"), tr("It is closed when another person has agreed."));
        else
            m_messages.clear();
        Q_EMIT done(*after);
        return;
    }
    const services::WarningLimits &limits = m_desk.house().warnings().limits();
    const RefusalWords words = WarningWords::refusal(after.error(), limits, m_desk.house().clock().today());
    if (words.what.isEmpty())
        sayFailure(m_messages, after.error(), m_desk.catalogue());
    else
        m_messages.say(items::Tone::Warn, words.what, words.meaning);
    Q_EMIT refused();
}

} // namespace creditdesk::ui
