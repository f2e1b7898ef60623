// Brings the segments of a manifest to the loader, and never more on the way than it keeps up with. Records come first whenever
// there is room for them: they are most of the work. What time is left goes to the organisations, ahead of the records and as
// far as the platform has made its parts, so that their indexes are made while records are still being written.
#pragma once

#include "app/sync/loader.h"
#include "app/sync/manifest.h"
#include "app/sync/segment_source.h"
#include "app/sync/staging.h"

#include <deque>

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
    using Segments = std::deque<platform::SegmentReference>;
    /// Does the next thing that can be done now; false if there is no room for anything.
    [[nodiscard]] base::Result<bool> step();
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool hasMoreParts() const { return m_seen < m_manifest.parts.size(); }
    [[nodiscard]] base::Done seePart();
    [[nodiscard]] base::Result<bool> seePartIfReady();
    [[nodiscard]] base::Done take(const ManifestPart &part);
    [[nodiscard]] base::Done bringFirst(Segments &segments);
    void expect(const ManifestPart &part);
    void report();

    const Run &m_run;
    const Manifest &m_manifest;
    Staging &m_staging;
    Loader &m_loader;
    SegmentSource m_source;
    SegmentOrder m_order;
    Segments m_organisations, m_records; ///< of the parts seen, not yet fetched
    qsizetype m_seen = 0;                ///< how many parts
    bool m_askedInVain = false;          ///< for the next part, since the last segment
    qint64 m_bytesDone = 0;
    qint64 m_bytesKnown = 0, m_rowsKnown = 0; ///< of the parts seen so far
};

} // namespace creditdesk::sync
