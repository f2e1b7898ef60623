// What the shipped rules find in one organisation. Expected days are written by hand from the calendar.
#include "models/domain/catalogue.h"
#include "models/domain/warning_engine.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday{2026, 11, 23};

const Catalogue &catalogue()
{
    static const Catalogue kCatalogue = *Catalogue::load();
    return kCatalogue;
}

const WarningRules &rules()
{
    static const WarningRules kRules = std::get<WarningRules>(WarningRules::compiledIn(catalogue()));
    return kRules;
}

OrganisationRow firm()
{
    OrganisationRow row;
    row.serial = 7;
    row.code = "91310115MA1K4ABC9X";
    row.name = "某某";
    row.district = "310115";
    row.kind = "enterprise";
    row.status = "active";
    row.founded = "2015-05-05";
    row.revision = 10;
    return row;
}

RecordRow record(const char *id, const char *kind, const char *decided, const char *fields = "{}")
{
    RecordRow row;
    row.serial = 7;
    row.id = id;
    row.kind = kind;
    row.decided = decided;
    row.publishedFrom = decided;
    row.severity = "general";
    row.procedure = "general";
    row.state = "normal";
    row.fields = fields;
    row.revision = 10;
    return row;
}

/// "rule level record event" of what is fresh, by rule.
QStringList fresh(const std::vector<RecordRow> &records, WarningContext context = {}, QDate day = kToday,
                  const OrganisationRow &of = firm())
{
    const WarningEngine engine(rules(), catalogue(), catalogue().classRules(), day);
    std::vector<WarningFinding> found;
    engine.evaluate(of, records, context, found);
    QStringList out;
    for (const WarningFinding &finding : found) {
        const QString id = engine.rules().at(finding.rule).id;
        if (finding.fresh && id != u"W06-annual-report"_s && id != u"W08-class"_s)
            out.append(u"%1 %2 %3 %4"_s.arg(id, levelId(finding.level), QString::fromStdString(finding.fact),
                                            finding.event.toString(Qt::ISODate)));
    }
    out.sort();
    return out;
}

} // namespace

class TestWarningEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWarnWhileTheyAreFresh();
    void levelsByWordsSeverityAndCount();
    void datesPass();
    void noticesAndCases();
    void changesAreNewsOnlyIfTheyMadeItTrue();
    void repairedAndRevokedAreNoGround();
    void annualReportIsMissed();
    void classFalls();
    void watchedOnlyIfWatched();
    void keysAreStable();
};

void TestWarningEngine::recordsWarnWhileTheyAreFresh()
{
    QCOMPARE(fresh({record("a", "severe_list", "2026-11-20")}), QStringList{u"W01-severe-list red a 2026-11-20"_s});
    QCOMPARE(fresh({record("a", "severe_list", "2026-10-25")}), QStringList{u"W01-severe-list red a 2026-10-25"_s});
    QCOMPARE(fresh({record("a", "severe_list", "2026-10-24")}), QStringList());
    QCOMPARE(fresh({record("a", "severe_list", "2026-11-24")}), QStringList()); // to come
    QCOMPARE(fresh({record("a", "arrears", "2026-11-20", R"({"WY_ZFZT":"未缴清"})")}),
             QStringList{u"W05-arrears yellow a 2026-11-20"_s});
    QCOMPARE(fresh({record("a", "arrears", "2026-11-20", R"({"WY_ZFZT":"已缴清"})")}), QStringList());
    QCOMPARE(fresh({record("a", "commitment", "2026-11-20", R"({"CN_LYZT":"未履行"})")}),
             QStringList{u"W07-commitment orange a 2026-11-20"_s});
    QCOMPARE(fresh({record("a", "enforcement", "2026-11-20", R"({"ZX_ZT":"执行中"})")}),
             QStringList{u"W10-enforcement blue a 2026-11-20"_s});
}

