// The engine of classes against a second evaluator, against walking through the days, and against what must hold of any class.
#include "class_subjects.h"

#include "models/domain/subject_rows.h"

#include <QtTest>

#include <ctime>
#include <memory>

using namespace creditdesk::test;

class TestClassification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondEvaluatorAgrees_data() { ruleFiles(); }
    void secondEvaluatorAgrees();
    void nothingChangesWhileStable_data() { ruleFiles(); }
    void nothingChangesWhileStable();
    void contributionsSumUp_data() { ruleFiles(); }
    void contributionsSumUp();
    void orderDoesNotMatter();
    void adverseRecordNeverBetters_data() { ruleFiles(false); }
    void adverseRecordNeverBetters();
    void reasonsAreTold();
    void ruleSetIsChosenByDate();
    void speed();

private:
    static void ruleFiles(bool odd = true)
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"risk-2022.json", "risk-2026.json", "evaluation-2020.json", "odd"})
            if (odd || qstrcmp(name, "odd") != 0) // where two old acts are better than three, on purpose
                QTest::newRow(name) << QString::fromLatin1(name);
    }
    /// What a day looks like to a subject: which records count where, and which terms hold.
    static QStringList picture(const Classifier &classifier, const Organisation &organisation, const QList<Record> &records,
                               QDate on)
    {
        const ClassExplanation all = classifier.explain(organisation, records, on);
        QStringList out{all.grade, QString::number(all.outcome.points)};
        for (const ClassInputExplained &input : all.inputs) {
            for (const ClassRecordUse &use : input.records)
                out.append(u"%1 %2 %3"_s.arg(input.id, use.record).arg(use.counts));
        }
        for (const ClassLineExplained &line : all.lines)
            out.append(u"%1 %2 %3"_s.arg(line.id).arg(line.applies).arg(line.contribution));
        for (const ClassCapExplained &cap : all.caps)
            out.append(u"%1 %2"_s.arg(cap.id).arg(cap.applies));
        for (const ClassExclusionExplained &one : all.exclusions)
            out.append(u"%1 %2"_s.arg(one.id).arg(one.applies));
        return out;
    }
};

void TestClassification::secondEvaluatorAgrees()
{
    QFETCH(QString, file);
    const QByteArray json = ruleFile(file);
    const Classifier classifier(ruleSet(json), catalogue());
    const Walk walk(json);
    Subjects subjects(11);
    QSet<QString> seen;
    for (int i = 0; i < 4000; ++i) {
        const Organisation organisation = subjects.organisation();
        const QList<Record> records = subjects.records(organisation, i % 3 == 0 ? 12 : 4);
        const QDate on = subjects.day(900, 900);
        const ClassOutcome outcome = classifier.classify(organisation, records, on);
        const Walk::Result expected = walk.run(organisation, records, on);
        const QString grade = outcome.excluded() ? QString() : classifier.rules().grades.at(outcome.grade).id;
        QVERIFY2(grade == expected.grade && outcome.points == expected.points,
                 qPrintable(u"subject %1: %2 %3, expected %4 %5"_s.arg(i)
                                .arg(grade)
                                .arg(outcome.points)
                                .arg(expected.grade)
                                .arg(expected.points)));
        seen.insert(grade);
    }
    QCOMPARE(seen.size(), classifier.rules().grades.size() + 1); // every grade and the exclusion, or the subjects prove little
}

void TestClassification::nothingChangesWhileStable()
{
    QFETCH(QString, file);
    const Classifier classifier(ruleSet(ruleFile(file)), catalogue());
    Subjects subjects(12);
    int ended = 0;
    for (int i = 0; i < 40; ++i) {
        const Organisation organisation = subjects.organisation();
        const QList<Record> records = subjects.records(organisation, 5);
        const ClassOutcome outcome = classifier.classify(organisation, records, kToday);
        const QDate until = outcome.stableUntilDay();
        const QStringList today = picture(classifier, organisation, records, kToday);
        const QDate last = until.isValid() ? until : kToday.addYears(3);
        QVERIFY(last >= kToday);
        for (QDate day = kToday.addDays(1); day <= last; day = day.addDays(1))
            QCOMPARE(picture(classifier, organisation, records, day), today);
        if (until.isValid()) {
            QVERIFY(picture(classifier, organisation, records, until.addDays(1)) != today);
            ++ended;
        }
    }
    QVERIFY(ended > 15);
}

