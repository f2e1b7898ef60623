// Which measures apply: a table by hand; contradictions, matters and commitments.
#include "models/domain/catalogue.h"
#include "models/domain/commitment.h"
#include "models/domain/measure_engine.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 11, 2);
const QString kFunds = u"SH-YY-203"_s, kFundsOrgan = u"上海市发展和改革委员会"_s;

/// "id kind decided [what ...]": severity, procedure, state, "objection", "ended=DATE", "FIELD=VALUE".
Record recordOf(const QString &text)
{
    Record out;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    out.id = words.at(0);
    out.kind = words.at(1);
    out.decided = out.publishedFrom = QDate::fromString(words.at(2), Qt::ISODate);
    out.procedure = u"none"_s;
    out.sourceUnit = u"某局"_s;
    const QHash<QString, Severity> severities{
        {u"minor"_s, Severity::Minor}, {u"general"_s, Severity::General}, {u"severe"_s, Severity::Severe}};
    for (const QString &word : words.mid(3)) {
        if (severities.contains(word))
            out.severity = severities.value(word);
        else if (word == u"repaired"_s || word == u"revoked"_s)
            out.state = word == u"repaired"_s ? RecordState::Repaired : RecordState::Revoked;
        else if (word == u"objection"_s)
            out.underObjection = true;
        else if (word.startsWith(u"ended="_s))
            out.actEnded = QDate::fromString(word.mid(6), Qt::ISODate);
        else if (word.contains(u'='))
            out.fields.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
        else
            out.procedure = word; // "by_general", "by_summary"
    }
    if (out.procedure.startsWith(u"by_"_s))
        out.procedure = out.procedure.mid(3);
    return out;
}

SubjectFile fileOf(const QStringList &records, const QString &kind = u"enterprise"_s)
{
    SubjectFile out;
    out.organisation.code = u"91310115MA9TE5T122"_s;
    out.organisation.name = u"上海甲有限公司"_s;
    out.organisation.kind = kind;
    for (const QString &record : records)
        out.records.append(recordOf(record));
    return out;
}

QString idsOf(const MeasureVerdict &verdict)
{
    QStringList out;
    for (const MeasureReason &reason : verdict.reasons)
        out.append(reason.id);
    return out.join(u' ');
}

QString groundsOf(const MeasureVerdict &verdict)
{
    QStringList out;
    for (const MeasureGround &ground : verdict.grounds)
        out.append(ground.counts ? ground.record : u'-' + ground.record);
    return out.join(u' ');
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QString why;
        m_catalogue = Catalogue::load(u":/catalogue"_s, &why);
        QVERIFY2(m_catalogue, qPrintable(why));
        m_engine = std::make_unique<MeasureEngine>(std::make_shared<const MeasureLists>(m_catalogue->measures()), *m_catalogue);
    }
    void byHand_data();
    void byHand();
    void contradictionsAreShown();
    void mattersOfOthersAreRefused_data();
    void mattersOfOthersAreRefused();
    void commitments_data();
    void commitments();
    void whyARecordIsNoGround();

private:
    std::optional<Catalogue> m_catalogue;
    std::unique_ptr<MeasureEngine> m_engine;
};

