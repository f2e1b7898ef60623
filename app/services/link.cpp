// The connection as a use case: probing the platform, its clock against ours, and coming back after a token has ended.
#include "app/services/house.h"

namespace creditdesk::services {

void Workstation::Impl::askPlatform()
{
    const std::lock_guard lock(probeMutex);
    if (!prober) {
        auto made = makeClient(1'500, 4'000);
        if (!made)
            return;
        prober = std::move(*made);
    }
    withLink([](ConnectionMachine &machine) { machine.probeBegins(); });
    const QDateTime before = clock.now();
    const qint64 start = clock.monotonicMs();
    const auto theirs = prober->serverTime();
    const qint64 took = clock.monotonicMs() - start;
    noteConnection(theirs ? nullptr : &theirs.error(), took);
    if (theirs) { // their clock was read at some moment of the exchange
        const qint64 offset = before.addMSecs(took / 2).msecsTo(*theirs);
        withLink([&](ConnectionMachine &machine) { machine.clockSeen(offset, took / 2 + 1'000); }); // they may state whole seconds
    }
}

Connection Workstation::probe()
{
    if (!enrolled())
        return m->connection();
    m->askPlatform();
    bool offlineSession = false;
    {
        const std::lock_guard lock(m->stateMutex);
        offlineSession = m->password && m->token.isEmpty();
    }
    const bool ended = m->withLink([](const ConnectionMachine &machine) { return machine.wantsRenewal(); });
    if (ended || (offlineSession && reachable(m->connection())))
        (void)m->renew(); // what it found is in the connection
    return m->connection();
}

ConnectionView Workstation::connection() const
{
    return m->withLink([](const ConnectionMachine &machine) { return machine.view(); });
}

QList<ConnectionChange> Workstation::connectionHistory() const
{
    return m->withLink([](const ConnectionMachine &machine) { return machine.history(); });
}

bool Workstation::probeDue() const
{
    return m->withLink([](const ConnectionMachine &machine) { return machine.probeDue(); });
}

void Workstation::networkChanged()
{
    m->withLink([](ConnectionMachine &machine) { machine.networkChanged(); });
}

void Workstation::woke()
{
    m->withLink([](ConnectionMachine &machine) { machine.woke(); });
}

const ConnectionLimits &Workstation::limits() const
{
    return m->limits;
}

} // namespace creditdesk::services
