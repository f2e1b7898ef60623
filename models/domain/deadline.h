// A statutory limit as a budget of days and a ledger of what used it up: never an end date alone. "Why this date?" is the list
// of days: counted, resting, or paused on a ground (民法典 art. 201-203; domain.md 1.2, 5). The day a limit starts from is not
// counted. A limit in working days ends on its last working day; one in calendar days that ends on a day of rest ends on the
// next working day if the limit says so (民法典 art. 203: duty deadlines of the centre). Days that the calendar does not cover
// are taken as they look and make the date provisional. Pure; any thread.
#pragma once

#include "models/domain/calendar.h"

#include <QDate>
#include <QList>
#include <QString>

namespace creditdesk::domain {

enum class LimitUnit : quint8 { WorkingDays, Days };

struct Limit {
    int amount = 0; ///< 0 .. kLongestLimit
    LimitUnit unit = LimitUnit::WorkingDays;
    bool movesFromRest = true; ///< of Days: a last day of rest gives way to the next working day
};
inline constexpr int kLongestLimit = 3'660;

/// Time that a limit does not run, from its first to its last day.
struct Pause {
    QDate from;
    QDate until; ///< invalid: it goes on
    QString ground, basis;
};

/// Whether the first and the last day of a pause count; by the rule set. Neither, unless it says otherwise.
struct PauseRule {
    bool firstCounts = false, lastCounts = false;
};

enum class DayUse : quint8 {
    Counted, ///< used up one day of the budget
    Rest,    ///< weekend or holiday, not counted
    Paused,  ///< would have counted
    Moved,   ///< the budget was used up, but nothing ends on a day of rest
};

struct DeadlineDay {
    QDate date;
    DayKind kind = DayKind::Working;
    DayUse use = DayUse::Counted;
    int number = 0; ///< which day of the budget; 0: none
    int pause = -1; ///< index into the pauses given; -1: none
    bool provisional = false;
};

struct Deadline {
    QDate start; ///< not counted
    Limit limit;
    QDate due;                ///< last day; invalid: a pause goes on, and no date can be named
    bool provisional = false; ///< rests on days that the calendar does not cover
    QString calendar;         ///< version it was reckoned by
    int used = 0;             ///< of the budget when it was paused for good; else all of it
    QDate pausedSince;        ///< invalid: it runs
    QList<DeadlineDay> days;  ///< each day after the start, up to `due` or to the day before `pausedSince`
};

/// Pauses may overlap and come in any order; one that ends before it begins is none.
[[nodiscard]] Deadline deadlineOf(const Calendar &calendar, QDate start, const Limit &limit, const QList<Pause> &pauses = {},
                                  const PauseRule &rule = {});
/// The same without its ledger: only start, limit, due, provisional, used and pausedSince.
[[nodiscard]] Deadline deadlineDate(const Calendar &calendar, QDate start, const Limit &limit, const QList<Pause> &pauses = {},
                                    const PauseRule &rule = {});

/// Days of the budget left after `today`, in the limit's unit: 0 on the last day, negative when that many have gone by since.
/// Of a paused one what is left of the budget. A pause does not stop the count of a limit that is over.
[[nodiscard]] int daysLeft(const Calendar &calendar, const Deadline &deadline, QDate today, const QList<Pause> &pauses = {},
                           const PauseRule &rule = {});

} // namespace creditdesk::domain
