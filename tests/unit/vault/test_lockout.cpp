// Five wrong passwords: counted on disk before the answer, kept over restarts and against a clock set back.
#include "app/vault/refusals.h"
#include "file_size_limit.h"
#include "vault_fixture.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

class TestLockout : public QObject
{
    Q_OBJECT

    test::VaultFixture m_fixture;
    QByteArray m_pristine;
    const QDateTime m_start = m_fixture.clock.now();

    base::Failure tryWrong(Vault &vault)
    {
        const base::Done done = vault.unlock(u"wang"_s, test::secret("wrong"));
        return done ? base::Failure(base::Code::Count_, {}) : done.error();
    }
    base::Done tryRight(Vault &vault) { return vault.unlock(u"wang"_s, test::secret("right")); }
    std::unique_ptr<Vault> reopened() { return std::move(*m_fixture.open()); }
    /// A vault object of its own for each wrong password.
    void lockIt()
    {
        for (int i = 0; i < 5; ++i) {
            const base::Failure failure = tryWrong(*reopened());
            QCOMPARE(failure.code, base::Code::WrongPassword);
            QCOMPARE(failure.retryAfterSeconds, i < 4 ? 0 : 900);
        }
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

    void fiveWrongOnesLockForFifteenMinutes()
    {
        lockIt();
        auto vault = reopened();
        QCOMPARE(*vault->lockedUntil(u"wang"_s), m_start.addSecs(900));
        base::Done refused = tryRight(*vault);
        QCOMPARE(refused.error().code, base::Code::LockedOut);
        QCOMPARE(refused.error().retryAfterSeconds, 900);
        m_fixture.clock.advanceSeconds(600);
        QCOMPARE(tryWrong(*vault).retryAfterSeconds, 300); // trying does not prolong it
        m_fixture.clock.advanceMs(299'999);
        QCOMPARE(tryRight(*reopened()).error().code, base::Code::LockedOut);
        m_fixture.clock.advanceMs(1);
        QVERIFY(!vault->lockedUntil(u"wang"_s));
        QVERIFY(tryRight(*reopened()));
    }

    void afterTheLockThereAreFiveMore()
    {
        lockIt();
        m_fixture.clock.advanceSeconds(900);
        lockIt();
        QCOMPARE(tryRight(*reopened()).error().code, base::Code::LockedOut);
    }

    void theRightOneResets()
    {
        auto vault = reopened();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(tryWrong(*vault).code, base::Code::WrongPassword);
        QVERIFY(tryRight(*vault));
        QCOMPARE(test::slurp(m_fixture.vaultPath()), m_pristine);
        lockIt();
    }

    void aClockSetBackDoesNotShortenIt()
    {
        lockIt();
        m_fixture.clock.setNow(m_start.addDays(-300));
        QCOMPARE(*reopened()->lockedUntil(u"wang"_s), m_start.addDays(-300).addSecs(900));
        const base::Done refused = tryRight(*reopened());
        QCOMPARE(refused.error().code, base::Code::LockedOut);
        QCOMPARE(refused.error().retryAfterSeconds, 900);
        m_fixture.clock.advanceSeconds(899);
        QCOMPARE(tryRight(*reopened()).error().code, base::Code::LockedOut);
        m_fixture.clock.advanceSeconds(1); // and it does not last 300 days either
        QVERIFY(tryRight(*reopened()));
    }

    void eachIsOnDiskWhenItIsAnswered()
    {
        for (int i = 1; i <= 5; ++i) {
            QCOMPARE(tryWrong(*reopened()).code, base::Code::WrongPassword);
            const QByteArray file = test::slurp(m_fixture.vaultPath());
            QVERIFY(file.contains("\"refusals\":{\"wang\":{\"count\":" + QByteArray::number(i) + ','));
        }
    }

    void withoutACounterThereIsNoAnswer()
    {
        auto vault = reopened();
        base::Code wrong{};
        base::Code right{};
        {
            const test::FileSizeLimit nothingCanBeWritten(0);
            wrong = tryWrong(*vault).code;
            const base::Done done = tryRight(*vault);
            QVERIFY(!done);
            right = done.error().code;
        }
        QCOMPARE(wrong, base::Code::InputOutput);
        QCOMPARE(right, wrong); // no telling which was which
        QVERIFY(!vault->isUnlocked());
        QCOMPARE(test::slurp(m_fixture.vaultPath()), m_pristine);
        QCOMPARE(QDir(m_fixture.home()).entryList(QDir::Files | QDir::Hidden).size(), 2);
        QVERIFY(tryRight(*vault));
    }

    void twoVaultsShareOneCounter()
    {
        auto first = reopened();
        auto second = reopened();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(tryWrong(i % 2 == 0 ? *first : *second).code, base::Code::WrongPassword);
        QCOMPARE(tryRight(*first).error().code, base::Code::LockedOut);
        QCOMPARE(tryRight(*second).error().code, base::Code::LockedOut);
    }

    void refusalsOfThePlatformCountAlike()
    {
        auto vault = reopened();
        for (int i = 0; i < 5; ++i) {
            QVERIFY(!vault->lockedUntil(u"stranger"_s));
            QVERIFY(vault->countRefusal(u"stranger"_s));
        }
        QCOMPARE(*reopened()->lockedUntil(u"stranger"_s), m_start.addSecs(900));
        QCOMPARE(vault->unlock(u"stranger"_s, test::secret("x")).error().code, base::Code::LockedOut);
        QVERIFY(!vault->lockedUntil(u"wang"_s));
        QVERIFY(vault->clearRefusals(u"stranger"_s));
        QCOMPARE(test::slurp(m_fixture.vaultPath()), m_pristine);
        QCOMPARE(vault->countRefusal(QString(200, u'x')).error().code, base::Code::InvalidInput);
    }

    void namesNobodyHasDoNotGrowTheFile()
    {
        Refusals refusals;
        for (int i = 0; i < 5; ++i)
            refusals.count(u"locked"_s, m_start);
        for (int i = 0; i < 2000; ++i)
            refusals.count(QString::number(i), m_start.addSecs(1 + i % 100));
        QCOMPARE(refusals.entries().size(), kMostRefusals);
        QVERIFY(refusals.lockedUntil(u"locked"_s, m_start.addSecs(100)));
    }

    void recoveryEndsTheLock()
    {
        lockIt();
        auto vault = reopened();
        QVERIFY(vault->recover(u"wang"_s, test::secret("new"), m_fixture.recoveryKey));
        QVERIFY(!vault->lockedUntil(u"wang"_s));
        QVERIFY(vault->unlock(u"wang"_s, test::secret("new")));
    }
};

QTEST_GUILESS_MAIN(TestLockout)
#include "test_lockout.moc"
