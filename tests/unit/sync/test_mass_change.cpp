// When a delta or a new generation asks first, what it says, and for what an acceptance holds.
#include "app/sync/loss_window.h"
#include "app/sync/mass_change.h"
#include "app/sync/policy.h"

#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using base::Code;
using sync::MassChange;

namespace {

constexpr int kPercent = 20;

sync::MassChangeGuard guardOver(qint64 subjects, qint64 records = 0, const std::optional<MassChange> &accepted = {})
{
    return {kPercent, subjects, records, accepted};
}

} // namespace

class TestMassChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLimitIsAShare_data()
    {
        QTest::addColumn<int>("subjects");
        QTest::addColumn<int>("deleted");
        QTest::addColumn<bool>("asks");
        QTest::newRow("nothing of nothing") << 0 << 0 << false;
        QTest::newRow("something of nothing") << 0 << 1 << true;
        QTest::newRow("a fifth") << 1'000 << 200 << false;
        QTest::newRow("one more") << 1'000 << 201 << true;
        QTest::newRow("all") << 5 << 5 << true;
    }
    void theLimitIsAShare()
    {
        QFETCH(int, subjects);
        QFETCH(int, deleted);
        QFETCH(bool, asks);
        auto guard = guardOver(subjects);
        for (int serial = 1; serial <= deleted; ++serial)
            guard.subjectGoes(serial, 100 + serial);
        const auto done = guard.judge(500);
        QCOMPARE(!done, asks);
        if (asks) {
            QCOMPARE(done.error().code, Code::RefusedByRule);
            QCOMPARE(sync::massChangeOf(done.error()),
                     (MassChange{.deletedSubjects = deleted, .subjects = subjects, .limitPercent = kPercent, .sequence = 500}));
        }
    }
    void whatIsGoneAlreadyIsNotCountedAgain()
    {
        sync::MassChangeGuard guard(kPercent, 10, 10, {}, 150);
        for (int serial = 1; serial <= 9; ++serial) {
            guard.subjectGoes(serial, 140 + serial);
            guard.recordGoes("R-" + std::to_string(serial), 141 + serial);
        }
        QVERIFY(guard.judge(160));
        for (int serial = 1; serial <= 3; ++serial)
            guard.subjectGoes(serial, 151 + serial);
        const auto change = sync::massChangeOf(guard.judge(160).error());
        QVERIFY(change);
        QCOMPARE(change->deletedSubjects, 3);
    }
    void recordsHaveTheirOwnShare()
    {
        auto guard = guardOver(1'000, 10);
        for (const char *id : {"R-1", "R-2", "R-1"})
            guard.recordGoes(id, 101);
        QVERIFY(guard.judge(101));
        guard.recordGoes("R-3", 102);
        guard.recordCame("R-3"); // a subject that moves away and comes back takes its records along
        QVERIFY(guard.judge(102));
        guard.recordGoes("R-4", 102);
        const auto done = guard.judge(102);
        QCOMPARE(
            sync::massChangeOf(done.error()),
            (MassChange{.subjects = 1'000, .deletedRecords = 3, .records = 10, .limitPercent = kPercent, .sequence = 102}));
    }
    void whatGoesAndComesIsCountedOnce()
    {
        auto guard = guardOver(10);
        for (int round = 0; round < 100; ++round) {
            guard.subjectGoes(7, 101 + round);
            guard.subjectCame(7);
        }
        guard.subjectGoes(7, 300);
        guard.subjectGoes(8, 301);
        QVERIFY(guard.judge(301));
    }
    void anAcceptanceCoversWhatItSaid()
    {
        const MassChange shown{.deletedSubjects = 5, .subjects = 10, .limitPercent = kPercent, .sequence = 105};
        auto same = guardOver(10, 0, shown);
        for (int serial = 1; serial <= 5; ++serial)
            same.subjectGoes(serial, 100 + serial);
        QVERIFY(same.judge(105));
        same.subjectGoes(6, 106); // later ones count by themselves
        same.subjectGoes(7, 107);
        QVERIFY(same.judge(107));
        same.subjectGoes(8, 108);
        QCOMPARE(sync::massChangeOf(same.judge(108).error())->deletedSubjects, 8);

        auto worse = guardOver(10, 0, shown); // the same moment, but more than was shown
        for (int serial = 1; serial <= 6; ++serial)
            worse.subjectGoes(serial, 105);
        QVERIFY(!worse.judge(105));

        MassChange generation = shown; // another question
        generation.newGeneration = true;
        auto other = guardOver(10, 0, generation);
        for (int serial = 1; serial <= 5; ++serial)
            other.subjectGoes(serial, 100 + serial);
        QVERIFY(!other.judge(105));
    }
    void aNewGenerationThatShrinksAsks()
    {
        MassChange change{.deletedSubjects = 20, .subjects = 100, .limitPercent = kPercent, .sequence = 17};
        QVERIFY(sync::judgeGeneration(change, {}));
        change.deletedSubjects = 21;
        const auto asked = sync::judgeGeneration(change, {});
        const auto shown = sync::massChangeOf(asked.error());
        QVERIFY(shown && shown->newGeneration);
        QVERIFY(sync::judgeGeneration(change, shown));
        change.sequence = 18; // another state of the platform
        QVERIFY(!sync::judgeGeneration(change, shown));
        change.sequence = 17;
        change.deletedRecords = 1; // within its share, but not what was shown
        QVERIFY(!sync::judgeGeneration(change, shown));
    }
    void whatWentLatelyCounts()
    {
        // 1,000 were here; 150 went within the day; 51 more are over the fifth of what was here then
        sync::MassChangeGuard guard(kPercent, 850, 0, {}, 0, {.subjects = 150}, 24);
        for (int serial = 1; serial <= 50; ++serial)
            guard.subjectGoes(serial, 100);
        QVERIFY(guard.judge(100));
        guard.subjectGoes(51, 101);
        const auto asked = sync::massChangeOf(guard.judge(101).error());
        QVERIFY(asked);
        QCOMPARE(*asked, (MassChange{.deletedSubjects = 51, .subjects = 850, .limitPercent = kPercent, .sequence = 101,
                                     .earlierSubjects = 150, .windowHours = 24}));
        sync::MassChangeGuard agreed(kPercent, 850, 0, asked, 0, {.subjects = 150}, 24);
        for (int serial = 1; serial <= 51; ++serial)
            agreed.subjectGoes(serial, 100);
        QVERIFY(agreed.judge(101));
        QCOMPARE(agreed.lossAfter(0), sync::EarlierLoss());
        sync::MassChangeGuard nothing(kPercent, 750, 0, {}, 0, {.subjects = 250}, 24);
        QVERIFY(nothing.judge(102)); // nobody is asked about a delta that takes nothing
    }
    void lossesAreKeptForTheirPeriodAndTheirScope()
    {
        const QDateTime start(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
        const QStringList here{u"310115"_s};
        const auto at = [&](const QByteArray &kept, qint64 seconds, const QStringList &scope) {
            return sync::LossWindow(kept, scope, start.addSecs(seconds), 86'400);
        };
        auto window = at({}, 0, here);
        window.add({10, 20}, u"e-1"_s, 105);
        window.add({1, 2}, u"e-1"_s, 106);
        auto later = at(window.write(), 3'600, here);
        later.add({5, 0}, u"e-1"_s, 110);
        const QByteArray kept = later.write();
        QCOMPARE(at(kept, 3'600, here).total(), (sync::EarlierLoss{16, 22}));
        QCOMPARE(at(kept, 3'600, here).judgedUpTo(u"e-1"_s), 110);
        QCOMPARE(at(kept, 3'600, here).judgedUpTo(u"e-2"_s), 0);
        QCOMPARE(at(kept, 86'399, here).total(), (sync::EarlierLoss{16, 22}));
        QCOMPARE(at(kept, 86'400, here).total(), (sync::EarlierLoss{5, 0}));
        QCOMPARE(at(kept, 90'000, here).total(), sync::EarlierLoss());
        QCOMPARE(at(kept, -1'000'000, here).total(), (sync::EarlierLoss{16, 22})); // a clock set back ends nothing
        QCOMPARE(at(at(kept, -1'000'000, here).write(), -1'000'000 + 86'400, here).total(), sync::EarlierLoss());
        QCOMPARE(at(kept, 0, {u"310101"_s}).total(), sync::EarlierLoss());
    }
    void otherFailuresCarryNoNumbers()
    {
        QVERIFY(!sync::massChangeOf({Code::RefusedByRule, u"{}"_s, u"another.rule"_s}));
        QVERIFY(!sync::massChangeOf({Code::Unreachable, u"x"_s, u"sync.mass_change"_s}));
        QVERIFY(!sync::massChangeOf({Code::RefusedByRule, u"words"_s, u"sync.mass_change"_s}));
    }
    void theFiguresAreCompiledIn()
    {
        const sync::Policy policy = sync::Policy::compiledIn();
        QCOMPARE(policy.massChangePercent, 20);
        QCOMPARE(policy.massChangeHours, 24);
        QVERIFY(policy.otherRunMs > 0);
        QCOMPARE(policy.stagedBytes, 64LL * 1024 * 1024);
        QVERIFY(policy.patienceMs > policy.longestPauseMs && policy.longestPauseMs > policy.firstPauseMs);
        QVERIFY(!sync::Policy::read("{}"));
        QVERIFY(!sync::Policy::read(R"({"mass_change_percent":20,"patience_seconds":60})"));
    }
};

QTEST_APPLESS_MAIN(TestMassChange)
#include "test_mass_change.moc"
