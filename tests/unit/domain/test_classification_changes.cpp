// What-if: a list of changes gives what the same change gives when it really arrives, and a list that is wrong changes nothing.
#include "class_subjects.h"

#include "models/domain/classification_changes.h"

#include <QtTest>

using namespace creditdesk::test;

class TestClassificationChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIfIsWhatComes();
    void wrongListIsRefused_data();
    void wrongListIsRefused();
    void dateAlone();

private:
    /// Changes a subject as the platform would send it, and notes the same as a list of changes.
    static void arrive(Subjects &subjects, Organisation &organisation, QList<Record> &records, QJsonArray &list);
};

void TestClassificationChanges::arrive(Subjects &subjects, Organisation &organisation, QList<Record> &records, QJsonArray &list)
{
    const int at = records.isEmpty() ? -1 : subjects.below(int(records.size()));
    const QString id = at < 0 ? QString() : records.at(at).id;
    const QString day = u"2026-08-01"_s;
    switch (at < 0 ? 4 + subjects.below(2) : subjects.below(8)) {
    case 0:
        records[at].state = RecordState::Repaired;
        records[at].stateSince = {2026, 8, 1};
        list.append(QJsonObject{{u"record"_s, id}, {u"state"_s, u"repaired"_s}, {u"state_since"_s, day}});
        return;
    case 1:
        records[at].actEnded = {2026, 8, 1};
        list.append(QJsonObject{{u"record"_s, id}, {u"act_ended"_s, day}});
        return;
    case 2:
        records.removeAt(at);
        list.append(QJsonObject{{u"record"_s, id}, {u"remove"_s, true}});
        return;
    case 3: {
        const RecordKind *kind = catalogue().recordKind(records.at(at).kind);
        const QString code = kind->fields.at(subjects.below(int(kind->fields.size()))).code;
        const QString value = subjects.pick({u"未缴清"_s, u"已缴清"_s, u"执行完毕"_s, u"全部履行"_s, u"70"_s, u"\"\\"_s});
        records[at].fields.insert(code, value);
        list.append(QJsonObject{{u"record"_s, id}, {u"field"_s, code}, {u"value"_s, value}});
        return;
    }
    case 4: {
        Record more = subjects.record(organisation);
        more.decided = {2026, 8, 1};
        more.actEnded = {};
        more.severity = Severity::Severe;
        more.procedure = u"general"_s;
        more.state = RecordState::Normal;
        more.underObjection = false;
        records.append(more);
        list.append(QJsonObject{{u"add"_s, QJsonObject{{u"id"_s, more.id},
                                                       {u"kind"_s, more.kind},
                                                       {u"decided"_s, day},
                                                       {u"severity"_s, u"severe"_s},
                                                       {u"procedure"_s, u"general"_s},
                                                       {u"fields"_s, more.fields}}}});
        return;
    }
    case 5:
        organisation.status = subjects.pick({u"active"_s, u"suspended"_s, u"deregistered"_s});
        organisation.founded = {2010, 2, 28};
        list.append(
            QJsonObject{{u"organisation"_s, QJsonObject{{u"status"_s, organisation.status}, {u"founded"_s, u"2010-02-28"_s}}}});
        return;
    case 6:
        records[at].severity = Severity::Minor;
        records[at].procedure = u"summary"_s;
        list.append(QJsonObject{{u"record"_s, id}, {u"severity"_s, u"minor"_s}, {u"procedure"_s, u"summary"_s}});
        return;
    default:
        records[at].underObjection = true;
        records[at].decided = {};
        list.append(QJsonObject{{u"record"_s, id}, {u"objection"_s, true}, {u"decided"_s, u""_s}});
    }
}

