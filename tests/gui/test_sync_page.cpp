// The sync page by keyboard, against the real sandbox: what waits is sent by itself, what the platform refuses is mended or
// withdrawn, what is held is checked, a question shows its numbers, the diagnosis is read before it is written.
#include "tests/gui/city_lines.h"
#include "tests/gui/job_steps.h"
#include "tests/gui/job_window.h"
#include "tests/gui/keyboard.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/workspace.h"
#include "ui/subject/subject_page.h"
#include "ui/sync/outbox_panel.h"
#include "ui/sync/question_card.h"
#include "ui/sync/sync_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;
using test::type;

class TestSyncPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsIssuedIsSentByItself();
    void whatIsRefusedIsShownWithItsReason();
    void mendsByKeyboard();
    void withdrawsWithAReason();
    void showsWhatIsHeldAndChecksIt();
    void asksBeforeMuchGoes();
    void historyTellsWhatHappened();
    void diagnosisIsReadBeforeItIsWritten();
    void everyConnectionHasWords_data();
    void everyConnectionHasWords();

private:
    template <typename T> T *find() const { return m_job->find<T>(); }
    [[nodiscard]] bool shown(const QString &text) const;
    void issue();
    void openTab(int tab);
    void picture(const QString &name);

    std::unique_ptr<test::JobWindow> m_job;
    QString m_pictures;
};

void TestSyncPage::initTestCase()
{
    m_pictures = QStringLiteral(CREDITDESK_SCREENSHOTS);
    const QString theme = qEnvironmentVariable("CREDITDESK_TEST_THEME");
    if (!theme.isEmpty())
        m_pictures += QLatin1Char('/') + theme;
    QVERIFY(QDir().mkpath(m_pictures));
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    const test::SandboxOperator clerk = m_job->sandbox().operatorWithRole(QStringLiteral("clerk"));
    test::signIn(*m_job, clerk, clerk.password);
    QTRY_VERIFY_WITH_TIMEOUT(find<Workspace>(), 30'000);
}

void TestSyncPage::cleanupTestCase()
{
    m_job.reset();
}

void TestSyncPage::picture(const QString &name)
{
    QTRY_VERIFY(m_job->quiet());
    QCOMPARE(m_job->picture(m_pictures, name), QString());
}

bool TestSyncPage::shown(const QString &text) const
{
    const QList<PlainLabel *> labels = m_job->window().findChildren<PlainLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const PlainLabel *label) { return label->isVisible() && label->data().contains(text); });
}

