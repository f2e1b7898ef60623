// When the window pulls and sends by itself. Pure: it is told the facts and the time, and says what to start. One thread.
#pragma once

#include "app/base/clock.h"
#include "app/services/connection_limits.h"

namespace creditdesk::services {

class SyncSchedule
{
public:
    enum class Act : quint8 { Nothing, Pull, Send };
    struct Facts {
        bool reachable = false;
        bool allowed = false;   ///< the role may synchronise
        bool running = false;
        bool hasMirror = false; ///< the first load is a person's decision: it may take minutes
        bool question = false;  ///< a mass change waits for an answer: asked again, but seldom
        qint64 due = 0;         ///< outbox items that may be sent now
    };

    SyncSchedule(const ConnectionLimits &limits, const base::Clock &clock) : m_limits(limits), m_clock(clock) {}

    [[nodiscard]] Act next(const Facts &facts);
    /// A run has ended, whoever started it.
    void pulled(bool worked);
    void sent(bool worked);

private:
    ConnectionLimits m_limits;
    const base::Clock &m_clock;
    bool m_wasReachable = false;
    qint64 m_pullWaitMs = 0, m_sendWaitMs = 0;
    qint64 m_pulledAt = 0, m_sentAt = 0; ///< by the monotonic clock
};

} // namespace creditdesk::services
