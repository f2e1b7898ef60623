// The three clocks of a record. Dates are worked out by hand from the articles (条例 art. 35-38, 民法典 201-202, 令36).
#include "models/domain/disclosure.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestDisclosure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void periods_data();
    void periods();
    void lastDayOfTheQueryPeriod_data();
    void lastDayOfTheQueryPeriod();
    void onlyAdverseRecordsExpire();
    void unknownKindIsTreatedAsAdverse();
    void decisionDateOnlyByRule();
    void repairedAndRevokedAreHidden();
    void retentionEndsAfterThreeWorkingDays();
    void publicity_data();
    void publicity();
    void publicityOfOtherRecords();
    void repairEndsPublicity();
    void minorConductIsNotPublished();
    void objectionIsAnnotated();

private:
    static Record penalty(QDate decided, QDate actEnded);

    std::optional<Catalogue> m_catalogue;
};

namespace {
const QDate kNone;
const QDate kToday(2026, 11, 23);
} // namespace

void TestDisclosure::initTestCase()
{
    m_catalogue = Catalogue::load();
    QVERIFY(m_catalogue.has_value());
}

Record TestDisclosure::penalty(QDate decided, QDate actEnded)
{
    Record record;
    record.kind = u"penalty"_s;
    record.decided = decided;
    record.actEnded = actEnded;
    record.severity = Severity::General;
    record.procedure = u"general"_s;
    return record;
}

void TestDisclosure::periods_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("last");
    QTest::newRow("five years") << QDate(2021, 3, 16) << 60 << QDate(2026, 3, 16);
    QTest::newRow("leap day, five years") << QDate(2020, 2, 29) << 60 << QDate(2025, 2, 28);
    QTest::newRow("leap day, four years") << QDate(2020, 2, 29) << 48 << QDate(2024, 2, 29);
    QTest::newRow("month end") << QDate(2026, 8, 31) << 6 << QDate(2027, 2, 28);
    QTest::newRow("31 to 30") << QDate(2026, 1, 31) << 3 << QDate(2026, 4, 30);
    QTest::newRow("令36 minimum") << QDate(2026, 5, 21) << 3 << QDate(2026, 8, 21);
    QTest::newRow("令36 severe") << QDate(2026, 5, 21) << 36 << QDate(2029, 5, 21);
}

void TestDisclosure::periods()
{
    QFETCH(QDate, from);
    QFETCH(int, months);
    QFETCH(QDate, last);
    QCOMPARE(addMonths(from, months), last);
    if (months % 12 == 0)
        QCOMPARE(addYears(from, months / 12), last);
}

void TestDisclosure::lastDayOfTheQueryPeriod_data()
{
    QTest::addColumn<QDate>("actEnded");
    QTest::addColumn<QDate>("last");
    QTest::newRow("Tuesday to Monday") << QDate(2021, 3, 16) << QDate(2026, 3, 16);
    QTest::newRow("ends on a Sunday, not extended") << QDate(2021, 3, 15) << QDate(2026, 3, 15);
    QTest::newRow("leap day") << QDate(2020, 2, 29) << QDate(2025, 2, 28);
    QTest::newRow("ends on a public holiday") << QDate(2021, 10, 1) << QDate(2026, 10, 1);
}

void TestDisclosure::lastDayOfTheQueryPeriod()
{
    QFETCH(QDate, actEnded);
    QFETCH(QDate, last);
    const Record record = penalty(actEnded.addDays(200), actEnded);
    const DisclosureDecision on = decide(record, *m_catalogue, last);
    QCOMPARE(on.disclosure, Disclosure::Show);
    QCOMPARE(on.query.state, ClockState::Running);
    QCOMPARE(on.query.from, actEnded);
    QCOMPARE(on.query.until, last);
    QVERIFY(!on.queryFromDecision);
    const DisclosureDecision after = decide(record, *m_catalogue, last.addDays(1));
    QCOMPARE(after.disclosure, Disclosure::HiddenExpired);
    QCOMPARE(after.query.state, ClockState::Ended);
    QVERIFY(after.rule.contains(u"第三十五条"_s));
}

void TestDisclosure::onlyAdverseRecordsExpire()
{
    for (const RecordKind &kind : m_catalogue->recordKinds()) {
        Record record = penalty(QDate(2003, 5, 6), QDate(2003, 5, 5));
        record.kind = kind.id;
        const DisclosureDecision decision = decide(record, *m_catalogue, kToday);
        const bool adverse = kind.nature == u"adverse"_s;
        QCOMPARE(decision.disclosure, adverse ? Disclosure::HiddenExpired : Disclosure::Show);
        QCOMPARE(decision.query.state, adverse ? ClockState::Ended : ClockState::NotApplicable);
        QVERIFY(!decision.rule.isEmpty());
        QCOMPARE(decision.ruleSet, u"SH-2026.1"_s);
    }
}

