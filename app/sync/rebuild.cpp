#include "app/sync/loader.h"
#include "app/sync/manifest.h"
#include "app/sync/pull.h"
#include "app/sync/segment_feed.h"
#include "app/sync/staging.h"

#include <algorithm>
#include <limits>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

/// Keys of the manifest's set for every district that will be loaded, from a new session if this one has others.
base::Result<Loader::Seal> sealFor(const Run &run, const Manifest &manifest)
{
    const auto fits = [&] {
        const auto &keys = run.line.access().keys;
        return keys && keys->id == manifest.keyId &&
               std::all_of(manifest.parts.begin(), manifest.parts.end(),
                           [&](const PartReference &part) { return keys->find(part.district) != nullptr; });
    };
    if (!fits())
        TRY_DONE(run.line.renew());
    if (run.line.access().districts != manifest.position.districts)
        return base::fail(Code::Gone, u"the grant names other districts since a moment ago"_s);
    if (!fits()) // the platform may have moved on between manifest and session
        return base::fail(Code::Gone, u"the session has no keys for the set of the manifest"_s);
    return Loader::Seal{manifest.keyId, run.line.access().keys};
}

/// A manifest that is no newer than what is here: rows that it lacks come with the changes since, so nothing is lost by it.
bool isOlder(const Manifest &manifest, const Held &held)
{
    return held.position.epoch == manifest.position.epoch && manifest.position.sequence <= held.position.sequence;
}

/// Of the districts that both hold, the new generation must not lose a large share unasked.
base::Result<MassChange> guardGeneration(const Run &run, const Manifest &manifest, const std::optional<Held> &held)
{
    if (!held)
        return MassChange();
    TRY_ASSIGN(const LossWindow window, losses(run, manifest.position.districts));
    MassChange change;
    const EarlierLoss earlier = isOlder(manifest, *held) ? EarlierLoss() : window.total();
    change.earlierSubjects = earlier.subjects;
    change.earlierRecords = earlier.records;
    change.windowHours = earlier == EarlierLoss() ? 0 : run.context.policy.massChangeHours;
    change.limitPercent = run.context.policy.massChangePercent;
    change.sequence = manifest.position.sequence;
    for (const store::DistrictHolding &one : held->districts) {
        if (!manifest.position.districts.contains(one.district))
            continue;
        change.subjects += one.subjects;
        change.records += one.records;
    }
    qint64 subjects = 0;
    qint64 records = 0;
    for (const PartReference &part : manifest.parts) {
        if (!held->position.districts.contains(part.district))
            continue;
        subjects += part.subjects;
        records += part.records;
    }
    change.deletedSubjects = std::max<qint64>(change.subjects - subjects, 0);
    change.deletedRecords = std::max<qint64>(change.records - records, 0);
    TRY_DONE(judgeGeneration(change, run.order.acceptMassChange));
    return change;
}

/// What goes with the switch is written down before it.
base::Done noteLosses(const Run &run, const Manifest &manifest, const std::optional<Held> &held, const MassChange &change)
{
    const EarlierLoss loss{change.deletedSubjects, change.deletedRecords};
    if (loss == EarlierLoss() || (held && isOlder(manifest, *held)))
        return {};
    TRY_ASSIGN(LossWindow window, losses(run, manifest.position.districts));
    const bool agreed = run.order.acceptMassChange && run.order.acceptMassChange->newGeneration;
    if (agreed)
        window.forget();
    window.add(agreed ? EarlierLoss() : loss, manifest.position.epoch, manifest.position.sequence);
    return keepLosses(run, window, loss);
}

/// Up to which change the workstation has lost already what the platform has lost: the new generation begins with the nightly
/// state, and the deletions since then come once more.
qint64 knownHere(const Manifest &manifest, const std::optional<Held> &held)
{
    if (!held)
        return std::numeric_limits<qint64>::max(); // nothing can be taken from nothing
    return held->position.epoch == manifest.position.epoch ? held->position.sequence : 0;
}

} // namespace

base::Result<Rebuilt> rebuildMirror(const Run &run, const std::optional<Held> &held)
{
    const Context &context = run.context;
    TRY_ASSIGN(const Manifest whole, run.line.call([&] { return fetchManifest(context); }));
    const Manifest manifest = inScope(whole, run.line.access().districts);
    TRY_ASSIGN(const MassChange shrinks, guardGeneration(run, manifest, held));
    TRY_ASSIGN(Loader::Seal seal, sealFor(run, manifest));
    Staging staging(context.home);
    TRY_DONE(staging.prepare(manifest));
    TRY_ASSIGN(const auto builder, store::Mirror::build(context.home, context.mirrorKey));
    {
        Loader loader(*builder, std::move(seal), context.clock,
                      run.cancel); // its threads end before the builder is touched again
        SegmentFeed feed(run, manifest, staging, loader);
        TRY_DONE(feed.run());
        run.summary.organisationSegments = loader.organisations();
        run.summary.recordSegments = loader.records();
    }
    TRY_ASSIGN(MassChangeGuard guard, guardFor(run, manifest.position, knownHere(manifest, held)));
    Rebuilt rebuilt{{}, std::move(guard)};
    TRY_ASSIGN(rebuilt.changes, fetchChanges(run, manifest.position.epoch, manifest.position.sequence, rebuilt.guard));
    if (run.line.access().districts != manifest.position.districts)
        return base::fail(Code::Gone, u"the grant names other districts since a moment ago"_s);
    run.meter.begin(Progress::Phase::Indexing);
    if (run.cancel.isCancelled())
        return base::fail(Code::Cancelled, u"before the switch"_s);
    TRY_DONE(noteLosses(run, manifest, held, shrinks));
    store::MirrorPosition loaded = manifest.position;
    loaded.knownAt = run.context.clock.now();
    TRY_DONE(builder->commit(loaded));
    run.summary.rebuilt = true;
    run.summary.rowsApplied += manifest.position.subjects + manifest.position.records;
    staging.clear();
    if (context.mirror != nullptr)
        TRY_DONE(context.mirror->reopen());
    return rebuilt;
}

} // namespace creditdesk::sync
