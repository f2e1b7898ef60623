// Lists of the plan that were changed wrongly are refused, and the reason names file and place. Each row breaks a copy in one
// way.
#include "models/domain/catalogue.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace creditdesk::domain;
using namespace Qt::StringLiterals;

class TestPlanChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void brokenListIsRefused_data();
    void brokenListIsRefused();

private:
    QTemporaryDir m_folder;
};

void TestPlanChecks::initTestCase()
{
    QVERIFY(Catalogue::load().has_value()); // registers the resource
    QDirIterator all(u":/catalogue"_s, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString source = all.next(), target = m_folder.path() + source.mid(u":/catalogue"_s.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::copy(source, target));
        QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
    }
    QString why;
    QVERIFY2(Catalogue::load(m_folder.path(), &why).has_value(), qPrintable(why));
}

void TestPlanChecks::brokenListIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &file, const QString &from, const QString &to, const QString &reason) {
        QTest::newRow(name) << u"plan/"_s + file + u".json"_s << from << to << reason;
    };
    const QString indicators = u"indicators"_s, data = u"data-list"_s, conduct = u"behaviour-list"_s,
                  applications = u"application-list"_s, sectors = u"sectors"_s, outcomes = u"outcomes"_s;
    row("indicator twice", indicators, u"\"number\": 2"_s, u"\"number\": 1"_s, u"indicator 1 stands where 2 should"_s);
    row("unknown source", indicators, u"\"measured\""_s, u"\"guessed\""_s, u"unknown comparison, source or period"_s);
    row("target in words", indicators, u"\"target\": 600"_s, u"\"target\": \"600\""_s, u"\"target\" must be a whole number"_s);
    row("item missing", data,
        u"      [\"SJ01-001\",\"企业设立登记信息\",\"other\",\"public\",\"day\",\"other\",\"2017-10-01\",\"\"],\n"_s, QString(),
        u"3443 items, not 3444"_s);
    row("item twice", data, u"SJ01-002"_s, u"SJ01-001"_s, u"\"SJ01-001\" stands twice"_s);
    row("item of the same name", data, u"企业变更登记信息"_s, u"企业设立登记信息"_s, u"another item \"企业设立登记信息\""_s);
    row("unknown kind", data, u"\"企业设立登记信息\",\"other\""_s, u"\"企业设立登记信息\",\"gossip\""_s, u"\"gossip\""_s);
    row("unknown openness", data, u"\"other\",\"public\",\"day\""_s, u"\"other\",\"secret\",\"day\""_s, u"\"secret\""_s);
    row("unknown frequency", data, u"\"other\",\"public\",\"day\""_s, u"\"other\",\"public\",\"never\""_s, u"\"never\""_s);
    row("unknown basis", data, u"\"day\",\"other\",\"2017"_s, u"\"day\",\"hearsay\",\"2017"_s,
        u"\"hearsay\" is no basis of this file"_s);
    row("impossible day", data, u"\"2017-10-01\",\"\""_s, u"\"2017-10-41\",\"\""_s, u"must be a date"_s);
    row("ends before it begins", data, u"\"2017-10-01\",\"\""_s, u"\"2017-10-01\",\"2016-01-01\""_s,
        u"ends before it begins"_s);
    row("a column too few", data, u",\"2017-10-01\",\"\""_s, u",\"2017-10-01\""_s,
        u"items[0] must have the columns code name"_s);
    row("a number for a text", data, u",\"2017-10-01\",\"\""_s, u",\"2017-10-01\",7"_s, u"\"to\" must be a text"_s);
    row("unit twice", data, u"\"zh\": \"上海市税务局\""_s, u"\"zh\": \"上海市市场监督管理局\""_s, u"stands twice"_s);
    row("unit in no district", data, u"\"area\": \"310101\""_s, u"\"area\": \"310199\""_s, u"unknown area \"310199\""_s);
    row("unit of no nature", data, u"\"judicial\""_s, u"\"private\""_s, u"unknown nature \"private\""_s);
    row("frequency without days", data, u"\"days\": 7"_s, u"\"days\": 0"_s, u"frequency \"week\" has no days"_s);
    row("conduct twice", conduct, u"XW01-02"_s, u"XW01-01"_s, u"\"XW01-01\" stands twice"_s);
    row("unknown level", conduct, u"\"发布虚假广告\",\"general\""_s, u"\"发布虚假广告\",\"awful\""_s, u"\"awful\""_s);
    row("conduct without evidence", conduct, u"\"行政处罚决定书\""_s, u"\"\""_s, u"no evidence"_s);
    row("department of no unit", conduct, u"\"market\",\"市场监督管理部门\""_s, u"\"bazaar\",\"市场监督管理部门\""_s,
        u"\"bazaar\""_s);
    row("unknown outcome of a conduct", conduct, u"\"broken partly\""_s, u"\"bent\""_s, u"\"bent\""_s);
    row("unknown stage", applications, u"\"before\",\"licence"_s, u"\"never\",\"licence"_s, u"\"never\""_s);
    row("unknown measure", applications, u"\"R05 I04\""_s, u"\"R05 Z99\""_s, u"\"Z99\""_s);
    row("in force before it is published", applications, u"\"2018-06-01\",\"2018-06-01\""_s, u"\"2018-06-02\",\"2018-06-01\""_s,
        u"in force before it is published"_s);
    row("about a cat", applications, u"\"organisations\",\"20"_s, u"\"cats\",\"20"_s, u"who is not known"_s);
    row("unknown action", sectors, u"[\"classified\", \"joint\""_s, u"[\"dance\", \"joint\""_s, u"\"dance\""_s);
    row("action of no stage", sectors, u"\"stage\": \"before\""_s, u"\"stage\": \"later\""_s, u"unknown stage \"later\""_s);
    row("unknown section", sectors, u"\"sections\": [\"M\"]"_s, u"\"sections\": [\"Z\"]"_s, u"\"Z\""_s);
    row("sector twice", sectors, u"\"id\": \"1.2\""_s, u"\"id\": \"1.1\""_s, u"\"1.1\" stands twice"_s);
    row("sector without a department", sectors, u"\"groups\": [\"science\"]"_s, u"\"groups\": []"_s, u"no department"_s);
    row("notice of another name", outcomes, u"\"overdue\""_s, u"\"overdone\""_s, u"the notices must be"_s);
    row("none is not the first", outcomes, u"\"id\": \"fulfilled\""_s, u"\"id\": \"none\""_s, u"\"none\" stands twice"_s);
    row("field of another kind", outcomes, u"\"CN_LYZT\""_s, u"\"WY_ZFZT\""_s, u"\"WY_ZFZT\" is no field of \"commitment\""_s);
    row("meaning unknown", outcomes, u"\"outcome\": \"paid\""_s, u"\"outcome\": \"played\""_s, u"\"played\""_s);
    row("value twice", outcomes, u"\"已履行\", \"outcome\""_s, u"\"全部履行\", \"outcome\""_s, u"stands twice"_s);
    row("value that JSON escapes", outcomes, u"\"value\": \"未缴清\""_s, u"\"value\": \"未\\\\缴清\""_s, u"JSON escapes"_s);
    row("misspelt member", outcomes, u"\"prefix\": true"_s, u"\"prefixed\": true"_s, u"\"prefixed\" is not a known member"_s);
}

void TestPlanChecks::brokenListIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, reason);
    QFile target(m_folder.filePath(file));
    QVERIFY(target.open(QIODevice::ReadOnly));
    const QByteArray untouched = target.readAll();
    target.close();
    QString text = QString::fromUtf8(untouched);
    const qsizetype at = text.indexOf(from);
    QVERIFY2(at >= 0, "the row names text that the file no longer holds");
    text.replace(at, from.size(), to);
    QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
    target.write(text.toUtf8());
    target.close();
    QString why;
    const bool loaded = Catalogue::load(m_folder.path(), &why).has_value();
    QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
    target.write(untouched);
    target.close();
    QVERIFY(!loaded);
    QVERIFY2(why.startsWith(file) && why.contains(reason), qPrintable(why));
}

QTEST_GUILESS_MAIN(TestPlanChecks)
#include "test_plan_checks.moc"
