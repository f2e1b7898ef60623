// A program that is ended in the middle of a password has not heard a wrong one; but killing it must not buy free guesses.
#include "app/vault/refusals.h"
#include "vault_fixture.h"

#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

class TestCutOff : public QObject
{
    Q_OBJECT

    test::VaultFixture m_fixture;
    QByteArray m_pristine;
    const QDateTime m_start = m_fixture.clock.now();
    const AttemptLimits m_limits{.unfinished = 3, .unfinishedSeconds = 3600};

    std::unique_ptr<Vault> reopened() { return std::move(*m_fixture.open()); }
    base::Code tried(const char *password)
    {
        const base::Done done = reopened()->unlock(u"wang"_s, test::secret(password));
        return done ? base::Code::Count_ : done.error().code;
    }
    /// Another process tries, and is ended as soon as it has said so on disk. False: it was quicker.
    bool killedInTheMiddle(const char *password)
    {
        const QByteArray before = test::slurp(m_fixture.vaultPath());
        const pid_t child = ::fork();
        if (child == 0) {
            (void)tried(password);
            ::_exit(0);
        }
        while (test::slurp(m_fixture.vaultPath()) == before && ::waitpid(child, nullptr, WNOHANG) == 0) {
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        return test::slurp(m_fixture.vaultPath()).contains("\"begun\":");
    }
    /// How many tries, each cut off, are possible before the operator is locked.
    int cutOffTries(Refusals &refusals, const QDateTime &at) const
    {
        int tries = 0;
        while (!refusals.lockedUntil(u"wang"_s, at) && tries < 1000) {
            refusals.begin(u"wang"_s, at, m_limits);
            ++tries;
        }
        return tries;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto vault = m_fixture.enrolled();
        QVERIFY(vault->recover(u"wang"_s, test::secret("right"), m_fixture.recoveryKey));
        m_pristine = test::slurp(m_fixture.vaultPath());
    }
    void init()
    {
        test::spill(m_fixture.vaultPath(), m_pristine);
        m_fixture.clock.setNow(m_start);
    }

    void sixKillsLockNobody()
    {
        for (int i = 0; i < 6; ++i)
            QVERIFY(killedInTheMiddle(i % 2 == 0 ? "right" : "wrong"));
        QVERIFY(!reopened()->lockedUntil(u"wang"_s));
        QCOMPARE(tried("right"), base::Code::Count_);
        QCOMPARE(test::slurp(m_fixture.vaultPath()), m_pristine); // the right one forgets them
    }
    void whatIsAnsweredCountsBesideThem()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(killedInTheMiddle("wrong"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(tried("wrong"), base::Code::WrongPassword);
        QCOMPARE(tried("right"), base::Code::LockedOut);
        QVERIFY(test::slurp(m_fixture.vaultPath()).contains("\"begun\":3"));
    }
    void tooManyOfThemCountBeforeTheyAreMade()
    {
        Refusals refusals;
        QCOMPARE(cutOffTries(refusals, m_start), m_limits.unfinished + kRefusalsToLock);
        const QDateTime later = m_start.addSecs(kLockSeconds); // within the period there are only the five more
        QCOMPARE(cutOffTries(refusals, later), kRefusalsToLock);
        QCOMPARE(cutOffTries(refusals, m_start.addSecs(3600)), m_limits.unfinished + kRefusalsToLock);
    }
    void aClockSetBackGivesNoMore()
    {
        Refusals refusals;
        cutOffTries(refusals, m_start);
        const QDateTime before = m_start.addDays(-300);
        refusals.restartIfClockWentBack(u"wang"_s, before);
        QVERIFY(refusals.lockedUntil(u"wang"_s, before));
        const QDateTime afterTheLock = before.addSecs(kLockSeconds);
        QCOMPARE(cutOffTries(refusals, afterTheLock), kRefusalsToLock);
        // and the period is not stretched over the 300 days
        QCOMPARE(cutOffTries(refusals, afterTheLock.addSecs(3600)), m_limits.unfinished + kRefusalsToLock);
    }
    void withoutFiguresEveryTryCounts()
    {
        Refusals refusals;
        for (int i = 0; i < kRefusalsToLock; ++i)
            refusals.begin(u"wang"_s, m_start, {});
        QVERIFY(refusals.lockedUntil(u"wang"_s, m_start));
    }
    void theFiguresAreCompiledIn()
    {
        QCOMPARE(AttemptLimits::compiledIn().unfinished, 20);
        QCOMPARE(AttemptLimits::compiledIn().unfinishedSeconds, 24 * 3600);
        QVERIFY(!AttemptLimits::read("{}"));
        QVERIFY(!AttemptLimits::read(R"({"unfinished_attempts":0,"unfinished_period_seconds":5})"));
    }
};

QTEST_GUILESS_MAIN(TestCutOff)
#include "test_cut_off.moc"
