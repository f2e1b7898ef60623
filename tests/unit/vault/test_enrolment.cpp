// Making a vault, committing it, and the device's identity.
#include "file_size_limit.h"
#include "vault_fixture.h"

#include <QFileInfo>
#include <QTest>

#include <functional>
#include <sys/stat.h>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString &path)
{
    struct stat status {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_mode & 07777U) : -1;
}

} // namespace

class TestEnrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenBeforeCommit()
    {
        test::VaultFixture fixture;
        QCOMPARE(fixture.open().error().code, base::Code::NotEnrolled);
        auto vault = fixture.create();
        QVERIFY(vault->deviceRequestPem(u"w"_s));
        QCOMPARE(vault->device().error().code, base::Code::NotEnrolled);
        QCOMPARE(vault->unlock(u"a"_s, test::secret("b")).error().code, base::Code::NotEnrolled);
        QCOMPARE(vault->countRefusal(u"a"_s).error().code, base::Code::NotEnrolled);
        vault.reset();
        QVERIFY(!QFileInfo::exists(fixture.home()));
    }

    void opensslReadsTheRequest()
    {
        test::VaultFixture fixture;
        auto vault = fixture.create();
        const QString path = fixture.authority.path(u"r.pem"_s);
        const QByteArray device = *vault->deviceRequestPem(u"浦东新区 3 号窗口"_s);
        test::spill(path, device);
        const QByteArray text =
            fixture.authority.run({u"req"_s, u"-in"_s, path, u"-noout"_s, u"-verify"_s, u"-text"_s, u"-nameopt"_s, u"utf8"_s});
        QVERIFY(text.contains("verify OK"));
        QVERIFY(text.contains("CN=浦东新区 3 号窗口"));
        QVERIFY(text.contains("ASN1 OID: prime256v1"));
        QVERIFY(text.contains("ecdsa-with-SHA256"));
        const auto keyIn = [&](const QByteArray &pem) {
            test::spill(path, pem);
            return fixture.authority.run({u"req"_s, u"-in"_s, path, u"-noout"_s, u"-pubkey"_s});
        };
        QVERIFY(keyIn(device) != keyIn(*vault->signingRequestPem(u"w"_s)));
        QCOMPARE(vault->deviceRequestPem({}).error().code, base::Code::InvalidInput);
        QCOMPARE(vault->deviceRequestPem(QString(65, u'x')).error().code, base::Code::InvalidInput);
    }

    void commitWritesTwoPrivateFiles()
    {
        test::VaultFixture fixture;
        auto vault = fixture.enrolled();
        QCOMPARE(modeOf(fixture.vaultPath()), 0600);
        QCOMPARE(modeOf(fixture.secretPath()), 0600);
        QCOMPARE(modeOf(fixture.home()), 0700);
        QCOMPARE(QDir(fixture.home()).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{u"device.secret"_s, u"vault.json"_s}));
        QVERIFY(!vault->isUnlocked());
        QCOMPARE(vault->deviceRequestPem(u"w"_s).error().code, base::Code::AlreadyEnrolled);
        QCOMPARE(vault->commit(vault->enrolment(), fixture.recoveryKey).error().code, base::Code::AlreadyEnrolled);
        QCOMPARE(Vault::create(fixture.home(), fixture.clock, fixture.random).error().code, base::Code::AlreadyEnrolled);
    }

    void enrolmentIsReadBack()
    {
        test::VaultFixture fixture;
        const Enrolment written = fixture.enrolled()->enrolment();
        const auto vault = fixture.open();
        QVERIFY(vault);
        const Enrolment &read = (*vault)->enrolment();
        QCOMPARE(read.platformUrl, u"https://127.0.0.1:8443"_s);
        QCOMPARE(read.terminal, u"浦东新区 3 号窗口"_s);
        QCOMPARE(read.hall, u"市公共信用信息服务大厅"_s);
        QCOMPARE(read.workstation, u"W-0001"_s);
        QCOMPARE(read.district, u"pudong"_s);
        QCOMPARE(read.caPem, fixture.authority.caPem());
        QCOMPARE(read.deviceCertificatePem, written.deviceCertificatePem);
        QCOMPARE(read.signingCertificatePem, written.signingCertificatePem);
        QCOMPARE(read.platformCertificatePem, written.platformCertificatePem);
    }

    void opensslAcceptsTheDeviceKey()
    {
        test::VaultFixture fixture;
        static_cast<void>(fixture.enrolled());
        const auto device = (*fixture.open())->device();
        QVERIFY(device);
        const QString key = fixture.authority.path(u"device.der"_s);
        const QString certificate = fixture.authority.path(u"device.pem"_s);
        test::spill(key, test::plain(device->privateKeyDer));
        test::spill(certificate, device->certificatePem);
        QCOMPARE(fixture.authority.run({u"pkey"_s, u"-inform"_s, u"DER"_s, u"-in"_s, key, u"-pubout"_s}),
                 fixture.authority.run({u"x509"_s, u"-in"_s, certificate, u"-noout"_s, u"-pubkey"_s}));
    }

    void aWrongMachineSecretIsDamage()
    {
        test::VaultFixture fixture;
        auto vault = fixture.enrolled();
        test::spill(fixture.secretPath(), QByteArray(32, 'x'));
        QCOMPARE(vault->device().error().code, base::Code::Damaged);
        test::spill(fixture.secretPath(), QByteArray(31, 'x'));
        QCOMPARE(vault->device().error().code, base::Code::Damaged);
        QFile::remove(fixture.secretPath());
        QCOMPARE(vault->device().error().code, base::Code::Damaged);
    }

    void aWrongAnswerLeavesNothing_data()
    {
        using Spoil = std::function<void(Enrolment &, test::VaultFixture &)>;
        QTest::addColumn<Spoil>("spoil");
        QTest::newRow("device certificate of another key") << Spoil([](Enrolment &e, test::VaultFixture &f) {
            e.deviceCertificatePem = f.authority.issue(u"device"_s, u"x"_s).certificatePem;
        });
        QTest::newRow("signing certificate of another key") << Spoil([](Enrolment &e, test::VaultFixture &f) {
            e.signingCertificatePem = f.authority.issue(u"report-signing"_s, u"x"_s).certificatePem;
        });
        QTest::newRow("certificates exchanged")
            << Spoil([](Enrolment &e, test::VaultFixture &) { std::swap(e.deviceCertificatePem, e.signingCertificatePem); });
        QTest::newRow("another authority") << Spoil([](Enrolment &e, test::VaultFixture &) {
            const test::OpensslAuthority twin;
            e.caPem = twin.caPem();
        });
        QTest::newRow("no authority") << Spoil([](Enrolment &e, test::VaultFixture &) { e.caPem.clear(); });
        QTest::newRow("no device certificate")
            << Spoil([](Enrolment &e, test::VaultFixture &) { e.deviceCertificatePem = "<html>"; });
        QTest::newRow("platform certificate of another role")
            << Spoil([](Enrolment &e, test::VaultFixture &) { e.platformCertificatePem = e.signingCertificatePem; });
        QTest::newRow("expired by now") << Spoil(
            [](Enrolment &, test::VaultFixture &f) { f.clock.setNow(QDateTime(QDate(2041, 1, 1), QTime(0, 0), Qt::UTC)); });
    }
    void aWrongAnswerLeavesNothing()
    {
        QFETCH(const std::function<void(Enrolment &, test::VaultFixture &)>, spoil);
        test::VaultFixture fixture;
        auto vault = fixture.create();
        const Enrolment good = fixture.answer(*vault);
        Enrolment bad = good;
        const QDateTime now = fixture.clock.now();
        spoil(bad, fixture);
        QCOMPARE(vault->commit(bad, fixture.recoveryKey).error().code, base::Code::SignatureInvalid);
        QVERIFY(!QFileInfo::exists(fixture.home()));
        // the same vault may be committed with the right answer afterwards
        fixture.clock.setNow(now);
        QVERIFY(vault->commit(good, fixture.recoveryKey));
    }

    void aRecoveryKeyOfAWrongSizeIsRefused()
    {
        test::VaultFixture fixture;
        auto vault = fixture.create();
        QCOMPARE(vault->commit(fixture.answer(*vault), test::secret("short")).error().code, base::Code::InvalidInput);
        QVERIFY(!QFileInfo::exists(fixture.home()));
    }

    void aFailedWriteLeavesNothing()
    {
        test::VaultFixture fixture;
        auto vault = fixture.create();
        const Enrolment good = fixture.answer(*vault);
        // a folder where device.secret should go: rename() cannot put a file over it
        QVERIFY(QDir().mkpath(fixture.secretPath() + u"/in the way"_s));
        QVERIFY(!vault->commit(good, fixture.recoveryKey));
        QCOMPARE(QDir(fixture.home()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"device.secret"_s});
        QVERIFY(QDir(fixture.secretPath()).removeRecursively());
        QVERIFY(vault->commit(good, fixture.recoveryKey));
    }

    void aDiskFullBetweenTheTwoFilesLeavesNothing()
    {
        test::VaultFixture fixture;
        auto vault = fixture.create();
        const Enrolment good = fixture.answer(*vault);
        {
            const test::FileSizeLimit onlyTheSecretFits(100);
            QCOMPARE(vault->commit(good, fixture.recoveryKey).error().code, base::Code::InputOutput);
        }
        QVERIFY(!QFileInfo::exists(fixture.home()));
        QVERIFY(vault->commit(good, fixture.recoveryKey));
    }

    void ofTwoEnrolmentsAtOnceOneWins()
    {
        test::VaultFixture fixture;
        auto first = fixture.create();
        auto second = fixture.create();
        QVERIFY(first->commit(fixture.answer(*first), fixture.recoveryKey));
        const QByteArray file = test::slurp(fixture.vaultPath());
        const QByteArray machineSecret = test::slurp(fixture.secretPath());
        QCOMPARE(second->commit(fixture.answer(*second), fixture.recoveryKey).error().code, base::Code::AlreadyEnrolled);
        QCOMPARE(test::slurp(fixture.vaultPath()), file);
        QCOMPARE(test::slurp(fixture.secretPath()), machineSecret);
    }
};

QTEST_GUILESS_MAIN(TestEnrolment)
#include "test_enrolment.moc"
