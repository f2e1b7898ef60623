// CSV as Python's csv module reads it.
#include "app/export/csv_text.h"
#include "tests/unit/export/readers.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::test;
using exporting::Facts;

class TestCsvFile : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"t.csv"_s); }
    QList<QStringList> written(const domain::Table &table, Facts facts = Facts::Left)
    {
        const base::Done done = exporting::writeCsv(path(), table, facts);
        return done ? csvRows(path()) : QList<QStringList>();
    }

private Q_SLOTS:
    void rowsComeBackExactly()
    {
        const domain::Table table = sample();
        const QList<QStringList> rows = written(table);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.at(0),
                 (QStringList{u"统一社会信用代码"_s, u"名称"_s, u"记录（条）"_s, u"金额（万元）"_s, u"认定日期"_s}));
        QCOMPARE(rows.mid(1, 3), table.rows);
        QCOMPARE(rows.at(4), table.total);
        QVERIFY(bytesOf(path()).startsWith("\xEF\xBB\xBF"));
        QCOMPARE(bytesOf(path()).count("\r\n"), 5);
        QCOMPARE(*exporting::csv(table, Facts::Left), bytesOf(path()));
    }

    void numbersStayNumbersOnlyInTheirColumns()
    {
        domain::Table table = sample();
        table.total.clear();
        table.rows = {{u"-5"_s, u"-5"_s, u"-5"_s, u"-5.25"_s, u"-5"_s}, {u"1"_s, u"1"_s, u"-5+2"_s, u"-.5"_s, u"1"_s}};
        const QList<QStringList> rows = written(table);
        QCOMPARE(rows.at(1), (QStringList{u"'-5"_s, u"'-5"_s, u"-5"_s, u"-5.25"_s, u"'-5"_s}));
        QCOMPARE(rows.at(2), (QStringList{u"1"_s, u"1"_s, u"'-5+2"_s, u"'-.5"_s, u"1"_s}));
    }

    void noCellBecomesAFormula()
    {
        for (int column = 0; column < 5; ++column) {
            domain::Table table = sample();
            table.total.clear();
            table.rows.clear();
            for (const QString &cell : maliciousCells()) {
                table.rows.append(QStringList(5));
                table.rows.last()[column] = cell;
            }
            table.columns[0].title = u"=1+1"_s;
            const QList<QStringList> rows = written(table, Facts::Below);
            QCOMPARE(rows.at(0).at(0), u"'=1+1"_s);
            for (qsizetype i = 0; i < maliciousCells().size(); ++i)
                QCOMPARE(rows.at(i + 1).at(column), u'\'' + maliciousCells().at(i));
            for (const QStringList &row : rows)
                for (const QString &cell : row)
                    QVERIFY2(cell.isEmpty() || !kDangerous.contains(cell.trimmed().append(u'x').front()), qPrintable(cell));
        }
    }

    void factsStandBelowBehindAnEmptyLine()
    {
        const QList<QStringList> rows = written(sample(), Facts::Below);
        QCOMPARE(rows.at(5), QStringList(5));
        const auto has = [&rows](const QString &label, const QString &text) {
            return rows.contains(QStringList{label, text, {}, {}, {}});
        };
        QVERIFY(has(u"表名"_s, u"风险分类一览 浦东新区"_s));
        QVERIFY(has(u"使用范围"_s, u"内部使用"_s));
        QVERIFY(has(u"筛选条件"_s, u"行业：批发 & 零售"_s));
        QVERIFY(has(u"统计时点"_s, u"2026-11-23"_s));
        QVERIFY(has(u"数据截至"_s, u"2026-11-23 09:42:00"_s));
        QVERIFY(has(u"来源"_s, u"市公共信用信息服务平台"_s));
        QVERIFY(has(u"说明"_s, u"'=不是公式"_s));
        domain::Table narrow;
        narrow.columns = {{u"区"_s}};
        narrow.title = u"一列"_s;
        for (const QStringList &row : written(narrow, Facts::Below))
            QCOMPARE(row.size(), row.isEmpty() ? 0 : 1);
    }

    void anEmptyTableIsItsHead()
    {
        domain::Table table = sample();
        table.rows.clear();
        table.total.clear();
        QCOMPARE(written(table).size(), 1);
    }

    void oddCellsSurvive()
    {
        domain::Table table;
        for (int i = 0; i < 20; ++i)
            table.columns.append({QString::number(i), {}, domain::CellKind::Text});
        QString controls;
        for (char16_t c = 1; c < 0x20; ++c)
            controls += QChar(c);
        QStringList row(20, u"x"_s);
        row[1] = u"x"_s + controls;
        row[2] = QString(1'000'000, u'长');
        row[3] = u"\u202E\u200B\U0001F600"_s;
        row[4] = u"  a  "_s;
        table.rows = {row};
        QCOMPARE(written(table).at(1), row);
    }

    void aLongTableComesPieceByPiece()
    {
        domain::Table table;
        table.columns = {{u"n"_s, {}, domain::CellKind::Integer}, {u"t"_s}};
        constexpr qint64 kRows = 12'345;
        qint64 expected = 0;
        exporting::Run run;
        run.rows = [&](qint64 first, int most) -> base::Result<QList<QStringList>> {
            if (first != expected)
                return base::fail(base::Code::Internal, u"out of order"_s);
            QList<QStringList> rows;
            for (qint64 i = first; i < std::min(kRows, first + most / 3); ++i) // fewer than asked for is no end
                rows.append({QString::number(i), u"行%1"_s.arg(i)});
            expected += rows.size();
            return rows;
        };
        qint64 told = 0;
        run.done = [&told](qint64 done) { told = done; };
        QVERIFY(exporting::writeCsv(path(), table, Facts::Left, run));
        const QList<QStringList> rows = csvRows(path());
        QCOMPARE(rows.size(), kRows + 1);
        for (qint64 i = 0; i < kRows; ++i)
            QCOMPARE(rows.at(i + 1), (QStringList{QString::number(i), u"行%1"_s.arg(i)}));
        QCOMPARE(told, kRows);
    }

    void badShapesAreRefused()
    {
        QCOMPARE(exporting::csv({}, Facts::Left).error().code, base::Code::InvalidInput);
        domain::Table table = sample();
        table.rows.append(QStringList(6, u"x"_s));
        QCOMPARE(exporting::csv(table, Facts::Left).error().code, base::Code::InvalidInput);
        table = sample();
        table.total = QStringList(6);
        QCOMPARE(exporting::csv(table, Facts::Left).error().code, base::Code::InvalidInput);
    }

    void fileNamesAreHarmless()
    {
        domain::Table table = sample();
        QCOMPARE(exporting::fileName(table, u"csv"_s), u"风险分类一览_20261123_101530.csv"_s);
        table.title = u"../../etc/pass\"wd\n*"_s + QString(300, u'长');
        const QString name = exporting::fileName(table, u"xlsx"_s);
        QVERIFY(!name.contains(u'/') && !name.contains(u'"') && !name.contains(u'\n') && !name.startsWith(u'.'));
        QVERIFY(name.toUtf8().size() < 255);
        table.title.clear();
        table.madeAt = {};
        QCOMPARE(exporting::fileName(table, u"pdf"_s), u"table.pdf"_s);
    }
};

QTEST_GUILESS_MAIN(TestCsvFile)
#include "test_csv_file.moc"
