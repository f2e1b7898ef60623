// Working days against the published lists: a walk over every day of 2016-2026 that reads the exceptions from a table of
// its own (data/holidays-2016-2026.csv), the yearly counts, and deadlines computed elsewhere.
#include "models/domain/calendar.h"
#include "models/domain/catalogue.h"

#include <QFile>
#include <QHash>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void workingDaysOfAYear_data();
    void workingDaysOfAYear();
    void everyDayIsWhatTheTableSays();
    void everyStartWalksTheSameWay();
    void deadlines_data();
    void deadlines();
    void stepsExplainTheResult();
    void pastTheHorizonIsProvisional();
    void statutoryDaysRestWithoutANotice();
    void oddArguments();
    void formatIsChecked_data();
    void formatIsChecked();

private:
    [[nodiscard]] bool worksByTable(QDate day) const { return m_table.value(day, day.dayOfWeek() <= 5); }

    Calendar m_calendar;
    QHash<QDate, bool> m_table;
};

void TestCalendar::initTestCase()
{
    const auto catalogue = Catalogue::load();
    QVERIFY(catalogue.has_value());
    m_calendar = catalogue->calendar();
    QFile table(QStringLiteral(TEST_DATA "/holidays-2016-2026.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    (void)table.readLine(); // heading
    while (!table.atEnd()) {
        const QList<QByteArray> row = table.readLine().trimmed().split(',');
        const QDate day = QDate::fromString(QString::fromLatin1(row.value(0)), Qt::ISODate);
        QVERIFY(day.isValid());
        m_table.insert(day, row.value(1) == "1");
    }
    QCOMPARE(m_table.size(), 272);
}

void TestCalendar::workingDaysOfAYear_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("days");
    const QList<int> days{250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248};
    for (int i = 0; i < days.size(); ++i)
        QTest::addRow("%d", 2016 + i) << 2016 + i << days.at(i);
}

void TestCalendar::workingDaysOfAYear()
{
    QFETCH(int, year);
    QFETCH(int, days);
    int count = 0;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
        count += m_calendar.isWorkingDay(day) ? 1 : 0;
    QCOMPARE(count, days);
}

void TestCalendar::everyDayIsWhatTheTableSays()
{
    for (QDate day(2016, 1, 1); day <= QDate(2026, 12, 31); day = day.addDays(1)) {
        QVERIFY2(m_calendar.isWorkingDay(day) == worksByTable(day), qPrintable(day.toString(Qt::ISODate)));
        const bool weekend = day.dayOfWeek() > 5;
        DayKind wanted = weekend ? DayKind::Weekend : DayKind::Working;
        if (m_table.contains(day) && !m_table.value(day))
            wanted = DayKind::Holiday;
        else if (m_table.contains(day) && weekend)
            wanted = DayKind::AdjustedWorking;
        QVERIFY2(m_calendar.kindOf(day) == wanted, qPrintable(day.toString(Qt::ISODate)));
    }
}

void TestCalendar::everyStartWalksTheSameWay()
{
    for (QDate start(2016, 1, 1); start <= QDate(2026, 10, 31); start = start.addDays(1)) {
        QDate day = start;
        for (int number = 1; number <= 20; ++number) {
            do {
                day = day.addDays(1);
            } while (!worksByTable(day));
            if (number == 1 || number == 3 || number == 7 || number == 20) {
                const WorkingDayResult result = m_calendar.add(start, number);
                QVERIFY2(result.date == day && !result.provisional, qPrintable(start.toString(Qt::ISODate)));
            }
        }
    }
}

void TestCalendar::deadlines_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QStringList>("wanted"); // +1, +2, +5, +2 then +5, +7, +15, +20
    const auto row = [](const QString &received, const QString &wanted) {
        QTest::newRow(qPrintable(received)) << received << wanted.split(u' ');
    };
    row(u"2024-02-07"_s, u"02-08 02-09 02-20 02-22 02-22 03-05 03-12"_s);
    row(u"2025-01-24"_s, u"01-26 01-27 02-07 02-10 02-10 02-20 02-27"_s);
    row(u"2025-09-26"_s, u"09-28 09-29 10-10 10-13 10-13 10-23 10-30"_s);
    row(u"2026-02-13"_s, u"02-14 02-24 02-27 03-02 03-02 03-12 03-19"_s);
    row(u"2026-04-30"_s, u"05-06 05-07 05-11 05-13 05-13 05-25 06-01"_s);
    row(u"2026-09-18"_s, u"09-20 09-21 09-24 09-29 09-29 10-15 10-22"_s);
    row(u"2026-09-24"_s, u"09-28 09-29 10-09 10-12 10-12 10-22 10-29"_s);
    row(u"2026-09-29"_s, u"09-30 10-08 10-12 10-14 10-14 10-26 11-02"_s);
}

