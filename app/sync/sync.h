// Pull and push. Pull: signed manifest and its parts -> immutable segments of the grant's districts (resumed, hash checked,
// opened with the session's keys) -> new mirror generation -> atomic switch; then changes by cursor. Push: the outbox in order.
// Runs on the thread that calls it; cancel at any moment leaves the old mirror in use and the outbox as it was.
#pragma once

#include "app/base/cancel.h"
#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/platform/client.h"
#include "app/store/ledger.h"
#include "app/store/mirror.h"
#include "app/sync/mass_change.h"
#include "app/sync/policy.h"
#include "app/sync/wait.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace creditdesk::sync {

struct Progress {
    enum class Phase : quint8 { Connecting, Segments, Indexing, Changes, Sending, Done, OtherRun };
    Phase phase = Phase::Connecting;
    qint64 bytesDone = 0, bytesTotal = 0;
    qint64 rowsDone = 0, rowsTotal = 0;
    double bytesPerSecond = 0;
    double rowsPerSecond = 0;
    qint64 secondsLeft = -1; ///< -1: not known yet
    QDateTime waitsUntil;    ///< by our clock: nothing moves until then, because the platform is in trouble; invalid: it moves
    base::Code waitsBecause = base::Code::Internal; ///< the trouble, while waitsUntil is valid
};
using ProgressSink =
    std::function<void(const Progress &)>; ///< called on the syncing thread, at most 10 times a second and at each new phase

/// One kind of what came in.
struct Share {
    qint64 rows = 0, bytes = 0;
    double seconds = 0; ///< of work: opening, reading and storing
};

struct Summary {
    qint64 subjects = 0, records = 0, rowsApplied = 0, bytes = 0, outboxSent = 0, conflicts = 0;
    double seconds = 0;
    QDateTime dataAsOf;
    bool rebuilt = false;
    QStringList districts; ///< held here now
    Share organisationSegments, recordSegments, changes;
    qint64 fromStaging = 0;     ///< bytes that an earlier run had fetched
    qint64 fromCache = 0;       ///< bytes that the district cache gave; part of `bytes`
    bool cacheRejected = false; ///< it gave something else than the segment and was not asked again
    bool cacheSilent = false;   ///< it did not answer and was left alone
    qint64 retries = 0;         ///< calls that were made again after a failure
    qint64 renewals = 0;        ///< of the session
};

/// What a session at the platform gives to a run.
struct Access {
    QByteArray token;
    std::shared_ptr<const platform::SegmentKeys> keys; ///< null: none
    QStringList districts;                             ///< of the grant, ascending: the scope of the mirror
};
using Renew = std::function<base::Result<Access>()>;

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
    Access access;            ///< the token is in the client already
    /// A new session for the same operator: after an expired token, or for the keys of a newer set. Null: SignInNeeded ends the
    /// run.
    Renew renew = {};
    /// The district cache: a client without identity and token, asked for segments only. Null: none.
    platform::Client *cache = nullptr;
    Wait wait = waitCancellable;
    Policy policy = Policy::compiledIn();
};

/// What a run is asked to do.
struct Order {
    bool rebuild = false; ///< a new generation even if changes would do
    bool automatic =
        false; ///< nobody asked for it: it is in the audit only if it brought something or failed for a reason to look at
    /// What a person has agreed to after a run that ended with kMassChangeRule.
    std::optional<MassChange> acceptMassChange = {};
};

/// Pull, then push; what waits is sent also if the pull failed but the platform is there. If a generation was built while
/// `mirror` was open, reopen() has been called on it. A platform in trouble is waited for within Policy::patienceMs; what was
/// fetched is kept for the next run. Codes of note: SignatureInvalid (manifest or part), HashMismatch (segment, after one
/// retry), SealBroken (segment), Locked (another process synchronises this home, see run_turn.h), RefusedByRule (see
/// mass_change.h), EpochChanged and Gone only if several new manifests in a
/// row did not help, SignInNeeded, Cancelled, Unreachable, NoSpace.
base::Result<Summary> run(const Context &context, const Order &order, const ProgressSink &progress,
                          const base::CancelToken &cancel);

/// Only the push half. An item waits while an earlier one of the same object waits for its back-off or was refused.
base::Result<qint64> push(const Context &context, const base::CancelToken &cancel);

} // namespace creditdesk::sync
