// A year's notice: what it moves, what it must not say, and that a later version of it replaces the earlier whole.
#include "models/domain/calendar_notice.h"
#include "models/domain/catalogue.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {

/// The fixed days of rest of 2027, and what else is said.
QByteArray notice(const QByteArray &more = {}, const QByteArray &version = "2027.1", int year = 2027)
{
    QByteArray days;
    for (const char *day : {"01-01", "05-01", "05-02", "10-01", "10-02", "10-03"})
        days += R"({"name":"d","date":")" + QByteArray::number(year) + '-' + day + R"(","isOffDay":true},)";
    days += more;
    if (days.endsWith(','))
        days.chop(1);
    return R"({"year":)" + QByteArray::number(year) + R"(,"papers":["https://example.invalid/n"],"version":")" + version +
           R"(","source_no":"虚构〔2026〕1号","days":[)" + days + "]}";
}

QByteArray day(const QByteArray &date, bool off)
{
    return "{\"name\":\"x\",\"date\":\"" + date + "\",\"isOffDay\":" + (off ? "true" : "false") + '}';
}

QByteArray nationalDayWorks()
{
    QByteArray text = notice();
    text.replace(R"("date":"2027-10-01","isOffDay":true)", R"("date":"2027-10-01","isOffDay":false)");
    return text;
}

const QByteArray kUnknownMember = R"({"name":"x","date":"2027-01-04","isOffDay":true,"half":1})";
const QByteArray kNotSaid = R"({"name":"x","date":"2027-01-04"})";

} // namespace

class TestCalendarNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogue = Catalogue::load();
        QVERIFY(catalogue.has_value());
        m_calendar = catalogue->calendar();
    }

    void itExtendsWhatIsCovered()
    {
        const Calendar with = m_calendar.with(loaded(notice(day("2026-12-31", true) + ',' + day("2027-01-02", false))));
        QCOMPARE(with.version(), m_calendar.version() + u"+2027.1"_s);
        QVERIFY(m_calendar.isWorkingDay(QDate(2026, 12, 31)));
        QCOMPARE(with.kindOf(QDate(2026, 12, 31)), DayKind::Holiday);
        QCOMPARE(with.kindOf(QDate(2027, 1, 2)), DayKind::AdjustedWorking); // a Saturday
        QCOMPARE(with.lastCoveredDay(), QDate(2027, 12, 31));
        const WorkingDayResult before = m_calendar.add(QDate(2026, 12, 30), 2);
        const WorkingDayResult after = with.add(QDate(2026, 12, 30), 2);
        QVERIFY(before.provisional && !after.provisional);
        QCOMPARE(before.date, QDate(2027, 1, 4));
        QCOMPARE(after.date, QDate(2027, 1, 4)); // the 2nd and the 4th
        QCOMPARE(after.steps.at(2).date, QDate(2027, 1, 2));
        QVERIFY(after.steps.at(2).counted);
        for (QDate day(2026, 1, 1); day < QDate(2026, 12, 31); day = day.addDays(1))
            QCOMPARE(with.kindOf(day), m_calendar.kindOf(day));
    }

    void aLaterVersionReplacesTheEarlierWhole()
    {
        const Calendar first = m_calendar.with(loaded(notice(day("2026-12-31", true))));
        const Calendar second = first.with(loaded(notice({}, "2027.2")));
        QVERIFY(second.isWorkingDay(QDate(2026, 12, 31)));
        QCOMPARE(second.version(), m_calendar.version() + u"+2027.2"_s);
        // a new notice of the year before leaves what the next year's said of its December
        const Calendar third = first.with(loaded(notice({}, "2026.9", 2026)));
        QCOMPARE(third.kindOf(QDate(2026, 12, 31)), DayKind::Holiday);
        QCOMPARE(third.kindOf(QDate(2026, 2, 16)), DayKind::Working); // the spring festival is not in this invented one
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not a text") << QByteArray("\x7b") << u"syntax"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"wrong_type"_s;
        QTest::newRow("a gap") << notice({}, "2028.1", 2028) << u"gap"_s;
        QTest::newRow("too early") << notice({}, "2015.1", 2015) << u"gap"_s;
        QTest::newRow("of another year") << notice(day("2028-01-02", true)) << u"bad_date"_s;
        QTest::newRow("November before") << notice(day("2026-11-30", true)) << u"bad_date"_s;
        QTest::newRow("no day") << notice(day("2027-02-30", true)) << u"bad_date"_s;
        QTest::newRow("twice") << notice(day("2027-01-01", true)) << u"duplicate_item"_s;
        QTest::newRow("unknown member") << notice(kUnknownMember) << u"unknown_member"_s;
        QTest::newRow("not said") << notice(kNotSaid) << u"member_missing"_s;
        QTest::newRow("National Day works") << nationalDayWorks() << u"statutory_works"_s;
    }

    void faultsAreNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const auto read = loadCalendarNotice(text, u"notice"_s, m_calendar);
        const auto *faults = std::get_if<QList<ClassFault>>(&read);
        QVERIFY(faults != nullptr);
        QVERIFY(!faults->isEmpty());
        if (reason != u"syntax")
            QCOMPARE(faults->first().reason, reason);
        QVERIFY(faults->first().line > 0);
    }

private:
    [[nodiscard]] CalendarNotice loaded(const QByteArray &text) const
    {
        auto read = loadCalendarNotice(text, u"notice"_s, m_calendar);
        if (const auto *faults = std::get_if<QList<ClassFault>>(&read))
            qFatal("%s", qPrintable(faultText(faults->first(), u"notice"_s)));
        return std::get<CalendarNotice>(std::move(read));
    }
    Calendar m_calendar;
};

QTEST_GUILESS_MAIN(TestCalendarNotice)
#include "test_calendar_notice.moc"
