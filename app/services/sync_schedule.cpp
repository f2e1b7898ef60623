#include "app/services/sync_schedule.h"

#include <algorithm>

namespace creditdesk::services {

SyncSchedule::Act SyncSchedule::next(const Facts &facts)
{
    if (facts.reachable && !m_wasReachable) { // it has come back: what was missed is fetched now
        m_pullWaitMs = 0;
        m_sendWaitMs = 0;
    }
    m_wasReachable = facts.reachable;
    if (!facts.reachable || !facts.allowed || facts.running)
        return Act::Nothing;
    const qint64 now = m_clock.monotonicMs();
    if (facts.due > 0 && now - m_sentAt >= m_sendWaitMs)
        return Act::Send;
    const qint64 wait = facts.question ? m_limits.pullLongestMs : m_pullWaitMs;
    if (facts.hasMirror && now - m_pulledAt >= wait)
        return Act::Pull;
    return Act::Nothing;
}

void SyncSchedule::pulled(bool worked)
{
    m_pulledAt = m_clock.monotonicMs();
    m_pullWaitMs = worked ? m_limits.pullEveryMs : std::clamp(2 * m_pullWaitMs, m_limits.pullEveryMs, m_limits.pullLongestMs);
}

void SyncSchedule::sent(bool worked)
{
    m_sentAt = m_clock.monotonicMs();
    m_sendWaitMs = worked ? m_limits.pushPauseMs : std::clamp(2 * m_sendWaitMs, m_limits.pushPauseMs, m_limits.pullEveryMs);
}

} // namespace creditdesk::services
