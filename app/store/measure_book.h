// The part of the ledger that holds measures applied to organisations: uses, their notices, and what became of them. Reading is
// by MeasureBook (any thread, connections of the ledger); changing is inside Ledger::write, by MeasureEntries over its
// transaction, so that audit entry, change and outbox item stand or fall together.
#pragma once

#include "app/base/failure.h"
#include "app/store/ledger.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace creditdesk::store {

struct MeasureEvent {
    QDateTime at;
    QString operatorId, operatorName, organ;
    QString act;    ///< "apply" "feedback" "recall" "keep" "lift" "end"
    QString result; ///< of feedback: id of a result; of a recall: id of a reason
    QString text;
};

/// One measure applied to one organisation.
struct MeasureUse {
    struct Ground {
        QString record, kind, unit, input;
        QDate date;
    };
    qint64 id = 0;
    QString number; ///< this workstation's own
    QString subject, subjectName;
    QString measure, list; ///< code, id of the list
    QString zh, en;        ///< what the measure is called
    QString nature, organ, matter, caseNumber, basis, reasons;
    QString officer, officerName;
    QDate from, until; ///< `until` invalid: as long as the ground stands
    QDateTime at;
    QString state; ///< "in_force" "review" "lifted" "ended": domain::MeasureLists::states()
    QList<Ground> grounds;
    QString reviewReason;      ///< id of a reason; only in "review"
    QStringList reviewGrounds; ///< records that are gone; empty for what is grounded without records
    QDateTime reviewSince;
    QList<MeasureEvent> events; ///< oldest first; empty in lists
};

struct MeasureUseFilter {
    QString subject, measure, state, matter;
    QString text;        ///< in number, name or code
    QString organ;       ///< empty: all
    qint64 beforeId = 0; ///< paging: uses with a smaller id; 0: from the newest
    int limit = 200;
};

class MeasureBook
{
public:
    explicit MeasureBook(const Ledger &ledger) : m_ledger(ledger) {}

    [[nodiscard]] base::Result<QList<MeasureUse>> uses(const MeasureUseFilter &filter) const; ///< newest first
    [[nodiscard]] base::Result<qint64> count(const MeasureUseFilter &filter) const;
    [[nodiscard]] base::Result<MeasureUse> use(const QString &number) const; ///< with events; NotFound
    /// In force or under review: of one subject, or of all (empty), oldest first.
    [[nodiscard]] base::Result<QList<MeasureUse>> standing(const QString &subject) const;
    [[nodiscard]] base::Result<QByteArray> notice(const QString &number) const; ///< NotFound; HashMismatch if it was altered
    [[nodiscard]] base::Result<qint64> lastId() const;                          ///< 0: none yet

private:
    const Ledger &m_ledger;
};

class MeasureEntries
{
public:
    explicit MeasureEntries(LedgerTransaction &transaction) : m_transaction(transaction) {}

    /// Conflict "number": it is taken; Conflict "standing": it stands on the subject in this case already.
    base::Result<qint64> add(const MeasureUse &use, const QByteArray &notice);
    base::Done addEvent(const QString &number, const MeasureEvent &event); ///< NotFound
    /// State, review and grounds as they are in `use`. Conflict unless the state was `before`.
    base::Done change(const MeasureUse &use, const QString &before);

private:
    LedgerTransaction &m_transaction;
};

} // namespace creditdesk::store
