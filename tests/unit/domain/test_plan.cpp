// The plan's table, lists and sectors against the plan's own words and numbers (table 1 and 6.4 of the domain file, copied).
#include "models/domain/catalogue.h"

#include <QSet>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tableOne_data();
    void tableOne();
    void measuredHereAreTwoFiveAndSeven();
    void unitsAndItemsAreThoseOfThePlan();
    void unitsAreFoundByCode();
    void everyItemHoldsWhatItsUnitRecords();
    void conducts();
    void applications();
    void mattersOfTheWindowAreApplications();
    void sectorsOfPartFour_data();
    void sectorsOfPartFour();
    void stagesOfActions();
    void filtersOfRows();
    void search_data();
    void search();

private:
    [[nodiscard]] const Plan &plan() const { return m_catalogue->plan(); }
    std::optional<Catalogue> m_catalogue;
};

void TestPlan::initTestCase()
{
    QString why;
    m_catalogue = Catalogue::load(u":/catalogue"_s, &why);
    QVERIFY2(m_catalogue.has_value(), qPrintable(why));
}

void TestPlan::tableOne_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("attribute");
    const QString a = u"信用信息记录共享"_s, b = u"信用信息查询应用"_s, c = u"信用服务市场发展"_s;
    const QString binding = u"约束性"_s, expected = u"预期性"_s;
    QTest::newRow("1") << a << u"全市法人和其他组织统一社会信用代码覆盖率"_s << u"100%"_s << binding;
    QTest::newRow("2") << a << u"行政许可、行政处罚信息7个工作日内上网公示公开率"_s << u"100%"_s << binding;
    QTest::newRow("3") << a << u"市公共信用信息服务平台重点领域信息归集率"_s << u"100%"_s << expected;
    QTest::newRow("4") << a << u"区公共信用信息子平台建设率"_s << u"100%"_s << binding;
    QTest::newRow("5") << b << u"政府部门查询市信用平台应用事项数"_s << u"600项"_s << binding;
    QTest::newRow("6") << b << u"市信用平台支撑各类社会服务机构数"_s << u">100家"_s << expected;
    QTest::newRow("7") << b << u"市信用平台日均信用信息查询量"_s << u"5万次"_s << expected;
    QTest::newRow("8") << c << u"信用服务业营业收入年均增长率"_s << u">20%"_s << expected;
    QTest::newRow("9") << c << u"形成全国范围内有较强影响力的信用服务机构数"_s << u"8家左右"_s << expected;
    QTest::newRow("10") << c << u"人行征信中心上海地区年出具企业和个人信用报告量"_s << u"近亿份"_s << expected;
}

void TestPlan::tableOne()
{
    QFETCH(QString, group);
    QFETCH(QString, words);
    QFETCH(QString, target);
    QFETCH(QString, attribute);
    const int number = QByteArray(QTest::currentDataTag()).toInt();
    const PlanIndicator *one = plan().indicator(number);
    QVERIFY(one != nullptr);
    QCOMPARE(one->groupZh, group);
    QCOMPARE(one->zh, words);
    QCOMPARE(one->targetZh, target);
    QCOMPARE(one->binding, attribute == u"约束性"_s);
    QVERIFY(one->basis.contains(u"81号二（三）表1序号%1"_s.arg(number)));
    QVERIFY(!one->formulaZh.isEmpty() && !one->formulaEn.isEmpty() && !one->en.isEmpty());
    // The number in the target's words; 万 and 亿 are ten thousand and a hundred million.
    const QHash<int, double> numbers{{1, 100}, {2, 100}, {3, 100}, {4, 100}, {5, 600},
                                     {6, 100}, {7, 5e4}, {8, 20},  {9, 8},   {10, 1e8}};
    QCOMPARE(one->target.value_or(-1), numbers.value(number));
    const QString comparison = target.startsWith(u'>')      ? u">"_s
                               : target.endsWith(u"左右"_s) ? u"about"_s
                               : target.startsWith(u'近')   ? u"near"_s
                                                            : u">="_s;
    QCOMPARE(one->comparison, comparison);
}

void TestPlan::measuredHereAreTwoFiveAndSeven()
{
    QCOMPARE(plan().indicators().size(), 10);
    QList<int> measured;
    for (const PlanIndicator &one : plan().indicators()) {
        if (one.source == u"measured"_s)
            measured.append(one.number);
    }
    QCOMPARE(measured, (QList<int>{2, 5, 7}));
    QCOMPARE(plan().indicator(11), nullptr);
}

