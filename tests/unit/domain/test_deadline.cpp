// Limits with pauses: the domain file's table, 10,000 random ones against a walk that knows the days only from a table of its
// own, and what a ledger must say by itself.
#include "models/domain/catalogue.h"
#include "models/domain/deadline.h"

#include <QFile>
#include <QHash>
#include <QtTest>

#include <random>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTable_data();
    void theTable();
    void randomOnesAgainstAWalk();
    void firstAndLastDayOfAPause();
    void aPauseThatGoesOn();
    void daysOfRestAtTheEnd();
    void theHorizonIsSaid();
    void daysLeftAndOver();
    void oddArguments();

private:
    /// Without the engine: every day crossed off that does not count, then so many counted from the start.
    [[nodiscard]] QDate walked(QDate start, const Limit &limit, const QList<Pause> &pauses, const PauseRule &rule) const
    {
        const QDate horizon(2026, 12, 31);
        QSet<QDate> struck;
        for (const Pause &pause : pauses) {
            for (QDate day = pause.from; day <= (pause.until.isValid() ? pause.until : horizon); day = day.addDays(1)) {
                const bool edge = (rule.firstCounts && day == pause.from) || (rule.lastCounts && day == pause.until);
                if (!edge)
                    struck.insert(day);
            }
        }
        QList<QDate> counted;
        for (QDate day = start.addDays(1); day <= horizon; day = day.addDays(1)) {
            if (!struck.contains(day) && (limit.unit == LimitUnit::Days || works(day)))
                counted.append(day);
        }
        if (counted.size() < limit.amount)
            return {};
        QDate due = limit.amount == 0 ? start : counted.at(limit.amount - 1);
        while (limit.unit == LimitUnit::Days && limit.movesFromRest && !works(due))
            due = due.addDays(1);
        return due <= horizon ? due : QDate();
    }
    [[nodiscard]] bool works(QDate day) const { return m_table.value(day, day.dayOfWeek() <= 5); }

    Calendar m_calendar;
    QHash<QDate, bool> m_table;
};

