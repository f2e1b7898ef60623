// The connection as one state: what each kind of call outcome means, how often the platform is asked again, and that it
// comes back by itself after sleep, a network change or an expired token. The clock moves only when the test moves it.
#include "app/services/connection.h"
#include "app/services/sleep_watch.h"
#include "tests/support/fixed_clock.h"

#include <QFile>
#include <QTest>

using namespace creditdesk;
using base::Code;
using services::Connection;
using services::ConnectionMachine;

namespace {

/// Written out, so that a change of the shipped figures does not change what is tested.
services::ConnectionLimits limits()
{
    services::ConnectionLimits l;
    l.slowAnswerMs = 2'000;
    l.slowAnswers = 2;
    l.slowAmong = 3;
    l.silentAnswers = 2;
    l.clockToleranceMs = 120'000;
    l.probeOnlineMs = 30'000;
    l.probeSlowMs = 10'000;
    l.probeFirstMs = 2'000;
    l.probeLongestMs = 60'000;
    l.sleepJumpMs = 5'000;
    return l;
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<ConnectionMachine> m_machine;

    [[nodiscard]] QStringList told() const
    {
        QStringList states;
        for (const services::ConnectionChange &change : m_machine->history())
            states.append(services::connectionName(change.state));
        return states;
    }
    /// Whole seconds until the next probe is due.
    [[nodiscard]] int secondsToProbe() const
    {
        int seconds = 0;
        while (!m_machine->probeDue() && seconds < 1'000) {
            m_clock->advanceSeconds(1);
            ++seconds;
        }
        return seconds;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::ManualClock>(QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone::utc()));
        m_machine = std::make_unique<ConnectionMachine>(limits(), *m_clock);
    }

    void theShippedFiguresAreComplete()
    {
        QVERIFY(!services::ConnectionLimits::read("{}"));
        QVERIFY(!services::ConnectionLimits::read("{\"slow_answer_ms\": 2000}"));
        QFile file(QStringLiteral(SHIPPED_LIMITS));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray shipped = file.readAll();
        const auto read = services::ConnectionLimits::read(shipped);
        QVERIFY(read);
        QCOMPARE(read->pullEveryMs, 60'000);
        QVERIFY(!services::ConnectionLimits::read(
            QByteArray(shipped).replace("\"pull_every_seconds\": 60", "\"pull_every_seconds\": 0")));
    }

    void beginsUnknownAndAsksAtOnce()
    {
        QCOMPARE(m_machine->state(), Connection::Unknown);
        QVERIFY(m_machine->probeDue());
        m_machine->answered(40);
        QCOMPARE(m_machine->state(), Connection::Online);
        QCOMPARE(m_machine->view().lastAnswerMs, 40);
        QCOMPARE(secondsToProbe(), 2); // the clocks have not been compared
        m_machine->clockSeen(0, 0);
        QCOMPARE(secondsToProbe(), 30);
    }

    void everyCodeMeansSomething_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("once");
        QTest::addColumn<QString>("twice");
        const auto row = [](Code code, const char *once, const char *twice) {
            QTest::newRow(base::classOf(code).name)
                << static_cast<int>(code) << QString::fromLatin1(once) << QString::fromLatin1(twice);
        };
        row(Code::Unreachable, "offline", "offline");
        row(Code::TlsUntrusted, "offline", "offline");
        row(Code::TlsHostName, "offline", "offline");
        row(Code::TlsExpired, "clock_wrong", "clock_wrong");
        row(Code::TimedOut, "slow", "offline");
        row(Code::ServerFault, "online", "offline");
        row(Code::BrokenAnswer, "online", "offline");
        row(Code::SignInNeeded, "sign_in_needed", "sign_in_needed");
        row(Code::Cancelled, "online", "online");
        row(Code::NotFound, "online", "online");
        row(Code::Busy, "online", "online");
        row(Code::Gone, "online", "online");
        row(Code::Rejected, "online", "online");
        row(Code::Forbidden, "online", "online");
    }

    void everyCodeMeansSomething()
    {
        QFETCH(int, code);
        QFETCH(QString, once);
        QFETCH(QString, twice);
        m_machine->answered(10);
        m_machine->signedIn();
        m_machine->failed(static_cast<Code>(code));
        QCOMPARE(services::connectionName(m_machine->state()), once);
        m_machine->failed(static_cast<Code>(code));
        QCOMPARE(services::connectionName(m_machine->state()), twice);
        m_machine->answered(10);
        m_machine->answered(10);
        m_machine->signedIn();
        QCOMPARE(m_machine->state(), Connection::Online); // nothing stays for ever
    }

