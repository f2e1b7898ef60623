// The shortest way out against trying every set of changes, smallest first.
#include "way_trial.h"

#include "models/domain/classification_changes.h"
#include "models/domain/classification_way.h"

#include <QtTest>

#include <array>

using namespace creditdesk::test;

class TestClassificationWay : public QObject
{
    Q_OBJECT

private:
    std::array<int, kMostTried + 1> m_sizes{};

private Q_SLOTS:
    void noSmallerSetExists_data();
    void noSmallerSetExists();
    void unlawfulIsNeverProposed();
    void manyRecordsAreManaged();
    void sixtyFourChangesAreFoundMoreAreGivenUp_data();
    void sixtyFourChangesAreFoundMoreAreGivenUp();
    void nothingToDo();
};

void TestClassificationWay::noSmallerSetExists_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 8; ++seed) {
        for (const char *name : {"risk-2026.json", "evaluation-2020.json", "odd"})
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(name)).arg(seed)))
                << QString::fromLatin1(name) << 30 + seed;
    }
}

void TestClassificationWay::noSmallerSetExists()
{
    QFETCH(QString, file);
    QFETCH(int, seed);
    const QByteArray json = ruleFile(file);
    const Classifier classifier(ruleSet(json), catalogue());
    Subjects subjects{quint32(seed)};
    int found = 0, none = 0;
    for (int i = 0; i < 40; ++i) {
        const Organisation organisation = subjects.organisation();
        const QList<Record> records = subjects.records(organisation, 6);
        const ClassOutcome now = classifier.classify(organisation, records, kToday);
        Trial trial(json, organisation, records);
        if (now.excluded() || now.grade == 0 || trial.items() > 20)
            continue;
        const int target = i % 2 == 0 ? now.grade - 1 : subjects.below(now.grade);
        const QStringList grades = classifier.rules().gradeIds();
        const ShortestWay way =
            shortestWay(classifier, catalogue(), organisation, records, kToday, i % 2 == 0 ? QString() : grades.at(target));
        QCOMPARE(way.to, grades.at(target));
        QVERIFY(way.outcome == WayOutcome::Found || way.outcome == WayOutcome::None);
        const auto [size, date] = trial.best(grades.first(target + 1));
        const int told = way.outcome == WayOutcome::Found ? int(way.steps.size()) : 0;
        if (size == 0) {
            QVERIFY2(told == 0 || told > kMostTried, qPrintable(u"subject %1 by %2"_s.arg(i).arg(told)));
            none += told == 0 ? 1 : 0;
            continue;
        }
        m_sizes[size] += 1;
        QVERIFY2(told == size && way.date == date, qPrintable(u"subject %1: %2 on %3, expected %4 on %5"_s.arg(i)
                                                                  .arg(told)
                                                                  .arg(way.date.toString(Qt::ISODate))
                                                                  .arg(size)
                                                                  .arg(date.toString(Qt::ISODate))));
        ++found;
        // Run as a what-if, it gives what it promises.
        const QByteArray list = QJsonDocument(way.changes()).toJson();
        const auto applied = applyChanges(list, organisation, records, catalogue());
        QVERIFY2(std::holds_alternative<ChangedSubject>(applied), list.constData());
        const auto &changed = std::get<ChangedSubject>(applied);
        QCOMPARE(Walk(json).run(changed.organisation, changed.records, changed.on).grade, way.reached);
        QVERIFY(grades.indexOf(way.reached) <= target);
    }
    qInfo("%d found, %d none; so far by size %d %d %d %d", found, none, m_sizes[1], m_sizes[2], m_sizes[3], m_sizes[4]);
    QVERIFY2(found > 5, qPrintable(u"%1 found, %2 none"_s.arg(found).arg(none)));
}

void TestClassificationWay::unlawfulIsNeverProposed()
{
    const Classifier classifier(ruleSet(ruleFile(u"evaluation-2020.json"_s)), catalogue());
    Subjects subjects(41);
    for (int i = 0; i < 300; ++i) {
        const Organisation organisation = subjects.organisation();
        const QList<Record> records = subjects.records(organisation, 8);
        const ShortestWay way = shortestWay(classifier, catalogue(), organisation, records, kToday);
        for (const ClassStep &step : way.steps) {
            QVERIFY(!step.basis.isEmpty() && !step.words.zh.isEmpty() && step.date >= kToday && step.date <= way.date);
            QVERIFY(step.way == u"wait"_s ? step.changes.isEmpty() : !step.changes.isEmpty());
            if (step.kind == u"judgment"_s || step.kind == u"inspection"_s || step.kind == u"evaluation"_s)
                QCOMPARE(step.way, u"wait"_s); // a court's, an inspector's or a sector's word is not the subject's to change
        }
    }
}