void TestWarningEngine::levelsByWordsSeverityAndCount()
{
    QCOMPARE(fresh({record("a", "penalty", "2026-11-20", R"({"CF_CFLB":"罚款"})")}),
             QStringList{u"W03-penalty yellow a 2026-11-20"_s});
    QCOMPARE(fresh({record("a", "penalty", "2026-11-20", R"({"CF_CFLB":"罚款；没收违法所得；吊销许可证件"})")}),
             QStringList{u"W03-penalty red a 2026-11-20"_s});
    const auto two = fresh(
        {record("a", "penalty", "2025-11-24"), record("b", "penalty", "2026-05-05"), record("c", "penalty", "2026-11-23")});
    QVERIFY2(two.contains(u"W03-penalty orange c 2026-11-23"_s), qPrintable(two.join(u'\n')));
    const auto three = fresh({record("a", "penalty", "2025-11-23"), record("b", "penalty", "2026-05-05"),
                              record("c", "penalty", "2026-11-23")}); // the first is a year and a day's beginning away
    QVERIFY2(three.contains(u"W03-penalty yellow c 2026-11-23"_s), qPrintable(three.join(u'\n')));
    RecordRow summary = record("a", "penalty", "2026-11-20");
    summary.procedure = "summary";
    QCOMPARE(fresh({summary}), QStringList());
}

void TestWarningEngine::datesPass()
{
    // 2027-02-21 is ninety days after 2026-11-23.
    QCOMPARE(fresh({record("a", "licence", "2024-02-02", R"({"XK_YXQZI":"2027-02-21"})")}),
             QStringList{u"W04-ninety-days blue a 2026-11-23"_s});
    QCOMPARE(fresh({record("a", "licence", "2024-02-02", R"({"XK_YXQZI":"2027-02-22"})")}), QStringList());
    QCOMPARE(fresh({record("a", "licence", "2024-02-02", R"({"XK_YXQZI":"2026-12-23"})")}),
             QStringList{u"W04-thirty-days blue a 2026-11-23"_s});
    QCOMPARE(fresh({record("a", "licence", "2024-02-02", R"({"XK_YXQZI":"2026-11-23"})")}), QStringList()); // 30 days old
    QCOMPARE(fresh({record("a", "licence", "2024-02-02", R"({"XK_YXQZI":"2026-11-22"})")}),
             QStringList{u"W04-expired orange a 2026-11-23"_s});
    OrganisationRow gone = firm();
    gone.status = "deregistered";
    QCOMPARE(fresh({record("a", "licence", "2024-02-02", R"({"XK_YXQZI":"2026-11-22"})")}, {}, kToday, gone), QStringList());
    // Three years after 2024-01-22 is 2027-01-22; sixty days before it 2026-11-23.
    QCOMPARE(fresh({record("a", "abnormal_list", "2024-01-22")}), QStringList{u"W02-three-years orange a 2026-11-23"_s});
    // A general act of 2026 may be repaired after three months.
    QCOMPARE(fresh({record("a", "penalty", "2026-08-22")}), QStringList{u"W14-repair info a 2026-11-23"_s});
}

void TestWarningEngine::noticesAndCases()
{
    // Seven working days after Thursday 2026-11-12: 13, 16, 17, 18, 19, 20, 23.
    RecordRow licence = record("a", "licence", "2026-11-12");
    licence.publishedFrom = "";
    QCOMPARE(fresh({licence}), QStringList());
    QCOMPARE(fresh({licence}, {}, kToday.addDays(1)), QStringList{u"W11-notice yellow a 2026-11-24"_s});
    // Seven working days (two to transfer, five for the source) from Monday 2026-11-16: Wednesday 2026-11-25.
    RecordRow disputed = record("a", "judgment", "2026-01-05");
    disputed.objection = true;
    disputed.objectionSince = "2026-11-16";
    const QStringList near = fresh({disputed});
    QCOMPARE(near.size(), 1);
    QVERIFY(near.first().startsWith(u"W12-objection-near orange a "_s));
    QCOMPARE(fresh({disputed}, {}, {2026, 11, 26}), QStringList{u"W12-objection-over red a 2026-11-26"_s});
}

void TestWarningEngine::changesAreNewsOnlyIfTheyMadeItTrue()
{
    RecordRow old = record("a", "severe_list", "2024-01-01");
    old.revision = 50;
    const RecordsBefore none{{"a", RecordRow{}}};
    RecordRow was = old;
    was.objection = true;
    const RecordsBefore same{{"a", was}};
    was.state = "revoked";
    const RecordsBefore revoked{{"a", was}};
    const QStringList news{u"W01-severe-list red a 2024-01-01"_s};
    QCOMPARE(fresh({old}, {false, 40, &none}), news);          // reported late
    QCOMPARE(fresh({old}, {false, 40, &same}), QStringList()); // something else of it changed
    QCOMPARE(fresh({old}, {false, 40, &revoked}), news);
    QCOMPARE(fresh({old}, {false, 50, &none}), QStringList()); // seen before
    QCOMPARE(fresh({old}, {false, -1, nullptr}), QStringList());
    QCOMPARE(fresh({old}, {false, 40, nullptr}), news); // came with a load
}

