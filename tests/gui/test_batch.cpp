// A batch at the window: reports come into the folder, failed lines are told
// with their reasons and stop none, stopping keeps what was done, and 100,000
// lines never hold up the window.
#include "tests/gui/city_lines.h"
#include "tests/gui/keyboard.h"
#include "tests/gui/reception_steps.h"
#include "tests/gui/window_steps.h"
#include "ui/batch/batch_form.h"
#include "ui/batch/batch_page.h"
#include "ui/batch/batch_run.h"
#include "ui/reception/intake_form.h"
#include "ui/shell/report_preview.h"
#include "ui/widgets/data_table.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using test::press;

class TestBatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void asksForWhatIsMissing();
    void brokenLists_data();
    void brokenLists();
    void failedLinesStopNone();
    void sameListIsNotIssuedTwice();
    void stopsHalfWay();
    void goesOnWhereItStopped();
    void servesAVisitorMeanwhile();
    void hundredThousandLines();
    void thirdPartyNeedsMore();

private:
    [[nodiscard]] BatchPage *page() const { return m_job->find<BatchPage>(); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] int files() const { return static_cast<int>(QDir(m_folder).entryList({QStringLiteral("*.pdf")}).size()); }
    void set(const QString &accessibleName, const QString &text);
    void start();
    void serve(QString *number);
    void picture(const QString &name) { QCOMPARE(m_job->picture(m_pictures, name), QString()); }

    static constexpr int kLong = 240;
    static constexpr int kEndless = 3'000; ///< lines: it is stopped, never waited for to its end

    QString m_pictures, m_folder;
    std::unique_ptr<test::JobWindow> m_job;
};

void TestBatch::initTestCase()
{
    m_pictures = test::pictureFolder();
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
    m_folder = m_job->path(QStringLiteral("out"));
    QVERIFY(QDir().mkpath(m_folder));
    test::signInAs(*m_job, QStringLiteral("clerk"));
    press(Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(page());
}

QString TestBatch::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_job->path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void TestBatch::set(const QString &accessibleName, const QString &text)
{
    for (QLineEdit *field : page()->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == accessibleName) {
            field->setText(text);
            return;
        }
    }
    QFAIL(qPrintable(accessibleName));
}

void TestBatch::start()
{
    press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!page()->run()->running(), 60'000);
}

void TestBatch::asksForWhatIsMissing()
{
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_job->message().contains(QStringLiteral("清单")));
    QVERIFY(!page()->run()->running());
    set(QStringLiteral("主体清单（CSV 文件）"), m_job->path(QStringLiteral("list.csv")));
    set(QStringLiteral("报告存放文件夹"), m_folder);
    set(QStringLiteral("用途"), QStringLiteral("年度核验"));
    press(Qt::Key_B,
          Qt::ControlModifier); // nothing is issued that nobody answers for
    QVERIFY2(m_job->message().contains(QStringLiteral("声明")), qPrintable(m_job->message()));
    page()->findChild<QCheckBox *>()->setChecked(true);
}

void TestBatch::brokenLists_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("no column") << QByteArray("a,b\n1,2\n") << QStringLiteral("没有统一社会信用代码列");
    QTest::newRow("encoding") << QByteArray("code\n\xff\xff\xff\n") << QStringLiteral("UTF-8");
    QTest::newRow("quote") << QByteArray("code\n\"91\n") << QStringLiteral("引号");
    QTest::newRow("empty") << QByteArray("\n") << QStringLiteral("空");
}

void TestBatch::brokenLists()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    QVERIFY(!write(QStringLiteral("list.csv"), bytes).isEmpty());
    start();
    QVERIFY2(m_job->message().contains(words), qPrintable(m_job->message()));
    QCOMPARE(files(), 0);
}

void TestBatch::failedLinesStopNone()
{
    const QByteArray rich = test::richCode().toUtf8();
    QVERIFY(!write(QStringLiteral("list.csv"), "\xef\xbb\xbf统一社会信用代码,名称\n" + rich + ",\n91310115XXXX,坏代码\n" +
                                                   rich + ",另一个名称\n" + rich + "," + test::richName().toUtf8() + "\n")
                 .isEmpty());
    start();
    QCOMPARE(files(), 2);
    const auto &failed = page()->failures()->rows();
    QCOMPARE(failed.rowCount(), 2);
    QCOMPARE(failed.index(0, 0).data().toString(), QStringLiteral("3"));
    QVERIFY2(failed.index(1, 3).data().toString().contains(QStringLiteral("不属于同一主体")),
             qPrintable(failed.index(1, 3).data().toString()));
    for (int row = 0; row < 2; ++row) // words, never an id
        QVERIFY(!failed.index(row, 3).data().toString().contains(QLatin1Char('_')));
    QVERIFY(page()->progressText().contains(QStringLiteral("4")));
    picture(QStringLiteral("44-batch"));
    page()->findChild<QPushButton *>(QStringLiteral("batch.copy"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("91310115XXXX")));
}

void TestBatch::sameListIsNotIssuedTwice()
{
    const auto before = m_job->house().reports({}, 100);
    QVERIFY(before);
    start();
    const auto after = m_job->house().reports({}, 100);
    QVERIFY(after);
    QCOMPARE(after->size(), before->size());
    QCOMPARE(files(), 2);
}

