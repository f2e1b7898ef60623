// A case as its events make it: state, values, limits and what contradicts itself. A function of the events and the rule set;
// the order in which events arrive does not matter.
// Two people who worked apart: values of different fields stand beside each other; two values of one field are a conflict, and
// so are two steps taken from the same state that lead to different ones. Nothing is chosen for them: until somebody does, the
// earlier one (by time, then by id) is shown, and every other stays in the card and in the history.
#pragma once

#include "models/domain/case_event.h"
#include "models/domain/case_rules.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QSet>

#include <optional>

namespace creditdesk::domain {

/// One side of a conflict.
struct CaseSide {
    QString event; ///< id
    QString operatorId, window;
    QDateTime at;
    QJsonValue value; ///< of a field; for a step the id of its event rule
};

struct CaseConflict {
    QString field;         ///< empty: of the steps
    QJsonValue base;       ///< what both started from; for steps the state
    QList<CaseSide> sides; ///< at least two, by time and id
};

/// A step that was taken, in the order of the view.
struct CaseStep {
    QString event; ///< id
    QString type, from, to;
    bool stands = true;  ///< not one of those that were not chosen
    bool breach = false; ///< by somebody who may not have taken it (known only once both branches are there)
};

struct CaseLimit {
    QString id;
    QDate start;
    Limit limit;
    QString ruleSet, basis;       ///< of rule-sets.json
    QDate stoppedOn;              ///< invalid: it runs
    QString startedBy, stoppedBy; ///< ids of events
    QList<Pause> pauses;          ///< its own
};

struct CaseView {
    QString id, kind, ruleSet;
    QString state;
    QDate receivedOn;
    QString owner; ///< who had it handed over last, or opened it
    QString outcome;
    QMap<QString, QJsonValue> values; ///< field -> value in force; of a conflict the earlier
    QList<CaseConflict> conflicts;
    QList<CaseStep> steps;
    QList<CaseLimit> limits;
    QHash<QString, QSet<QString>> parts; ///< part -> who took it
    QStringList papers;                  ///< that are there
    QStringList order;                   ///< ids of all events: causes first, then by time and id
    QStringList heads;                   ///< what a new event comes after
    QSet<QString> undone;                ///< ids
    QStringList missing;                 ///< ids that events name and nobody sent: the case is not whole yet
};

/// The case of these events; no opening event among them: a view without state. Events of unknown types are kept in the order
/// and have no effect.
[[nodiscard]] CaseView caseOf(const QList<CaseEvent> &events, const CaseRules &rules, const Catalogue &catalogue);

/// Why an event may not be added now, or nothing. `rule` is an id: "unknown_event" "archived" "out_of_order" "permission"
/// "same_person" "papers" "needs" "opened_already" "not_opened" "conflict_open" "nothing_to_undo" "not_yours" "no_conflict".
struct CaseRefusal {
    QString rule;
    QStringList what; ///< papers or members that are missing, or the parts that clash
    QString basis;
};
[[nodiscard]] std::optional<CaseRefusal> mayAdd(const CaseView &view, const CaseEvent &event, const CaseRuleSet &rules,
                                                const QStringList &permissions);

} // namespace creditdesk::domain