void TestSyncPage::issue()
{
    press(Qt::Key_4, Qt::ControlModifier); // the box lists what it finds everywhere but on the page of subjects
    test::search(*m_job, QStringLiteral("张江浮灯"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(find<SubjectPage>() && find<SubjectPage>()->title() == test::richName(), 30'000);
    test::issueFromSubject(*m_job, QStringLiteral("年度审计"));
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(find<SyncPage>());
}

void TestSyncPage::openTab(int tab)
{
    auto *tabs = find<SyncPage>()->findChild<QTabBar *>();
    tabs->setFocus();
    while (tabs->currentIndex() > tab)
        press(Qt::Key_Left);
    while (tabs->currentIndex() < tab)
        press(Qt::Key_Right);
    QVERIFY(tabs->hasFocus()); // the arrows go on from here
}

void TestSyncPage::whatIsIssuedIsSentByItself()
{
    issue();
    // It may wait for a moment; nobody has to press anything.
    QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("待发送 0")) && m_job->registered() == 1, 30'000);
    QVERIFY(m_job->message().isEmpty()); // quiet
    picture(QStringLiteral("30-sync-overview"));
}

void TestSyncPage::whatIsRefusedIsShownWithItsReason()
{
    QVERIFY(m_job->control(R"({"action":"set_faults","faults":[{"method":"POST","path":"/v1/reports","action":"status",)"
                           R"("status":422,"code":"content_invalid"}]})"));
    issue();
    QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("冲突 1")), 30'000);
    openTab(1);
    auto *panel = find<OutboxPanel>();
    QVERIFY(panel);
    QTRY_COMPARE(panel->list()->rows().rowCount(), 1);
    QCOMPARE(panel->list()->rows().index(0, 2).data().toString(), QStringLiteral("已被拒绝"));
    picture(QStringLiteral("31-outbox-refused"));
}

void TestSyncPage::mendsByKeyboard()
{
    QVERIFY(m_job->control(R"({"action":"set_faults","faults":[]})"));
    auto *mend = m_job->window().findChild<QPushButton *>(QStringLiteral("outbox.mend"));
    QVERIFY(mend->isEnabled());
    mend->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(test::focusName(), QStringLiteral("申请人类型"));
    press(Qt::Key_Tab);
    QCOMPARE(test::focusName(), QStringLiteral("用途"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("招投标"));
    picture(QStringLiteral("32-outbox-mend"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_job->registered() == 2 && shown(QStringLiteral("冲突 0")), 30'000);
    QTRY_COMPARE(find<OutboxPanel>()->list()->rows().rowCount(), 0);
}

void TestSyncPage::withdrawsWithAReason()
{
    QVERIFY(m_job->control(R"({"action":"set_faults","faults":[{"method":"POST","path":"/v1/reports","action":"status",)"
                           R"("status":422,"code":"content_invalid"}]})"));
    issue();
    QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("冲突 1")), 30'000);
    openTab(1);
    auto *withdraw = m_job->window().findChild<QPushButton *>(QStringLiteral("outbox.withdraw"));
    QTRY_VERIFY(withdraw->isEnabled());
    withdraw->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(test::focusName(), QStringLiteral("原因（随该项保存）"));
    press(Qt::Key_Return); // without a reason nothing happens
    QVERIFY(shown(QStringLiteral("须填写原因")));
    type(QStringLiteral("申请人放弃"));
    picture(QStringLiteral("33-outbox-withdraw"));
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("冲突 0")), 30'000);
    QTRY_COMPARE(find<OutboxPanel>()->list()->rows().index(0, 2).data().toString(), QStringLiteral("已撤回"));
    QVERIFY(m_job->control(R"({"action":"set_faults","faults":[]})"));
    QCOMPARE(m_job->registered(), 2);
}

void TestSyncPage::showsWhatIsHeldAndChecksIt()
{
    press(Qt::Key_Escape);
    m_job->window().findChild<QAction *>(QStringLiteral("sync.check"))->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(shown(QStringLiteral("数据完整")), 30'000);
    picture(QStringLiteral("34-held"));
}

void TestSyncPage::asksBeforeMuchGoes()
{
    services::Status status;
    status.question =
        sync::MassChange{.deletedSubjects = 120, .subjects = 400, .deletedRecords = 610, .records = 2'010, .limitPercent = 20};
    openTab(0);
    find<SyncPage>()->setStatus(status);
    auto *card = find<QuestionCard>();
    QVERIFY(card);
    QVERIFY(shown(QStringLiteral("400 个主体中的 120 个")) && shown(QStringLiteral("30.0%")));
    picture(QStringLiteral("35-question"));
    QSignalSpy accepted(card, &QuestionCard::accepted);
    card->findChild<QPushButton *>(QStringLiteral("sync.keep"))->setFocus();
    press(Qt::Key_Return);
    QVERIFY(!find<QuestionCard>());
    find<SyncPage>()->setStatus(status);
    QVERIFY(!find<QuestionCard>()); // the same question is not asked twice
    status.question->deletedSubjects = 121;
    find<SyncPage>()->setStatus(status);
    QVERIFY(find<QuestionCard>());
    QCOMPARE(accepted.count(), 0);
    find<SyncPage>()->setStatus({});
    QVERIFY(!find<QuestionCard>());
}

void TestSyncPage::historyTellsWhatHappened()
{
    press(Qt::Key_Escape);
    openTab(3);
    auto *table = find<DataTable>();
    QVERIFY(table);
    QTRY_VERIFY(table->rows().rowCount() >= 3);
    picture(QStringLiteral("36-history"));
}

void TestSyncPage::diagnosisIsReadBeforeItIsWritten()
{
    openTab(4);
    auto *text = find<QPlainTextEdit>();
    QVERIFY(text);
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QStringLiteral("sync_history")), 20'000);
    QVERIFY(!text->toPlainText().contains(test::richCode()));
    picture(QStringLiteral("37-diagnosis"));
    auto *save = m_job->window().findChild<QPushButton *>(QStringLiteral("diagnostics.save"));
    QTRY_VERIFY(save->isEnabled());
    const QString shownText = text->toPlainText();
    save->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()));
    const QString path = m_job->path(QStringLiteral("diagnosis.json"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(path);
    const auto dialogGone = [] {
        if (QApplication::activeModalWidget())
            press(Qt::Key_Return);
        return !QApplication::activeModalWidget();
    };
    QTRY_VERIFY(dialogGone());
    QTRY_VERIFY_WITH_TIMEOUT(m_job->message().contains(QStringLiteral("已保存")), 20'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), shownText);
}

void TestSyncPage::everyConnectionHasWords_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("name");
    const auto row = [](services::Connection state, const QString &name) {
        QTest::newRow(qPrintable(services::connectionName(state))) << static_cast<int>(state) << name;
    };
    row(services::Connection::Unknown, QStringLiteral("尚未检查连接"));
    row(services::Connection::Online, QStringLiteral("已连接"));
    row(services::Connection::Slow, QStringLiteral("连接缓慢"));
    row(services::Connection::Offline, QStringLiteral("未连接"));
    row(services::Connection::SignInNeeded, QStringLiteral("需要重新登录"));
    row(services::Connection::ClockWrong, QStringLiteral("时钟有误"));
}

void TestSyncPage::everyConnectionHasWords()
{
    QFETCH(int, state);
    QFETCH(QString, name);
    services::ConnectionView view;
    view.state = static_cast<services::Connection>(state);
    view.clockOffsetMs = 93'600'000;
    auto *strip = find<StatusStrip>();
    strip->setConnection(view);
    QVERIFY(shown(name));
    const auto labels = strip->findChildren<PlainLabel *>();
    const auto label =
        std::find_if(labels.begin(), labels.end(), [&name](const PlainLabel *one) { return one->data() == name; });
    QVERIFY(!(*label)->accessibleDescription().isEmpty()); // what it means and what to do
    QCOMPARE((*label)->accessibleDescription().contains(QStringLiteral("慢 1 天 2 小时")),
             view.state == services::Connection::ClockWrong);
    const auto icons = strip->findChildren<QLabel *>();
    QVERIFY(std::any_of(icons.begin(), icons.end(), [](const QLabel *one) { return !one->pixmap().isNull(); }));
    QVERIFY(strip->grab().save(m_pictures + QStringLiteral("/38-strip-%1.png").arg(state)));
}

QTEST_MAIN(TestSyncPage)
#include "test_sync_page.moc"
