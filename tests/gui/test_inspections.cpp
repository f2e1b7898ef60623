// A random inspection at the window, from the department's plan to the published list; judged by creditdesk-draw-verify, which
// shares no code with it.
#include "tests/gui/class_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/officer_steps.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/supervision_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/inspections/draw_page.h"
#include "ui/inspections/draw_steps.h"
#include "ui/inspections/hash_line.h"
#include "ui/inspections/inspections_page.h"
#include "ui/inspections/papers_panel.h"
#include "ui/inspections/plans_panel.h"
#include "ui/inspections/pool_view.h"
#include "ui/inspections/result_form.h"
#include "ui/inspections/roster_panel.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reason_line.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using namespace Qt::StringLiterals;
using test::press;

namespace {

const QString kSource = u"福利彩票双色球开奖号码"_s;

} // namespace

class TestInspections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void mistakesAreListedWithTheirLines();
    void planAndOfficersAreTaken();
    void onlyTheNextStepIsLit();
    void thePoolIsLookedAtFirst();
    void commits();
    void takesThePublicValueInTime();
    void draws();
    void resultsAndASubstitute();
    void papersAndWhatIsPublished();
    void abortedStaysAndIsDrawnAgain();
    void noEnglish();
    void anAuditorOnlyReads();

private:
    [[nodiscard]] InspectionsPage *list() const { return m_job->find<InspectionsPage>(); }
    [[nodiscard]] DrawPage *page() const { return m_job->find<DrawPage>(); }
    [[nodiscard]] QPushButton *button(const char *id) const
    {
        return m_job->find<Page>()->findChild<QPushButton *>(QString::fromLatin1(id));
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_job->quiet(), 60'000); }
    void openList();
    void pictures(const QString &name) { QCOMPARE(test::pictures(*m_job, name), QString()); }
    [[nodiscard]] services::ShownDraw draw() const
    {
        return m_job->house().inspections().show(m_draw).value_or(services::ShownDraw{});
    }
    [[nodiscard]] QString minute(const QDateTime &time) const
    {
        return time.toOffsetFromUtc(base::kLegalOffsetSeconds).toString(u"yyyy-MM-dd HH:mm"_s);
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const
    {
        return test::writeText(m_job->path(name), text) ? m_job->path(name) : QString();
    }
    [[nodiscard]] int lit() const; ///< the only step that is next; -1: none or several

    std::unique_ptr<test::JobWindow> m_job;
    std::shared_ptr<test::TrayPrinter> m_tray = std::make_shared<test::TrayPrinter>();
    QString m_draw;
    QDateTime m_notBefore;
};

void TestInspections::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    m_job->alsoInTheCity(test::officerLines());
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_job->window().resize(1366, 768);
    m_job->house().reception().usePrinter(m_tray);
    test::signInAs(*m_job, u"officer"_s);
}

