// How long the event loop was kept: a beat each millisecond, and between two of them the CPU time of this thread and the time
// on the wall. CPU time is what a busy machine does not lengthen.
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace creditdesk::test {

class LoopWatch
{
public:
    LoopWatch();
    /// Does `step` from within the loop, waits until `ready`, and notes the longest pause meanwhile under `name`. False: never.
    [[nodiscard]] bool run(const QString &name, const std::function<void()> &step, const std::function<bool()> &ready,
                           int timeoutMs = 60'000);
    struct Pause {
        QString name;
        double cpuMs = 0, wallMs = 0;
    };
    [[nodiscard]] const QList<Pause> &pauses() const { return m_pauses; }

private:
    void beat();
    [[nodiscard]] static qint64 cpuNs(); ///< of the calling thread

    QTimer m_heart;
    QElapsedTimer m_wall;
    qint64 m_cpu = 0;
    int m_beats = 0;
    double m_longestCpu = 0, m_longestWall = 0;
    QList<Pause> m_pauses;
};

} // namespace creditdesk::test
