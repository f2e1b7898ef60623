// Time left of objections and repairs: the legal day against the domain file's table of deadlines, the marks against a clerk
// who counts on a calendar, day by day.
#include "models/domain/case_days.h"
#include "models/domain/record_marks.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestCaseDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void legalDays_data();
    void legalDays();
    void marksAsCountedByHand_data();
    void marksAsCountedByHand();
    void timeChangesExactlyAfterTheNamedDay();
    void notStatedIsSaid();
    void ofRecords();

private:
    [[nodiscard]] QDate walked(QDate since, int workingDays) const
    {
        for (QDate day = since;; day = day.addDays(1)) {
            if (day > since && m_catalogue->calendar().isWorkingDay(day) && --workingDays == 0)
                return day;
        }
    }
    std::optional<Catalogue> m_catalogue;
};

void TestCaseDays::initTestCase()
{
    QString why;
    m_catalogue = Catalogue::load(u":/catalogue"_s, &why);
    QVERIFY2(m_catalogue.has_value(), qPrintable(why));
}

// domain.md 5.4, column "transfer on last day, then +5 wd"
void TestCaseDays::legalDays_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("due");
    const auto row = [](const QString &since, const QString &due) { QTest::newRow(qPrintable(since)) << since << due; };
    row(u"2024-02-07"_s, u"2024-02-22"_s);
    row(u"2025-01-24"_s, u"2025-02-10"_s);
    row(u"2025-09-26"_s, u"2025-10-13"_s);
    row(u"2026-02-13"_s, u"2026-03-02"_s);
    row(u"2026-04-30"_s, u"2026-05-13"_s);
    row(u"2026-09-18"_s, u"2026-09-29"_s);
    row(u"2026-09-24"_s, u"2026-10-12"_s);
    row(u"2026-09-29"_s, u"2026-10-14"_s);
}

void TestCaseDays::legalDays()
{
    QFETCH(QString, since);
    QFETCH(QString, due);
    const QDate received = QDate::fromString(since, Qt::ISODate), last = QDate::fromString(due, Qt::ISODate);
    const CaseDays onTheDay(*m_catalogue, last), after(*m_catalogue, last.addDays(1));
    const CaseDue found = onTheDay.due(CaseKind::Objection, received);
    QCOMPARE(found.result.date, last);
    QCOMPARE(found.workingDaysLeft, 0);
    QVERIFY(found.basis.contains(u"第三十六条"_s) && !found.ruleSet.isEmpty());
    QCOMPARE(onTheDay.mark(CaseKind::Objection, since.toStdString()), DueMark::Soon);
    QCOMPARE(after.mark(CaseKind::Objection, since.toStdString()), DueMark::Late);
}

void TestCaseDays::marksAsCountedByHand_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("limit");
    QTest::newRow("objection") << 0 << 7; // 2 to transfer, 5 to decide: 条例 art. 36
    QTest::newRow("repair") << 1 << 10;
}

void TestCaseDays::marksAsCountedByHand()
{
    QFETCH(int, kind);
    QFETCH(int, limit);
    const auto of = static_cast<CaseKind>(kind);
    for (QDate on(2026, 9, 1); on < QDate(2026, 10, 20); on = on.addDays(1)) {
        const CaseDays days(*m_catalogue, on);
        for (int back = -3; back < 260; back += back < 30 ? 1 : 23) {
            const QDate since = on.addDays(-back), due = walked(since, limit);
            int left = 0;
            for (QDate day = on.addDays(1); day <= due; day = day.addDays(1))
                left += m_catalogue->calendar().isWorkingDay(day) ? 1 : 0;
            const DueMark expected = due < on ? DueMark::Late : left <= 3 ? DueMark::Soon : DueMark::Later;
            const QString text = since.toString(Qt::ISODate);
            QVERIFY2(days.mark(of, text.toStdString()) == expected, qPrintable(text + u" on "_s + on.toString(Qt::ISODate)));
            if (due >= on)
                QCOMPARE(days.due(of, since).workingDaysLeft, left);
            else
                QVERIFY(days.due(of, since).workingDaysLeft <= 0);
        }
    }
}

void TestCaseDays::timeChangesExactlyAfterTheNamedDay()
{
    for (const CaseKind kind : {CaseKind::Objection, CaseKind::Repair}) {
        for (QDate on(2026, 9, 18); on < QDate(2026, 11, 10); on = on.addDays(1)) {
            const CaseDays today(*m_catalogue, on), tomorrow(*m_catalogue, on.addDays(1));
            const bool changes = today.mark(kind, "2026-09-18") != tomorrow.mark(kind, "2026-09-18");
            const std::uint16_t until = today.stableUntil(kind, "2026-09-18");
            QCOMPARE(until != 65535 && QDate(2000, 1, 1).addDays(until) == on, changes);
        }
    }
}

void TestCaseDays::notStatedIsSaid()
{
    const CaseDays days(*m_catalogue, QDate(2026, 11, 23));
    for (const char *since : {"", "2026-11-31", "yesterday", "2026-1-02"}) {
        QCOMPARE(days.mark(CaseKind::Objection, since), DueMark::Unstated);
        QCOMPARE(days.stableUntil(CaseKind::Repair, since), std::uint16_t(65535));
    }
    QVERIFY(!days.due(CaseKind::Objection, QDate()).result.date.isValid());
    QVERIFY(days.due(CaseKind::Repair, QDate(2026, 12, 30)).result.provisional);
}

void TestCaseDays::ofRecords()
{
    const RecordMarker marker(*m_catalogue, QDate(2026, 11, 23));
    RecordRow record;
    record.kind = "honour";
    QCOMPARE(marker.mark(record).objection, DueMark::None);
    QCOMPARE(marker.mark(record).repair, DueMark::None);
    record.objectionSince = "2026-11-20"; // without the mark nothing is open
    QCOMPARE(marker.mark(record).objection, DueMark::None);
    record.objection = true;
    QCOMPARE(marker.mark(record).objection, DueMark::Later);
    QCOMPARE(marker.stableUntil(record), std::uint16_t(QDate(2000, 1, 1).daysTo(QDate(2026, 11, 25))));
    record.objectionSince = {};
    QCOMPARE(marker.mark(record).objection, DueMark::Unstated);
    record.kind = "gossip";
    record.repairSince = "2026-11-02";
    QCOMPARE(marker.mark(record).repair, DueMark::Late);
    QVERIFY(marker.identity().contains(u"cases SH-2026.1 7 10 3"_s));
    QCOMPARE(dueCodes().at(static_cast<int>(DueMark::Late)), u"late"_s);
    QCOMPARE(dueCodes().size(), 5);
}

QTEST_GUILESS_MAIN(TestCaseDays)
#include "test_case_days.moc"
