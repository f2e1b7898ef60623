#include "app/store/mirror/lanes.h"

namespace creditdesk::store {

Lanes::Turn::Turn(Lanes &lanes, int lane) : m_lanes(lanes), m_lane(lane)
{
    const std::lock_guard lock(m_lanes.m_mutex);
    Lane &own = m_lanes.m_lanes[m_lane];
    m_ticket = ++own.newest;
    if (own.running != nullptr)
        own.running->interrupt();
}

Lanes::Turn::~Turn()
{
    const std::lock_guard lock(m_lanes.m_mutex);
    Lane &own = m_lanes.m_lanes[m_lane];
    if (own.runningTicket == m_ticket)
        own.running = nullptr;
}

void Lanes::Turn::runsOn(Connection &connection)
{
    const std::lock_guard lock(m_lanes.m_mutex);
    Lane &own = m_lanes.m_lanes[m_lane];
    if (own.newest != m_ticket)
        return; // over before it began: isOver() tells
    own.running = &connection;
    own.runningTicket = m_ticket;
}

bool Lanes::Turn::isOver() const
{
    const std::lock_guard lock(m_lanes.m_mutex);
    return m_lanes.m_lanes[m_lane].newest != m_ticket;
}

} // namespace creditdesk::store
