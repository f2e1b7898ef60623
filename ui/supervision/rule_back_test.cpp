#include "ui/supervision/rule_back_test.h"

#include <atomic>

namespace creditdesk::ui {
namespace {

constexpr int kEveryMs = 150;

} // namespace

/// What the worker leaves and the window fetches.
struct RuleBackTest::Inbox {
    std::atomic<qint64> done = 0, total = 0;
};

RuleBackTest::RuleBackTest(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_timer.setInterval(kEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &RuleBackTest::collect);
}

void RuleBackTest::start(const QString &draft, const QByteArray &text)
{
    if (m_running)
        return;
    m_running = true;
    m_draft = draft;
    m_done = m_total = 0;
    m_cancel = {};
    m_inbox = std::make_shared<Inbox>();
    m_timer.start();
    m_desk.ask(
        services::Lane::Upkeep, this, QStringLiteral("backTest"),
        [&house = m_desk.house(), inbox = m_inbox, cancel = m_cancel, text] {
            const auto progress = [&inbox](qint64 done, qint64 total) {
                inbox->done = done;
                inbox->total = total;
            };
            return house.supervision().backTest(text, progress, cancel);
        },
        [this](const base::Result<services::BackTest> &result) {
            m_timer.stop();
            collect();
            m_running = false;
            m_outcome = result;
            Q_EMIT ended();
        });
}

void RuleBackTest::cancel()
{
    m_cancel.cancel();
}

void RuleBackTest::collect()
{
    m_done = m_inbox->done;
    m_total = m_inbox->total;
    Q_EMIT advanced();
}

} // namespace creditdesk::ui
