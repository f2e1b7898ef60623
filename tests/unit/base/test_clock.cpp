// The city's day begins at 16:00 UTC, randomness fills all it is given, and one cancelled token is cancelled everywhere.
#include "app/base/cancel.h"
#include "app/base/clock.h"

#include <QtTest>

#include <algorithm>
#include <array>

using namespace creditdesk::base;

namespace {

class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }

private:
    QDateTime m_now;
};

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cityDay_data();
    void cityDay();
    void systemClockIsUtc();
    void randomFillsEveryByte();
    void randomLeavesTheRestAlone();
    void cancelReachesCopies();
};

void TestClock::cityDay_data()
{
    QTest::addColumn<QDateTime>("utc");
    QTest::addColumn<QDate>("day");
    const QDate day(2026, 11, 23);
    QTest::newRow("noon") << QDateTime(day, QTime(4, 0), Qt::UTC) << day;
    QTest::newRow("last second") << QDateTime(day, QTime(15, 59, 59), Qt::UTC) << day;
    QTest::newRow("midnight") << QDateTime(day, QTime(16, 0), Qt::UTC) << day.addDays(1);
    QTest::newRow("new year") << QDateTime(QDate(2026, 12, 31), QTime(16, 0), Qt::UTC) << QDate(2027, 1, 1);
    QTest::newRow("summer of old daylight saving") << QDateTime(QDate(1988, 7, 1), QTime(15, 30), Qt::UTC) << QDate(1988, 7, 1);
}

void TestClock::cityDay()
{
    QFETCH(QDateTime, utc);
    QFETCH(QDate, day);
    const FixedClock clock(utc);
    QCOMPARE(clock.today(), day);
    QCOMPARE(clock.legalNow().offsetFromUtc(), 28800);
    QCOMPARE(clock.legalNow().toMSecsSinceEpoch(), utc.toMSecsSinceEpoch());
}

void TestClock::systemClockIsUtc()
{
    const SystemClock clock;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QDateTime now = clock.now();
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(now.toMSecsSinceEpoch() >= before && now.toMSecsSinceEpoch() <= QDateTime::currentMSecsSinceEpoch());
    const qint64 first = clock.monotonicMs();
    QVERIFY(clock.monotonicMs() >= first);
}

void TestClock::randomFillsEveryByte()
{
    SystemRandom random;
    std::array<std::byte, 40> everSet{};
    for (int round = 0; round < 16; ++round) { // a byte stays zero all 16 times with probability 2^-128
        std::array<std::byte, 40> bytes{};
        random.fill(bytes);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            everSet[i] |= bytes[i];
    }
    QVERIFY(std::none_of(everSet.begin(), everSet.end(), [](std::byte b) { return b == std::byte{}; }));
}

void TestClock::randomLeavesTheRestAlone()
{
    SystemRandom random;
    std::array<std::byte, 96> bytes{};
    random.fill(std::span(bytes).subspan(32, 32));
    const auto zero = [](std::byte b) { return b == std::byte{}; };
    QVERIFY(std::all_of(bytes.begin(), bytes.begin() + 32, zero) && std::all_of(bytes.begin() + 64, bytes.end(), zero));
    QVERIFY(!std::all_of(bytes.begin() + 32, bytes.begin() + 64, zero));
    random.fill({});
}

void TestClock::cancelReachesCopies()
{
    CancelToken token;
    const CancelToken copy = token;
    const CancelToken other;
    QVERIFY(!copy.isCancelled());
    token.cancel();
    QVERIFY(token.isCancelled() && copy.isCancelled() && !other.isCancelled());
}

QTEST_GUILESS_MAIN(TestClock)
#include "test_clock.moc"