void TestClassification::contributionsSumUp()
{
    QFETCH(QString, file);
    const Classifier classifier(ruleSet(ruleFile(file)), catalogue());
    Subjects subjects(13);
    for (int i = 0; i < 500; ++i) {
        const Organisation organisation = subjects.organisation();
        const QList<Record> records = subjects.records(organisation, 10);
        const ClassExplanation all = classifier.explain(organisation, records, kToday);
        QCOMPARE(all.outcome, classifier.classify(organisation, records, kToday));
        int points = all.basePoints;
        for (const ClassLineExplained &line : all.lines)
            points += line.contribution;
        QCOMPARE(points, all.outcome.points);
        for (const ClassInputExplained &input : all.inputs) {
            qint64 sum = 0;
            for (const ClassRecordUse &use : input.records) {
                sum += use.counts ? use.amount : 0;
                QVERIFY(use.counts == (use.reason.isEmpty() || use.reason == u"objection_counts"_s));
                QVERIFY(use.reason.isEmpty() || catalogue().classWays().reason(use.reason) != nullptr);
            }
            if (!input.records.isEmpty() && input.unit != ClassUnit::Days)
                QCOMPARE(sum, input.value.value());
        }
    }
}

void TestClassification::orderDoesNotMatter()
{
    const Classifier classifier(ruleSet(ruleFile(u"evaluation-2020.json"_s)), catalogue());
    Subjects subjects(14);
    for (int i = 0; i < 500; ++i) {
        const Organisation organisation = subjects.organisation();
        QList<Record> records = subjects.records(organisation, 10);
        const ClassOutcome outcome = classifier.classify(organisation, records, kToday);
        std::reverse(records.begin(), records.end());
        std::rotate(records.begin(), records.begin() + records.size() / 3, records.end());
        QCOMPARE(classifier.classify(organisation, records, kToday), outcome);
    }
}

void TestClassification::adverseRecordNeverBetters()
{
    QFETCH(QString, file);
    const Classifier classifier(ruleSet(ruleFile(file)), catalogue());
    Subjects subjects(15);
    int worse = 0;
    for (int i = 0; i < 2000; ++i) {
        const Organisation organisation = subjects.organisation();
        QList<Record> records = subjects.records(organisation, 6);
        const ClassOutcome before = classifier.classify(organisation, records, kToday);
        Record more = subjects.record(organisation);
        if (catalogue().recordKind(more.kind)->nature != u"adverse"_s)
            continue;
        records.append(more);
        const ClassOutcome after = classifier.classify(organisation, records, kToday);
        QVERIFY(after.grade >= before.grade && after.points <= before.points);
        worse += after.grade > before.grade ? 1 : 0;
    }
    QVERIFY(worse > 20);
}

