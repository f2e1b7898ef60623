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

/// An event on its way to a warning.
struct WarningNews {
    QByteArray key; ///< domain::WarningEngine::key()
    WarningFact fact;
    QString kind;
    qint64 serial = 0;
    QString subject, subjectName, district;
    QDate due; ///< for the desk
    bool dueProvisional = false;
    int mergeDays = 0;
    bool watched = false;
    QString owner;
};

struct WarningsAdded {
    qint64 raised = 0, merged = 0, worsened = 0;
    QList<qint64> warnings; ///< new, or back because of it
};

/// Grounds of one organisation after an evaluation.
struct GroundsNow {
    qint64 serial = 0;
    QList<QByteArray> holding; ///< keys of all that holds
};

/// State before an act, for taking it back.
struct ActToUndo {
    WarningAct act;
    QString state, owner, proposedBy;
    QDate until;
};

class WarningBook
{
public:
    explicit WarningBook(const Ledger &ledger) : m_ledger(ledger) {}

    /// At most `limit` lines; `after`: WarningPage::next of the page before, else empty. InvalidInput "after".
    [[nodiscard]] base::Result<WarningPage> page(const WarningFilter &filter, const QString &after, int limit) const;
    [[nodiscard]] base::Result<WarningCounts> counts(const WarningFilter &filter, QDate today) const;
    [[nodiscard]] base::Result<Warning> warning(qint64 id) const;               ///< NotFound
    [[nodiscard]] base::Result<QList<WarningFact>> facts(qint64 warning) const; ///< newest event first
    [[nodiscard]] base::Result<QList<WarningAct>> course(qint64 warning) const; ///< oldest first
    /// The last act of a person that changed something and has not been taken back, unless the rules changed the state since.
    [[nodiscard]] base::Result<std::optional<ActToUndo>> lastAct(qint64 warning) const;
    /// Serials of organisations with warnings that are not closed, ascending, with their districts.
    [[nodiscard]] base::Result<QList<qint64>> concerned() const;
    /// Snoozed and dismissed ones that come back by `today`.
    [[nodiscard]] base::Result<QList<qint64>> returning(QDate today) const;
    [[nodiscard]] base::Result<QList<DutyLine>> duty() const;

private:
    const Ledger &m_ledger;
};

class WarningEntries
{
public:
    explicit WarningEntries(LedgerTransaction &transaction) : m_transaction(transaction) {}

    /// Raises, merges, or does nothing for what is known by its key. In the order given.
    base::Result<WarningsAdded> add(const QList<WarningNews> &news, const QDateTime &now);
    /// Notes which grounds hold, as far as they came from one of `rules`: what the platform sent or what was a change is a
    /// ground for good. How many warnings have none any more.
    base::Result<qint64> noteGrounds(const QList<GroundsNow> &grounds, const QStringList &rules, const QDateTime &now,
                                     QDate today);
    /// Snoozed and dismissed ones whose day has come are open again. Their ids.
    base::Result<QList<qint64>> bringBack(QDate today, const QDateTime &now);

    base::Result<Warning> warning(qint64 id); ///< NotFound
    base::Result<std::optional<ActToUndo>> lastAct(qint64 warning);
    /// State, owner, until and proposer of `after` replace those of the warning; `act` is added to its course.
    /// `undoes`: id of the act that is taken back.
    base::Result<Warning> put(const Warning &after, const WarningAct &act, qint64 undoes = 0);
    base::Done setDuty(const DutyLine &line); ///< an empty operator: nobody

private:
    LedgerTransaction &m_transaction;
};

} // namespace creditdesk::store
