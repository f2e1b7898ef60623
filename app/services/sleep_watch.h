// Whether the machine has slept: the clock that counts sleep has run further than the one that does not.
#pragma once

#include <QtGlobal>

namespace creditdesk::services {

struct RunningTime {
    qint64 withSleepMs = 0;
    qint64 awakeMs = 0;
};

/// Both readings of this machine; equal where the system does not tell sleep apart. Any thread.
[[nodiscard]] RunningTime runningTime();

class SleepWatch
{
public:
    SleepWatch(qint64 jumpMs, RunningTime start) : m_jumpMs(jumpMs), m_slept(start.withSleepMs - start.awakeMs) {}

    /// True once after each sleep.
    [[nodiscard]] bool woke(RunningTime now)
    {
        const qint64 slept = now.withSleepMs - now.awakeMs;
        const bool jumped = slept - m_slept >= m_jumpMs;
        m_slept = slept;
        return jumped;
    }

private:
    qint64 m_jumpMs;
    qint64 m_slept; ///< so far
};

} // namespace creditdesk::services
