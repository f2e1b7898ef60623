// From status, media type and problem document to our codes.
#include "app/platform/problem.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using base::Code;

namespace {

const QDateTime kNow(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
constexpr auto kProblem = "application/problem+json";

QByteArray problem(int status, const QString &code)
{
    return QJsonDocument(QJsonObject{{u"type"_s, u"about:blank"_s},
                                     {u"title"_s, u"t"_s},
                                     {u"status"_s, status},
                                     {u"detail"_s, u"why"_s},
                                     {u"code"_s, code}})
        .toJson();
}

} // namespace

class TestProblem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codesOfTheContract_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("expected");
        const auto row = [](int status, const char *code, Code expected) {
            QTest::newRow(code) << status << QString::fromLatin1(code) << int(expected);
        };
        row(403, "enrolment_code_unknown", Code::CodeWrong);
        row(410, "enrolment_code_expired", Code::CodeExpired);
        row(409, "enrolment_code_used", Code::CodeUsed);
        row(422, "certificate_request_invalid", Code::Rejected);
        row(403, "client_certificate_required", Code::NotEnrolled);
        row(401, "credentials_wrong", Code::WrongPassword);
        row(423, "operator_locked", Code::LockedOut);
        row(401, "token_missing", Code::SignInNeeded);
        row(401, "token_expired", Code::SignInNeeded);
        row(403, "forbidden", Code::Forbidden);
        row(404, "not_found", Code::NotFound);
        row(410, "cursor_gone", Code::Gone);
        row(409, "idempotency_conflict", Code::Conflict);
        row(422, "content_invalid", Code::Rejected);
        row(429, "rate_limited", Code::Busy);
        row(500, "internal", Code::ServerFault);
        row(500, "not_found", Code::ServerFault); // a server in trouble does not decide what exists
        row(503, "cursor_gone", Code::Busy);
        row(418, "a_code_of_tomorrow", Code::Rejected);
        row(410, "another_of_tomorrow", Code::Gone);
    }
    void codesOfTheContract()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(int, expected);
        const auto failure = platform::failureOf(status, kProblem, problem(status, code), {}, kNow);
        QCOMPARE(int(failure.code), expected);
    }
    void withoutAProblemDocumentOnlyTheServersTroubleIsBelieved_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("expected");
        for (const int status : {200, 204, 301, 302, 304, 400, 401, 403, 404, 409, 410, 412, 416, 423})
            QTest::addRow("%d", status) << status << int(Code::BrokenAnswer);
        QTest::newRow("429") << 429 << int(Code::Busy);
        QTest::newRow("500") << 500 << int(Code::ServerFault);
        QTest::newRow("502") << 502 << int(Code::ServerFault);
        QTest::newRow("503") << 503 << int(Code::Busy);
    }
    void withoutAProblemDocumentOnlyTheServersTroubleIsBelieved()
    {
        QFETCH(int, status);
        QFETCH(int, expected);
        const QByteArray html = "<html><body>not here</body></html>";
        QCOMPARE(int(platform::failureOf(status, "text/html; charset=utf-8", html, {}, kNow).code), expected);
        QCOMPARE(int(platform::failureOf(status, kProblem, html, {}, kNow).code), expected); // says problem, is none
        QCOMPARE(int(platform::failureOf(status, "", {}, {}, kNow).code), expected);
    }
    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("none") << QByteArray() << qint64(0);
        QTest::newRow("seconds") << QByteArray("17") << qint64(17);
        QTest::newRow("date") << QByteArray("Mon, 01 Jun 2026 12:01:30 GMT") << qint64(90);
        QTest::newRow("past date") << QByteArray("Mon, 01 Jun 2026 11:00:00 GMT") << qint64(0);
        QTest::newRow("negative") << QByteArray("-5") << qint64(0);
        QTest::newRow("absurd") << QByteArray("99999999999") << qint64(86'400);
        QTest::newRow("words") << QByteArray("soon") << qint64(0);
    }
    void retryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, seconds);
        const auto failure = platform::failureOf(423, kProblem, problem(423, u"operator_locked"_s), header.toStdString(), kNow);
        QCOMPARE(failure.code, Code::LockedOut);
        QCOMPARE(failure.retryAfterSeconds, seconds);
    }
    void thePlatformsWordsAreKeptOnlyForWhatItRefuses()
    {
        QVERIFY(platform::failureOf(422, kProblem, problem(422, u"content_invalid"_s), {}, kNow).detail.contains(u"why"_s));
        QVERIFY(!platform::failureOf(401, kProblem, problem(401, u"credentials_wrong"_s), {}, kNow).detail.contains(u"why"_s));
    }
    void mediaTypesAreComparedWithoutParameters()
    {
        QVERIFY(platform::isMediaType("Application/JSON ; charset=utf-8", "application/json"));
        QVERIFY(!platform::isMediaType("application/jsonp", "application/json"));
        QVERIFY(!platform::isMediaType("", "application/json"));
    }
};

QTEST_APPLESS_MAIN(TestProblem)
#include "test_problem.moc"
