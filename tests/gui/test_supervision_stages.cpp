// The third stage has its numbers and lists: what an officer applies stands in its sector's row, the number opens the list, the
// list opens the organisation. And an officer, who sees without a matter only what is public, is told what is closed.
#include "app/services/measures.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/subject/subject_page.h"
#include "ui/supervision/class_page.h"
#include "ui/supervision/list_measures_page.h"
#include "ui/supervision/overview_filter.h"
#include "ui/supervision/overview_page.h"
#include "ui/supervision/overview_panel.h"
#include "ui/supervision/stages_panel.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

namespace {

const QString kClosed = QStringLiteral("不公开");

} // namespace

class TestSupervisionStages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void noneYet();
    void officerIsToldWhatIsClosed();
    void officerAppliesOne();
    void standsInItsSector();
    void numberOpensItsList();
    void filtersNarrowIt();

private:
    [[nodiscard]] OverviewPage *page() const { return test::supervision(*m_job); }
    [[nodiscard]] FigureGrid *grid() const { return page()->stages()->grid(); }
    void openAs(const QString &role);
    /// Sum of the last column over sectors that only name trades of this organisation, and their number.
    [[nodiscard]] qint64 shown(const QString &sector) const;
    [[nodiscard]] bool apply();

    std::unique_ptr<test::JobWindow> m_job;
    domain::Organisation m_measured;
    QString m_number;
};

