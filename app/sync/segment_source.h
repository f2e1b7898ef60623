// Where segments come from: the district cache if there is one that can be trusted to answer, else the platform itself. What
// comes is believed by its hash alone.
#pragma once

#include "app/sync/pull.h"

#include <functional>
#include <span>

namespace creditdesk::sync {

class SegmentSource
{
public:
    using Sink = std::function<bool(std::span<const char>)>;

    explicit SegmentSource(const Run &run);

    /// The bytes from `offset` on. A cache that fails is passed over in silence: the platform is asked in the same call.
    [[nodiscard]] base::Done read(const platform::SegmentReference &segment, qint64 offset, const Sink &sink);
    /// After a wrong hash: true if some of the bytes came from the cache, which is not asked again in this run.
    [[nodiscard]] bool rejectCache();
    /// A segment begins: nothing of it has come from the cache so far.
    void begin() { m_touched = false; }
    [[nodiscard]] Line &line() const { return m_run.line; }

private:
    [[nodiscard]] base::Done readFromCache(const platform::SegmentReference &segment, qint64 offset, const Sink &sink,
                                           bool &began);

    const Run &m_run;
    platform::Client *m_cache; ///< null: none, or no longer asked
    int m_failures = 0;        ///< of the cache, in a row
    bool m_touched = false;
};

} // namespace creditdesk::sync
