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

base::Done SegmentFeed::take(const ManifestPart &part)
{
    TRY_DONE(m_order.follows(part));
    expect(part);
    for (const platform::SegmentReference &segment : part.segments)
        (segment.kind == u"organisations"_s ? m_organisations : m_records).push_back(segment);
    ++m_seen;
    return {};
}

/// Waits for the platform if it is still making the part.
base::Done SegmentFeed::seePart()
{
    TRY_ASSIGN(const ManifestPart next,
               m_run.line.call([&] { return fetchPart(m_run.context, m_manifest, m_manifest.parts.at(m_seen)); }));
    return take(next);
}

/// One question, no waiting.
base::Result<bool> SegmentFeed::seePartIfReady()
{
    const auto next = fetchPart(m_run.context, m_manifest, m_manifest.parts.at(m_seen));
    m_askedInVain = !next;
    if (next) {
        TRY_DONE(take(*next));
        return true;
    }
    if (next.error().code == Code::Gone || next.error().code == Code::EpochChanged)
        return tl::unexpected(next.error()); // what is fetched from here on would be of no use
    return false;
}

base::Done SegmentFeed::bringFirst(Segments &segments)
{
    const platform::SegmentReference segment = segments.front();
    segments.pop_front();
    m_askedInVain = false;
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
    return {};
}

base::Result<bool> SegmentFeed::step()
{
    const qint64 each = m_run.context.policy.stagedBytes / 2;
    const bool roomForRecords = m_loader.hasRoomForRecords(each);
    const bool roomForOrganisations = m_loader.hasRoomForOrganisations(each);
    if (roomForRecords && !m_records.empty()) {
        TRY_DONE(bringFirst(m_records));
        return true;
    }
    if (roomForRecords && hasMoreParts()) { // nothing to do for the slower of the two threads: its turn
        TRY_DONE(seePart());
        return true;
    }
    if (roomForOrganisations && !m_organisations.empty()) {
        TRY_DONE(bringFirst(m_organisations));
        return true;
    }
    if (roomForOrganisations && hasMoreParts() && !m_askedInVain)
        return seePartIfReady();
    return false;
}

bool SegmentFeed::isDone() const
{
    return !hasMoreParts() && m_organisations.empty() && m_records.empty();
}

base::Done SegmentFeed::run()
{
    m_run.meter.begin(Progress::Phase::Segments, 0, m_manifest.position.subjects + m_manifest.position.records);
    while (!isDone() && !m_loader.failed()) {
        if (m_run.cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between segments"_s);
        TRY_ASSIGN(const bool moved, step());
        if (!moved)
            m_loader.waitForRoom([this] { report(); });
        if (m_organisations.empty() && !hasMoreParts())
            m_loader.noMoreOrganisations();
    }
    return m_loader.finish([this] { report(); });
}

} // namespace creditdesk::sync
