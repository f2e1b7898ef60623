// Crossing between the UI thread and the working ones by queued value. A lane is one worker thread; work of one lane runs
// in order. The answer comes back on the receiver's thread; if the receiver is gone, or has started newer work under
// the same key, it is dropped.
#pragma once

#include <QHash>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace creditdesk::services {

/// Read: short reads of what is here (typing waits for them). Live: look-ups that may wait for the platform. Upkeep: checks
/// and walks over everything. Platform: sign-in and probes. Report, Batch and Sync: what their names say; a visitor's paper
/// never waits behind a batch.
enum class Lane : quint8 { Read, Live, Platform, Report, Batch, Sync, Upkeep };

class Runner : public QObject
{
    Q_OBJECT
public:
    explicit Runner(QObject *parent = nullptr);
    ~Runner() override; ///< waits for work under way

    /// Runs `work` on `lane`, then `answer(result)` on `receiver`'s thread, unless a newer start() with the same receiver and
    /// non-empty `key` has been made meanwhile.
    template <typename Work, typename Answer>
    void start(Lane lane, QObject *receiver, const QString &key, Work work, Answer answer)
    {
        const quint64 token = nextToken(receiver, key);
        QPointer<QObject> alive(receiver);
        queue(lane, [this, alive, key, token, work = std::move(work), answer = std::move(answer)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                this,
                [this, alive, key, token, result, answer = std::move(answer)]() mutable {
                    if (alive && isCurrent(alive, key, token))
                        answer(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }
    /// Number of works queued or running; for tests that wait for quiet.
    [[nodiscard]] int busy() const;

Q_SIGNALS:
    void busyChanged(int count);

private:
    void queue(Lane lane, std::function<void()> work);
    quint64 nextToken(QObject *receiver, const QString &key);
    void forget(QObject *receiver);
    bool isCurrent(const QPointer<QObject> &receiver, const QString &key, quint64 token) const;

    std::array<QThreadPool, 7> m_lanes; // one a Lane
    QHash<std::pair<QObject *, QString>, quint64> m_tokens; // UI thread only
    quint64 m_last = 0;
    std::shared_ptr<std::atomic_int> m_busy;
};

} // namespace creditdesk::services
