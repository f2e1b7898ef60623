// Progress towards the caller: rates since the phase began, time left, at most ten reports a second by the injected clock.
#pragma once

#include "app/sync/sync.h"

namespace creditdesk::sync {

class Meter
{
public:
    Meter(const ProgressSink &sink, const base::Clock &clock) : m_sink(sink), m_clock(clock) {}

    /// Starts a phase with its totals; reported at once.
    void begin(Progress::Phase phase, qint64 bytesTotal = 0, qint64 rowsTotal = 0);
    /// A better figure for the bytes of the phase.
    void expect(qint64 bytesTotal) { m_progress.bytesTotal = bytesTotal; }
    /// Where the phase stands now; reported if a tenth of a second has passed since the last report.
    void update(qint64 bytesDone, qint64 rowsDone);
    /// Nothing moves for so long, because of that; reported at once.
    void waits(qint64 milliseconds, base::Code because);
    /// The waiting is over.
    void goesOn();
    /// Bytes that were here before the phase began count as done, but not for the rate.
    void skip(qint64 bytes) { m_bytesSkipped += bytes; }

private:
    void report();

    const ProgressSink &m_sink;
    const base::Clock &m_clock;
    Progress m_progress;
    qint64 m_phaseStart = 0;
    qint64 m_lastReport = 0;
    qint64 m_bytesSkipped = 0;
};

} // namespace creditdesk::sync
