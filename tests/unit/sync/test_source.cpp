// A segment from a district cache that serves, lies, breaks off or is not there: it arrives whole, from whoever has it.
#include "app/sync/staging.h"
#include "tests/support/seeded_random.h"
#include "tests/unit/platform/client_fixture.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using Then = Reply::Then;

namespace {

const QByteArray kBody = QByteArray("sealed bytes of a segment ").repeated(40);

platform::SegmentReference reference()
{
    platform::SegmentReference segment;
    segment.sha256 = QString::fromLatin1(QCryptographicHash::hash(kBody, QCryptographicHash::Sha256).toHex());
    segment.kind = u"records"_s;
    segment.district = u"310115"_s;
    segment.bytes = kBody.size();
    segment.rows = 1;
    return segment;
}

QByteArray whole(const QByteArray &body = kBody)
{
    return httpReply(200, "application/octet-stream", body);
}

QByteArray from(qsizetype offset)
{
    const QByteArray range = "Content-Range: bytes " + QByteArray::number(offset) + '-' + QByteArray::number(kBody.size() - 1) +
                             '/' + QByteArray::number(kBody.size()) + "\r\n";
    return httpReply(206, "application/octet-stream", kBody.mid(offset), range);
}

QByteArray bent()
{
    QByteArray body = kBody;
    body[body.size() / 2] = 'X';
    return whole(body);
}

sync::Manifest setNamed(const QString &keyId, const QStringList &districts)
{
    sync::Manifest manifest;
    manifest.position.epoch = u"e-1"_s;
    manifest.position.districts = districts;
    manifest.generation = 3;
    manifest.keyId = keyId;
    return manifest;
}

} // namespace

class TestSource : public QObject
{
    Q_OBJECT
    TestAuthority m_authority;
    Leaf m_leaf = m_authority.leaf({});
    FixedClock m_clock{kTestNow};
    SeededRandom m_random{3};
    base::Secret m_key{32};
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Ledger> m_ledger;
    sync::Summary m_summary;