void TestClassificationWay::manyRecordsAreManaged()
{
    const Classifier classifier(ruleSet(ruleFile(u"evaluation-2020.json"_s)), catalogue());
    Organisation organisation;
    organisation.kind = u"enterprise"_s;
    organisation.founded = {2008, 5, 1};
    Subjects subjects(42);
    QList<Record> records;
    while (records.size() < 60) {
        Record record = subjects.record(organisation);
        if (record.kind != u"severe_list"_s && record.kind != u"dishonest_debtor"_s)
            records.append(record);
    }
    const ClassOutcome now = classifier.classify(organisation, records, kToday);
    QElapsedTimer timer;
    timer.start();
    const ShortestWay way = shortestWay(classifier, catalogue(), organisation, records, kToday);
    qInfo("60 records, from %s to %s: %d steps, outcome %d, %lld ms", qPrintable(way.from), qPrintable(way.to),
          int(way.steps.size()), int(way.outcome), timer.elapsed());
    QVERIFY(now.grade > 0);
    QCOMPARE(way.outcome, WayOutcome::Found);
    for (qsizetype i = 1; i < way.steps.size(); ++i)
        QVERIFY(way.steps.at(i - 1).date <= way.steps.at(i).date);
}

void TestClassificationWay::sixtyFourChangesAreFoundMoreAreGivenUp_data()
{
    QTest::addColumn<int>("bills"); // each paid one is a point
    QTest::addColumn<int>("mayStay");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("steps");
    QTest::newRow("64 needed of 64") << 64 << 0 << int(WayOutcome::Found) << 64;
    QTest::newRow("64 needed of 90") << 90 << 26 << int(WayOutcome::Found) << 64;
    QTest::newRow("65 needed of 65") << 65 << 0 << int(WayOutcome::TooMany) << 0;
    QTest::newRow("65 needed of 90") << 90 << 25 << int(WayOutcome::TooMany) << 0;
}

void TestClassificationWay::sixtyFourChangesAreFoundMoreAreGivenUp()
{
    QFETCH(int, bills);
    QFETCH(int, mayStay);
    QFETCH(int, outcome);
    QFETCH(int, steps);
    QByteArray rules =
        R"({"id": "BILLS-1", "scale": "bills", "version": "1", "effective_from": "2020-01-01", "effective_to": "",
        "basis": "b", "owner": {"zh": "z", "en": "e"}, "purpose": {"zh": "z", "en": "e"}, "base_points": 100, "objection_counts": true,
        "grades": [{"id": "good", "zh": "z", "en": "e"}, {"id": "bad", "zh": "z", "en": "e"}],
        "inputs": [{"id": "owed", "zh": "z", "en": "e", "measure": "records", "kinds": ["arrears"], "field": "WY_ZFZT",
                    "values": ["未缴清"]}],
        "lines": [{"id": "L1", "zh": "z", "en": "e", "basis": "b", "input": "owed", "points_each": -1, "limit": 100}],
        "caps": [], "exclusions": [], "thresholds": [{"grade": "good", "at_least": LEAST}, {"grade": "bad"}]})";
    rules.replace("LEAST", QByteArray::number(100 - mayStay));
    const Classifier classifier(ruleSet(rules), catalogue());
    Organisation organisation;
    organisation.kind = u"enterprise"_s;
    QList<Record> records;
    for (int i = 0; i < bills; ++i) {
        Record bill;
        bill.id = u"B%1"_s.arg(i);
        bill.kind = u"arrears"_s;
        bill.decided = {2026, 6, 1};
        bill.fields = {{u"WY_ZFZT"_s, u"未缴清"_s}, {u"WY_JE"_s, u"1"_s}};
        records.append(bill);
    }
    const ShortestWay way = shortestWay(classifier, catalogue(), organisation, records, kToday);
    QCOMPARE(int(way.outcome), outcome);
    QCOMPARE(way.steps.size(), steps);
    for (const ClassStep &step : way.steps)
        QCOMPARE(step.way, u"pay_arrears"_s);
}

void TestClassificationWay::nothingToDo()
{
    const Classifier classifier(ruleSet(ruleFile(u"risk-2026.json"_s)), catalogue());
    Organisation organisation;
    organisation.kind = u"enterprise"_s;
    organisation.status = u"deregistered"_s;
    QCOMPARE(shortestWay(classifier, catalogue(), organisation, {}, kToday).outcome, WayOutcome::Excluded);
    organisation.status = u"revoked"_s; // held at D for good: nothing the subject may do
    QCOMPARE(shortestWay(classifier, catalogue(), organisation, {}, kToday).outcome, WayOutcome::None);
    organisation.status = u"active"_s;
    QCOMPARE(shortestWay(classifier, catalogue(), organisation, {}, kToday, u"C"_s).outcome, WayOutcome::AlreadyThere);
    QCOMPARE(shortestWay(classifier, catalogue(), organisation, {}, kToday).steps.size(), 1); // the annual report: from B to A
}

QTEST_APPLESS_MAIN(TestClassificationWay)
#include "test_classification_way.moc"
