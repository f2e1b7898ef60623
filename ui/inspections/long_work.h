// Work over everything: on its own lane, tells how far it is now and then, and can be stopped. UI thread.
#pragma once

#include "app/base/cancel.h"
#include "app/base/failure.h"
#include "app/services/inspections.h"
#include "ui/shell/desk.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace creditdesk::ui {

class LongWork : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<base::Done(const services::Progress &, const base::CancelToken &)>;

    explicit LongWork(Desk &desk, QObject *parent = nullptr);
    /// `ended` is called with how it ended. Does nothing while something is running.
    void start(services::Lane lane, Work work, std::function<void(const base::Done &)> ended);
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] int percent() const { return m_percent; }

Q_SIGNALS:
    void advanced(); ///< also when it begins and when it has ended

private:
    struct Inbox;
    void collect();

    Desk &m_desk;
    QTimer m_timer;
    bool m_running = false;
    int m_percent = 0;
    base::CancelToken m_cancel;
    std::shared_ptr<Inbox> m_inbox;
};

/// Brings the figures that a pool is made from up to date where they are not.
[[nodiscard]] base::Done freshFigures(services::Workstation &house, const services::Progress &progress,
                                      const base::CancelToken &cancel);

} // namespace creditdesk::ui
