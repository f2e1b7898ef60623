#include "ui/shell/connection_watch.h"

#include <QNetworkInformation>

namespace creditdesk::ui {
namespace {

constexpr int kTickMs = 1'000;

} // namespace

ConnectionWatch::ConnectionWatch(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_sleep(desk.house().limits().sleepJumpMs, services::runningTime())
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionWatch::tick);
    followNetwork();
}

/// What the system says about the network is a hint to look again, never the truth: the platform may be on this machine.
void ConnectionWatch::followNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return; // a system that does not say: the probes find out
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, [this] {
        m_desk.house().networkChanged();
        if (m_timer.isActive())
            tick();
    });
}

void ConnectionWatch::start()
{
    m_told = services::Connection::Unknown;
    m_timer.start();
    tick();
}

void ConnectionWatch::stop()
{
    m_timer.stop();
}

void ConnectionWatch::tick()
{
    services::Workstation &house = m_desk.house();
    if (m_sleep.woke(services::runningTime()))
        house.woke();
    tell();
    if (m_asking || !house.probeDue())
        return;
    m_asking = true;
    m_desk.ask(
        services::Lane::Platform, this, QStringLiteral("probe"), [&house] { return house.probe(); },
        [this](services::Connection) {
            m_asking = false;
            tell();
        });
}

void ConnectionWatch::tell()
{
    const services::ConnectionView view = m_desk.house().connection();
    if (view.state == m_told)
        return;
    m_told = view.state;
    Q_EMIT changed(view);
}

} // namespace creditdesk::ui
