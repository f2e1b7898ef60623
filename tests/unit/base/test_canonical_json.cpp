// Canonical JSON against the examples printed in RFC 8785 (3.2.2, 3.2.3, 3.2.4), byte for byte.
#include "app/base/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using creditdesk::base::canonicalJson;
using namespace Qt::StringLiterals;

namespace {

QByteArray canonicalOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isArray() ? canonicalJson(document.array()) : canonicalJson(document.object());
}

} // namespace

class TestCanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesOfTheRfc();
    void sortingOfTheRfc();
    void integers_data();
    void integers();
    void controlCharacters();
    void textStaysAsItIs();
    void nesting();
    void orderOfInputDoesNotMatter();
};

void TestCanonicalJson::bytesOfTheRfc()
{
    // 3.2.2 without its array of fractional numbers, which the contract does not have; bytes as in 3.2.4.
    const QByteArray input = R"({"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]})";
    const QByteArray wanted = QByteArray::fromHex("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c"
                                                  "22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
    QCOMPARE(canonicalOf(input), wanted);
}

void TestCanonicalJson::sortingOfTheRfc()
{
    const QByteArray input = R"({"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"})";
    const QStringList order{u"Carriage Return"_s,
                            u"One"_s,
                            u"Control"_s,
                            u"Latin Small Letter O With Diaeresis"_s,
                            u"Euro Sign"_s,
                            u"Emoji: Grinning Face"_s,
                            u"Hebrew Letter Dalet With Dagesh"_s};
    const QByteArray output = canonicalOf(input);
    qsizetype last = -1;
    for (const QString &value : order) {
        const qsizetype at = output.indexOf(value.toUtf8());
        QVERIFY2(at > last, qPrintable(value));
        last = at;
    }
}

void TestCanonicalJson::integers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("zero") << QByteArray("[0]") << QByteArray("[0]");
    QTest::newRow("minus zero") << QByteArray("[-0]") << QByteArray("[0]"); // RFC 8785 appendix B
    QTest::newRow("minus one") << QByteArray("[-1]") << QByteArray("[-1]");
    QTest::newRow("with fraction .0") << QByteArray("[10.0]") << QByteArray("[10]");
    QTest::newRow("exponent") << QByteArray("[1e3]") << QByteArray("[1000]");
    QTest::newRow("largest") << QByteArray("[9007199254740991]") << QByteArray("[9007199254740991]");
    QTest::newRow("smallest") << QByteArray("[-9007199254740991]") << QByteArray("[-9007199254740991]");
    QTest::newRow("2^53") << QByteArray("[9007199254740992]") << QByteArray("[9007199254740992]"); // appendix B
}

void TestCanonicalJson::integers()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, wanted);
    QCOMPARE(canonicalOf(json), wanted);
}

void TestCanonicalJson::controlCharacters()
{
    QString all;
    for (char16_t c = 0; c < 0x20; ++c)
        all.append(QChar(c));
    all.append(u'\x7f');
    QCOMPARE(canonicalJson(QJsonValue(all)),
             QByteArray("\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
                        "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u0"
                        "01e\\u001f\x7f\""));
}

void TestCanonicalJson::textStaysAsItIs()
{
    // No normalisation (RFC 8785 3.1), nothing escaped that need not be, and whole characters beyond the BMP.
    QCOMPARE(canonicalJson(QJsonValue(u"\u00e9 e\u0301 \u2028 <b>&amp;/"_s)),
             QByteArray("\"\xc3\xa9 e\xcc\x81 \xe2\x80\xa8 <b>&amp;/\""));
    QCOMPARE(canonicalJson(QJsonValue(u"\U00020BB7\U000232D2"_s)), QByteArray("\"\xf0\xa0\xae\xb7\xf0\xa3\x8b\x92\""));
}

void TestCanonicalJson::nesting()
{
    QCOMPARE(canonicalOf(R"( { "b" : [ { "z" : [ ] , "a" : { } } , null , "" ] , "a" : false } )"),
             QByteArray(R"({"a":false,"b":[{"a":{},"z":[]},null,""]})"));
    QCOMPARE(canonicalJson(QJsonObject()), QByteArray("{}"));
    QCOMPARE(canonicalJson(QJsonValue()), QByteArray("null"));
}

void TestCanonicalJson::orderOfInputDoesNotMatter()
{
    QCOMPARE(canonicalOf(R"({"ab":1,"a":2,"B":3,"":4})"), QByteArray(R"({"":4,"B":3,"a":2,"ab":1})"));
    QCOMPARE(canonicalOf(R"({"":4,"a":2,"B":3,"ab":1})"), QByteArray(R"({"":4,"B":3,"a":2,"ab":1})"));
}

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "test_canonical_json.moc"
