// Tables on paper, read back from it by pdftotext.
#include "app/report/table_paper.h"
#include "tests/unit/report/oracles.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QSizeF>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace Qt::StringLiterals;
using domain::CellKind;
using domain::Table;
using test::dense;
using test::PdfOnDisk;

class TestTablePaper : public QObject
{
    Q_OBJECT
private:
    static Table sample(int rows)
    {
        Table table;
        table.title = u"风险分类一览"_s;
        table.subtitle = u"浦东新区"_s;
        table.purpose = u"内部监管参考"_s;
        table.mark = u"内部使用"_s;
        table.filters = {{u"区"_s, u"浦东新区"_s}, {u"行业"_s, u"批发零售"_s}};
        table.asOf = u"2026-11-23"_s;
        table.dataAsOf = QDateTime(QDate(2026, 11, 23), QTime(9, 42), Qt::OffsetFromUTC, 8 * 3600);
        table.madeAt = QDateTime(QDate(2026, 11, 23), QTime(10, 15, 30), Qt::OffsetFromUTC, 8 * 3600);
        table.madeBy = u"浦东新区市民中心 3 号窗口"_s;
        table.columns = {{u"序号"_s, {}, CellKind::Integer},
                         {u"统一社会信用代码"_s, {}, CellKind::Code},
                         {u"名称"_s, {}, CellKind::Text},
                         {u"金额"_s, u"万元"_s, CellKind::Decimal},
                         {u"认定日期"_s, {}, CellKind::Date}};
        table.columns[0].grouped = false;
        for (int i = 1; i <= rows; ++i)
            table.rows.append({QString::number(i), u"91310115MA9TE5T122"_s, i % 7 == 0 ? longName(i) : u"虚构公司%1号"_s.arg(i),
                               QString::number(i * 1234.5, 'f', 1), u"2026-11-%1"_s.arg(1 + i % 28, 2, 10, QLatin1Char('0'))});
        table.total = {{}, {}, u"合计"_s, u"987654321.00"_s, {}};
        table.sources = {{u"来源"_s, u"市公共信用信息服务平台"_s}};
        table.notes = {u"本表为内部使用"_s};
        return table;
    }
    /// Fifty characters, one of them beyond the BMP.
    static QString longName(int i)
    {
        return (u"虚构\U00030EDE"_s + QString(60, u'长')).left(46) + u"末%1"_s.arg(i, 3, 10, QLatin1Char('0'));
    }
    static Rendered need(const Table &table, const base::RowSource &rows = {})
    {
        auto paper = renderTable(table, rows);
        if (!paper)
            throw std::runtime_error(paper.error().detail.toStdString());
        return *paper;
    }
    static QSizeF sizeOf(const PdfOnDisk &pdf)
    {
        const auto box =
            QRegularExpression(u"<page width=\"([0-9.]+)\" height=\"([0-9.]+)\""_s)
                .match(QString::fromUtf8(test::runProgram(CREDITDESK_PDFTOTEXT, {u"-bbox"_s, pdf.path(), u"-"_s}).out));
        return {box.captured(1).toDouble(), box.captured(2).toDouble()};
    }

private Q_SLOTS:
    void eachPageSaysWhatItIs()
    {
        const Rendered paper = need(sample(200));
        const QStringList pages = PdfOnDisk(paper.pdf).pages();
        QVERIFY(paper.pages > 3);
        QCOMPARE(pages.size(), paper.pages);
        for (int i = 0; i < paper.pages; ++i) {
            const QString page = dense(pages.at(i));
            for (const QString &said :
                 {u"风险分类一览"_s, u"浦东新区"_s, u"内部使用"_s, u"筛选条件：区：浦东新区；行业：批发零售"_s,
                  u"统计时点2026-11-23"_s, u"数据截至2026-11-2309:42:00"_s, u"生成时间2026-11-2310:15:30"_s,
                  u"第%1页共%2页"_s.arg(i + 1).arg(paper.pages)})
                QVERIFY2(page.contains(said), qPrintable(QString::number(i) + said + page));
            const bool hasRows = page.contains(u"91310115MA9TE5T122"_s);
            QVERIFY(hasRows || i + 1 == paper.pages); // sources and notes may have the last one alone
            for (const QString &head : {u"统一社会信用代码"_s, u"金额（万元）"_s, u"认定日期"_s})
                QCOMPARE(page.count(head), hasRows ? 1 : 0);
        }
        QVERIFY(dense(pages.at(0)).contains(u"用途：内部监管参考"_s));
        QVERIFY(dense(pages.last()).contains(u"来源：市公共信用信息服务平台"_s));
        QVERIFY(dense(pages.join(QString())).contains(u"合计987,654,321.00"_s));
    }

