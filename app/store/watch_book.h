// Watch lists in the ledger: which organisations an operator watches, for which published matter, why and until when.
// Organisations only, by code; kept for good, so that who watched whom and why stays readable.
#pragma once

#include "app/base/failure.h"
#include "app/store/ledger.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

namespace creditdesk::store {

struct WatchList {
    qint64 id = 0;
    QString name;
    QString matter;     ///< code in the application list
    QString caseNumber; ///< may be empty
    QString reason;
    QString madeBy; ///< operator's id
    QDateTime madeAt;
    QDate endsOn;      ///< last day on which it watches
    QDateTime endedAt; ///< ended before by a person
    QString endedBy;
    qint64 items = 0; ///< watched now
    [[nodiscard]] bool watchesOn(QDate day) const { return !endedAt.isValid() && day <= endsOn; }
};

struct WatchItem {
    qint64 list = 0;
    qint64 serial = 0;
    QString code, name;
    QString addedBy, removedBy; ///< operators' ids
    QDateTime addedAt, removedAt;
    QString how; ///< "hand", "file" or "search"
};

/// One organisation and who watches it.
struct WatchedBy {
    WatchItem item;
    WatchList list;
};

class WatchBook
{
public:
    explicit WatchBook(const Ledger &ledger) : m_ledger(ledger) {}
    [[nodiscard]] base::Result<QList<WatchList>> lists(bool withEnded, QDate today) const; ///< newest first
    [[nodiscard]] base::Result<WatchList> list(qint64 id) const;                           ///< NotFound
    [[nodiscard]] base::Result<QList<WatchItem>> items(qint64 list, bool withRemoved) const;
    [[nodiscard]] base::Result<QList<WatchedBy>> watchedBy(const QString &code) const; ///< newest first
    /// Serials of organisations on lists that watch on `day`; with `since`: only those added after it.
    [[nodiscard]] base::Result<QSet<qint64>> watched(QDate day, const QDateTime &since = {}) const;

private:
    const Ledger &m_ledger;
};

class WatchEntries
{
public:
    explicit WatchEntries(LedgerTransaction &transaction) : m_transaction(transaction) {}
    base::Result<qint64> make(const WatchList &list);
    base::Done end(qint64 list, const QString &by, const QDateTime &at); ///< Conflict: it has ended; NotFound
    base::Result<bool> add(const WatchItem &item);                       ///< false: was on the list
    base::Done remove(qint64 list, const QString &code, const QString &by, const QDateTime &at); ///< NotFound

private:
    LedgerTransaction &m_transaction;
};

} // namespace creditdesk::store