void TestBatch::stopsHalfWay()
{
    QByteArray csv = "code\n";
    for (int i = 0; i < kLong; ++i)
        csv += test::richCode().toUtf8() + '\n';
    QVERIFY(!write(QStringLiteral("list.csv"), csv).isEmpty());
    BatchPage *batch = page();
    press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(batch->run()->progress().counts.done() > 0, 20'000);
    press(Qt::Key_0, Qt::ControlModifier); // it goes on while another page is shown
    QTRY_VERIFY(test::reception(*m_job));
    press(Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(page());
    QVERIFY(page()->run()->running());
    page()->findChild<QPushButton *>(QStringLiteral("batch.stop"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page()->run()->running(), 20'000);
    QVERIFY(page()->run()->progress().counts.done() < kLong);
}

void TestBatch::goesOnWhereItStopped()
{
    const int before = page()->run()->progress().counts.done();
    const qint64 reports = m_job->house().status()->reports;
    QTRY_COMPARE(page()->findChild<QPushButton *>(QStringLiteral("batch.start"))->text(), QStringLiteral("继续"));
    start();
    QCOMPARE(page()->run()->progress().counts.done(), kLong);
    QCOMPARE(m_job->house().status()->reports,
             reports + kLong - before); // each line once, over both runs
    QCOMPARE(files(), 2 + kLong);
    QCOMPARE(page()->failures()->rows().rowCount(), 0);
}

/// An agent comes to the window: the report's number, once its pages are on screen.
void TestBatch::serve(QString *number)
{
    press(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(test::reception(*m_job));
    ReceptionPage *window = test::reception(*m_job);
    domain::VisitForm form;
    form.applicant = QStringLiteral("agent");
    form.visitorDocumentType = QStringLiteral("resident_identity");
    form.visitorNumber = test::agentsCard().identity.number;
    form.visitorName = test::agentsCard().identity.name;
    form.subjectCode = test::richCode();
    form.purpose = QStringLiteral("tender");
    window->form()->setForm(form);
    QTRY_VERIFY(window->quiet());
    press(Qt::Key_F4); // all papers seen
    QTRY_VERIFY(window->quiet());
    window->findChild<QPushButton *>(QStringLiteral("primary"))->click();
    QTRY_VERIFY2_WITH_TIMEOUT(!window->waitingNumber().isEmpty(), qPrintable(window->missingText() + m_job->message()), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(window->preview()->pages() >= 1, 20'000);
    *number = window->waitingNumber();
}

void TestBatch::servesAVisitorMeanwhile()
{
    QByteArray csv = "code\n";
    for (int i = 0; i < kEndless; ++i)
        csv += test::richCode().toUtf8() + '\n';
    QVERIFY(!write(QStringLiteral("list.csv"), csv).isEmpty());
    const qint64 reports = m_job->house().status()->reports;
    const int papers = files();
    BatchRun *run = page()->run();
    press(Qt::Key_B, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(run->progress().counts.issued > 2, 20'000);
    QString visitors;
    serve(&visitors);
    QVERIFY(!visitors.isEmpty());
    QVERIFY(run->running()); // the visitor's report did not wait for the list, nor the list for the visitor
    const int then = run->progress().counts.issued;
    QTRY_VERIFY_WITH_TIMEOUT(run->progress().counts.issued > then, 20'000);
    press(Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(page());
    page()->findChild<QPushButton *>(QStringLiteral("batch.stop"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!run->running(), 20'000);
    const services::BatchCounts &counts = run->progress().counts;
    QVERIFY(counts.stopped && counts.left() > 0);
    QCOMPARE(counts.issued + counts.left(), kEndless);
    QCOMPARE(files(), papers + counts.issued);
    QVERIFY(!QFile::exists(m_folder + QLatin1Char('/') + visitors + QStringLiteral(".pdf"))); // a number of his own
    QCOMPARE(m_job->house().status()->reports, reports + counts.issued + 1);
}

void TestBatch::hundredThousandLines()
{
    QByteArray csv = "code\n";
    for (int i = 0; i < 100'000; ++i)
        csv += "NOT-A-CODE-" + QByteArray::number(i) + '\n';
    QVERIFY(!write(QStringLiteral("list.csv"), csv).isEmpty());
    press(Qt::Key_B, Qt::ControlModifier);
    // the longest time between two turns of the event loop is what a person feels
    QElapsedTimer turn;
    turn.start();
    qint64 longest = 0;
    QTRY_VERIFY_WITH_TIMEOUT(page()->failures()->rows().rowCount() > 500, 60'000);
    turn.restart();
    while (page()->run()->running() && page()->failures()->rows().rowCount() < 20'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        longest = std::max(longest, turn.restart());
    }
    qInfo("longest turn of the event loop: %lld ms with %d failed lines", longest, page()->failures()->rows().rowCount());
    QVERIFY2(longest < 1'000, qPrintable(QString::number(longest)));
    page()->findChild<QPushButton *>(QStringLiteral("batch.stop"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page()->run()->running(), 20'000);
    auto *go = page()->findChild<QPushButton *>(QStringLiteral("batch.start"));
    QTRY_COMPARE(go->text(), QStringLiteral("继续"));
    QVERIFY(m_job->message().contains(QStringLiteral("已停止")));
    picture(QStringLiteral("45-batch-stopped"));
}

void TestBatch::thirdPartyNeedsMore()
{
    auto *who = page()->findChild<QComboBox *>();
    who->setCurrentIndex(who->findData(QStringLiteral("third_party")));
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY2(m_job->message().contains(QStringLiteral("单位")), qPrintable(m_job->message()));
    QVERIFY(!page()->run()->running());
    picture(QStringLiteral("46-batch-third-party"));
}

QTEST_MAIN(TestBatch)
#include "test_batch.moc"
