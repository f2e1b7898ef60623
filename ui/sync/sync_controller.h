// The one synchronisation that may run at a time: started by a person or by the schedule, on its lane; carries progress to the
// window, cancels it. What runs by itself is quiet: the page shows it, nothing speaks of it.
#pragma once

#include "app/services/sync_schedule.h"
#include "ui/shell/desk.h"

#include <optional>

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
    /// A person's wish. What runs by itself just then is finished first.
    void start(const sync::Order &order);
    void start(bool rebuild) { start(sync::Order{.rebuild = rebuild}); }
    /// Starts by itself what is due.
    void consider(const services::Status &status);
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }
    /// Whether a person waits for the run under way, or for the last one.
    [[nodiscard]] bool wished() const { return m_wished; }

Q_SIGNALS:
    void started();
    void progressed(const creditdesk::sync::Progress &progress);
    void succeeded(const creditdesk::sync::Summary &summary);
    void failed(const creditdesk::base::Failure &failure); ///< Cancelled if it was stopped
    void finished();                                       ///< after either of the two

private:
    void pull(const sync::Order &order, bool automatic);
    void send();
    void begin(bool wished);
    void end();

    Desk &m_desk;
    services::SyncSchedule m_schedule;
    base::CancelToken m_cancel;
    std::optional<sync::Order> m_next; ///< wished while something else ran
    bool m_running = false;
    bool m_wished = false;
};

} // namespace creditdesk::ui
