// How long a run waits for a platform in trouble, what it does not wait for, and when it renews its session.
#include "app/sync/interrupter.h"
#include "app/sync/line.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/unit/platform/client_fixture.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

class TestLine : public QObject
{
    Q_OBJECT
    ManualClock m_clock{kTestNow};
    SeededRandom m_random{11};
    base::Secret m_key{32};
    QTemporaryDir m_home;
    platform::Client m_client{endpointOf(u"https://127.0.0.1:1"_s, {}), m_clock};
    std::unique_ptr<store::Ledger> m_ledger;
    std::unique_ptr<sync::Context> m_context;
    base::CancelToken m_cancel;
    sync::Summary m_summary;
    QList<qint64> m_waits;
    int m_renewals = 0;
    base::Result<sync::Access> m_renewal;

    static base::Done answered() { return {}; }
    sync::Line lineThatAnsweredOnce()
    {
        sync::Line line(*m_context, m_cancel, m_summary);
        (void)line.call(answered);
        return line;
    }
    /// Calls a platform that fails so often with `code` and then answers.
    base::Done callFailing(sync::Line &line, Code code, int times, qint64 retryAfter = 0)
    {
        return line.call([&]() -> base::Done {
            if (times-- > 0)
                return base::fail(code, {}, {}, retryAfter);
            return {};
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_random.fill(m_key.bytes());
        auto ledger = store::Ledger::open(m_home.filePath(u"ledger.db"_s), m_key, m_clock, m_random);
        QVERIFY(ledger);
        m_ledger = std::move(*ledger);
    }
    void init()
    {
        m_waits.clear();
        m_renewals = 0;
        m_renewal = sync::Access{"new", nullptr, {u"310115"_s}};
        m_summary = {};
        m_cancel = {};
        m_context.reset(new sync::Context{.home = m_home.path(),
                                          .client = m_client,
                                          .ledger = *m_ledger,
                                          .mirrorKey = m_key,
                                          .platformCertificateDer = {},
                                          .caDer = {},
                                          .clock = m_clock,
                                          .operatorId = {},
                                          .role = {},
                                          .access = {"old", nullptr, {u"310101"_s}},
                                          .renew = [this]() -> base::Result<sync::Access> {
                                              ++m_renewals;
                                              return m_renewal;
                                          },
                                          .wait = [this](qint64 ms, const base::CancelToken &) { m_waits.append(ms); }});
        m_context->policy.patienceMs = 10'000;
        m_context->policy.firstPauseMs = 1'000;
        m_context->policy.longestPauseMs = 4'000;
        m_context->policy.renewalPauseMs = 20'000;
    }
    void troublesPass_data()
    {
        QTest::addColumn<int>("code");
        for (const Code code : {Code::Unreachable, Code::TimedOut, Code::Busy, Code::ServerFault, Code::BrokenAnswer})
            QTest::newRow(base::classOf(code).name) << int(code);
    }
    void troublesPass()
    {
        QFETCH(int, code);
        sync::Line line = lineThatAnsweredOnce();
        QVERIFY(callFailing(line, Code(code), 3));
        QCOMPARE(m_waits, (QList<qint64>{1'000, 2'000, 4'000}));
        QCOMPARE(m_summary.retries, 3);
        m_waits.clear();
        COMPARE_CODE(callFailing(line, Code(code), 1'000), Code(code)); // the answer in between counts: patience began anew
        QCOMPARE(m_waits, (QList<qint64>{1'000, 2'000, 4'000}));        // a further 4 s would be beyond 10 s
    }
    void nobodyWaitsForANetworkThatWasNeverThere()
    {
        sync::Line line(*m_context, m_cancel, m_summary);
        COMPARE_CODE(callFailing(line, Code::Unreachable, 1), Code::Unreachable);
        QVERIFY(m_waits.isEmpty());
    }
    void answersAreNotAskedForTwice_data()
    {
        QTest::addColumn<int>("code");
        for (const Code code : {Code::Gone, Code::EpochChanged, Code::Forbidden, Code::NotFound, Code::SignatureInvalid,
                                Code::NoSpace, Code::Rejected, Code::TlsUntrusted, Code::Cancelled})
            QTest::newRow(base::classOf(code).name) << int(code);
    }
    void answersAreNotAskedForTwice()
    {
        QFETCH(int, code);
        sync::Line line = lineThatAnsweredOnce();
        // "Not found" and "content refused" are no answers to a question of the pull: the platform is at fault.
        const bool nonsense = Code(code) == Code::NotFound || Code(code) == Code::Rejected;
        COMPARE_CODE(callFailing(line, Code(code), 1), nonsense ? Code::BrokenAnswer : Code(code));
        QVERIFY(m_waits.isEmpty());
        QCOMPARE(m_renewals, 0);
    }
    void thePlatformsOwnWordCounts()
    {
        sync::Line line = lineThatAnsweredOnce();
        QVERIFY(callFailing(line, Code::Busy, 2, 3));
        QCOMPARE(m_waits, (QList<qint64>{3'000, 3'000}));
        const auto done = callFailing(line, Code::Busy, 1, 3'600); // nobody waits for an hour; the caller learns when
        COMPARE_CODE(done, Code::Busy);
        QCOMPARE(done.error().retryAfterSeconds, 3'600);
        QCOMPARE(m_waits.size(), 2);
    }
    void cancellingEndsTheWait()
    {
        sync::Line line = lineThatAnsweredOnce();
        m_context->wait = [this](qint64, const base::CancelToken &) { m_cancel.cancel(); };
        COMPARE_CODE(callFailing(line, Code::Unreachable, 5), Code::Cancelled);
    }
    void anEndedSessionIsRenewedOnce()
    {
        sync::Line line = lineThatAnsweredOnce();
        QVERIFY(callFailing(line, Code::SignInNeeded, 1));
        QCOMPARE(m_renewals, 1);
        QCOMPARE(line.access().districts, QStringList{u"310115"_s});
        QVERIFY(m_waits.isEmpty());
        m_clock.advanceMs(19'000);
        COMPARE_CODE(callFailing(line, Code::SignInNeeded, 1), Code::SignInNeeded); // too soon to be an expired one
        QCOMPARE(m_renewals, 1);
        m_clock.advanceMs(2'000);
        QVERIFY(callFailing(line, Code::SignInNeeded, 1));
        QCOMPARE(m_renewals, 2);
        QCOMPARE(m_summary.renewals, 2);
    }
    void arefusedRenewalEndsTheRun()
    {
        sync::Line line = lineThatAnsweredOnce();
        m_renewal = base::fail(Code::SignInNeeded, u"the password was changed"_s);
        COMPARE_CODE(callFailing(line, Code::SignInNeeded, 1), Code::SignInNeeded);
        QCOMPARE(line.access().districts, QStringList{u"310101"_s});
        m_context->renew = nullptr;
        COMPARE_CODE(callFailing(line, Code::SignInNeeded, 1), Code::SignInNeeded);
    }
    void aRenewalWaitsForThePlatformToo()
    {
        sync::Line line = lineThatAnsweredOnce();
        m_renewal = base::fail(Code::Unreachable, {});
        m_context->wait = [this](qint64 ms, const base::CancelToken &) {
            m_waits.append(ms);
            if (m_waits.size() == 2)
                m_renewal = sync::Access{"new", nullptr, {}};
        };
        QVERIFY(callFailing(line, Code::SignInNeeded, 1));
        QCOMPARE(m_renewals, 3);
        QCOMPARE(m_waits.size(), 2);
    }
    void cancellingBreaksACallThatHangs()
    {
        TestAuthority authority;
        RawServer server(authority.leaf({}), {{{}, Reply::Then::Hold, [this] { m_cancel.cancel(); }}});
        platform::Endpoint endpoint = endpointOf(server.url(), authority.caPem());
        endpoint.answerTimeoutMs = 120'000;
        platform::Client client(endpoint, m_clock);
        sync::Context context{.home = m_home.path(),
                              .client = client,
                              .ledger = *m_ledger,
                              .mirrorKey = m_key,
                              .platformCertificateDer = {},
                              .caDer = {},
                              .clock = m_clock,
                              .operatorId = {},
                              .role = {},
                              .access = {}};
        const sync::Interrupter interrupter(context, m_cancel);
        COMPARE_CODE(client.health(), Code::Cancelled);
    }
    void aPushRenewsButDoesNotWait()
    {
        sync::Line line(*m_context, m_cancel, m_summary);
        int calls = 0;
        QVERIFY(line.signedIn(
            [&]() -> base::Done { return ++calls == 1 ? base::Done(base::fail(Code::SignInNeeded, {})) : base::Done(); }));
        QCOMPARE(calls, 2);
        calls = 0;
        COMPARE_CODE(line.signedIn([&]() -> base::Done {
            ++calls;
            return base::fail(Code::Unreachable, {});
        }),
                     Code::Unreachable);
        QCOMPARE(calls, 1);
        QVERIFY(m_waits.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLine)
#include "test_line.moc"
