// Segments: whole, from an offset on, through a cache that does not know ranges, and from those that lie about it.
#include "tests/unit/platform/client_fixture.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using Then = Reply::Then;

namespace {

const QByteArray kBytes = "0123456789abcdefghij"; // 20 bytes

platform::SegmentReference reference()
{
    platform::SegmentReference segment;
    segment.sha256 = u"a"_s.repeated(64);
    segment.kind = u"records"_s;
    segment.bytes = kBytes.size();
    return segment;
}

QByteArray range(int status, const QByteArray &body, const QByteArray &contentRange,
                 const QByteArray &type = "application/octet-stream")
{
    return httpReply(status, type, body, contentRange.isEmpty() ? QByteArray() : "Content-Range: " + contentRange + "\r\n");
}

} // namespace

class TestClientSegments : public QObject
{
    Q_OBJECT
    TestAuthority m_authority;
    Leaf m_leaf = m_authority.leaf({});
    FixedClock m_clock{kTestNow};

private Q_SLOTS:
    void segments_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("then");
        QTest::addColumn<QByteArray>("got");
        QTest::addColumn<QString>("failure");
        const auto row = [](const char *name, int offset, const QByteArray &reply, const QByteArray &got,
                            const QString &failure = {}, Then then = Then::KeepOpen) {
            QTest::newRow(name) << offset << reply << int(then) << got << failure;
        };
        const QByteArray rest = kBytes.mid(5);
        row("whole", 0, range(200, kBytes, {}), kBytes);
        row("the rest", 5, range(206, rest, "bytes 5-19/20"), rest);
        row("the rest out of the whole", 5, range(200, kBytes, {}), rest);
        row("another beginning", 5, range(206, rest, "bytes 4-18/20"), {}, u"broken_answer"_s);
        row("another total", 5, range(206, rest, "bytes 5-19/21"), {}, u"broken_answer"_s);
        row("a range nobody said", 5, range(206, rest, {}), {}, u"broken_answer"_s);
        row("a range nobody asked for", 0, range(206, kBytes, "bytes 0-19/20"), {}, u"broken_answer"_s);
        row("too short by its own word", 0, range(200, kBytes.chopped(1), {}), {}, u"broken_answer"_s);
        row("too long", 0, range(200, kBytes + "x", {}), {}, u"broken_answer"_s);
        row("a page", 0, range(200, kBytes, {}, "text/html"), {}, u"broken_answer"_s);
        row("cut", 0, range(200, kBytes, {}).chopped(8), kBytes.chopped(8), u"unreachable"_s, Then::Close);
        row("gone", 0, httpReply(404, "application/problem+json", "{\"code\":\"not_found\"}"), {}, u"not_found"_s);
        row("a proxy's 404", 0, httpReply(404, "text/html", "<html>"), {}, u"broken_answer"_s);
        row("busy", 5, httpReply(503, "text/plain", "wait"), {}, u"busy"_s);
    }
    void segments()
    {
        QFETCH(int, offset);
        QFETCH(QByteArray, reply);
        QFETCH(int, then);
        QFETCH(QByteArray, got);
        QFETCH(QString, failure);
        RawServer server(m_leaf, {{reply, Then(then)}});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        QByteArray read;
        const auto done = client.segment(reference(), offset, [&](std::span<const char> bytes) {
            read.append(bytes.data(), qsizetype(bytes.size()));
            return true;
        });
        QCOMPARE(done ? QString() : done.error().name(), failure);
        QCOMPARE(read, got);
        const QByteArray wanted = "Range: bytes=" + QByteArray::number(offset) + "-\r\n";
        QCOMPARE(server.requests().first().contains(wanted), offset > 0);
    }
    void theReceiverMayStop()
    {
        RawServer server(m_leaf, {{range(200, kBytes, {})}, {healthReply()}});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        COMPARE_CODE(client.segment(reference(), 0, [](std::span<const char>) { return false; }), Code::Cancelled);
        QVERIFY(client.serverTime());
    }
    void nothingIsAskedBeyondTheEnd()
    {
        RawServer server(m_leaf, {});
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        COMPARE_CODE(client.segment(reference(), 20, [](std::span<const char>) { return true; }), Code::InvalidInput);
        QCOMPARE(server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestClientSegments)
#include "test_client_segments.moc"
