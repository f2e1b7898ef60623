// The part of the ledger that random inspection writes: plans handed in, draws with their transcripts, the pool that each round
// was committed to, visits made. Reading is by InspectionBook (any thread), changing by InspectionEntries inside Ledger::write.
// Transcripts grow at their end only: a line that is here stays as it is.
#pragma once

#include "app/base/failure.h"
#include "app/store/ledger.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::store {

struct KeptPlan {
    QString id;
    QByteArray text; ///< as it was handed in
    QString takenBy; ///< name
    QDateTime takenAt;
};

struct KeptDraw {
    QString id;
    int year = 0;
    QString plan, planVersion, departmentZh, departmentEn;
    QString startedBy; ///< name
    QDateTime startedAt, changedAt;
    QString phase; ///< "planned" "committed" "value_known" "drawn" "aborted"
    int round = 1;
    qint64 targets = 0, results = 0;
};

struct KeptPool {
    QJsonObject facts;
    QByteArray bytes; ///< draw::Pool::packed()
};

struct InspectionVisit {
    QString code;
    QDate visited;
    QStringList items;
};

class InspectionBook
{
public:
    explicit InspectionBook(const Ledger &ledger) : m_ledger(ledger) {}

    [[nodiscard]] base::Result<QList<KeptPlan>> plans() const;          ///< oldest first
    [[nodiscard]] base::Result<QList<KeptDraw>> draws() const;          ///< newest first
    [[nodiscard]] base::Result<KeptDraw> draw(const QString &id) const; ///< NotFound "draw"
    [[nodiscard]] base::Result<QByteArray> transcript(const QString &id) const;
    /// Of the commitment that waits for its draw; empty if none does.
    [[nodiscard]] base::Result<QByteArray> secret(const QString &id) const;
    [[nodiscard]] base::Result<std::optional<QJsonObject>> poolFacts(const QString &id, int round) const;
    [[nodiscard]] base::Result<KeptPool> pool(const QString &id, int round) const; ///< NotFound "pool"
    /// Made from `from` to `until`, inclusive, by whatever draw.
    [[nodiscard]] base::Result<QList<InspectionVisit>> visits(QDate from, QDate until) const;

private:
    const Ledger &m_ledger;
};

class InspectionEntries
{
public:
    explicit InspectionEntries(LedgerTransaction &transaction) : m_transaction(transaction) {}

    base::Done addPlan(const KeptPlan &plan); ///< Conflict: there is one of this id
    /// The number that the year's next draw has: 1, 2, ...
    base::Result<int> nextRunning(int year);
    /// A new draw with the first lines of its transcript.
    base::Done addDraw(const KeptDraw &draw, int running, const QByteArray &transcript);
    /// What changed: phase, round, counts and the lines that came. Conflict if `transcript` does not continue the one here.
    base::Done saveDraw(const KeptDraw &draw, const QByteArray &transcript);
    base::Done keepSecret(const QString &id, const QByteArray &secret); ///< empty: it is revealed or given up
    base::Done keepPool(const QString &id, int round, const KeptPool &pool);
    base::Done addVisit(const QString &id, const InspectionVisit &visit);

private:
    LedgerTransaction &m_transaction;
};

} // namespace creditdesk::store
