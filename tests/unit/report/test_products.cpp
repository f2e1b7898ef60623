// What each product of the catalogue shows, to whom, on which day. The dates are those of domain.md section 9, counted there by
// hand; no formula is repeated here.
#include "app/report/issue.h"
#include "tests/unit/report/oracles.h"
#include "tests/unit/report/window_sample.h"

#include <QRegularExpression>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace creditdesk::report::sample;
using namespace Qt::StringLiterals;
using test::dense;
using test::PdfOnDisk;

namespace {

const QStringList kWithRecords{u"organisation"_s, u"special"_s, u"person"_s};

QString paperOf(const Model &model)
{
    const auto paper = render(model, {});
    if (!paper)
        throw std::runtime_error(paper.error().detail.toStdString());
    return dense(PdfOnDisk(paper->pdf).text());
}

const Chapter &chapter(const Model &model, const QString &title)
{
    for (const Chapter &each : model.chapters) {
        if (each.title.contains(title))
            return each;
    }
    throw std::runtime_error("no such chapter");
}

} // namespace

class TestProducts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shippedProductsAreWhole();
    void brokenProductsAreRefused_data();
    void brokenProductsAreRefused();
    void queryPeriodsEndOnTheirDay_data();
    void queryPeriodsEndOnTheirDay();
    void publicityIsAClockOfItsOwn_data();
    void publicityIsAClockOfItsOwn();
    void repairedIsHiddenRevokedIsGoneDisputedIsMarked_data();
    void repairedIsHiddenRevokedIsGoneDisputedIsMarked();
    void whatWasNotAskedForIsNotSaidToBeAbsent();
    void areasAndPeriodLimitTheSpecialReport();
    void theClassIsOnNoPaper_data();
    void theClassIsOnNoPaper();
    void hostileNamesSurviveOnEveryProduct_data();
    void hostileNamesSurviveOnEveryProduct();
    void theSummaryIsOnePageOfFacts();
    void largePrintIsSixteenPoints();
    void theResultSaysWhatWasSearched();
    void theSlipSaysWhyNotAndWhereToGo();
};

void TestProducts::shippedProductsAreWhole()
{
    const Shipped &shipped = Shipped::get();
    for (const QString &id : {u"organisation"_s, u"person"_s, u"special"_s, u"no_record"_s, u"refusal"_s}) {
        const Product *product = shipped.products.find(id);
        QVERIFY2(product != nullptr, qPrintable(id));
        QCOMPARE(shipped.layout(product->layout).id, product->layout);
    }
    for (const Area &area : shipped.products.areas()) {
        for (const QString &kind : area.kinds)
            QVERIFY2(shipped.catalogue.recordKind(kind) != nullptr, qPrintable(kind));
    }
    QVERIFY(shipped.products.areas().size() >= 20);
}

void TestProducts::brokenProductsAreRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("product twice") << QByteArray("\"id\": \"person\"") << QByteArray("\"id\": \"organisation\"");
    QTest::newRow("unknown subject") << QByteArray("\"subject\": \"person\"") << QByteArray("\"subject\": \"people\"");
    QTest::newRow("area twice") << QByteArray("\"id\": \"tax\"") << QByteArray("\"id\": \"market\"");
    QTest::newRow("unknown member") << QByteArray("\"layout\": \"person\"") << QByteArray("\"layout\": \"person\", \"x\": 1");
    QTest::newRow("no basis") << QByteArray("\"basis\"") << QByteArray("\"base\"");
}

void TestProducts::brokenProductsAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFile file(u":/catalogue/products.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    const qsizetype at = json.indexOf(from);
    QVERIFY(at >= 0);
    QString why;
    QVERIFY(Products::fromJson(json, &why));
    QVERIFY(!Products::fromJson(json.replace(at, from.size(), to), &why));
    QVERIFY(!why.isEmpty());
}

void TestProducts::queryPeriodsEndOnTheirDay_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<QDate>("actEnded");
    QTest::addColumn<QDate>("lastDay");
    QTest::addColumn<QDate>("firstHidden");
    for (const QString &product : kWithRecords) {
        const auto row = [&product](const char *what, QDate ended, QDate last, QDate hidden) {
            QTest::addRow("%s, %s", qPrintable(product), what) << product << ended << last << hidden;
        };
        row("five years", {2021, 3, 16}, {2026, 3, 16}, {2026, 3, 17});
        row("from a leap day", {2020, 2, 29}, {2025, 2, 28}, {2025, 3, 1});
        row("not moved behind a Sunday", {2021, 3, 15}, {2026, 3, 15}, {2026, 3, 16});
    }
}

