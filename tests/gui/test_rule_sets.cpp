// Rule sets at the window: those in force can be read, a bad draft is refused with its lines while the one in force stays, a
// good one is back-tested, proposed by one person and agreed to by another.
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "ui/supervision/class_page.h"
#include "ui/supervision/rule_back_test_view.h"
#include "ui/supervision/rule_sets_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/plain_label.h"

#include <QFile>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

namespace {

const QString kRisk = QStringLiteral("risk");

QByteArray shipped()
{
    QFile file(QStringLiteral(":/catalogue/classes/risk-2026.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int lineOf(const QByteArray &text, const QByteArray &piece)
{
    return static_cast<int>(text.left(text.indexOf(piece)).count('\n')) + 1;
}

} // namespace

class TestRuleSets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void readsLineByLine();
    void badDraftIsRefused();
    void backTestCanBeStopped();
    void goodDraftIsBackTested();
    void proposerIsRefused();
    void noEnglish();
    void anotherAgrees();
    void withdraws();

private:
    [[nodiscard]] RuleSetsPage *page() const { return m_job->find<RuleSetsPage>(); }
    [[nodiscard]] services::Supervision &services() const { return m_job->house().supervision(); }
    [[nodiscard]] QPushButton *button(const char *id) const
    {
        return page()->findChild<QPushButton *>(QString::fromLatin1(id));
    }
    void openPage();
    [[nodiscard]] QString file(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QByteArray goodDraft() const;
    [[nodiscard]] QString inForce() const;
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures, m_draft;
    QDate m_from;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestRuleSets::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_from = m_job->house().clock().today().addDays(30);
    test::signInAs(*m_job, QStringLiteral("supervisor"));
}

void TestRuleSets::openPage()
{
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page());
    QTRY_VERIFY(page()->list()->rows().rowCount() > 3);
    QTRY_VERIFY(m_job->quiet());
}

QString TestRuleSets::file(const QString &name, const QByteArray &text) const
{
    const QString path = m_job->path(name);
    return test::writeText(path, text) ? path : QString();
}

/// The rule set in force with another id, a later first day and a higher bar for the best grade.
QByteArray TestRuleSets::goodDraft() const
{
    QByteArray text = shipped();
    text.replace("\"RISK-2026.1\"", "\"RISK-2027.1\"").replace("\"version\": \"2026.1\"", "\"version\": \"2027.1\"");
    text.replace("\"effective_from\": \"2026-04-01\"",
                 "\"effective_from\": \"" + m_from.toString(Qt::ISODate).toLatin1() + "\"");
    return text.replace("{\"grade\": \"A\", \"at_least\": 1010}", "{\"grade\": \"A\", \"at_least\": 1035}");
}

QString TestRuleSets::inForce() const
{
    const auto sets = services().ruleSets();
    for (const services::RuleSetLine &set : sets ? *sets : QList<services::RuleSetLine>()) {
        if (set.scale == kRisk && set.inForce)
            return set.id;
    }
    return {};
}

void TestRuleSets::readsLineByLine()
{
    openPage();
    page()->list()->selectKey(QStringLiteral("set:") + inForce());
    const domain::ClassRuleSet *rules = m_job->house().catalogue().classRules().byId(inForce());
    QVERIFY(rules);
    const items::TreeModel &model = page()->rules()->rows();
    QCOMPARE(model.rowCount(model.indexOf(QStringLiteral("lines"))), static_cast<int>(rules->lines.size()));
    QCOMPARE(model.rowCount(model.indexOf(QStringLiteral("grades"))), static_cast<int>(rules->grades.size()));
    for (const domain::ClassLine &line : rules->lines) {
        const QModelIndex row = model.indexOf(QStringLiteral("line:") + line.id);
        QCOMPARE(row.data().toString(), line.words.zh);
        const int points = line.pointsEach != 0 ? line.pointsEach : line.points;
        QVERIFY(row.siblingAtColumn(1).data().toString().contains(QString::number(std::abs(points)))); // in words, with figures
    }
    QVERIFY(!button("rules.propose")->isEnabled());
    QVERIFY(!button("rules.propose")->accessibleDescription().isEmpty()); // says why
    picture(QStringLiteral("65-rule-sets"));
}

void TestRuleSets::badDraftIsRefused()
{
    QByteArray bad = goodDraft();
    bad.replace("\"input\": \"penalty_severe\"", "\"input\": \"penalty_sever\"");
    bad.replace("{\"grade\": \"C\", \"at_least\": 780},", "");
    const QString before = inForce();
    page()->loadDraft(file(QStringLiteral("bad.json"), bad));
    QTRY_VERIFY(page()->faults()->isVisible());
    QStringList places;
    for (int row = 0; row < page()->faults()->rows().rowCount(); ++row)
        places.append(page()->faults()->rows().index(row, 0).data().toString().section(QLatin1Char(':'), 0, 0));
    QVERIFY2(places.contains(QString::number(lineOf(bad, "\"penalty_sever\""))), qPrintable(places.join(QLatin1Char(' '))));
    QVERIFY(places.size() >= 2); // every fault, not the first alone
    QVERIFY(m_job->message().contains(QStringLiteral("bad.json")));
    QCOMPARE(inForce(), before);
    QVERIFY(services().drafts()->isEmpty());
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("66-rule-sets-mistakes"));
}

void TestRuleSets::backTestCanBeStopped()
{
    QSemaphore gate; // the lane of the back-test is busy until the gate opens
    m_job->runner().start(
        services::Lane::Upkeep, page(), QStringLiteral("gate"),
        [&gate] {
            gate.acquire();
            return true;
        },
        [](bool) {});
    page()->loadDraft(file(QStringLiteral("stopped.json"), goodDraft()));
    QTRY_VERIFY(button("rules.stop")->isEnabled());
    QVERIFY(!button("rules.test")->isEnabled());
    button("rules.stop")->click();
    gate.release();
    QTRY_VERIFY(!button("rules.stop")->isEnabled());
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("停止")));
    QTRY_VERIFY(m_job->quiet());
    QVERIFY(!button("rules.propose")->isEnabled()); // a stopped one is none
    button("rules.withdraw")->click();
    QTRY_VERIFY(!button("rules.withdraw")->isEnabled());
}

