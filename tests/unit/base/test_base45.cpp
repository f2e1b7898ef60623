// Base45 against the examples printed in RFC 9285 (4.3, 4.4, 6), and back from every pair of bytes.
#include "app/base/base45.h"

#include <QtTest>

using creditdesk::base::fromBase45;
using creditdesk::base::toBase45;

class TestBase45 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesOfTheRfc_data();
    void examplesOfTheRfc();
    void everyPairComesBack();
    void foreignTextIsRefused_data();
    void foreignTextIsRefused();
};

void TestBase45::examplesOfTheRfc_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("AB") << QByteArray("AB") << QByteArray("BB8");
    QTest::newRow("Hello!!") << QByteArray("Hello!!") << QByteArray("%69 VD92EX0");
    QTest::newRow("base-45") << QByteArray("base-45") << QByteArray("UJCLQE7W581");
    QTest::newRow("ietf!") << QByteArray("ietf!") << QByteArray("QED8WEX0");
    QTest::newRow("FFFF") << QByteArray::fromHex("ffff") << QByteArray("FGW");
}

void TestBase45::examplesOfTheRfc()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase45(bytes), text);
    QCOMPARE(fromBase45(text), std::optional(bytes));
}

void TestBase45::everyPairComesBack()
{
    for (int value = 0; value <= 0xFFFF; ++value) {
        const char pair[] = {static_cast<char>(value >> 8), static_cast<char>(value & 0xFF)};
        const QByteArray bytes(pair, 2);
        QVERIFY(toBase45(bytes).size() == 3 && fromBase45(toBase45(bytes)) == bytes);
        const QByteArray three = bytes + bytes.left(1);
        QVERIFY(toBase45(three).size() == 5 && fromBase45(toBase45(three)) == three);
    }
}

void TestBase45::foreignTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("65536") << QByteArray("GGW"); // the RFC's example of a value past two bytes
    QTest::newRow(":::") << QByteArray(":::");
    QTest::newRow("256 in one byte") << QByteArray("V5"); // 31 + 5 * 45
    QTest::newRow("one character") << QByteArray("A");
    QTest::newRow("four characters") << QByteArray("BB8A");
    QTest::newRow("lower case") << QByteArray("bb8");
    QTest::newRow("not in the alphabet") << QByteArray("BB_");
    QTest::newRow("high byte") << QByteArray("BB\xc3");
    QTest::newRow("NUL") << QByteArray("BB\0", 3);
}

void TestBase45::foreignTextIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase45(text).has_value());
}

QTEST_GUILESS_MAIN(TestBase45)
#include "test_base45.moc"
