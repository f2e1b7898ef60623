// Warning rules as data: every kind of mistake is refused with its line and reason, and the shipped ones cover W01 to W14.
#include "models/domain/catalogue.h"
#include "models/domain/warning_rules.h"

#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kKinds = R"({"kinds": [{"id": "W01", "zh": "z", "en": "e"}, {"id": "W03", "zh": "z", "en": "e"}],
 "sentence": {"zh": "z", "en": "e"}, "same_name": {"zh": "z", "en": "e"}})";

const QByteArray kRule = R"({"rules": [
{"id": "T-1", "version": "1", "kind": "W03",
 "from": "2026-01-01",
 "to": "2026-06-30",
 "basis": "b", "says": {"zh": "{name}", "en": "e"},
 "may": {"zh": "z", "en": "e"}, "scope": "all",
 "fresh_days": 30, "deadline_days": 2, "merge_days": 5,
 "levels": [{"level": "red", "at_least": 3, "within_months": 12},
  {"level": "blue"}],
 "measure": "record", "kinds": ["penalty"],
 "procedures": ["general"],
 "of": "decided"}
]})";

const Catalogue &catalogue()
{
    static const Catalogue kCatalogue = *Catalogue::load();
    return kCatalogue;
}

QList<WarningFault> faultsOf(const QByteArray &rules)
{
    const auto read = WarningRules::load({{u"kinds.json"_s, kKinds}, {u"t.json"_s, rules}}, catalogue());
    const auto *faults = std::get_if<QList<WarningFault>>(&read);
    return faults == nullptr ? QList<WarningFault>() : *faults;
}

} // namespace

class TestWarningRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedOnesCoverEveryKind();
    void smallOneIsRead();
    void mistakeIsRefusedWithItsLine_data();
    void mistakeIsRefusedWithItsLine();
    void versionsMustNotOverlap();
    void personalFieldsAreRefused();
};

void TestWarningRules::shippedOnesCoverEveryKind()
{
    const auto read = WarningRules::compiledIn(catalogue());
    if (const auto *faults = std::get_if<QList<WarningFault>>(&read))
        QFAIL(qPrintable(faults->first().text()));
    const auto &rules = std::get<WarningRules>(read);
    for (const QString &id : {u"W01"_s, u"W02"_s, u"W03"_s, u"W04"_s, u"W05"_s, u"W06"_s, u"W07"_s, u"W08"_s, u"W09"_s,
                              u"W10"_s, u"W11"_s, u"W12"_s, u"W13"_s, u"W14"_s}) {
        QVERIFY2(std::ranges::any_of(rules.rules(), [&](const WarningRule &rule) { return rule.kind == id; }), qPrintable(id));
        QVERIFY2(rules.kind(id) != nullptr, qPrintable(id));
    }
    QVERIFY(rules.sentence().zh.contains(u"不是结论"_s));
    QVERIFY(rules.sentence().en.contains(u"never a conclusion"_s));
    for (const WarningRule &rule : rules.rules())
        QVERIFY2(!rule.basis.isEmpty() && !rule.version.isEmpty() && rule.deadlineDays > 0, qPrintable(rule.id));
}

void TestWarningRules::smallOneIsRead()
{
    const auto read = WarningRules::load({{u"kinds.json"_s, kKinds}, {u"t.json"_s, kRule}}, catalogue());
    QVERIFY(std::holds_alternative<WarningRules>(read));
    const WarningRule *rule = std::get<WarningRules>(read).rule(u"T-1"_s, u"1"_s);
    QVERIFY(rule != nullptr);
    QCOMPARE(rule->levels.size(), 2);
    QCOMPARE(rule->levels.first().atLeast, 3);
    QVERIFY(rule->inForce({2026, 6, 30}) && !rule->inForce({2026, 7, 1}) && !rule->inForce({2025, 12, 31}));
}