void TestMeasures::byHand_data()
{
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("reasons"); // empty: applies
    QTest::addColumn<QString>("grounds");
    const QString funds = u"SH-YY-203"_s;
    const QString listed = u"a severe_list 2026-01-05 YZ_MDMC=政府采购严重违法失信行为记录名单"_s;
    const QString wages = u"w severe_list 2026-01-05 YZ_MDMC=拖欠农民工工资失信联合惩戒对象名单"_s;
    const QString tax = u"t tax_a 2026-04-01"_s;
    const auto row = [](const char *name, const QStringList &records, const QString &matter, const char *measure,
                        const QString &reasons, const QString &grounds) {
        QTest::newRow(name) << records << matter << QString::fromLatin1(measure) << reasons << grounds;
    };
    row("by law", {listed}, funds, "M01", {}, u"a"_s);
    row("two ways to the same, one needs more", {wages}, funds, "M01", u"no_ground"_s, {});
    row("any severe list", {listed, wages}, funds, "R02", {}, u"a w"_s);
    row("wages by regulation", {wages}, funds, "M11", {}, u"w"_s);
    row("an old memorandum", {listed}, funds, "B01", u"expired severe_needs_law"_s, u"a"_s);
    row("not published", {listed}, funds, "R09", u"unpublished"_s, u"a"_s);
    row("not of the matter", {listed}, funds, "R01", u"wrong_matter"_s, u"a"_s);
    row("of another organ", {listed}, funds, "M03", u"foreign_organ wrong_matter no_ground"_s, {});
    row("not in force yet", {u"p penalty 2026-05-01 by_general"_s}, funds, "R11", u"not_yet_valid wrong_matter"_s, u"p"_s);
    row("incentive", {tax}, funds, "I02", {}, u"t"_s);
    row("incentive against a record", {tax, wages}, funds, "I02", u"barred"_s, u"w"_s);
    row("incentive without merit", {}, funds, "I02", u"no_ground"_s, {});
    row("repaired", {listed + u" repaired"_s}, funds, "M01", u"repaired"_s, u"-a"_s);
    row("revoked leaves no trace", {listed + u" revoked"_s}, funds, "M01", u"no_ground"_s, {});
    row("query over", {listed + u" ended=2020-10-01"_s}, funds, "M01", u"query_ended"_s, u"-a"_s);
    row("last day of the query", {listed + u" ended=2021-11-02"_s}, funds, "M01", {}, u"a"_s);
    row("under objection", {listed + u" objection"_s}, funds, "M01", u"objection_waits"_s, u"-a"_s);
    row("window over", {u"p penalty 2025-11-01 general by_general"_s}, funds, "R04", u"window_ended"_s, u"-p"_s);
    row("last day of the window", {u"p penalty 2025-11-02 general by_general"_s}, funds, "R04", {}, u"p"_s);
    row("decided later", {u"p penalty 2026-11-03 general by_general"_s}, funds, "R04", u"future"_s, u"-p"_s);
    row("on the spot is no ground", {u"p penalty 2026-10-01 general by_summary"_s}, funds, "R04", u"no_ground"_s, {});
    row("about persons", {u"p penalty 2026-05-01 severe by_general"_s}, u"SH-YY-106"_s, "M04", u"about_persons"_s, u"p"_s);
    row("what the matter does not show", {u"e evaluation 2026-05-01 PJ_DJ=A"_s}, u"SH-YY-102"_s, "I04",
        u"wrong_matter outside_matter"_s, {});
    row("absence where nothing may be seen", {u"i inspection 2026-05-01 JC_JGLX=未发现问题"_s}, u"SH-YY-102"_s, "I04",
        u"wrong_matter outside_matter"_s, {});
}

void TestMeasures::byHand()
{
    QFETCH(QStringList, records);
    QFETCH(QString, matter);
    QFETCH(QString, measure);
    QFETCH(QString, reasons);
    QFETCH(QString, grounds);
    const QString organ = m_catalogue->plan().application(matter)->department;
    const MeasureVerdict verdict = m_engine->judgeOne(fileOf(records), {matter, organ, kDay}, measure);
    QCOMPARE(idsOf(verdict), reasons);
    QCOMPARE(groundsOf(verdict), grounds);
    QCOMPARE(verdict.applies(), reasons.isEmpty());
    for (const MeasureReason &reason : verdict.reasons) {
        const MeasureTerm *term = m_catalogue->measures().reason(reason.id);
        QVERIFY2(term != nullptr && !term->basis.isEmpty(), qPrintable(reason.id));
    }
}

void TestMeasures::contradictionsAreShown()
{
    const MeasureAsk ask{kFunds, kFundsOrgan, kDay};
    const QString list = u"a severe_list 2026-01-05 YZ_MDMC=重大税收违法失信主体名单"_s;
    const QList<MeasureVerdict> verdicts = m_engine->judge(fileOf({list}), ask);
    const QList<StandingMeasure> standing{{u"N1"_s, u"I02"_s, u"上海市财政局"_s}, {u"N2"_s, u"I05"_s, u"驻沪海关监管单位"_s}};
    QStringList found;
    const QList<MeasureConflict> conflicts = m_engine->conflicts(verdicts, ask, standing);
    for (const MeasureConflict &one : conflicts)
        found.append(u"%1/%2/%3/%4"_s.arg(one.code, one.other, one.otherOrgan, one.reason));
    found.sort();
    QCOMPARE(found, (QStringList{u"R02/I02/上海市财政局/contradicts"_s, u"R02/I05/驻沪海关监管单位/incentive_and_restriction"_s,
                                 u"R04/I02/上海市财政局/incentive_and_restriction"_s,
                                 u"R04/I05/驻沪海关监管单位/incentive_and_restriction"_s}));
    QVERIFY(m_engine->conflicts(verdicts, ask, {{u"N3"_s, u"R05"_s, u"上海市财政局"_s}}).isEmpty());
}

void TestMeasures::mattersOfOthersAreRefused_data()
{
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QString>("organ");
    QTest::addColumn<QString>("reason");
    QTest::newRow("own") << kFunds << kFundsOrgan << QString();
    QTest::newRow("unknown") << u"SH-YY-9999"_s << kFundsOrgan << u"matter_unknown"_s;
    QTest::newRow("no organ") << kFunds << QString() << u"organ_unknown"_s;
    QTest::newRow("of another") << kFunds << u"上海市财政局"_s << u"matter_foreign"_s;
    QTest::newRow("persons") << u"SH-YY-301"_s << u"上海市人力资源和社会保障局"_s << u"matter_persons"_s;
    QTest::newRow("over") << u"SH-YY-206"_s << u"上海市经济和信息化委员会"_s << u"matter_not_in_force"_s;
    QTest::newRow("published later") << u"SH-YY-607"_s << u"上海市交通委员会"_s << u"matter_unpublished"_s;
}

