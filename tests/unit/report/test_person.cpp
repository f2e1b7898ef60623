// A natural person's report: who asked before, this visit last; identity as the masking scheme shows it; nothing that the law
// keeps from the subject.
#include "app/report/issue.h"
#include "tests/unit/report/oracles.h"
#include "tests/unit/report/window_sample.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace creditdesk::report::sample;
using namespace Qt::StringLiterals;
using test::dense;
using test::PdfOnDisk;

class TestPerson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queriesStandInOrderAndThisVisitIsLast();
    void withoutEarlierQueriesThisVisitStandsAlone();
    void freeReportsAreCountedForTheSubjectOnly();
    void theNumberIsMaskedEverywhere_data();
    void theNumberIsMaskedEverywhere();
    void namesSurvive();
};

namespace {

Model composed(const domain::PersonFile &file, domain::Audience audience = domain::Audience::Subject)
{
    const Shipped &shipped = Shipped::get();
    return composePerson(file, *shipped.products.find(u"person"_s), shipped.layout(u"person"_s), shipped.catalogue,
                         shipped.catalogue.masking(), audience, context(), {}, {true, false});
}

QString paperOf(const Model &model)
{
    const auto paper = render(model, {});
    return paper ? dense(PdfOnDisk(paper->pdf).text()) : QString();
}

} // namespace

void TestPerson::queriesStandInOrderAndThisVisitIsLast()
{
    const Model model = composed(person({}));
    const Chapter &queries = model.chapters.last();
    QCOMPARE(queries.title, u"查询记录"_s);
    QCOMPARE(queries.basics.size(), 3); // of three earlier ones the law keeps one from the subject
    QCOMPARE(queries.basics[0].label, u"2026-06-03 10:30"_s);
    QVERIFY(queries.basics[1].value.contains(u"上海虚构银行"_s) && queries.basics[1].value.contains(u"书面授权"_s));
    QCOMPARE(queries.basics[2].label, u"2026-11-23 10:15"_s);
    QVERIFY(queries.basics[2].value.contains(u"本次查询"_s) && queries.basics[2].value.contains(u"3 号窗口"_s));
    QVERIFY(queries.basics[2].value.contains(u"《上海市社会信用条例》第十七条第一款"_s));
    const QString paper = paperOf(model);
    QVERIFY(paper.contains(u"2026-11-2310:15本人"_s));
    QVERIFY(!paper.contains(u"虚构调查机关"_s) && !canonicalData(model).contains("虚构调查机关"));
}

void TestPerson::withoutEarlierQueriesThisVisitStandsAlone()
{
    domain::PersonFile file = person({});
    file.queries.clear();
    QCOMPARE(composed(file).chapters.last().basics.size(), 1);
    QVERIFY(paperOf(composed(file)).contains(u"本次查询"_s));
}

void TestPerson::freeReportsAreCountedForTheSubjectOnly()
{
    QVERIFY(paperOf(composed(person({}))).contains(u"每年2次；本年度此前已使用1次"_s));
    QVERIFY(!paperOf(composed(person({}), domain::Audience::Organ)).contains(u"此前已使用"_s));
}

void TestPerson::theNumberIsMaskedEverywhere_data()
{
    QTest::addColumn<domain::Audience>("audience");
    QTest::newRow("subject") << domain::Audience::Subject;
    QTest::newRow("organ") << domain::Audience::Organ;
    QTest::newRow("third party") << domain::Audience::ThirdParty;
}

void TestPerson::theNumberIsMaskedEverywhere()
{
    QFETCH(domain::Audience, audience);
    domain::Record penalty = record(u"penalty"_s, u"P"_s, {2025, 6, 1});
    penalty.fields.insert(u"CF_XDR_ZJHM"_s, kIdentityNumber);
    const Model model = composed(person({penalty}), audience);
    const auto paper = render(model, {});
    QVERIFY(paper);
    QVERIFY(!canonicalData(model).contains(kIdentityNumber.toUtf8()));
    QVERIFY(!dense(PdfOnDisk(paper->pdf).text()).contains(kIdentityNumber));
    QVERIFY(!canonicalData(model).contains("18900101"));       // nor its birth date in the same form
    QVERIFY(paperOf(model).contains(u"310101********0013"_s)); // domain.md 7.3: first 6 and last 4
    if (audience != domain::Audience::Subject)
        QVERIFY(!paperOf(model).contains(u"1890-01-01"_s));
}

void TestPerson::namesSurvive()
{
    for (const QString &name : {kRareName, QString(400, QChar(u'长')), u"=cmd|' /C calc'!A0"_s}) {
        domain::PersonFile file = person({record(u"honour"_s, u"H"_s, {2025, 6, 1})});
        file.identity.name = name;
        file.queries[0].querier = name;
        file.queries[0].purpose = u"%1%2%3%4"_s; // no place of ours
        const QString paper = paperOf(composed(file));
        QVERIFY2(paper.contains(u"姓名"_s + dense(name)), qPrintable(paper));
        QVERIFY(paper.contains(u"%1%2%3%4"_s));
    }
}

QTEST_APPLESS_MAIN(TestPerson)
#include "test_person.moc"
