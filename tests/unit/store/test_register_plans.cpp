// Ten years of a busy window: no filter of the register walks over all of it.
#include "app/store/database/connection.h"
#include "app/store/window/register_query.h"
#include "window_desk.h"

#include <QElapsedTimer>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

/// 200 entries a day, made by the shell; every 500th refused, a person's every 40th.
constexpr char kEntries[] = R"(
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @entries@)
INSERT INTO register_entry SELECT i, date('2015-01-01', (i / 200) || ' days') || 'T01:00:00.000Z',
  date('2015-01-01', (i / 200) || ' days'), 'clerk' || (i % 5), '', CASE WHEN i % 3 = 0 THEN 'agent' ELSE 'self' END,
  '张三', '', '', 'organisation', printf('91310%013d', i % 90000), '上海某某有限公司', CAST('k' || (i % 90000) AS BLOB), '', '', '', '',
  '', '', 0, '', CASE WHEN i % 40 = 0 THEN 'person' ELSE 'organisation' END, CASE WHEN i % 500 = 0 THEN 'refused' ELSE 'issued' END,
  '', printf('20150101000000%08d', i), '', 0, 1,
  '上 海 ' || char(19968 + i % 3001, 32, 19968 + i % 977) || ' 有 限 公 司 ' || char(57344) || ' 张 三 ' || char(57344) ||
  printf(' 91310%013d ', i % 90000) || char(57344) || printf(' 20150101000000%08d', i) FROM n;
INSERT INTO register_words(register_words) VALUES ('rebuild');
INSERT INTO register_day SELECT day, min(id), max(id), count(*) FROM register_entry GROUP BY day;
)";

} // namespace

class TestRegisterPlans : public QObject
{
    Q_OBJECT
    Desk m_desk;
    int m_entries = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_entries = qEnvironmentVariableIntValue("CREDITDESK_REGISTER_ENTRIES"); // 500000: ten years
        m_entries = m_entries > 0 ? m_entries : 40'000;
        QCOMPARE(m_desk.sql(QString::fromUtf8(kEntries).replace(u"@entries@"_s, QString::number(m_entries))), QString());
    }
    void noFilterWalksOverAll_data()
    {
        QTest::addColumn<QStringList>("set"); // operator, applicant, result, product, text, key
        QTest::addColumn<bool>("days");
        QTest::addColumn<qint64>("count"); // -1: not looked at
        const qint64 n = qEnvironmentVariableIntValue("CREDITDESK_REGISTER_ENTRIES");
        const qint64 all = n > 0 ? n : 40'000;
        const auto row = [](const char *name, const QStringList &set, bool days, qint64 count = -1) {
            QTest::newRow(name) << set << days << count;
        };
        const QString none;
        row("everything", {none, none, none, none, none, none}, false, all);
        row("a day", {none, none, none, none, none, none}, true, 200);
        row("operator", {u"clerk1"_s, none, none, none, none, none}, false, all / 5);
        row("an operator's day", {u"clerk1"_s, none, none, none, none, none}, true, 40);
        row("applicant", {none, u"agent"_s, none, none, none, none}, false, all / 3);
        row("refused", {none, none, u"refused"_s, none, none, none}, false, all / 500);
        row("issued", {none, none, u"issued"_s, none, none, none}, false, all - all / 500);
        row("product", {none, none, none, u"person"_s, none, none}, false, all / 40);
        row("several", {u"clerk0"_s, u"agent"_s, u"refused"_s, u"person"_s, none, none}, false);
        row("no such operator", {u"nobody"_s, none, none, none, none, none}, false, 0);
        row("subject", {none, none, none, none, none, u"k77"_s}, false);
        row("name", {none, none, none, none, u"有限公司"_s, none}, false, all);
        row("rare name", {none, none, none, none, u"海一丁"_s, none}, false);
        row("code", {none, none, none, none, u"913100000000000077"_s, none}, false);
        row("beginning of a code", {none, none, none, none, u"9131000000000"_s, none}, false);
        row("short beginning", {none, none, none, none, u"9131"_s, none}, false, all);
        row("number", {none, none, none, none, u"2015010100000000000777"_s, none}, false, 1);
        row("text and operator", {u"clerk2"_s, none, none, none, u"公司"_s, none}, false, all / 5);
        row("text and day", {none, none, none, none, u"公司"_s, none}, true, 200);
    }
    void noFilterWalksOverAll()
    {
        QFETCH(QStringList, set);
        QFETCH(bool, days);
        QFETCH(qint64, count);
        RegisterFilter filter;
        filter.operatorId = set.at(0);
        filter.applicant = set.at(1);
        filter.result = set.at(2);
        filter.product = set.at(3);
        filter.text = set.at(4);
        filter.subjectKey = set.at(5).toUtf8();
        if (days)
            filter.from = filter.until = QDate(2015, 4, 1);

        Connection connection(m_desk.path(), keyOf('l'), Connection::Mode::Read, {});
        const RegisterQuery query(connection, filter);
        for (const std::string &sql : {query.page(), query.count()}) {
            Statement plan(connection, ("EXPLAIN QUERY PLAN " + sql).c_str());
            while (plan.step()) {
                const QString line = plan.string(3);
                QVERIFY2(!line.contains(u"SCAN e"_s) && !line.contains(u"SCAN register_entry"_s) &&
                             !line.contains(u"TEMP B-TREE"_s),
                         qPrintable(line));
            }
        }
        (void)m_desk.book().entries(filter); // as warm as the second page of a morning
        QElapsedTimer timer;
        timer.start();
        const auto page = m_desk.book().entries(filter);
        const qint64 pageUs = timer.nsecsElapsed() / 1000;
        QVERIFY(page && page->size() <= 200);
        timer.restart();
        const auto counted = m_desk.book().countEntries(filter);
        const qint64 countUs = timer.nsecsElapsed() / 1000;
        qInfo("%d entries: page of %lld in %.1f ms, count in %.1f ms", m_entries, static_cast<long long>(page->size()),
              static_cast<double>(pageUs) / 1000.0, static_cast<double>(countUs) / 1000.0);
        QVERIFY(counted);
        if (count >= 0)
            QCOMPARE(*counted, count);
        QCOMPARE(page->size(), std::min<qint64>(200, *counted));
        QVERIFY2(pageUs < 500'000, "a page took longer than any index explains");
    }
};

QTEST_GUILESS_MAIN(TestRegisterPlans)
#include "test_register_plans.moc"
