// What the sync page and the scheduler are made from: when to pull and send, what may be mended, the history of runs, and a
// diagnostic text that holds nothing but figures and codes.
#include "app/services/diagnostics.h"
#include "app/services/sync_schedule.h"
#include "tests/support/fixed_clock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace creditdesk;
using services::SyncRun;
using services::SyncSchedule;
using Act = services::SyncSchedule::Act;

namespace {

services::ConnectionLimits limits()
{
    services::ConnectionLimits l;
    l.pullEveryMs = 60'000;
    l.pullLongestMs = 900'000;
    l.pushPauseMs = 2'000;
    return l;
}

QDateTime morning()
{
    return {QDate(2026, 11, 23), QTime(1, 0), QTimeZone::utc()};
}

store::OutboxItem item(qint64 id, const QString &object, const QString &state, const QDateTime &notBefore = {})
{
    store::OutboxItem one;
    one.id = id;
    one.kind = QStringLiteral("report");
    one.object = object;
    one.state = state;
    one.notBefore = notBefore;
    one.body = {{QStringLiteral("number"), object},
                {QStringLiteral("subject"), QStringLiteral("91310115MA9TE5T122")},
                {QStringLiteral("purpose"), QStringLiteral("招投标")},
                {QStringLiteral("pages"), 3}};
    return one;
}

SyncRun quiet(const QDateTime &at)
{
    SyncRun run;
    run.automatic = true;
    run.at = at;
    return run;
}

} // namespace

class TestSyncDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pullsEveryMinuteWhileItWorks()
    {
        test::ManualClock clock(morning());
        SyncSchedule schedule(limits(), clock);
        SyncSchedule::Facts facts{.reachable = true, .allowed = true, .hasMirror = true};
        QCOMPARE(schedule.next(facts), Act::Pull); // first thing
        schedule.pulled(true);
        clock.advanceSeconds(59);
        QCOMPARE(schedule.next(facts), Act::Nothing);
        clock.advanceSeconds(1);
        QCOMPARE(schedule.next(facts), Act::Pull);
        facts.running = true;
        QCOMPARE(schedule.next(facts), Act::Nothing);
    }

    void nothingWithoutPlatformPermissionOrAFirstLoad()
    {
        test::ManualClock clock(morning());
        SyncSchedule schedule(limits(), clock);
        QCOMPARE(schedule.next({.reachable = false, .allowed = true, .hasMirror = true, .due = 1}), Act::Nothing);
        QCOMPARE(schedule.next({.reachable = true, .allowed = false, .hasMirror = true, .due = 1}), Act::Nothing);
        QCOMPARE(schedule.next({.reachable = true, .allowed = true, .hasMirror = false}), Act::Nothing);
        QCOMPARE(schedule.next({.reachable = true, .allowed = true, .hasMirror = false, .due = 1}), Act::Send);
    }

    void sendsSoonAndBeforePulling()
    {
        test::ManualClock clock(morning());
        SyncSchedule schedule(limits(), clock);
        const SyncSchedule::Facts facts{.reachable = true, .allowed = true, .hasMirror = true, .due = 1};
        QCOMPARE(schedule.next(facts), Act::Send);
        schedule.sent(true);
        QCOMPARE(schedule.next(facts), Act::Pull);
        schedule.pulled(true);
        clock.advanceSeconds(2);
        QCOMPARE(schedule.next(facts), Act::Send);
    }

    void failuresMakeItPatientAndComingBackFresh()
    {
        test::ManualClock clock(morning());
        SyncSchedule schedule(limits(), clock);
        SyncSchedule::Facts facts{.reachable = true, .allowed = true, .hasMirror = true};
        QList<int> waits;
        for (int i = 0; i < 7; ++i) {
            schedule.pulled(false);
            int seconds = 0;
            for (; schedule.next(facts) != Act::Pull; ++seconds)
                clock.advanceSeconds(1);
            waits.append(seconds);
        }
        // The first question also notices that the platform has come into reach, which makes the first wait none.
        QCOMPARE(waits, (QList<int>{0, 60, 120, 240, 480, 900, 900}));
        schedule.pulled(false);
        facts.reachable = false;
        QCOMPARE(schedule.next(facts), Act::Nothing);
        facts.reachable = true;
        QCOMPARE(schedule.next(facts), Act::Pull);
    }

    void aQuestionIsAskedAgainSeldom()
    {
        test::ManualClock clock(morning());
        SyncSchedule schedule(limits(), clock);
        SyncSchedule::Facts facts{.reachable = true, .allowed = true, .hasMirror = true, .question = true};
        schedule.pulled(false);
        clock.advanceSeconds(899);
        QCOMPARE(schedule.next(facts), Act::Nothing);
        clock.advanceSeconds(1);
        QCOMPARE(schedule.next(facts), Act::Pull);
    }

    void theOutboxIsJudgedInOrder()
    {
        const QDateTime now = morning();
        const QString waiting = QStringLiteral("waiting");
        const auto state = services::judgeOutbox(
            {item(1, QStringLiteral("A"), waiting, now.addSecs(30)), item(2, QStringLiteral("A"), waiting), // behind its elder
             item(3, QStringLiteral("B"), waiting, now), item(4, QStringLiteral("C"), QStringLiteral("refused")),
             item(5, QStringLiteral("C"), waiting), item(6, QStringLiteral("D"), waiting, now.addSecs(10)),
             item(7, QStringLiteral("E"), QStringLiteral("withdrawn"))},
            now);
        QCOMPARE(state.waiting, 5);
        QCOMPARE(state.refused, 1);
        QCOMPARE(state.due, 1);
        QCOMPARE(state.next, now.addSecs(10));
    }

    void onlyWhatTheSignedReportDoesNotSayIsMended()
    {
        const store::OutboxItem refused = item(1, QStringLiteral("N1"), QStringLiteral("refused"));
        const auto with = [&refused](const QString &member, const QJsonValue &value) {
            QJsonObject body = refused.body;
            body.insert(member, value);
            return services::checkMended(refused, body);
        };
        QVERIFY(with(QStringLiteral("purpose"), QStringLiteral("年度审计")));
        QVERIFY(with(QStringLiteral("pages"), 4));
        for (const auto &[member, value] :
             QList<std::pair<QString, QJsonValue>>{{QStringLiteral("number"), QStringLiteral("N2")},
                                                   {QStringLiteral("subject"), QStringLiteral("91310115MA9TE5T20X")},
                                                   {QStringLiteral("pages"), QStringLiteral("4")},
                                                   {QStringLiteral("more"), true},
                                                   {QStringLiteral("pages"), 3}}) {
            const base::Done done = with(member, value);
            QVERIFY2(!done && done.error().code == base::Code::InvalidInput, qPrintable(member));
        }
    }

    void quietRunsAreCountedTogether()
    {
        QList<SyncRun> runs;
        for (int i = 0; i < 30; ++i)
            services::appendRun(runs, quiet(morning().addSecs(60 * i)));
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().times, 30);
        QCOMPARE(runs.first().since, morning());
        QCOMPARE(runs.first().at, morning().addSecs(60 * 29));
        SyncRun eventful = quiet(morning().addSecs(3'600));
        eventful.changeRows = 5;
        services::appendRun(runs, eventful);
        services::appendRun(runs, eventful);
        QCOMPARE(runs.size(), 3);
        SyncRun failed = quiet(morning().addSecs(7'200));
        failed.failure = QStringLiteral("unreachable");
        services::appendRun(runs, failed);
        services::appendRun(runs, failed);
        QCOMPARE(runs.size(), 4); // the same failure again
        QCOMPARE(runs.last().times, 2);
        for (int i = 0; i < 100; ++i)
            services::appendRun(runs, eventful);
        QCOMPARE(runs.size(), 50);
    }

    void theHistorySurvivesTheLedger()
    {
        SyncRun run = quiet(morning());
        run.kind = SyncRun::Kind::Rebuild;
        run.organisationRows = 2'000'000;
        run.recordRows = 10'430'000;
        run.bytes = 800'000'000;
        run.seconds = 36.5;
        run.failure = QStringLiteral("no_space");
        QList<SyncRun> runs;
        services::appendRun(runs, run);
        const QList<SyncRun> back = services::readRuns(services::writeRuns(runs));
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().kind, SyncRun::Kind::Rebuild);
        QCOMPARE(back.first().rows(), 12'430'000);
        QCOMPARE(back.first().seconds, 36.5);
        QCOMPARE(back.first().failure, QStringLiteral("no_space"));
        QCOMPARE(back.first().at, morning());
        QVERIFY(services::readRuns("not JSON").isEmpty());
        QVERIFY(services::readRuns("[{\"kind\":\"rebuild\"}]").isEmpty());
    }

    void theDiagnosticTextHoldsNoContent()
    {
        store::OutboxItem refused = item(7, QStringLiteral("3101152026112300001N"), QStringLiteral("refused"));
        refused.lastFailure = QStringLiteral("rejected");
        refused.refusal = QStringLiteral("上海测试样例有限公司 is unknown");
        refused.attempts = 3;
        services::DiagnosticFacts facts;
        facts.at = morning();
        facts.connection.clockOffsetMs = -90'000;
        facts.connectionHistory = {{morning(), services::Connection::Offline, QStringLiteral("unreachable")}};
        facts.outbox = {services::withoutContent(refused)};
        facts.outboxState = services::judgeOutbox({refused}, morning());
        facts.held = {{QStringLiteral("310115"), 10, 50}};
        facts.freeBytes = 123'456;
        const QByteArray text = services::diagnosticText(facts);
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(object[u"outbox"][u"items"][0][u"last_failure"].toString(), QStringLiteral("rejected"));
        QCOMPARE(object[u"outbox"][u"items"][0][u"attempts"].toInt(), 3);
        QCOMPARE(object[u"connection"][u"clock_offset_ms"].toInt(), -90'000);
        QCOMPARE(object[u"connection"][u"history"][0][u"state"].toString(), QStringLiteral("offline"));
        QCOMPARE(object[u"mirror"][u"districts"][0][u"subjects"].toInt(), 10);
        QCOMPARE(object[u"free_disk_bytes"].toInt(), 123'456);
        for (const QByteArray &secret : {QByteArray("3101152026112300001N"), QByteArray("91310115MA9TE5T122"),
                                         QByteArrayLiteral("招投标"), QByteArrayLiteral("样例")})
            QVERIFY2(!text.contains(secret), secret.constData());
    }
};

QTEST_GUILESS_MAIN(TestSyncDesk)
#include "test_sync_desk.moc"
