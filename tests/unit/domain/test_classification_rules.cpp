// Rule sets of classes as data: every kind of mistake is refused with its line, and what is in force stays.
#include "class_subjects.h"

#include "models/domain/placed_json.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace creditdesk::test;

namespace {

const QByteArray kSmall = R"({
  "id": "T-1", "scale": "trial", "version": "1", "effective_from": "2026-01-01", "effective_to": "2026-06-30",
  "basis": "b", "owner": {"zh": "z", "en": "e"}, "purpose": {"zh": "z", "en": "e"}, "base_points": 100, "objection_counts": false,
  "grades": [{"id": "A", "zh": "z", "en": "e"},
    {"id": "B", "zh": "z", "en": "e"},
    {"id": "C", "zh": "z", "en": "e"}],
  "inputs": [
    {"id": "p", "zh": "z", "en": "e", "measure": "records", "kinds": ["penalty"], "severities": ["general"], "within_months": 12, "within_of": "decided"},
    {"id": "q", "zh": "z", "en": "e", "measure": "records", "kinds": ["arrears"], "field": "WY_ZFZT", "values": ["x"]},
    {"id": "f", "zh": "z", "en": "e", "measure": "field_sum", "kinds": ["penalty"], "procedures": ["general"], "states": ["normal"], "sum_field": "CF_NR_FK"},
    {"id": "d", "zh": "z", "en": "e", "measure": "days_since_newest", "kinds": ["penalty"], "newest_by": "decided"},
    {"id": "t", "zh": "z", "en": "e", "measure": "total", "of": ["p", "q"]},
    {"id": "u", "zh": "z", "en": "e", "measure": "largest", "of": ["t", "q"]},
    {"id": "m", "zh": "z", "en": "e", "measure": "member", "member": "status", "values": ["deregistered"]}],
  "lines": [
    {"id": "L1", "zh": "z", "en": "e", "basis": "b", "input": "t", "points_each": -20, "limit": 60},
    {"id": "L2", "zh": "z", "en": "e", "basis": "b", "input": "f", "at_least": 0.5, "less_than": 20, "points": -10},
    {"id": "L3", "zh": "z", "en": "e", "basis": "b", "input": "d", "less_than": 90, "points": -5}],
  "caps": [
    {"id": "K1", "zh": "z", "en": "e", "basis": "b", "input": "u", "at_least": 2, "at_best": "B"}],
  "exclusions": [
    {"id": "X1", "zh": "z", "en": "e", "basis": "b", "input": "m", "at_least": 1}],
  "thresholds": [
    {"grade": "A", "at_least": 100},
    {"grade": "B", "at_least": 60},
    {"grade": "C"}]
})";

} // namespace

class TestClassificationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallOneIsRead();
    void mistakeIsRefusedWithItsLine_data();
    void mistakeIsRefusedWithItsLine();
    void allMistakesAreTold();
    void brokenTextIsPlaced_data();
    void brokenTextIsPlaced();
    void placedJsonIsThatOfQt();
    void datesMustJoin();
    void adoptingKeepsOrReplaces();
};