    std::unique_ptr<platform::Client> clientOf(const QString &url)
    {
        platform::Endpoint endpoint = endpointOf(url, m_authority.caPem());
        endpoint.mayBePlain = true;
        return std::make_unique<platform::Client>(endpoint, m_clock);
    }
    /// Fetches the segment so often from a platform and a cache (null: none).
    base::Result<QString> fetch(RawServer &platform, platform::Client *cache, int times = 1)
    {
        platform::Client client(endpointOf(platform.url(), m_authority.caPem()), m_clock);
        client.useToken("secret-token");
        const sync::Context context{.home = m_home->path(),
                                    .client = client,
                                    .ledger = *m_ledger,
                                    .mirrorKey = m_key,
                                    .platformCertificateDer = {},
                                    .caDer = {},
                                    .clock = m_clock,
                                    .operatorId = {},
                                    .role = {},
                                    .access = {},
                                    .cache = cache,
                                    .wait = [](qint64, const base::CancelToken &) {}};
        const sync::ProgressSink none;
        sync::Meter meter(none, m_clock);
        m_summary = {};
        const base::CancelToken cancel;
        const sync::Order order;
        sync::Line line(context, cancel, m_summary);
        line.progressed();
        const sync::Run run{context, order, meter, cancel, m_summary, line};
        sync::SegmentSource source(run);
        sync::Staging staging(m_home->path());
        base::Result<QString> path;
        for (int i = 0; i < times; ++i) {
            staging.clear();
            TRY_DONE(staging.prepare(setNamed(u"k"_s, {u"310115"_s})));
            path = staging.obtain(reference(), source, cancel, [](qint64) {});
        }
        return path;
    }
    static QByteArray contentOf(const base::Result<QString> &path)
    {
        QFile file(path.value_or(QString()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file: ") + nameOf(path);
    }

private Q_SLOTS:
    void init()
    {
        m_random.fill(m_key.bytes());
        m_ledger.reset();
        m_home = std::make_unique<QTemporaryDir>();
        auto ledger = store::Ledger::open(m_home->filePath(u"ledger.db"_s), m_key, m_clock, m_random);
        QVERIFY(ledger);
        m_ledger = std::move(*ledger);
    }
    void aCacheIsAskedInThePlatformsPlace()
    {
        RawServer platform(m_leaf, {});
        RawServer cacheServer(m_leaf, {{whole()}}, RawServer::Kind::Http);
        const auto cache = clientOf(cacheServer.url() + u"/city/"_s);
        QCOMPARE(contentOf(fetch(platform, cache.get())), kBody);
        QCOMPARE(platform.connections(), 0);
        QCOMPARE(m_summary.fromCache, kBody.size());
        const QByteArray asked = cacheServer.requests().first();
        QVERIFY2(asked.startsWith("GET /city/v1/segments/" + reference().sha256.toLatin1() + " HTTP/1.1\r\n"),
                 asked.constData());
        QVERIFY(!asked.toLower().contains("authorization") && !asked.contains("secret-token"));
    }
    void thePlatformIsNotToldTheTokenEither()
    {
        RawServer platform(m_leaf, {{whole()}});
        QCOMPARE(contentOf(fetch(platform, nullptr)), kBody);
        QVERIFY(!platform.requests().first().contains("secret-token"));
    }
    void whatTheCacheDoesNotGiveThePlatformDoes_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("said");
        QTest::newRow("not found") << httpReply(404, "text/html", "<html>") << QString();
        QTest::newRow("bad gateway") << httpReply(502, "text/html", "<html>") << QString();
        QTest::newRow("a page with status 200") << httpReply(200, "text/html", "<html>") << u"rejected"_s;
        QTest::newRow("another length") << whole(kBody + "x") << u"rejected"_s;
        QTest::newRow("a redirect") << httpReply(302, "text/html", {}, "Location: https://elsewhere.example/\r\n") << QString();
        QTest::newRow("nothing") << QByteArray() << u"silent"_s;
    }
    void whatTheCacheDoesNotGiveThePlatformDoes()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QString, said);
        RawServer platform(m_leaf, {{whole()}});
        RawServer cacheServer(m_leaf, {{reply, Then::Close}}, RawServer::Kind::Http);
        const auto cache = clientOf(cacheServer.url());
        QCOMPARE(contentOf(fetch(platform, cache.get())), kBody);
        QCOMPARE(m_summary.fromCache, 0);
        QCOMPARE(m_summary.cacheRejected, said == u"rejected"_s);
        QCOMPARE(m_summary.cacheSilent, said == u"silent"_s);
    }
    void aCacheThatIsNotThereIsLeftAlone()
    {
        RawServer platform(m_leaf, {{whole()}, {whole()}, {whole()}, {whole()}});
        const auto cache = clientOf(u"http://127.0.0.1:1"_s);
        QCOMPARE(contentOf(fetch(platform, cache.get(), 4)), kBody);
        QVERIFY(m_summary.cacheSilent);
        QCOMPARE(m_summary.fromCache, 0);
    }
    void aCacheThatBreaksOffIsResumed()
    {
        RawServer platform(m_leaf, {});
        RawServer cacheServer(m_leaf, {{whole().chopped(100), Then::Close}, {from(kBody.size() - 100), Then::Close}},
                              RawServer::Kind::Http);
        const auto cache = clientOf(cacheServer.url());
        QCOMPARE(contentOf(fetch(platform, cache.get())), kBody);
        QCOMPARE(m_summary.fromCache, kBody.size());
        QCOMPARE(platform.connections(), 0);
    }
    void aCacheThatLiesIsNotAskedAgain()
    {
        RawServer platform(m_leaf, {{whole()}, {whole()}});
        RawServer cacheServer(m_leaf, {{bent()}, {whole()}}, RawServer::Kind::Http);
        const auto cache = clientOf(cacheServer.url());
        QCOMPARE(contentOf(fetch(platform, cache.get(), 2)), kBody);
        QVERIFY(m_summary.cacheRejected);
        QCOMPARE(cacheServer.requests().size(), 1);
        QCOMPARE(platform.requests().size(), 2);
    }
    void aLyingPlatformHasASecondTry()
    {
        RawServer once(m_leaf, {{bent()}, {whole()}});
        QCOMPARE(contentOf(fetch(once, nullptr)), kBody);
        RawServer twice(m_leaf, {{bent()}, {bent()}, {whole()}});
        COMPARE_CODE(fetch(twice, nullptr), Code::HashMismatch);
        RawServer both(m_leaf, {{bent()}, {whole()}}); // the cache's lie is not the platform's
        RawServer cacheServer(m_leaf, {{bent()}}, RawServer::Kind::Http);
        const auto cache = clientOf(cacheServer.url());
        QCOMPARE(contentOf(fetch(both, cache.get())), kBody);
    }
    void aSecureCacheMustBeOfTheAuthority()
    {
        TestAuthority stranger;
        const Leaf foreign = stranger.leaf({});
        RawServer platform(m_leaf, {{whole()}});
        RawServer foreignCache(foreign, {{whole()}});
        const auto cache = clientOf(foreignCache.url());
        QCOMPARE(contentOf(fetch(platform, cache.get())), kBody);
        QCOMPARE(m_summary.fromCache, 0);
        QVERIFY(foreignCache.requests().isEmpty());
        RawServer ourCache(m_leaf, {{whole()}});
        const auto good = clientOf(ourCache.url());
        QCOMPARE(contentOf(fetch(platform, good.get())), kBody);
        QCOMPARE(m_summary.fromCache, kBody.size());
    }
    void aSegmentThatThePlatformLostMeansAnotherManifest()
    {
        RawServer platform(m_leaf, {{httpReply(404, "application/problem+json", "{\"code\":\"not_found\"}")}});
        COMPARE_CODE(fetch(platform, nullptr), Code::Gone);
    }
    void whatIsStagedBelongsToOneSetAndScope()
    {
        sync::Staging staging(m_home->path());
        const auto names = [this] {
            return QDir(m_home->filePath(u"staging"_s)).entryList({u"*.seg"_s, u"*.part"_s}, QDir::Files);
        };
        const auto put = [this](const QString &name) {
            QFile file(m_home->filePath(u"staging/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        QVERIFY(staging.prepare(setNamed(u"k"_s, {u"310101"_s, u"310115"_s})));
        put(u"310101-aa.seg"_s);
        put(u"310115-bb.part"_s);
        QVERIFY(staging.prepare(setNamed(u"k"_s, {u"310101"_s, u"310115"_s})));
        QCOMPARE(names().size(), 2);
        QVERIFY(staging.prepare(setNamed(u"k"_s, {u"310115"_s, u"310230"_s})));
        QCOMPARE(names(), QStringList{u"310115-bb.part"_s}); // the district that left has left the disk
        QVERIFY(staging.prepare(setNamed(u"another"_s, {u"310115"_s, u"310230"_s})));
        QVERIFY(names().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSource)
#include "test_source.moc"
