#include "ui/batch/batch_run.h"

#include "ui/widgets/chosen_file.h"

#include <mutex>
#include <utility>

namespace creditdesk::ui {
namespace {

constexpr int kEveryMs = 150;
constexpr qint64 kMostRead = 64LL << 20; // what is larger is refused unread;
                                         // the service knows the finer limit
constexpr qint64 kRateAfterMs = 1'000;   // the first lines say little about the others

} // namespace

/// What the worker leaves and the window fetches.
struct BatchRun::Inbox {
    std::mutex mutex;
    QList<services::BatchLine> failed;
    services::BatchCounts counts;
};

BatchRun::BatchRun(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &BatchRun::collect);
}

void BatchRun::start(const QString &csvPath, const QString &folder, const domain::VisitForm &form)
{
    if (m_running)
        return;
    m_running = true;
    m_progress = {};
    m_cancel = {};
    m_inbox = std::make_shared<Inbox>();
    m_clock.start();
    m_timer.start();
    m_desk.ask(
        services::Lane::Batch, this, QStringLiteral("batch"),
        [&house = m_desk.house(), inbox = m_inbox, cancel = m_cancel, csvPath, folder, form]() -> base::Done {
            services::BatchOrder order;
            order.folder = folder;
            order.form = form;
            TRY_ASSIGN(order.csv, readChosenFile(csvPath, kMostRead));
            const auto each = [&inbox](const services::BatchLine &line, const services::BatchCounts &counts) {
                const std::lock_guard lock(inbox->mutex);
                inbox->counts = counts;
                if (!line.ok())
                    inbox->failed.append(line);
            };
            TRY_ASSIGN(const services::BatchCounts counts, house.reception().batch(order, each, cancel));
            const std::lock_guard lock(inbox->mutex);
            inbox->counts = counts; // also of a list without rows, and whether it was stopped
            return {};
        },
        [this](const base::Done &done) {
            m_timer.stop();
            collect();
            m_running = false;
            m_outcome = done;
            Q_EMIT ended();
        });
}

void BatchRun::cancel()
{
    m_cancel.cancel();
}

void BatchRun::collect()
{
    QList<services::BatchLine> failed;
    {
        const std::lock_guard lock(m_inbox->mutex);
        failed = std::exchange(m_inbox->failed, {});
        m_progress.counts = m_inbox->counts;
    }
    const services::BatchCounts &counts = m_progress.counts;
    const qint64 elapsed = m_clock.elapsed();
    if (elapsed >= kRateAfterMs && counts.done() > 0) {
        m_progress.rate = 1000.0 * counts.done() / static_cast<double>(elapsed);
        m_progress.secondsLeft = static_cast<qint64>(counts.left() / m_progress.rate);
    }
    if (!failed.isEmpty())
        Q_EMIT failedLines(failed);
    Q_EMIT advanced();
}

} // namespace creditdesk::ui