void TestMeasures::mattersOfOthersAreRefused()
{
    QFETCH(QString, matter);
    QFETCH(QString, organ);
    QFETCH(QString, reason);
    QCOMPARE(matterRefusal(m_catalogue->plan(), {matter, organ, kDay}), reason);
}

void TestMeasures::commitments_data()
{
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<QString>("matter");
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("answer"); // rule, then bar:record:way@day ..., then free@day
    const QString before = u"SH-YY-103"_s;
    const QString severe = u"p penalty 2026-05-21 severe by_general ended=2026-05-01"_s;
    QTest::newRow("clean") << QStringList() << before << kDay << u"COMMIT-2026.1 allowed"_s;
    // 36号令: severe at least 12 months from the decision; then the window of 36 months is shorter than the five years.
    QTest::newRow("severe penalty")
        << QStringList{severe} << before << kDay
        << u"COMMIT-2026.1 penalty_severe:p:repair_penalty@2027-05-22:expires@2029-05-22 free@2029-05-22"_s;
    QTest::newRow("repaired") << QStringList{severe + u" repaired"_s} << before << kDay << u"COMMIT-2026.1 allowed"_s;
    QTest::newRow("two penalties") << QStringList{u"p penalty 2026-05-21 general by_general"_s,
                                                  u"q penalty 2026-08-10 general by_general"_s}
                                   << before << kDay
                                   << u"COMMIT-2026.1 penalty_repeated:q:repair_penalty@2026-11-11:expires@2027-08-11:"
                                      "p:repair_penalty@2026-11-02:expires@2027-05-22 free@2027-05-22"_s;
    QTest::newRow("one penalty") << QStringList{u"p penalty 2026-05-21 general by_general"_s} << before << kDay
                                 << u"COMMIT-2026.1 allowed"_s;
    QTest::newRow("debtor until performed") << QStringList{u"d dishonest_debtor 2026-05-21"_s} << before << kDay
                                            << u"COMMIT-2026.1 dishonest_debtor:d:perform_judgment@2026-11-02"_s;
    QTest::newRow("rule of that day") << QStringList() << before << QDate(2026, 3, 31) << u"COMMIT-2017.1 allowed"_s;
    QTest::newRow("before all rules") << QStringList() << before << QDate(2017, 9, 30) << u"rule_missing"_s;
    QTest::newRow("not before approval") << QStringList() << u"SH-YY-105"_s << kDay << u"COMMIT-2026.1 matter_stage"_s;
    QTest::newRow("not in the matter") << QStringList{u"c commitment 2026-05-21 CN_LYZT=未履行"_s} << before << kDay
                                       << u"COMMIT-2026.1 allowed"_s;
}

void TestMeasures::commitments()
{
    QFETCH(QStringList, records);
    QFETCH(QString, matter);
    QFETCH(QDate, on);
    QFETCH(QString, answer);
    const QString organ = m_catalogue->plan().application(matter)->department;
    const CommitmentAnswer given =
        mayCommit(fileOf(records), {matter, organ, on}, m_catalogue->commitmentRules(), *m_catalogue);
    QStringList out;
    if (!given.rule.isEmpty())
        out.append(given.rule);
    if (!given.refusal.isEmpty())
        out.append(given.refusal);
    if (given.allowed)
        out.append(u"allowed"_s);
    for (const CommitmentBarred &bar : given.bars) {
        QStringList parts{bar.id};
        for (const CommitmentGround &ground : bar.grounds) {
            parts.append(ground.record.record);
            for (const CommitmentLift &lift : ground.lifts)
                parts.append(lift.way + u'@' + lift.from.toString(Qt::ISODate));
        }
        out.append(parts.join(u':'));
    }
    if (given.freeByTime.isValid())
        out.append(u"free@"_s + given.freeByTime.toString(Qt::ISODate));
    QCOMPARE(out.join(u' '), answer);
}

void TestMeasures::whyARecordIsNoGround()
{
    const QString listed = u"a severe_list 2026-01-05 YZ_MDMC=政府采购严重违法失信行为记录名单"_s;
    const auto why = [this](const QString &record) {
        return m_engine->whyNoGround(fileOf({record}), u"M01"_s, u"procurement_list"_s, u"a"_s, kDay);
    };
    QCOMPARE(why(listed), QString());
    QCOMPARE(why(listed + u" repaired"_s), u"repaired"_s);
    QCOMPARE(why(listed + u" revoked"_s), u"revoked"_s);
    QCOMPARE(why(listed + u" ended=2020-10-01"_s), u"query_ended"_s);
    QCOMPARE(why(u"a severe_list 2026-01-05 YZ_MDMC=另一名单"_s), u"changed"_s);
}

QTEST_GUILESS_MAIN(TestMeasures)
#include "test_measures.moc"