void TestSupervisionStages::openAs(const QString &role)
{
    test::signInAs(*m_job, role);
    press(Qt::Key_9, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QTRY_VERIFY_WITH_TIMEOUT(m_job->quiet(), 30'000); // on whichever tab this operator left
}

void TestSupervisionStages::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    openAs(QStringLiteral("supervisor"));
}

qint64 TestSupervisionStages::shown(const QString &sector) const
{
    for (const FigureRow &row : grid()->content()) {
        if (row.key == sector)
            return row.cells.last().text.toLongLong();
    }
    return -1;
}

void TestSupervisionStages::noneYet()
{
    page()->showTab(OverviewPage::Tab::Stages);
    QTRY_VERIFY(grid()->content().size() == 33 && m_job->quiet());
    for (const FigureRow &row : grid()->content())
        QCOMPARE(row.cells.last().text, QStringLiteral("0"));
    QVERIFY(grid()->targetAt(0, static_cast<int>(grid()->content().first().cells.size()) - 1));
}

void TestSupervisionStages::officerIsToldWhatIsClosed()
{
    openAs(QStringLiteral("officer"));
    FigureTarget judgments; // never public
    judgments.filter = domain::FigureFilter().with(domain::axis::recordKind, QStringLiteral("judgment"));
    judgments.counted = domain::Counted::Records;
    page()->filters()->setFocus();
    Q_EMIT page()->overview()->opened(judgments);
    QTRY_VERIFY(m_job->find<FigureListPage>() && m_job->find<FigureListPage>()->total() > 0);
    QTRY_VERIFY(m_job->quiet());
    auto *list = m_job->find<FigureListPage>();
    int closed = 0; // the others are past their five years and shown to nobody
    for (int row = 0; row < list->list()->rows().rowCount(); ++row) {
        const QString record = list->list()->rows().index(row, 4).data().toString();
        QVERIFY(!record.isEmpty());
        closed += record.contains(kClosed) ? 1 : 0;
    }
    QVERIFY(closed > 0);
    const QString said = test::visibleTexts(list).join(QLatin1Char('\n'));
    QVERIFY2(said.contains(QStringLiteral("%1 条不公开").arg(closed)), qPrintable(said));
    QCOMPARE(test::pictures(*m_job, QStringLiteral("69-supervision-closed")), QString());
    test::openFile(*m_job, test::richCode());
    auto *file = m_job->find<SubjectPage>();
    QVERIFY(test::visibleTexts(file).join(QLatin1Char('\n')).contains(QStringLiteral("不公开，须按应用事项查看")));
    press(Qt::Key_G, Qt::ControlModifier);
    QTRY_VERIFY(m_job->find<ClassPage>() && m_job->find<ClassPage>()->explained() && m_job->quiet());
    auto *classes = m_job->find<ClassPage>();
    if (!classes->explained()->closed.isEmpty())
        QVERIFY(test::visibleTexts(classes).join(QLatin1Char('\n')).contains(QStringLiteral("条记录不公开")));
    QCOMPARE(test::pictures(*m_job, QStringLiteral("69-class-closed")), QString());
}

bool TestSupervisionStages::apply()
{
    services::Measures &measures = m_job->house().measures();
    domain::FigureFilter listed;
    listed.chosen[domain::axis::recordKind] = {QStringLiteral("severe_list"), QStringLiteral("abnormal_list")};
    const auto records = m_job->house().supervision().records(listed, 0, 20);
    for (const services::RecordLine &line : records ? records->lines : QList<services::RecordLine>()) {
        for (const domain::Application &matter : measures.matters().mid(0, 12)) {
            const auto advice = measures.suggest(line.subject, matter.code, QStringLiteral("沪测案2026-1"));
            for (const domain::MeasureVerdict &verdict : advice ? advice->verdicts : QList<domain::MeasureVerdict>()) {
                if (!verdict.applies() || verdict.grounds.isEmpty())
                    continue;
                services::MeasureOrder order{line.subject, matter.code, QStringLiteral("沪测案2026-1"), verdict.code, {}, {},
                                             {},           {}};
                order.grounds = {verdict.grounds.first().record};
                order.reasons = QStringLiteral("列入名单");
                if (const auto done = measures.apply(order); done) {
                    m_number = done->number;
                    m_measured = advice->organisation;
                    return true;
                }
            }
        }
    }
    return false;
}

void TestSupervisionStages::officerAppliesOne()
{
    QVERIFY(apply());
}

void TestSupervisionStages::standsInItsSector()
{
    openAs(QStringLiteral("supervisor"));
    page()->showTab(OverviewPage::Tab::Overview);
    page()->filters()->scales()->setCurrentIndex(1); // asks anew
    page()->showTab(OverviewPage::Tab::Stages);
    QTRY_VERIFY(grid()->content().size() == 33 && m_job->quiet());
    int with = 0;
    for (const domain::PlanSector &sector : m_job->house().supervision().plan().sectors()) {
        const bool its = sector.sections.isEmpty() || sector.sections.contains(m_measured.sector);
        QCOMPARE(shown(sector.id), its ? 1 : 0);
        with += its ? 1 : 0;
    }
    QVERIFY(with > 0);
    QCOMPARE(test::englishOn(page()).join(QLatin1Char(' ')), QString());
}

void TestSupervisionStages::numberOpensItsList()
{
    const int last = static_cast<int>(grid()->content().first().cells.size()) - 1;
    for (const FigureRow &row : grid()->content()) {
        if (row.cells.last().text == QStringLiteral("1")) {
            grid()->setFocus();
            grid()->select(row.key, last);
            break;
        }
    }
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<MeasureListPage>() && m_job->find<MeasureListPage>()->total() == 1);
    auto *list = m_job->find<MeasureListPage>();
    QCOMPARE(list->list()->rows().index(0, 1).data().toString(), m_measured.code);
    QCOMPARE(test::englishOn(list).join(QLatin1Char(' ')), QString());
    QCOMPARE(test::pictures(*m_job, QStringLiteral("68-supervision-measures")), QString());
    list->list()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(m_job->find<SubjectPage>() && m_job->find<SubjectPage>()->code() == m_measured.code);
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(m_job->find<MeasureListPage>());
    press(Qt::Key_Escape);
    QTRY_VERIFY(page() && grid()->hasFocus());
    QCOMPARE(grid()->currentColumn(), last);
}

void TestSupervisionStages::filtersNarrowIt()
{
    domain::FigureFilter here, elsewhere; // by district, which the organisation says itself
    for (const domain::Term &district : m_job->house().catalogue().districts())
        (district.id == m_measured.district ? here : elsewhere).chosen[domain::axis::district].append(district.id);
    domain::FigureFilter never = here; // and by what only the figures know
    never.chosen[domain::axis::unit] = {QStringLiteral("000000000000000000")};
    for (const auto &[filter, expected] : {std::pair(here, 1), std::pair(elsewhere, 0), std::pair(never, 0)}) {
        const auto lines = m_job->house().supervision().measuresInUse(filter);
        const auto counts = m_job->house().supervision().measureCounts(filter);
        QVERIFY(lines && counts);
        QCOMPARE(lines->size(), expected);
        QCOMPARE(counts->value(m_measured.sector), expected);
    }
}

QTEST_MAIN(TestSupervisionStages)
#include "test_supervision_stages.moc"
