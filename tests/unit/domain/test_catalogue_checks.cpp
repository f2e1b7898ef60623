// A catalogue that was changed wrongly is refused, and the reason names the place. Each row breaks a copy in one way.
#include "models/domain/catalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

namespace {
const QStringList kFolders{u"reception"_s, u"classes"_s, u"plan"_s, u"measures"_s};
/// Read by the layers that use them.
const QStringList kOfOthers{u"products.json"_s,    u"summary.json"_s,     u"window.json"_s,          u"size-bands.json"_s,
                            u"supervision.json"_s, u"table-words.json"_s, u"inspection-words.json"_s};
} // namespace

class TestCatalogueChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedCopyLoads();
    void missingFileIsNamed_data();
    void missingFileIsNamed();
    void brokenCopyIsRefused_data();
    void brokenCopyIsRefused();
    void noTemplateIsRefused();

private:
    static QStringList ownFiles();
    static void copyTo(const QString &folder);
};

/// Files that the catalogue itself reads.
QStringList TestCatalogueChecks::ownFiles()
{
    QStringList names;
    for (const QString &name : QDir(u":/catalogue"_s).entryList(QDir::Files)) {
        if (!kOfOthers.contains(name))
            names.append(name);
    }
    for (const QString &folder : kFolders) {
        for (const QString &name : QDir(u":/catalogue/"_s + folder).entryList(QDir::Files))
            names.append(folder + u'/' + name);
    }
    return names;
}

void TestCatalogueChecks::copyTo(const QString &folder)
{
    QVERIFY(Catalogue::load().has_value()); // registers the resource
    for (const QString &own : kFolders)
        QVERIFY(QDir(folder).mkdir(own));
    QVERIFY(ownFiles().size() >= 18);
    for (const QString &name : ownFiles()) {
        const QString target = folder + u'/' + name;
        QVERIFY(QFile::copy(u":/catalogue/"_s + name, target));
        QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
    }
}

void TestCatalogueChecks::untouchedCopyLoads()
{
    QTemporaryDir folder;
    copyTo(folder.path());
    QString why = u"unset"_s;
    QVERIFY2(Catalogue::load(folder.path(), &why).has_value(), qPrintable(why));
    QVERIFY(why.isEmpty());
}

