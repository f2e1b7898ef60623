// What each step on the pages of supervision costs the event loop in its own time, at a city of some thousand organisations:
// every step comes to its end, and the figures are printed. More than 50 ms would be felt in typing.
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/loop_watch.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/supervision/class_page.h"
#include "ui/supervision/indicators_panel.h"
#include "ui/supervision/lists_panel.h"
#include "ui/supervision/overview_filter.h"
#include "ui/supervision/overview_head.h"
#include "ui/supervision/overview_page.h"
#include "ui/supervision/overview_panel.h"
#include "ui/supervision/rule_back_test_view.h"
#include "ui/supervision/rule_sets_page.h"
#include "ui/supervision/stages_panel.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

namespace {

/// By hand with more: CREDITDESK_PAUSE_CITY=20000.
int organisations()
{
    const int wanted = qEnvironmentVariableIntValue("CREDITDESK_PAUSE_CITY");
    return wanted > 0 ? wanted : 3000;
}

constexpr double kMostMs = 50;

} // namespace

class TestSupervisionPauses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void overview();
    void listBehindANumber();
    void indicators();
    void planLists();
    void stages();
    void classPage();
    void ruleSets();
    void whatTheyCost();

private:
    [[nodiscard]] OverviewPage *page() const { return test::supervision(*m_job); }
    [[nodiscard]] FigureListPage *list() const { return m_job->find<FigureListPage>(); }
    [[nodiscard]] bool quiet() const { return m_job->quiet(); }
    bool step(const QString &name, const std::function<void()> &act, const std::function<bool()> &ready)
    {
        return m_watch.run(name, act, ready);
    }

    test::LoopWatch m_watch;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestSupervisionPauses::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later, organisations()), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    test::signInAs(*m_job, QStringLiteral("supervisor"));
}

void TestSupervisionPauses::overview()
{
    QVERIFY(step(
        QStringLiteral("overview opened, figures made"), [] { press(Qt::Key_9, Qt::ControlModifier); },
        [this] { return page() && page()->figuresHead()->state().current && page()->overview()->complete() && quiet(); }));
    const auto complete = [this] { return quiet() && page()->overview()->complete(); };
    QComboBox *district = page()->filters()->box(domain::axis::district);
    QVERIFY(step(
        QStringLiteral("filter: one district"), [district] { district->setCurrentIndex(3); }, complete));
    QVERIFY(step(
        QStringLiteral("filter: taken out"), [this] { page()->filters()->clear(); }, complete));
    for (int scale = 0; scale < page()->filters()->scales()->count(); ++scale) {
        QVERIFY(step(
            QStringLiteral("another scale"), [this, scale] { page()->filters()->scales()->setCurrentIndex(scale); }, complete));
    }
    auto *bar = page()->overview()->findChild<QScrollArea *>()->verticalScrollBar();
    QVERIFY(step(
        QStringLiteral("scrolled to the end"), [bar] { bar->setValue(bar->maximum()); }, complete));
    QVERIFY(step(
        QStringLiteral("window made wide: two columns"), [this] { m_job->window().resize(1920, 1080); }, complete));
    QVERIFY(step(
        QStringLiteral("window made narrow"), [this] { m_job->window().resize(1366, 768); }, complete));
}

void TestSupervisionPauses::listBehindANumber()
{
    FigureGrid *kinds = page()->overview()->card(QStringLiteral("kinds"))->grid();
    kinds->setFocus();
    kinds->select(kinds->content().last().key, static_cast<int>(kinds->content().last().cells.size()) - 1);
    QVERIFY(step(
        QStringLiteral("list of all records opened"), [] { press(Qt::Key_Return); },
        [this] { return list() && list()->total() > organisations() && quiet(); }));
    QVERIFY(step(
        QStringLiteral("the next page of it"), [this] { list()->list()->scrollToBottom(); },
        [this] { return quiet() && list()->list()->rows().rowCount() > 100; }));
    QVERIFY(step(
        QStringLiteral("back to the number"), [] { press(Qt::Key_Escape); }, [this] { return page() && quiet(); }));
}

void TestSupervisionPauses::indicators()
{
    QVERIFY(step(
        QStringLiteral("indicators"), [this] { page()->showTab(OverviewPage::Tab::Indicators); },
        [this] { return quiet() && page()->indicators()->grid()->content().size() == 10; }));
    QVERIFY(step(
        QStringLiteral("another indicator"), [this] { page()->indicators()->grid()->select(QStringLiteral("3"), 4); },
        [this] { return quiet(); }));
    QVERIFY(step(
        QStringLiteral("its districts"), [this] { page()->indicators()->which()->setCurrentIndex(1); },
        [this] { return quiet(); }));
}

