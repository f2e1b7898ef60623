// Half-filled requests: kept with each pause, there again after a lock and after the program was killed, and in hand of one
// window only.
#include "app/services/reception.h"
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "ui/application.h"
#include "ui/reception/draft_bar.h"
#include "ui/reception/draft_keeper.h"
#include "ui/reception/intake_form.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

namespace {

/// A second program on the same home: signs in, half fills a request, says so once it is kept, and waits for its end.
int secondProgram(QApplication &app, const QStringList &arguments)
{
    prepareApplication(app);
    const base::SystemClock clock;
    base::SystemRandom random;
    auto house = services::Workstation::open({arguments.at(2), &clock, &random});
    if (!house)
        return 3;
    QString password = arguments.at(4);
    const auto session = (*house)->signIn(arguments.at(3), base::Secret::take(password));
    if (!session)
        return 4;
    services::Runner runner;
    Desk desk(**house, runner);
    desk.setSession(*session);
    ReceptionPage page(desk);
    page.show();
    page.enter();
    QObject::connect(page.keeper(), &DraftKeeper::saved, &page, [&page] {
        std::fprintf(stdout, "saved %s\n", qPrintable(page.keeper()->id()));
        std::fflush(stdout);
    });
    domain::VisitForm form = IntakeForm::usual();
    form.subjectCode = test::richCode();
    form.subjectName = test::richName();
    form.purpose = QStringLiteral("tender");
    page.form()->setForm(form);
    return QApplication::exec();
}

} // namespace

class TestReceptionDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void survivesALock();
    void survivesAKill();
    void inHandOfOneWindow();

private:
    [[nodiscard]] ReceptionPage *page() const { return test::reception(*m_job); }
    void startSecond(QProcess &second);

    std::unique_ptr<test::JobWindow> m_job;
};

void TestReceptionDrafts::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    test::comeToWork(*m_job);
}

void TestReceptionDrafts::cleanupTestCase()
{
    m_job.reset();
}

void TestReceptionDrafts::survivesALock()
{
    test::scan(*m_job, test::richCode());
    press(Qt::Key_L, Qt::ControlModifier); // before any pause in typing
    QTRY_VERIFY(m_job->find<SignInPage>());
    QTRY_VERIFY(m_job->quiet());
    test::comeToWork(*m_job);
    QCOMPARE(page()->form()->form().subjectCode, test::richCode()); // the same operator: as it was
    const auto drafts = m_job->house().reception().drafts();
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 1);
    QCOMPARE(drafts->first().form[u"subject_code"].toString(), test::richCode());
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(test::settled(*m_job));
    QVERIFY(m_job->house().reception().drafts()->isEmpty());
}

void TestReceptionDrafts::startSecond(QProcess &second)
{
    const test::SandboxOperator clerk = m_job->sandbox().operatorWithRole(QStringLiteral("clerk"));
    second.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    second.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--second"), m_job->path(QStringLiteral("home")), clerk.id, clerk.password});
    QVERIFY(second.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(second.canReadLine() || second.state() == QProcess::NotRunning, 60'000);
    QVERIFY2(second.canReadLine(), qPrintable(QString::number(second.exitCode())));
    QVERIFY(second.readLine().startsWith("saved"));
}

void TestReceptionDrafts::survivesAKill()
{
    QProcess second;
    startSecond(second);
    second.kill(); // SIGKILL: nothing is tidied up
    QVERIFY(second.waitForFinished());
    press(Qt::Key_N, Qt::ControlModifier); // asks for drafts as a start of the program does
    QTRY_VERIFY2_WITH_TIMEOUT(page()->drafts()->text().contains(test::richName()), qPrintable(page()->drafts()->text()),
                              10'000);
    QCOMPARE(m_job->picture(QStringLiteral(CREDITDESK_SCREENSHOTS), QStringLiteral("40-recover")), QString());
    press(Qt::Key_F9); // whoever had it in hand is dead: there is nothing to wait for
    QTRY_COMPARE_WITH_TIMEOUT(page()->form()->form().subjectCode, test::richCode(), 10'000);
    QCOMPARE(page()->form()->form().purpose, QStringLiteral("tender"));
    QTRY_VERIFY(test::settled(*m_job));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(test::settled(*m_job));
    QTRY_VERIFY(!page()->drafts()->text().contains(test::richName()));
    const auto drafts = m_job->house().reception().drafts();
    QVERIFY(drafts && drafts->isEmpty());
}

void TestReceptionDrafts::inHandOfOneWindow()
{
    QProcess second;
    startSecond(second); // alive: it has the draft in hand
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(page()->drafts()->text().contains(test::richName()));
    press(Qt::Key_F9);
    QTRY_VERIFY2_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("另一个窗口")), qPrintable(m_job->message()), 10'000);
    QVERIFY(page()->form()->untouched()); // nothing was taken
    QCOMPARE(m_job->picture(QStringLiteral(CREDITDESK_SCREENSHOTS), QStringLiteral("41-in-hand-elsewhere")), QString());
    second.kill();
    QVERIFY(second.waitForFinished());
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--second"))
        return secondProgram(app, arguments);
    TestReceptionDrafts test;
    return QTest::qExec(&test, arguments);
}

#include "test_reception_drafts.moc"
