// Which records a report shows, in which words and order. Dates are counted by hand from 条例 art. 35, 37 and 38.
#include "app/report/issue.h"
#include "tests/unit/report/oracles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace Qt::StringLiterals;

namespace {

domain::Record record(const QString &kind, const QString &id, QDate decided, QJsonObject fields = {})
{
    domain::Record r;
    r.id = id;
    r.kind = kind;
    r.subject = u"91310115MA9TE5T122"_s;
    r.sourceUnit = u"浦东新区市场监督管理局"_s;
    r.sourceUnitCode = u"11310115MA9TE5T20W"_s;
    r.decided = decided;
    r.actEnded = decided;
    r.severity = domain::Severity::General;
    r.procedure = u"general"_s;
    r.fields = std::move(fields);
    return r;
}

domain::SubjectFile subject(QList<domain::Record> records = {})
{
    domain::SubjectFile file;
    file.organisation.code = u"91310115MA9TE5T122"_s;
    file.organisation.name = u"上海𠮷甲虚构有限公司"_s;
    file.organisation.district = u"310115"_s;
    file.organisation.kind = u"enterprise"_s;
    file.organisation.status = u"active"_s;
    file.organisation.sector = u"I"_s;
    file.organisation.capital = u"500.5"_s;
    file.organisation.founded = {2009, 5, 6};
    file.organisation.riskClass = u"D"_s;
    file.asOf = QDateTime({2026, 11, 23}, {1, 0}, Qt::UTC);
    file.records = std::move(records);
    return file;
}

} // namespace

class TestCompose : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void chaptersAndNotesAreTheTemplates();
    void onlyWhatMayBeShownIsCounted();
    void theLastDayOfTheQueryPeriodStillCounts();
    void newestFirst();
    void objectionsAreMarked();
    void moneyHasItsUnitAndPersonsStayOut();
    void everyItemNamesItsSource();
    void theRiskClassNeverAppears();
    void canonicalDataIsOneFormOfWhatIsPrinted();

private:
    [[nodiscard]] Model composed(const domain::SubjectFile &file, QDate day = {2026, 11, 23}) const
    {
        const IssueContext context{u"20261123101545A3F7K2QF"_s, QDateTime(day, {10, 15, 45}, Qt::OffsetFromUTC, 8 * 3600),
                                   u"市公共信用信息服务中心"_s, u"浦东新区市民中心"_s, u"3 号窗口"_s, u"张三"_s, u"clerk01"_s,
                                   u"企业代理人"_s, u"招标投标"_s, u"SH-2017.1"_s};
        return compose(file, *m_catalogue->reportTemplate(u"organisation"_s, day), *m_catalogue, context);
    }
    static const Chapter &chapter(const Model &model, const QString &numeral)
    {
        for (const Chapter &each : model.chapters) {
            if (each.numeral == numeral)
                return each;
        }
        throw std::runtime_error("no such chapter");
    }
    static int total(const Model &model)
    {
        int sum = 0;
        for (const Count &count : model.counts)
            sum += count.number;
        return sum;
    }

    std::optional<domain::Catalogue> m_catalogue;
};

void TestCompose::initTestCase()
{
    QString why;
    m_catalogue = domain::Catalogue::load(u":/catalogue"_s, &why);
    QVERIFY2(m_catalogue, qPrintable(why));
}