void TestWarningEngine::repairedAndRevokedAreNoGround()
{
    for (const char *state : {"repaired", "revoked"}) {
        RecordRow row = record("a", "severe_list", "2026-11-20");
        row.state = state;
        QCOMPARE(fresh({row}), QStringList());
    }
}

void TestWarningEngine::annualReportIsMissed()
{
    const auto found = [](const std::vector<RecordRow> &records, QDate day) {
        const WarningEngine engine(rules(), catalogue(), catalogue().classRules(), day);
        std::vector<WarningFinding> all;
        engine.evaluate(firm(), records, {}, all);
        return std::ranges::count_if(all, [&](const WarningFinding &finding) {
            return engine.rules().at(finding.rule).id == u"W06-annual-report"_s && finding.fresh;
        });
    };
    const RecordRow filed = record("a", "annual_report", "2026-05-05", R"({"NB_ND":"2025"})");
    const RecordRow older = record("a", "annual_report", "2025-05-05", R"({"NB_ND":"2024"})");
    QCOMPARE(found({older}, {2026, 6, 30}), 0);
    QCOMPARE(found({older}, {2026, 7, 1}), 1);
    QCOMPARE(found({filed}, {2026, 7, 1}), 0);
}

void TestWarningEngine::classFalls()
{
    const auto falls = [](const std::vector<RecordRow> &records) {
        const WarningEngine engine(rules(), catalogue(), catalogue().classRules(), kToday);
        std::vector<WarningFinding> all;
        engine.evaluate(firm(), records, {}, all);
        QStringList out;
        for (const WarningFinding &finding : all) {
            if (engine.rules().at(finding.rule).id == u"W08-class"_s)
                out.append(QString::fromStdString(finding.value));
        }
        return out;
    };
    const RecordRow filed = record("z", "annual_report", "2026-05-05", R"({"NB_ZT":"已公示"})");
    // On a severe list a class is D at best (rule K01); at the end of October nothing was there: 1000 + 20 + 20 points, A.
    QCOMPARE(falls({filed, record("a", "severe_list", "2026-11-02")}), QStringList{u"A>D"_s});
    QCOMPARE(falls({filed, record("a", "severe_list", "2026-10-31")}), QStringList());
    QCOMPARE(falls({filed}), QStringList());
}

void TestWarningEngine::watchedOnlyIfWatched()
{
    RecordRow summary = record("a", "penalty", "2026-11-20");
    summary.procedure = "summary";
    QCOMPARE(fresh({summary}, {true, -1, nullptr}), QStringList{u"W03-watched-summary blue a 2026-11-20"_s});
    OrganisationRow moved = firm();
    moved.revision = 60;
    QCOMPARE(fresh({}, {true, 50, nullptr}, kToday, moved), QStringList{u"W00-changed info organisation@60 2026-11-23"_s});
    QCOMPARE(fresh({}, {false, 50, nullptr}, kToday, moved), QStringList());
}

void TestWarningEngine::keysAreStable()
{
    // sha256 of "W01-severe-list|91310115MA1K4ABC9X|a|2026-11-20", its first half, by another program.
    const QByteArray key = WarningEngine::key(u"W01-severe-list"_s, "91310115MA1K4ABC9X", "a", {2026, 11, 20});
    QCOMPARE(key.toHex(), QByteArray("ea0e7d2a8a672b2ae6f85f210aba443a"));
    QVERIFY(key != WarningEngine::key(u"W01-severe-list"_s, "91310115MA1K4ABC9X", "b", {2026, 11, 20}));
    QVERIFY(key != WarningEngine::key(u"W01-severe-list"_s, "91310115MA1K4ABC9X", "a", {2026, 11, 21}));
}

QTEST_APPLESS_MAIN(TestWarningEngine)
#include "test_warning_engine.moc"
