// One slow thing never holds up another: look-ups go on while a bulk pull waits for the platform, a probe does not wait for a
// look-up, and what is typed is found while a look-up hangs. Nothing is timed: the slow one is still under way when the quick
// one has come back.
#include "app/services/runner.h"
#include "app/services/workstation.h"
#include "tests/support/sandbox_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace creditdesk;
using services::Lane;

class TestSideBySide : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    base::SystemRandom m_random;
    test::SandboxOptions m_options;
    std::unique_ptr<test::SandboxProcess> m_sandbox;
    std::unique_ptr<services::Workstation> m_house;
    QString m_code;

    [[nodiscard]] bool setFaults(const QJsonArray &faults) const
    {
        const QJsonObject ready = QJsonDocument::fromJson(m_sandbox->readyLine()).object();
        QFile ca(m_folder.filePath(QStringLiteral("ca.pem")));
        if (!ca.open(QIODevice::WriteOnly) || ca.write(m_sandbox->caPem()) < 0)
            return false;
        ca.close();
        const QJsonObject body{{QStringLiteral("action"), QStringLiteral("set_faults")}, {QStringLiteral("faults"), faults}};
        QProcess curl;
        curl.start(QStringLiteral(CURL),
                   {QStringLiteral("-sf"), QStringLiteral("--cacert"), ca.fileName(), QStringLiteral("-H"),
                    QStringLiteral("Authorization: Bearer ") + ready[u"control_token"].toString(), QStringLiteral("-H"),
                    QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"),
                    QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)),
                    m_sandbox->url() + QStringLiteral("/sandbox/control")});
        return curl.waitForFinished() && curl.exitCode() == 0;
    }
    [[nodiscard]] static QJsonObject delay(const QString &path, int milliseconds)
    {
        return {{QStringLiteral("path"), path},
                {QStringLiteral("action"), QStringLiteral("delay")},
                {QStringLiteral("milliseconds"), milliseconds}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::SandboxOptions &options = m_options;
        options.state = m_folder.filePath(QStringLiteral("state"));
        options.subjects = 100;
        m_sandbox = std::make_unique<test::SandboxProcess>(options);
        QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->error()));
        auto house = services::Workstation::open({m_folder.filePath(QStringLiteral("home")), &m_clock, &m_random});
        QVERIFY(house);
        m_house = std::move(*house);
        QVERIFY(m_house->enrol(m_sandbox->url(), m_sandbox->caPem(), m_sandbox->enrolmentCode(), QStringLiteral("1 号窗口")));
        const test::SandboxOperator clerk = m_sandbox->operatorWithRole(QStringLiteral("clerk"));
        QByteArray password = clerk.password.toUtf8();
        QVERIFY(m_house->signIn(clerk.id, base::Secret::take(password)));
        const auto summary = m_house->synchronise(false, {}, {});
        QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
        const auto hits = m_house->search(QStringLiteral("上海"), 1);
        QVERIFY(hits && !hits->isEmpty());
        m_code = hits->first().code;
    }

    void lookUpsDoNotWaitForABulkPull()
    {
        QVERIFY(setFaults({delay(QStringLiteral("/v1/segments/"), 20'000)}));
        services::Runner runner;
        base::CancelToken cancel;
        bool pulled = false;
        bool opened = false;
        runner.start(
            Lane::Sync, this, {}, [this, cancel] { return m_house->synchronise(true, {}, cancel).has_value(); },
            [&pulled](bool) { pulled = true; });
        runner.start(
            Lane::Live, this, {},
            [this] {
                const auto view = m_house->openSubject(m_code, QStringLiteral("test"));
                return view && view->live;
            },
            [&opened](bool live) { opened = live; });
        QTRY_VERIFY_WITH_TIMEOUT(opened, 15'000);
        QVERIFY(!pulled);
        cancel.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(runner.busy(), 0, 60'000);
        QVERIFY(setFaults({}));
    }

    void neitherTypingNorAProbeWaitsForALookUp()
    {
        QVERIFY(setFaults({delay(QStringLiteral("/v1/organisations/"), 3'500)}));
        services::Runner runner;
        QStringList done;
        const auto note = [&done](const QString &what) { done.append(what); };
        runner.start(
            Lane::Live, this, {},
            [this] {
                (void)m_house->openSubject(m_code, QStringLiteral("test"));
                return QStringLiteral("look-up");
            },
            note);
        runner.start(
            Lane::Platform, this, {},
            [this] {
                (void)m_house->probe();
                return QStringLiteral("probe");
            },
            note);
        runner.start(
            Lane::Read, this, {},
            [this] {
                (void)m_house->search(QStringLiteral("上海"), 10, true);
                return QStringLiteral("typing");
            },
            note);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 3, 30'000);
        QCOMPARE(done.last(), QStringLiteral("look-up"));
        QVERIFY(setFaults({}));
    }

    void withoutThePlatformOnlyTheKnownSignIn()
    {
        m_sandbox->stop();
        const test::SandboxOperator auditor = m_sandbox->operatorWithRole(QStringLiteral("auditor"));
        QByteArray password = auditor.password.toUtf8();
        const auto session = m_house->signIn(auditor.id, base::Secret::take(password));
        QVERIFY(!session);
        QCOMPARE(session.error().code, base::Code::NoSlot);
        QCOMPARE(m_house->connection().state, services::Connection::Offline);
        QVERIFY(!m_house->connection().usable);
    }

    void aPageAtSignInIsABrokenAnswer()
    {
        m_options.port = QUrl(m_sandbox->url()).port();
        m_sandbox = std::make_unique<test::SandboxProcess>(m_options); // the same city at the same place
        QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->error()));
        const test::SandboxOperator clerk = m_sandbox->operatorWithRole(QStringLiteral("clerk"));
        const auto signIn = [&] {
            QByteArray password = clerk.password.toUtf8();
            return m_house->signIn(clerk.id, base::Secret::take(password));
        };
        QVERIFY(setFaults({QJsonObject{{QStringLiteral("path"), QStringLiteral("/v1/sessions")},
                                       {QStringLiteral("action"), QStringLiteral("html")}}}));
        const auto offline = signIn(); // a captive portal is no platform: the grant decides
        QVERIFY2(offline, qPrintable(offline ? QString() : offline.error().detail));
        QVERIFY(!offline->online);
        const auto pulled = m_house->synchronise(false, {}, {});
        QVERIFY(!pulled);
        QCOMPARE(pulled.error().code, base::Code::BrokenAnswer);
        QVERIFY(m_house->connection().state != services::Connection::SignInNeeded);
        QVERIFY(setFaults({}));
        QCOMPARE(m_house->probe(), services::Connection::Online);
        QVERIFY(m_house->session().online);
    }
};

QTEST_GUILESS_MAIN(TestSideBySide)
#include "test_side_by_side.moc"
