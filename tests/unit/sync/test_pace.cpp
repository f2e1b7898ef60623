// How often progress is reported, what rates it gives, and when an item that could not be sent is due again.
#include "app/sync/meter.h"
#include "app/sync/outbox.h"
#include "tests/support/fixed_clock.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using namespace Qt::StringLiterals;
using sync::Progress;

namespace {
const QDateTime kNow(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
}

class TestPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atMostTenReportsASecond()
    {
        ManualClock clock(kNow);
        QList<Progress> reports;
        const sync::ProgressSink sink = [&](const Progress &progress) { reports.append(progress); };
        sync::Meter meter(sink, clock);
        meter.begin(Progress::Phase::Segments, 1'000'000, 1'000);
        for (int i = 1; i <= 1'000; ++i) { // one second, an update each millisecond
            clock.advanceMs(1);
            meter.update(i * 100, i / 10);
        }
        QCOMPARE(reports.size(), 11); // the phase itself and ten
    }
    void ratesAndTimeLeft()
    {
        ManualClock clock(kNow);
        QList<Progress> reports;
        const sync::ProgressSink sink = [&](const Progress &progress) { reports.append(progress); };
        sync::Meter meter(sink, clock);
        meter.begin(Progress::Phase::Segments, 1'000, 400);
        QCOMPARE(reports.last().secondsLeft, -1);
        clock.advanceMs(100);
        meter.update(50, 10);
        QCOMPARE(reports.last().secondsLeft, -1); // too early to say
        clock.advanceMs(1'900);
        meter.update(500, 100); // 2 s: 250 bytes/s, 50 rows/s; 2 s for the bytes, 6 s for the rows
        QCOMPARE(reports.last().bytesPerSecond, 250.0);
        QCOMPARE(reports.last().rowsPerSecond, 50.0);
        QCOMPARE(reports.last().secondsLeft, 6);
        clock.advanceMs(2'000);
        meter.update(1'000, 400);
        QCOMPARE(reports.last().secondsLeft, 0);
    }
    void whatWasHereBeforeIsNoSpeed()
    {
        ManualClock clock(kNow);
        Progress last;
        const sync::ProgressSink sink = [&](const Progress &progress) { last = progress; };
        sync::Meter meter(sink, clock);
        meter.begin(Progress::Phase::Segments, 1'000, 0);
        meter.skip(800);
        clock.advanceMs(1'000);
        meter.update(900, 0);
        QCOMPARE(last.bytesPerSecond, 100.0);
        QCOMPARE(last.secondsLeft, 1);
    }
    void noSinkIsFine()
    {
        ManualClock clock(kNow);
        const sync::ProgressSink none;
        sync::Meter meter(none, clock);
        meter.begin(Progress::Phase::Done);
        clock.advanceMs(1'000);
        meter.update(1, 1);
    }
    void waitsGrowToAnHour_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("retryAfter");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("first") << 0 << qint64(0) << qint64(5);
        QTest::newRow("second") << 1 << qint64(0) << qint64(10);
        QTest::newRow("sixth") << 5 << qint64(0) << qint64(160);
        QTest::newRow("capped") << 10 << qint64(0) << qint64(3'600);
        QTest::newRow("very many") << 1'000'000 << qint64(0) << qint64(3'600);
        QTest::newRow("the platform asked for more") << 0 << qint64(90) << qint64(90);
        QTest::newRow("the platform asked for less") << 5 << qint64(1) << qint64(160);
        QTest::newRow("the platform asked for a day") << 0 << qint64(86'400) << qint64(3'600);
        QTest::newRow("a count that makes no sense") << -3 << qint64(0) << qint64(5);
    }
    void waitsGrowToAnHour()
    {
        QFETCH(int, attempts);
        QFETCH(qint64, retryAfter);
        QFETCH(qint64, seconds);
        QCOMPARE(kNow.secsTo(sync::nextAttempt(kNow, attempts, retryAfter)), seconds);
    }
    void dueDates()
    {
        store::OutboxItem item;
        QVERIFY(sync::isDue(item, kNow)); // never tried
        item.notBefore = kNow;
        QVERIFY(sync::isDue(item, kNow));
        item.notBefore = kNow.addSecs(1);
        QVERIFY(!sync::isDue(item, kNow));
        item.notBefore = kNow.addSecs(3'600);
        QVERIFY(!sync::isDue(item, kNow));
        item.notBefore = kNow.addDays(400); // the clock was wrong when it was postponed
        QVERIFY(sync::isDue(item, kNow));
    }
};

QTEST_APPLESS_MAIN(TestPace)
#include "test_pace.moc"
