#include "app/sync/sync.h"

#include "app/sync/meter.h"
#include "app/sync/pull.h"
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
            return {};
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

/// A rebuild answers both: the cursor is too old, or the platform's history is another one.
bool needsRebuild(const base::Failure &failure)
{
    return failure.code == Code::Gone || failure.code == Code::EpochChanged;
}

base::Done pull(const Run &run, bool rebuild, MirrorInUse &mirror)
{
    TRY_DONE(refreshTrust(run.context));
    if (!rebuild) {
        const base::Done opened = mirror.open();
        // A mirror that cannot be used is rebuilt; the caller has been told why when it tried to open it.
        if (opened && mirror.get() != nullptr) {
            const base::Done done = applyChanges(run, *mirror.get());
            if (done || !needsRebuild(done.error()))
                return done;
        } else if (!opened && opened.error().category() != base::Category::Integrity) {
            return opened;
        }
    }
    TRY_ASSIGN(ChangePages changes, rebuildMirror(run));
    TRY_DONE(mirror.open());
    if (mirror.get() == nullptr)
        return base::fail(Code::Internal, u"the new generation cannot be found"_s);
    return applyChanges(run, *mirror.get(), std::move(changes));
}

base::Done recordPull(const Context &context, const base::Done &done, const Summary &summary)
{
    const bool refused = !done && done.error().category() == base::Category::Rule;
    store::AuditEntry entry = entryFor(context, u"sync.pull"_s, done ? u"done"_s : (refused ? u"refused"_s : u"failed"_s));
    entry.detail = {{u"subjects"_s, summary.subjects},
                    {u"records"_s, summary.records},
                    {u"rows_applied"_s, summary.rowsApplied},
                    {u"rebuilt"_s, summary.rebuilt}};
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
    return {};
}

/// Items that the platform has refused and that wait for a person.
base::Result<qint64> refusedItems(const Context &context)
{
    TRY_ASSIGN(const QList<store::OutboxItem> items, context.ledger.outbox());
    return std::count_if(items.begin(), items.end(), [](const store::OutboxItem &item) { return item.state == u"refused"_s; });
}

} // namespace

base::Result<Summary> run(const Context &context, bool rebuild, const ProgressSink &progress, const base::CancelToken &cancel)
{
    const qint64 start = context.clock.monotonicMs();
    Meter meter(progress, context.clock);
    Summary summary;
    meter.begin(Progress::Phase::Connecting);
    // Nothing changes before the audit holds that this run began, and by whom.
    store::AuditEntry begun = entryFor(context, u"sync.start"_s, u"done"_s);
    begun.detail = {{u"rebuild"_s, rebuild}};
    TRY_DONE(context.ledger.record(begun));

    MirrorInUse mirror(context);
    base::Done done = pull({context, meter, cancel, summary}, rebuild, mirror);
    if (done)
        done = describe(mirror, summary);
    TRY_DONE(recordPull(context, done, summary));
    if (!done)
        return tl::unexpected(done.error());

    meter.begin(Progress::Phase::Sending);
    TRY_ASSIGN(summary.outboxSent, push(context, cancel));
    TRY_ASSIGN(summary.conflicts, refusedItems(context));
    summary.seconds = static_cast<double>(context.clock.monotonicMs() - start) / 1000.0;
    meter.begin(Progress::Phase::Done);
    return summary;
}

} // namespace creditdesk::sync