void TestProducts::queryPeriodsEndOnTheirDay()
{
    QFETCH(QString, product);
    QFETCH(QDate, actEnded);
    QFETCH(QDate, lastDay);
    QFETCH(QDate, firstHidden);
    // Decided long before the act ended: the clock runs from the end of the act.
    const QList<domain::Record> records{record(u"penalty"_s, u"P"_s, {2019, 1, 7}, actEnded)};
    QCOMPARE(printed(sample::product(product, records, context(lastDay))), QStringList{u"P"_s});
    const Model after = sample::product(product, records, context(firstHidden));
    QVERIFY(printed(after).isEmpty());
    QVERIFY(!canonicalData(after).contains("行政处罚P"));
}

void TestProducts::publicityIsAClockOfItsOwn_data()
{
    QTest::addColumn<domain::Severity>("severity");
    QTest::addColumn<QDate>("lastPublic");
    QTest::addColumn<QDate>("noLongerPublic");
    QTest::newRow("general") << domain::Severity::General << QDate(2027, 5, 21) << QDate(2027, 5, 22);
    QTest::newRow("severe") << domain::Severity::Severe << QDate(2029, 5, 21) << QDate(2029, 5, 22);
}

void TestProducts::publicityIsAClockOfItsOwn()
{
    QFETCH(domain::Severity, severity);
    QFETCH(QDate, lastPublic);
    QFETCH(QDate, noLongerPublic);
    domain::Record penalty = record(u"penalty"_s, u"P"_s, {2026, 5, 21});
    penalty.severity = severity;
    Selection stranger;
    stranger.publicOnly = true;
    for (const QString &product : {u"organisation"_s, u"special"_s}) {
        QCOMPARE(printed(sample::product(product, {penalty}, context(lastPublic), stranger)).size(), 1);
        QVERIFY(printed(sample::product(product, {penalty}, context(noLongerPublic), stranger)).isEmpty());
        // The subject itself sees it as long as the query period runs.
        QCOMPARE(printed(sample::product(product, {penalty}, context(noLongerPublic))).size(), 1);
        QCOMPARE(printed(sample::product(product, {penalty}, context({2031, 5, 21}))).size(), 1);
        QVERIFY(printed(sample::product(product, {penalty}, context({2031, 5, 22}))).isEmpty());
    }
}

void TestProducts::repairedIsHiddenRevokedIsGoneDisputedIsMarked_data()
{
    QTest::addColumn<QString>("product");
    for (const QString &product : kWithRecords)
        QTest::newRow(qPrintable(product)) << product;
}

void TestProducts::repairedIsHiddenRevokedIsGoneDisputedIsMarked()
{
    QFETCH(QString, product);
    domain::Record plain = record(u"penalty"_s, u"-plain"_s, {2025, 6, 1});
    domain::Record disputed = record(u"penalty"_s, u"-disputed"_s, {2025, 5, 1});
    disputed.underObjection = true;
    domain::Record repaired = record(u"penalty"_s, u"-repaired"_s, {2025, 4, 1});
    repaired.state = domain::RecordState::Repaired;
    domain::Record revoked = record(u"penalty"_s, u"-revoked"_s, {2025, 3, 1});
    revoked.state = domain::RecordState::Revoked;
    const Look look{true, false};
    const Model model = sample::product(product, {plain, disputed, repaired, revoked}, context(), {}, look);
    QCOMPARE(printed(model), (QStringList{u"-plain"_s, u"-disputed"_s}));
    const QString paper = paperOf(model);
    QVERIFY(!paper.contains(u"repaired"_s) && !paper.contains(u"revoked"_s));
    const qsizetype item = paper.lastIndexOf(u"第2条行政处罚-disputed"_s);
    QVERIFY(item > 0);
    QVERIFY(paper.mid(item, 40).contains(u"【异议标注】"_s)); // beside the item itself
    QCOMPARE(paper.count(u"【异议标注】"_s), 1);
}

void TestProducts::whatWasNotAskedForIsNotSaidToBeAbsent()
{
    Selection matter;
    matter.recordKinds = {u"penalty"_s};
    const QList<domain::Record> records{record(u"penalty"_s, u"P"_s, {2025, 6, 1}), record(u"honour"_s, u"H"_s, {2025, 6, 1})};
    for (const QString &product : kWithRecords) {
        const Model model = sample::product(product, records, context(), matter);
        QCOMPARE(printed(model), QStringList{u"P"_s});
        QCOMPARE(chapter(model, u"荣誉"_s).emptyText, u"不在本次查询范围内"_s);
        QVERIFY(paperOf(model).contains(u"信息类别行政处罚"_s));
    }
}

