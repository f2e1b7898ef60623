// Names from outside: what could hide or reorder becomes visible, everything else stays code point by code point.
#include "models/items/visible_text.h"

#include <QTest>

using namespace creditdesk::items;

class TestVisibleText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hidingCharacters_data();
    void hidingCharacters();
    void ordinaryTextStays();
    void isolation();
    void positions();
};

void TestVisibleText::hidingCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("null") << QString(QChar(0)) << QString(QChar(0x2400));
    QTest::newRow("bell") << QStringLiteral("a\u0007b") << QStringLiteral("a\u2407b");
    QTest::newRow("escape") << QStringLiteral("\u001b[31m") << QStringLiteral("\u241b[31m");
    QTest::newRow("delete") << QStringLiteral("\u007f") << QStringLiteral("\u2421");
    QTest::newRow("new line") << QStringLiteral("a\nb") << QStringLiteral("a\u21b5b");
    QTest::newRow("override") << QStringLiteral("abc\u202edef") << QStringLiteral("abc[U+202E]def");
    QTest::newRow("isolate") << QStringLiteral("\u2067x\u2069") << QStringLiteral("[U+2067]x[U+2069]");
    QTest::newRow("zero width") << QStringLiteral("张\u200b江") << QStringLiteral("张[U+200B]江");
    QTest::newRow("arabic mark") << QStringLiteral("\u061c") << QStringLiteral("[U+061C]");
    QTest::newRow("byte order mark") << QStringLiteral("\ufeff") << QStringLiteral("[U+FEFF]");
    QTest::newRow("line separator") << QStringLiteral("\u2028") << QStringLiteral("[U+2028]");
    QTest::newRow("c1 control") << QString(QChar(0x85)) << QStringLiteral("[U+0085]");
}

void TestVisibleText::hidingCharacters()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

void TestVisibleText::ordinaryTextStays()
{
    const QString text = QStringLiteral("上海张江𠮷祥𣲗(集团)有限公司 <b>&amp;</b> مرحبا Ｃｏ. Ltd");
    QCOMPARE(visibleText(text).toUcs4(), text.toUcs4());
}

void TestVisibleText::isolation()
{
    const QString shown = isolatedText(QStringLiteral("\u2069abc"));
    QCOMPARE(shown.front(), QChar(0x2068));
    QCOMPARE(shown.back(), QChar(0x2069));
    QCOMPARE(shown.count(QChar(0x2069)), 1); // the one inside became visible, so it cannot end the isolation early
}

void TestVisibleText::positions()
{
    const QString text = QStringLiteral("a\u202e张江");
    QCOMPARE(visibleText(text).mid(visiblePosition(text, 2)), QStringLiteral("张江"));
    QCOMPARE(visiblePosition(text, 0), 0);
}

QTEST_APPLESS_MAIN(TestVisibleText)
#include "test_visible_text.moc"
