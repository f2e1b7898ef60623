#include "tests/gui/loop_watch.h"

#include <QTest>

#include <ctime>

namespace creditdesk::test {
namespace {
constexpr int kTurnsAfter = 60; // of the event loop
} // namespace

LoopWatch::LoopWatch()
{
    m_heart.setTimerType(Qt::PreciseTimer);
    m_heart.setInterval(1);
    QObject::connect(&m_heart, &QTimer::timeout, &m_heart, [this] { beat(); });
}

qint64 LoopWatch::cpuNs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

void LoopWatch::beat()
{
    const qint64 cpu = cpuNs();
    m_longestCpu = std::max(m_longestCpu, static_cast<double>(cpu - m_cpu) / 1e6);
    m_longestWall = std::max(m_longestWall, static_cast<double>(m_wall.nsecsElapsed()) / 1e6);
    m_cpu = cpu;
    ++m_beats;
    m_wall.start();
}

bool LoopWatch::run(const QString &name, const std::function<void()> &step, const std::function<bool()> &ready, int timeoutMs)
{
    m_wall.start();
    m_cpu = cpuNs();
    m_longestCpu = 0;
    m_longestWall = 0;
    m_heart.start();
    bool done = false;
    QTimer::singleShot(0, &m_heart, [&] {
        step();
        done = true;
    });
    const bool came = QTest::qWaitFor([&] { return done && ready(); }, timeoutMs);
    m_beats = 0; // what was put off to the next turns belongs to the step: painting, one card a turn
    const bool passed = QTest::qWaitFor([&] { return m_beats >= kTurnsAfter; }, timeoutMs);
    beat();
    m_heart.stop();
    m_pauses.append({name, m_longestCpu, m_longestWall});
    qInfo("%-44s longest pause %6.1f ms CPU, %6.1f ms wall", qPrintable(name), m_longestCpu, m_longestWall);
    return came && passed;
}

} // namespace creditdesk::test
