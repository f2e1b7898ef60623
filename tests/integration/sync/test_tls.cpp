// The sandbox with a server certificate that is wrong in one way, and with a client that is not the one it should be.
#include "tests/integration/sync/house.h"

#include <QFile>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

class TestTls : public QObject
{
    Q_OBJECT
    base::SystemClock m_clock;

private Q_SLOTS:
    void wrongServerCertificates_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<int>("expected");
        QTest::newRow("another authority") << QByteArray("other_ca") << int(Code::TlsUntrusted);
        QTest::newRow("another host") << QByteArray("other_host_certificate") << int(Code::TlsHostName);
        QTest::newRow("expired") << QByteArray("expired_server_certificate") << int(Code::TlsExpired);
    }
    void wrongServerCertificates()
    {
        QFETCH(QByteArray, action);
        QFETCH(int, expected);
        QTemporaryDir folder;
        QFile faults(folder.filePath(u"faults.json"_s));
        QVERIFY(faults.open(QIODevice::WriteOnly));
        faults.write("[{\"action\":\"" + action + "\"}]");
        faults.close();
        SandboxOptions options;
        options.subjects = 5;
        options.faults = faults.fileName();
        SandboxProcess sandbox(options);
        QVERIFY2(sandbox.start(), qPrintable(sandbox.error()));
        platform::Endpoint endpoint;
        endpoint.url = sandbox.url();
        endpoint.caPem = sandbox.caPem();
        platform::Client client(endpoint, m_clock);
        COMPARE_CODE(client.serverTime(), Code(expected));
        COMPARE_CODE(client.enrol({sandbox.enrolmentCode(), u"t"_s, "x", "y"}), Code(expected));
    }
    void enrolmentCodes()
    {
        House house;
        SandboxOptions options;
        options.subjects = 5;
        QVERIFY2(house.open(options), qPrintable(house.error()));
        COMPARE_CODE(house.client().enrol({house.sandbox().enrolmentCode(), u"t"_s, "x", "y"}), Code::CodeUsed);
        COMPARE_CODE(house.client().enrol({u"WRONG-CODE"_s, u"t"_s, "x", "y"}), Code::CodeWrong);
    }
    void anExpiredEnrolmentCode()
    {
        SandboxOptions options;
        options.subjects = 5;
        options.more = {u"--code-validity"_s, u"0"_s};
        SandboxProcess sandbox(options);
        QVERIFY2(sandbox.start(), qPrintable(sandbox.error()));
        platform::Endpoint endpoint;
        endpoint.url = sandbox.url();
        endpoint.caPem = sandbox.caPem();
        platform::Client client(endpoint, m_clock);
        COMPARE_CODE(client.enrol({sandbox.enrolmentCode(), u"t"_s, "x", "y"}), Code::CodeExpired);
    }
    void withoutACertificateOnlyEnrolmentIsAnswered()
    {
        House house;
        SandboxOptions options;
        options.subjects = 5;
        QVERIFY2(house.open(options), qPrintable(house.error()));
        platform::Endpoint endpoint;
        endpoint.url = house.sandbox().url();
        endpoint.caPem = house.sandbox().caPem();
        platform::Client stranger(endpoint, m_clock);
        VERIFY_DONE(stranger.serverTime());
        COMPARE_CODE(stranger.manifestJws(), Code::NotEnrolled);
    }
    void passwordsAndTokens()
    {
        House house;
        SandboxOptions options;
        options.subjects = 5;
        QVERIFY2(house.open(options), qPrintable(house.error()));
        const SandboxOperator clerk = house.sandbox().operatorWithRole(u"clerk"_s);
        QString wrong = u"not the password"_s;
        COMPARE_CODE(house.client().signIn(clerk.id, base::Secret::take(wrong), false), Code::WrongPassword);
        QString right = clerk.password;
        const auto session = house.client().signIn(clerk.id, base::Secret::take(right), true);
        VERIFY_DONE(session);
        QCOMPARE(session->recoveryKey.size(), std::size_t(32));
        QCOMPARE(session->grantJws.count('.'), 2);
        QVERIFY(session->expiresAt > m_clock.now());
        house.client().useToken({});
        COMPARE_CODE(house.client().manifestJws(), Code::SignInNeeded);
        house.client().useToken("made-up");
        COMPARE_CODE(house.client().manifestJws(), Code::SignInNeeded);
        house.client().useToken(session->token);
        VERIFY_DONE(house.client().manifestJws());
        COMPARE_CODE(house.client().organisation(u"91310000000000000X"_s), Code::NotFound);
    }
    void aLookUpIsTheMirrorsSubject()
    {
        House house;
        SandboxOptions options;
        options.subjects = 20;
        QVERIFY2(house.open(options), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        const auto hits = (*mirror)->search(u"913"_s, 20);
        VERIFY_DONE(hits);
        QVERIFY(!hits->isEmpty());
        for (const store::SearchHit &hit : *hits) {
            const auto live = house.client().organisation(hit.code);
            VERIFY_DONE(live);
            const auto kept = (*mirror)->subject(hit.code);
            VERIFY_DONE(kept);
            QVERIFY(live->live && !kept->live);
            QCOMPARE(live->organisation.name, kept->organisation.name);
            QCOMPARE(live->organisation.founded, kept->organisation.founded);
            QStringList liveIds, keptIds;
            for (const auto &record : live->records)
                liveIds << record.id;
            for (const auto &record : kept->records)
                keptIds << record.id;
            liveIds.sort();
            keptIds.sort();
            QCOMPARE(liveIds, keptIds);
        }
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
