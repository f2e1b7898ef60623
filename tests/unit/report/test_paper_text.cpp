#include "app/report/paper_text.h"

#include <QTest>

using namespace creditdesk::report;
using namespace Qt::StringLiterals;

class TestPaperText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordinaryTextStays_data();
    void ordinaryTextStays();
    void theInvisibleBecomesVisible_data();
    void theInvisibleBecomesVisible();
    void lineBreaksOnlyWhereKept();
};

void TestPaperText::ordinaryTextStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("chinese") << u"上海联合重工(集团)有限公司"_s;
    QTest::newRow("beyond the BMP") << u"𠮷𣲗䶮"_s;
    QTest::newRow("markup") << u"<b>&amp;</b> \"'"_s;
    QTest::newRow("right to left letters") << u"שלום"_s;
    QTest::newRow("variation selector") << QString::fromUtf8("\xe8\x91\x9b\xf3\xa0\x84\x80");
    QTest::newRow("full-width space") << u"张　三"_s;
}

void TestPaperText::ordinaryTextStays()
{
    QFETCH(QString, text);
    QCOMPARE(paperText(text), text);
}

void TestPaperText::theInvisibleBecomesVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("null") << QString(QChar(0)) << u"\u2400"_s;
    QTest::newRow("bell") << u"a\ab"_s << u"a\u2407b"_s;
    QTest::newRow("delete") << QString(QChar(0x7F)) << u"\u2421"_s;
    QTest::newRow("right-to-left override") << u"a\u202Eb"_s << u"a[U+202E]b"_s;
    QTest::newRow("right-to-left mark") << u"\u200F"_s << u"[U+200F]"_s;
    QTest::newRow("isolate") << u"\u2067"_s << u"[U+2067]"_s;
    QTest::newRow("zero-width space") << u"\u200B"_s << u"[U+200B]"_s;
    QTest::newRow("line separator") << u"\u2028"_s << u"[U+2028]"_s;
    QTest::newRow("C1 control") << QString(QChar(0x85)) << u"[U+0085]"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xD842)) << u"[U+D842]"_s;
    QTest::newRow("tag character") << QString::fromUtf8("\xf3\xa0\x81\x81") << u"[U+E0041]"_s;
}

void TestPaperText::theInvisibleBecomesVisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(paperText(text), shown);
    QCOMPARE(paperText(text, LineBreaks::Kept), shown);
}

void TestPaperText::lineBreaksOnlyWhereKept()
{
    QCOMPARE(paperText(u"a\r\nb\nc\rd"_s), u"a\u240D\u240Ab\u240Ac\u240Dd"_s);
    QCOMPARE(paperText(u"a\r\nb\nc\rd"_s, LineBreaks::Kept), u"a\nb\nc\u240Dd"_s);
}

QTEST_APPLESS_MAIN(TestPaperText)
#include "test_paper_text.moc"
