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

} // namespace creditdesk::store