void TestClassificationRules::smallOneIsRead()
{
    const ClassRuleSet rules = ruleSet(kSmall);
    QCOMPARE(rules.id, u"T-1"_s);
    QCOMPARE(rules.inputs.size(), 7);
    QCOMPARE(rules.lines.at(1).when.atLeast.value(), 500'000); // half a 万元
    QCOMPARE(rules.grades.at(1).atLeast.value(), 60);
    QVERIFY(!rules.grades.at(2).atLeast);
    QVERIFY(!rules.objectionCounts);
    QCOMPARE(rules.digest, QCryptographicHash::hash(kSmall, QCryptographicHash::Sha256).toHex());
    QVERIFY(rules.inForce({2026, 6, 30}) && !rules.inForce({2026, 7, 1}));
}

void TestClassificationRules::mistakeIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *from, const char *to, const char *reason) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(reason);
    };
    row("unknown input of a line", R"("input": "t", "points_each")", R"("input": "no", "points_each")", "unknown_input");
    row("unknown input of a cap", R"("input": "u", "at_least": 2)", R"("input": "no", "at_least": 2)", "unknown_input");
    row("unknown input of an input", R"("of": ["t", "q"])", R"("of": ["t", "no"])", "unknown_input");
    row("cycle", R"("of": ["p", "q"])", R"("of": ["p", "u"])", "cycle");
    row("cycle of one", R"("of": ["p", "q"])", R"("of": ["p", "t"])", "cycle");
    row("threshold without points", R"({"grade": "B", "at_least": 60})", R"({"grade": "B"})", "threshold_missing");
    row("threshold missing", "\n    {\"grade\": \"B\", \"at_least\": 60},", "", "threshold_missing");
    row("threshold of the worst", R"({"grade": "C"})", R"({"grade": "C", "at_least": 1})", "threshold_of_worst");
    row("threshold of no grade", R"({"grade": "C"})", R"({"grade": "Z"})", "unknown_grade");
    row("threshold twice", R"({"grade": "C"})", R"({"grade": "B", "at_least": 1}, {"grade": "C"})", "threshold_twice");
    row("threshold order", R"("grade": "B", "at_least": 60)", R"("grade": "B", "at_least": 100)", "threshold_order");
    row("grade out of reach", R"("grade": "A", "at_least": 100)", R"("grade": "A", "at_least": 101)", "grade_unreachable");
    row("grade twice", R"({"id": "B", "zh")", R"({"id": "A", "zh")", "duplicate_id");
    row("input twice", R"({"id": "q", "zh")", R"({"id": "p", "zh")", "duplicate_id");
    row("line and cap of one id", R"({"id": "K1")", R"({"id": "L1")", "duplicate_id");
    row("unknown grade of a cap", R"("at_best": "B")", R"("at_best": "E")", "unknown_grade");
    row("unknown kind", R"("kinds": ["arrears"])", R"("kinds": ["arrear"])", "unknown_kind");
    row("unknown field", R"("field": "WY_ZFZT")", R"("field": "WY_NO")", "unknown_field");
    row("field that is no money", R"("sum_field": "CF_NR_FK")", R"("sum_field": "CF_NR")", "unit_refused");
    row("field about a person", R"("kinds": ["arrears"], "field": "WY_ZFZT")", R"("kinds": ["penalty"], "field": "CF_FR_ZJHM")",
        "personal_field");
    row("unknown severity", R"("severities": ["general"])", R"("severities": ["grave"])", "unknown_severity");
    row("unknown procedure", R"("procedures": ["general"])", R"("procedures": ["quick"])", "unknown_procedure");
    row("state that never counts", R"("states": ["normal"])", R"("states": ["repaired"])", "state_never_counts");
    row("unknown axis of a window", R"("within_of": "decided")", R"("within_of": "published")", "unknown_axis");
    row("unknown member of the subject", R"("member": "status")", R"("member": "name")", "unknown_axis");
    row("unknown code of the subject", R"("values": ["deregistered"])", R"("values": ["dead"])", "unknown_code");
    row("unknown measure", R"("measure": "largest")", R"("measure": "average")", "unknown_measure");
    row("sum of different units", R"("of": ["p", "q"])", R"("of": ["p", "f"])", "unit_refused");
    row("sum of ages", R"("of": ["p", "q"])", R"("of": ["p", "d"])", "unit_refused");
    row("points a day", R"("input": "d", "less_than": 90, "points": -5)", R"("input": "d", "points_each": -5, "limit": 10)",
        "unit_refused");
    row("no window", R"("within_months": 12)", R"("within_months": 0)", "bad_number");
    row("bad date", R"("effective_from": "2026-01-01")", R"("effective_from": "2026-02-30")", "bad_date");
    row("dates the wrong way", R"("effective_to": "2026-06-30")", R"("effective_to": "2025-06-30")", "date_order");
    row("unknown member", R"("objection_counts": false,)", R"("objections": false,)", "unknown_member");
    row("unknown member of a line", R"("points": -10)", R"("points": -10, "weight": 1)", "unknown_member");
    row("member twice", R"("points": -10)", R"("points": -10, "points": -9)", "duplicate_member");
    row("member missing", R"("basis": "b", "owner")", R"("owner")", "member_missing");
    row("no points", R"("points": -10)", R"("points": 0)", "points_zero");
    row("no limit", R"("points_each": -20, "limit": 60)", R"("points_each": -20)", "limit_missing");
    row("no condition", R"("input": "m", "at_least": 1)", R"("input": "m")", "condition_missing");
    row("empty condition", R"("at_least": 0.5, "less_than": 20)", R"("at_least": 20, "less_than": 20)", "condition_empty");
    row("too many places", R"("at_least": 0.5)", R"("at_least": 0.0000005)", "bad_number");
    row("unused input", R"("input": "f", "at_least": 0.5, "less_than": 20)", R"("input": "q", "at_least": 1, "less_than": 20)",
        "input_unused");
    row("wrong type", R"("base_points": 100)", R"("base_points": "100")", "wrong_type");
    row("empty words", R"("owner": {"zh": "z")", R"("owner": {"zh": " ")", "empty_text");
}

