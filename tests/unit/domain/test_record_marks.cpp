// Marks of records: the due day against the domain file's table of deadlines and against a walk day by day; the notice by the
// dates around the due day; outcomes of what stands in the fields.
#include "models/domain/record_marks.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {

struct Written {
    std::string kind = "penalty", decided = "2026-09-18", from, severity = "general", procedure = "general", state = "normal",
                fields = "{}";
    [[nodiscard]] RecordRow row() const
    {
        RecordRow out;
        out.kind = kind;
        out.decided = decided;
        out.publishedFrom = from;
        out.severity = severity;
        out.procedure = procedure;
        out.state = state;
        out.fields = fields;
        return out;
    }
};

} // namespace

class TestRecordMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deadlines_data();
    void deadlines();
    void everyDayWalkedByHand();
    void notices_data();
    void notices();
    void timeAloneChangesPendingOnly();
    void pastTheHorizonIsProvisional();
    void oddDates();
    void outcomes_data();
    void outcomes();
    void identityNamesItsRules();

private:
    [[nodiscard]] QString noticeOn(const RecordRow &record, QDate on) const
    {
        const RecordMarker marker(*m_catalogue, on);
        return marker.notices().at(marker.mark(record).notice);
    }
    std::optional<Catalogue> m_catalogue;
};

void TestRecordMarks::initTestCase()
{
    QString why;
    m_catalogue = Catalogue::load(u":/catalogue"_s, &why);
    QVERIFY2(m_catalogue.has_value(), qPrintable(why));
}

// domain.md 5.4, column +7 wd
void TestRecordMarks::deadlines_data()
{
    QTest::addColumn<QString>("decided");
    QTest::addColumn<QString>("due");
    const auto row = [](const QString &decided, const QString &due) { QTest::newRow(qPrintable(decided)) << decided << due; };
    row(u"2024-02-07"_s, u"2024-02-22"_s);
    row(u"2025-01-24"_s, u"2025-02-10"_s);
    row(u"2025-09-26"_s, u"2025-10-13"_s);
    row(u"2026-02-13"_s, u"2026-03-02"_s);
    row(u"2026-04-30"_s, u"2026-05-13"_s);
    row(u"2026-09-18"_s, u"2026-09-29"_s);
    row(u"2026-09-24"_s, u"2026-10-12"_s);
    row(u"2026-09-29"_s, u"2026-10-14"_s);
}

void TestRecordMarks::deadlines()
{
    QFETCH(QString, decided);
    QFETCH(QString, due);
    const QDate day = QDate::fromString(due, Qt::ISODate);
    const RecordMarker marker(*m_catalogue, QDate(2026, 11, 23));
    const DueDay explained = marker.dueDay(QDate::fromString(decided, Qt::ISODate));
    QCOMPARE(explained.result.date, day);
    QCOMPARE(explained.workingDays, 7);
    QCOMPARE(explained.result.steps.constLast().number, 7);
    QVERIFY(explained.basis.contains(u"424号"_s) && !explained.ruleSet.isEmpty());
    Written record;
    record.decided = decided.toStdString();
    record.from = due.toStdString();
    QCOMPARE(marker.notices().at(marker.mark(record.row()).notice), u"on_time"_s);
    record.from = day.addDays(1).toString(Qt::ISODate).toStdString();
    QCOMPARE(marker.notices().at(marker.mark(record.row()).notice), u"late"_s);
    record.from.clear();
    QCOMPARE(noticeOn(record.row(), day), u"pending"_s);
    QCOMPARE(noticeOn(record.row(), day.addDays(1)), u"overdue"_s);
    QCOMPARE(marker.stableUntil(record.row()), std::uint16_t(65535));
}

// Counting working days one by one from every day, as a clerk would with the calendar on the wall.
void TestRecordMarks::everyDayWalkedByHand()
{
    const QDate on(2026, 11, 23);
    const RecordMarker marker(*m_catalogue, on);
    const int onTime = static_cast<int>(marker.notices().indexOf(u"on_time"_s));
    const int late = static_cast<int>(marker.notices().indexOf(u"late"_s));
    for (QDate decided(2003, 12, 20); decided < QDate(2026, 11, 1); decided = decided.addDays(1)) {
        QDate due = decided;
        for (int left = 7; left > 0; left -= m_catalogue->calendar().isWorkingDay(due) ? 1 : 0)
            due = due.addDays(1);
        if (due >= on)
            continue;
        Written record;
        record.kind = "licence";
        record.decided = decided.toString(Qt::ISODate).toStdString();
        record.from = due.toString(Qt::ISODate).toStdString();
        QVERIFY2(marker.mark(record.row()).notice == onTime, record.decided.c_str());
        record.from = due.addDays(1).toString(Qt::ISODate).toStdString();
        QVERIFY2(marker.mark(record.row()).notice == late, record.decided.c_str());
    }
}

