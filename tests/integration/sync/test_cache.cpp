// A pull through a district cache. The platform's own segments, which need neither certificate nor token, stand in for one; the
// real nginx is tested with its configuration. And how little may be on the way at once.
#include "tests/integration/sync/house.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

class TestCache : public QObject
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

    void segmentsComeFromTheCache()
    {
        const auto cache = m_house->strangerAt(m_house->sandbox().url());
        sync::Context context = m_house->context();
        context.cache = cache.get();
        const auto summary = sync::run(context, {}, {}, {});
        VERIFY_DONE(summary);
        QCOMPARE(summary->fromCache, summary->organisationSegments.bytes + summary->recordSegments.bytes);
        QVERIFY(summary->fromCache > 10'000 && !summary->cacheRejected && !summary->cacheSilent);
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void aStrangerGetsNothingElse()
    {
        const auto stranger = m_house->strangerAt(m_house->sandbox().url());
        COMPARE_CODE(stranger->manifestJws(), Code::NotEnrolled);
        COMPARE_CODE(stranger->manifestPartJws(0, 1), Code::NotEnrolled);
        COMPARE_CODE(stranger->changes(0, 1), Code::NotEnrolled);
    }
    void alteredBytesAreFetchedFromThePlatform()
    {
        const auto cache = m_house->strangerAt(m_house->sandbox().url());
        sync::Context context = m_house->context();
        context.cache = cache.get();
        QVERIFY2(
            m_house->setFaults({QJsonObject{{u"path"_s, u"/v1/segments/"_s}, {u"action"_s, u"wrong_hash"_s}, {u"nth"_s, 3}}}),
            qPrintable(m_house->error()));
        const auto summary = sync::run(context, {}, {}, {});
        VERIFY_DONE(summary);
        QVERIFY(summary->cacheRejected);
        QVERIFY(summary->fromCache > 0);
        QVERIFY(summary->fromCache < summary->organisationSegments.bytes + summary->recordSegments.bytes);
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void aCacheThatIsNotThere()
    {
        const auto cache = m_house->strangerAt(u"http://127.0.0.1:1"_s);
        sync::Context context = m_house->context();
        context.cache = cache.get();
        const auto summary = sync::run(context, {}, {}, {});
        VERIFY_DONE(summary);
        QVERIFY(summary->cacheSilent);
        QCOMPARE(summary->fromCache, 0);
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void littleMayBeOnTheWay()
    {
        sync::Context context = m_house->context();
        context.policy.stagedBytes = 1;        // one segment at a time
        context.policy.pendingChangeBytes = 1; // one page at a time
        context.policy.changesAPage = 3;
        const auto summary = sync::run(context, {}, {}, {});
        VERIFY_DONE(summary);
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void theSummarySaysWhatCame()
    {
        const auto summary = m_house->run();
        VERIFY_DONE(summary);
        QVERIFY(summary->organisationSegments.rows > 0 && summary->recordSegments.rows > summary->organisationSegments.rows);
        QCOMPARE(summary->rowsApplied,
                 summary->organisationSegments.rows + summary->recordSegments.rows + summary->changes.rows);
        QCOMPARE(summary->bytes, summary->organisationSegments.bytes + summary->recordSegments.bytes + summary->changes.bytes);
        QVERIFY(summary->retries == 0 && summary->renewals == 0 && summary->fromCache == 0);
        QCOMPARE(summary->districts.size(), 16);
    }
};

QTEST_GUILESS_MAIN(TestCache)
#include "test_cache.moc"
