// Sync as a use case: permission, the run, its place in the history, the question it may end with, and the mirror opened when
// the first one has come.
#include "app/services/house.h"
#include "app/services/warnings/platform_inbox.h"

namespace creditdesk::services {

using base::Code;

namespace {

/// What is not worth a line in the history: another run is under way, or a person stopped it.
bool leavesNoTrace(const base::Failure &failure)
{
    return failure.code == Code::Locked || failure.code == Code::Cancelled;
}

/// How many items wait for a person now.
qint64 refusedNow(const Means &who)
{
    return who.ledger->count(QStringLiteral("conflicts")).value_or(0);
}

/// A run that did not come so far as to judge leaves the question as it was.
std::optional<sync::MassChange> questionAfter(const base::Failure &failure, std::optional<sync::MassChange> before)
{
    if (auto asked = sync::massChangeOf(failure))
        return asked;
    return before;
}

} // namespace

base::Result<sync::Summary> Workstation::synchronise(const sync::Order &order, const sync::ProgressSink &progress,
                                                     const base::CancelToken &cancel, bool automatic)
{
    TRY_ASSIGN(const Means who, m->require(QStringLiteral("sync.run")));
    const qint64 start = m->clock.monotonicMs();
    const qint64 refusedBefore = refusedNow(who);
    sync::Summary summary;
    const base::Done done = m->withSync(who, [&](const sync::Context &context) -> base::Done {
        sync::Order noted = order;
        noted.automatic = automatic;
        TRY_ASSIGN(summary, sync::run(context, noted, progress, cancel));
        // What the platform warns of comes with the changes; if it does not come now, it comes with the next.
        (void)fetchSent(context.client, context.ledger);
        return {};
    });
    if (!done) {
        if (leavesNoTrace(done.error()))
            return tl::unexpected(done.error());
        TRY_DONE(m->keepQuestion(who, questionAfter(done.error(), m->keptQuestion(who))));
        const double seconds = static_cast<double>(m->clock.monotonicMs() - start) / 1'000.0;
        const auto kind = order.rebuild ? SyncRun::Kind::Rebuild : SyncRun::Kind::Changes;
        TRY_DONE(m->noteRun(who, describeFailure(done.error(), kind, automatic, seconds)));
        return tl::unexpected(done.error());
    }
    TRY_DONE(m->keepQuestion(who, std::nullopt));
    if (!who.mirror)
        TRY_DONE(m->openMirror());
    m->reception->refillNumbers();
    if (const auto reviewed = m->measures->bringUpToDate(cancel); !reviewed && !leavesNoTrace(reviewed.error())) {
        const std::lock_guard state(m->stateMutex); // the data is here; the next sync, or the next day, looks again
        m->lastFailure = reviewed.error();
    }
    SyncRun run = describeRun(summary, automatic);
    run.refused = std::max<qint64>(0, refusedNow(who) - refusedBefore);
    TRY_DONE(m->noteRun(who, std::move(run)));
    return summary;
}

base::Result<qint64> Workstation::sendWaiting(const base::CancelToken &cancel, bool automatic)
{
    TRY_ASSIGN(const Means who, m->require(QStringLiteral("sync.run")));
    const qint64 start = m->clock.monotonicMs();
    const qint64 refusedBefore = refusedNow(who);
    qint64 sent = 0;
    const base::Done done = m->withSync(who, [&](const sync::Context &context) -> base::Done {
        TRY_ASSIGN(sent, sync::push(context, cancel));
        return {};
    });
    const double seconds = static_cast<double>(m->clock.monotonicMs() - start) / 1'000.0;
    if (!done) {
        if (!leavesNoTrace(done.error()))
            TRY_DONE(m->noteRun(who, describeFailure(done.error(), SyncRun::Kind::Send, automatic, seconds)));
        return tl::unexpected(done.error());
    }
    SyncRun run;
    run.kind = SyncRun::Kind::Send;
    run.automatic = automatic;
    run.sent = sent;
    run.refused = std::max<qint64>(0, refusedNow(who) - refusedBefore);
    run.seconds = seconds;
    TRY_DONE(m->noteRun(who, std::move(run)));
    return sent;
}

} // namespace creditdesk::services
