// The last runs of sync, for the sync page and the diagnostic bundle: figures and codes only, no person and no subject.
// Kept in the ledger as one small value; automatic runs in a row that brought nothing, or failed alike, are counted together.
#pragma once

#include "app/base/failure.h"
#include "app/sync/sync.h"

#include <QDateTime>
#include <QList>

namespace creditdesk::services {

struct SyncRun {
    enum class Kind : quint8 { Changes, Rebuild, Send };
    Kind kind = Kind::Changes;
    bool automatic = false;
    QDateTime at;     ///< end of the (last) run, UTC
    QDateTime since;  ///< end of the first of `times` runs like this
    int times = 1;
    QString failure;  ///< name of a base::Code; empty: it worked
    QString rule;     ///< where a rule decided
    qint64 organisationRows = 0, recordRows = 0, changeRows = 0;
    qint64 bytes = 0, bytesFromCache = 0, bytesFromStaging = 0;
    qint64 sent = 0, refused = 0, retries = 0; ///< outbox items acknowledged, newly refused; calls made again
    double seconds = 0;

    [[nodiscard]] qint64 rows() const { return organisationRows + recordRows + changeRows; }
    /// Neither brought nor sent anything, and nothing was refused.
    [[nodiscard]] bool uneventful() const { return rows() == 0 && sent == 0 && refused == 0; }
};

/// "changes", "rebuild", "send".
[[nodiscard]] QString runKindName(SyncRun::Kind kind);
[[nodiscard]] SyncRun describeRun(const sync::Summary &summary, bool automatic);
[[nodiscard]] SyncRun describeFailure(const base::Failure &failure, SyncRun::Kind kind, bool automatic, double seconds);

/// Adds `run` at the end; an uneventful automatic one joins its like before it. Keeps the newest.
void appendRun(QList<SyncRun> &runs, SyncRun run);

[[nodiscard]] QByteArray writeRuns(const QList<SyncRun> &runs);
/// What cannot be read is left out: it is a history, not a promise.
[[nodiscard]] QList<SyncRun> readRuns(const QByteArray &json);

} // namespace creditdesk::services