void TestPlan::unitsAndItemsAreThoseOfThePlan()
{
    QCOMPARE(plan().units().size(), 99);
    QCOMPARE(plan().dataItems().size(), 3444);
    qsizetype next = 0;
    QSet<QString> codes, names, natures;
    for (const SourceUnit &unit : plan().units()) {
        QCOMPARE(unit.first, next);
        next += unit.count;
        QSet<QString> own;
        for (qsizetype i = unit.first; i < next; ++i) {
            const DataItem &item = plan().dataItems().at(i);
            QCOMPARE(item.unit, unit.code);
            QCOMPARE(item.department, unit.zh);
            own.insert(item.zh);
            codes.insert(item.code);
        }
        QCOMPARE(own.size(), unit.count);
        names.insert(unit.zh);
        natures.insert(unit.nature);
    }
    QCOMPARE(next, qsizetype(3444));
    QCOMPARE(codes.size(), 3444);
    QCOMPARE(names.size(), 99);
    // 行政、司法、公用事业、群团组织 (the plan, one (1) 3)
    QCOMPARE(natures, (QSet<QString>{u"administrative"_s, u"judicial"_s, u"utility"_s, u"mass"_s}));
}

void TestPlan::unitsAreFoundByCode()
{
    const SourceUnit &last = plan().units().constLast();
    QCOMPARE(plan().unit(last.code), &last);
    QCOMPARE(plan().unit(u"nobody"_s), nullptr);
}

void TestPlan::everyItemHoldsWhatItsUnitRecords()
{
    QSet<QString> openness, frequencies;
    for (const DataItem &item : plan().dataItems()) {
        openness.insert(item.openness);
        frequencies.insert(item.frequency);
        QVERIFY(plan().frequency(item.frequency) != nullptr);
        QVERIFY(item.inForce(QDate(2026, 11, 23)));
    }
    QCOMPARE(openness, (QSet<QString>{u"public"_s, u"authorised"_s, u"government"_s}));
    QVERIFY(frequencies.size() >= 5);
    const DataItem &first = plan().dataItems().constFirst();
    const FigureFilter held = first.held();
    QCOMPARE(held.chosen.value(axis::unit), QStringList{first.unit});
    QCOMPARE(held.chosen.value(axis::recordKind), QStringList{first.kind});
    QVERIFY(!first.inForce(first.from.addDays(-1)));
}

void TestPlan::conducts()
{
    QVERIFY(plan().conducts().size() >= 150);
    QSet<QString> levels, words;
    for (const Conduct &row : plan().conducts()) {
        levels.insert(row.level);
        words.insert(row.zh);
        QVERIFY2(!row.units.isEmpty(), qPrintable(row.code));
    }
    QCOMPARE(levels, (QSet<QString>{u"minor"_s, u"general"_s, u"severe"_s, u"positive"_s}));
    QCOMPARE(words.size(), plan().conducts().size());
}

void TestPlan::applications()
{
    QVERIFY(plan().applications().size() >= 1000);
    QHash<QString, int> stages;
    int inForce = 0;
    for (const Application &row : plan().applications()) {
        ++stages[row.stage];
        inForce += row.inForce(QDate(2026, 11, 23)) ? 1 : 0;
        for (const QString &code : row.measures)
            QVERIFY2(plan().measure(code) != nullptr, qPrintable(code));
    }
    QCOMPARE(stages.size(), 3);
    QVERIFY(inForce >= 600 && inForce < plan().applications().size()); // some have ended, some are to come
    QCOMPARE(plan().measure(u"M13"_s)->nature, u"mandatory"_s);
    QCOMPARE(plan().measure(u"M99"_s), nullptr);
}

void TestPlan::mattersOfTheWindowAreApplications()
{
    QCOMPARE(m_catalogue->reception().matters().size(), 34);
    for (const Matter &matter : m_catalogue->reception().matters()) {
        const Application *row = plan().application(matter.code);
        QVERIFY2(row != nullptr && row->atWindow, qPrintable(matter.code));
        QCOMPARE(row->zh, matter.zh);
        QCOMPARE(row->en, matter.en);
        QCOMPARE(row->department, matter.department);
        QCOMPARE(row->kinds, matter.recordKinds);
        QCOMPARE(row->organisations, matter.organisations);
        QCOMPARE(row->persons, matter.persons);
        QCOMPARE(row->publishedOn, matter.publishedOn);
        QCOMPARE(row->to, matter.endsOn);
        QCOMPARE(row->basis, matter.basis);
    }
}