void TestSupervisionPauses::planLists()
{
    QVERIFY(step(
        QStringLiteral("data list: 3,444 items"), [this] { page()->showTab(OverviewPage::Tab::Lists); },
        [this] { return quiet() && page()->lists()->grid()->content().size() == 3444; }));
    ListsPanel *lists = page()->lists();
    QVERIFY(step(
        QStringLiteral("data list: searched"), [lists] { lists->text()->setText(QStringLiteral("许可")); },
        [lists] { return lists->grid()->content().size() < 3444; }));
    QVERIFY(step(
        QStringLiteral("data list: search taken out"), [lists] { lists->text()->clear(); },
        [lists] { return lists->grid()->content().size() == 3444; }));
    QVERIFY(step(
        QStringLiteral("data list: one unit"), [lists] { lists->units()->select(lists->units()->content().at(5).key, 0); },
        [lists] { return lists->grid()->content().size() < 3444; }));
    QVERIFY(step(
        QStringLiteral("data list: scrolled to the end"), [lists] { lists->grid()->scrollToBottom(); },
        [this] { return quiet(); }));
    QVERIFY(step(
        QStringLiteral("behaviour list"), [lists] { lists->lists()->setCurrentIndex(static_cast<int>(PlanList::Conduct)); },
        [this] { return quiet(); }));
    QVERIFY(step(
        QStringLiteral("application list: 1,592 matters"),
        [lists] { lists->lists()->setCurrentIndex(static_cast<int>(PlanList::Applications)); },
        [this, lists] { return quiet() && lists->grid()->content().size() >= 1000; }));
    QVERIFY(step(
        QStringLiteral("application list: searched"), [lists] { lists->text()->setText(QStringLiteral("资质")); },
        [lists] { return lists->grid()->content().size() < 1000; }));
}

void TestSupervisionPauses::stages()
{
    QVERIFY(step(
        QStringLiteral("three stages"), [this] { page()->showTab(OverviewPage::Tab::Stages); },
        [this] { return quiet() && page()->stages()->grid()->content().size() == 33; }));
}

void TestSupervisionPauses::classPage()
{
    const auto some = m_job->house().supervision().organisations({}, 0, 1);
    QVERIFY(some);
    test::openFile(*m_job, some->lines.first().code);
    QTRY_VERIFY(quiet());
    QVERIFY(step(
        QStringLiteral("class page"), [] { press(Qt::Key_G, Qt::ControlModifier); },
        [this] { return quiet() && m_job->find<ClassPage>() && m_job->find<ClassPage>()->explained(); }));
    for (const ClassPage::Side side : {ClassPage::Side::WhatIf, ClassPage::Side::Way}) {
        QVERIFY(step(
            QStringLiteral("class page: another side"), [this, side] { m_job->find<ClassPage>()->showSide(side); },
            [this] { return quiet(); }));
    }
}

void TestSupervisionPauses::ruleSets()
{
    QVERIFY(step(
        QStringLiteral("rule sets"), [] { press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); },
        [this] {
            return quiet() && m_job->find<RuleSetsPage>() && m_job->find<RuleSetsPage>()->list()->rows().rowCount() > 3;
        }));
    QFile shipped(QStringLiteral(":/catalogue/classes/risk-2026.json"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray text = shipped.readAll();
    text.replace("\"RISK-2026.1\"", "\"RISK-2027.1\"").replace("\"version\": \"2026.1\"", "\"version\": \"2027.1\"");
    text.replace("\"effective_from\": \"2026-04-01\"",
                 "\"effective_from\": \"" + m_job->house().clock().today().addDays(30).toString(Qt::ISODate).toLatin1() + "\"");
    QFile draft(m_job->path(QStringLiteral("draft.json")));
    QVERIFY(draft.open(QIODevice::WriteOnly) && draft.write(text) == text.size());
    draft.close();
    auto *rules = m_job->find<RuleSetsPage>();
    QVERIFY(step(
        QStringLiteral("draft loaded and back-tested"), [rules, &draft] { rules->loadDraft(draft.fileName()); },
        [this, rules] { return quiet() && rules->backTest()->matrix() && rules->backTest()->matrix()->isVisible(); }));
}

/// Figures for people: nothing is asserted of time on whatever machine this runs.
void TestSupervisionPauses::whatTheyCost()
{
    QVERIFY(!m_watch.pauses().isEmpty());
    for (const test::LoopWatch::Pause &pause : m_watch.pauses())
        qInfo("%s: %.1f ms%s", qPrintable(pause.name), pause.cpuMs, pause.cpuMs > kMostMs ? ", too long" : "");
}

QTEST_MAIN(TestSupervisionPauses)
#include "test_supervision_pauses.moc"
