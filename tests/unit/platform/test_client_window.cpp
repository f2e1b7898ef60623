// The calls of the window: numbers, one person, voiding.
#include "tests/unit/platform/client_fixture.h"
#include "tests/unit/platform/wire_samples.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

namespace {

const QString kNumber = u"310101189001010013"_s;
const QString kName = u"何\"砚\\秋"_s; // to be escaped

QJsonObject block(const QJsonObject &other = {})
{
    QJsonObject answer{{u"block"_s, u"7K2QX"_s},
                       {u"first"_s, 0},
                       {u"last"_s, 199},
                       {u"reserved_at"_s, u"2027-01-01T12:00:00Z"_s},
                       {u"valid_until"_s, u"2027-01-31T12:00:00Z"_s}};
    for (auto member = other.begin(); member != other.end(); ++member)
        answer.insert(member.key(), member.value());
    return answer;
}

QJsonObject personAnswer(const QString &number)
{
    QJsonObject record = sampleRecord();
    record.insert(u"serial"_s, 0);
    record.insert(u"subject"_s, u"P-reference"_s);
    const QJsonObject query{{u"at"_s, u"2026-12-01T02:00:00Z"_s},
                            {u"querier"_s, u"某银行"_s},
                            {u"hall"_s, u"大厅"_s},
                            {u"purpose"_s, u"信贷"_s},
                            {u"basis"_s, u"授权"_s},
                            {u"disclose"_s, false}};
    return {{u"person"_s, QJsonObject{{u"reference"_s, u"P-reference"_s},
                                      {u"document_type"_s, u"resident_identity"_s},
                                      {u"number"_s, number},
                                      {u"name"_s, kName},
                                      {u"born"_s, u"1890-01-01"_s}}},
            {u"records"_s, QJsonArray{record}},
            {u"queries"_s, QJsonArray{query}},
            {u"free_reports_used"_s, 2},
            {u"stores"_s, QJsonArray{QJsonObject{{u"name"_s, u"甲库"_s}, {u"records"_s, qint64{5'000'000'000}}},
                                     QJsonObject{{u"name"_s, u"乙库"_s}, {u"records"_s, 7}}}},
            {u"as_of"_s, u"2027-01-01T12:00:00Z"_s}};
}

QByteArray good(const QJsonObject &answer, int status = 200)
{
    return httpReply(status, "application/json", text(answer));
}

platform::PersonLookup lookup(const QString &number = kNumber)
{
    return {{u"resident_identity"_s, number, kName}, false, {{u"rule"_s, u"natural.self"_s}}};
}

QJsonObject changed(QJsonObject answer, const QString &member, const QJsonValue &value)
{
    const QStringList path = member.split(u'.');
    if (path.size() == 1) {
        answer.insert(member, value);
        return answer;
    }
    QJsonObject inner = answer.value(path.at(0)).toObject();
    inner.insert(path.at(1), value);
    answer.insert(path.at(0), inner);
    return answer;
}

} // namespace

class TestClientWindow : public QObject
{
    Q_OBJECT
    TestAuthority m_authority;
    Leaf m_leaf = m_authority.leaf({});
    FixedClock m_clock{kTestNow};

    platform::Endpoint endpoint(const RawServer &server) const { return endpointOf(server.url(), m_authority.caPem()); }

private Q_SLOTS:
    void aBlockIsRead()
    {
        RawServer server(m_leaf, {{good(block(), 201)}});
        platform::Client client(endpoint(server), m_clock);
        const auto answer = client.reserveNumbers(200, u"key"_s);
        QVERIFY2(answer, nameOf(answer).constData());
        QCOMPARE(answer->block, u"7K2QX"_s);
        QCOMPARE(answer->first, 0);
        QCOMPARE(answer->last, 199);
        QCOMPARE(answer->validUntil, QDateTime(QDate(2027, 1, 31), QTime(12, 0), Qt::UTC));
        const QByteArray request = server.requests().first();
        QVERIFY(request.startsWith("POST /v1/number-blocks HTTP/1.1\r\n") && request.endsWith("{\"count\":200}"));
        QVERIFY(request.contains("Idempotency-Key: key\r\n"));
    }
    void blocksThatAreNone_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        QTest::newRow("short name") << block({{u"block"_s, u"7K2Q"_s}});
        QTest::newRow("letter that is none") << block({{u"block"_s, u"7K2QU"_s}});
        QTest::newRow("lower case") << block({{u"block"_s, u"7k2qx"_s}});
        QTest::newRow("fewer") << block({{u"last"_s, 198}});
        QTest::newRow("more") << block({{u"last"_s, 200}});
        QTest::newRow("negative") << block({{u"first"_s, -1}, {u"last"_s, 198}});
        QTest::newRow("too high") << block({{u"first"_s, 32'600}, {u"last"_s, 32'799}});
        QTest::newRow("over at once") << block({{u"valid_until"_s, u"2027-01-01T12:00:00Z"_s}});
    }
    void blocksThatAreNone()
    {
        QFETCH(QJsonObject, answer);
        RawServer server(m_leaf, {{good(answer, 201)}});
        platform::Client client(endpoint(server), m_clock);
        COMPARE_CODE(client.reserveNumbers(200, u"key"_s), Code::BrokenAnswer);
    }
    void countsOutOfBoundsAreNotAsked()
    {
        RawServer server(m_leaf, {});
        platform::Client client(endpoint(server), m_clock);
        COMPARE_CODE(client.reserveNumbers(0, u"key"_s), Code::InvalidInput);
        COMPARE_CODE(client.reserveNumbers(2001, u"key"_s), Code::InvalidInput);
        QCOMPARE(server.connections(), 0);
    }
    void aPersonIsRead()
    {
        RawServer server(m_leaf, {{healthReply()}, {good(personAnswer(kNumber))}, {healthReply()}});
        platform::Client client(endpoint(server), m_clock);
        QVERIFY(client.health());
        const auto file = client.person(lookup());
        QVERIFY2(file, nameOf(file).constData());
        QCOMPARE(file->identity.number, kNumber);
        QCOMPARE(file->identity.name, kName);
        QCOMPARE(file->born, QDate(1890, 1, 1));
        QCOMPARE(file->reference, u"P-reference"_s);
        QCOMPARE(file->records.size(), 1);
        QCOMPARE(file->queries.first().querier, u"某银行"_s);
        QVERIFY(!file->queries.first().disclose);
        QCOMPARE(file->freeReportsUsed, 2);
        QCOMPARE(file->storesSearched.size(), 2);
        QCOMPARE(file->storesSearched.at(0).name, u"甲库"_s);
        QCOMPARE(file->storesSearched.at(1).name, u"乙库"_s);
        QCOMPARE(file->storesSearched.at(0).records + file->storesSearched.at(1).records, qint64{5'000'000'007});
        QVERIFY(client.health());
        QCOMPARE(server.connections(), 3); // a person's connection is its own
        const QByteArray request = server.requests().at(1);
        QVERIFY(request.startsWith("POST /v1/persons/lookups HTTP/1.1\r\n"));
        const qsizetype end = request.indexOf("\r\n\r\n");
        QVERIFY(!request.left(end).contains(kNumber.toLatin1()));
        const QJsonObject sent = QJsonDocument::fromJson(request.mid(end + 4)).object();
        const QJsonObject expected{{u"document_type"_s, u"resident_identity"_s},
                                   {u"number"_s, kNumber},
                                   {u"name"_s, kName},
                                   {u"disclose"_s, false},
                                   {u"basis"_s, QJsonObject{{u"rule"_s, u"natural.self"_s}}}};
        QCOMPARE(sent, expected);
    }
    void personsThatAreNone_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        const QJsonObject person = personAnswer(kNumber);
        QTest::newRow("another number") << changed(person, u"person.number"_s, u"31010118900101003X"_s);
        QTest::newRow("another name") << changed(person, u"person.name"_s, u"某"_s);
        QTest::newRow("another document") << changed(person, u"person.document_type"_s, u"passport"_s);
        QTest::newRow("another reference") << changed(person, u"person.reference"_s, u"P-other"_s);
        QTest::newRow("a member of the mirror") << changed(person, u"records"_s, QJsonArray{sampleRecord()});
        QTest::newRow("no reference") << changed(person, u"person.reference"_s, QString());
        QTest::newRow("queries that are none") << changed(person, u"queries"_s, QJsonArray{5});
        QTest::newRow("fewer than no reports") << changed(person, u"free_reports_used"_s, -1);
        QTest::newRow("no stores") << changed(person, u"stores"_s, QJsonValue());
    }
    void personsThatAreNone()
    {
        QFETCH(QJsonObject, answer);
        RawServer server(m_leaf, {{good(answer)}});
        platform::Client client(endpoint(server), m_clock);
        const auto file = client.person(lookup());
        COMPARE_CODE(file, Code::BrokenAnswer);
        QVERIFY(!file.error().detail.contains(kNumber) && !file.error().detail.contains(kName));
    }
    void aRefusalNeverRepeatsThePerson()
    {
        const QByteArray body = "{\"status\":1,\"code\":\"content_invalid\",\"detail\":\"" + kNumber.toLatin1() + "\"}";
        RawServer server(m_leaf, {{httpReply(422, "application/problem+json", body)},
                                  {httpReply(404, "application/problem+json", "{\"code\":\"not_found\"}")}});
        platform::Client client(endpoint(server), m_clock);
        const auto refused = client.person(lookup());
        COMPARE_CODE(refused, Code::Rejected);
        QVERIFY(!refused.error().detail.contains(kNumber));
        COMPARE_CODE(client.person(lookup()), Code::NotFound);
    }
    void aLookIsNeverSentTwice()
    {
        RawServer server(m_leaf, {{healthReply()}, {{}, Reply::Then::Reset}, {good(personAnswer(kNumber))}});
        platform::Client client(endpoint(server), m_clock);
        QVERIFY(client.health());
        COMPARE_CODE(client.person(lookup()), Code::Unreachable);
        QCOMPARE(server.requests().size(), 2);
    }
    void aVoidingIsRead()
    {
        const QJsonObject answer{{u"number"_s, u"N1"_s}, {u"voided_at"_s, u"2027-01-01T12:00:00Z"_s}};
        RawServer server(m_leaf, {{good(answer, 201)}, {good(answer, 201)}});
        platform::Client client(endpoint(server), m_clock);
        const auto at = client.voidReport({{u"number"_s, u"N1"_s}, {u"reason"_s, u"污损"_s}}, u"key"_s);
        QVERIFY2(at, nameOf(at).constData());
        QCOMPARE(*at, kTestNow);
        QVERIFY(server.requests().first().startsWith("POST /v1/voids HTTP/1.1\r\n"));
        COMPARE_CODE(client.voidReport({{u"number"_s, u"N2"_s}}, u"key"_s), Code::BrokenAnswer);
    }
};

QTEST_GUILESS_MAIN(TestClientWindow)
#include "test_client_window.moc"