    void noRowIsLostOverThePages()
    {
        const Table table = sample(200);
        const QString all = dense(PdfOnDisk(need(table).pdf).text());
        qsizetype at = 0;
        for (const QStringList &row : table.rows) {
            at = all.indexOf(row.at(0) + row.at(1), at);
            QVERIFY2(at >= 0, qPrintable(row.at(0)));
            QVERIFY2(all.contains(row.at(2)), qPrintable(row.at(2)));
        }
        QCOMPARE(all.count(u"91310115MA9TE5T122"_s), 200);
        QCOMPARE(all.count(u"虚构\U00030EDE"_s), 200 / 7);
    }

    void figuresStandAtTheRight()
    {
        const PdfOnDisk pdf(need(sample(40)).pdf);
        const QString layout = QString::fromUtf8(test::runProgram(CREDITDESK_PDFTOTEXT, {u"-bbox"_s, pdf.path(), u"-"_s}).out);
        QSet<QString> edges;
        int found = 0;
        auto words = QRegularExpression(u"xMax=\"([0-9.]+)\"[^>]*>([0-9,]+\\.[0-9])</word>"_s).globalMatch(layout);
        while (words.hasNext()) {
            edges.insert(QString::number(words.next().captured(1).toDouble(), 'f', 0));
            ++found;
        }
        QVERIFY(found >= 40);
        QCOMPARE(edges.size(), 1);
    }

    void wideTablesLie()
    {
        QVERIFY(sizeOf(PdfOnDisk(need(sample(3)).pdf)).width() < 600);
        Table wide = sample(0);
        wide.columns.clear();
        QStringList row;
        for (int i = 0; i < 20; ++i) {
            wide.columns.append({u"第%1列"_s.arg(i), {}, CellKind::Text});
            row.append(u"甲%1乙"_s.arg(i));
        }
        wide.total.clear();
        wide.rows = QList<QStringList>(60, row);
        const PdfOnDisk pdf(need(wide).pdf);
        QVERIFY(sizeOf(pdf).width() > 800);
        const QString all = dense(pdf.text());
        for (const QString &cell : row)
            QCOMPARE(all.count(cell), 60);
    }

    void emptyLongAndOddCells()
    {
        QVERIFY(dense(PdfOnDisk(need(sample(0)).pdf).text()).contains(u"合计"_s));
        Table empty = sample(0);
        empty.total.clear();
        const Rendered paper = need(empty);
        QCOMPARE(paper.pages, 1);
        QVERIFY(dense(PdfOnDisk(paper.pdf).text()).contains(u"没有符合条件的数据"_s));
        Table odd = sample(3);
        odd.rows[1][2] = QString(20'000, u'长') + u"末尾"_s;
        odd.rows[2][2] = u"a\x01\tb\u202E\u200B\nc"_s;
        const Rendered many = need(odd);
        QVERIFY(many.pages > 5);
        const QString all = dense(PdfOnDisk(many.pdf).text());
        QVERIFY(all.count(u'长') >= 20'000);
        QVERIFY(all.contains(u"末尾"_s) && all.contains(u"a\u2401\u2409b[U+202E][U+200B]"_s));
        QVERIFY(all.contains(u"第%1页共%1页"_s.arg(many.pages)));
    }

    void longFiltersStandInFullOnTheFirstPage()
    {
        Table table = sample(200);
        table.filters.clear();
        for (int i = 0; i < 60; ++i)
            table.filters.append({u"区"_s, u"第%1区"_s.arg(i)});
        const QStringList pages = PdfOnDisk(need(table).pdf).pages();
        QVERIFY(dense(pages.at(0)).contains(u"第59区"_s));
        QVERIFY(dense(pages.at(1)).contains(u"第0区"_s) && dense(pages.at(1)).contains(u'…'));
    }

    void tenThousandRowsInSeconds()
    {
        Table table = sample(10'000);
        const QList<QStringList> rows = std::exchange(table.rows, {});
        QElapsedTimer timer;
        timer.start();
        const Rendered paper = need(table, [&rows](qint64 first, int most) { return rows.mid(first, most); });
        qInfo("%d pages, %lld kB: %lld ms", paper.pages, static_cast<qint64>(paper.pdf.size() / 1024), timer.elapsed());
        const QString all = PdfOnDisk(paper.pdf).text();
        QCOMPARE(all.count(u"91310115MA9TE5T122"_s), 10'000);
        table.rows = rows;
        QVERIFY(need(table).pdf == paper.pdf);
    }

    void whatCannotBePrintedIsSaid()
    {
        QCOMPARE(renderTable({}).error().code, base::Code::InvalidInput);
        const auto endless = [](qint64, int most) { return QList<QStringList>(most, QStringList(5)); };
        QCOMPARE(renderTable(sample(0), endless).error().rule, u"paper_rows"_s);
        base::CancelToken cancel;
        cancel.cancel();
        QCOMPARE(renderTable(sample(5), {}, cancel).error().code, base::Code::Cancelled);
        const auto broken = [](qint64, int) -> base::Result<QList<QStringList>> {
            return base::fail(base::Code::Damaged, u"m"_s);
        };
        QCOMPARE(renderTable(sample(0), broken).error().code, base::Code::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestTablePaper)
#include "test_table_paper.moc"
