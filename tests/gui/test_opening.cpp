// How the window opens: who worked here last is filled in and the password has the focus; it is as large as it was closed, else
// as large as the screen has room for.
#include "tests/gui/job_steps.h"
#include "tests/gui/job_window.h"
#include "tests/gui/window_steps.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/window_opening.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;

class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_job.reset(); }
    void sizes_data();
    void sizes();
    void theLastOneIsFilledIn();
    void closedAsItWas();
    void aSpoiltMemoryIsNone();

private:
    std::unique_ptr<test::JobWindow> m_job;
};

void TestOpening::initTestCase()
{
    m_job = std::make_unique<test::JobWindow>();
    QVERIFY2(m_job->start(test::JobWindow::Day::Later), qPrintable(m_job->error()));
    QVERIFY(QTest::qWaitForWindowActive(&m_job->window()));
}

void TestOpening::sizes_data()
{
    QTest::addColumn<QSize>("kept");
    QTest::addColumn<bool>("wasMaximised");
    QTest::addColumn<QSize>("available");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("maximised");
    const QSize never;
    QTest::newRow("first, large screen") << never << false << QSize(1920, 1040) << QSize(1440, 900) << false;
    QTest::newRow("first, usual low screen") << never << false << QSize(1366, 728) << QSize(1366, 728) << true;
    QTest::newRow("first, just as large") << never << false << QSize(1440, 900) << QSize(1440, 900) << false;
    QTest::newRow("first, wide and low") << never << false << QSize(2560, 800) << QSize(1440, 800) << true;
    QTest::newRow("as closed") << QSize(1200, 760) << false << QSize(1920, 1040) << QSize(1200, 760) << false;
    QTest::newRow("as closed, maximised") << QSize(1200, 760) << true << QSize(1920, 1040) << QSize(1200, 760) << true;
    QTest::newRow("the screen is smaller now") << QSize(1800, 1000) << false << QSize(1366, 728) << QSize(1366, 728) << false;
}

void TestOpening::sizes()
{
    QFETCH(QSize, kept);
    QFETCH(bool, wasMaximised);
    QFETCH(QSize, available);
    QFETCH(QSize, size);
    QFETCH(bool, maximised);
    const services::WindowSize opening = openingSize({kept, wasMaximised}, available);
    QCOMPARE(opening.size, size);
    QCOMPARE(opening.maximised, maximised);
}

void TestOpening::theLastOneIsFilledIn()
{
    QString last;
    for (const char *role : {"clerk", "reviewer", "clerk", "auditor", "reviewer"}) {
        test::signInAs(*m_job, QString::fromLatin1(role));
        last = m_job->sandbox().operatorWithRole(QString::fromLatin1(role)).id;
    }
    QCOMPARE(m_job->house().knownOperators().size(), 3);
    QCOMPARE(m_job->house().knownOperators().constFirst(), last);
    MainWindow another(m_job->house(), m_job->runner(), {}); // as after a restart
    another.show();
    QVERIFY(QTest::qWaitForWindowActive(&another));
    auto *page = another.findChild<SignInPage *>();
    auto *name = page->findChild<QComboBox *>();
    QTRY_COMPARE(name->currentText(), last);
    QCOMPARE(name->count(), 3);
    const auto *focus = qobject_cast<const QLineEdit *>(QApplication::focusWidget());
    QVERIFY(focus && focus->echoMode() == QLineEdit::Password);
    another.hide();
}

void TestOpening::closedAsItWas()
{
    services::WindowMemory memory(m_job->path(QStringLiteral("home")));
    MainWindow window(m_job->house(), m_job->runner(), {});
    window.open(memory);
    const QSize most = window.minimumSizeHint().expandedTo(QSize(1210, 790));
    window.resize(most);
    window.close();
    QTRY_COMPARE(memory.windowSize().size, most);
    QVERIFY(!memory.windowSize().maximised);
    QTRY_VERIFY(m_job->quiet());
    const services::WindowMemory read(m_job->path(QStringLiteral("home")));
    QCOMPARE(read.windowSize().size, most);
    QCOMPARE(read.lastOperator(), m_job->house().knownOperators().constFirst());
}

void TestOpening::aSpoiltMemoryIsNone()
{
    QFile file(m_job->path(QStringLiteral("window.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"width": -4, "height": 99999999, "last_operator": 7})") > 0);
    file.close();
    const services::WindowMemory read(m_job->path(QString()));
    QVERIFY(!read.windowSize().size.isValid());
    QVERIFY(read.lastOperator().isEmpty());
    QFile::remove(file.fileName());
}

QTEST_MAIN(TestOpening)
#include "test_opening.moc"
