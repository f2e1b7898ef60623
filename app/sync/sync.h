// Pull and push. Pull: signed manifest -> immutable segments (resumed, hash checked) -> new mirror generation -> atomic
// switch; then changes by cursor. Push: the outbox in order. Runs on the thread that calls it; cancel at any moment leaves the
// old mirror in use and the outbox as it was.
#pragma once

#include "app/base/cancel.h"
#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/platform/client.h"
#include "app/store/ledger.h"
#include "app/store/mirror.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace creditdesk::sync {

struct Progress {
    enum class Phase : quint8 { Connecting, Segments, Indexing, Changes, Sending, Done };
    Phase phase = Phase::Connecting;
    qint64 bytesDone = 0, bytesTotal = 0;
    qint64 rowsDone = 0, rowsTotal = 0;
    double bytesPerSecond = 0;
    double rowsPerSecond = 0;
    qint64 secondsLeft = -1; ///< -1: not known yet
};
using ProgressSink =
    std::function<void(const Progress &)>; ///< called on the syncing thread, at most 10 times a second and at each new phase

struct Summary {
    qint64 subjects = 0, records = 0, rowsApplied = 0, bytes = 0, outboxSent = 0, conflicts = 0;
    double seconds = 0;
    QDateTime dataAsOf;
    bool rebuilt = false;
};

/// What sync needs from the house; all references outlive the call.
struct Context {
    QString home; ///< staging of segments is <home>/staging
    platform::Client &client;
    store::Ledger &ledger;
    store::Mirror *mirror = nullptr; ///< null if none has been loaded yet
    const base::Secret &mirrorKey;
    QByteArray platformCertificateDer; ///< signs the manifest
    QByteArray caDer;
    const base::Clock &clock;
    QString operatorId, role; ///< for the audit
};

/// Pull, then push. `rebuild`: a new generation even if changes would do. If a generation was built while `mirror` was
/// open, reopen() has been called on it. Codes of note: SignatureInvalid (manifest), HashMismatch (segment, after one
/// retry), EpochChanged is answered by a rebuild, Gone likewise, Cancelled, Unreachable, NoSpace.
base::Result<Summary> run(const Context &context, bool rebuild, const ProgressSink &progress, const base::CancelToken &cancel);

/// Only the push half.
base::Result<qint64> push(const Context &context, const base::CancelToken &cancel);

} // namespace creditdesk::sync