void TestProducts::areasAndPeriodLimitTheSpecialReport()
{
    Selection chosen;
    chosen.areas = {u"market"_s};
    chosen.from = {2025, 1, 1};
    chosen.until = {2025, 12, 31};
    domain::Record tax = record(u"penalty"_s, u"tax"_s, {2025, 6, 1});
    tax.sourceUnit = u"上海市税务局第一稽查局"_s;
    const QList<domain::Record> records{
        record(u"penalty"_s, u"first"_s, {2025, 1, 1}),   record(u"penalty"_s, u"last"_s, {2025, 12, 31}),
        record(u"penalty"_s, u"early"_s, {2024, 12, 31}), record(u"penalty"_s, u"late"_s, {2026, 1, 1}),
        record(u"judgment"_s, u"court"_s, {2025, 6, 1}),  tax};
    const Model model = sample::product(u"special"_s, records, context(), chosen);
    QCOMPARE(printed(model), (QStringList{u"last"_s, u"first"_s}));
    const QString paper = paperOf(model);
    QVERIFY(paper.contains(u"所选领域市场监管"_s));
    QVERIFY(paper.contains(u"2025-01-01至2025-12-31"_s));
}

void TestProducts::theClassIsOnNoPaper_data()
{
    QTest::addColumn<QString>("product");
    for (const Product &product : Shipped::get().products.all())
        QTest::newRow(qPrintable(product.id)) << product.id;
}

void TestProducts::theClassIsOnNoPaper()
{
    QFETCH(QString, product);
    domain::Record evaluation = record(u"evaluation"_s, u"E"_s, {2025, 6, 1});
    evaluation.fields.insert(u"PJ_DJ"_s, u"守信企业"_s);
    for (const QString &grade : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, kClassMark}) {
        domain::SubjectFile file = organisation({evaluation, record(u"penalty"_s, u"P"_s, {2025, 6, 1})}, grade);
        const Product *of = Shipped::get().products.find(product);
        const domain::ReportTemplate &layout = Shipped::get().layout(of->layout);
        const auto composed = [&](const domain::SubjectFile &subject) {
            if (of->subject != u"organisation"_s)
                return sample::product(product, subject.records, context(), {}, {true, false});
            return composeOrganisation(subject, *of, layout, Shipped::get().catalogue, Shipped::get().products, context(), {},
                                       {true, false});
        };
        const Model model = composed(file);
        file.organisation.riskClass.clear();
        QCOMPARE(canonicalData(model), canonicalData(composed(file)));
        const QString paper = paperOf(model);
        QVERIFY(!paper.contains(kClassMark) && !canonicalData(model).contains(kClassMark.toUtf8()));
        for (const QString &word : {u"风险分类"_s, u"风险等级"_s, u"A类"_s, u"B类"_s, u"C类"_s, u"D类"_s})
            QVERIFY2(!paper.contains(word), qPrintable(word));
        if (of->subject == u"organisation"_s)
            QVERIFY(paper.contains(u"等级守信企业"_s)); // an evaluation of somebody else is data like any other
    }
}

void TestProducts::hostileNamesSurviveOnEveryProduct_data()
{
    QTest::addColumn<QString>("product");
    QTest::addColumn<bool>("largePrint");
    for (const QString &product : {u"organisation"_s, u"special"_s, u"no_record"_s, u"refusal"_s}) {
        QTest::addRow("%s", qPrintable(product)) << product << false;
        QTest::addRow("%s, large", qPrintable(product)) << product << true;
    }
}

void TestProducts::hostileNamesSurviveOnEveryProduct()
{
    QFETCH(QString, product);
    QFETCH(bool, largePrint);
    const Shipped &shipped = Shipped::get();
    const domain::ReportTemplate &layout = shipped.layout(product);
    const Look look{true, largePrint};
    QString longName;
    for (int i = 0; i < 450; ++i)
        longName += QChar(0x4E00 + i * 3);
    for (const QString &name :
         {kRareName, longName, u"%1<script>%2</script>%99"_s, u"𪚥龘𬭎"_s, QString(600, QChar(u'W'))}) {
        Model model;
        domain::VisitForm form = visit(domain::SubjectType::Organisation);
        form.subjectName = form.visitorOrganisation = name;
        form.largePrint = largePrint;
        domain::SubjectFile file = organisation({record(u"penalty"_s, u"P"_s, {2025, 6, 1})});
        file.organisation.name = file.organisation.address = name;
        file.records[0].fields = {{u"CF_WSH"_s, name}};
        if (product == u"no_record"_s)
            model = composeNoRecord({name, {}, {{}, name}}, {{name, 1, context().issuedAt}}, layout, context(), look);
        else if (product == u"refusal"_s)
            model = composeRefusal(form, refusal(), shipped.catalogue.reception(), shipped.catalogue,
                                   shipped.catalogue.masking(), context());
        else
            model = composeOrganisation(file, *shipped.products.find(product), layout, shipped.catalogue, shipped.products,
                                        context(), {}, look);
        QVERIFY2(paperOf(model).count(dense(name)) >= 1, qPrintable(name.left(40)));
    }
}