void TestClassificationRules::mistakeIsRefusedWithItsLine()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, reason);
    QCOMPARE(kSmall.count(from), 1);
    QByteArray json = kSmall;
    json.replace(from, to);
    const auto read = loadRuleSet(json, u"draft.json"_s, catalogue());
    QVERIFY(std::holds_alternative<QList<ClassFault>>(read));
    const QList<ClassFault> &faults = std::get<QList<ClassFault>>(read);
    const auto found =
        std::find_if(faults.begin(), faults.end(), [&reason](const ClassFault &fault) { return fault.reason == reason; });
    QVERIFY2(found != faults.end(), qPrintable(faultText(faults.first(), u"draft.json"_s)));
    // The line is that of the change; what is missing as a whole is told at the list or object where it should stand, and a
    // cycle at the input that closes it.
    const auto lineOf = [&json](qsizetype at) { return 1 + int(json.left(at).count('\n')); };
    int line = lineOf(kSmall.indexOf(from));
    if (reason == u"threshold_missing"_s && to.isEmpty())
        line = lineOf(json.indexOf("\"thresholds\""));
    if (reason == u"grade_unreachable"_s)
        line = lineOf(json.indexOf("\"thresholds\""));
    if (reason == u"member_missing"_s)
        line = 1;
    if (reason == u"input_unused"_s)
        line = lineOf(json.indexOf("{\"id\": \"f\""));
    if (reason == u"cycle"_s && to.contains("u"))
        line = lineOf(json.indexOf("{\"id\": \"u\""));
    QCOMPARE(found->line, line);
    QVERIFY(found->column > 0 && !found->words.isEmpty());
}

void TestClassificationRules::allMistakesAreTold()
{
    QByteArray json = kSmall;
    json.replace(R"("kinds": ["arrears"])", R"("kinds": ["arrear"])").replace(R"("at_best": "B")", R"("at_best": "E")");
    const auto read = loadRuleSet(json, u"draft.json"_s, catalogue());
    const auto &faults = std::get<QList<ClassFault>>(read);
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults.at(0).path, u"inputs[1].kinds[0]"_s);
    QCOMPARE(faults.at(0).line, 9);
    QCOMPARE(faults.at(0).column, 71); // of the text in the list, counted by hand
    QCOMPARE(faults.at(1).path, u"caps[0].at_best"_s);
    QCOMPARE(faultText(faults.at(1), u"draft.json"_s).section(u':', 0, 1), u"draft.json:20"_s);
}

void TestClassificationRules::brokenTextIsPlaced_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << QByteArray() << 1 << 1;
    QTest::newRow("comma") << QByteArray("{\n \"a\": 1\n \"b\": 2}") << 3 << 2;
    QTest::newRow("characters, not bytes") << QByteArray("{\n \"中文\": x}") << 2 << 8;
    QTest::newRow("open list") << QByteArray("[1,\n2") << 2 << 2;
    QTest::newRow("rest") << QByteArray("{}\n\n{}") << 3 << 1;
    QTest::newRow("exponent") << QByteArray("[1e5]") << 1 << 3;
    QTest::newRow("leading zero") << QByteArray("[01]") << 1 << 4;
    QTest::newRow("no UTF-8") << QByteArray("[\"\xff\"]") << 1 << 1;
    QTest::newRow("deep") << QByteArray(200, '[') << 1 << 34;
}

