// What waits to be sent, judged for the scheduler and for people. Pure.
#pragma once

#include "app/store/ledger.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace creditdesk::services {

struct OutboxState {
    qint64 waiting = 0;
    qint64 refused = 0; ///< wait for a person
    qint64 due = 0;     ///< would be sent now
    QDateTime next;     ///< when the next of the others is due; invalid: none
};

/// An item also waits while an earlier one of the same object does.
[[nodiscard]] OutboxState judgeOutbox(const QList<store::OutboxItem> &items, const QDateTime &now);

/// Members of an item's body that a person may mend. What the signed report itself says (number, subject, hashes, times, who
/// issued it) cannot be changed: such a report is voided and issued anew.
[[nodiscard]] QStringList mendableMembers(const QString &kind);
/// InvalidInput unless `body` differs from the item's own in mendable members only, and keeps their types.
[[nodiscard]] base::Done checkMended(const store::OutboxItem &item, const QJsonObject &body);

} // namespace creditdesk::services
