// The overview of classified supervision: each number is the length of the list that it opens, whatever the filter; by keyboard
// to the subject's file and back to the same place; filters and place are there again when the operator comes back.
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/subject/subject_page.h"
#include "ui/supervision/list_hall_page.h"
#include "ui/supervision/overview_filter.h"
#include "ui/supervision/overview_head.h"
#include "ui/supervision/overview_page.h"
#include "ui/supervision/overview_panel.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/data_table.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

class TestSupervisionOverview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void figuresAreThere();
    void scalesAreNeverMixed();
    void numbersEqualLists();
    void filtersHoldForBoth();
    void timeLeftIsSaidInWorkingDays();
    void chartSaysTheSame();
    void keyboardToTheFileAndBack();
    void copiesAsText();
    void exports();
    void speaksChinese();
    void comesBackAsItWas();
    void hallOpensTheRegister();
    void clerkDoesNotSeeIt();

private:
    [[nodiscard]] OverviewPage *page() const { return test::supervision(*m_job); }
    [[nodiscard]] FigureGrid *grid(const QString &card) const { return page()->overview()->card(card)->grid(); }
    void useScale(const QString &scale);
    void choose(const QString &axis, const QString &code);

    std::unique_ptr<test::JobWindow> m_job;
};

void TestSupervisionOverview::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    test::openSupervision(*m_job);
    QTRY_VERIFY(page()->overview()->complete());
}

void TestSupervisionOverview::useScale(const QString &scale)
{
    QTabBar *scales = page()->filters()->scales();
    for (int i = 0; i < scales->count(); ++i) {
        if (scales->tabData(i).toString() == scale)
            scales->setCurrentIndex(i);
    }
    QCOMPARE(page()->filters()->scale(), scale);
    QTRY_VERIFY(m_job->quiet() && page()->overview()->complete());
}

void TestSupervisionOverview::choose(const QString &axis, const QString &code)
{
    QComboBox *box = page()->filters()->box(axis);
    box->setCurrentIndex(code.isEmpty() ? 0 : box->findData(code));
    QTRY_VERIFY(m_job->quiet() && page()->overview()->complete());
}

void TestSupervisionOverview::figuresAreThere()
{
    const services::FiguresState &state = page()->figuresHead()->state();
    QVERIFY(state.organisations >= 400);
    QCOMPARE(state.scales.size(), 2);
    QCOMPARE(test::pictures(*m_job, QStringLiteral("60-supervision-sent")), QString());
    useScale(QStringLiteral("evaluation"));
    QCOMPARE(test::pictures(*m_job, QStringLiteral("61-supervision-evaluation")), QString());
    useScale(QStringLiteral("risk"));
    QCOMPARE(test::pictures(*m_job, QStringLiteral("62-supervision-risk")), QString());
}

void TestSupervisionOverview::scalesAreNeverMixed()
{
    for (const FigureRow &row : grid(QStringLiteral("classes"))->content()) {
        const auto target = row.cells.at(1).opens;
        QVERIFY(target);
        for (const QString &axis : target->filter.chosen.keys())
            QVERIFY2(!axis.contains(QStringLiteral("evaluation")) && axis != domain::axis::platformClass, qPrintable(axis));
    }
}

void TestSupervisionOverview::numbersEqualLists()
{
    for (const char *id : {"classes", "movement", "districts", "kinds", "objections", "repairs", "states", "sectors"}) {
        FigureGrid *table = grid(QString::fromLatin1(id));
        const auto cells = test::openingCells(table);
        QVERIFY2(!cells.isEmpty(), id);
        const qsizetype step = std::max<qsizetype>(1, cells.size() / 5);
        for (qsizetype i = 0; i < cells.size(); i += step)
            QCOMPARE(test::cellEqualsList(*m_job, table, cells.at(i).first, cells.at(i).second), QString());
        QCOMPARE(test::cellEqualsList(*m_job, table, cells.last().first, cells.last().second), QString());
    }
}

void TestSupervisionOverview::filtersHoldForBoth()
{
    const qint64 all = page()->overview()->tiles().size();
    QCOMPARE(all, 6);
    choose(domain::axis::district, QStringLiteral("310115"));
    choose(domain::axis::subjectKind, QStringLiteral("enterprise"));
    QCOMPARE(grid(QStringLiteral("districts"))->content().size(), 2); // the one, and the total
    for (const char *id : {"classes", "kinds"}) {
        const auto cells = test::openingCells(grid(QString::fromLatin1(id)));
        QCOMPARE(test::cellEqualsList(*m_job, grid(QString::fromLatin1(id)), cells.first().first, cells.first().second),
                 QString());
        QCOMPARE(test::cellEqualsList(*m_job, grid(QString::fromLatin1(id)), cells.last().first, cells.last().second),
                 QString());
    }
    page()->filters()->clear();
    QTRY_VERIFY(m_job->quiet() && page()->overview()->complete());
}