void TestCalendar::deadlines()
{
    QFETCH(QString, received);
    QFETCH(QStringList, wanted);
    const QDate start = QDate::fromString(received, Qt::ISODate);
    const auto short_ = [](const WorkingDayResult &result) { return result.date.toString(u"MM-dd"_s); };
    const QStringList got{short_(m_calendar.add(start, 1)), short_(m_calendar.add(start, 2)),
                          short_(m_calendar.add(start, 5)), short_(m_calendar.add(m_calendar.add(start, 2).date, 5)),
                          short_(m_calendar.add(start, 7)), short_(m_calendar.add(start, 15)),
                          short_(m_calendar.add(start, 20))};
    QCOMPARE(got, wanted);
}

void TestCalendar::stepsExplainTheResult()
{
    const WorkingDayResult result = m_calendar.add(QDate(2026, 9, 18), 5); // to 2026-09-24
    QList<int> numbers;
    for (const DayStep &step : result.steps)
        numbers.append(step.number);
    QCOMPARE(numbers, (QList<int>{0, 1, 2, 3, 4, 5})); // 19 Saturday, 20 adjusted Sunday, 21-24
    QCOMPARE(result.steps.at(0).kind, DayKind::Weekend);
    QCOMPARE(result.steps.at(1).kind, DayKind::AdjustedWorking);
    QVERIFY(result.steps.at(1).counted && !result.steps.at(0).counted);
    QCOMPARE(result.steps.last().date, result.date);
    QCOMPARE(m_calendar.add(QDate(2026, 9, 24), 1).steps.at(0).kind, DayKind::Holiday); // 中秋
}

void TestCalendar::pastTheHorizonIsProvisional()
{
    QCOMPARE(m_calendar.lastCoveredDay(), QDate(2026, 12, 31));
    const QDate start(2026, 12, 30); // Wednesday
    QVERIFY(!m_calendar.add(start, 1).provisional);
    QCOMPARE(m_calendar.add(start, 1).date, QDate(2026, 12, 31));
    const WorkingDayResult five = m_calendar.add(start, 5);
    QVERIFY(five.provisional);
    QCOMPARE(five.date, QDate(2027, 1, 7)); // 1 January rests by law, 2 and 3 are a weekend
    QVERIFY(!five.steps.first().provisional && five.steps.last().provisional);
    QCOMPARE(five.steps.at(1).kind, DayKind::StatutoryUncovered);
    QVERIFY(m_calendar.add(QDate(2015, 12, 29), 2).provisional); // before the first notice that is known
}

void TestCalendar::statutoryDaysRestWithoutANotice()
{
    for (const QDate &day : {QDate(2027, 1, 1), QDate(2028, 5, 1), QDate(2028, 5, 2), QDate(2027, 10, 1), QDate(2030, 10, 2),
                             QDate(2028, 10, 3)}) {
        QCOMPARE(m_calendar.kindOf(day), DayKind::StatutoryUncovered);
        QVERIFY(!m_calendar.isWorkingDay(day));
    }
    QCOMPARE(m_calendar.kindOf(QDate(2027, 1, 4)), DayKind::Working);
    QCOMPARE(m_calendar.kindOf(QDate(2027, 1, 2)), DayKind::Weekend);
    QCOMPARE(m_calendar.kindOf(QDate(2014, 5, 2)), DayKind::Working); // a rest day by law only from 2025
    QCOMPARE(m_calendar.kindOf(QDate(2014, 5, 1)), DayKind::StatutoryUncovered);
}

void TestCalendar::oddArguments()
{
    QCOMPARE(m_calendar.add(QDate(2026, 10, 1), 0).date, QDate(2026, 10, 1));
    QVERIFY(m_calendar.add(QDate(2026, 10, 1), 0).steps.isEmpty());
    QVERIFY(!m_calendar.add(QDate(2026, 10, 1), -1).date.isValid());
    QVERIFY(!m_calendar.add(QDate(), 3).date.isValid());
}

void TestCalendar::formatIsChecked_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    const QByteArray head =
        R"({"version":"1","first_covered":"2026-01-01","last_covered":"2026-12-31","basis":"b","statutory":[)";
    const QByteArray day = R"({"day":"01-01","from":"2008-01-01","basis":"b"})";
    QTest::newRow("smallest") << head + R"(],"exceptions":[]})" << true;
    QTest::newRow("one of each") << head + day + R"(],"exceptions":[{"date":"2026-01-02","works":false}]})" << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("list") << QByteArray("[]") << false;
    QTest::newRow("no exceptions") << head + "]}" << false;
    QTest::newRow("unknown member") << head + R"(],"exceptions":[],"extra":1})" << false;
    QTest::newRow("statutory 02-30") << head + R"({"day":"02-30","from":"2008-01-01","basis":"b"}],"exceptions":[]})" << false;
    QTest::newRow("works is 1") << head + R"(],"exceptions":[{"date":"2026-01-02","works":1}]})" << false;
    QTest::newRow("day outside") << head + R"(],"exceptions":[{"date":"2027-01-02","works":false}]})" << false;
}

void TestCalendar::formatIsChecked()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    QString why;
    QCOMPARE(Calendar::fromJson(json, &why).has_value(), good);
    QCOMPARE(why.isEmpty(), good);
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "test_calendar.moc"
