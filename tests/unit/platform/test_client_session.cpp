// What a session brings, the parts of a manifest, and whom a client talks to without TLS.
#include "tests/unit/platform/client_fixture.h"
#include "tests/unit/platform/wire_samples.h"

#include <QJsonArray>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

namespace {

QJsonObject session()
{
    const QString pudong = QString::fromLatin1(QByteArray(32, 'p').toBase64());
    const QString huangpu = QString::fromLatin1(QByteArray(32, 'h').toBase64());
    return {{u"token"_s, u"t-1"_s},
            {u"expires_at"_s, u"2027-01-01T20:00:00Z"_s},
            {u"grant"_s, u"a.b.c"_s},
            {u"segment_keys"_s,
             QJsonObject{{u"id"_s, u"k-3"_s}, {u"keys"_s, QJsonObject{{u"310115"_s, pudong}, {u"310101"_s, huangpu}}}}}};
}

QJsonObject withKeys(const QJsonValue &keys)
{
    QJsonObject object = session();
    object.insert(u"segment_keys"_s, keys);
    return object;
}

QByteArray json(int status, const QJsonObject &object, const QByteArray &type = "application/json", const QByteArray &more = {})
{
    return httpReply(status, type, text(object), more);
}

QByteArray bytesOf(const base::Secret *key)
{
    return key == nullptr ? QByteArray("none")
                          : QByteArray(reinterpret_cast<const char *>(key->data()), qsizetype(key->size()));
}

} // namespace

class TestClientSession : public QObject
{
    Q_OBJECT
    TestAuthority m_authority;
    Leaf m_leaf = m_authority.leaf({});
    FixedClock m_clock{kTestNow};

    base::Result<platform::SessionAnswer> signIn(const QJsonObject &answer)
    {
        RawServer server(m_leaf, {{json(201, answer)}});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        return client.signIn(u"clerk"_s, secretOf("password"), false);
    }

private Q_SLOTS:
    void aSessionBringsAKeyADistrict()
    {
        const auto answer = signIn(session());
        QVERIFY2(answer, nameOf(answer).constData());
        QCOMPARE(answer->token, "t-1");
        QCOMPARE(answer->segmentKeys->id, u"k-3"_s);
        QCOMPARE(answer->segmentKeys->byDistrict.size(), std::size_t(2));
        QCOMPARE(bytesOf(answer->segmentKeys->find(u"310115"_s)), QByteArray(32, 'p'));
        QCOMPARE(bytesOf(answer->segmentKeys->find(u"310101"_s)), QByteArray(32, 'h'));
        QCOMPARE(bytesOf(answer->segmentKeys->find(u"310230"_s)), "none");
    }
    void withoutDistrictsThereAreNone()
    {
        QJsonObject object = session();
        object.remove(u"segment_keys"_s);
        const auto answer = signIn(object);
        QVERIFY2(answer, nameOf(answer).constData());
        QVERIFY(answer->segmentKeys && answer->segmentKeys->id.isEmpty() && answer->segmentKeys->byDistrict.empty());
    }
    void otherKeysAreNone_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        const QString good = QString::fromLatin1(QByteArray(32, 'p').toBase64());
        const auto row = [](const char *name, const QJsonValue &keys) { QTest::newRow(name) << withKeys(keys); };
        row("a text", u"k"_s);
        row("no id", QJsonObject{{u"keys"_s, QJsonObject{{u"310115"_s, good}}}});
        row("no keys", QJsonObject{{u"id"_s, u"k"_s}});
        row("a list", QJsonObject{{u"id"_s, u"k"_s}, {u"keys"_s, QJsonArray{good}}});
        row("a number", QJsonObject{{u"id"_s, u"k"_s}, {u"keys"_s, QJsonObject{{u"310115"_s, 5}}}});
        row("a short one",
            QJsonObject{{u"id"_s, u"k"_s}, {u"keys"_s, QJsonObject{{u"310101"_s, good}, {u"310115"_s, u"cHBw"_s}}}});
    }
    void otherKeysAreNone()
    {
        QFETCH(QJsonObject, answer);
        COMPARE_CODE(signIn(answer), Code::BrokenAnswer);
    }
    void partsAreAskedForByGeneration()
    {
        RawServer server(m_leaf, {{json(200, {{u"part"_s, u"a.b.c"_s}})},
                                  {json(503, {{u"code"_s, u"not_ready"_s}}, "application/problem+json", "Retry-After: 1\r\n")},
                                  {json(410, {{u"code"_s, u"cursor_gone"_s}}, "application/problem+json")},
                                  {json(200, {{u"manifest"_s, u"a.b.c"_s}})}});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        const auto part = client.manifestPartJws(7, 20260601);
        QVERIFY2(part, nameOf(part).constData());
        QCOMPARE(*part, "a.b.c");
        QVERIFY(server.requests().first().startsWith("GET /v1/manifest/parts/7?generation=20260601 HTTP/1.1\r\n"));
        const auto later = client.manifestPartJws(7, 20260601);
        COMPARE_CODE(later, Code::Busy);
        QCOMPARE(later.error().retryAfterSeconds, 1);
        COMPARE_CODE(client.manifestPartJws(7, 20260601), Code::Gone);
        COMPARE_CODE(client.manifestPartJws(7, 20260601), Code::BrokenAnswer); // a manifest is no part
    }
    void refusalsOfVersionTwo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("expected");
        QTest::newRow("precondition failed") << 412 << u"precondition_failed"_s << int(Code::Conflict);
        QTest::newRow("too large") << 413 << u"too_large"_s << int(Code::Rejected);
        QTest::newRow("not ready") << 503 << u"not_ready"_s << int(Code::Busy);
    }
    void refusalsOfVersionTwo()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(int, expected);
        RawServer server(m_leaf, {{json(status, {{u"code"_s, code}}, "application/problem+json")}});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        COMPARE_CODE(client.changes(1, 1), Code(expected));
    }
    void thePlatformIsNeverAskedWithoutTls()
    {
        RawServer server(m_leaf, {{healthReply()}}, RawServer::Kind::Http);
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        COMPARE_CODE(client.serverTime(), Code::InvalidInput);
        QCOMPARE(server.connections(), 0);
    }
    void whereItIsAllowedAPathMayStandInFront()
    {
        RawServer server(m_leaf, {{healthReply()}, {healthReply()}}, RawServer::Kind::Http);
        platform::Endpoint endpoint = endpointOf(server.url() + u"/city/segments/"_s, {});
        endpoint.mayBePlain = true;
        platform::Client client(endpoint, m_clock);
        const auto health = client.health();
        QVERIFY2(health, nameOf(health).constData());
        QCOMPARE(health->epoch, u"e"_s);
        QVERIFY(client.health());
        QVERIFY(server.requests().first().startsWith("GET /city/segments/v1/health HTTP/1.1\r\n"));
        QCOMPARE(server.connections(), 1); // kept alive
    }
    void addressesWithANameOrAnotherSchemeAreRefused()
    {
        for (const QString &url : {u"ftp://127.0.0.1"_s, u"http://user:word@127.0.0.1"_s, u"http://"_s, u"127.0.0.1"_s}) {
            platform::Endpoint endpoint = endpointOf(url, {});
            endpoint.mayBePlain = true;
            platform::Client client(endpoint, m_clock);
            COMPARE_CODE(client.health(), Code::InvalidInput);
        }
    }
};

QTEST_GUILESS_MAIN(TestClientSession)
#include "test_client_session.moc"
