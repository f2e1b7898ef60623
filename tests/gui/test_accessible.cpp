// With a screen reader on: every page of the window is walked, every focusable widget has a name, tables answer for their
// cells while rows come and go (Qt 6.4 is known to crash there), and Tab leads through a page and back to its beginning.
#include "app/services/runner.h"
#include "app/services/workstation.h"
#include "tests/gui/accessible_walk.h"
#include "ui/audit/audit_page.h"
#include "ui/authorisations/authorisations_page.h"
#include "ui/batch/batch_page.h"
#include "ui/reception/reception_page.h"
#include "ui/register/register_page.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/search_session.h"
#include "ui/shell/sign_in_page.h"
#include "ui/subject/search_results.h"
#include "ui/subject/subject_page.h"
#include "ui/supervision/overview_page.h"
#include "ui/sync/sync_controller.h"
#include "ui/sync/sync_page.h"
#include "ui/theme/language.h"
#include "ui/verification/verification_page.h"
#include "ui/widgets/data_table.h"

#include <QAccessible>
#include <QApplication>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;

class TestAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyPageHasNames_data();
    void everyPageHasNames();
    void tabLeadsRound();
    void tablesSurviveAReader();

private:
    QWidget *makePage(const QString &name);

    QTemporaryDir m_home;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    std::unique_ptr<services::Workstation> m_house;
    std::unique_ptr<services::Runner> m_runner;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<SyncController> m_sync;
    std::unique_ptr<SearchSession> m_session;
};

void TestAccessible::initTestCase()
{
    prepareApplication(*qApp);
    QAccessible::setActive(true);
    auto house = services::Workstation::open({m_home.path(), &m_clock, &m_random});
    QVERIFY2(house, house ? "" : qPrintable(house.error().detail));
    m_house = std::move(*house);
    m_runner = std::make_unique<services::Runner>();
    m_desk = std::make_unique<Desk>(*m_house, *m_runner);
    services::Session session;
    for (const domain::RoleDefinition &role : m_house->catalogue().roles())
        session.permissions += role.permissions;
    m_desk->setSession(session);
    m_sync = std::make_unique<SyncController>(*m_desk);
    m_session = std::make_unique<SearchSession>(*m_desk);
}

void TestAccessible::cleanupTestCase()
{
    QTRY_COMPARE(m_runner->busy(), 0);
    m_session.reset();
    m_sync.reset();
    m_desk.reset();
    m_runner.reset();
    m_house.reset();
}

QWidget *TestAccessible::makePage(const QString &name)
{
    DemoInfo demo;
    demo.active = true;
    demo.operators = {{QStringLiteral("clerk"), QStringLiteral("password"), QStringLiteral("clerk")}};
    if (name == QStringLiteral("first run"))
        return new FirstRunPage(*m_desk, demo);
    if (name == QStringLiteral("sign-in"))
        return new SignInPage(*m_desk, demo);
    if (name == QStringLiteral("subjects"))
        return new SearchResults(*m_desk, *m_session);
    if (name == QStringLiteral("subject"))
        return new SubjectPage(*m_desk, QStringLiteral("91310115MA1K4ABC12"));
    if (name == QStringLiteral("reception"))
        return new ReceptionPage(*m_desk);
    if (name == QStringLiteral("reports"))
        return new ReportsPage(*m_desk);
    if (name == QStringLiteral("batch"))
        return new BatchPage(*m_desk);
    if (name == QStringLiteral("register"))
        return new RegisterPage(*m_desk);
    if (name == QStringLiteral("authorisations"))
        return new AuthorisationsPage(*m_desk);
    if (name == QStringLiteral("verification"))
        return new VerificationPage(*m_desk);
    if (name == QStringLiteral("supervision"))
        return new OverviewPage(*m_desk);
    if (name == QStringLiteral("sync"))
        return new SyncPage(*m_desk, *m_sync);
    return new AuditPage(*m_desk);
}

void TestAccessible::everyPageHasNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"first run", "sign-in", "subjects", "subject", "reception", "reports", "batch", "register",
                             "authorisations", "verification", "supervision", "sync", "audit"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestAccessible::everyPageHasNames()
{
    QFETCH(QString, name);
    const std::unique_ptr<QWidget> page(makePage(name));
    page->resize(1200, 800);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    QCOMPARE(test::namelessWidgets(page.get()).join(QLatin1Char(',')), QString());
    QVERIFY(test::walkAccessible(page.get()) > 3);
    QTRY_COMPARE(m_runner->busy(), 0);
    QVERIFY(test::walkAccessible(page.get()) > 3);
}

void TestAccessible::tabLeadsRound()
{
    const std::unique_ptr<QWidget> page(makePage(QStringLiteral("verification")));
    page->resize(1200, 800);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    static_cast<VerificationPage *>(page.get())->enter();
    QTRY_VERIFY(QApplication::focusWidget());
    QWidget *first = QApplication::focusWidget();
    QSet<QWidget *> met;
    do {
        met.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
    } while (!met.contains(QApplication::focusWidget()) && met.size() < 50);
    QCOMPARE(QApplication::focusWidget(), first);
    QVERIFY(met.size() >= 4);
}

void TestAccessible::tablesSurviveAReader()
{
    DataTable table({{QStringLiteral("Name")}, {QStringLiteral("Value")}}, QStringLiteral("rows"));
    table.resize(600, 400);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    for (int round = 0; round < 5; ++round) {
        QList<items::Row> rows;
        for (int i = 0; i < 10 * round; ++i)
            rows.append({QString::number(i), {{QString::number(i)}, {QStringLiteral("v")}}, i % 7 == 0});
        table.setContent(rows);
        QVERIFY(test::walkAccessible(&table) > 0);
        table.rows().appendRows(rows);
        for (int step = 0; step < 5; ++step)
            QTest::keyClick(&table, Qt::Key_Down);
        QVERIFY(test::walkAccessible(&table) > 0);
    }
}

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
