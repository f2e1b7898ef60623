// The life of warnings by itself: evaluated at sign-in, after a sync and when the legal day changes; cancelled and silent when
// the session ends; one run at a time.
#include "tests/unit/services/reception_desk.h"
#include "ui/shell/desktop_notice.h"
#include "ui/warnings/warning_life.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::ui;
using namespace Qt::StringLiterals;

namespace {

class CountingNotice : public DesktopNotice
{
    Q_OBJECT
public:
    void show(const QString &, const QString &) override { ++shown; }
    void clear() override { ++cleared; }
    int shown = 0, cleared = 0;
};

} // namespace

class TestWarningLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void anAuditorOwnsNothing();
    void evaluatesAtSignIn();
    void theLegalDayChanges();
    void oneAtATimeAndNoneIsLost();
    void silentWhenTheSessionEnds();
    void onlyForThoseWhoLook();

private:
    void signIn(const QString &role)
    {
        QVERIFY(m_desk.signIn(role));
        m_ui->setSession(m_desk.house().session());
    }
    void closeLane(QSemaphore &gate)
    {
        m_runner->start(
            services::Lane::Sync, this, u"gate"_s,
            [&gate] {
                gate.acquire();
                return true;
            },
            [](bool) {});
    }
    [[nodiscard]] QDate evaluatedFor()
    {
        const auto state = m_desk.house().warnings().state();
        return state ? state->day : QDate();
    }

    test::ReceptionDesk m_desk;
    CountingNotice m_notice;
    std::unique_ptr<services::Runner> m_runner;
    std::unique_ptr<Desk> m_ui;
    std::unique_ptr<WarningLife> m_life;
};

void TestWarningLife::initTestCase()
{
    QVERIFY2(m_desk.open(), qPrintable(m_desk.error()));
    m_runner = std::make_unique<services::Runner>();
    m_ui = std::make_unique<Desk>(m_desk.house(), *m_runner);
    m_life = std::make_unique<WarningLife>(*m_ui);
    m_life->useDesktop(&m_notice);
    m_life->useTimeOfDay([] { return QTime(12, 0); });
}

void TestWarningLife::cleanupTestCase()
{
    m_life.reset();
    m_ui.reset();
    m_runner.reset();
}

/// Whoever looks on first does not become the owner of what nobody has taken.
void TestWarningLife::anAuditorOwnsNothing()
{
    signIn(u"auditor"_s);
    QSignalSpy evaluated(m_life.get(), &WarningLife::evaluated);
    m_life->begin();
    QTRY_COMPARE_WITH_TIMEOUT(evaluated.size(), 1, 30'000);
    QTRY_VERIFY(m_runner->busy() == 0);
    const auto counts = m_desk.house().warnings().counts({});
    QVERIFY(counts);
    QCOMPARE(counts->total, 0);
    m_life->end();
}

void TestWarningLife::evaluatesAtSignIn()
{
    signIn(u"officer"_s);
    QVERIFY(!evaluatedFor().isValid());
    QSignalSpy waiting(m_life.get(), &WarningLife::waiting);
    m_life->begin();
    QVERIFY(m_life->running());
    QTRY_COMPARE_WITH_TIMEOUT(waiting.size(), 1, 30'000);
    QCOMPARE(evaluatedFor(), m_desk.clock().today());
    const auto counts = m_desk.house().warnings().counts({});
    QVERIFY(counts);
    QCOMPARE(waiting.first().first().toLongLong(), counts->owners.value(u"officer"_s));
}

void TestWarningLife::theLegalDayChanges()
{
    QSignalSpy evaluated(m_life.get(), &WarningLife::evaluated);
    m_life->tick(); // the same day: nothing
    QVERIFY(!m_life->running());
    const QDateTime now = m_desk.clock().legalNow();
    m_desk.clock().advanceSeconds(static_cast<int>(QTime(0, 0).secsTo(QTime(23, 59, 59)) - QTime(0, 0).secsTo(now.time())) +
                                  60);
    QCOMPARE(m_desk.clock().today(), now.date().addDays(1));
    m_life->tick();
    QVERIFY(m_life->running());
    QTRY_COMPARE_WITH_TIMEOUT(evaluated.size(), 1, 30'000);
    QCOMPARE(evaluatedFor(), now.date().addDays(1));
}

void TestWarningLife::oneAtATimeAndNoneIsLost()
{
    QSemaphore closed;
    closeLane(closed);
    QSignalSpy evaluated(m_life.get(), &WarningLife::evaluated);
    m_life->synced();
    m_life->synced(); // while the first waits: one more when it has ended, not two
    m_life->synced();
    closed.release();
    QTRY_COMPARE_WITH_TIMEOUT(evaluated.size(), 2, 30'000);
    QTRY_VERIFY(m_runner->busy() == 0);
    QVERIFY(!m_life->running());
    QCOMPARE(evaluated.size(), 2);
}

void TestWarningLife::silentWhenTheSessionEnds()
{
    QSemaphore closed;
    closeLane(closed);
    QSignalSpy evaluated(m_life.get(), &WarningLife::evaluated);
    QSignalSpy news(m_life.get(), &WarningLife::news);
    QSignalSpy failed(m_life.get(), &WarningLife::failed);
    const int cleared = m_notice.cleared;
    m_life->synced();
    m_life->end();
    m_ui->setSession({});
    closed.release();
    QTRY_VERIFY(m_runner->busy() == 0);
    QTRY_VERIFY(!m_life->running());
    QCOMPARE(evaluated.size() + news.size() + failed.size(), 0);
    QCOMPARE(m_notice.cleared, cleared + 1);
    m_life->tick(); // nobody is signed in
    QVERIFY(!m_life->running());
}

void TestWarningLife::onlyForThoseWhoLook()
{
    const QDate before = m_desk.clock().today();
    signIn(u"clerk"_s);
    QSignalSpy waiting(m_life.get(), &WarningLife::waiting);
    QSignalSpy failed(m_life.get(), &WarningLife::failed);
    m_life->begin();
    QTRY_VERIFY(!m_life->running());
    QTRY_VERIFY(m_runner->busy() == 0);
    QCOMPARE(waiting.size() + failed.size(), 0);
    signIn(u"officer"_s);
    m_life->begin();
    QTRY_COMPARE(waiting.size(), 1);
    QVERIFY(evaluatedFor() >= before);
}

QTEST_MAIN(TestWarningLife)
#include "test_warning_life.moc"
