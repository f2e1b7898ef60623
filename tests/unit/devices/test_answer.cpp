// Lines of a reader: what is taken, what is refused as a whole, and that a wiped line is gone.
#include "app/devices/answer.h"
#include "app/devices/reader_limits.h"

#include <QFile>
#include <QTest>

namespace creditdesk::devices {
namespace {
using namespace Qt::StringLiterals;

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeCardIsTaken();
    void whatIsNotStatedIsInvalidAndNotInvented();
    void errorsHaveTheirCodes_data();
    void errorsHaveTheirCodes();
    void noAnswerAtAll_data();
    void noAnswerAtAll();
    void cardsOfAWrongFormAreBrokenAndTheirValuesAreNotTold_data();
    void cardsOfAWrongFormAreBrokenAndTheirValuesAreNotTold();
    void aWipedLineIsOverwrittenWhereItStood();
    void theShippedFiguresAreReadAndOthersRefused();
};

void TestAnswer::aWholeCardIsTaken()
{
    const auto answer =
        readAnswer(R"({"read":3,"future":{"x":[1]},"card":{"document_type":"passport","number":" P1 ","name":"欧阳 明",
        "born":"1990-01-31","valid_until":"2036-05-01","issuer":"某局","nation":"x"}})");
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
    QCOMPARE(answer->read, 3);
    QVERIFY(answer->card);
    QCOMPARE(answer->card->identity.documentType, u"passport"_s);
    QCOMPARE(answer->card->identity.number, u"P1"_s);
    QCOMPARE(answer->card->identity.name, u"欧阳 明"_s);
    QCOMPARE(answer->card->born, QDate(1990, 1, 31));
    QCOMPARE(answer->card->validUntil, QDate(2036, 5, 1));
    QCOMPARE(answer->card->issuer, u"某局"_s);
}

void TestAnswer::whatIsNotStatedIsInvalidAndNotInvented()
{
    const auto answer = readAnswer(
        R"({"read":1,"card":{"document_type":"passport","number":"1","name":"a","born":"","valid_until":"long_term"}})");
    QVERIFY(answer && answer->card);
    QVERIFY(!answer->card->born.isValid() && !answer->card->validUntil.isValid() && answer->card->issuer.isEmpty());
}

void TestAnswer::errorsHaveTheirCodes_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("code");
    const auto row = [](const char *kind, base::Code code) {
        QTest::newRow(kind) << QByteArray(kind) << static_cast<int>(code);
    };
    row("no_card", base::Code::TimedOut);
    row("no_device", base::Code::Unreachable);
    row("cancelled", base::Code::Cancelled);
    row("unreadable", base::Code::BrokenAnswer);
    row("coffee", base::Code::BrokenAnswer);
}

void TestAnswer::errorsHaveTheirCodes()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, code);
    const auto answer = readAnswer("{\"read\":1,\"error\":\"" + kind + "\"}");
    QVERIFY(answer && !answer->card);
    QCOMPARE(static_cast<int>(answer->card.error().code), code);
}

void TestAnswer::noAnswerAtAll_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    row("empty", "");
    row("garbage", QByteArray("\x00\xff{]", 4));
    row("list", "[1]");
    row("half", R"({"read":1,"card":{"docu)");
    row("no number", R"({"error":"no_card"})");
    row("zero", R"({"read":0,"error":"no_card"})");
    row("neither", R"({"read":1})");
    row("both", R"({"read":1,"error":"no_card","card":{}})");
    row("card is text", R"({"read":1,"card":"x"})");
    row("bad UTF-8", "{\"read\":1,\"error\":\"\xc3\x28\"}");
    const QByteArray body = R"({"read":1,"card":{"document_type":"passport","number":"1","name":"a",@}})";
    for (const char *member : {R"("photo":"")", R"("Fingerprint1":null)", R"("x":{"y":[{"FACE_image":1}]})", R"("portrait":[])",
                               R"("irisCode":1)", R"("picture":0)", R"("biometrics":{})"})
        row(member, QByteArray(body).replace('@', member));
    row("photo beside", R"({"read":1,"error":"no_card","photograph":"AA"})");
    row("deep", R"({"read":1,"error":"no_card","x":)" + QByteArray(100, '[') + QByteArray(100, ']') + "}");
}

void TestAnswer::noAnswerAtAll()
{
    QFETCH(QByteArray, line);
    const auto answer = readAnswer(line);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, base::Code::BrokenAnswer);
}

void TestAnswer::cardsOfAWrongFormAreBrokenAndTheirValuesAreNotTold_data()
{
    QTest::addColumn<QByteArray>("members");
    const auto row = [](const char *name, const QByteArray &members) { QTest::newRow(name) << members; };
    row("no type", R"("number":"SECRET","name":"SECRET")");
    row("no number", R"("document_type":"passport","name":"SECRET")");
    row("number is a number", R"("document_type":"passport","number":11,"name":"SECRET")");
    row("empty name", R"("document_type":"passport","number":"SECRET","name":" ")");
    row("long name", R"("document_type":"passport","number":"SECRET","name":")" + QByteArray(101, 'x') + "\"");
    row("long number", R"("document_type":"passport","name":"SECRET","number":")" + QByteArray(41, 'x') + "\"");
    row("control", R"("document_type":"passport","number":"1\u0007","name":"SECRET")");
    const QByteArray good = R"("document_type":"passport","number":"SECRET","name":"SECRET",)";
    row("31 February", good + R"("born":"1990-02-31")");
    row("short date", good + R"("born":"1990-2-1")");
    row("date is a number", good + R"("valid_until":20300101)");
    row("issuer is a list", good + R"("issuer":["x"])");
}

void TestAnswer::cardsOfAWrongFormAreBrokenAndTheirValuesAreNotTold()
{
    QFETCH(QByteArray, members);
    const auto answer = readAnswer("{\"read\":1,\"card\":{" + members + "}}");
    QVERIFY(answer && !answer->card);
    QCOMPARE(answer->card.error().code, base::Code::BrokenAnswer);
    QVERIFY(!answer->card.error().detail.contains(u"SECRET"_s));
}

void TestAnswer::aWipedLineIsOverwrittenWhereItStood()
{
    QByteArray line;
    line.reserve(64);
    line.append("11010118900101");
    const char *bytes = line.constData();
    wipe(line);
    QVERIFY(line.isEmpty());
    QCOMPARE(line.constData(), bytes); // the block is kept for the next line, so it can be looked at
    QVERIFY(line.capacity() >= 14);
    QCOMPARE(QByteArray(bytes, 14), QByteArray(14, '\0'));
    line.append("11010118900101");
    const QByteArray shared = line;
    wipe(line);
    QCOMPARE(shared, QByteArray("11010118900101")); // another's bytes are not ours to overwrite
}

void TestAnswer::theShippedFiguresAreReadAndOthersRefused()
{
    const auto limits = ReaderLimits::compiledIn();
    QVERIFY(limits);
    QCOMPARE(limits->readMs, 30'000);
    QCOMPARE(limits->line, 4'096);
    for (const char *json :
         {"", "{}", R"({"read_seconds":0,"line_bytes":1})", R"({"read_seconds":1})", R"({"read_seconds":1,"line_bytes":-1})"})
        QVERIFY(!ReaderLimits::read(json));
}

} // namespace
} // namespace creditdesk::devices

QTEST_GUILESS_MAIN(creditdesk::devices::TestAnswer)
#include "test_answer.moc"