void TestProducts::theSummaryIsOnePageOfFacts()
{
    QList<domain::Record> records;
    for (int i = 0; i < 60; ++i)
        records.append(record(u"penalty"_s, u"-%1"_s.arg(i, 2, 10, QLatin1Char('0')), QDate(2023, 1, 2).addDays(i)));
    records[7].underObjection = true;
    for (const QString &product : kWithRecords) {
        const auto paper = render(sample::product(product, records, context({2026, 11, 23}), {}, {true, false}), {});
        QVERIFY(paper);
        const QStringList pages = PdfOnDisk(paper->pdf).pages();
        const QString first = dense(pages[0]);
        QVERIFY2(first.contains(u"一页看懂这份报告"_s) && first.contains(u"可以做什么"_s), qPrintable(first));
        QVERIFY(!dense(pages[1]).contains(u"一页看懂这份报告"_s));
        QVERIFY(dense(pages[1]).contains(u"一、"_s)); // the report itself begins on the next page
        QVERIFY(first.contains(u"共60条信息"_s));
        QVERIFY(first.contains(u"查询至2028-01-02"_s)); // the oldest comes first
        QVERIFY(first.contains(u"公示至2024-01-02"_s));
        QVERIFY(first.contains(u"其余57条见正文"_s));
        for (const QString &judgement : {u"评分"_s, u"良好"_s, u"较差"_s, u"建议拒绝"_s, u"风险"_s})
            QVERIFY2(!first.contains(judgement), qPrintable(judgement));
    }
}

void TestProducts::largePrintIsSixteenPoints()
{
    for (const Product &product : Shipped::get().products.all()) {
        const QList<domain::Record> records{record(u"penalty"_s, u"P"_s, {2025, 6, 1})};
        Model model = sample::product(product.id, records, context(), {}, {true, true});
        model.look.largePrint = true;
        const auto paper = render(model, {});
        QVERIFY(paper);
        const PdfOnDisk file(paper->pdf);
        // Height of a line of body text, as poppler finds it: 16 pt of a face whose lines are 1.448 of its size.
        const QString boxes = QString::fromUtf8(
            test::runProgram(CREDITDESK_PDFTOTEXT, {u"-bbox-layout"_s, u"-l"_s, u"1"_s, file.path(), u"-"_s}).out);
        QVERIFY(boxes.contains(u"<page"_s));
        static const QRegularExpression word(
            u"yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">20261123101545A3F7K2QF<"_s);
        double tallest = 0;
        QRegularExpressionMatchIterator found = word.globalMatch(boxes);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            tallest = std::max(tallest, match.captured(2).toDouble() - match.captured(1).toDouble());
        }
        QVERIFY2(tallest > 15 && tallest < 26, qPrintable(QString::number(tallest)));
        model.look.largePrint = false;
        QVERIFY(render(model, {})->pages <= paper->pages);
    }
}

void TestProducts::theResultSaysWhatWasSearched()
{
    const Model model = sample::product(u"no_record"_s, {}, context());
    const QString paper = paperOf(model);
    for (const QString &said : {u"未查询到"_s, u"法人和非法人组织基础库"_s, u"2000000条记录"_s, u"公共信用记录库"_s,
                                u"10431877条记录"_s, u"2026-11-2307:00:00"_s, u"2026-11-2309:00:00"_s, model.context.number})
        QVERIFY2(paper.contains(said), qPrintable(said));
    QCOMPARE(model.dataAsOf, stores()[1].asOf); // no newer than the store furthest behind
}

void TestProducts::theSlipSaysWhyNotAndWhereToGo()
{
    const QString paper = paperOf(sample::product(u"refusal"_s, {}, context()));
    for (const QString &said :
         {u"没有信息主体的书面授权"_s, u"《上海市社会信用条例》第十七条第三款"_s, u"没有写明查询用途"_s,
          u"1.信息主体签署的授权委托书原件"_s, u"2.经办人身份证件原件"_s, u"浦东新区市民中心任一查询窗口"_s, dense(kRareName)})
        QVERIFY2(paper.contains(said), qPrintable(said));
    const Shipped &shipped = Shipped::get();
    const Model ofPerson = composeRefusal(visit(domain::SubjectType::Person), refusal(), shipped.catalogue.reception(),
                                          shipped.catalogue, shipped.catalogue.masking(), context());
    QVERIFY(!canonicalData(ofPerson).contains(kIdentityNumber.toUtf8()));
    QVERIFY(ofPerson.subjectCode.isEmpty());
}

QTEST_APPLESS_MAIN(TestProducts)
#include "test_products.moc"