// Tile and list agree on what is late, and the list says how many working days it is.
void TestSupervisionOverview::timeLeftIsSaidInWorkingDays()
{
    const auto openTile = [this](int at) {
        page()->overview()->tiles().at(at)->click();
        return QTest::qWaitFor(
                   [this] { return m_job->find<FigureListPage>() && m_job->find<FigureListPage>()->total() >= 0; }) &&
               QTest::qWaitFor([this] { return m_job->quiet(); });
    };
    for (const int tile : {2, 4}) { // objections, repairs; each followed by those that are late
        QVERIFY(openTile(tile));
        const items::TableModel &all = m_job->find<FigureListPage>()->list()->rows();
        QVERIFY(all.rowCount() > 0);
        const int last = all.columnCount() - 1;
        QCOMPARE(all.headerData(last, Qt::Horizontal).toString(), QStringLiteral("剩余工作日"));
        int late = 0, stated = 0;
        for (int row = 0; row < all.rowCount(); ++row) {
            const QString left = all.index(row, last).data().toString();
            late += left.contains(QStringLiteral("超期")) ? 1 : 0;
            stated += left.isEmpty() ? 0 : 1;
        }
        QVERIFY(stated > 0);
        press(Qt::Key_Escape);
        QTRY_VERIFY(page()->isVisible() && m_job->quiet());
        QVERIFY(openTile(tile + 1));
        QCOMPARE(m_job->find<FigureListPage>()->total(), late);
        press(Qt::Key_Escape);
        QTRY_VERIFY(page()->isVisible() && m_job->quiet());
    }
}

void TestSupervisionOverview::chartSaysTheSame()
{
    for (const char *id : {"classes", "districts", "kinds"}) {
        const CardContent &card = page()->overview()->card(QString::fromLatin1(id))->content();
        QCOMPARE(card.picks.size(), card.chart.series.size());
        for (qsizetype series = 0; series < card.picks.size(); ++series) {
            for (qsizetype category = 0; category < card.chart.categories.size(); ++category) {
                const FigureCell &cell = card.rows.at(category).cells.at(series + 1);
                QCOMPARE(QLocale().toString(static_cast<qint64>(card.chart.series.at(series).values.at(category))), cell.text);
                QVERIFY(card.picks.at(series).at(category) == *cell.opens);
            }
        }
    }
    Q_EMIT page()->overview()->card(QStringLiteral("kinds"))->chart()->picked(0, 0); // a click on the first bar
    QTRY_VERIFY(m_job->find<FigureListPage>());
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_Escape);
    QTRY_VERIFY(page());
}

void TestSupervisionOverview::keyboardToTheFileAndBack()
{
    FigureGrid *table = grid(QStringLiteral("districts"));
    table->setFocus();
    table->select(QStringLiteral("310115"), table->model()->columnCount() - 1);
    auto *scroll = page()->overview()->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(m_job->quiet());
    const int scrolled = scroll->value();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<FigureListPage>());
    auto *list = m_job->find<FigureListPage>()->list();
    QTRY_VERIFY(list->rows().rowCount() > 3);
    QTRY_VERIFY(list->hasFocus());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QString key = list->currentKey();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<SubjectPage>());
    QCOMPARE(m_job->find<SubjectPage>()->code(), key);
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(m_job->find<FigureListPage>());
    QCOMPARE(m_job->find<FigureListPage>()->list()->currentKey(), key);
    press(Qt::Key_Escape);
    QTRY_VERIFY(page());
    QTRY_VERIFY(m_job->quiet());
    QCOMPARE(table->currentKey(), QStringLiteral("310115"));
    QCOMPARE(scroll->value(), scrolled);
    QVERIFY(table->hasFocus());
}

void TestSupervisionOverview::copiesAsText()
{
    FigureGrid *table = grid(QStringLiteral("classes"));
    table->setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), table->content().size() + 1);
    QCOMPARE(lines.first().split(QLatin1Char('\t')).size(), 3);
    QVERIFY(lines.last().startsWith(QStringLiteral("合计")));
}

