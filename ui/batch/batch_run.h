// One batch under way on a lane of its own: how far it is, how fast, what failed. Lines come from the worker many at a time
// and are handed on a few times a second, so that a list of 100,000 lines never holds up the window.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace creditdesk::ui {

struct BatchProgress {
    services::BatchCounts counts;
    double rate = 0;         ///< lines a second
    qint64 secondsLeft = -1; ///< -1: not known yet
};

class BatchRun : public QObject
{
    Q_OBJECT
public:
    explicit BatchRun(Desk &desk, QObject *parent = nullptr);
    /// Reads `csvPath` and starts; nothing while one is running.
    void start(const QString &csvPath, const QString &folder, const domain::VisitForm &form);
    void cancel();
    [[nodiscard]] bool running() const { return m_running; }
    [[nodiscard]] const BatchProgress &progress() const { return m_progress; }
    [[nodiscard]] const base::Done &outcome() const
    {
        return m_outcome;
    } ///< of the last one; that it was stopped say its counts

Q_SIGNALS:
    void advanced(); ///< progress() changed
    void failedLines(const QList<creditdesk::services::BatchLine> &lines);
    void ended(); ///< outcome() says how

private:
    struct Inbox;
    void collect();

    Desk &m_desk;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::shared_ptr<Inbox> m_inbox;
    base::CancelToken m_cancel;
    BatchProgress m_progress;
    base::Done m_outcome;
    bool m_running = false;
};

} // namespace creditdesk::ui
