#include "tests/unit/draw/draw_lists.h"

#include <QCryptographicHash>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::test;

namespace {

const QByteArray kSeed(32, 's');

QString refusal(const base::Result<domain::DrawRoster> &roster)
{
    return roster ? QString() : roster.error().rule;
}

QJsonObject withRatio(const QString &percent)
{
    QJsonObject plan = planObject();
    plan.insert(
        u"classes"_s,
        QJsonArray{QJsonObject{
            {u"class"_s, u"C"_s}, {u"ratio_percent"_s, percent}, {u"yearly_maximum"_s, 4}, {u"basis"_s, u"[design]"_s}}});
    return plan;
}

} // namespace

class TestDrawRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsInThePoolAndWhyNot()
    {
        const domain::InspectionPlan plan = planOf(planObject());
        QList<Row> rows = rowsOf(9);
        rows[1].sector = "F";
        rows[2].sector = "E";
        rows[3].grade = "";
        rows[4].sector = "H";
        rows[5].visits = 4;
        rows[6].checked = {"registration", "quality"};
        rows[7].checked = {"registration"};
        rows[8].status = "revoked";
        const draw::Pool pool = need(poolOf(plan, rows));
        const auto line = [](int number, const QByteArray &tail) {
            return "[\"" + codeNumber(number) + "\",\"310115\"," + tail + "]\n";
        };
        QCOMPARE(listOf(pool), line(0, R"("C",["quality","registration"])") + line(1, R"("C",["registration"])") +
                                   line(2, R"("","full_coverage")") + line(3, R"("","no_class")") + line(4, R"("","no_item")") +
                                   line(5, R"("","yearly_maximum")") + line(6, R"("","already_checked")") +
                                   line(7, R"("C",["quality"])"));
        QCOMPARE(pool.size(), 3);
        QCOMPARE(pool.leftOut(), 5);
        QCOMPARE(pool.hash(), QCryptographicHash::hash(listOf(pool), QCryptographicHash::Sha256).toHex());
        std::reverse(rows.begin(), rows.end());
        QCOMPARE(need(poolOf(plan, rows)).hash(), pool.hash());
    }

    void onlyOrganisationsAndEachOnce()
    {
        const domain::InspectionPlan plan = planOf(planObject());
        for (const auto &[member, text] : {std::pair(&Row::kind, QByteArray("person")), std::pair(&Row::kind, QByteArray()),
                                           std::pair(&Row::code, QByteArray("11010519491231002X")),
                                           std::pair(&Row::code, codeNumber(1).replace(17, 1, "?"))}) {
            QList<Row> rows = rowsOf(3);
            rows[1].*member = text;
            const auto pool = poolOf(plan, rows);
            QVERIFY(!pool);
            QCOMPARE(pool.error().rule, u"organisations_only"_s);
        }
        QList<Row> twice = rowsOf(3);
        twice[2].code = twice[0].code;
        QCOMPARE(poolOf(plan, twice).error().rule, u"duplicate_code"_s);
    }

    void quotasAreRoundedHalfUp_data()
    {
        QTest::addColumn<QString>("percent");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("drawn");
        QTest::newRow("exact") << u"30"_s << 10 << 3;
        QTest::newRow("below half") << u"24.9"_s << 10 << 2;
        QTest::newRow("half") << u"25"_s << 10 << 3;
        QTest::newRow("all") << u"100"_s << 7 << 7;
        QTest::newRow("fine") << u"0.0001"_s << 10 << 0;
    }
    void quotasAreRoundedHalfUp()
    {
        QFETCH(const QString, percent);
        QFETCH(const int, size);
        QFETCH(const int, drawn);
        const domain::InspectionPlan plan = planOf(withRatio(percent));
        QCOMPARE(domain::inspectionQuota(plan.classes.constFirst(), size), drawn);
        domain::InspectionClassRule atLeastOne = plan.classes.constFirst();
        atLeastOne.atLeastOne = true;
        QCOMPARE(domain::inspectionQuota(atLeastOne, size), std::max(drawn, 1));
        QCOMPARE(domain::inspectionQuota(atLeastOne, 0), 0);
    }

    void impossibleDraws()
    {
        const domain::InspectionPlan plan = planOf(planObject());
        const draw::Pool ten = need(poolOf(plan, rowsOf(10))), none = need(poolOf(plan, {}));
        QCOMPARE(refusal(draw::draw(plan, none, manyOfficers(), kSeed)), u"empty_pool"_s);
        const domain::InspectionPlan zero = planOf(withRatio(u"0"_s));
        QCOMPARE(refusal(draw::draw(zero, need(poolOf(zero, rowsOf(10))), manyOfficers(), kSeed)), u"nothing_to_draw"_s);
        QCOMPARE(refusal(draw::draw(plan, ten, manyOfficers(1), kSeed)), u"too_few_officers"_s);
        QCOMPARE(refusal(draw::draw(plan, ten, manyOfficers(2, 2), kSeed)), u"too_few_officers"_s);
        const auto unqualified = officersOf(R"({"officers": [{"id": "P1", "unit": "u", "most_targets": 9},
                                                             {"id": "P2", "unit": "u", "most_targets": 9}]})");
        QCOMPARE(refusal(draw::draw(plan, ten, unqualified, kSeed)), u"no_officer_left"_s);
    }

    void recusalsAreKeptAndLoadsAreBalanced()
    {
        QJsonObject object = planObject();
        const domain::InspectionPlan plan = planOf(object);
        const QList<Row> rows = rowsOf(100);
        const draw::Pool pool = need(poolOf(plan, rows));
        QJsonArray officers, recusals;
        for (int i = 0; i < 6; ++i)
            officers.append(QJsonObject{{u"id"_s, u"P%1"_s.arg(i)},
                                        {u"unit"_s, u"u"_s},
                                        {u"qualifications"_s, QJsonArray{u"quality"_s}},
                                        {u"most_targets"_s, 11}});
        for (int i = 0; i < 100; ++i)
            recusals.append(QJsonObject{{u"officer"_s, u"P%1"_s.arg(i % 6)},
                                        {u"subject"_s, QString::fromLatin1(codeNumber(i))},
                                        {u"reason"_s, u"kin"_s}});
        const auto all = officersOf(QJsonDocument(QJsonObject{{u"officers"_s, officers}, {u"recusals"_s, recusals}}).toJson());
        const domain::DrawRoster roster = need(draw::draw(plan, pool, all, kSeed));
        QCOMPARE(roster.targets.size(), 30);
        QCOMPARE(roster.reserves.size(), 15);
        for (const domain::DrawnTarget &target : roster.targets) {
            QCOMPARE(target.officers.size(), 2);
            QVERIFY(target.officers.at(0) != target.officers.at(1));
            for (const QString &officer : target.officers)
                QVERIFY(!all.recused(officer, target.code));
        }
        for (const int load : roster.loads)
            QVERIFY2(load >= 9 && load <= 11, qPrintable(QString::number(load)));
    }

    void aSubstituteIsTheNextOfItsStratum()
    {
        const domain::InspectionPlan plan = planOf(planObject());
        const draw::Pool pool = need(poolOf(plan, rowsOf(10)));
        const auto officers = manyOfficers();
        const domain::DrawRoster roster = need(draw::draw(plan, pool, officers, kSeed));
        QCOMPARE(roster.reserves.size(), 2);
        const QString gone = roster.targets.at(1).code, first = roster.reserves.at(0).code;
        const domain::DrawRoster next = need(draw::substitute(plan, officers, kSeed, roster, gone, u"closed"_s));
        QCOMPARE(next.targets.at(1).code, first);
        QCOMPARE(next.targets.at(1).replaces, gone);
        QCOMPARE(next.targets.at(1).officers.size(), 2);
        QCOMPARE(next.target(gone), nullptr);
        int visits = 0;
        for (const int load : next.loads)
            visits += load;
        QCOMPARE(visits, 6);
        const domain::DrawRoster last = need(draw::substitute(plan, officers, kSeed, next, first, u"closed"_s));
        QCOMPARE(draw::substitute(plan, officers, kSeed, last, last.targets.at(0).code, u"closed"_s).error().rule,
                 u"no_reserve_left"_s);
        QCOMPARE(draw::substitute(plan, officers, kSeed, last, gone, u"closed"_s).error().code, base::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDrawRules)
#include "test_draw_rules.moc"