    void slowIsNotOneSlowAnswer()
    {
        m_machine->answered(10);
        m_machine->clockSeen(0, 0);
        m_machine->answered(2'500);
        QCOMPARE(m_machine->state(), Connection::Online);
        m_machine->answered(2'500);
        QCOMPARE(m_machine->state(), Connection::Slow);
        QCOMPARE(m_machine->view().reason, QStringLiteral("slow_answers"));
        QCOMPARE(secondsToProbe(), 10);
        m_machine->answered(-1); // a bulk transfer says nothing about speed
        QCOMPARE(m_machine->state(), Connection::Slow);
        m_machine->answered(10);
        m_machine->answered(10);
        QCOMPARE(m_machine->state(), Connection::Online);
    }

    void asksLessAndLessOftenWhileNobodyAnswers()
    {
        QList<int> waits;
        for (int i = 0; i < 7; ++i) {
            m_machine->failed(Code::Unreachable);
            waits.append(secondsToProbe());
        }
        QCOMPARE(waits, (QList<int>{2, 4, 8, 16, 32, 60, 60}));
        m_machine->answered(10);
        m_machine->failed(Code::Unreachable);
        QCOMPARE(secondsToProbe(), 2); // the patience is fresh
    }

    void comesBackAtOnceAfterANetworkChangeOrSleep()
    {
        for (int i = 0; i < 7; ++i)
            m_machine->failed(Code::Unreachable);
        QVERIFY(!m_machine->probeDue());
        m_machine->networkChanged();
        QVERIFY(m_machine->probeDue());
        m_machine->probeBegins();
        QVERIFY(!m_machine->probeDue()); // not twice
        m_machine->failed(Code::Unreachable);
        QCOMPARE(secondsToProbe(), 2);
        m_machine->woke();
        QVERIFY(m_machine->probeDue());
        m_machine->answered(10);
        QCOMPARE(m_machine->state(), Connection::Online);
        QCOMPARE(told(), (QStringList{QStringLiteral("unknown"), QStringLiteral("offline"), QStringLiteral("online")}));
    }

    void sleepIsSeenByTwoClocks()
    {
        services::SleepWatch watch(5'000, {1'000'000, 400'000}); // it slept before the program began
        QVERIFY(!watch.woke({1'060'000, 460'000}));
        QVERIFY(!watch.woke({1'064'000, 460'000})); // four seconds: the clocks are not read at the same moment
        QVERIFY(watch.woke({4'664'000, 460'100}));
        QVERIFY(!watch.woke({4'665'000, 461'100})); // told once
        const services::RunningTime now = services::runningTime();
        QVERIFY(now.withSleepMs >= now.awakeMs);
    }

    void anExpiredTokenIsRenewedUnlessThePlatformRefuses()
    {
        m_machine->answered(10);
        QVERIFY(!m_machine->wantsRenewal());
        m_machine->signedIn();
        m_machine->failed(Code::SignInNeeded);
        QVERIFY(m_machine->wantsRenewal());
        m_machine->signedIn(); // the new token
        QCOMPARE(m_machine->state(), Connection::Online);
        m_machine->failed(Code::SignInNeeded);
        m_machine->renewalRefused();
        QVERIFY(!m_machine->wantsRenewal()); // or five tries lock the operator
        QVERIFY(!m_machine->mayRenew());
        QCOMPARE(m_machine->state(), Connection::SignInNeeded);
        m_machine->answered(10); // a probe that needs no token
        QCOMPARE(m_machine->state(), Connection::SignInNeeded);
        m_machine->signedOut();
        QCOMPARE(m_machine->state(), Connection::Online);
    }

    void aClockBeyondTheLimitIsToldEitherWay_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<bool>("wrong");
        QTest::newRow("right") << qint64(0) << false;
        QTest::newRow("limit") << qint64(121'000) << false; // known to a second only
        QTest::newRow("behind") << qint64(121'001) << true;
        QTest::newRow("ahead") << qint64(-121'001) << true;
        QTest::newRow("a day ahead") << qint64(-86'400'000) << true;
    }

    void aClockBeyondTheLimitIsToldEitherWay()
    {
        QFETCH(qint64, offset);
        QFETCH(bool, wrong);
        m_machine->answered(10);
        m_machine->clockSeen(offset, 1'000);
        QCOMPARE(m_machine->state(), wrong ? Connection::ClockWrong : Connection::Online);
        QCOMPARE(*m_machine->view().clockOffsetMs, offset);
        m_machine->failed(Code::Unreachable);
        QCOMPARE(m_machine->state(), Connection::Offline); // what is worse comes first
        m_machine->answered(10);
        m_machine->clockSeen(0, 1'000);
        QCOMPARE(m_machine->state(), Connection::Online);
    }

    void aCertificateOutOfDateIsTheClocksFaultUnlessTheClockIsKnown()
    {
        m_machine->failed(Code::TlsExpired);
        QCOMPARE(m_machine->state(), Connection::ClockWrong);
        QCOMPARE(m_machine->view().reason, QStringLiteral("tls_expired"));
        m_machine->answered(10);
        m_machine->clockSeen(300, 1'000);
        m_machine->failed(Code::TlsExpired);
        QCOMPARE(m_machine->state(), Connection::Offline);
        m_machine->woke(); // the clock may have been set meanwhile
        QCOMPARE(m_machine->state(), Connection::ClockWrong);
    }

    void keepsTheLastHundredChangesWithTheirTimes()
    {
        for (int i = 0; i < 80; ++i) {
            m_clock->advanceSeconds(60);
            m_machine->failed(Code::Unreachable);
            m_machine->answered(10);
        }
        QCOMPARE(m_machine->history().size(), 100);
        QCOMPARE(m_machine->view().since, m_clock->now());
        QCOMPARE(m_machine->history().last().state, Connection::Online);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
