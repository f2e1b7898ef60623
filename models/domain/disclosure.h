// The three clocks of a record (domain.md 1.5) and what follows for showing it. Pure, any thread.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/subject.h"

namespace creditdesk::domain {

/// Period arithmetic of 民法典 201-203: the first day does not count; months and years end on the corresponding day, or
/// on the month's last day where there is none.
[[nodiscard]] QDate addYears(QDate from, int years);
[[nodiscard]] QDate addMonths(QDate from, int months);

enum class ClockState : quint8 {
    NotApplicable, ///< the clock does not run for this kind of record
    Running,       ///< still inside; `until` is the last day
    Ended,         ///< `until` was the last day
    Unknown,       ///< a date that the clock needs is missing
};

struct RecordClock {
    ClockState state = ClockState::NotApplicable;
    QDate from;
    QDate until;              ///< last day, inclusive
    QString basis;            ///< article
    QString ruleSet;          ///< id of the rule set that gave the length; empty if none did
    bool provisional = false; ///< `until` lies past the working-day calendar
};

enum class Disclosure : quint8 {
    Show,
    HiddenExpired,  ///< query period over (条例 art. 35)
    HiddenRepaired, ///< 条例 art. 38
    HiddenRevoked,  ///< 条例 art. 37
};

struct DisclosureDecision {
    Disclosure disclosure = Disclosure::Show;
    QString rule;                   ///< article that decided
    QString ruleSet;                ///< id of the rule set used
    RecordClock publicity;          ///< may the web publish it?
    RecordClock query;              ///< may the window print it?
    RecordClock retention;          ///< may the database keep it?
    bool annotated = false;         ///< an objection is open: print the mark beside it (条例 art. 36)
    bool queryFromDecision = false; ///< no act end was stated; the decision date was used by rule "query.fallback_decision"
};

/// Decides one record on the day `on`. The rule set is the one in force on the record's decision date for publicity,
/// and on `on` for query and retention.
[[nodiscard]] DisclosureDecision decide(const Record &record, const Catalogue &catalogue, QDate on);

} // namespace creditdesk::domain