void TestDisclosure::unknownKindIsTreatedAsAdverse()
{
    Record record = penalty(QDate(2003, 5, 6), QDate(2003, 5, 5));
    record.kind = u"gossip"_s;
    QCOMPARE(decide(record, *m_catalogue, kToday).disclosure, Disclosure::HiddenExpired);
}

void TestDisclosure::decisionDateOnlyByRule()
{
    const DisclosureDecision decision = decide(penalty(QDate(2021, 6, 1), kNone), *m_catalogue, QDate(2026, 6, 2));
    QCOMPARE(decision.disclosure, Disclosure::HiddenExpired);
    QVERIFY(decision.queryFromDecision);
    QCOMPARE(decision.query.from, QDate(2021, 6, 1));

    // Still on the list: the event has not ended, so the five years have not begun.
    Record listed = penalty(QDate(2015, 6, 1), kNone);
    listed.kind = u"abnormal_list"_s;
    const DisclosureDecision open = decide(listed, *m_catalogue, kToday);
    QCOMPARE(open.disclosure, Disclosure::Show);
    QCOMPARE(open.query.state, ClockState::Unknown);
    QVERIFY(!open.queryFromDecision);

    const DisclosureDecision neither = decide(penalty(kNone, kNone), *m_catalogue, kToday);
    QCOMPARE(neither.query.state, ClockState::Unknown);
    QVERIFY(!neither.queryFromDecision);
}

void TestDisclosure::repairedAndRevokedAreHidden()
{
    Record record = penalty(QDate(2026, 5, 21), QDate(2026, 5, 1));
    record.state = RecordState::Repaired;
    record.stateSince = QDate(2026, 9, 1);
    DisclosureDecision decision = decide(record, *m_catalogue, QDate(2026, 9, 1));
    QCOMPARE(decision.disclosure, Disclosure::HiddenRepaired);
    QVERIFY(decision.rule.contains(u"第三十八条"_s));
    QCOMPARE(decision.query.state, ClockState::Running); // the five years run on
    QCOMPARE(decision.retention.state, ClockState::NotApplicable);
    QCOMPARE(decide(record, *m_catalogue, QDate(2026, 8, 1)).disclosure, Disclosure::HiddenRepaired);

    record.state = RecordState::Revoked;
    decision = decide(record, *m_catalogue, QDate(2026, 9, 1));
    QCOMPARE(decision.disclosure, Disclosure::HiddenRevoked);
    QVERIFY(decision.rule.contains(u"第三十七条"_s));

    record.kind = u"licence"_s; // a licence that was revoked is hidden, too
    QCOMPARE(decide(record, *m_catalogue, kToday).disclosure, Disclosure::HiddenRevoked);
}

void TestDisclosure::retentionEndsAfterThreeWorkingDays()
{
    Record record = penalty(QDate(2026, 5, 21), QDate(2026, 5, 1));
    record.state = RecordState::Revoked;
    record.stateSince = QDate(2026, 9, 24); // 25-27 中秋; working: 28, 29, 30
    const DisclosureDecision decision = decide(record, *m_catalogue, QDate(2026, 9, 30));
    QCOMPARE(decision.retention.from, QDate(2026, 9, 24));
    QCOMPARE(decision.retention.until, QDate(2026, 9, 30));
    QCOMPARE(decision.retention.state, ClockState::Running);
    QVERIFY(!decision.retention.provisional);
    QCOMPARE(decide(record, *m_catalogue, QDate(2026, 10, 1)).retention.state, ClockState::Ended);

    record.stateSince = QDate(2026, 12, 30);
    QVERIFY(decide(record, *m_catalogue, QDate(2026, 12, 31)).retention.provisional);
    record.stateSince = kNone;
    QCOMPARE(decide(record, *m_catalogue, kToday).retention.state, ClockState::Unknown);
}

