// Searches in one lane (one box) replace each other: a newer one stops the one before.
#pragma once

#include "app/store/database/connection.h"

#include <cstdint>
#include <map>
#include <mutex>

namespace creditdesk::store {

class Lanes
{
public:
    /// One search in its lane. Any thread.
    class Turn
    {
    public:
        Turn(Lanes &lanes, int lane);
        ~Turn();
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;
        /// From here on a newer search interrupts this connection. It must outlive the turn.
        void runsOn(Connection &connection);
        /// True once a newer search has begun.
        [[nodiscard]] bool isOver() const;

    private:
        Lanes &m_lanes;
        const int m_lane;
        std::uint64_t m_ticket = 0;
    };

private:
    struct Lane {
        std::uint64_t newest = 0;
        std::uint64_t runningTicket = 0;
        Connection *running = nullptr;
    };
    std::mutex m_mutex;
    std::map<int, Lane> m_lanes;
};

} // namespace creditdesk::store
