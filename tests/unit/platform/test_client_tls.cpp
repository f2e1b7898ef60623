// Who the client talks to, and who it refuses, with certificates that are wrong in one way each. Refused means: before a byte
// of a request has left.
#include "tests/unit/platform/client_fixture.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

class TestClientTls : public QObject
{
    Q_OBJECT
    TestAuthority m_authority;
    TestAuthority m_otherAuthority;
    FixedClock m_clock{kTestNow};

    LeafPlan planOf(const QString &fault) const
    {
        LeafPlan plan;
        if (fault.contains(u"address"_s))
            plan.alternativeName = "IP:127.0.0.2";
        if (fault.contains(u"host"_s))
            plan.alternativeName = "DNS:platform.example";
        if (fault.contains(u"nameless"_s)) {
            plan.alternativeName.clear();
            plan.commonName = "127.0.0.1";
        }
        if (fault.contains(u"expired"_s))
            plan.notAfter = kTestNow.addSecs(-1);
        if (fault.contains(u"future"_s))
            plan.notBefore = kTestNow.addSecs(60);
        if (fault.contains(u"purpose"_s))
            plan.usage = "clientAuth";
        return plan;
    }

private Q_SLOTS:
    void aGoodServerIsSpokenTo_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("by address") << u"127.0.0.1"_s;
        QTest::newRow("by name") << u"localhost"_s;
    }
    void aGoodServerIsSpokenTo()
    {
        QFETCH(QString, host);
        RawServer server(m_authority.leaf({}), {{healthReply()}});
        platform::Client client(endpointOf(server.url(host), m_authority.caPem()), m_clock);
        const auto time = client.serverTime();
        QVERIFY2(time, nameOf(time).constData());
        QCOMPARE(*time, kTestNow);
    }
    void aWrongCertificateIsRefused_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("expected");
        QTest::newRow("another authority") << u"other-ca"_s << int(Code::TlsUntrusted);
        QTest::newRow("another address") << u"address"_s << int(Code::TlsHostName);
        QTest::newRow("another host") << u"host"_s << int(Code::TlsHostName);
        QTest::newRow("name only as common name") << u"nameless"_s << int(Code::TlsHostName);
        QTest::newRow("expired a second ago") << u"expired"_s << int(Code::TlsExpired);
        QTest::newRow("not yet valid") << u"future"_s << int(Code::TlsExpired);
        QTest::newRow("not for servers") << u"purpose"_s << int(Code::TlsUntrusted);
        QTest::newRow("all of it: the gravest counts") << u"other-ca host expired"_s << int(Code::TlsUntrusted);
        QTest::newRow("host and time: the host counts") << u"host expired"_s << int(Code::TlsHostName);
    }
    void aWrongCertificateIsRefused()
    {
        QFETCH(QString, fault);
        QFETCH(int, expected);
        TestAuthority &issuer = fault.contains(u"other-ca"_s) ? m_otherAuthority : m_authority;
        RawServer server(issuer.leaf(planOf(fault)), {{healthReply()}});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        COMPARE_CODE(client.serverTime(), Code(expected));
        QVERIFY(server.requests().isEmpty());
    }
    void timeIsTheInjectedClocks()
    {
        RawServer server(m_authority.leaf({}), {{healthReply()}});
        ManualClock clock(kTestNow.addYears(2));
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), clock);
        COMPARE_CODE(client.serverTime(), Code::TlsExpired);
        clock.setNow(kTestNow);
        const auto time = client.serverTime();
        QVERIFY2(time, nameOf(time).constData());
    }
    void othersThanTlsServersAreUnreachable_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("TLS 1.1 only") << int(RawServer::Kind::Tls11Only);
        QTest::newRow("plain HTTP") << int(RawServer::Kind::Plain);
        QTest::newRow("silent") << int(RawServer::Kind::NeverHandshakes);
    }
    void othersThanTlsServersAreUnreachable()
    {
        QFETCH(int, kind);
        RawServer server(m_authority.leaf({}), {{healthReply(), Reply::Then::Close, {}}}, RawServer::Kind(kind));
        platform::Endpoint endpoint = endpointOf(server.url(), m_authority.caPem());
        endpoint.connectTimeoutMs = 300;
        platform::Client client(endpoint, m_clock);
        COMPARE_CODE(client.serverTime(), Code::Unreachable);
    }
    void nobodyThere()
    {
        int port = 0;
        {
            RawServer gone(m_authority.leaf({}), {});
            port = gone.port();
        }
        platform::Client client(endpointOf(u"https://127.0.0.1:%1"_s.arg(port), m_authority.caPem()), m_clock);
        COMPARE_CODE(client.serverTime(), Code::Unreachable);
        platform::Client lost(endpointOf(u"https://no-such-host.invalid"_s, m_authority.caPem()), m_clock);
        COMPARE_CODE(lost.serverTime(), Code::Unreachable);
    }
    void uselessSettingsAreSaidToBeSo()
    {
        for (const QString &url : {u"http://127.0.0.1:1"_s, u"127.0.0.1"_s, u""_s, u"https://"_s}) {
            platform::Client client(endpointOf(url, m_authority.caPem()), m_clock);
            COMPARE_CODE(client.serverTime(), Code::InvalidInput);
        }
        platform::Client client(endpointOf(u"https://127.0.0.1:1"_s, "no certificate"), m_clock);
        COMPARE_CODE(client.serverTime(), Code::InvalidInput);
    }
    void theDeviceCertificateIsShown()
    {
        LeafPlan plan;
        plan.usage = "clientAuth";
        const Leaf device = m_authority.leaf(plan);
        RawServer server(m_authority.leaf({}), {{healthReply()}}, RawServer::Kind::Tls, m_authority.caPem());
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        const auto without = client.serverTime();
        // TLS 1.3 tells a client that it was refused only after its handshake; the reset may overtake the alert.
        QVERIFY2(!without && (without.error().code == Code::Forbidden || without.error().code == Code::Unreachable),
                 nameOf(without).constData());
        QVERIFY(server.requests().isEmpty());
        client.useIdentity({device.certificatePem, secretOf(device.keyDer)});
        const auto with = client.serverTime();
        QVERIFY2(with, nameOf(with).constData());
    }
    void aKeyOfAnotherCertificateIsNoticed()
    {
        const Leaf one = m_authority.leaf({});
        const Leaf two = m_authority.leaf({});
        RawServer server(one, {{healthReply()}});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        client.useIdentity({one.certificatePem, secretOf(two.keyDer)});
        COMPARE_CODE(client.serverTime(), Code::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestClientTls)
#include "test_client_tls.moc"