void TestClassificationChanges::whatIfIsWhatComes()
{
    Subjects subjects(21);
    int moved = 0;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray json = ruleFile(i % 2 == 0 ? u"risk-2026.json"_s : u"evaluation-2020.json"_s);
        static const Classifier kRisk(ruleSet(ruleFile(u"risk-2026.json"_s)), catalogue());
        static const Classifier kEvaluation(ruleSet(ruleFile(u"evaluation-2020.json"_s)), catalogue());
        const Classifier &classifier = i % 2 == 0 ? kRisk : kEvaluation;
        const Organisation organisation = subjects.organisation();
        const QList<Record> records = subjects.records(organisation, 8);
        Organisation later = organisation;
        QList<Record> laterRecords = records;
        QJsonArray list;
        for (int k = 0; k < 1 + i % 3; ++k)
            arrive(subjects, later, laterRecords, list);
        const QByteArray text = QJsonDocument(QJsonObject{{u"on"_s, u"2026-09-01"_s}, {u"changes"_s, list}}).toJson();
        const auto applied = applyChanges(text, organisation, records, catalogue());
        QVERIFY2(std::holds_alternative<ChangedSubject>(applied), text.constData());
        const auto &changed = std::get<ChangedSubject>(applied);
        QCOMPARE(changed.on, QDate(2026, 9, 1));
        const ClassOutcome whatIf = classifier.classify(changed.organisation, changed.records, changed.on);
        QCOMPARE(whatIf, classifier.classify(later, laterRecords, {2026, 9, 1}));
        // And the same as the second evaluator says of the subject as it came.
        const Walk::Result walked = Walk(json).run(later, laterRecords, {2026, 9, 1});
        QCOMPARE(whatIf.excluded() ? QString() : classifier.rules().grades.at(whatIf.grade).id, walked.grade);
        QCOMPARE(whatIf.points, walked.points);
        moved += whatIf.points != classifier.classify(organisation, records, {2026, 9, 1}).points ? 1 : 0;
    }
    QVERIFY(moved > 300);
}

void TestClassificationChanges::wrongListIsRefused_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *changes, const char *reason) {
        QTest::newRow(name) << QByteArray(changes) << QString::fromLatin1(reason);
    };
    row("unknown record", R"({"record": "no", "state": "repaired"})", "unknown_record");
    row("unknown state", R"({"record": "r", "state": "gone"})", "unknown_state");
    row("unknown field", R"({"record": "r", "field": "CF_NR_FK", "value": "1"})", "unknown_field");
    row("field without value", R"({"record": "r", "field": "WY_ZFZT"})", "member_missing");
    row("value without field", R"({"record": "r", "value": "x", "objection": true})", "unknown_member");
    row("unknown severity", R"({"record": "r", "severity": "grave"})", "unknown_severity");
    row("bad date", R"({"record": "r", "act_ended": "2026-02-30"})", "bad_date");
    row("unknown member", R"({"record": "r", "kind": "penalty"})", "unknown_member");
    row("nothing", R"({"record": "r"})", "change_missing");
    row("neither", R"({})", "change_missing");
    row("both", R"({"record": "r", "organisation": {"status": "active"}})", "change_missing");
    row("change and remove", R"({"record": "r", "remove": true, "objection": true})", "change_missing");
    row("unknown status", R"({"organisation": {"status": "dead"}})", "unknown_code");
    row("name of the organisation", R"({"organisation": {"name": "x"}})", "unknown_member");
    row("added twice", R"({"add": {"id": "r", "kind": "honour", "decided": "2026-01-01"}})", "duplicate_id");
    row("added of no kind", R"({"add": {"id": "n", "kind": "praise", "decided": "2026-01-01"}})", "unknown_kind");
    row("added without date", R"({"add": {"id": "n", "kind": "honour"}})", "member_missing");
    row("added with a field of another",
        R"({"add": {"id": "n", "kind": "honour", "decided": "2026-01-01", "fields": {"WY_JE": "1"}}})", "unknown_field");
}

void TestClassificationChanges::wrongListIsRefused()
{
    QFETCH(QByteArray, changes);
    QFETCH(QString, reason);
    Record record;
    record.id = u"r"_s;
    record.kind = u"arrears"_s;
    const auto applied = applyChanges("{\"changes\": [\n" + changes + "]}", {}, {record}, catalogue());
    QVERIFY(std::holds_alternative<QList<ClassFault>>(applied));
    const auto &faults = std::get<QList<ClassFault>>(applied);
    QVERIFY2(std::any_of(faults.begin(), faults.end(),
                         [&reason](const ClassFault &fault) { return fault.reason == reason && fault.line == 2; }),
             qPrintable(faultText(faults.first(), u"changes"_s)));
}

void TestClassificationChanges::dateAlone()
{
    const auto applied = applyChanges(R"({"on": "2027-01-01", "changes": []})", {}, {}, catalogue());
    QCOMPARE(std::get<ChangedSubject>(applied).on, QDate(2027, 1, 1));
    QVERIFY(std::holds_alternative<QList<ClassFault>>(applyChanges(R"({"on": "tomorrow"})", {}, {}, catalogue())));
    QVERIFY(std::holds_alternative<QList<ClassFault>>(applyChanges("[]", {}, {}, catalogue())));
}

QTEST_APPLESS_MAIN(TestClassificationChanges)
#include "test_classification_changes.moc"
