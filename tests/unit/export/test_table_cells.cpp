// What counts as a figure and how people read it.
#include "models/domain/table.h"
#include "models/domain/table_words.h"

#include <QTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestTableCells : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreShown_data()
    {
        QTest::addColumn<bool>("decimal");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("shown"); // "": no figure, shown as it is
        const auto row = [](bool decimal, int decimals, const QString &cell, const QString &shown) {
            QTest::addRow("%s %d", qPrintable(cell), decimals) << decimal << decimals << cell << shown;
        };
        row(false, -1, u"0"_s, u"0"_s);
        row(false, -1, u"999"_s, u"999"_s);
        row(false, -1, u"1000"_s, u"1,000"_s);
        row(false, -1, u"-1234567"_s, u"-1,234,567"_s);
        row(false, 2, u"12"_s, u"12"_s);
        for (const QString &none :
             {u""_s, u"-"_s, u"007"_s, u"-0"_s, u"1.5"_s, u"1,000"_s, u"+1"_s, u" 1"_s, u"1e3"_s, u"\u0661"_s, u"\uFF11"_s})
            row(false, -1, none, {});
        row(true, -1, u"1234.5"_s, u"1,234.5"_s);
        row(true, 2, u"1234.5"_s, u"1,234.50"_s);
        row(true, 2, u"7"_s, u"7.00"_s);
        row(true, 2, u"0.125"_s, u"0.125"_s); // nothing is rounded away
        row(true, 0, u"-0.5"_s, u"-0.5"_s);
        for (const QString &none : {u"1."_s, u".5"_s, u"-0.0"_s, u"1.2.3"_s, u"00.5"_s, u"nan"_s})
            row(true, -1, none, {});
    }
    void cellsAreShown()
    {
        QFETCH(bool, decimal);
        QFETCH(int, decimals);
        QFETCH(QString, cell);
        QFETCH(QString, shown);
        TableColumn column{u"c"_s, {}, decimal ? CellKind::Decimal : CellKind::Integer};
        column.decimals = decimals;
        QCOMPARE(isFigure(column, cell), !shown.isEmpty());
        QCOMPARE(shownCell(column, cell), shown.isEmpty() ? cell : shown);
        for (const CellKind other : {CellKind::Text, CellKind::Code, CellKind::Date}) {
            column.kind = other;
            QCOMPARE(shownCell(column, cell), cell);
        }
    }

    void wordsAreStrict()
    {
        QString why;
        QVERIFY2(TableWords::load(&why), qPrintable(why));
        QVERIFY(!TableWords::fromJson("{}", &why));
        QVERIFY(!why.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTableCells)
#include "test_table_cells.moc"
