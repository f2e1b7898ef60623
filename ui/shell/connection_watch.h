// Keeps asking whether the platform is there: when the state machine says that it is time, after sleep, and when the system
// reports another network. Tells when the state has changed.
#pragma once

#include "app/services/sleep_watch.h"
#include "ui/shell/desk.h"

#include <QTimer>

namespace creditdesk::ui {

class ConnectionWatch : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionWatch(Desk &desk, QObject *parent = nullptr);
    void start();
    void stop();

Q_SIGNALS:
    void changed(const creditdesk::services::ConnectionView &view);

private:
    void followNetwork();
    void tick();
    void tell();

    Desk &m_desk;
    QTimer m_timer;
    services::SleepWatch m_sleep;
    services::Connection m_told = services::Connection::Unknown;
    bool m_asking = false;
};

} // namespace creditdesk::ui