void TestPlan::sectorsOfPartFour_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("rows");
    // 27 numbered headings, of which six are split in two
    const QList<int> headings{4, 4, 4, 5, 6, 4};
    const QString parts = u"一二三四五六"_s;
    for (int part = 0; part < headings.size(); ++part) {
        for (int heading = 1; heading <= headings.at(part); ++heading) {
            const QString place = u"四（%1）%2"_s.arg(parts.at(part)).arg(heading);
            QTest::newRow(qPrintable(place)) << place << (part == 4 ? 2 : 1);
        }
    }
}

void TestPlan::sectorsOfPartFour()
{
    QFETCH(QString, place);
    QFETCH(int, rows);
    int found = 0;
    for (const PlanSector &sector : plan().sectors()) {
        if (sector.place != place)
            continue;
        ++found;
        QCOMPARE(plan().sector(sector.id), &sector);
        QVERIFY(!sector.units.isEmpty());
        for (const QString &unit : sector.units)
            QVERIFY(plan().unit(unit) != nullptr);
        QVERIFY(!sector.records().chosen.value(axis::unit).isEmpty());
        QCOMPARE(sector.subjects().chosen.value(axis::sector), sector.sections);
        QCOMPARE(sector.subjects().concernsRecords(), false);
    }
    QCOMPARE(found, rows);
    QCOMPARE(plan().sectors().size(), 33);
}

void TestPlan::stagesOfActions()
{
    QStringList words;
    for (const PlanAction &action : plan().actions())
        words.append(action.zh);
    words.sort();
    QStringList wanted{u"告知承诺"_s, u"公示"_s, u"重点监管"_s,  u"动态监管"_s, u"分类监管"_s, u"抽查"_s,     u"风险提示"_s,
                       u"信用预警"_s, u"约谈"_s, u"限制/禁入"_s, u"联动奖惩"_s, u"通报曝光"_s, u"一票否决"_s, u"绿色通道"_s};
    wanted.sort();
    QCOMPARE(words, wanted);
    QCOMPARE(plan().action(u"commitment"_s)->stage, u"before"_s);
    QCOMPARE(plan().action(u"classified"_s)->stage, u"during"_s);
    QCOMPARE(plan().action(u"joint"_s)->stage, u"after"_s);
}

void TestPlan::filtersOfRows()
{
    for (const Conduct &row : plan().conducts()) {
        const QMap<QString, QStringList> chosen = row.held().chosen;
        QCOMPARE(chosen.value(axis::recordKind), row.kinds);
        QCOMPARE(chosen.value(axis::unit), row.units);
        QCOMPARE(chosen.contains(axis::severity), row.level != u"positive"_s);
        QCOMPARE(chosen.value(axis::outcome), row.outcomes);
    }
    const Application &application = plan().applications().constFirst();
    QCOMPARE(application.held().chosen, (QMap<QString, QStringList>{{axis::recordKind, application.kinds}}));
}

void TestPlan::search_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    QTest::newRow("case") << u"sj01-0"_s << u"SJ01-0"_s;
    QTest::newRow("width") << u"ＳＪ０１－００"_s << u"SJ01-00"_s;
    QTest::newRow("order of words") << u"食品　市场"_s << u"市场 食品"_s;
    QTest::newRow("brackets") << u"（一般程序）"_s << u"（一般程序）"_s;
}

void TestPlan::search()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    const QList<qsizetype> found = creditdesk::domain::search(plan().dataItems(), text);
    QVERIFY(!found.isEmpty() && found.size() < plan().dataItems().size());
    QCOMPARE(found, creditdesk::domain::search(plan().dataItems(), same));
    // In another way: each word as it stands in one of the four texts.
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < plan().dataItems().size(); ++i) {
        const DataItem &row = plan().dataItems().at(i);
        bool all = true;
        for (const QString &word : same.split(u' ')) {
            const QString plain = word.normalized(QString::NormalizationForm_KC);
            bool one = false;
            for (const QString &cell : {row.code, row.zh, row.department, row.basis})
                one = one || cell.normalized(QString::NormalizationForm_KC).contains(plain, Qt::CaseInsensitive);
            all = all && one;
        }
        if (all)
            wanted.append(i);
    }
    QCOMPARE(found, wanted);
    QCOMPARE(creditdesk::domain::search(plan().conducts(), u" "_s).size(), plan().conducts().size());
    QVERIFY(creditdesk::domain::search(plan().applications(), u"no such matter anywhere"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlan)
#include "test_plan.moc"
