// Rule sets of cases: those that are shipped hold together, and each kind of mistake is found at its line.
#include "tests/unit/domain/case_maker.h"

#include <QFile>

using namespace creditdesk;
using namespace creditdesk::test;
using namespace Qt::StringLiterals;

class TestCaseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedOnesAreInForce()
    {
        const domain::CaseRules &rules = Case::rules();
        for (const QString &kind : {u"objection"_s, u"repair"_s, u"complaint"_s}) {
            QVERIFY(rules.kinds().contains(kind));
            QVERIFY(rules.inForce(kind, QDate(2026, 11, 24)) != nullptr);
            QVERIFY(rules.inForce(kind, QDate(2017, 9, 30)) == nullptr); // before the 条例
        }
        for (const domain::CaseRuleSet &set : rules.all()) {
            for (const domain::CaseEventRule &event : set.events)
                QVERIFY2(!event.basis.isEmpty() && !event.words.zh.isEmpty() && !event.words.en.isEmpty(),
                         qPrintable(event.id));
        }
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *from, const char *to, const QString &reason) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << reason;
        };
        row("kind", R"("kind": "objection")", R"("kind": "wish")", u"unknown_kind"_s);
        row("date", R"("effective_from": "2017-10-01")", R"("effective_from": "2017-13-01")", u"bad_date"_s);
        row("ends early", R"("effective_to": "")", R"("effective_to": "2016-01-01")", u"bad_date"_s);
        row("opening", R"("opening": "register")", R"("opening": "begin")", u"unknown_event"_s);
        row("opening from a state", R"("opening": "register")", R"("opening": "tell")", u"bad_opening"_s);
        row("state", R"("to": "checking")", R"("to": "chequing")", u"unknown_state"_s);
        row("from", R"("from": ["registered"])", R"("from": ["filed"])", u"unknown_state"_s);
        row("permission", R"("permission": "case.tell")", R"("permission": "case.sing")", u"unknown_permission"_s);
        row("part", R"("part": "tell")", R"("part": "sing")", u"unknown_part"_s);
        row("paper", R"("papers": ["withdrawal"])", R"("papers": ["letter"])", u"unknown_paper"_s);
        row("limit", R"("limit": "obj.transfer")", R"("limit": "obj.transferred")", u"unknown_limit"_s);
        row("unit", R"("limit": "obj.transfer")", R"("limit": "query.adverse_years")", u"wrong_unit"_s);
        row("stop", R"("stops": ["tell"])", R"("stops": ["told"])", u"unknown_event"_s);
        row("actor", R"("actor": "source_unit")", R"("actor": "nobody")", u"unknown_actor"_s);
        row("unreached", R"("to": "told")", R"("to": "archived")", u"unreachable_state"_s);
        row("dead end", R"("from": ["told", "withdrawn"])", R"("from": ["withdrawn"])", u"dead_end"_s);
        row("member", R"("opening": "register")", R"("opening": "register", "colour": "red")", u"unknown_member"_s);
        row("twice", R"("id": "note", "words")", R"("id": "tell", "words")", u"duplicate_id"_s);
    }

    void mistakesAreNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, reason);
        QFile file(u":/catalogue/cases/objection-2017.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        const auto at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);
        const auto read = domain::loadCaseRuleSet(text, u"t.json"_s, Case::catalogue());
        const auto *faults = std::get_if<QList<domain::ClassFault>>(&read);
        QVERIFY(faults != nullptr);
        const auto found =
            std::ranges::find_if(*faults, [&](const domain::ClassFault &fault) { return fault.reason == reason; });
        QVERIFY2(found != faults->end(), qPrintable(domain::faultText(faults->first(), u"t.json"_s)));
        QVERIFY(found->line > 0);
    }
};

QTEST_GUILESS_MAIN(TestCaseRules)
#include "test_case_rules.moc"