void TestDeadline::initTestCase()
{
    const auto catalogue = Catalogue::load();
    QVERIFY(catalogue.has_value());
    m_calendar = catalogue->calendar();
    QFile table(QStringLiteral(TEST_DATA "/holidays-2016-2026.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    (void)table.readLine(); // heading
    while (!table.atEnd()) {
        const QList<QByteArray> row = table.readLine().trimmed().split(',');
        m_table.insert(QDate::fromString(QString::fromLatin1(row.value(0)), Qt::ISODate), row.value(1) == "1");
    }
    QCOMPARE(m_table.size(), 272);
}

// domain.md 5.4
void TestDeadline::theTable_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QList<QDate>>("ends");
    const auto row = [](const char *start, std::initializer_list<const char *> ends) {
        QList<QDate> days;
        for (const char *end : ends)
            days.append(QDate::fromString(QString::fromLatin1(end), Qt::ISODate));
        QTest::newRow(start) << QDate::fromString(QString::fromLatin1(start), Qt::ISODate) << days;
    };
    row("2024-02-07", {"2024-02-08", "2024-02-09", "2024-02-20", "2024-02-22", "2024-03-05", "2024-03-12"});
    row("2025-01-24", {"2025-01-26", "2025-01-27", "2025-02-07", "2025-02-10", "2025-02-20", "2025-02-27"});
    row("2025-09-26", {"2025-09-28", "2025-09-29", "2025-10-10", "2025-10-13", "2025-10-23", "2025-10-30"});
    row("2026-02-13", {"2026-02-14", "2026-02-24", "2026-02-27", "2026-03-02", "2026-03-12", "2026-03-19"});
    row("2026-04-30", {"2026-05-06", "2026-05-07", "2026-05-11", "2026-05-13", "2026-05-25", "2026-06-01"});
    row("2026-09-18", {"2026-09-20", "2026-09-21", "2026-09-24", "2026-09-29", "2026-10-15", "2026-10-22"});
    row("2026-09-24", {"2026-09-28", "2026-09-29", "2026-10-09", "2026-10-12", "2026-10-22", "2026-10-29"});
    row("2026-09-29", {"2026-09-30", "2026-10-08", "2026-10-12", "2026-10-14", "2026-10-26", "2026-11-02"});
}

void TestDeadline::theTable()
{
    QFETCH(QDate, start);
    QFETCH(QList<QDate>, ends);
    const QList<int> limits{1, 2, 5, 7, 15, 20};
    for (qsizetype i = 0; i < limits.size(); ++i) {
        const Deadline deadline = deadlineOf(m_calendar, start, {limits.at(i), LimitUnit::WorkingDays});
        QCOMPARE(deadline.due, ends.at(i));
        QVERIFY(!deadline.provisional);
        QCOMPARE(deadline.calendar, m_calendar.version());
    }
}

void TestDeadline::randomOnesAgainstAWalk()
{
    std::mt19937_64 random(20261124);
    const auto some = [&random](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
    int named = 0, open = 0;
    for (int i = 0; i < 10'000; ++i) {
        const QDate start = QDate(2016, 1, 1).addDays(some(0, 3'600));
        const Limit limit{some(0, 60), some(0, 2) == 0 ? LimitUnit::Days : LimitUnit::WorkingDays, some(0, 1) == 1};
        const PauseRule rule{some(0, 1) == 1, some(0, 1) == 1};
        QList<Pause> pauses;
        for (int k = some(0, 4); k > 0; --k) {
            const QDate from = start.addDays(some(-10, 80));
            pauses.append({from, some(0, 9) == 0 ? QDate() : from.addDays(some(0, 40)), u"ground"_s, {}});
        }
        const Deadline deadline = deadlineOf(m_calendar, start, limit, pauses, rule);
        const QDate expected = walked(start, limit, pauses, rule);
        QCOMPARE(deadline.provisional ? QDate() : deadline.due, expected);
        const Deadline bare = deadlineDate(m_calendar, start, limit, pauses, rule);
        QCOMPARE(bare.due, deadline.due);
        QVERIFY(bare.days.isEmpty());
        named += expected.isValid() ? 1 : 0;
        open += deadline.pausedSince.isValid() ? 1 : 0;
        if (deadline.due.isValid() && limit.amount > 0) {
            QCOMPARE(deadline.days.last().date, deadline.due);
            const auto counted = std::ranges::count_if(deadline.days, [](const DeadlineDay &day) { return day.number > 0; });
            QCOMPARE(counted, limit.amount);
        }
    }
    QVERIFY(named > 8'000);
    QVERIFY(open > 200);
}

void TestDeadline::firstAndLastDayOfAPause()
{
    const QDate monday(2026, 11, 2);
    const QList<Pause> pause{{monday.addDays(1), monday.addDays(2), u"补正材料"_s, u"b"_s}}; // Tuesday and Wednesday
    const Limit three{3, LimitUnit::WorkingDays};
    QCOMPARE(deadlineOf(m_calendar, monday, three, pause).due, QDate(2026, 11, 9));                // Thu Fri Mon
    QCOMPARE(deadlineOf(m_calendar, monday, three, pause, {true, false}).due, QDate(2026, 11, 6)); // Tue Thu Fri
    QCOMPARE(deadlineOf(m_calendar, monday, three, pause, {false, true}).due, QDate(2026, 11, 6)); // Wed Thu Fri
    QCOMPARE(deadlineOf(m_calendar, monday, three, pause, {true, true}).due, QDate(2026, 11, 5));
    const Deadline told = deadlineOf(m_calendar, monday, three, pause);
    QCOMPARE(told.days.size(), 7);
    QCOMPARE(told.days.at(0).use, DayUse::Paused);
    QCOMPARE(told.days.at(0).pause, 0);
    QCOMPARE(told.days.at(2).number, 1);
    QCOMPARE(told.days.at(4).use, DayUse::Rest);
    QCOMPARE(told.days.at(4).kind, DayKind::Weekend);
}

void TestDeadline::aPauseThatGoesOn()
{
    const QDate monday(2026, 11, 2);
    const QList<Pause> pause{{QDate(2026, 11, 5), {}, u"g"_s, {}}};
    const Deadline five = deadlineOf(m_calendar, monday, {5, LimitUnit::WorkingDays}, pause);
    QVERIFY(!five.due.isValid());
    QCOMPARE(five.pausedSince, QDate(2026, 11, 5));
    QCOMPARE(five.used, 2);
    QCOMPARE(daysLeft(m_calendar, five, QDate(2026, 12, 1), pause), 3);
    QCOMPARE(deadlineOf(m_calendar, monday, {2, LimitUnit::WorkingDays}, pause).due, QDate(2026, 11, 4)); // over before it
}

void TestDeadline::daysOfRestAtTheEnd()
{
    const QDate start(2026, 9, 1); // thirty days on is the first of October: a holiday until the seventh
    const Deadline moved = deadlineOf(m_calendar, start, {30, LimitUnit::Days, true});
    QCOMPARE(moved.due, QDate(2026, 10, 8));
    QCOMPARE(moved.days.last().use, DayUse::Moved);
    QCOMPARE(moved.days.last().kind, DayKind::Working);
    QCOMPARE(deadlineOf(m_calendar, start, {30, LimitUnit::Days, false}).due, QDate(2026, 10, 1));
}

void TestDeadline::theHorizonIsSaid()
{
    const Deadline far = deadlineOf(m_calendar, QDate(2026, 12, 30), {5, LimitUnit::WorkingDays});
    QVERIFY(far.provisional);
    QVERIFY(!far.days.first().provisional);
    QVERIFY(far.days.last().provisional);
    QVERIFY(!deadlineOf(m_calendar, QDate(2026, 12, 30), {1, LimitUnit::WorkingDays}).provisional);
}

void TestDeadline::daysLeftAndOver()
{
    const Deadline due = deadlineOf(m_calendar, QDate(2026, 9, 24), {5, LimitUnit::WorkingDays}); // 10-09
    QCOMPARE(daysLeft(m_calendar, due, QDate(2026, 9, 24)), 5);
    QCOMPARE(daysLeft(m_calendar, due, QDate(2026, 9, 1)), 5);  // not more than the budget
    QCOMPARE(daysLeft(m_calendar, due, QDate(2026, 10, 3)), 2); // the 8th and the 9th
    QCOMPARE(daysLeft(m_calendar, due, QDate(2026, 10, 9)), 0);
    QCOMPARE(daysLeft(m_calendar, due, QDate(2026, 10, 10)), -1); // an adjusted Saturday
    QCOMPARE(daysLeft(m_calendar, due, QDate(2026, 10, 11)), -1);
}

void TestDeadline::oddArguments()
{
    QVERIFY(!deadlineOf(m_calendar, {}, {5, LimitUnit::WorkingDays}).due.isValid());
    QVERIFY(!deadlineOf(m_calendar, QDate(2026, 1, 5), {-1, LimitUnit::WorkingDays}).due.isValid());
    QVERIFY(!deadlineOf(m_calendar, QDate(2026, 1, 5), {kLongestLimit + 1, LimitUnit::Days}).due.isValid());
    const QList<Pause> backwards{{QDate(2026, 1, 9), QDate(2026, 1, 6), {}, {}}};
    QCOMPARE(deadlineOf(m_calendar, QDate(2026, 1, 5), {1, LimitUnit::WorkingDays}, backwards).due, QDate(2026, 1, 6));
    const QList<Pause> endless{{QDate(2026, 1, 6), QDate(9999, 1, 1), {}, {}}};
    const Deadline held = deadlineOf(m_calendar, QDate(2026, 1, 5), {1, LimitUnit::WorkingDays}, endless);
    QVERIFY(!held.due.isValid() && held.pausedSince.isValid());
}

QTEST_GUILESS_MAIN(TestDeadline)
#include "test_deadline.moc"
