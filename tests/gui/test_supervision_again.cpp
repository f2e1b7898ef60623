// Supervision as it was left: the program is ended by closing its window and started anew, and the same list is there at the
// same row, each tab where it was; a list that is gone is said to be gone. And what is on screen goes to a printer.
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/supervision/indicators_panel.h"
#include "ui/supervision/list_chips.h"
#include "ui/supervision/lists_panel.h"
#include "ui/supervision/overview_filter.h"
#include "ui/supervision/overview_page.h"
#include "ui/supervision/overview_panel.h"
#include "ui/supervision/stages_panel.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QTabBar>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

class TestSupervisionAgain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void listAtTheSameRow();
    void tabsWhereTheyWere();
    void goneListIsSaid();
    void printsTheTable();
    void printsTheList();

private:
    [[nodiscard]] OverviewPage *page() const { return test::supervision(*m_job); }
    [[nodiscard]] FigureListPage *list() const { return m_job->find<FigureListPage>(); }
    void show(OverviewPage::Tab tab);
    void again();
    [[nodiscard]] qint64 entries() const { return m_job->house().status().value().audit.entries; }
    [[nodiscard]] QString printed() const;

    std::unique_ptr<test::JobWindow> m_job;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
};

void TestSupervisionAgain::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    m_job->house().reception().usePrinter(m_tray);
    test::openSupervision(*m_job);
    QTRY_VERIFY(page()->overview()->complete());
}

void TestSupervisionAgain::show(OverviewPage::Tab tab)
{
    page()->showTab(tab);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->quiet(), 30'000);
}

void TestSupervisionAgain::again()
{
    QVERIFY2(m_job->startAgain(), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    m_job->house().reception().usePrinter(m_tray);
    test::signInAs(*m_job, QStringLiteral("supervisor"));
}

void TestSupervisionAgain::listAtTheSameRow()
{
    FigureGrid *kinds = page()->overview()->card(QStringLiteral("kinds"))->grid();
    kinds->setFocus();
    kinds->select(kinds->content().last().key, static_cast<int>(kinds->content().last().cells.size()) - 1); // all records
    press(Qt::Key_Return);
    QTRY_VERIFY(list() && list()->total() > 300);
    QTRY_VERIFY(m_job->quiet());
    for (int pages = 0; pages < 2; ++pages) {
        const int rows = list()->list()->rows().rowCount();
        press(Qt::Key_End);
        list()->list()->setCurrentIndex(list()->list()->rows().index(rows - 1, 0));
        list()->list()->scrollToBottom();
        QTRY_VERIFY(list()->list()->rows().rowCount() > rows && m_job->quiet());
    }
    list()->list()->setCurrentIndex(list()->list()->rows().index(187, 0));
    const QString key = list()->list()->currentKey();
    const FigureTarget target = list()->target();
    const qint64 total = list()->total();
    again();
    QTRY_VERIFY(list());
    QTRY_COMPARE(list()->list()->currentKey(), key);
    QCOMPARE(list()->total(), total);
    QVERIFY(list()->target() == target);
    QVERIFY(list()->list()->hasFocus());
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_Escape); // and back to the number
    QTRY_VERIFY(page());
    QTRY_VERIFY(m_job->quiet() && page()->overview()->complete());
    again(); // left on the overview: the overview is there
    QTRY_VERIFY(page());
    QTRY_VERIFY(m_job->quiet() && page()->overview()->complete());
    QVERIFY(!list());
}