void TestCatalogueChecks::missingFileIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QVERIFY(Catalogue::load().has_value());
    for (const QString &name : ownFiles()) {
        // Versions of templates and rule sets and lists of measures are as many as there are.
        static const QStringList versions{u"report-"_s, u"classes/"_s, u"measures/mandatory"_s, u"measures/recommended"_s,
                                          u"measures/incentive"_s};
        if (std::none_of(versions.begin(), versions.end(), [&](const QString &start) { return name.startsWith(start); }))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void TestCatalogueChecks::missingFileIsNamed()
{
    QFETCH(QString, file);
    QTemporaryDir folder;
    copyTo(folder.path());
    QVERIFY(QFile::remove(folder.filePath(file)));
    QString why;
    QVERIFY(!Catalogue::load(folder.path(), &why).has_value());
    QVERIFY2(why.startsWith(file), qPrintable(why));
}

void TestCatalogueChecks::noTemplateIsRefused()
{
    QTemporaryDir folder;
    copyTo(folder.path());
    QVERIFY(QFile::remove(folder.filePath(u"report-organisation.json"_s)));
    QString why;
    QVERIFY(!Catalogue::load(folder.path(), &why).has_value());
    QVERIFY2(why.contains(u"no report template"_s), qPrintable(why));
}

void TestCatalogueChecks::brokenCopyIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &file, const QString &from, const QString &to, const QString &reason) {
        QTest::newRow(name) << file << from << to << reason;
    };
    const QString kinds = u"record-kinds.json"_s, rules = u"rule-sets.json"_s, layout = u"report-organisation.json"_s;
    row("not JSON", u"roles.json"_s, u"\"roles\": ["_s, u"\"roles\": [,"_s, u"roles.json: byte"_s);
    row("unknown member", kinds, u"\"nature\": \"neutral\""_s, u"\"nature\": \"neutral\", \"colour\": \"red\""_s, u"colour"_s);
    row("no Chinese name", kinds, u"\"zh\": \"行政许可\""_s, u"\"zh\": \" \""_s, u"\"zh\" must be a text"_s);
    row("no English name", u"districts.json"_s, u", \"en\": \"Huangpu\""_s, QString(), u"\"en\" is missing"_s);
    row("no basis", kinds, u"\"basis\": \"发改办财金〔2018〕424号：「双公示」数据标准（2018/2019 版）字段\","_s, QString(),
        u"\"basis\" is missing"_s);
    row("kind twice", kinds, u"\"id\": \"penalty\""_s, u"\"id\": \"licence\""_s, u"\"licence\" stands twice"_s);
    row("district twice", u"districts.json"_s, u"310104"_s, u"310101"_s, u"\"310101\" stands twice"_s);
    row("district is no code", u"districts.json"_s, u"310104"_s, u"31010X"_s, u"31010X"_s);
    row("living district retired", u"retired-areas.json"_s, u"310102"_s, u"310101"_s, u"310101"_s);
    row("unknown nature", kinds, u"\"nature\": \"adverse\""_s, u"\"nature\": \"bad\""_s, u"unknown nature \"bad\""_s);
    row("chapter in no template", kinds, u"\"chapter\": \"honours\""_s, u"\"chapter\": \"praise\""_s, u"\"praise\""_s);
    row("chapter of another", kinds, u"\"chapter\": \"honours\""_s, u"\"chapter\": \"severe\""_s, u"\"severe\""_s);
    row("summary in no template", kinds, u"\"summary\": \"honesty\""_s, u"\"summary\": \"praise\""_s, u"\"praise\""_s);
    row("title field not a field", kinds, u"\"title_field\": \"XK_XKWS\""_s, u"\"title_field\": \"XK_NOPE\""_s, u"XK_NOPE"_s);
    row("field twice", kinds, u"\"XK_XDR_LB\""_s, u"\"XK_XDR_MC\""_s, u"XK_XDR_MC"_s);
    row("field type", kinds, u"\"type\": \"date\""_s, u"\"type\": \"day\""_s, u"unknown type \"day\""_s);
    row("money without unit", kinds, u", \"unit\": \"万元\""_s, QString(), u"must be in 万元"_s);
    row("permission twice", u"roles.json"_s, u"\"subject.open\", \"report.issue\""_s, u"\"subject.open\", \"subject.open\""_s,
        u"subject.open"_s);
    row("one-sided exclusion", u"roles.json"_s, u"\"excludes\": [\"reviewer\", "_s, u"\"excludes\": ["_s,
        u"must exclude each other"_s);
    row("flag is a text", u"applicants.json"_s, u"\"needs_authorisation\": true"_s, u"\"needs_authorisation\": \"yes\""_s,
        u"\"needs_authorisation\" must be true or false"_s);
    row("gap between rule sets", rules, u"2019-07-01"_s, u"2019-07-02"_s, u"SH-2017.1"_s);
    row("last rule set ends", rules, u"\"effective_to\": \"\""_s, u"\"effective_to\": \"2030-12-31\""_s, u"SH-2026.1"_s);
    row("extends nothing", rules, u"\"extends\": \"SH-2017.1\""_s, u"\"extends\": \"SH-2001.1\""_s, u"SH-2001.1"_s);
    row("no query period", rules, u"query.adverse_years"_s, u"query.years"_s, u"\"query.adverse_years\" is missing"_s);
    row("no basis of a number", rules, u"\"unit\": \"years\", \"basis\": \"《上海市社会信用条例》第三十五条\""_s,
        u"\"unit\": \"years\""_s, u"\"basis\" is missing"_s);
    row("maximum below minimum", rules, u"\"key\": \"pub.max.general\", \"value\": 12"_s,
        u"\"key\": \"pub.max.general\", \"value\": 2"_s, u"pub.max.general"_s);
    row("broken number", rules, u"\"value\": 5"_s, u"\"value\": 5.5"_s, u"\"value\" must be a whole number"_s);
    row("fallback for praise", rules, u"penalty judgment"_s, u"penalty honour"_s, u"\"honour\""_s);
    row("impossible date", rules, u"2026-04-01"_s, u"2026-04-31"_s, u"must be a date"_s);
    row("kind printed twice", layout, u"\"licence\", \"penalty\""_s, u"\"licence\", \"penalty\", \"licence\""_s,
        u"\"licence\" is printed twice"_s);
    row("kind printed nowhere", layout, u"\"licence\", \"penalty\""_s, u"\"licence\""_s, u"\"penalty\""_s);
    row("unknown kind printed", layout, u"\"licence\", \"penalty\""_s, u"\"licence\", \"penalty\", \"gossip\""_s,
        u"\"gossip\""_s);
    row("content unlike its name", layout, u"\"content\": \"basic\""_s, u"\"content\": \"records\""_s, u"\"registration\""_s);
    row("chapter twice", layout, u"\"id\": \"others\""_s, u"\"id\": \"judicial\""_s, u"\"judicial\" stands twice"_s);
    const QString table = u"reception/standing.json"_s, matters = u"plan/application-list.json"_s;
    const QString papers = u"reception/documents.json"_s, words = u"reception/words.json"_s,
                  masks = u"reception/masking.json"_s;
    row("document twice", papers, u"\"id\": \"passport\""_s, u"\"id\": \"work_card\""_s, u"\"work_card\" stands twice"_s);
    row("document of nobody", papers, u"\"of\": \"person\""_s, u"\"of\": \"ghost\""_s, u"unknown \"of\""_s);
    row("licence for a person", papers, u"\"of\": \"person\""_s, u"\"of\": \"organisation\""_s, u"cannot identify a person"_s);
    row("matter twice", matters, u"SH-YY-102"_s, u"SH-YY-101"_s, u"\"SH-YY-101\" stands twice"_s);
    row("matter about nobody", matters, u"\"organisations\""_s, u"\"\""_s, u"is about nobody"_s);
    row("matter for everything", matters, u"\"penalty severe_list\""_s, u"\"\""_s, u"names no kind of record"_s);
    row("matter for gossip", matters, u"severe_list"_s, u"gossip"_s, u"\"gossip\""_s);
    row("matter ends too early", matters, u"2024-12-31"_s, u"2014-12-31"_s, u"ends before it begins"_s);
    row("matter for the window only", matters, u"\"window\""_s, u"\"door\""_s, u"\"door\""_s);
    row("combination without a row", table, u"\"applicant\": \"heir\", \"subject\": \"person\""_s,
        u"\"applicant\": \"heir\", \"subject\": \"organisation\""_s, u"decides what another decides"_s);
    row("row of nobody", table, u"\"applicant\": \"self\""_s, u"\"applicant\": \"passer_by\""_s, u"unknown applicant"_s);
    row("row twice", table, u"\"id\": \"agent.person\""_s, u"\"id\": \"self.person\""_s, u"\"self.person\" stands twice"_s);
    row("row without article", table, u"\"article\": \"《上海市社会信用条例》第十五条\",\n"_s, QString(),
        u"\"article\" is missing"_s);
    row("gap between tables", table, u"2018-01-01"_s, u"2018-01-02"_s, u"CX-2017.1"_s);
    row("refusal that does not refuse", table, u"\"refusal\": \"third_party_person\""_s, u"\"refusal\": \"name_missing\""_s,
        u"no words of a refusal"_s);
    row("unknown paper", table, u"\"kind\": \"power_of_attorney\""_s, u"\"kind\": \"smile\""_s,
        u"unknown document \"smile\""_s);
    row("no purpose wanted", table, u"\"needs\": [\"visitor_name\", \"purpose\"]"_s, u"\"needs\": [\"visitor_name\"]"_s,
        u"every row a purpose"_s);
    row("words twice", words, u"\"id\": \"bad_length\""_s, u"\"id\": \"empty\""_s, u"\"empty\" stands twice"_s);
    row("mask missing", masks, u"\"item\": \"mobile\", \"audience\": \"organ\""_s,
        u"\"item\": \"mobile\", \"audience\": \"subject\""_s, u"2 rules, not one"_s);
    row("masks that add up", masks, u"\"head\": 6, \"tail\": 4"_s, u"\"head\": 3, \"tail\": 6"_s, u"they would see more"_s);
    row("unknown mask", masks, u"\"show\": \"surname\""_s, u"\"show\": \"nickname\""_s, u"no known way to show"_s);
    row("endless reveal", masks, u"\"reveal_seconds\": 30"_s, u"\"reveal_seconds\": 3000"_s, u"reveal_seconds"_s);
    row("day outside the calendar", u"calendar.json"_s, u"\"2026-12-31\""_s, u"\"2026-06-30\""_s,
        u"outside the covered days"_s);
    row("day twice", u"calendar.json"_s, u"\"2016-02-09\""_s, u"\"2016-02-08\""_s, u"stands twice"_s);
}

void TestCatalogueChecks::brokenCopyIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, reason);
    QTemporaryDir folder;
    copyTo(folder.path());
    QFile target(folder.filePath(file));
    QVERIFY(target.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(target.readAll());
    target.close();
    const qsizetype at = text.indexOf(from);
    QVERIFY2(at >= 0, "the row names text that the file no longer holds");
    text.replace(at, from.size(), to);
    QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
    target.write(text.toUtf8());
    target.close();

    QString why;
    QVERIFY(!Catalogue::load(folder.path(), &why).has_value());
    QVERIFY2(why.contains(reason), qPrintable(why));
}

QTEST_GUILESS_MAIN(TestCatalogueChecks)
#include "test_catalogue_checks.moc"
