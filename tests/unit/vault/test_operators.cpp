// Slots: whose password opens what, and what stands in the file.
#include "app/vault/sealing.h"
#include "app/vault/vault_file.h"
#include "vault_fixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

class TestOperators : public QObject
{
    Q_OBJECT

    test::VaultFixture m_fixture;
    QByteArray m_pristine; ///< vault.json with slots of wang and zhao
    QByteArray m_ledgerKey;

    std::unique_ptr<Vault> fresh()
    {
        test::spill(m_fixture.vaultPath(), m_pristine);
        return std::move(*m_fixture.open());
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto vault = m_fixture.enrolled();
        QVERIFY(vault->recover(u"wang"_s, test::secret("correct horse"), m_fixture.recoveryKey));
        m_ledgerKey = test::plain(*vault->key(u"ledger"_s));
        QVERIFY(vault->recover(u"zhao"_s, test::secret("battery staple"), m_fixture.recoveryKey));
        m_pristine = test::slurp(m_fixture.vaultPath());
    }

    void eachPasswordOpensTheSameKey()
    {
        auto vault = fresh();
        QCOMPARE(vault->operators(), (QStringList{u"wang"_s, u"zhao"_s}));
        QVERIFY(vault->hasSlot(u"wang"_s) && !vault->hasSlot(u"li"_s));
        QVERIFY(vault->unlock(u"wang"_s, test::secret("correct horse")));
        QCOMPARE(test::plain(*vault->key(u"ledger"_s)), m_ledgerKey);
        QVERIFY(vault->unlock(u"zhao"_s, test::secret("battery staple")));
        QCOMPARE(test::plain(*vault->key(u"ledger"_s)), m_ledgerKey);
        QVERIFY(test::plain(*vault->key(u"mirror"_s)) != m_ledgerKey);
        QCOMPARE(m_ledgerKey.size(), 32);
        QCOMPARE(vault->key(u"other"_s).error().code, base::Code::InvalidInput);
    }

    void whatDoesNotOpen()
    {
        auto vault = fresh();
        QCOMPARE(vault->unlock(u"wang"_s, test::secret("battery staple")).error().code, base::Code::WrongPassword);
        QCOMPARE(vault->unlock(u"wang"_s, base::Secret()).error().code, base::Code::WrongPassword);
        QCOMPARE(vault->unlock(u"li"_s, test::secret("correct horse")).error().code, base::Code::NoSlot);
        QVERIFY(!vault->isUnlocked());
    }

    void aFailedUnlockClosesWhatWasOpen()
    {
        auto vault = fresh();
        QVERIFY(vault->unlock(u"wang"_s, test::secret("correct horse")));
        QVERIFY(!vault->unlock(u"zhao"_s, test::secret("wrong")));
        QVERIFY(!vault->isUnlocked());
        QVERIFY(vault->unlock(u"wang"_s, test::secret("correct horse")));
        vault->lock();
        QCOMPARE(vault->key(u"ledger"_s).error().code, base::Code::NoSlot);
        QCOMPARE(vault->reportSigner().error().code, base::Code::NoSlot);
    }

    void aSlotUnderAnotherNameDoesNotOpen()
    {
        test::spill(m_fixture.vaultPath(), QByteArray(m_pristine).replace("\"wang\"", "\"weng\""));
        auto vault = m_fixture.open();
        QVERIFY(vault);
        QCOMPARE((*vault)->unlock(u"weng"_s, test::secret("correct horse")).error().code, base::Code::WrongPassword);
    }

    void signsReportsOnlyWhileOpen()
    {
        auto vault = fresh();
        QVERIFY(vault->unlock(u"wang"_s, test::secret("correct horse")));
        const auto signer = vault->reportSigner();
        QVERIFY(signer);
        const QByteArray certificate = pemToDer(vault->enrolment().signingCertificatePem);
        QCOMPARE((*signer)->certificateDer(), certificate);
        QVERIFY(verifyRaw(certificate, "report", *(*signer)->sign("report")));
    }

    void recoveryNeedsTheRightKey()
    {
        auto vault = fresh();
        QCOMPARE(vault->recover(u"li"_s, test::secret("pw"), test::secretOf(QByteArray(32, 'S'))).error().code,
                 base::Code::WrongKey);
        QCOMPARE(vault->recover(u"li"_s, test::secret("pw"), test::secret("short")).error().code, base::Code::InvalidInput);
        QCOMPARE(vault->recover(u"li"_s, base::Secret(), m_fixture.recoveryKey).error().code, base::Code::InvalidInput);
        QCOMPARE(vault->recover({}, test::secret("pw"), m_fixture.recoveryKey).error().code, base::Code::InvalidInput);
        QVERIFY(!vault->isUnlocked());
        QCOMPARE(test::slurp(m_fixture.vaultPath()), m_pristine);
    }

