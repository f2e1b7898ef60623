// The window stays alive while ten thousand changes come by themselves: a heartbeat on the event loop measures the longest gap.
// The figure is reported, not judged here (creditdesk-bench delta judges); what is asserted is that the changes came, unasked.
#include "tests/gui/job_steps.h"
#include "tests/gui/job_window.h"
#include "ui/shell/workspace.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace creditdesk;

class TestHeartbeat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tenThousandChangesComeUnasked()
    {
        test::JobWindow job;
        QVERIFY2(job.start(test::JobWindow::Day::Later), qPrintable(job.error()));
        QVERIFY(QTest::qWaitForWindowActive(&job.window()));
        QVERIFY(job.control(R"({"action":"append_changes","count":10000,"deletes_percent":0,"move_percent":0})"));
        const test::SandboxOperator clerk = job.sandbox().operatorWithRole(QStringLiteral("clerk"));
        const qint64 before = job.changesTaken();
        test::signIn(job, clerk, clerk.password);
        QTRY_VERIFY_WITH_TIMEOUT(job.find<ui::Workspace>(), 30'000);

        QElapsedTimer since;
        qint64 longest = 0;
        QTimer heart;
        heart.setTimerType(Qt::PreciseTimer);
        heart.setInterval(1);
        connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        since.start();
        heart.start();
        const bool came = QTest::qWaitFor([&] { return job.changesTaken() - before >= 10'000; }, 60'000);
        heart.stop();
        QVERIFY(came);
        qInfo("longest pause of the event loop while 10,000 changes came: %lld ms", static_cast<long long>(longest));
        QTRY_VERIFY_WITH_TIMEOUT(job.quiet(), 60'000);
    }
};

QTEST_MAIN(TestHeartbeat)
#include "test_heartbeat.moc"