void TestSupervisionOverview::exports()
{
    grid(QStringLiteral("districts"))->setFocus();
    for (const QString &name :
         {QStringLiteral("districts.csv"), QStringLiteral("districts.xlsx"), QStringLiteral("districts.pdf")}) {
        page()->exportTo(m_job->path(name));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_job->path(name)), 20'000);
        QTRY_VERIFY(m_job->message().contains(name));
        page()->messages().clear();
    }
    QFile file(m_job->path(QStringLiteral("districts.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(QStringLiteral("浦东新区")));
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {m_job->path(QStringLiteral("districts.pdf")), QStringLiteral("-")});
    QVERIFY(reader.waitForFinished() && reader.exitCode() == 0);
    const QString paper = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY(paper.contains(QStringLiteral("内部使用")) && paper.contains(QStringLiteral("浦东新区")));
}

void TestSupervisionOverview::speaksChinese()
{
    QCOMPARE(test::englishOn(page()).join(QLatin1Char(' ')), QString());
}

void TestSupervisionOverview::comesBackAsItWas()
{
    choose(domain::axis::district, QStringLiteral("310115"));
    FigureGrid *table = grid(QStringLiteral("kinds"));
    table->setFocus();
    const QString key = table->content().at(2).key;
    table->select(key, 2);
    QTRY_VERIFY(m_job->quiet());
    test::signInAs(*m_job, QStringLiteral("clerk")); // the workspace of the other is gone
    QVERIFY(!test::issueOwn(*m_job, test::richCode()).isEmpty());
    QVERIFY(!test::refuse(*m_job, test::richCode()).isEmpty());
    test::openSupervision(*m_job);
    QCOMPARE(page()->filters()->scale(), QStringLiteral("risk"));
    QCOMPARE(page()->filters()->filter().chosen.value(domain::axis::district), QStringList{QStringLiteral("310115")});
    QTRY_VERIFY(page()->overview()->complete());
    QTRY_COMPARE(grid(QStringLiteral("kinds"))->currentKey(), key);
    QCOMPARE(grid(QStringLiteral("kinds"))->currentColumn(), 2);
    QVERIFY(grid(QStringLiteral("kinds"))->hasFocus());
    page()->filters()->clear();
}

void TestSupervisionOverview::hallOpensTheRegister()
{
    QTRY_VERIFY(page()->overview()->card(QStringLiteral("hall")));
    FigureGrid *hall = grid(QStringLiteral("hall"));
    const auto has = [hall](const QString &key) {
        const auto &rows = hall->content();
        return std::any_of(rows.begin(), rows.end(), [&](const FigureRow &row) { return row.key.startsWith(key); });
    };
    QTRY_VERIFY(has(QStringLiteral("other "))); // the platform has been asked
    QTRY_VERIFY(m_job->quiet());
    qsizetype busy = -1;
    for (qsizetype at = 0; at < hall->content().size(); ++at) {
        const FigureRow &row = hall->content().at(at);
        if (busy < 0 && row.key.startsWith(QStringLiteral("hour ")) && row.cells.at(1).text != QStringLiteral("0"))
            busy = at;
        for (int column = 4; column <= 6; ++column) // several windows: no list, and it says why
            QVERIFY(!hall->targetAt(static_cast<int>(at), column) && !row.cells.at(column).why.isEmpty());
    }
    QVERIFY(busy >= 0);
    const QString hour = hall->content().at(busy).key;
    const FigureRow total = hall->content().last();
    QCOMPARE(total.cells.at(1).text, QStringLiteral("2"));
    QCOMPARE(total.cells.at(2).text, QStringLiteral("1"));
    QCOMPARE(total.cells.at(3).text, QStringLiteral("1"));
    for (int column = 1; column <= 3; ++column) {
        hall->setFocus();
        hall->select(hour, column);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_job->find<HallListPage>());
        QTRY_COMPARE(QString::number(m_job->find<HallListPage>()->total()), hall->content().at(busy).cells.at(column).text);
        QTRY_VERIFY(m_job->quiet());
        press(Qt::Key_Escape);
        QTRY_VERIFY(page());
    }
}

void TestSupervisionOverview::clerkDoesNotSeeIt()
{
    test::signInAs(*m_job, QStringLiteral("clerk"));
    press(Qt::Key_9, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QVERIFY(!page());
}

QTEST_MAIN(TestSupervisionOverview)
#include "test_supervision_overview.moc"