    void recoveryRenewsASlot()
    {
        auto vault = fresh();
        QVERIFY(vault->recover(u"wang"_s, test::secret("new words"), m_fixture.recoveryKey));
        QCOMPARE(test::plain(*vault->key(u"ledger"_s)), m_ledgerKey);
        auto again = std::move(*m_fixture.open());
        QCOMPARE(again->unlock(u"wang"_s, test::secret("correct horse")).error().code, base::Code::WrongPassword);
        QVERIFY(again->unlock(u"wang"_s, test::secret("new words")));
        QVERIFY(again->unlock(u"zhao"_s, test::secret("battery staple")));
    }

    void aChangedTrustAnchorIsNoticed()
    {
        VaultFile file = *readVaultFile(m_pristine);
        file.enrolment.platformUrl = u"https://127.0.0.1:9999"_s;
        test::spill(m_fixture.vaultPath(), writeVaultFile(file));
        auto vault = m_fixture.open();
        QVERIFY(vault);
        QCOMPARE((*vault)->unlock(u"wang"_s, test::secret("correct horse")).error().code, base::Code::Damaged);
        QVERIFY(!(*vault)->isUnlocked());
        QCOMPARE((*vault)->recover(u"li"_s, test::secret("pw"), m_fixture.recoveryKey).error().code, base::Code::Damaged);
    }

    void aWeakSlotIsMadeAnewWhenItOpens()
    {
        base::Secret dataKey;
        {
            VaultFile file = *readVaultFile(m_pristine);
            auto opened = unseal(subkey(m_fixture.recoveryKey, u"recovery"_s), file.recovery, u"recovery"_s, {});
            QVERIFY(opened);
            Slot slot{QByteArray(kSaltBytes, 's'), {1, 8192}, {}};
            const auto key = keyOfPassword(test::secret("pw"), slot.salt, slot.cost);
            slot.dataKey = seal(slotKey(*key, slot.cost), *opened, u"slot"_s, u"old"_s, m_fixture.random);
            file.operatorSlots.insert(u"old"_s, slot);
            test::spill(m_fixture.vaultPath(), writeVaultFile(file));
        }
        auto vault = std::move(*m_fixture.open());
        QVERIFY(vault->unlock(u"old"_s, test::secret("pw")));
        QCOMPARE(readVaultFile(test::slurp(m_fixture.vaultPath()))->operatorSlots.value(u"old"_s).cost, kCurrentCost);
        QVERIFY(vault->unlock(u"old"_s, test::secret("pw")));
        QCOMPARE(test::plain(*vault->key(u"ledger"_s)), m_ledgerKey);
    }

    void costIsWhatWasPromised()
    {
        QVERIFY(kCurrentCost.memoryBytes >= 64 * 1024 * 1024);
        const VaultFile file = *readVaultFile(m_pristine);
        QCOMPARE(file.operatorSlots.size(), 2);
        for (const Slot &slot : file.operatorSlots)
            QCOMPARE(slot.cost, kCurrentCost);
        auto vault = fresh();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(vault->unlock(u"wang"_s, test::secret("correct horse")));
        qInfo("unlock: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() >= 50); // a guess must cost something on any machine
    }

    void noSecretStandsInTheFile()
    {
        auto vault = fresh();
        QVERIFY(vault->unlock(u"wang"_s, test::secret("correct horse")));
        const QByteArray file = test::slurp(m_fixture.vaultPath());
        const QByteArray machineSecret = test::slurp(m_fixture.secretPath());
        const VaultFile read = *readVaultFile(m_pristine);
        const auto dataKey = unseal(subkey(m_fixture.recoveryKey, u"recovery"_s), read.recovery, u"recovery"_s, {});
        const auto signing = unseal(subkey(*dataKey, u"signing-key"_s), read.signingKey, u"signing-key"_s, {});
        QVERIFY(dataKey && signing);
        // of a PKCS#8 key the private scalar stands at offset 36
        const QList<QByteArray> secrets{test::plain(*dataKey),
                                        m_ledgerKey,
                                        machineSecret,
                                        "correct horse",
                                        QByteArray(32, 'R'),
                                        test::plain(*signing).mid(36, 32),
                                        test::plain(vault->device()->privateKeyDer).mid(36, 32)};
        for (const QByteArray &value : secrets) {
            QVERIFY(value.size() >= 13);
            QVERIFY(!file.contains(value));
            QVERIFY(!file.contains(value.toHex()));
            for (qsizetype shift = 0; shift < 3; ++shift) // base64 has three alignments
                QVERIFY(!file.contains(value.mid(shift, 12 + (value.size() - 15) / 3 * 3).toBase64().chopped(4)));
        }
    }
};

QTEST_GUILESS_MAIN(TestOperators)
#include "test_operators.moc"