void TestWarningRules::mistakeIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *from, const char *to, int line, const char *reason) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << line << QString::fromLatin1(reason);
    };
    row("kind of warning", R"("kind": "W03")", R"("kind": "W99")", 2, "unknown_kind");
    row("operators are not warned of here", R"("kind": "W03")", R"("kind": "W15")", 2, "unknown_kind");
    row("kind without words", R"("kind": "W03")", R"("kind": "W07")", 2, "unknown_kind");
    row("bad date", R"("from": "2026-01-01")", R"("from": "2026-02-30")", 3, "bad_date");
    row("order of dates", R"("to": "2026-06-30")", R"("to": "2025-06-30")", 4, "date_order");
    row("place in the words", R"("zh": "{name}")", R"("zh": "{person}")", 5, "unknown_place");
    row("scope", R"("scope": "all")", R"("scope": "city")", 6, "unknown_code");
    row("figure", R"("fresh_days": 30)", R"("fresh_days": 0)", 7, "bad_number");
    row("missing figure", R"("fresh_days": 30, )", "", 2, "member_missing");
    row("level", R"("level": "red")", R"("level": "pink")", 8, "unknown_level");
    row("window", R"(, "within_months": 12)", "", 8, "window_missing");
    row("no level without condition", R"({"level": "blue"})", R"({"level": "blue", "severities": ["minor"]})", 9,
        "level_missing");
    row("measure", R"("measure": "record")", R"("measure": "rumour")", 10, "unknown_measure");
    row("kind of record", R"(["penalty"])", R"(["gossip"])", 10, "unknown_kind");
    row("procedure", R"("procedures": ["general"])", R"("procedures": ["quick"])", 11, "unknown_procedure");
    row("field", R"("of": "decided")", R"("of": "XK_YXQZI")", 12, "unknown_field");
    row("field that is no date", R"("of": "decided")", R"("of": "CF_CFLB")", 12, "unit_refused");
    row("unknown member", R"("of": "decided")", R"("of": "decided", "person": "x")", 12, "unknown_member");
    row("any change of everybody", R"("measure": "record", "kinds": ["penalty"],
 "procedures": ["general"],
 "of": "decided")",
        R"("measure": "changed")", 6, "scope_refused");
    row("broken text", R"("to": "2026-06-30",)", R"("to": "2026-06-30")", 5, "bad_json");
}

void TestWarningRules::mistakeIsRefusedWithItsLine()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const int, line);
    QFETCH(const QString, reason);
    QByteArray text = kRule;
    QVERIFY(text.contains(from));
    const QList<WarningFault> faults = faultsOf(text.replace(from, to));
    const auto named = [&](const WarningFault &fault) {
        return fault.fault.line == line && (reason == u"bad_json"_s || fault.fault.reason == reason) &&
               fault.fault.column > 0 && fault.source == u"t.json"_s;
    };
    QStringList all;
    for (const WarningFault &fault : faults)
        all.append(fault.text());
    QVERIFY2(std::ranges::any_of(faults, named), qPrintable(all.join(u'\n')));
}

void TestWarningRules::versionsMustNotOverlap()
{
    const QByteArray second = QByteArray(kRule).replace(R"("version": "1")", R"("version": "2")");
    const QByteArray later = QByteArray(second).replace("2026-01-01", "2026-07-01").replace("2026-06-30", "");
    const QByteArray overlapping =
        QByteArray(second).replace("2026-01-01", "2026-06-30").replace("\"2026-06-30\",\n \"basis", "\"\",\n \"basis");
    const auto load = [](const QByteArray &other) {
        return WarningRules::load({{u"kinds.json"_s, kKinds}, {u"a.json"_s, kRule}, {u"b.json"_s, other}}, catalogue());
    };
    const auto good = load(later);
    QVERIFY(std::holds_alternative<WarningRules>(good));
    const auto bad = load(overlapping);
    QVERIFY(std::holds_alternative<QList<WarningFault>>(bad));
    QCOMPARE(std::get<QList<WarningFault>>(bad).first().fault.reason, u"overlap"_s);
    QCOMPARE(std::get<QList<WarningFault>>(bad).first().source, u"b.json"_s);
}

void TestWarningRules::personalFieldsAreRefused()
{
    for (const RecordKind &kind : catalogue().recordKinds()) {
        for (const FieldDefinition &field : kind.fields) {
            if (!field.personal)
                continue;
            QByteArray text = kRule;
            text.replace("\"penalty\"", '"' + kind.id.toLatin1() + '"');
            text.replace(R"("of": "decided")",
                         R"("of": "decided", "field": ")" + field.code.toLatin1() + R"(", "values": ["x"], "match": "equals")");
            const QList<WarningFault> faults = faultsOf(text);
            QVERIFY2(std::ranges::any_of(faults, [](const WarningFault &f) { return f.fault.reason == u"personal_field"_s; }),
                     qPrintable(field.code));
        }
    }
}

QTEST_APPLESS_MAIN(TestWarningRules)
#include "test_warning_rules.moc"
