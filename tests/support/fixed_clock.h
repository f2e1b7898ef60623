// A clock that only the test moves. Both readings advance together; atomic, because workers read while a test advances.
#pragma once

#include "app/base/clock.h"

#include <QTimeZone>

#include <atomic>

namespace creditdesk::test {

class ManualClock final : public base::Clock
{
public:
    explicit ManualClock(const QDateTime &start) : m_nowMs(start.toMSecsSinceEpoch()) {}
    [[nodiscard]] QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_nowMs.load(), QTimeZone::utc()); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs.load(); }
    void advanceMs(qint64 milliseconds)
    {
        m_nowMs += milliseconds;
        m_monotonicMs += milliseconds;
    }
    void advanceSeconds(qint64 seconds) { advanceMs(seconds * 1000); }
    /// Moves the calendar alone, as an administrator or a time server does; the monotonic reading stays.
    void setNow(const QDateTime &instant) { m_nowMs = instant.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_nowMs;
    std::atomic<qint64> m_monotonicMs{1'000};
};

/// The calendar stands still at one instant, the monotonic reading runs as it does in the program.
class FixedClock final : public base::Clock
{
public:
    explicit FixedClock(const QDateTime &instant) : m_instant(instant.toUTC()) {}
    [[nodiscard]] QDateTime now() const override { return m_instant; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_system.monotonicMs(); }

private:
    QDateTime m_instant;
    base::SystemClock m_system;
};

} // namespace creditdesk::test
