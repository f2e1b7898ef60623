#include "app/sync/segment_source.h"

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

/// Nobody there, or nobody who answers: waiting for that again would only cost the same time. A line that broke in the middle
/// is another thing.
bool isSilence(const base::Done &done, bool began)
{
    return !done && (done.error().code == Code::TimedOut || (done.error().code == Code::Unreachable && !began));
}

} // namespace

SegmentSource::SegmentSource(const Run &run) : m_run(run)
{
    const bool usable = !run.summary.cacheRejected && !run.summary.cacheSilent;
    m_cache = usable ? run.context.cache : nullptr;
}

base::Done SegmentSource::read(const platform::SegmentReference &segment, qint64 offset, const Sink &sink)
{
    if (m_cache != nullptr) {
        bool began = false;
        const base::Done done = readFromCache(segment, offset, sink, began);
        // Once bytes have come the caller must look at how far it got before anybody is asked for more.
        if (done || began || done.error().code == Code::Cancelled)
            return done;
    }
    const base::Done done = m_run.context.client.segment(segment, offset, sink);
    if (!done && done.error().code == Code::NotFound)
        return base::fail(Code::Gone, u"the platform no longer has a segment of its manifest"_s);
    return done;
}

base::Done SegmentSource::readFromCache(const platform::SegmentReference &segment, qint64 offset, const Sink &sink, bool &began)
{
    const base::Done done = m_cache->segment(segment, offset, [&](std::span<const char> bytes) {
        began = true;
        m_touched = true;
        m_run.summary.fromCache += static_cast<qint64>(bytes.size());
        return sink(bytes);
    });
    m_failures = done ? 0 : m_failures + 1;
    if (!done && done.error().rule == QLatin1StringView(platform::kSegmentForm)) { // a page of its own instead of the bytes
        m_run.summary.cacheRejected = true;
        m_cache = nullptr;
    } else if (isSilence(done, began) || m_failures >= m_run.context.policy.cacheFailures) {
        m_run.summary.cacheSilent = true;
        m_cache = nullptr;
    }
    return done;
}

bool SegmentSource::rejectCache()
{
    if (!m_touched)
        return false;
    m_run.summary.cacheRejected = true;
    m_cache = nullptr;
    m_touched = false;
    return true;
}

} // namespace creditdesk::sync
