// A register longer than one page, a crash in the middle of issuing, and two
// reports that differ: the list goes on where one scrolls, the gap in the
// numbers says why, and the comparison says what is new and what is gone.
#include "app/services/reception.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/window_steps.h"
#include "ui/register/queries_panel.h"
#include "ui/register/register_page.h"
#include "ui/register/voids_panel.h"
#include "ui/reports/comparison_panel.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/data_table.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

class TestRegisterLong : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void goesOnWhereOneScrolls();
    void reportsThatDiffer();
    void gapSaysWhy();

private:
    [[nodiscard]] RegisterPage *page() const { return m_job->find<RegisterPage>(); }
    /// How many numbers have ever been taken here.
    [[nodiscard]] int taken() const;
    /// An issue by the command line that is killed once it has taken its number.
    /// True: it left a gap.
    [[nodiscard]] bool killedWhileIssuing();
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    QString m_pictures;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestRegisterLong::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::signInAs(*m_job, QStringLiteral("clerk"));
}

void TestRegisterLong::goesOnWhereOneScrolls()
{
    constexpr int kEntries = 450;
    domain::VisitForm form;
    form.applicant = QStringLiteral("agent");
    form.subjectCode = test::richCode();
    form.subjectName = test::richName();
    for (int i = 0; i < kEntries; ++i)
        QVERIFY(m_job->house().reception().abandon(form, {}, QStringLiteral("走了")));
    press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(page());
    DataTable *list = page()->queries()->list();
    QTRY_COMPARE(list->rows().rowCount(), 200);
    list->scrollToBottom();
    QTRY_COMPARE(list->rows().rowCount(), 400);
    list->scrollToBottom();
    QTRY_COMPARE(list->rows().rowCount(), kEntries);
    for (int row = 0; row < kEntries; ++row) // each once, the newest first
        QCOMPARE(list->rows().keyAt(row), QString::number(kEntries - row));
    list->selectKey(QStringLiteral("1"));
    QTRY_VERIFY(page()->queries()->current() && page()->queries()->current()->id == 1);
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("48-register-long"));
}

void TestRegisterLong::reportsThatDiffer()
{
    const QString whole = test::issueOwn(*m_job, test::richCode());
    domain::VisitForm form;
    form.applicant = QStringLiteral("agent");
    form.declared = true;
    form.subjectCode = test::richCode();
    form.purpose = QStringLiteral("tender");
    form.product = QStringLiteral("public");
    const auto open = m_job->house().reception().issue(form);
    QVERIFY2(open, open ? "" : qPrintable(open.error().detail));
    press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(m_job->find<ReportsPage>());
    auto *reports = m_job->find<ReportsPage>();
    QTRY_VERIFY(reports->list()->rows().rowOf(open->paper.number) >= 0);
    reports->list()->selectKey(open->paper.number);
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(reports->comparison()->isVisible());
    QTRY_VERIFY(reports->comparison()->table()->rows().rowCount() > 0);
    const auto &rows = reports->comparison()->table()->rows();
    bool gone = false;
    for (int row = 0; row < rows.rowCount(); ++row)
        gone = gone || !rows.index(row, 2).data().toString().isEmpty(); // what stood in the whole one
    QVERIFY(gone);
    QVERIFY2(!reports->comparison()->summary().contains(QStringLiteral("一致")), qPrintable(reports->comparison()->summary()));
    QVERIFY(!whole.isEmpty());
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("53-report-differences"));
}

int TestRegisterLong::taken() const
{
    const auto numbers = m_job->house().reception().numbers();
    int sum = 0;
    for (const store::NumberBlock &block : numbers ? numbers->blocks : QList<store::NumberBlock>())
        sum += block.next - block.first;
    return sum;
}

bool TestRegisterLong::killedWhileIssuing()
{
    const test::SandboxOperator who = m_job->sandbox().operatorWithRole(QStringLiteral("clerk"));
    QFile password(m_job->path(QStringLiteral("clerk.txt")));
    if (!password.open(QIODevice::WriteOnly) || password.write(who.password.toUtf8()) < 1)
        return false;
    password.close();
    const int before = taken();
    const qint64 reports = m_job->house().status()->reports;
    QProcess ctl;
    ctl.start(QStringLiteral(CREDITDESKCTL),
              {QStringLiteral("--home"), m_job->path(QStringLiteral("home")), QStringLiteral("--operator"), who.id,
               QStringLiteral("--password-file"), password.fileName(), QStringLiteral("report"), test::richCode(),
               QStringLiteral("--applicant"), QStringLiteral("agent"), QStringLiteral("--purpose"), QStringLiteral("tender"),
               QStringLiteral("--out"), m_job->path(QStringLiteral("killed.pdf"))});
    while (taken() == before && !ctl.waitForFinished(0) && ctl.state() != QProcess::NotRunning) {
    }
    ctl.kill();
    ctl.waitForFinished();
    return taken() > before && m_job->house().status()->reports == reports;
}

void TestRegisterLong::gapSaysWhy()
{
    int tries = 0;
    while (tries < 30 && !killedWhileIssuing()) // one that was quicker has issued
                                                // its report: again
        ++tries;
    QVERIFY(tries < 30);
    test::signInAs(*m_job, QStringLiteral("clerk")); // the next sign-in explains what a crash has left
    press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(page());
    page()->showTab(RegisterPage::Tab::Voids);
    const auto &gaps = page()->voids()->gaps()->rows();
    QTRY_COMPARE(gaps.rowCount(), 1);
    QVERIFY2(gaps.index(0, 2).data().toString().contains(QStringLiteral("程序中止")),
             qPrintable(gaps.index(0, 2).data().toString()));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("49-register-gap"));
}

QTEST_MAIN(TestRegisterLong)
#include "test_register_long.moc"