void TestClassification::reasonsAreTold()
{
    const Classifier classifier(ruleSet(ruleFile(u"risk-2026.json"_s)), catalogue());
    Organisation organisation;
    organisation.kind = u"enterprise"_s;
    const auto penalty = [](const QString &id, QDate decided, QDate ended) {
        Record out;
        out.id = id;
        out.kind = u"penalty"_s;
        out.sourceUnit = u"某局"_s;
        out.decided = decided;
        out.actEnded = ended;
        out.severity = Severity::General;
        out.procedure = u"general"_s;
        return out;
    };
    QList<Record> records{penalty(u"a"_s, {2026, 6, 1}, {}),   penalty(u"b"_s, {2026, 6, 1}, {}),
                          penalty(u"c"_s, {2024, 11, 22}, {}), penalty(u"d"_s, {2026, 6, 1}, {2021, 11, 22}),
                          penalty(u"e"_s, {2026, 11, 24}, {}), penalty(u"f"_s, {2026, 6, 1}, {}),
                          penalty(u"g"_s, {2024, 11, 23}, {}), penalty(u"h"_s, {}, {2026, 1, 1})};
    records[1].state = RecordState::Repaired;
    records[5].underObjection = true;
    const ClassExplanation all = classifier.explain(organisation, records, kToday);
    QHash<QString, QString> reasons;
    QHash<QString, QDate> until;
    for (const ClassRecordUse &use : all.input(u"penalty_general"_s)->records) {
        reasons.insert(use.record, use.reason);
        until.insert(use.record, use.until);
        QCOMPARE(use.unit, u"某局"_s);
    }
    const QHash<QString, QString> expected{{u"a"_s, {}},
                                           {u"b"_s, u"repaired"_s},
                                           {u"c"_s, u"window_ended"_s},
                                           {u"d"_s, u"query_ended"_s},
                                           {u"e"_s, u"future"_s},
                                           {u"f"_s, u"objection_counts"_s},
                                           {u"g"_s, {}},
                                           {u"h"_s, u"no_date"_s}};
    QCOMPARE(reasons, expected);
    QCOMPARE(until.value(u"g"_s), kToday); // the corresponding day is the last
    QCOMPARE(all.input(u"penalty_general"_s)->value.value(), 3);
    QCOMPARE(all.outcome.stableUntilDay(), kToday);
}

void TestClassification::ruleSetIsChosenByDate()
{
    const ClassRules &rules = catalogue().classRules();
    QCOMPARE(rules.scales(), QStringList({u"evaluation"_s, u"risk"_s}));
    QCOMPARE(rules.inForce(u"risk"_s, {2026, 3, 31})->id, u"RISK-2022.1"_s);
    QCOMPARE(rules.inForce(u"risk"_s, {2026, 4, 1})->id, u"RISK-2026.1"_s);
    QVERIFY(rules.inForce(u"risk"_s, {2022, 1, 31}) == nullptr);
    QVERIFY(rules.inForce(u"nonsense"_s, kToday) == nullptr);
    QCOMPARE(rules.inForce(u"risk"_s, kToday)->gradeIds(), QStringList({u"A"_s, u"B"_s, u"C"_s, u"D"_s}));
    QCOMPARE(rules.inForce(u"evaluation"_s, kToday)->grades.size(), 7);
}

void TestClassification::speed()
{
    const Classifier risk(ruleSet(ruleFile(u"risk-2026.json"_s)), catalogue()),
        evaluation(ruleSet(ruleFile(u"evaluation-2020.json"_s)), catalogue());
    Subjects subjects(17);
    std::vector<std::unique_ptr<SubjectRows>> rows;
    for (int i = 0; i < 4000; ++i) {
        const Organisation organisation = subjects.organisation();
        QList<Record> records;
        for (int k = 0; k < 5; ++k)
            records.append(subjects.record(organisation));
        rows.push_back(std::make_unique<SubjectRows>(organisation, records));
    }
    for (const Classifier *one : {&risk, &evaluation}) {
        constexpr int kRounds = 10;
        qint64 points = 0;
        const std::clock_t started = std::clock(); // of the processor: other work does not count
        for (int round = 0; round < kRounds; ++round) {
            for (const auto &row : rows)
                points += one->classify(row->organisation(), row->records(), kToday).points;
        }
        const double each = double(std::clock() - started) * 1e6 / CLOCKS_PER_SEC / kRounds / double(rows.size());
        qInfo("%s: %.2f us an organisation with 5 records (sum %lld)", qPrintable(one->rules().id), each, points);
        QVERIFY2(each < 50, "five times the budget, so that a loaded machine does not fail the test");
    }
}

QTEST_APPLESS_MAIN(TestClassification)
#include "test_classification.moc"
