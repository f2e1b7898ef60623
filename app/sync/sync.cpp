#include "app/sync/sync.h"

#include "app/sync/interrupter.h"
#include "app/sync/meter.h"
#include "app/sync/outbox.h"
#include "app/sync/pull.h"
#include "app/sync/run_turn.h"
#include "app/sync/trust.h"

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

store::AuditEntry entryFor(const Context &context, const QString &action, const QString &outcome)
{
    store::AuditEntry entry;
    entry.operatorId = context.operatorId;
    entry.role = context.role;
    entry.action = action;
    entry.permission = u"sync.run"_s;
    entry.outcome = outcome;
    return entry;
}

/// The mirror to work on: the caller's, or one opened for this run; null if none has been loaded yet.
class MirrorInUse
{
public:
    explicit MirrorInUse(const Context &context) : m_context(context) {}

    base::Done open()
    {
        if (m_context.mirror != nullptr)
            return m_context.mirror->reopen(); // another process may have built a newer generation meanwhile
        m_own.reset();
        auto opened = store::Mirror::open(m_context.home, m_context.mirrorKey);
        if (opened)
            m_own = std::move(*opened);
        else if (opened.error().code != Code::NotFound)
            return tl::unexpected(opened.error());
        return {};
    }
    [[nodiscard]] store::Mirror *get() const { return m_context.mirror != nullptr ? m_context.mirror : m_own.get(); }

private:
    const Context &m_context;
    std::unique_ptr<store::Mirror> m_own;
};

/// A new manifest answers both: the cursor or the generation is over, or the platform's history is another one.
bool needsRebuild(const base::Failure &failure)
{
    return failure.code == Code::Gone || failure.code == Code::EpochChanged;
}

base::Result<std::optional<Held>> heldBy(const MirrorInUse &mirror)
{
    if (mirror.get() == nullptr)
        return std::optional<Held>();
    Held held;
    TRY_ASSIGN(held.position, mirror.get()->position());
    TRY_ASSIGN(held.districts, mirror.get()->holdings());
    return held;
}

/// Changes into the mirror in use, if it is of the scope and history that are wanted now. False: it needs a new generation.
base::Result<bool> update(const Run &run, const QString &epoch, store::Mirror &mirror)
{
    TRY_ASSIGN(const store::MirrorPosition position, mirror.position());
    if (position.epoch != epoch || position.districts != run.line.access().districts)
        return false;
    TRY_ASSIGN(MassChangeGuard guard, guardFor(run, position));
    const base::Done done = applyChanges(run, mirror, guard);
    if (!done && needsRebuild(done.error()))
        return false;
    if (!done)
        return tl::unexpected(done.error());
    return true;
}

base::Done renewGeneration(const Run &run, MirrorInUse &mirror)
{
    auto held = heldBy(mirror);
    if (!held && held.error().category() != base::Category::Integrity)
        return tl::unexpected(held.error());
    TRY_ASSIGN(Rebuilt rebuilt, rebuildMirror(run, held ? *held : std::nullopt));
    TRY_DONE(mirror.open());
    if (mirror.get() == nullptr)
        return base::fail(Code::Internal, u"the new generation cannot be found"_s);
    return applyChanges(run, *mirror.get(), rebuilt.guard, std::move(rebuilt.changes));
}

base::Done pull(const Run &run, MirrorInUse &mirror)
{
    if (run.line.access().districts.isEmpty())
        return base::fail(Code::NotPermitted, u"the grant names no district"_s, u"grant.districts"_s);
    // A mirror that cannot be used is rebuilt; the caller has been told why when it tried to open it.
    const base::Done opened = mirror.open();
    if (!opened && opened.error().category() != base::Category::Integrity && opened.error().code != Code::NotFound)
        return opened;
    TRY_ASSIGN(const platform::Health health, run.line.call([&] { return run.context.client.health(); }));
    TRY_DONE(run.line.call([&] { return refreshTrust(run.context); }));
    if (!run.order.rebuild && opened && mirror.get() != nullptr) {
        TRY_ASSIGN(const bool upToDate, update(run, health.epoch, *mirror.get()));
        if (upToDate)
            return {};
    }
    base::Done done;
    for (int round = 0; round < run.context.policy.manifestsARun; ++round) {
        done = renewGeneration(run, mirror);
        if (done || !needsRebuild(done.error()))
            break;
    }
    return done;
}

