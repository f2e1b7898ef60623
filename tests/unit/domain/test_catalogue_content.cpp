// The compiled-in catalogue says what the field says. Expected values are written out from the rules themselves.
#include "models/domain/catalogue.h"

#include <QSet>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestCatalogueContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsHaveTheirSize();
    void namesOfIds();
    void kindsOfTheContract();
    void dualPublicityFields();
    void identityNumbersArePersonal();
    void rulesByDate_data();
    void rulesByDate();
    void reportHasTheChaptersOfTheStandard();
    void rolesAreSeparated();
    void applicantsAndTheirGates();

private:
    std::optional<Catalogue> m_catalogue;
};

void TestCatalogueContent::initTestCase()
{
    QString why;
    m_catalogue = Catalogue::load(u":/catalogue"_s, &why);
    QVERIFY2(m_catalogue.has_value(), qPrintable(why));
}

void TestCatalogueContent::listsHaveTheirSize()
{
    QCOMPARE(m_catalogue->districts().size(), 16);
    QCOMPARE(m_catalogue->retiredAreas().size(), 15);
    QCOMPARE(m_catalogue->sectors().size(), 20);
    QCOMPARE(m_catalogue->subjectKinds().size(), 8);
    QCOMPARE(m_catalogue->subjectStatuses().size(), 4);
    QCOMPARE(m_catalogue->purposes().size(), 12);
    QCOMPARE(m_catalogue->roles().size(), 8);
    QCOMPARE(m_catalogue->recordKinds().size(), 17);
}

void TestCatalogueContent::namesOfIds()
{
    QCOMPARE(Catalogue::nameOf(m_catalogue->districts(), u"310115"_s), u"浦东新区"_s);
    QCOMPARE(Catalogue::nameOf(m_catalogue->districts(), u"310151"_s, false), u"Chongming"_s);
    QCOMPARE(Catalogue::nameOf(m_catalogue->sectors(), u"I"_s), u"信息传输、软件和信息技术服务业"_s);
    QCOMPARE(Catalogue::nameOf(m_catalogue->sectors(), u"Z"_s), u"Z"_s);
}

void TestCatalogueContent::kindsOfTheContract()
{
    const QStringList adverse{u"penalty"_s,  u"dishonest_debtor"_s, u"severe_list"_s, u"abnormal_list"_s,
                              u"judgment"_s, u"enforcement"_s,      u"arrears"_s};
    const QStringList positive{u"honour"_s, u"tax_a"_s, u"customs_rating"_s};
    const QStringList neutral{u"licence"_s,    u"commitment"_s,    u"evaluation"_s, u"qualification"_s,
                              u"inspection"_s, u"annual_report"_s, u"other"_s};
    const auto check = [this](const QStringList &ids, const QString &nature) {
        for (const QString &id : ids) {
            const RecordKind *kind = m_catalogue->recordKind(id);
            QVERIFY2(kind != nullptr, qPrintable(id));
            QCOMPARE(kind->nature, nature);
        }
    };
    check(adverse, u"adverse"_s);
    check(positive, u"positive"_s);
    check(neutral, u"neutral"_s);
    QCOMPARE(adverse.size() + positive.size() + neutral.size(), m_catalogue->recordKinds().size());
    QVERIFY(m_catalogue->recordKind(u"gossip"_s) == nullptr);
}

void TestCatalogueContent::dualPublicityFields()
{
    const auto codes = [this](const QString &kind) {
        QStringList out;
        for (const FieldDefinition &field : m_catalogue->recordKind(kind)->fields)
            out.append(field.code);
        return out;
    };
    QCOMPARE(codes(u"licence"_s),
             u"XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ XK_FRDB XK_FR_ZJLX "
             "XK_FR_ZJHM XK_XDR_ZJLX XK_XDR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ XK_YXQZI XK_XKJG "
             "XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM BZ"_s.split(u' '));
    QCOMPARE(
        codes(u"penalty"_s),
        u"CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB CF_FR_ZJLX "
        "CF_FR_ZJHM CF_XDR_ZJLX CF_XDR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF CF_NR_ZKDX CF_JDRQ "
        "CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ"_s.split(u' '));
}

