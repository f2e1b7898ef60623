// The main job by keyboard alone, against the real sandbox over HTTPS: enrol, sign in, sync, search in three ways, open, issue,
// look at the pages, save, verify. A picture of every page stays behind, and a screen reader is on all the time.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/job_window.h"
#include "tests/gui/keyboard.h"
#include "ui/reception/reception_page.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/report_preview.h"
#include "ui/shell/search_box.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"
#include "ui/subject/search_results.h"
#include "ui/subject/subject_page.h"
#include "ui/sync/sync_page.h"
#include "ui/verification/verification_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestMainJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void enrol();
    void signInWrongThenRight();
    void synchronise();
    void searchThreeWays();
    void awkwardName();
    void openByEnter();
    void timeline();
    void issue();
    void previewAndSave();
    void verifySaved();
    void verifyTampered();
    void lockKeepsPlace();
    void auditorSeesTheChain();
    void closes();

private:
    template <typename T> T *find() const { return m_job->find<T>(); }
    void picture(const QString &name);

    std::unique_ptr<test::JobWindow> m_job;
    QString m_pictures;
    QString m_saved;
};

void TestMainJob::initTestCase()
{
    m_pictures = QStringLiteral(CREDITDESK_SCREENSHOTS);
    const QString theme = qEnvironmentVariable("CREDITDESK_TEST_THEME");
    if (!theme.isEmpty())
        m_pictures += QLatin1Char('/') + theme;
    QVERIFY(QDir().mkpath(m_pictures));
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
}

void TestMainJob::cleanupTestCase()
{
    m_job.reset();
}

void TestMainJob::picture(const QString &name)
{
    QCOMPARE(m_job->picture(m_pictures, name), QString());
}

void TestMainJob::enrol()
{
    QTRY_VERIFY(find<FirstRunPage>());
    QTRY_COMPARE(test::focusName(), QStringLiteral("平台地址"));
    type(m_job->sandbox().url());
    press(Qt::Key_Tab);
    type(m_job->path(QStringLiteral("ca.pem")));
    press(Qt::Key_Tab);
    press(Qt::Key_Tab); // past the button that browses
    type(QStringLiteral("WRONG-CODE"));
    press(Qt::Key_Tab);
    type(QStringLiteral("浦东新区 3 号窗口"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->message().isEmpty(), 20'000);
    QVERIFY2(m_job->message().contains(QStringLiteral("平台没有此登记码")), qPrintable(m_job->message()));
    picture(QStringLiteral("01-first-run"));
    QTRY_COMPARE(test::focusName(), QStringLiteral("一次性登记码")); // the focus is where the mistake is
    press(Qt::Key_A, Qt::ControlModifier);
    type(m_job->sandbox().enrolmentCode());
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(find<SignInPage>(), 20'000);
    QTRY_VERIFY(m_job->quiet());
}

void TestMainJob::signInWrongThenRight()
{
    const test::SandboxOperator clerk = m_job->sandbox().operatorWithRole(QStringLiteral("clerk"));
    test::signIn(*m_job, clerk, QStringLiteral("not the password"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->message().isEmpty(), 20'000);
    QVERIFY(m_job->message().contains(QStringLiteral("操作员或密码不正确")));
    picture(QStringLiteral("02-sign-in"));
    test::signIn(*m_job, clerk, clerk.password);
    QTRY_VERIFY_WITH_TIMEOUT(find<Workspace>(), 30'000);
}

void TestMainJob::synchronise()
{
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("03-empty"));
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(find<SyncPage>());
    press(Qt::Key_Return); // the focus is on the primary action
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("已同步")), 120'000);
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("04-sync"));
}

void TestMainJob::searchThreeWays()
{
    test::search(*m_job, QStringLiteral("张江"));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("05-search"));
    test::search(*m_job, QStringLiteral("zjf")); // 张江浮
    test::search(*m_job, test::richCode().left(17));
}

void TestMainJob::awkwardName()
{
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_1, Qt::ControlModifier); // the page of subjects shows the same search in full
    QTRY_VERIFY(find<SearchResults>());
    QTRY_COMPARE(test::focusName(), QStringLiteral("找到的主体"));
    press(Qt::Key_K, Qt::ControlModifier);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("张江"));
    QTRY_VERIFY(find<SearchResults>()->list()->rows().rowCount() > 1);
    QVERIFY(!find<SearchBox>()->listOpen());
    press(Qt::Key_Down);
    QTRY_COMPARE(test::focusName(), QStringLiteral("找到的主体"));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("05-subjects"));
    press(Qt::Key_Return); // names beginning with the text come first: the one that would like to be markup
    QTRY_VERIFY(find<SubjectPage>());
    QTRY_COMPARE_WITH_TIMEOUT(find<SubjectPage>()->title(), test::awkwardName(), 20'000);
    QTRY_VERIFY(m_job->quiet());
    press(Qt::Key_F1);
    QTRY_VERIFY(m_job->message().contains(QStringLiteral("三个期限")));
    picture(QStringLiteral("06-awkward-name"));
    press(Qt::Key_Left, Qt::AltModifier); // back to the same place
    QTRY_COMPARE(test::focusName(), QStringLiteral("找到的主体"));
}

