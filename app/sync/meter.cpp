#include "app/sync/meter.h"

#include <algorithm>
#include <cmath>

namespace creditdesk::sync {
namespace {

constexpr qint64 kReportEveryMs = 100;
constexpr qint64 kRateNeedsMs = 500; // before that a rate says more about the start than about the work

qint64 secondsFor(qint64 left, double rate)
{
    if (left <= 0)
        return 0;
    return rate > 0 ? static_cast<qint64>(std::ceil(static_cast<double>(left) / rate)) : -1;
}

} // namespace

void Meter::begin(Progress::Phase phase, qint64 bytesTotal, qint64 rowsTotal)
{
    m_progress = {};
    m_progress.phase = phase;
    m_progress.bytesTotal = bytesTotal;
    m_progress.rowsTotal = rowsTotal;
    m_phaseStart = m_clock.monotonicMs();
    m_bytesSkipped = 0;
    report();
}

void Meter::update(qint64 bytesDone, qint64 rowsDone)
{
    const qint64 now = m_clock.monotonicMs();
    if (now - m_lastReport < kReportEveryMs)
        return;
    m_progress.bytesDone = bytesDone;
    m_progress.rowsDone = rowsDone;
    const qint64 elapsed = now - m_phaseStart;
    if (elapsed >= kRateNeedsMs) {
        const double seconds = static_cast<double>(elapsed) / 1000.0;
        m_progress.bytesPerSecond = static_cast<double>(std::max<qint64>(bytesDone - m_bytesSkipped, 0)) / seconds;
        m_progress.rowsPerSecond = static_cast<double>(rowsDone) / seconds;
        const qint64 forBytes = secondsFor(m_progress.bytesTotal - bytesDone, m_progress.bytesPerSecond);
        const qint64 forRows = secondsFor(m_progress.rowsTotal - rowsDone, m_progress.rowsPerSecond);
        m_progress.secondsLeft = std::min(forBytes, forRows) < 0 ? -1 : std::max(forBytes, forRows);
    }
    report();
}

void Meter::waits(qint64 milliseconds, base::Code because)
{
    m_progress.waitsUntil = m_clock.now().addMSecs(milliseconds);
    m_progress.waitsBecause = because;
    report();
}

void Meter::goesOn()
{
    m_progress.waitsUntil = {};
    report();
}

void Meter::report()
{
    m_lastReport = m_clock.monotonicMs();
    if (m_sink)
        m_sink(m_progress);
}

} // namespace creditdesk::sync