void TestCatalogueContent::identityNumbersArePersonal()
{
    QSet<QString> personal;
    for (const RecordKind &kind : m_catalogue->recordKinds()) {
        for (const FieldDefinition &field : kind.fields) {
            if (field.personal)
                personal.insert(field.code);
            QVERIFY2(field.personal || !field.zh.contains(u"证件"_s), qPrintable(field.code));
        }
    }
    QVERIFY(personal.contains(u"XK_FR_ZJHM"_s) && personal.contains(u"CF_XDR_ZJHM"_s) && personal.contains(u"SX_ZH"_s));
}

void TestCatalogueContent::rulesByDate_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("maxMinor"); // months; -1: not set
    QTest::addColumn<int>("maxGeneral");
    QTest::addColumn<int>("minSevere");
    QTest::newRow("before all") << QDate(2010, 1, 1) << u"SH-2017.1"_s << -1 << -1 << -1;
    QTest::newRow("条例 begins") << QDate(2017, 10, 1) << u"SH-2017.1"_s << -1 << -1 << -1;
    QTest::newRow("day before 527号") << QDate(2019, 6, 30) << u"SH-2017.1"_s << -1 << -1 << -1;
    QTest::newRow("527号") << QDate(2019, 7, 1) << u"SH-2019.1"_s << 12 << 12 << 6;
    QTest::newRow("day before 令58") << QDate(2023, 4, 30) << u"SH-2019.1"_s << 12 << 12 << 6;
    QTest::newRow("令58") << QDate(2023, 5, 1) << u"SH-2023.1"_s << 36 << 36 << 12;
    QTest::newRow("day before 令36") << QDate(2026, 3, 31) << u"SH-2023.1"_s << 36 << 36 << 12;
    QTest::newRow("令36") << QDate(2026, 4, 1) << u"SH-2026.1"_s << 3 << 12 << 12;
    QTest::newRow("open end") << QDate(2060, 1, 1) << u"SH-2026.1"_s << 3 << 12 << 12;
}

void TestCatalogueContent::rulesByDate()
{
    QFETCH(QDate, day);
    QFETCH(QString, id);
    QFETCH(int, maxMinor);
    QFETCH(int, maxGeneral);
    QFETCH(int, minSevere);
    const RuleSet &rules = m_catalogue->ruleSetFor(day);
    QCOMPARE(rules.id, id);
    QCOMPARE(rules.integers.value(u"pub.max.minor"_s, -1), maxMinor);
    QCOMPARE(rules.integers.value(u"pub.max.general"_s, -1), maxGeneral);
    QCOMPARE(rules.integers.value(u"pub.min.severe"_s, -1), minSevere);
    // 条例 art. 35-38, the same in every layer
    QCOMPARE(rules.integers.value(u"query.adverse_years"_s), 5);
    QCOMPARE(rules.integers.value(u"obj.annotate"_s), 1);
    QCOMPARE(rules.integers.value(u"obj.center_decide"_s), 5);
    QCOMPARE(rules.integers.value(u"obj.transfer"_s), 2);
    QCOMPARE(rules.integers.value(u"obj.source_decide"_s), 5);
    QCOMPARE(rules.integers.value(u"del.revoked"_s), 3);
    QCOMPARE(rules.integers.value(u"repair.hide"_s), 3);
    QVERIFY(rules.integers.value(u"log.retention"_s) >= 5); // years the register is kept, with a floor
    QCOMPARE(rules.units.value(u"log.retention"_s), u"years"_s);
    QCOMPARE(rules.integers.value(u"query.free_person"_s), 2);
    for (const QString &key : rules.integers.keys())
        QVERIFY2(!rules.bases.value(key).isEmpty() && !rules.units.value(key).isEmpty(), qPrintable(key));
}