void TestInspections::openList()
{
    press(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(list());
    settle();
}

int TestInspections::lit() const
{
    int found = -1;
    for (int i = 0; i < DrawSteps::Steps; ++i) {
        if (page()->steps()->card(static_cast<DrawSteps::Step>(i))->state() != StepCard::State::Next)
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

void TestInspections::mistakesAreListedWithTheirLines()
{
    openList();
    pictures(u"70-inspections-empty"_s);
    list()->showTab(InspectionsPage::Tab::Plans);
    settle();
    QVERIFY(!button("plan.take")->isEnabled());
    QByteArray bad = test::inspectionPlan(m_job->house().clock().today());
    bad.replace("\"ratio_percent\": \"10\"", "\"ratio_percent\": \"110\"");
    list()->plans()->check(write(u"bad.json"_s, bad), false);
    settle();
    QTRY_VERIFY(list()->plans()->faults()->isVisible());
    QCOMPARE(list()->plans()->faults()->rows().rowCount(), 1);
    const int line = static_cast<int>(bad.left(bad.indexOf("\"110\"")).count('\n')) + 1;
    QVERIFY(list()->plans()->faults()->rows().index(0, 0).data().toString().startsWith(QString::number(line) + u':'));
    pictures(u"71-inspections-mistakes"_s);
}

void TestInspections::planAndOfficersAreTaken()
{
    list()->plans()->check(write(u"plan.json"_s, test::inspectionPlan(m_job->house().clock().today())), false);
    QTRY_VERIFY(button("plan.take")->isEnabled());
    press(Qt::Key_Return); // the focus is on the one thing to do
    settle();
    QTRY_VERIFY(list()->plans()->list()->rows().rowOf(test::inspectionPlanId()) >= 0);
    list()->plans()->check(write(u"officers.json"_s, test::inspectionOfficers()), true);
    QTRY_VERIFY(button("officers.take")->isEnabled());
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(list()->plans()->officers()->rows().rowCount(), 6);
    QCOMPARE(list()->plans()->recusals()->rows().rowCount(), 1);
    list()->plans()->list()->selectKey(test::inspectionPlanId());
    pictures(u"72-inspections-plans"_s);
}

void TestInspections::onlyTheNextStepIsLit()
{
    press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page());
    settle();
    QCOMPARE(lit(), DrawSteps::Plan);
    page()->steps()->plans()->setCurrentIndex(page()->steps()->plans()->findData(test::inspectionPlanId()));
    page()->steps()->plans()->setFocus();
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    settle();
    QTRY_VERIFY(!page()->id().isEmpty());
    m_draw = page()->id();
    QTRY_COMPARE(lit(), DrawSteps::Pool);
    QCOMPARE(draw().line.phase, u"planned"_s);
    QVERIFY(!button("draw.commit")->isVisible()); // later steps have no fields yet
}

void TestInspections::thePoolIsLookedAtFirst()
{
    QTRY_VERIFY(button("draw.preview")->hasFocus());
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(lit(), DrawSteps::Commit);
    const auto facts = m_job->house().inspections().preview(test::inspectionPlanId());
    QVERIFY(facts);
    QVERIFY(page()->steps()->pool()->isVisible());
    QCOMPARE(page()->steps()->pool()->strata()->rows().rowCount(), static_cast<int>(facts->strata.size()));
    QCOMPARE(page()->steps()->pool()->sizes()->rows().rowCount(), static_cast<int>(facts->leftOutByReason.size()) + 1);
    pictures(u"74-draw-pool"_s);
}

void TestInspections::commits()
{
    QTRY_VERIFY(page()->steps()->sourceField()->hasFocus());
    test::type(kSource);
    press(Qt::Key_Return);
    QVERIFY(page()->steps()->notBeforeField()->hasFocus());
    test::type(minute(m_job->house().clock().now().addSecs(-600)));
    QVERIFY(!button("draw.commit")->isEnabled()); // could be known already
    m_notBefore = m_job->house().clock().now().addSecs(90);
    page()->steps()->notBeforeField()->setText(minute(m_notBefore));
    QVERIFY(button("draw.commit")->isEnabled());
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(lit(), DrawSteps::Value);
    const services::ShownDraw now = draw();
    QCOMPARE(now.source, kSource);
    QVERIFY(now.pool);
    auto *copy = page()->steps()->findChild<QPushButton *>(u"draw.copy_commitment"_s);
    QVERIFY(copy && copy->isVisible());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(now.commitment));
    QVERIFY(test::visibleTexts(page()).join(u'\n').contains(QString::fromLatin1(now.commitment.left(8)) + u' ')); // in groups
    QVERIFY(!button("draw.value")->isEnabled()); // it cannot be known yet
    pictures(u"75-draw-committed"_s);
}

void TestInspections::takesThePublicValueInTime()
{
    m_job->clock().advance(91);
    page()->steps()->valueField()->setFocus();
    test::type(u"03 11 18 22 27 31 + 09"_s);
    press(Qt::Key_Return);
    QVERIFY(page()->steps()->publishedField()->hasFocus());
    test::type(minute(m_notBefore));
    QTRY_VERIFY(button("draw.value")->isEnabled());
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(lit(), DrawSteps::Draw);
}

void TestInspections::draws()
{
    QTRY_VERIFY(button("draw.run")->hasFocus());
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(lit(), DrawSteps::Roster);
    const services::ShownDraw now = draw();
    QVERIFY(now.roster && !now.roster->targets.isEmpty());
    pictures(u"76-draw-drawn"_s);
    press(Qt::Key_Return); // shows the roster
    QTRY_VERIFY(page()->roster()->list()->isVisible());
    for (const domain::DrawnTarget &one : now.roster->targets)
        QVERIFY2(page()->roster()->list()->rows().rowOf(one.code) >= 0, qPrintable(one.code));
    QCOMPARE(page()->roster()->loads()->rows().rowCount(), 6);
    pictures(u"77-draw-roster"_s);
}

void TestInspections::resultsAndASubstitute()
{
    const services::ShownDraw before = draw();
    const domain::DrawnTarget first = before.roster->targets.first();
    RosterPanel *roster = page()->roster();
    roster->list()->selectKey(first.code);
    QCOMPARE(roster->form()->outcomes().size(), first.items.size());
    QVERIFY(!button("draw.result")->isEnabled());
    for (QComboBox *box : roster->form()->outcomes())
        box->setCurrentIndex(box->findData(u"corrected"_s));
    QVERIFY(button("draw.result")->isEnabled());
    button("draw.result")->click();
    settle();
    QCOMPARE(draw().results.size(), 1);
    QTRY_VERIFY(!button("draw.result")->isEnabled()); // once
    // One that has closed down: the first reserve of its stratum stands where it stood.
    QString gone;
    for (const domain::DrawnTarget &one : before.roster->targets) {
        for (const domain::DrawnTarget &reserve : before.roster->reserves) {
            if (gone.isEmpty() && reserve.stratum == one.stratum && one.code != first.code)
                gone = one.code;
        }
    }
    QVERIFY(!gone.isEmpty());
    roster->list()->selectKey(gone);
    QTRY_VERIFY(button("draw.substitute")->isEnabled());
    button("draw.substitute")->click();
    QTRY_VERIFY(page()->reason()->isVisible());
    test::type(u"已注销"_s);
    press(Qt::Key_Return);
    settle();
    const services::ShownDraw after = draw();
    QVERIFY(!after.roster->target(gone));
    QTRY_VERIFY(roster->list()->rows().rowOf(gone) < 0);
}

void TestInspections::papersAndWhatIsPublished()
{
    page()->showTab(DrawPage::Tab::Papers);
    settle();
    PapersPanel *papers = page()->papers();
    const services::ShownDraw now = draw();
    papers->list()->selectKey(u"roster"_s);
    papers->list()->setFocus();
    press(Qt::Key_Return);
    settle();
    QTRY_VERIFY(papers->preview()->pages() >= 1);
    button("draw.print")->click();
    QTRY_COMPARE(m_tray->sheets().size(), 1);
    pictures(u"79-draw-papers"_s);
    const QString folder = m_job->path(u"papers"_s);
    QVERIFY(QDir().mkpath(folder));
    papers->saveAllInto(folder);
    settle();
    int sheets = 0;
    for (const domain::InspectionOfficer &one : now.officers.officers)
        sheets += now.roster->loads.value(one.id) > 0 ? 1 : 0;
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), now.roster->targets.size() + sheets);
    papers->saveTranscriptTo(m_job->path(u"draw.transcript"_s));
    settle();
    papers->savePoolTo(m_job->path(u"draw.pool"_s));
    settle();
    papers->saveCertificateTo(m_job->path(u"window.pem"_s));
    QVERIFY(papers->recheck()->data().contains(u"creditdesk-draw-verify"_s));
    papers->savePublishedTo(m_job->path(u"published.csv"_s));
    settle();
    QCOMPARE(test::drawFlaw(m_job->path(u"draw.transcript"_s), m_job->path(u"draw.pool"_s), m_job->path(u"window.pem"_s)),
             QString());
    QFile csv(m_job->path(u"published.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QString published = QString::fromUtf8(csv.readAll());
    QVERIFY(published.contains(u"发现问题已责令改正"_s));
    for (const domain::DrawnStratum &one : now.roster->strata) {
        for (const QString &cell : published.split(QRegularExpression(u"[,\r\n]"_s)))
            QVERIFY2(cell != one.id && cell != one.grade, qPrintable(cell)); // no class leaves the house
    }
}

void TestInspections::abortedStaysAndIsDrawnAgain()
{
    openList();
    list()->showTab(InspectionsPage::Tab::Draws);
    QTRY_VERIFY(list()->draws()->rows().rowOf(m_draw) >= 0);
    const QString first = m_draw;
    press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(page() && m_job->quiet());
    page()->steps()->plans()->setCurrentIndex(page()->steps()->plans()->findData(test::inspectionPlanId()));
    button("draw.start")->click();
    settle();
    QTRY_VERIFY(!page()->id().isEmpty());
    m_draw = page()->id();
    QVERIFY(m_draw != first);
    QTRY_VERIFY(button("draw.abort")->isEnabled());
    button("draw.abort")->click();
    QTRY_VERIFY(page()->reason()->isVisible());
    test::type(u"计划有误"_s);
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(lit(), DrawSteps::Again);
    QVERIFY(page()->steps()->card(DrawSteps::Again)->said()->data().contains(u"计划有误"_s));
    pictures(u"69-draw-aborted"_s);
    QCOMPARE(page()->steps()->plan(), test::inspectionPlanId()); // the same plan, unless another is chosen
    button("draw.redraw")->click();
    QTRY_VERIFY(page()->reason()->isVisible());
    test::type(u"计划已改正"_s);
    press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(lit(), DrawSteps::Pool);
    QCOMPARE(draw().line.round, 2);
    page()->showTab(DrawPage::Tab::Course);
    QCOMPARE(page()->course()->rows().rowCount(), 3); // planned, aborted, to be drawn again
    openList();
    pictures(u"69-inspections-draws"_s);
}

void TestInspections::noEnglish()
{
    for (const InspectionsPage::Tab tab : {InspectionsPage::Tab::Draws, InspectionsPage::Tab::Plans}) {
        list()->showTab(tab);
        settle();
        QCOMPARE(test::englishOnDesk(list()), QString());
    }
    list()->showTab(InspectionsPage::Tab::Draws);
    settle();
    list()->draws()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(page());
    settle();
    // The transcript names operators by their ids.
    for (const DrawPage::Tab tab : {DrawPage::Tab::Steps, DrawPage::Tab::Roster, DrawPage::Tab::Papers}) {
        page()->showTab(tab);
        settle();
        QCOMPARE(test::englishOnDesk(page()), QString());
    }
}

void TestInspections::anAuditorOnlyReads()
{
    test::signInAs(*m_job, u"auditor"_s);
    openList();
    QVERIFY(!button("draw.new")->isEnabled());
    list()->draws()->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(page());
    settle();
    QVERIFY(!button("draw.abort")->isEnabled());
    QVERIFY(!button("draw.preview")->isEnabled());
}

QTEST_MAIN(TestInspections)
#include "test_inspections.moc"