void TestCompose::chaptersAndNotesAreTheTemplates()
{
    const Model model = composed(subject());
    QFile file(u":/catalogue/report-organisation.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject layout = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray chapters = layout[u"chapters"_s].toArray();
    QCOMPARE(model.chapters.size(), chapters.size());
    for (int i = 0; i < chapters.size(); ++i) {
        QCOMPARE(model.chapters[i].title, chapters[i][u"zh"_s].toString());
        QCOMPARE(model.chapters[i].emptyText, u"查询期内无相关信息"_s);
    }
    QCOMPARE(model.notes.size(), layout[u"notes"_s].toArray().size());
    QCOMPARE(model.title, u"法人和非法人组织公共信用信息报告"_s);
    QCOMPARE(total(model), 0);
    QVERIFY(!chapter(model, u"十"_s).paragraphs.isEmpty());
}

void TestCompose::onlyWhatMayBeShownIsCounted()
{
    domain::Record repaired = record(u"penalty"_s, u"P2"_s, {2025, 1, 1});
    repaired.state = domain::RecordState::Repaired;
    domain::Record revoked = record(u"penalty"_s, u"P3"_s, {2025, 1, 1});
    revoked.state = domain::RecordState::Revoked;
    const Model model = composed(subject({record(u"penalty"_s, u"P1"_s, {2025, 1, 1}), repaired, revoked,
                                          record(u"penalty"_s, u"P4"_s, {2019, 1, 1}), record(u"licence"_s, u"L1"_s, {2012, 1, 1}),
                                          record(u"honour"_s, u"H1"_s, {2020, 1, 1})}));
    QCOMPARE(total(model), 3); // P1, the licence (no query clock), the honour
    QCOMPARE(model.counts[0].number, 2);
    QCOMPARE(model.counts[1].number, 1);
    const Chapter &administration = chapter(model, u"二"_s);
    QCOMPARE(administration.sections.size(), 2);
    QCOMPARE(administration.sections[0].title, u"行政许可"_s);
    QCOMPARE(administration.sections[1].items.size(), 1);
    QCOMPARE(administration.sections[1].items[0].recordId, u"P1"_s);
}

void TestCompose::theLastDayOfTheQueryPeriodStillCounts()
{
    const auto file = subject({record(u"penalty"_s, u"P"_s, {2021, 3, 16})});
    QCOMPARE(total(composed(file, {2026, 3, 16})), 1);
    QCOMPARE(total(composed(file, {2026, 3, 17})), 0);
}

void TestCompose::newestFirst()
{
    const Model model = composed(subject({record(u"penalty"_s, u"b"_s, {2024, 1, 1}), record(u"penalty"_s, u"c"_s, {2025, 1, 1}),
                                          record(u"penalty"_s, u"a"_s, {2024, 1, 1})}));
    QStringList order;
    const QList<Item> items = chapter(model, u"二"_s).sections[0].items;
    for (int i = 0; i < items.size(); ++i) {
        QVERIFY(items[i].heading.startsWith(u"第 %1 条"_s.arg(i + 1)));
        order << items[i].recordId;
    }
    QCOMPARE(order, (QStringList{u"c"_s, u"a"_s, u"b"_s}));
}

void TestCompose::objectionsAreMarked()
{
    domain::Record disputed = record(u"penalty"_s, u"P"_s, {2025, 1, 1});
    disputed.underObjection = true;
    const Model model = composed(subject({disputed, record(u"penalty"_s, u"Q"_s, {2024, 1, 1})}));
    const QList<Item> items = chapter(model, u"二"_s).sections[0].items;
    QCOMPARE(items[0].marks.size(), 1);
    QVERIFY(items[0].marks[0].contains(u"异议标注"_s));
    QVERIFY(items[1].marks.isEmpty());
}

void TestCompose::moneyHasItsUnitAndPersonsStayOut()
{
    const Model model = composed(subject({record(u"penalty"_s, u"P"_s, {2025, 1, 1},
                                                 {{u"CF_NR_FK"_s, u"2.50"_s},
                                                  {u"CF_WSH"_s, u"沪市监〔2025〕1 号"_s},
                                                  {u"CF_FR_ZJHM"_s, u"310101189001010013"_s},
                                                  {u"CF_NR_WFFF"_s, QString()},
                                                  {u"NOT_IN_THE_CATALOGUE"_s, u"x"_s}})}));
    const Item item = chapter(model, u"二"_s).sections[0].items[0];
    QVERIFY(item.heading.endsWith(u"沪市监〔2025〕1 号"_s));
    QStringList printed;
    for (const Field &field : item.fields)
        printed << field.label + u'=' + field.value;
    QVERIFY(printed.contains(u"罚款金额=2.50 万元"_s));
    QVERIFY(printed.indexOf(u"行政处罚决定书文号=沪市监〔2025〕1 号"_s) < printed.indexOf(u"罚款金额=2.50 万元"_s));
    const QByteArray all = canonicalData(model);
    QVERIFY(!all.contains("310101189001010013"));
    QVERIFY(!all.contains("NOT_IN_THE_CATALOGUE"));
    QVERIFY(!printed.join(u' ').contains(u"没收违法所得"_s)); // not stated, so not printed
}

void TestCompose::everyItemNamesItsSource()
{
    QList<domain::Record> records;
    for (const domain::RecordKind &kind : m_catalogue->recordKinds())
        records.append(record(kind.id, kind.id, {2025, 6, 1}));
    const Model model = composed(subject(records));
    int items = 0;
    for (const Chapter &each : model.chapters) {
        for (const Section &section : each.sections) {
            for (const Item &item : section.items) {
                ++items;
                const auto has = [&item](const QString &value) {
                    return std::any_of(item.fields.begin(), item.fields.end(), [&](const Field &f) { return f.value == value; });
                };
                QVERIFY(has(u"浦东新区市场监督管理局"_s) && has(u"2025-06-01"_s));
            }
        }
    }
    QCOMPARE(items, int(m_catalogue->recordKinds().size())); // every kind has its place in the template
    QCOMPARE(total(model), items);
}

void TestCompose::theRiskClassNeverAppears()
{
    domain::SubjectFile classed = subject({record(u"penalty"_s, u"P"_s, {2025, 1, 1})});
    domain::SubjectFile other = classed;
    classed.organisation.riskClass = u"RISKCLASSMARK"_s;
    other.organisation.riskClass = QString();
    QCOMPARE(canonicalData(composed(classed)), canonicalData(composed(other)));
    const auto paper = render(composed(classed), {});
    QVERIFY(paper);
    QCOMPARE(paper->pdf, render(composed(other), {})->pdf);
    QVERIFY(!test::PdfOnDisk(paper->pdf).text().contains(u"RISKCLASSMARK"_s));
}

void TestCompose::canonicalDataIsOneFormOfWhatIsPrinted()
{
    const Model model = composed(subject({record(u"penalty"_s, u"P"_s, {2025, 1, 1})}));
    const QByteArray data = canonicalData(model);
    QCOMPARE(canonicalData(model), data);
    Model sameInstant = model;
    sameInstant.context.issuedAt = model.context.issuedAt.toUTC();
    QCOMPARE(canonicalData(sameInstant), data);
    Model other = model;
    other.chapters[1].sections[0].items[0].fields[0].value += u"。"_s;
    QVERIFY(canonicalData(other) != data);
    const QJsonObject json = QJsonDocument::fromJson(data).object();
    QCOMPARE(json[u"subject_name"_s].toString(), u"上海𠮷甲虚构有限公司"_s);
    QVERIFY(data.contains("500.5 万元"));
}

QTEST_APPLESS_MAIN(TestCompose)
#include "test_compose.moc"
