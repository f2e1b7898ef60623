// Indicators of table 1, the plan's three lists and the three stages: what is measured has a value with its formula, what is
// not supplied says so, and every number opens the list behind it.
#include "tests/gui/keyboard.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/supervision/indicators_panel.h"
#include "ui/supervision/list_chips.h"
#include "ui/supervision/lists_panel.h"
#include "ui/supervision/overview_page.h"
#include "ui/supervision/stages_panel.h"
#include "ui/widgets/data_table.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

class TestSupervisionIndicators : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void tenIndicators();
    void lateOnesAreListed();
    void chipsNarrowAndWiden();
    void dataList();
    void otherLists();
    void stages();
    void exportsThem();
    void speaksChinese();

private:
    [[nodiscard]] OverviewPage *page() const { return test::supervision(*m_job); }
    void show(OverviewPage::Tab tab);

    std::unique_ptr<test::JobWindow> m_job;
};

void TestSupervisionIndicators::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    test::openSupervision(*m_job);
}

void TestSupervisionIndicators::show(OverviewPage::Tab tab)
{
    page()->showTab(tab);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->quiet(), 30'000);
}

void TestSupervisionIndicators::tenIndicators()
{
    show(OverviewPage::Tab::Indicators);
    FigureGrid *grid = page()->indicators()->grid();
    QTRY_COMPARE(grid->content().size(), 10);
    QCOMPARE(grid->currentKey(), QStringLiteral("2"));
    const QString value = grid->content().at(1).cells.at(4).text;
    QVERIFY2(value.endsWith(QLatin1Char('%')), qPrintable(value));
    QCOMPARE(grid->content().at(0).cells.at(4).text, QStringLiteral("未提供")); // nobody has supplied the coverage
    QCOMPARE(grid->content().at(1).cells.at(3).text, QStringLiteral("约束性"));
    QVERIFY(page()->indicators()->trend()->content().size() > 1);
    QVERIFY(page()->indicators()->districts()->content().size() > 1);
    QCOMPARE(test::pictures(*m_job, QStringLiteral("63-supervision-indicators")), QString());
}

void TestSupervisionIndicators::lateOnesAreListed()
{
    QPushButton *late = page()->indicators()->failing();
    QVERIFY(late->isVisible());
    late->click();
    QTRY_VERIFY(m_job->find<FigureListPage>());
    auto *list = m_job->find<FigureListPage>();
    QTRY_VERIFY(list->total() > 0);
    QTRY_VERIFY(m_job->quiet());
    for (int row = 0; row < list->list()->rows().rowCount(); ++row) {
        const QString due = list->list()->rows().index(row, 10).data().toString();
        QVERIFY2(QDate::fromString(due, Qt::ISODate).isValid(), qPrintable(due));
    }
    QCOMPARE(test::pictures(*m_job, QStringLiteral("64-supervision-late")), QString());
    press(Qt::Key_Escape);
    QTRY_VERIFY(page());
    page()->indicators()->which()->setCurrentIndex(1);
    FigureGrid *districts = page()->indicators()->districts();
    const auto cells = test::openingCells(districts);
    QVERIFY(!cells.isEmpty());
    for (qsizetype i = 0; i < cells.size(); i += std::max<qsizetype>(1, cells.size() / 4))
        QCOMPARE(test::cellEqualsList(*m_job, districts, cells.at(i).first, cells.at(i).second), QString());
    page()->indicators()->which()->setCurrentIndex(0);
    FigureGrid *trend = page()->indicators()->trend();
    for (const auto &[row, column] : test::openingCells(trend).mid(0, 4))
        QCOMPARE(test::cellEqualsList(*m_job, trend, row, column), QString());
}

