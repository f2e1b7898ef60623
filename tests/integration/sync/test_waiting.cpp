// Waiting is never mute and never for nothing: a run says why it waits and until when, and a district cache that is silent, or
// serves pages of its own, is asked once.
#include "tests/integration/sync/house.h"

#include <QTcpServer>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

class TestWaiting : public QObject
{
    Q_OBJECT
    std::unique_ptr<House> m_house;

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<House>();
        QVERIFY2(m_house->open(), qPrintable(m_house->error()));
    }
    void cleanup() { m_house.reset(); }

    void aRunSaysThatItWaitsAndUntilWhen()
    {
        QVERIFY(m_house->setFaults({QJsonObject{{u"path"_s, u"/v1/trust"_s},
                                                {u"action"_s, u"status"_s},
                                                {u"status"_s, 503},
                                                {u"retry_after"_s, 7},
                                                {u"nth"_s, 1}}}));
        QList<sync::Progress> reports;
        const QDateTime before = QDateTime::currentDateTimeUtc();
        VERIFY_DONE(m_house->run(nullptr, {}, [&reports](const sync::Progress &progress) { reports.append(progress); }));
        const auto waits = [](const sync::Progress &progress) { return progress.waitsUntil.isValid(); };
        QCOMPARE(std::count_if(reports.begin(), reports.end(), waits), 1);
        const auto waiting = std::find_if(reports.begin(), reports.end(), waits);
        QVERIFY(before.secsTo(waiting->waitsUntil) >= 7 && before.secsTo(waiting->waitsUntil) < 60);
        QCOMPARE(waiting->waitsBecause, Code::Busy);
        QVERIFY(waiting + 1 != reports.end() && !waits(*(waiting + 1))); // and that it goes on
    }
    void aSilentCacheIsAskedOnce()
    {
        QTcpServer mute; // its backlog takes the connection, nobody answers
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        platform::Endpoint endpoint;
        endpoint.url = u"http://127.0.0.1:%1"_s.arg(mute.serverPort());
        endpoint.mayBePlain = true;
        endpoint.answerTimeoutMs = 200;
        const base::SystemClock clock;
        platform::Client cache(endpoint, clock);
        sync::Context context = m_house->context();
        context.cache = &cache;
        const auto summary = sync::run(context, {}, {}, {});
        VERIFY_DONE(summary);
        QVERIFY(summary->cacheSilent && !summary->cacheRejected);
        int asked = 0;
        while (mute.waitForNewConnection(0))
            asked += mute.nextPendingConnection() != nullptr ? 1 : 0;
        QCOMPARE(asked, 1);
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void aPageInsteadOfASegmentIsAnAlteredOne()
    {
        const auto cache = m_house->strangerAt(m_house->sandbox().url());
        sync::Context context = m_house->context();
        context.cache = cache.get();
        QVERIFY(m_house->setFaults({QJsonObject{{u"path"_s, u"/v1/segments/"_s}, {u"action"_s, u"html"_s}, {u"nth"_s, 1}}}));
        const auto summary = sync::run(context, {}, {}, {});
        VERIFY_DONE(summary);
        QVERIFY(summary->cacheRejected && !summary->cacheSilent);
        QCOMPARE(summary->fromCache, 0);
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void howLongACacheIsWaitedForIsData()
    {
        const sync::Policy policy = sync::Policy::compiledIn();
        QVERIFY(policy.cacheConnectMs > 0 && policy.cacheConnectMs + policy.cacheAnswerMs <= 6'000);
    }
};

QTEST_GUILESS_MAIN(TestWaiting)
#include "test_waiting.moc"