/// An automatic run comes every minute: what brought nothing, or met no platform, would bury everything else in the audit.
bool isUneventful(const Order &order, const base::Done &done, const Summary &summary)
{
    if (!order.automatic || summary.rebuilt || summary.rowsApplied > 0)
        return false;
    return done || done.error().category() == base::Category::Unreachable;
}

base::Done recordPull(const Context &context, const Order &order, const base::Done &done, const Summary &summary)
{
    if (isUneventful(order, done, summary))
        return {};
    const bool refused = !done && done.error().category() == base::Category::Rule;
    store::AuditEntry entry = entryFor(context, u"sync.pull"_s, done ? u"done"_s : (refused ? u"refused"_s : u"failed"_s));
    entry.detail = {{u"subjects"_s, summary.subjects},
                    {u"records"_s, summary.records},
                    {u"rows_applied"_s, summary.rowsApplied},
                    {u"rebuilt"_s, summary.rebuilt},
                    {u"cache_rejected"_s, summary.cacheRejected}};
    if (!done)
        entry.detail.insert(u"code"_s, done.error().name());
    if (summary.dataAsOf.isValid())
        entry.detail.insert(u"data_as_of"_s, summary.dataAsOf.toUTC().toString(Qt::ISODate));
    return context.ledger.record(entry);
}

base::Done describe(const MirrorInUse &mirror, Summary &summary)
{
    TRY_ASSIGN(const store::MirrorPosition position, mirror.get()->position());
    summary.subjects = position.subjects;
    summary.records = position.records;
    summary.dataAsOf = position.asOf;
    summary.districts = position.districts;
    return {};
}

/// Items that the platform has refused and that wait for a person.
base::Result<qint64> refusedItems(const Context &context)
{
    TRY_ASSIGN(const QList<store::OutboxItem> items, context.ledger.outbox());
    return std::count_if(items.begin(), items.end(), [](const store::OutboxItem &item) { return item.state == u"refused"_s; });
}

/// Whether there is somebody to send to although the pull failed.
bool isThere(const base::Failure &failure)
{
    switch (failure.category()) {
    case base::Category::Rule:
    case base::Category::Resource:
        return true;
    default:
        return failure.code == Code::Gone || failure.code == Code::EpochChanged || failure.code == Code::HashMismatch ||
               failure.code == Code::SignatureInvalid || failure.code == Code::SealBroken;
    }
}

} // namespace

base::Result<Summary> run(const Context &context, const Order &order, const ProgressSink &progress,
                          const base::CancelToken &cancel)
{
    const qint64 start = context.clock.monotonicMs();
    Meter meter(progress, context.clock);
    Summary summary;
    Line line(context, cancel, summary, &meter);
    const Interrupter interrupter(context, cancel);
    TRY_ASSIGN(const base::FileLock turn, takeTurn(context, &meter, cancel));
    meter.begin(Progress::Phase::Connecting);
    // What a person asks for does not begin before the audit holds that it did, and by whom.
    store::AuditEntry begun = entryFor(context, u"sync.start"_s, u"done"_s);
    begun.detail = {{u"rebuild"_s, order.rebuild}, {u"mass_change_accepted"_s, order.acceptMassChange.has_value()}};
    if (!order.automatic)
        TRY_DONE(context.ledger.record(begun));

    MirrorInUse mirror(context);
    base::Done done = pull({context, order, meter, cancel, summary, line}, mirror);
    if (done)
        done = describe(mirror, summary);
    TRY_DONE(recordPull(context, order, done, summary));
    if (!done && !isThere(done.error()))
        return tl::unexpected(done.error());

    meter.begin(Progress::Phase::Sending);
    const base::Result<qint64> sent = pushOver(context, line, cancel);
    if (!done)
        return tl::unexpected(done.error());
    if (!sent)
        return tl::unexpected(sent.error());
    summary.outboxSent = *sent;
    TRY_ASSIGN(summary.conflicts, refusedItems(context));
    summary.seconds = static_cast<double>(context.clock.monotonicMs() - start) / 1000.0;
    meter.begin(Progress::Phase::Done);
    return summary;
}

} // namespace creditdesk::sync
