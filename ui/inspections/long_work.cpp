#include "ui/inspections/long_work.h"

#include "app/services/supervision.h"

#include <atomic>

namespace creditdesk::ui {
namespace {

constexpr int kEveryMs = 150;

} // namespace

/// What the worker leaves and the window fetches.
struct LongWork::Inbox {
    std::atomic<qint64> done = 0, total = 0;
};

LongWork::LongWork(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &LongWork::collect);
}

void LongWork::start(services::Lane lane, Work work, std::function<void(const base::Done &)> ended)
{
    if (m_running)
        return;
    m_running = true;
    m_percent = 0;
    m_cancel = {};
    m_inbox = std::make_shared<Inbox>();
    m_timer.start();
    m_desk.ask(
        lane, this, QStringLiteral("work"),
        [inbox = m_inbox, cancel = m_cancel, work = std::move(work)] {
            const auto progress = [&inbox](qint64 done, qint64 total) {
                inbox->done = done;
                inbox->total = total;
            };
            return work(progress, cancel);
        },
        [this, ended = std::move(ended)](const base::Done &done) {
            m_timer.stop();
            m_running = false;
            Q_EMIT advanced();
            ended(done);
        });
    Q_EMIT advanced();
}

void LongWork::cancel()
{
    m_cancel.cancel();
}

void LongWork::collect()
{
    const qint64 total = m_inbox->total;
    m_percent = total > 0 ? static_cast<int>(100 * m_inbox->done / total) : 0;
    Q_EMIT advanced();
}

base::Done freshFigures(services::Workstation &house, const services::Progress &progress, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const services::FiguresState state, house.supervision().state());
    return state.current ? base::Done() : house.supervision().bringUpToDate(progress, cancel);
}

} // namespace creditdesk::ui
