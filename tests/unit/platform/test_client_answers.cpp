// What the client makes of answers: right ones, wrong ones, and connections that break at every point.
#include "tests/unit/platform/client_fixture.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using Then = Reply::Then;

class TestClientAnswers : public QObject
{
    Q_OBJECT
    TestAuthority m_authority;
    Leaf m_leaf = m_authority.leaf({});
    FixedClock m_clock{kTestNow};

    platform::Endpoint endpoint(const RawServer &server, int answerTimeoutMs = 3'000) const
    {
        platform::Endpoint made = endpointOf(server.url(), m_authority.caPem());
        made.answerTimeoutMs = answerTimeoutMs;
        return made;
    }
    static QByteArray problem(int status, const QByteArray &code, const QByteArray &headers = {})
    {
        return httpReply(status, "application/problem+json", "{\"status\":1,\"code\":\"" + code + "\"}", headers);
    }

private Q_SLOTS:
    void answersThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("then");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const QByteArray &bytes, Then then, Code expected) {
            QTest::newRow(name) << bytes << int(then) << int(expected);
        };
        const QByteArray page = "<!DOCTYPE html><title>Sign in to the network</title>";
        const QByteArray json = "{\"server_time\":\"2027-01-01T12:00:00Z\"}";
        row("a page with status 200", httpReply(200, "text/html", page), Then::KeepOpen, Code::BrokenAnswer);
        row("a page called JSON", httpReply(200, "application/json", page), Then::KeepOpen, Code::BrokenAnswer);
        row("JSON called a page", httpReply(200, "text/html", json), Then::KeepOpen, Code::BrokenAnswer);
        row("an array", httpReply(200, "application/json", "[]"), Then::KeepOpen, Code::BrokenAnswer);
        row("a member of another type", httpReply(200, "application/json", "{\"server_time\":5}"), Then::KeepOpen,
            Code::BrokenAnswer);
        row("empty", httpReply(200, "application/json", ""), Then::KeepOpen, Code::BrokenAnswer);
        row("status 204", httpReply(204, "application/json", ""), Then::KeepOpen, Code::BrokenAnswer);
        row("a redirect", httpReply(302, "text/html", page, "Location: https://127.0.0.1:9/\r\n"), Then::KeepOpen,
            Code::BrokenAnswer);
        row("a page with status 404", httpReply(404, "text/html", page), Then::KeepOpen, Code::BrokenAnswer);
        row("no length", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + json, Then::Close, Code::BrokenAnswer);
        row("a length of ten gigabytes",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n{", Then::Hold,
            Code::BrokenAnswer);
        row("a negative length", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n" + json,
            Then::Close, Code::BrokenAnswer);
        row("one header of 100 kB", "HTTP/1.1 200 OK\r\nX: " + QByteArray(100'000, 'a') + "\r\n\r\n", Then::Close,
            Code::BrokenAnswer);
        row("a thousand headers", "HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(1000) + "\r\n", Then::Close,
            Code::BrokenAnswer);
        row("not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", Then::Close, Code::BrokenAnswer);
        row("cut in the body", httpReply(200, "application/json", json).chopped(5), Then::Close, Code::Unreachable);
        row("reset in the body", httpReply(200, "application/json", json).chopped(5), Then::Reset, Code::Unreachable);
        row("cut in the header", "HTTP/1.1 200 OK\r\nContent-Ty", Then::Close, Code::BrokenAnswer);
        row("reset at once", "", Then::Reset, Code::Unreachable);
        row("closed at once", "", Then::Close, Code::Unreachable);
        row("chunks cut",
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"server",
            Then::Close, Code::BrokenAnswer);
        row("too many requests", problem(429, "rate_limited"), Then::KeepOpen, Code::Busy);
        row("busy without a problem document", httpReply(503, "text/html", page), Then::KeepOpen, Code::Busy);
        row("bad gateway", httpReply(502, "text/html", page), Then::KeepOpen, Code::ServerFault);
        row("signed out", problem(401, "token_expired"), Then::KeepOpen, Code::SignInNeeded);
    }
    void answersThatAreNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, then);
        QFETCH(int, expected);
        RawServer server(m_leaf, {{bytes, Then(then)}, {healthReply()}});
        platform::Client client(endpoint(server), m_clock);
        COMPARE_CODE(client.serverTime(), Code(expected));
        QCOMPARE(server.requests().size(), 1); // nothing is followed, nothing is asked twice
        const auto next = client.serverTime(); // and what was left over does not spoil the next call
        QVERIFY2(next, nameOf(next).constData());
    }
    void chunkedAnswersAreRead()
    {
        RawServer server(m_leaf, {{"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                                   "10\r\n{\"server_time\":\"\r\n22\r\n2027-01-01T12:00:00Z\",\"epoch\":\"e\"}\r\n0\r\n\r\n"}});
        platform::Client client(endpoint(server), m_clock);
        const auto time = client.serverTime();
        QVERIFY2(time, nameOf(time).constData());
    }
    void retryAfterIsHandedOn()
    {
        RawServer server(m_leaf, {{problem(429, "rate_limited", "Retry-After: 17\r\n")}});
        platform::Client client(endpoint(server), m_clock);
        const auto answer = client.serverTime();
        COMPARE_CODE(answer, Code::Busy);
        QCOMPARE(answer.error().retryAfterSeconds, 17);
    }
    void noAnswerInTime()
    {
        RawServer server(m_leaf, {{{}, Then::Hold}});
        platform::Client client(endpoint(server, 200), m_clock);
        COMPARE_CODE(client.serverTime(), Code::TimedOut);
        QCOMPARE(server.requests().size(), 1);
    }
    void aTrickleIsNotAnAnswerInTime()
    {
        ManualClock clock(kTestNow);
        // Most of the answer is there, but by the clock the time is over; the rest would never come.
        RawServer server(m_leaf, {{healthReply().chopped(10), Then::Hold, [&clock] { clock.advanceMs(60'001); }}});
        platform::Client client(endpoint(server, 60'000), clock);
        QElapsedTimer timer;
        timer.start();
        COMPARE_CODE(client.serverTime(), Code::TimedOut);
        QVERIFY(timer.elapsed() < 30'000); // not the socket's own limit
    }
    void anotherThreadMayInterrupt()
    {
        platform::Client *client = nullptr;
        RawServer server(m_leaf, {{{}, Then::Hold, [&client] { client->interrupt(); }}, {healthReply()}});
        platform::Client made(endpoint(server, 60'000), m_clock);
        client = &made;
        QElapsedTimer timer;
        timer.start();
        COMPARE_CODE(made.serverTime(), Code::Cancelled);
        QVERIFY(timer.elapsed() < 30'000);
        made.interrupt(); // nothing under way: no effect on what follows
        const auto next = made.serverTime();
        QVERIFY2(next, nameOf(next).constData());
    }
    void oneConnectionServesManyCalls()
    {
        RawServer server(m_leaf, {{healthReply()}, {healthReply()}, {healthReply()}});
        platform::Client client(endpoint(server), m_clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.serverTime());
        QCOMPARE(server.connections(), 1);
    }
    void aDeadKeptAliveConnectionIsReplacedOnce()
    {
        RawServer server(m_leaf, {{healthReply(), Then::Close}, {healthReply(), Then::Close}, {{}, Then::Reset}});
        platform::Client client(endpoint(server), m_clock);
        QVERIFY(client.serverTime());
        const auto second = client.serverTime();
        QVERIFY2(second, nameOf(second).constData());
        QCOMPARE(server.connections(), 2);
        COMPARE_CODE(client.serverTime(), Code::Unreachable); // the new connection breaks as well: no third one
        QCOMPARE(server.connections(), 3);
        QCOMPARE(server.requests().size(), 3);
    }
    void signInIsNeverSentTwice()
    {
        RawServer server(m_leaf, {{healthReply()}, {{}, Then::Reset}, {healthReply()}});
        platform::Client client(endpoint(server), m_clock);
        QVERIFY(client.serverTime());
        COMPARE_CODE(client.signIn(u"clerk"_s, secretOf("password"), false), Code::Unreachable);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.connections(), 2); // on a connection of its own, which cannot be a dead one
    }
    void aRegistrationIsSentAgainWithItsKey()
    {
        const QByteArray accepted =
            httpReply(201, "application/json", "{\"number\":\"N1\",\"registered_at\":\"2027-01-01T12:00:00Z\"}");
        RawServer server(m_leaf, {{healthReply()}, {{}, Then::Reset}, {accepted}});
        platform::Client client(endpoint(server), m_clock);
        client.useToken("secret-token");
        QVERIFY(client.serverTime());
        const auto answer = client.registerReport({{u"number"_s, u"N1"_s}}, u"key-1"_s);
        QVERIFY2(answer, nameOf(answer).constData());
        const auto requests = server.requests();
        QCOMPARE(requests.size(), 3);
        QCOMPARE(requests.at(1), requests.at(2));
        QVERIFY(requests.at(1).contains("Idempotency-Key: key-1\r\n"));
        QVERIFY(requests.at(1).contains("Authorization: Bearer secret-token\r\n"));
        QVERIFY(requests.at(1).endsWith("{\"number\":\"N1\"}"));
    }
    void identifiersTravelEncoded()
    {
        RawServer server(m_leaf, {{problem(404, "not_found")}});
        platform::Client client(endpoint(server), m_clock);
        COMPARE_CODE(client.organisation(u"../x?a=b\r\nHost: evil"_s), Code::NotFound);
        QVERIFY(server.requests().first().startsWith("GET /v1/organisations/..%2Fx%3Fa%3Db%0D%0AHost%3A%20evil HTTP/1.1\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestClientAnswers)
#include "test_client_answers.moc"
