#include "app/sync/segment_feed.h"

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

qint64 rowsOf(const PartReference &part)
{
    return part.subjects + part.records;
}

} // namespace

void SegmentFeed::report()
{
    m_run.meter.update(m_bytesDone, m_loader.rows());
}

/// The rows of all parts are known from the start, the bytes only of the parts seen: the rest is taken to be like them.
void SegmentFeed::expect(const ManifestPart &part)
{
    m_bytesKnown += part.bytes();
    m_rowsKnown += rowsOf(part.reference);
    const qint64 rowsTotal = m_manifest.position.subjects + m_manifest.position.records;
    const double perRow = m_rowsKnown > 0 ? static_cast<double>(m_bytesKnown) / static_cast<double>(m_rowsKnown) : 0;
    m_run.meter.expect(m_bytesKnown + static_cast<qint64>(perRow * static_cast<double>(rowsTotal - m_rowsKnown)));
}

base::Result<ManifestPart> SegmentFeed::part(qsizetype index)
{
    if (m_ahead) {
        ManifestPart ready = std::move(*m_ahead);
        m_ahead.reset();
        return ready;
    }
    return m_run.line.call([&] { return fetchPart(m_run.context, m_manifest, m_manifest.parts.at(index)); });
}

/// One question, no waiting: if the platform is still making this part, it will have it when its turn comes.
base::Done SegmentFeed::lookAhead(qsizetype index)
{
    if (index >= m_manifest.parts.size())
        return {};
    auto next = fetchPart(m_run.context, m_manifest, m_manifest.parts.at(index));
    if (next)
        m_ahead = std::move(*next);
    else if (next.error().code == Code::Gone || next.error().code == Code::EpochChanged)
        return tl::unexpected(next.error()); // what is fetched from here on would be of no use
    return {};
}

base::Done SegmentFeed::bring(const ManifestPart &part)
{
    for (const platform::SegmentReference &segment : part.segments) {
        m_loader.waitForRoom(m_run.context.policy.stagedBytes, [this] { report(); });
        if (m_run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between segments"_s);
        if (m_loader.failed())
            return {};
        const qint64 here = m_staging.bytesHere(segment);
        m_bytesDone += here;
        m_run.meter.skip(here);
        m_run.summary.fromStaging += here;
        TRY_ASSIGN(const QString path, m_staging.obtain(segment, m_source, m_run.cancel, [this](qint64 bytes) {
            m_bytesDone += bytes;
            m_run.summary.bytes += std::max<qint64>(bytes, 0);
            report();
        }));
        m_loader.add(segment, path);
    }
    return {};
}

base::Done SegmentFeed::run()
{
    m_run.meter.begin(Progress::Phase::Segments, 0, m_manifest.position.subjects + m_manifest.position.records);
    for (qsizetype i = 0; i < m_manifest.parts.size() && !m_loader.failed(); ++i) {
        if (m_run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between parts"_s);
        TRY_ASSIGN(const ManifestPart current, part(i));
        TRY_DONE(m_order.follows(current));
        expect(current);
        TRY_DONE(lookAhead(i + 1));
        TRY_DONE(bring(current));
    }
    return m_loader.finish([this] { report(); });
}

} // namespace creditdesk::sync
