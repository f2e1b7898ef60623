// A workbook as zipfile and an XML parser read it.
#include "tests/unit/export/readers.h"

#include <QElapsedTimer>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::test;

class TestWorkbook : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"t.xlsx"_s); }
    QJsonObject written(const domain::Table &table, const exporting::Run &run = {})
    {
        const base::Done done = exporting::writeXlsx(path(), table, run);
        if (!done)
            throw std::runtime_error(done.error().detail.toStdString());
        return workbook(path());
    }
    static QJsonArray rowsOf(const QJsonObject &book, int sheet = 0) { return book[u"rows"_s].toArray().at(sheet).toArray(); }
    static QJsonObject cell(const QJsonObject &book, int row, int column, int sheet = 0)
    {
        return rowsOf(book, sheet).at(row).toArray().at(column).toObject();
    }
    static QString text(const QJsonObject &book, int row, int column, int sheet = 0)
    {
        return cell(book, row, column, sheet)[u"text"_s].toString();
    }

private Q_SLOTS:
    void cellsHaveTheirTypes()
    {
        const QJsonObject book = written(sample());
        QCOMPARE(book[u"names"_s].toArray(), (QJsonArray{u"数据"_s, u"说明"_s}));
        QCOMPARE(text(book, 0, 3), u"金额（万元）"_s);
        QCOMPARE(text(book, 1, 0), kCode);
        QCOMPARE(text(book, 2, 0), kLongNumber); // every digit
        QCOMPARE(text(book, 3, 0), u"007"_s);
        QCOMPARE(text(book, 1, 1), u"虚构\U00030EDE公司"_s);
        QCOMPARE(text(book, 2, 1), u"say \"hi\", 甲\n乙"_s);
        QCOMPARE(cell(book, 1, 2), (QJsonObject{{u"number"_s, u"1234567"_s}, {u"format"_s, u"#,##0"_s}}));
        QCOMPARE(cell(book, 2, 2)[u"number"_s].toString(), u"-3"_s);
        QCOMPARE(text(book, 3, 2), u"暂无"_s);
        QCOMPARE(cell(book, 1, 3), (QJsonObject{{u"number"_s, u"-12.5"_s}, {u"format"_s, u"#,##0.00"_s}}));
        QCOMPARE(cell(book, 2, 3), (QJsonObject{{u"number"_s, u"0.125"_s}, {u"format"_s, u"#,##0.000"_s}}));
        // Python: (date(2026, 11, 1) - date(1899, 12, 30)).days
        QCOMPARE(cell(book, 1, 4), (QJsonObject{{u"number"_s, u"46327"_s}, {u"format"_s, u"yyyy-mm-dd"_s}}));
        QCOMPARE(text(book, 2, 4), u"1899-01-01"_s); // spreadsheets have no such day
        QCOMPARE(cell(book, 4, 2)[u"number"_s].toString(), u"1234564"_s);
    }

    void digitsAreNeverLost()
    {
        domain::Table table;
        table.columns = {{u"n"_s, {}, domain::CellKind::Integer}, {u"d"_s, {}, domain::CellKind::Decimal}};
        table.rows = {{u"123456789012345"_s, u"12345678901234.5"_s},
                      {u"1234567890123456"_s, u"0.1234567890123456"_s},
                      {u"-0"_s, u"1e5"_s},
                      {u"00"_s, u"0x10"_s}};
        const QJsonObject book = written(table);
        for (int column : {0, 1}) {
            QCOMPARE(cell(book, 1, column)[u"number"_s].toString(), table.rows.at(0).at(column));
            for (int row : {2, 3, 4})
                QCOMPARE(text(book, row, column), table.rows.at(row - 1).at(column));
        }
    }

    void nothingActs()
    {
        domain::Table table = sample();
        for (const QString &bad : maliciousCells())
            table.rows.append(QStringList(5, bad));
        table.rows.append({{}, u"https://x.example"_s, {}, u"mailto:a@x.example"_s, {}});
        table.title = table.mark = u"=1+1"_s;
        table.filters = {{u"=2"_s, u"&P"_s}};
        const QJsonObject book = written(table);
        QCOMPARE(book[u"formulas"_s].toInt(), 0);
        QCOMPARE(book[u"links"_s].toInt(), 0);
        for (qsizetype i = 0; i < maliciousCells().size(); ++i)
            for (int column = 0; column < 5; ++column)
                QCOMPARE(text(book, static_cast<int>(i) + 4, column), maliciousCells().at(i)); // as it is, but text
        QVERIFY(book[u"header"_s].toString().contains(u"=2：&&P"_s));
    }

    void oddCharactersSurvive()
    {
        domain::Table table;
        table.columns = {{u"a"_s}};
        QString controls = u"a"_s;
        for (char16_t c = 1; c < 0x20; ++c)
            controls += QChar(c);
        table.rows = {{controls}, {u"_x0041_ _x00_ _X0041_"_s}, {u"\uFFFE\uFFFF"_s}, {u"\u202Ea\u200B\U0001F600\U00030EDE"_s},
                      {u" a "_s}, {u"<f>&amp;]]>\"'"_s}};
        const QJsonObject book = written(table);
        for (int i = 0; i < table.rows.size(); ++i)
            QCOMPARE(text(book, i + 1, 0), table.rows.at(i).at(0));
        table.rows = {{QString(QChar(0xD800)) + u"x\0y"_s}};
        QCOMPARE(text(written(table), 1, 0), u"\uFFFDx\uFFFDy"_s);
    }

    void aCellThatIsTooLongIsCutAndSaidSo()
    {
        domain::Table table = sample();
        table.rows[0][1] = QString(32'767, u'长');
        table.rows[1][1] = QString(32'765, u'长') + u"\U00030EDE尾"_s;
        const QJsonObject book = written(table);
        QCOMPARE(text(book, 1, 1), table.rows.at(0).at(1));
        QCOMPARE(text(book, 2, 1), QString(32'765, u'长') + u'…');
        const QJsonArray facts = rowsOf(book, 1);
        QVERIFY(text(book, static_cast<int>(facts.size()) - 1, 1, 1).contains(u"有 1 个单元格超过 32767 个字符"_s));
    }

    void theSheetIsReadyForScreenAndPaper()
    {
        const QJsonObject book = written(sample());
        QCOMPARE(book[u"pane"_s].toObject()[u"state"_s].toString(), u"frozen"_s);
        QCOMPARE(book[u"pane"_s].toObject()[u"ySplit"_s].toString(), u"1"_s);
        QCOMPARE(book[u"paper"_s].toObject()[u"paperSize"_s].toString(), u"9"_s);
        QCOMPARE(book[u"defined"_s].toObject()[u"_xlnm.Print_Titles"_s].toString(), u"'数据'!$1:$1"_s);
        const QString header = book[u"header"_s].toString(), footer = book[u"footer"_s].toString();
        QVERIFY(header.contains(u"风险分类一览"_s) && header.contains(u"区：浦东新区；行业：批发 && 零售"_s) &&
                header.contains(u"内部使用"_s));
        QVERIFY(footer.contains(u"2026-11-23"_s) && footer.contains(u"数据截至 2026-11-23 09:42:00"_s));
        QVERIFY(footer.endsWith(u"&R第 &P 页 共 &N 页"_s));
        QVERIFY(book[u"widths"_s].toArray().at(0).toDouble() >= 18);
        QCOMPARE(text(book, 0, 1, 1), u"风险分类一览 浦东新区"_s);
    }

    void marginsHoldOnlyWhatAFileMay()
    {
        domain::Table table = sample();
        table.title = table.mark = QString(400, u'&');
        table.asOf = QString(400, u'长');
        table.filters = {{u"区"_s, QString(1000, u'区')}};
        const QJsonObject book = written(table);
        QVERIFY(book[u"header"_s].toString().size() <= 255 && !book[u"header"_s].toString().isEmpty());
        QVERIFY(book[u"footer"_s].toString().endsWith(u"&N 页"_s));
    }

    void propertiesNameNobodyAndBytesAreTheSame()
    {
        const QJsonObject book = written(sample());
        QVERIFY(book[u"core"_s].toString().contains(u"<dc:creator></dc:creator>"_s));
        QVERIFY(book[u"core"_s].toString().contains(u"2026-11-23T02:15:30Z"_s));
        QVERIFY(!book[u"core"_s].toString().contains(u"窗口"_s) && !book[u"app"_s].toString().contains(u"窗口"_s));
        const QByteArray once = bytesOf(path());
        QVERIFY(exporting::writeXlsx(m_folder.filePath(u"other.xlsx"_s), sample()));
        QCOMPARE(bytesOf(m_folder.filePath(u"other.xlsx"_s)), once);
        domain::Table undated = sample();
        undated.madeAt = {};
        QVERIFY(written(undated)[u"core"_s].toString().contains(u"2000-01-01T00:00:00Z"_s));
    }

    void emptyAndWideTables()
    {
        domain::Table table = sample();
        table.rows.clear();
        table.total.clear();
        QCOMPARE(rowsOf(written(table)).size(), 1);
        domain::Table wide;
        for (int i = 0; i < 20; ++i)
            wide.columns.append({QString::number(i)});
        wide.rows = {QStringList(20, u"x"_s)};
        const QJsonObject book = written(wide);
        QCOMPARE(text(book, 1, 19), u"x"_s);
        QCOMPARE(book[u"paper"_s].toObject()[u"orientation"_s].toString(), u"landscape"_s);
    }

    void manyRowsInLittleMemory()
    {
        domain::Table table = sample();
        table.rows.clear();
        table.total.clear();
        static constexpr qint64 kRows = 100'000;
        exporting::Run run;
        run.rows = [](qint64 first, int most) -> base::Result<QList<QStringList>> {
            QList<QStringList> rows;
            for (qint64 i = first; i < std::min<qint64>(kRows, first + most); ++i)
                rows.append({kCode, u"虚构公司%1"_s.arg(i), QString::number(i), u"1.50"_s, u"2026-01-31"_s});
            return rows;
        };
        const auto inMemory = [] {
            QFile status(u"/proc/self/status"_s);
            (void)status.open(QIODevice::ReadOnly);
            const QByteArray all = status.readAll();
            const qsizetype at = all.indexOf("VmRSS:") + 6;
            return all.mid(at, all.indexOf("kB", at) - at).trimmed().toLongLong();
        };
        const qint64 before = inMemory();
        qint64 most = before;
        run.done = [&](qint64) { most = std::max(most, inMemory()); };
        QElapsedTimer timer;
        timer.start();
        QVERIFY(exporting::writeXlsx(path(), table, run));
        qInfo("%lld rows: %lld ms, %lld kB more at the peak", kRows, timer.elapsed(), most - before);
        QVERIFY(most - before < 24 * 1024);
        const QJsonObject book = readBack(u"read_xlsx.py"_s, path(), {u"last"_s}).object();
        QCOMPARE(book[u"counts"_s].toArray().at(0).toInt(), kRows + 1);
        QCOMPARE(cell(book, 0, 2)[u"number"_s].toString(), QString::number(kRows - 1));
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
