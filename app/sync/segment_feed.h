// Brings the segments of a manifest to the loader: part by part, the next part asked for while the one before is fetched, and
// never more on the way than the loader keeps up with.
#pragma once

#include "app/sync/loader.h"
#include "app/sync/manifest.h"
#include "app/sync/segment_source.h"
#include "app/sync/staging.h"

#include <optional>

namespace creditdesk::sync {

class SegmentFeed
{
public:
    SegmentFeed(const Run &run, const Manifest &manifest, Staging &staging, Loader &loader)
        : m_run(run), m_manifest(manifest), m_staging(staging), m_loader(loader), m_source(run)
    {
    }

    /// Everything fetched and loaded. The first failure of either side.
    [[nodiscard]] base::Done run();

private:
    [[nodiscard]] base::Result<ManifestPart> part(qsizetype index);
    [[nodiscard]] base::Done lookAhead(qsizetype index);
    [[nodiscard]] base::Done bring(const ManifestPart &part);
    void expect(const ManifestPart &part);
    void report();

    const Run &m_run;
    const Manifest &m_manifest;
    Staging &m_staging;
    Loader &m_loader;
    SegmentSource m_source;
    SegmentOrder m_order;
    std::optional<ManifestPart> m_ahead; ///< asked for before its turn
    qint64 m_bytesDone = 0;
    qint64 m_bytesKnown = 0, m_rowsKnown = 0; ///< of the parts seen so far
};

} // namespace creditdesk::sync
