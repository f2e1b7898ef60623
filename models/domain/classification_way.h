// The shortest way out: the smallest lawful set of changes that brings a
// subject into a better grade, and the earliest day on which it can. Pure, any
// thread; takes milliseconds, so not on the thread of a window.
//
// Lawful changes are data (resources/catalogue/class-ways.json): what the
// subject itself may do, each with its basis, and from which day. Whatever is
// not there (judgments, other subjects' records, dates) is never changed.
// Waiting until one record's window or query period has ended, or until the
// subject's own age has come, is a change like the others.
//
// A set of changes reaches a grade if (1) on the day of its last change the
// subject, classed for that day with all that time has done by then, has that
// grade or a better one, and (2) these changes alone suffice for it, all else
// being as today. Among the sets that do, the one with the fewest changes is
// the way, among these the one with the earliest day, among these the first by
// the ids of records. The search is exact; where it would take too long it says
// so and gives none.
#pragma once

#include "models/domain/class_ways.h"
#include "models/domain/classification.h"

#include <QJsonArray>
#include <QJsonObject>

namespace creditdesk::domain {

struct ClassStep {
    QString way;      ///< id of the ClassWay, or "wait"
    ClassWords words; ///< of the way, or of the reason for which waiting helps
    QString basis;
    QString record;     ///< id; empty: a record to be added, or the subject's own age
    QString kind;       ///< kind of the record
    QString unit;       ///< its source unit
    QDate date;         ///< first day on which it is done or has happened
    QJsonArray changes; ///< as in a list of changes (classification_changes.h);
                        ///< empty for waiting
};

enum class WayOutcome : quint8 {
    Found,
    None, ///< no lawful set of changes reaches it
    AlreadyThere,
    Excluded, ///< the subject is not classed by this scale
    TooMany,  ///< the search was given up: more combinations than the limit
};

struct ShortestWay {
    WayOutcome outcome = WayOutcome::None;
    QString from, to;                          ///< grade ids; `to` is what was asked
    QString reached;                           ///< the grade on `date`: `to` or better
    QDate date;                                ///< earliest day
    QList<ClassStep> steps;                    ///< by date
    [[nodiscard]] QJsonObject changes() const; ///< as a list of changes with "on", to be run as a what-if
};

/// `target` is a grade id of the rule set; empty: the next better one.
[[nodiscard]] ShortestWay shortestWay(const Classifier &classifier, const Catalogue &catalogue,
                                      const Organisation &organisation, const QList<Record> &records, QDate on,
                                      const QString &target = {});

} // namespace creditdesk::domain