void TestClassificationRules::brokenTextIsPlaced()
{
    QFETCH(QByteArray, json);
    const auto parsed = parsePlaced(json);
    QVERIFY(std::holds_alternative<ClassFault>(parsed));
    QTEST(std::get<ClassFault>(parsed).line, "line");
    QTEST(std::get<ClassFault>(parsed).column, "column");
}

namespace {

QJsonValue plain(const PlacedValue &value)
{
    switch (value.type) {
    case PlacedValue::Type::Null:
        return QJsonValue::Null;
    case PlacedValue::Type::Flag:
        return value.flag;
    case PlacedValue::Type::Number:
        return value.text.toDouble();
    case PlacedValue::Type::Text:
        return value.text;
    case PlacedValue::Type::List: {
        QJsonArray out;
        for (const PlacedValue &item : value.items)
            out.append(plain(item));
        return out;
    }
    case PlacedValue::Type::Object:
        break;
    }
    QJsonObject out;
    for (const PlacedValue::Member &member : value.members)
        out.insert(member.key, plain(member.value));
    return out;
}

} // namespace

void TestClassificationRules::placedJsonIsThatOfQt()
{
    QByteArrayList texts{kSmall, R"({"a": [true, false, null, -0.5, "\u4e2d\ud842\udfb7\n\"\\\/"], "": {}})"};
    for (const char *name : {"risk-2022.json", "risk-2026.json", "evaluation-2020.json"})
        texts.append(ruleFile(QString::fromLatin1(name)));
    for (const QByteArray &text : texts) {
        const auto parsed = parsePlaced(text);
        QVERIFY(std::holds_alternative<PlacedValue>(parsed));
        QCOMPARE(plain(std::get<PlacedValue>(parsed)), QJsonValue(QJsonDocument::fromJson(text).object()));
    }
}

void TestClassificationRules::datesMustJoin()
{
    ClassRuleSet first = ruleSet(kSmall), second = first;
    second.id = u"T-2"_s;
    second.effectiveFrom = {2026, 6, 30};
    second.effectiveTo = {};
    QList<ClassConflict> conflicts = checkTogether({second, first});
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().reason, u"overlap"_s);
    QCOMPARE(conflicts.first().from, QDate(2026, 6, 30));
    QCOMPARE(conflicts.first().until, QDate(2026, 6, 30));
    second.effectiveFrom = {2026, 7, 2};
    conflicts = checkTogether({first, second});
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().reason, u"gap"_s);
    QCOMPARE(conflicts.first().from, QDate(2026, 7, 1));
    second.effectiveFrom = {2026, 7, 1};
    QVERIFY(checkTogether({first, second}).isEmpty());
    second.id = first.id;
    QCOMPARE(checkTogether({first, second}).first().reason, u"same_id"_s);
    second.scale = u"another"_s; // scales do not meet, ids do
    second.effectiveFrom = {2026, 6, 1};
    QCOMPARE(checkTogether({first, second}).size(), 1);
}

void TestClassificationRules::adoptingKeepsOrReplaces()
{
    ClassRuleSet draft = *catalogue().classRules().byId(u"RISK-2026.1"_s);
    draft.id = u"RISK-2027.1"_s;
    draft.effectiveFrom = {2027, 1, 1};
    const auto adopted = catalogue().classRules().with(draft);
    QVERIFY(std::holds_alternative<ClassRules>(adopted));
    const ClassRules &rules = std::get<ClassRules>(adopted);
    QCOMPARE(rules.inForce(u"risk"_s, {2026, 12, 31})->id, u"RISK-2026.1"_s);
    QCOMPARE(rules.inForce(u"risk"_s, {2027, 1, 1})->id, u"RISK-2027.1"_s);
    QCOMPARE(catalogue().classRules().inForce(u"risk"_s, {2027, 1, 1})->id, u"RISK-2026.1"_s); // the old one is as it was
    draft.effectiveFrom = {2024, 1, 1};                                                        // inside a closed one
    QVERIFY(std::holds_alternative<QList<ClassConflict>>(catalogue().classRules().with(draft)));
}

QTEST_APPLESS_MAIN(TestClassificationRules)
#include "test_classification_rules.moc"
