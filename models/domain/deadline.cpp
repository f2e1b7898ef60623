#include "models/domain/deadline.h"

#include <algorithm>

namespace creditdesk::domain {

namespace {

/// A limit that is not over so many days after its start is not reckoned any further.
constexpr int kFarthest = 10 * kLongestLimit;

/// The pauses of one limit, asked day by day.
class Pauses
{
public:
    Pauses(const QList<Pause> &pauses, const PauseRule &rule) : m_pauses(pauses), m_rule(rule) {}

    /// Index of the first pause that keeps `day` from counting; -1: none does.
    [[nodiscard]] int on(QDate day) const
    {
        for (qsizetype i = 0; i < m_pauses.size(); ++i) {
            if (keeps(m_pauses.at(i), day))
                return static_cast<int>(i);
        }
        return -1;
    }
    /// First day from which on nothing counts any more, as far as is known; invalid: there is none.
    [[nodiscard]] QDate forGood() const
    {
        QDate first;
        for (const Pause &pause : m_pauses) {
            if (!pause.from.isValid() || pause.until.isValid())
                continue;
            const QDate from = m_rule.firstCounts ? pause.from.addDays(1) : pause.from;
            if (!first.isValid() || from < first)
                first = from;
        }
        return first;
    }

private:
    [[nodiscard]] bool keeps(const Pause &pause, QDate day) const
    {
        if (!pause.from.isValid() || day < pause.from || (pause.until.isValid() && day > pause.until))
            return false;
        if (m_rule.firstCounts && day == pause.from)
            return false;
        return !(m_rule.lastCounts && pause.until.isValid() && day == pause.until);
    }

    const QList<Pause> &m_pauses;
    const PauseRule &m_rule;
};

bool works(DayKind kind)
{
    return kind == DayKind::Working || kind == DayKind::AdjustedWorking;
}

/// Whether a day uses up one of the budget.
bool counts(LimitUnit unit, DayKind kind)
{
    return unit == LimitUnit::Days || works(kind);
}

/// Days from the one after the start on, each once, until the budget is used up.
template <typename Visit>
Deadline walk(const Calendar &calendar, QDate start, const Limit &limit, const Pauses &pauses, Visit visit)
{
    Deadline out;
    out.start = start;
    out.limit = limit;
    out.calendar = calendar.version();
    if (!start.isValid() || limit.amount < 0 || limit.amount > kLongestLimit)
        return out;
    const QDate stop = pauses.forGood();
    const bool moves = limit.unit == LimitUnit::Days && limit.movesFromRest;
    QDate day = start;
    bool ended = limit.amount == 0 && !moves;
    while (!ended) {
        if (limit.amount == 0 && out.used == 0 && works(calendar.kindOf(day)))
            break; // a limit of no days ends on its start, if that is no day of rest
        day = day.addDays(1);
        if (day > start.addDays(kFarthest)) { // pauses without measure
            out.pausedSince = day;
            return out;
        }
        if (stop.isValid() && day >= stop && out.used < limit.amount) {
            out.pausedSince = stop;
            return out;
        }
        DeadlineDay one;
        one.date = day;
        one.kind = calendar.kindOf(day);
        one.provisional = !calendar.covers(day);
        if (out.used >= limit.amount) {
            one.use = DayUse::Moved;
        } else if (!counts(limit.unit, one.kind)) {
            one.use = DayUse::Rest;
        } else if (one.pause = pauses.on(day); one.pause >= 0) {
            one.use = DayUse::Paused;
        } else {
            one.number = ++out.used;
        }
        out.provisional = out.provisional || one.provisional;
        visit(one);
        ended = out.used >= limit.amount && (!moves || works(one.kind));
    }
    out.due = day;
    return out;
}

} // namespace

Deadline deadlineOf(const Calendar &calendar, QDate start, const Limit &limit, const QList<Pause> &pauses,
                    const PauseRule &rule)
{
    QList<DeadlineDay> days;
    Deadline out = walk(calendar, start, limit, Pauses(pauses, rule), [&days](const DeadlineDay &day) { days.append(day); });
    out.days = std::move(days);
    return out;
}

Deadline deadlineDate(const Calendar &calendar, QDate start, const Limit &limit, const QList<Pause> &pauses,
                      const PauseRule &rule)
{
    return walk(calendar, start, limit, Pauses(pauses, rule), [](const DeadlineDay &) {});
}

int daysLeft(const Calendar &calendar, const Deadline &deadline, QDate today, const QList<Pause> &pauses, const PauseRule &rule)
{
    if (!deadline.due.isValid())
        return deadline.limit.amount - deadline.used;
    const LimitUnit unit = deadline.limit.unit;
    int days = 0;
    if (today > deadline.due) {
        for (QDate day = deadline.due.addDays(1); day <= today; day = day.addDays(1))
            days -= counts(unit, calendar.kindOf(day)) ? 1 : 0;
        return days;
    }
    const Pauses stops(pauses, rule);
    for (QDate day = std::max(today, deadline.start).addDays(1); day <= deadline.due; day = day.addDays(1))
        days += counts(unit, calendar.kindOf(day)) && stops.on(day) < 0 ? 1 : 0;
    return days;
}

} // namespace creditdesk::domain