void TestCatalogueContent::reportHasTheChaptersOfTheStandard()
{
    const ReportTemplate *layout = m_catalogue->reportTemplate(u"organisation"_s, QDate(2026, 11, 23));
    QVERIFY(layout != nullptr);
    QCOMPARE(layout->zh, u"法人和非法人组织公共信用信息报告"_s);
    QCOMPARE(layout->emptyChapter, u"查询期内无相关信息"_s);
    QStringList titles, counts;
    for (const ReportChapter &chapter : layout->chapters)
        titles.append(chapter.numeral + chapter.zh);
    QCOMPARE(titles, (QStringList{u"一登记注册基础信息"_s, u"二行政管理信息"_s, u"三诚实守信相关荣誉信息"_s,
                                  u"四严重失信主体名单信息"_s, u"五经营（活动）异常名录（状态）信息"_s, u"六信用承诺信息"_s,
                                  u"七信用评价信息"_s, u"八司法判决及执行信息"_s, u"九其他信息"_s, u"十信用状况提升建议"_s,
                                  u"公共信用信息地方补充内容"_s}));
    for (const Term &count : layout->summaryCounts)
        counts.append(count.zh);
    QCOMPARE(counts, u"行政管理 诚实守信 严重失信 经营异常 信用承诺 信用评价 司法判决 其他"_s.split(u' '));
    QVERIFY(layout->notes.size() >= 6);
    QVERIFY(m_catalogue->reportTemplate(u"organisation"_s, QDate(2000, 1, 1)) == layout);
    QVERIFY(m_catalogue->reportTemplate(u"mirror"_s, QDate(2026, 11, 23)) == nullptr);
}

void TestCatalogueContent::rolesAreSeparated()
{
    const auto may = [this](const QString &role, const QString &permission) {
        return m_catalogue->role(role)->permissions.contains(permission);
    };
    for (const RoleDefinition &role : m_catalogue->roles()) {
        QCOMPARE(may(role.id, u"report.issue"_s), role.id == u"clerk"_s);
        QCOMPARE(may(role.id, u"audit.read"_s), role.id == u"auditor"_s);
        for (const QString &atTheWindow : {u"person.open"_s, u"person.issue"_s, u"person.reveal"_s, u"authorisation.register"_s,
                                           u"authorisation.withdraw"_s})
            QCOMPARE(may(role.id, atTheWindow), role.id == u"clerk"_s);
        const bool voids = role.id == u"clerk"_s || role.id == u"reviewer"_s || role.id == u"supervisor"_s;
        QCOMPARE(may(role.id, u"report.void"_s), voids);
        QCOMPARE(may(role.id, u"register.list"_s), voids || role.id == u"auditor"_s);
        QCOMPARE(may(role.id, u"register.export"_s), may(role.id, u"register.list"_s) && role.id != u"reviewer"_s);
        QCOMPARE(may(role.id, u"authorisation.list"_s), role.id == u"clerk"_s || role.id == u"reviewer"_s);
        const bool business = role.id != u"auditor"_s && role.id != u"administrator"_s;
        QCOMPARE(may(role.id, u"subject.search"_s), business);
        QCOMPARE(may(role.id, u"subject.open"_s), business);
        QVERIFY(may(role.id, u"sync.run"_s) && may(role.id, u"status.read"_s) && may(role.id, u"report.verify"_s));
    }
    for (const QString &permission :
         {u"report.print"_s, u"report.save"_s, u"report.list"_s, u"mirror.digest"_s, u"audit.verify"_s})
        QVERIFY(may(u"clerk"_s, permission));
    QVERIFY(may(u"administrator"_s, u"mirror.digest"_s) && !may(u"administrator"_s, u"report.list"_s));
    QVERIFY(m_catalogue->role(u"handler"_s)->excludes.contains(u"decider"_s));
    QVERIFY(m_catalogue->role(u"root"_s) == nullptr);
}

void TestCatalogueContent::applicantsAndTheirGates()
{
    QCOMPARE(m_catalogue->applicants().size(), 5);
    for (const ApplicantRule &rule : m_catalogue->applicants()) {
        QCOMPARE(rule.needsAuthorisation, rule.id == u"third_party"_s); // 条例 art. 17(3)
        QCOMPARE(rule.refusal, QString());                              // the standing table decides
    }
    QVERIFY(m_catalogue->applicant(u"passer_by"_s) == nullptr);
}

QTEST_GUILESS_MAIN(TestCatalogueContent)
#include "test_catalogue_content.moc"
