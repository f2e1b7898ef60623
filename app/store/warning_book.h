// The part of the ledger that holds warnings and the duty roster. Reading is by WarningBook (any thread, connections of the
// ledger); changing is inside Ledger::write, by WarningEntries, with the audit entry in the same transaction. Organisations
// only: there is no column for a person's name or number but operators' ids. Each event is kept for good by its key, so that
// nothing is raised twice, whatever is read again. What people did is only ever added.
#pragma once

#include "app/base/failure.h"
#include "app/store/ledger.h"
#include "models/domain/warning_rules.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::store {

/// States: "open", "taken", "snoozed" (until), "dismissed" (until: then it comes back), "closed".
struct Warning {
    qint64 id = 0;
    QString rule, version, kind;
    domain::WarningLevel level = domain::WarningLevel::Info;
    qint64 serial = 0;
    QString subject, subjectName, district; ///< code and name of the organisation
    QDate event;                            ///< newest
    QDate firstEvent;
    QDateTime raisedAt, changedAt;
    QDate due; ///< for the desk
    bool dueProvisional = false;
    int count = 1; ///< events merged into it
    QString state;
    QDate until;
    QString owner;        ///< operator's id, never empty
    QString proposedBy;   ///< a red one: who proposed to close it; empty: nobody
    QDate groundGone;     ///< since when none of its grounds holds; invalid: one does
    bool watched = false; ///< raised because somebody watches the organisation
    qint64 revision = 0;  ///< grows with each change
};

/// One event of a warning: a record or a passed date, by references only. What the record says is in the mirror.
struct WarningFact {
    qint64 warning = 0;
    QString rule, version;
    domain::WarningLevel level = domain::WarningLevel::Info;
    QString record; ///< id; empty: not about a record
    QString recordKind, unit, unitCode;
    QDate event;
    QDate due;           ///< legal day or expiry it is about; may be invalid
    QString value;       ///< "A>D", a category of the platform, a year; never about a person
    QString title, text; ///< of what the platform sent
    QString link;        ///< W09: code of the other organisation
    bool holds = true;
    bool changed = false;  ///< came with a change of the data
    QDateTime knownBefore; ///< when this workstation last knew the state before it; invalid: there is none
    QDateTime raisedAt;
};

/// One entry of a warning's course; only ever added.
struct WarningAct {
    qint64 id = 0, warning = 0;
    QDateTime at;
    QString operatorId; ///< empty: the rules
    QString act; ///< "raise" "merge" "worsen" "ground_gone" "ground_back" "return" "take" "assign" "note" "snooze" "dismiss"
                 ///< "propose" "agree" "close" "reopen" "undo"
    QString note;
    QDate until;
    QString to; ///< assign: operator's id
    bool undone = false;
};

struct WarningFilter {
    QStringList kinds, states, districts; ///< empty: any kind and district; states: those that wait (open, taken)
    QList<domain::WarningLevel> levels;
    QString owner;
    QString subject;         ///< credit code
    QString text;            ///< a piece of the name, the beginning of a code
    QDate dueUntil;          ///< invalid: any
    bool groundGone = false; ///< only those
    bool proposed = false;   ///< only those that wait for a second person
    enum class Order : quint8 { Deadline, Severity, Newest } order = Order::Deadline;
};

struct WarningPage {
    QList<Warning> lines;
    QString next; ///< for the next page; empty: this was the last
};

/// How many there are by each axis, the filter's other axes applied.
struct WarningCounts {
    qint64 total = 0;
    QMap<QString, qint64> kinds, states, levels, districts, owners;
    qint64 overdue = 0; ///< of those that wait, the deadline before `today`
};

struct DutyLine {
    QString district;
    QString operatorId;
    QString setBy;
    QDateTime setAt;
};

} // namespace creditdesk::store
