// Plans and officers with mistakes are refused with line, column and reason.
#include "tests/unit/draw/draw_lists.h"

#include <QFile>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::test;

namespace {

QString firstFault(const QByteArray &json)
{
    const auto read = domain::loadInspectionPlan(json, u"plan"_s, catalogue());
    const auto *faults = std::get_if<QList<domain::ClassFault>>(&read);
    return faults == nullptr ? QString() : u"%1 %2"_s.arg(faults->constFirst().line).arg(faults->constFirst().reason);
}

} // namespace

class TestDrawPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultPlanIsSoundAndSaysThatItsRatiosArePlaceholders()
    {
        QFile file(u":/catalogue/inspection/market-2026.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto plan = loaded(domain::loadInspectionPlan(file.readAll(), file.fileName(), catalogue()));
        QCOMPARE(plan.rule(u"D"_s)->ratioPpm, 300'000);
        QCOMPARE(plan.rule(u"D"_s)->yearlyMaximum, 12);
        QVERIFY(plan.note.en.startsWith(u"[design]"));
        for (const domain::InspectionClassRule &rule : plan.classes)
            QVERIFY(rule.basis.startsWith(u"[design]"));
    }

    void mistakesAreNamedByLine_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("changed");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const char *old, const char *changed, const char *fault) {
            QTest::newRow(name) << QByteArray(old) << QByteArray(changed) << QString::fromLatin1(fault);
        };
        row("unknown kind", "\"self_employed\"", "\"person\"", "11 unknown_code");
        row("ratio above one", "\"ratio_percent\": \"30\"", "\"ratio_percent\": \"100.0001\"", "16 ratio_range");
        row("ratio below zero", "\"ratio_percent\": \"30\"", "\"ratio_percent\": \"-1\"", "16 ratio_range");
        row("ratio of nothing", "\"ratio_percent\": \"30\"", "\"ratio_percent\": \"many\"", "16 bad_number");
        row("at least one of none", "\"ratio_percent\": \"30\"", "\"ratio_percent\": \"0\"", "16 ratio_zero");
        row("bad date", "2026-04-01", "2026-02-30", "6 bad_date");
        row("another year", "\"year\": 2026", "\"year\": 2027", "6 not_in_year");
        row("unknown scale", "\"scale\": \"risk\"", "\"scale\": \"luck\"", "9 unknown_scale");
        row("unknown sector", "\"E\"", "\"Z\"", "19 unknown_code");
        row("unknown member", "\"unclassed_as\"", "\"unclassed\"", "11 unknown_member");
        row("class twice", "\"class\": \"D\"", "\"class\": \"C\"", "17 duplicate_id");
        row("unknown class", "\"class\": \"D\"", "\"class\": \"E\"", "17 unknown_grade");
        row("strata without class", "[\"class\"]", "[\"district\"]", "10 class_first");
        row("no officers", "\"officers_per_target\": 2", "\"officers_per_target\": 0", "29 number_range");
    }
    void mistakesAreNamedByLine()
    {
        QFETCH(const QByteArray, old);
        QFETCH(const QByteArray, changed);
        QFETCH(const QString, fault);
        QFile file(u":/catalogue/inspection/market-2026.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        const qsizetype at =
            text.lastIndexOf(old) >= 0 && old.startsWith("\"ratio") ? text.lastIndexOf(old) : text.indexOf(old);
        QVERIFY(at >= 0);
        const int line = static_cast<int>(text.left(at).count('\n')) + 1;
        text.replace(at, old.size(), changed);
        const QString found = firstFault(text);
        QCOMPARE(found.section(u' ', 1), fault.section(u' ', 1));
        QVERIFY2(found.section(u' ', 0, 0).toInt() >= line || fault.endsWith(u"not_in_year"), qPrintable(found));
    }

    void officersAndRecusalsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        const QByteArray good = "{\"officers\": [{\"id\": \"P1\", \"unit\": \"u\", \"most_targets\": 1}], "
                                "\"recusals\": [{\"officer\": \"P1\", \"subject\": \"" +
                                codeNumber(1) + "\", \"reason\": \"kin\"}]}";
        QTest::newRow("good") << good << QString();
        QTest::newRow("nobody") << QByteArray("{\"officers\": []}") << u"empty_list"_s;
        QTest::newRow("unknown officer") << QByteArray(good).replace("\"officer\": \"P1\"", "\"officer\": \"P2\"")
                                         << u"unknown_officer"_s;
        QTest::newRow("a person's number") << QByteArray(good).replace(codeNumber(1), "11010519491231002X") << u"bad_code"_s;
        QTest::newRow("no reason") << QByteArray(good).replace("kin", "") << u"empty_text"_s;
        QTest::newRow("a name") << QByteArray(good).replace("\"unit\"", "\"name\": \"n\", \"unit\"") << u"unknown_member"_s;
    }
    void officersAndRecusalsAreChecked()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, reason);
        const auto read = domain::loadInspectionOfficers(json, u"officers"_s, catalogue());
        const auto *faults = std::get_if<QList<domain::ClassFault>>(&read);
        QCOMPARE(faults == nullptr ? QString() : faults->constFirst().reason, reason);
    }
};

QTEST_GUILESS_MAIN(TestDrawPlan)
#include "test_draw_plan.moc"