void TestMainJob::openByEnter()
{
    press(Qt::Key_4, Qt::ControlModifier);
    test::search(*m_job, QStringLiteral("张江浮灯"));
    press(Qt::Key_Down);
    QTRY_COMPARE(test::focusName(), QStringLiteral("找到的主体"));
    press(Qt::Key_Return);
    QTRY_VERIFY(find<SubjectPage>());
    QTRY_COMPARE_WITH_TIMEOUT(find<SubjectPage>()->title(), test::richName(), 20'000);
    QTRY_VERIFY(m_job->quiet());
    QTRY_COMPARE(test::focusName(), QStringLiteral("主体的记录"));
    press(Qt::Key_Down);
    picture(QStringLiteral("06-subject"));
}

void TestMainJob::timeline()
{
    press(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(test::focusName(), QStringLiteral("时间轴表格"));
    picture(QStringLiteral("07-timeline"));
    press(Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE(test::focusName(), QStringLiteral("主体的记录"));
}

void TestMainJob::issue()
{
    test::issueFromSubject(*m_job, QStringLiteral("招投标"));
    QTRY_VERIFY(find<ReportsPage>());
}

void TestMainJob::previewAndSave()
{
    auto *page = find<ReportsPage>();
    QTRY_VERIFY_WITH_TIMEOUT(page->preview()->pages() >= 1, 20'000);
    QTRY_VERIFY(m_job->quiet());
    QCOMPARE(page->list()->rows().rowCount(), 1);
    const QString shown = find<ReportPreview>()->findChild<PlainLabel *>()->data();
    QCOMPARE(shown, QStringLiteral("第 1 页，共 %1 页").arg(page->preview()->pages()));
    auto *pages = page->preview()->findChild<QAbstractScrollArea *>();
    QTRY_VERIFY_WITH_TIMEOUT(test::inked(pages), 20'000); // pages are painted by and by
    picture(QStringLiteral("09-reports"));

    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
    m_saved = m_job->path(QStringLiteral("saved.pdf"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(m_saved);
    const auto dialogGone = [] {
        if (QApplication::activeModalWidget())
            press(Qt::Key_Return); // the first may only take what the dialog's completion offers
        return !QApplication::activeModalWidget();
    };
    QTRY_VERIFY(dialogGone());
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("已保存")), 20'000);
    QVERIFY(QFile::exists(m_saved));
}

void TestMainJob::verifySaved()
{
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(test::focusName(), QStringLiteral("PDF 文件"));
    type(m_saved);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(find<VerificationPage>()->verdict(), QStringLiteral("有效"), 20'000);
    picture(QStringLiteral("10-verification"));
}

void TestMainJob::verifyTampered()
{
    const QString changed = test::tampered(*m_job, m_saved);
    QVERIFY(!changed.isEmpty());
    press(Qt::Key_A, Qt::ControlModifier);
    type(changed);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(find<VerificationPage>()->verdict(), QStringLiteral("已被篡改"), 20'000);
    picture(QStringLiteral("11-tampered"));
}

void TestMainJob::lockKeepsPlace()
{
    press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(find<SignInPage>());
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("12-locked"));
    const test::SandboxOperator clerk = m_job->sandbox().operatorWithRole(QStringLiteral("clerk"));
    test::signIn(*m_job, clerk, clerk.password);
    QTRY_VERIFY_WITH_TIMEOUT(find<VerificationPage>(), 30'000);
    QCOMPARE(find<VerificationPage>()->verdict(), QStringLiteral("已被篡改"));
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(find<ReportsPage>());
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(find<ReceptionPage>()); // where it was issued
    press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(find<SubjectPage>());
    QCOMPARE(find<SubjectPage>()->title(), test::richName());
}

void TestMainJob::auditorSeesTheChain()
{
    press(Qt::Key_L, Qt::ControlModifier);
    const test::SandboxOperator auditor = m_job->sandbox().operatorWithRole(QStringLiteral("auditor"));
    test::signIn(*m_job, auditor, auditor.password);
    QTRY_VERIFY_WITH_TIMEOUT(find<VerificationPage>(), 30'000); // another person: a place of their own
    QVERIFY(find<VerificationPage>()->verdict().isEmpty());
    press(Qt::Key_5, Qt::ControlModifier);
    QTRY_COMPARE(test::focusName(), QStringLiteral("审计记录"));
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("审计链完整")), 20'000);
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("13-audit"));
}

void TestMainJob::closes()
{
    press(Qt::Key_4, Qt::ControlModifier);
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!m_job->window().close()); // a sync runs: it is cancelled in order, then the window goes by itself
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->window().isVisible(), 60'000);
    QTRY_VERIFY(m_job->quiet());
}

QTEST_MAIN(TestMainJob)
#include "test_main_job.moc"