void TestRecordMarks::notices_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("notice");
    QTest::newRow("published at once") << u"from=2026-09-18"_s << u"on_time"_s;
    QTest::newRow("published before") << u"from=2026-09-01"_s << u"on_time"_s;
    QTest::newRow("published late") << u"from=2026-10-30"_s << u"late"_s;
    QTest::newRow("unpublished") << QString() << u"overdue"_s;
    QTest::newRow("unpublished, time left") << u"decided=2026-11-20"_s << u"pending"_s;
    QTest::newRow("to be published") << u"decided=2026-11-20 from=2026-11-24"_s << u"pending"_s;
    QTest::newRow("to be published too late") << u"from=2026-11-24"_s << u"overdue"_s;
    QTest::newRow("summary procedure") << u"procedure=summary"_s << u"none"_s;
    QTest::newRow("minor") << u"severity=minor"_s << u"none"_s;
    QTest::newRow("minor, published") << u"severity=minor from=2026-09-20"_s << u"on_time"_s;
    QTest::newRow("minor, published late") << u"severity=minor from=2026-10-30"_s << u"late"_s;
    QTest::newRow("revoked") << u"state=revoked"_s << u"none"_s;
    QTest::newRow("repaired") << u"state=repaired"_s << u"overdue"_s;
    QTest::newRow("licence") << u"kind=licence procedure=none severity=none"_s << u"overdue"_s;
    QTest::newRow("another kind") << u"kind=judgment"_s << u"none"_s;
    QTest::newRow("unknown kind") << u"kind=gossip"_s << u"none"_s;
    QTest::newRow("kind with an outcome only") << u"kind=commitment"_s << u"none"_s;
    QTest::newRow("no date") << u"decided="_s << u"none"_s;
    QTest::newRow("broken date") << u"decided=2026-9-18x"_s << u"none"_s;
    QTest::newRow("no month") << u"decided=2026-13-01"_s << u"none"_s;
}

void TestRecordMarks::notices()
{
    QFETCH(QString, change);
    QFETCH(QString, notice);
    Written record;
    const QHash<QString, std::string *> members{{u"kind"_s, &record.kind},           {u"decided"_s, &record.decided},
                                                {u"from"_s, &record.from},           {u"severity"_s, &record.severity},
                                                {u"procedure"_s, &record.procedure}, {u"state"_s, &record.state}};
    for (const QString &one : change.split(u' ', Qt::SkipEmptyParts))
        members.value(one.section(u'=', 0, 0), &record.fields)->assign(one.section(u'=', 1).toStdString());
    QCOMPARE(noticeOn(record.row(), QDate(2026, 11, 23)), notice);
}

// Marked on each of sixty days, the notice changes exactly after the day that stableUntil named.
void TestRecordMarks::timeAloneChangesPendingOnly()
{
    Written unpublished, toCome, minorToCome;
    toCome.from = "2026-09-25";
    minorToCome.from = "2026-09-25";
    minorToCome.severity = "minor";
    for (const Written &record : {unpublished, toCome, minorToCome}) {
        for (QDate on(2026, 9, 18); on < QDate(2026, 11, 17); on = on.addDays(1)) {
            const RecordMarker marker(*m_catalogue, on);
            const std::uint16_t until = marker.stableUntil(record.row());
            const QDate last = QDate(2000, 1, 1).addDays(until);
            const bool changes = noticeOn(record.row(), on) != noticeOn(record.row(), on.addDays(1));
            QVERIFY2(changes == (until != 65535 && last == on), qPrintable(on.toString(Qt::ISODate)));
        }
    }
}

void TestRecordMarks::pastTheHorizonIsProvisional()
{
    const RecordMarker marker(*m_catalogue, QDate(2026, 12, 31));
    QVERIFY(marker.dueDay(QDate(2026, 12, 30)).result.provisional);
    QVERIFY(!marker.dueDay(QDate(2026, 11, 2)).result.provisional);
    Written record;
    record.decided = "2026-12-30";
    QCOMPARE(marker.notices().at(marker.mark(record.row()).notice), u"pending"_s);
}

