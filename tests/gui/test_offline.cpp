// The platform is down at the start of a later day: a known operator signs in by the grant, works on with what is here, and a
// report waits to be sent; an unknown operator and a wrong password are told apart.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/job_window.h"
#include "tests/gui/keyboard.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/report_preview.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/workspace.h"
#include "ui/subject/subject_head.h"
#include "ui/subject/subject_page.h"
#include "ui/sync/sync_page.h"
#include "ui/widgets/plain_label.h"

#include <QDir>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestOffline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void unknownOperatorNeedsThePlatform();
    void knownOperatorSignsIn();
    void fileComesFromTheMirror();
    void reportWaitsToBeSent();
    void syncSaysWhy();
    void fiveWrongPasswordsLock();

private:
    [[nodiscard]] bool shown(const QString &text) const;
    void picture(const QString &name);

    std::unique_ptr<test::JobWindow> m_job;
    test::SandboxOperator m_clerk;
    test::SandboxOperator m_auditor;
};

void TestOffline::initTestCase()
{
    QVERIFY(QDir().mkpath(QStringLiteral(CREDITDESK_SCREENSHOTS)));
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_clerk = m_job->sandbox().operatorWithRole(QStringLiteral("clerk"));
    m_auditor = m_job->sandbox().operatorWithRole(QStringLiteral("auditor"));
    m_job->sandbox().stop();
}

void TestOffline::cleanupTestCase()
{
    m_job.reset();
}

/// Whether a visible label says `text`.
bool TestOffline::shown(const QString &text) const
{
    const QList<PlainLabel *> labels = m_job->window().findChildren<PlainLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const PlainLabel *label) { return label->isVisible() && label->data().contains(text); });
}

void TestOffline::picture(const QString &name)
{
    QCOMPARE(m_job->picture(QStringLiteral(CREDITDESK_SCREENSHOTS), name), QString());
}

void TestOffline::unknownOperatorNeedsThePlatform()
{
    QTRY_VERIFY(m_job->quiet());
    test::signIn(*m_job, m_auditor, m_auditor.password);
    QTRY_VERIFY_WITH_TIMEOUT(!m_job->message().isEmpty(), 30'000);
    QVERIFY2(m_job->message().contains(QStringLiteral("该操作员从未在本工作站登录过")), qPrintable(m_job->message()));
    picture(QStringLiteral("20-unknown-operator"));
}

void TestOffline::knownOperatorSignsIn()
{
    test::signIn(*m_job, m_clerk, m_clerk.password);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->find<Workspace>(), 30'000);
    QVERIFY(m_job->message().contains(QStringLiteral("离线工作")));
    QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("未连接")), 20'000);
    QTRY_VERIFY(shown(QStringLiteral("数据截至")));
}

void TestOffline::fileComesFromTheMirror()
{
    press(Qt::Key_3, Qt::ControlModifier);
    test::search(*m_job, QStringLiteral("张江浮灯"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->find<SubjectPage>() && m_job->find<SubjectPage>()->title() == test::richName(), 30'000);
    QVERIFY(shown(QStringLiteral("来自本窗口数据")));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("21-offline"));
}

void TestOffline::reportWaitsToBeSent()
{
    test::issueFromSubject(*m_job, QStringLiteral("年度审计"));
    QTRY_VERIFY_WITH_TIMEOUT(m_job->find<ReportsPage>() && m_job->find<ReportPreview>()->pages() >= 1, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("待发送 1")), 20'000);
}

void TestOffline::syncSaysWhy()
{
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(m_job->find<SyncPage>());
    press(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("无法连接平台")), 60'000);
    QVERIFY(m_job->message().contains(QStringLiteral("CD-")));
    QTRY_VERIFY(m_job->quiet());
    picture(QStringLiteral("22-unreachable"));
}

void TestOffline::fiveWrongPasswordsLock()
{
    press(Qt::Key_L, Qt::ControlModifier);
    for (int attempt = 0; attempt < 6 && !m_job->message().contains(QStringLiteral("已锁定")); ++attempt) {
        test::signIn(*m_job, m_clerk, QStringLiteral("wrong"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_job->message().isEmpty() && m_job->quiet(), 30'000);
    }
    QVERIFY2(m_job->message().contains(QStringLiteral("15 分钟后重试")), qPrintable(m_job->message()));
    picture(QStringLiteral("23-locked-out"));
}

QTEST_MAIN(TestOffline)
#include "test_offline.moc"