void TestDisclosure::publicity_data()
{
    QTest::addColumn<QDate>("decided");
    QTest::addColumn<int>("severity");
    QTest::addColumn<QDate>("statedUntil");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("ruleSet");
    const int minor = int(Severity::Minor), general = int(Severity::General), severe = int(Severity::Severe);
    QTest::newRow("令36 general") << QDate(2026, 5, 21) << general << kNone << QDate(2027, 5, 21) << u"SH-2026.1"_s;
    QTest::newRow("令36 severe") << QDate(2026, 5, 21) << severe << kNone << QDate(2029, 5, 21) << u"SH-2026.1"_s;
    QTest::newRow("令36 minor, capped") << QDate(2026, 5, 21) << minor << QDate(2026, 12, 31) << QDate(2026, 8, 21)
                                        << u"SH-2026.1"_s;
    QTest::newRow("令36 stated earlier") << QDate(2026, 5, 21) << general << QDate(2026, 9, 1) << QDate(2026, 9, 1)
                                         << u"SH-2026.1"_s;
    QTest::newRow("令36 stated too late") << QDate(2026, 5, 21) << general << QDate(2029, 5, 21) << QDate(2027, 5, 21)
                                          << u"SH-2026.1"_s;
    QTest::newRow("令58 general") << QDate(2026, 3, 31) << general << kNone << QDate(2029, 3, 31) << u"SH-2023.1"_s;
    QTest::newRow("527号 general") << QDate(2020, 2, 29) << general << kNone << QDate(2021, 2, 28) << u"SH-2019.1"_s;
    QTest::newRow("527号 severe") << QDate(2020, 2, 29) << severe << kNone << QDate(2023, 2, 28) << u"SH-2019.1"_s;
    QTest::newRow("before 527号, as stated")
        << QDate(2018, 2, 1) << severe << QDate(2024, 2, 1) << QDate(2024, 2, 1) << u"SH-2017.1"_s;
}

void TestDisclosure::publicity()
{
    QFETCH(QDate, decided);
    QFETCH(int, severity);
    QFETCH(QDate, statedUntil);
    QFETCH(QDate, last);
    QFETCH(QString, ruleSet);
    Record record = penalty(decided, decided);
    record.severity = static_cast<Severity>(severity);
    record.publishedFrom = decided.addDays(5);
    record.publishedUntil = statedUntil;
    const RecordClock on = decide(record, *m_catalogue, last).publicity;
    QCOMPARE(on.until, last);
    QCOMPARE(on.state, ClockState::Running);
    QCOMPARE(on.from, decided.addDays(5));
    QCOMPARE(on.ruleSet, ruleSet);
    QCOMPARE(decide(record, *m_catalogue, last.addDays(1)).publicity.state, ClockState::Ended);
}

void TestDisclosure::publicityOfOtherRecords()
{
    Record licence;
    licence.kind = u"licence"_s;
    licence.decided = QDate(2026, 5, 21);
    QCOMPARE(decide(licence, *m_catalogue, kToday).publicity.state, ClockState::NotApplicable);
    licence.publishedUntil = QDate(2031, 5, 21);
    QCOMPARE(decide(licence, *m_catalogue, kToday).publicity.until, QDate(2031, 5, 21)); // no maximum without a severity
    // A penalty from before any maximum, without a stated end: nobody knows.
    QCOMPARE(decide(penalty(QDate(2018, 2, 1), QDate(2022, 2, 1)), *m_catalogue, kToday).publicity.state, ClockState::Unknown);
}

void TestDisclosure::repairEndsPublicity()
{
    Record record = penalty(QDate(2026, 5, 21), QDate(2026, 5, 1));
    record.state = RecordState::Repaired;
    record.stateSince = QDate(2026, 9, 1);
    QCOMPARE(decide(record, *m_catalogue, kToday).publicity.until, QDate(2026, 9, 1));
    QCOMPARE(decide(record, *m_catalogue, kToday).publicity.state, ClockState::Ended);
    record.stateSince = QDate(2028, 1, 1); // had ended by itself before
    QCOMPARE(decide(record, *m_catalogue, QDate(2028, 2, 1)).publicity.until, QDate(2027, 5, 21));
}

void TestDisclosure::minorConductIsNotPublished()
{
    Record record = penalty(QDate(2026, 5, 21), QDate(2026, 5, 1));
    record.severity = Severity::Minor;
    QCOMPARE(decide(record, *m_catalogue, kToday).publicity.state, ClockState::NotApplicable);
    record.severity = Severity::General;
    record.procedure = u"summary"_s;
    QCOMPARE(decide(record, *m_catalogue, kToday).publicity.state, ClockState::NotApplicable);
    record.decided = QDate(2020, 5, 21); // 527号 has no such rule in this rule set
    QCOMPARE(decide(record, *m_catalogue, kToday).publicity.until, QDate(2021, 5, 21));
}

void TestDisclosure::objectionIsAnnotated()
{
    Record record = penalty(QDate(2026, 5, 21), QDate(2026, 5, 1));
    QVERIFY(!decide(record, *m_catalogue, kToday).annotated);
    record.underObjection = true;
    const DisclosureDecision decision = decide(record, *m_catalogue, kToday);
    QVERIFY(decision.annotated);
    QCOMPARE(decision.disclosure, Disclosure::Show); // marked, not hidden (条例 art. 36)
}

QTEST_GUILESS_MAIN(TestDisclosure)
#include "test_disclosure.moc"