void TestRuleSets::goodDraftIsBackTested()
{
    page()->loadDraft(file(QStringLiteral("good.json"), goodDraft()));
    QTRY_VERIFY_WITH_TIMEOUT(page()->backTest()->matrix() && page()->backTest()->matrix()->isVisible(), 60'000);
    QTRY_VERIFY(m_job->quiet());
    const auto drafts = services().drafts();
    QVERIFY(drafts && drafts->first().state == QStringLiteral("draft"));
    m_draft = drafts->first().id;
    const auto expected = services().backTest(goodDraft(), {}, {});
    QVERIFY(expected && expected->moved > 0);
    const items::TableModel &matrix = page()->backTest()->matrix()->rows();
    qint64 all = 0;
    qint64 moved = 0;
    for (int row = 0; row < matrix.rowCount(); ++row) {
        for (int column = 1; column < matrix.columnCount(); ++column) {
            const int count = test::readPoints(matrix.index(row, column).data().toString());
            all += count;
            moved += column == row + 1 ? 0 : count;
        }
    }
    QCOMPARE(all, expected->organisations);
    QCOMPARE(moved, expected->moved);
    qint64 byDistrict = 0;
    const items::TableModel &districts = page()->backTest()->districts()->rows();
    for (int row = 0; row < districts.rowCount(); ++row)
        byDistrict += test::readPoints(districts.index(row, 1).data().toString());
    QCOMPARE(byDistrict, expected->organisations);
    picture(QStringLiteral("67-rule-sets-back-test"));
}

void TestRuleSets::proposerIsRefused()
{
    QTRY_VERIFY(button("rules.propose")->isEnabled());
    button("rules.propose")->click();
    QTRY_VERIFY(page()->story()->data().contains(QStringLiteral("钱立群"))); // who, and what comes next
    QTRY_VERIFY(button("rules.agree")->accessibleDescription().contains(QStringLiteral("另一人")));
    QVERIFY(!button("rules.agree")->isEnabled());
    const base::Done alone = services().agree(m_draft);
    QVERIFY(!alone && alone.error().rule == QStringLiteral("two_people"));
    QVERIFY(inForce() != QStringLiteral("RISK-2027.1"));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("68-rule-sets-proposed"));
}

void TestRuleSets::noEnglish()
{
    for (const RuleSetsPage::Part part : {RuleSetsPage::Part::Rules, RuleSetsPage::Part::BackTest}) {
        page()->showPart(part);
        page()->rules()->expandAll();
        const QStringList english = test::englishWords(test::visibleTexts(page()));
        QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
    }
}

void TestRuleSets::anotherAgrees()
{
    test::signInAs(*m_job, QStringLiteral("decider"));
    openPage();
    QVERIFY(!button("rules.load")->isEnabled()); // this role agrees, it does not draft
    page()->list()->selectKey(QStringLiteral("draft:") + m_draft);
    QTRY_VERIFY(button("rules.agree")->isEnabled());
    button("rules.agree")->click();
    QTRY_VERIFY(page()->story()->data().contains(QStringLiteral("欧阳慕言")));
    const auto sets = services().ruleSets();
    QVERIFY(sets);
    const auto adopted = std::find_if(sets->cbegin(), sets->cend(),
                                      [](const services::RuleSetLine &one) { return one.id == QStringLiteral("RISK-2027.1"); });
    QVERIFY(adopted != sets->cend() && !adopted->shipped && adopted->from == m_from);
    QVERIFY(inForce() != adopted->id); // its first day is still to come
    page()->list()->selectKey(QStringLiteral("set:RISK-2027.1"));
    QTRY_VERIFY(page()->story()->data().contains(QStringLiteral("欧阳慕言")));
    QVERIFY(page()->story()->data().contains(QStringLiteral("钱立群")));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("69-rule-sets-adopted"));
}

void TestRuleSets::withdraws()
{
    page()->list()->selectKey(QStringLiteral("draft:") + m_draft);
    QVERIFY(!button("rules.withdraw")->isEnabled()); // adopted is adopted
    test::signInAs(*m_job, QStringLiteral("clerk"));
    press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!page()); // not a page of this role
}

QTEST_MAIN(TestRuleSets)
#include "test_rule_sets.moc"