void TestSupervisionIndicators::chipsNarrowAndWiden()
{
    page()->indicators()->failing()->click();
    QTRY_VERIFY(m_job->find<FigureListPage>());
    auto *list = m_job->find<FigureListPage>();
    QTRY_VERIFY(list->total() > 0);
    const qint64 before = list->total();
    const qsizetype chips = list->chips()->chips().size();
    QVERIFY(chips >= 1);
    for (QPushButton *chip : list->chips()->chips()) {
        if (chip->text().contains(QStringLiteral("双公示"))) {
            chip->setFocus();
            QVERIFY(chip->hasFocus());
            press(Qt::Key_Delete);
            break;
        }
    }
    QTRY_COMPARE(list->chips()->chips().size(), chips - 1);
    QTRY_VERIFY(list->total() > before);
    const QString path = m_job->path(QStringLiteral("late.csv"));
    list->exportTo(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("已按筛选导出")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const qsizetype facts = text.indexOf("\n,,"); // the empty line between the rows and what the table is
    QCOMPARE(text.left(facts).count('\n'), list->total());
    QVERIFY(QString::fromUtf8(text.mid(facts)).contains(QStringLiteral("内部使用")));
    list->messages().clear();
    list->list()->setFocus();
    press(Qt::Key_Escape);
    QTRY_VERIFY(page());
}

void TestSupervisionIndicators::dataList()
{
    show(OverviewPage::Tab::Lists);
    ListsPanel *lists = page()->lists();
    QTRY_COMPARE(lists->grid()->content().size(), 3444);
    QCOMPARE(lists->units()->content().size(), 100); // and the row for all
    QCOMPARE(test::pictures(*m_job, QStringLiteral("65-supervision-data-list")), QString());
    lists->text()->setText(QStringLiteral("行政许可"));
    QTRY_VERIFY(lists->grid()->content().size() < 3444 && !lists->grid()->content().isEmpty());
    const auto cells = test::openingCells(lists->grid());
    QVERIFY(!cells.isEmpty());
    QCOMPARE(test::cellEqualsList(*m_job, lists->grid(), cells.first().first, cells.first().second), QString());
    const auto units = test::openingCells(lists->units());
    for (qsizetype i = 0; i < units.size(); i += std::max<qsizetype>(1, units.size() / 4))
        QCOMPARE(test::cellEqualsList(*m_job, lists->units(), units.at(i).first, units.at(i).second), QString());
    lists->text()->clear();
}

void TestSupervisionIndicators::otherLists()
{
    ListsPanel *lists = page()->lists();
    lists->lists()->setCurrentIndex(static_cast<int>(PlanList::Conduct));
    QTRY_VERIFY(m_job->quiet() && lists->grid()->content().size() > 100);
    QTRY_VERIFY(lists->grid()->targetAt(0, 8));
    QCOMPARE(test::cellEqualsList(*m_job, lists->grid(), 0, 8), QString());
    QCOMPARE(test::pictures(*m_job, QStringLiteral("66-supervision-conduct")), QString());
    lists->lists()->setCurrentIndex(static_cast<int>(PlanList::Applications));
    QTRY_VERIFY(lists->grid()->content().size() >= 1000);
    QTRY_VERIFY(lists->grid()->targetAt(0, 8));
    QCOMPARE(test::cellEqualsList(*m_job, lists->grid(), 0, 8), QString());
    QCOMPARE(test::pictures(*m_job, QStringLiteral("67-supervision-applications")), QString());
}

void TestSupervisionIndicators::stages()
{
    show(OverviewPage::Tab::Stages);
    FigureGrid *grid = page()->stages()->grid();
    QTRY_COMPARE(grid->content().size(), 33);
    auto cells = test::openingCells(grid);
    cells.removeIf(
        [grid](const auto &cell) { return grid->targetAt(cell.first, cell.second)->measures; }); // test_supervision_stages
    for (qsizetype i = 0; i < cells.size(); i += cells.size() / 6)
        QCOMPARE(test::cellEqualsList(*m_job, grid, cells.at(i).first, cells.at(i).second), QString());
    QCOMPARE(test::pictures(*m_job, QStringLiteral("68-supervision-stages")), QString());
}

void TestSupervisionIndicators::exportsThem()
{
    for (const auto &[tab, name] : {std::pair(OverviewPage::Tab::Stages, QStringLiteral("stages.pdf")),
                                    std::pair(OverviewPage::Tab::Indicators, QStringLiteral("indicators.xlsx")),
                                    std::pair(OverviewPage::Tab::Lists, QStringLiteral("lists.csv"))}) {
        show(tab);
        page()->exportTo(m_job->path(name));
        QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(name), 30'000);
        QVERIFY(QFile::exists(m_job->path(name)));
        page()->messages().clear();
    }
}

void TestSupervisionIndicators::speaksChinese()
{
    for (const OverviewPage::Tab tab : {OverviewPage::Tab::Indicators, OverviewPage::Tab::Lists, OverviewPage::Tab::Stages}) {
        show(tab);
        QCOMPARE(test::englishOn(page()).join(QLatin1Char(' ')), QString());
    }
}

QTEST_MAIN(TestSupervisionIndicators)
#include "test_supervision_indicators.moc"