void TestRecordMarks::oddDates()
{
    const RecordMarker marker(*m_catalogue, QDate(2026, 11, 23));
    Written record;
    for (const char *decided : {"1949-10-01", "1999-12-31", "2000-02-29", "2004-12-31"}) {
        record.decided = decided;
        record.from = decided;
        QCOMPARE(marker.notices().at(marker.mark(record.row()).notice), u"on_time"_s);
        record.from = "2005-06-01";
        QCOMPARE(marker.notices().at(marker.mark(record.row()).notice), u"late"_s);
    }
    record.decided = "2031-05-06"; // after the day of marking
    record.from.clear();
    QCOMPARE(marker.notices().at(marker.mark(record.row()).notice), u"pending"_s);
    QVERIFY(!marker.dueDay(QDate()).result.date.isValid());
}

void TestRecordMarks::outcomes_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *kind, const QString &fields, const QString &outcome) {
        QTest::addRow("%s %s", kind, qPrintable(fields)) << QByteArray(kind) << fields << outcome;
    };
    row("commitment", u"{\"CN_LX\":\"主动型\",\"CN_LYZT\":\"全部履行\"}"_s, u"fulfilled"_s);
    row("commitment", u"{\"CN_LYZT\":\"履行中\",\"CN_SY\":\"x\"}"_s, u"open"_s);
    row("commitment", u"{\"CN_LYZT\":\"未履行\"}"_s, u"broken"_s);
    row("commitment", u"{\"CN_LYZT\":\"未履行（逾期三十日）\"}"_s, u"broken"_s);
    row("commitment", u"{\"CN_LYZT\":\"履行中止\"}"_s, u"other"_s);
    row("commitment", u"{\"CN_LYZT\":\"\"}"_s, u"none"_s);
    row("commitment", u"{}"_s, u"none"_s);
    row("commitment", u""_s, u"none"_s);
    row("commitment", u"{\"CN_SY\":\"称 \\\"CN_LYZT\\\":\\\"全部履行\\\"\"}"_s, u"none"_s);
    row("commitment", u"{\"CN_SY\":\"称 \\\"CN_LYZT\\\":\\\"全部履行\\\"\",\"CN_LYZT\":\"部分履行\"}"_s, u"partly"_s);
    row("arrears", u"{\"WY_ZFZT\":\"未缴清\"}"_s, u"owed"_s);
    row("arrears", u"{\"WY_ZFZT\":\"已缴清\"}"_s, u"paid"_s);
    row("annual_report", u"{\"NB_ZT\":\"补报并公示\"}"_s, u"filed_late"_s);
    row("enforcement", u"{\"ZX_ZT\":\"终结本次执行程序\"}"_s, u"suspended"_s);
    row("inspection", u"{\"JC_JGLX\":\"通过登记的住所（经营场所）无法联系\"}"_s, u"unreachable"_s);
    row("licence", u"{\"XK_ZT\":\"1\"}"_s, u"valid"_s);
    row("licence", u"{\"XK_ZT\":\"10\"}"_s, u"other"_s);
    row("licence", u"{\"XK_ZT\":\"无效\"}"_s, u"invalid"_s);
    row("arrears", u"{\"CN_LYZT\":\"全部履行\"}"_s, u"none"_s);
    row("judgment", u"{\"CN_LYZT\":\"全部履行\"}"_s, u"none"_s);
    row("gossip", u"{\"CN_LYZT\":\"全部履行\"}"_s, u"none"_s);
}

void TestRecordMarks::outcomes()
{
    QFETCH(QByteArray, kind);
    QFETCH(QString, fields);
    QFETCH(QString, outcome);
    const RecordMarker marker(*m_catalogue, QDate(2026, 11, 23));
    Written record;
    record.kind = kind.toStdString();
    record.fields = fields.toStdString();
    QCOMPARE(marker.outcomes().at(marker.mark(record.row()).outcome), outcome);
}

void TestRecordMarks::identityNamesItsRules()
{
    const RecordMarker marker(*m_catalogue, QDate(2026, 11, 23)), other(*m_catalogue, QDate(2020, 1, 1));
    QCOMPARE(marker.identity(), other.identity());
    QVERIFY(marker.identity().contains(m_catalogue->calendar().version()));
    QVERIFY(marker.identity().contains(u"SH-2026.1"_s));
    QCOMPARE(other.day(), QDate(2020, 1, 1));
    QCOMPARE(marker.notices().constFirst(), u"none"_s);
    QCOMPARE(marker.outcomes().constFirst(), u"none"_s);
}

QTEST_GUILESS_MAIN(TestRecordMarks)
#include "test_record_marks.moc"
