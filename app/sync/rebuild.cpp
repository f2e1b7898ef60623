#include "app/sync/loader.h"
#include "app/sync/manifest.h"
#include "app/sync/pull.h"
#include "app/sync/staging.h"

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

base::Done fetchAndLoad(const Run &run, const Manifest &manifest, Staging &staging, Loader &loader)
{
    const qint64 rowsTotal = manifest.position.subjects + manifest.position.records;
    qint64 bytesDone = 0;
    run.meter.begin(Progress::Phase::Segments, manifest.bytes, rowsTotal);
    for (const platform::SegmentReference &segment : manifest.segments) {
        const qint64 here = staging.bytesHere(segment);
        bytesDone += here;
        run.meter.skip(here);
    }
    for (const platform::SegmentReference &segment : manifest.segments) {
        if (run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between segments"_s);
        if (loader.failed())
            break;
        TRY_ASSIGN(const QString path, staging.obtain(segment, run.context.client, run.cancel, [&](qint64 bytes) {
            bytesDone += bytes;
            run.summary.bytes += std::max<qint64>(bytes, 0);
            run.meter.update(bytesDone, loader.rows());
        }));
        loader.add(segment, path);
    }
    return loader.finish([&] { run.meter.update(bytesDone, loader.rows()); });
}

} // namespace

base::Result<ChangePages> rebuildMirror(const Run &run)
{
    const Context &context = run.context;
    TRY_ASSIGN(const Manifest manifest, fetchManifest(context));
    Staging staging(context.home);
    TRY_DONE(staging.prepare(manifest.segments));
    TRY_ASSIGN(const auto builder, store::Mirror::build(context.home, context.mirrorKey));
    {
        Loader loader(*builder, run.cancel); // its threads end before the builder is touched again
        TRY_DONE(fetchAndLoad(run, manifest, staging, loader));
    }
    TRY_ASSIGN(ChangePages changes, fetchChanges(run, manifest.position.epoch, manifest.position.sequence));
    run.meter.begin(Progress::Phase::Indexing);
    if (run.cancel.isCancelled())
        return base::fail(Code::Cancelled, u"before the switch"_s);
    TRY_DONE(builder->commit(manifest.position));
    run.summary.rebuilt = true;
    run.summary.rowsApplied += manifest.position.subjects + manifest.position.records;
    staging.clear();
    if (context.mirror != nullptr)
        TRY_DONE(context.mirror->reopen());
    return changes;
}

} // namespace creditdesk::sync
