// The one synchronisation that may run at a time: starts it on its lane, carries progress to the window, cancels it.
#pragma once

#include "ui/shell/desk.h"

namespace creditdesk::ui {

/// Carries progress from the syncing thread; lives as long as either side needs it.
class ProgressRelay : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void progressed(const creditdesk::sync::Progress &progress);
};

class SyncController : public QObject
{
    Q_OBJECT
public:
    explicit SyncController(Desk &desk, QObject *parent = nullptr);
    void start(bool rebuild);
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }

Q_SIGNALS:
    void started();
    void progressed(const creditdesk::sync::Progress &progress);
    void succeeded(const creditdesk::sync::Summary &summary);
    void failed(const creditdesk::base::Failure &failure); ///< Cancelled if it was stopped
    void finished();                                       ///< after either of the two

private:
    Desk &m_desk;
    base::CancelToken m_cancel;
    bool m_running = false;
};

} // namespace creditdesk::ui