void TestSupervisionAgain::tabsWhereTheyWere()
{
    show(OverviewPage::Tab::Indicators);
    QTRY_COMPARE(page()->indicators()->grid()->content().size(), 10);
    page()->indicators()->grid()->select(QStringLiteral("3"), 4);
    show(OverviewPage::Tab::Stages);
    QTRY_VERIFY(!page()->stages()->grid()->content().isEmpty());
    const QString sector = page()->stages()->grid()->content().at(7).key;
    page()->stages()->grid()->select(sector, 2);
    show(OverviewPage::Tab::Lists);
    ListsPanel *lists = page()->lists();
    lists->lists()->setCurrentIndex(static_cast<int>(PlanList::Applications));
    lists->text()->setText(QStringLiteral("资质"));
    QTRY_VERIFY(m_job->quiet() && !lists->grid()->content().isEmpty() && lists->grid()->content().size() < 1000);
    const qsizetype found = lists->grid()->content().size();
    const QString row = lists->grid()->content().last().key;
    lists->grid()->select(row, 0);
    again();
    QTRY_VERIFY(page() && page()->tab() == OverviewPage::Tab::Lists);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->quiet(), 30'000);
    lists = page()->lists();
    QCOMPARE(lists->list(), PlanList::Applications);
    QCOMPARE(lists->text()->text(), QStringLiteral("资质"));
    QCOMPARE(lists->grid()->content().size(), found);
    QCOMPARE(lists->grid()->currentKey(), row);
    show(OverviewPage::Tab::Indicators);
    QTRY_COMPARE(page()->indicators()->grid()->currentKey(), QStringLiteral("3"));
    show(OverviewPage::Tab::Stages);
    QTRY_COMPARE(page()->stages()->grid()->currentKey(), sector);
    show(OverviewPage::Tab::Overview);
    QTRY_VERIFY(page()->overview()->complete());
}

void TestSupervisionAgain::goneListIsSaid()
{
    FigureTarget nothing; // a unit that supplies nothing any more
    nothing.filter = domain::FigureFilter().with(domain::axis::unit, QStringLiteral("000000000000000000"));
    nothing.counted = domain::Counted::Records;
    QTRY_VERIFY(m_job->quiet());
    page()->filters()->setFocus();
    Q_EMIT page()->overview()->opened(nothing);
    QTRY_VERIFY(list());
    QTRY_COMPARE(list()->total(), 0);
    again();
    QTRY_VERIFY(page());
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("已不存在")));
    QVERIFY(!list());
    QTRY_VERIFY(m_job->quiet() && page()->overview()->complete());
    page()->messages().clear();
}

QString TestSupervisionAgain::printed() const
{
    const QList<QByteArray> sheets = m_tray->sheets();
    if (sheets.isEmpty())
        return {};
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")});
    if (!reader.waitForStarted())
        return {};
    reader.write(sheets.last());
    reader.closeWriteChannel();
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}

void TestSupervisionAgain::printsTheTable()
{
    page()->overview()->card(QStringLiteral("districts"))->grid()->setFocus();
    QTRY_VERIFY(m_job->quiet());
    const qint64 before = entries();
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_tray->sheets().size(), 1);
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("hall-tray")));
    QCOMPARE(entries(), before + 1);
    const QString paper = printed();
    QVERIFY(paper.contains(QStringLiteral("内部使用")) && paper.contains(QStringLiteral("浦东新区")));
    page()->messages().clear();
}

void TestSupervisionAgain::printsTheList()
{
    FigureGrid *classes = page()->overview()->card(QStringLiteral("classes"))->grid();
    classes->setFocus();
    classes->select(classes->content().first().key, 1);
    press(Qt::Key_Return);
    QTRY_VERIFY(list() && list()->total() > 0);
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(m_tray->sheets().size(), 2);
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("hall-tray")));
    const QString paper = printed();
    const items::TableModel &rows = list()->list()->rows();
    for (const int row : {0, rows.rowCount() - 1}) // the first and the last of what is loaded, by their codes
        QVERIFY2(paper.contains(rows.index(row, 1).data().toString()), qPrintable(rows.index(row, 1).data().toString()));
    QCOMPARE(test::englishOn(list()).join(QLatin1Char(' ')), QString());
}

QTEST_MAIN(TestSupervisionAgain)
#include "test_supervision_again.moc"
