// Lists as offices make them. What a spreadsheet program or iconv wrote is the input; Python's csv module says what the cells
// are.
#include "app/services/reception/csv_text.h"

#include <QProcess>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray converted(const QByteArray &utf8, const QString &encoding)
{
    QProcess iconv;
    iconv.start(QStringLiteral(ICONV), {u"-f"_s, u"UTF-8"_s, u"-t"_s, encoding});
    iconv.write(utf8);
    iconv.closeWriteChannel();
    iconv.waitForFinished();
    return iconv.readAllStandardOutput();
}

QStringList cellsOf(const QList<services::CsvRow> &rows)
{
    QStringList all;
    for (const services::CsvRow &row : rows)
        all.append(row.cells.join(u'|'));
    return all;
}

const QByteArray kList = "统一社会信用代码,名称\r\n91310115MA9TE5T122,上海“甲”㐂𠮷有限公司\r\n";

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << kList;
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF") + kList;
        QTest::newRow("GB18030") << converted(kList, u"GB18030"_s);
        QTest::newRow("UTF-16 with mark") << converted(kList, u"UTF-16"_s);
        QTest::newRow("UTF-16 of the other order") << QByteArray("\xFE\xFF") + converted(kList, u"UTF-16BE"_s);
        QTest::newRow("GB18030 with mark") << QByteArray("\x84\x31\x95\x33") + converted(kList, u"GB18030"_s);
    }
    void encodings()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        const auto text = services::decodeCsv(bytes);
        QVERIFY(text);
        const auto rows = services::readCsv(*text);
        QVERIFY(rows);
        QCOMPARE(cellsOf(*rows), (QStringList{u"统一社会信用代码|名称"_s, u"91310115MA9TE5T122|上海“甲”㐂𠮷有限公司"_s}));
    }

    void bytesOfNoEncodingAreRefused()
    {
        const auto text = services::decodeCsv(QByteArray("code\n\xff\x30\xff\xff\x81"));
        QVERIFY(!text);
        QCOMPARE(text.error().detail, u"encoding"_s);
    }

    void quotesSeparatorsAndLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<int>("lastLine");
        QTest::newRow("quotes") << u"a,\"b,c\",\"d\"\"e\"\n"_s << QStringList{u"a|b,c|d\"e"_s} << 1;
        QTest::newRow("line feed in quotes") << u"a,\"b\nc\"\nx,y"_s << QStringList{u"a|b\nc"_s, u"x|y"_s} << 3;
        QTest::newRow("semicolons") << u"a;b,c;d\r\n1;2;3"_s << QStringList{u"a|b,c|d"_s, u"1|2|3"_s} << 2;
        QTest::newRow("tabs") << u"a\tb\n1\t2\n"_s << QStringList{u"a|b"_s, u"1|2"_s} << 2;
        QTest::newRow("empty lines") << u"a,b\n\n \t\n1,2\n\n"_s << QStringList{u"a|b"_s, u"1|2"_s} << 4;
        QTest::newRow("rows of nothing") << u"a,b\n,\n\"\",\"\"\n"_s << QStringList{u"a|b"_s, u"|"_s, u"|"_s} << 3;
        QTest::newRow("returns alone") << u"a,b\r1,2\r\r3,4"_s << QStringList{u"a|b"_s, u"1|2"_s, u"3|4"_s} << 4;
        QTest::newRow("nothing") << QString() << QStringList() << 0;
    }
    void quotesSeparatorsAndLines()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, cells);
        QFETCH(const int, lastLine);
        const auto rows = services::readCsv(text);
        QVERIFY(rows);
        QCOMPARE(cellsOf(*rows), cells);
        QCOMPARE(rows->isEmpty() ? 0 : rows->last().line, lastLine);
    }

    void anOpenQuoteNamesItsLine()
    {
        const auto rows = services::readCsv(u"a,b\n1,\"2\n3,4\n"_s);
        QVERIFY(!rows);
        QCOMPARE(rows.error().detail, u"quote_open"_s);
        QCOMPARE(rows.error().rule, u"2"_s);
    }

    void noCellBecomesAFormula_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1", "\r=1"})
            QTest::newRow(cell) << QString::fromLatin1(cell);
    }
    void noCellBecomesAFormula()
    {
        QFETCH(const QString, cell);
        const QString row = services::csvRow({cell, u"b"_s});
        QVERIFY(row.startsWith(u'\'') || row.startsWith(u"\"'"_s));
    }

    void whatIsWrittenIsReadBackByAnotherProgram()
    {
        const QStringList cells{u"甲,乙"_s, u"say \"hi\""_s, u"line\nfeed"_s, u"plain"_s};
        QProcess python;
        python.start(
            QStringLiteral(PYTHON),
            {u"-c"_s,
             u"import csv,sys,json,io;r=list(csv.reader(io.TextIOWrapper(sys.stdin.buffer,encoding='utf-8',newline='')));"
             "sys.stdout.write('|'.join(r[0]))"_s});
        python.write(services::csvRow(cells).toUtf8());
        python.closeWriteChannel();
        QVERIFY(python.waitForFinished());
        QCOMPARE(QString::fromUtf8(python.readAllStandardOutput()), cells.join(u'|'));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "test_csv.moc"
