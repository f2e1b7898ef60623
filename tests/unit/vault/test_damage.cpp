// vault.json changed by accident or on purpose: never opens, never crashes.
#include "app/vault/sealing.h"
#include "app/vault/vault_file.h"
#include "vault_fixture.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

namespace {

constexpr PasswordCost kCheap{1, 8192}; // thousands of tries in one test

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

    test::VaultFixture m_fixture;
    QByteArray m_pristine; ///< one slot, of wang
    base::Secret m_dataKey, m_machineSecret;

    base::Result<std::unique_ptr<Vault>> openAs(const QByteArray &bytes)
    {
        test::spill(m_fixture.vaultPath(), bytes);
        return m_fixture.open();
    }
    /// Whether some part of a changed file still noticed it, each part opened with the key it belongs to.
    bool isNoticed(const QByteArray &bytes)
    {
        const auto file = readVaultFile(bytes);
        if (!file)
            return true;
        const auto slot = file->operatorSlots.constFind(u"wang"_s);
        if (slot == file->operatorSlots.cend())
            return true;
        const auto key = keyOfPassword(test::secret("right"), slot->salt, slot->cost);
        const auto opens = [](const base::Secret &secret, const Sealed &sealed, const QString &purpose) {
            return unseal(subkey(secret, purpose), sealed, purpose, {}).has_value();
        };
        return !key || !unseal(slotKey(*key, slot->cost), slot->dataKey, u"slot"_s, u"wang"_s) ||
               !opens(m_fixture.recoveryKey, file->recovery, u"recovery"_s) ||
               !opens(m_dataKey, file->signingKey, u"signing-key"_s) ||
               sealOf(subkey(m_dataKey, u"enrolment"_s), canonicalEnrolment(file->enrolment)) != file->enrolmentSeal ||
               !opens(m_machineSecret, file->deviceKey, u"device-key"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        static_cast<void>(m_fixture.enrolled());
        m_machineSecret = test::secretOf(test::slurp(m_fixture.secretPath()));
        VaultFile file = *readVaultFile(test::slurp(m_fixture.vaultPath()));
        m_dataKey = std::move(*unseal(subkey(m_fixture.recoveryKey, u"recovery"_s), file.recovery, u"recovery"_s, {}));
        Slot slot{QByteArray(kSaltBytes, 's'), kCheap, {}};
        const auto key = keyOfPassword(test::secret("right"), slot.salt, slot.cost);
        slot.dataKey = seal(slotKey(*key, slot.cost), m_dataKey, u"slot"_s, u"wang"_s, m_fixture.random);
        file.operatorSlots.insert(u"wang"_s, slot);
        m_pristine = writeVaultFile(file);
        auto vault = openAs(m_pristine);
        QVERIFY(vault && (*vault)->unlock(u"wang"_s, test::secret("right")));
    }

    void noChangedByteOfASlotOpensIt()
    {
        const qsizetype begin = m_pristine.indexOf("\"slots\":");
        QVERIFY(begin > 0 && m_pristine.indexOf("\"wang\"", begin) > 0);
        int tried = 0;
        for (qsizetype i = begin; i < m_pristine.size() - 1; ++i) {
            for (const char mask : {'\x01', '\x40'}) {
                QByteArray changed = m_pristine;
                changed[i] = static_cast<char>(changed.at(i) ^ mask);
                auto vault = openAs(changed);
                if (!vault) {
                    QVERIFY(vault.error().code == base::Code::Damaged);
                    continue;
                }
                const base::Done done = (*vault)->unlock(u"wang"_s, test::secret("right"));
                QVERIFY2(!done, changed.constData());
                QVERIFY(done.error().code == base::Code::WrongPassword || done.error().code == base::Code::NoSlot);
                ++tried;
            }
        }
        QVERIFY2(tried > 100, "most changes must have reached the cipher");
    }

    void noChangedByteAtAllGoesUnnoticed()
    {
        for (qsizetype i = 0; i < m_pristine.size(); ++i) {
            QByteArray changed = m_pristine;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            QVERIFY2(isNoticed(changed), changed.mid(qMax<qsizetype>(0, i - 20), 40).constData());
        }
        QVERIFY(!isNoticed(m_pristine));
    }

    void aCutFileIsDamaged()
    {
        for (qsizetype size = 0; size < m_pristine.size(); ++size)
            QVERIFY(readVaultFile(m_pristine.first(size)).error().code == base::Code::Damaged);
        QCOMPARE(openAs(m_pristine.chopped(1)).error().code, base::Code::Damaged);
        QCOMPARE(openAs(m_pristine + m_pristine).error().code, base::Code::Damaged);
    }

    void malformed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<base::Code>("code");
        const auto row = [](const char *name, const char *from, const char *to, base::Code code = base::Code::Damaged) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << code;
        };
        row("newer", "\"format\":1", "\"format\":2", base::Code::TooNew);
        row("much newer, other content", "\"format\":1", "\"format\":99,\"new\":{}", base::Code::TooNew);
        row("older than any", "\"format\":1", "\"format\":0");
        row("negative", "\"format\":1", "\"format\":-1");
        row("format as text", "\"format\":1", "\"format\":\"1\"");
        row("no format", "\"format\":1,", "");
        row("fraction", "\"format\":1", "\"format\":1.5");
        row("foreign member", "\"format\":1", "\"foreign\":1,\"format\":1");
        row("member twice", "\"format\":1", "\"format\":1,\"format\":1");
        row("member missing", "\"refusals\":{},", "");
        row("wrong type", "\"refusals\":{}", "\"refusals\":[]");
        row("text for object", "\"refusals\":{}", "\"refusals\":\"\"");
        row("refusals out of range", "\"refusals\":{}", "\"refusals\":{\"a\":{\"count\":6,\"last\":1}}");
        row("refusals of none", "\"refusals\":{}", "\"refusals\":{\"a\":{\"count\":0,\"last\":1}}");
        row("refusal of nobody", "\"refusals\":{}", "\"refusals\":{\"\":{\"count\":1,\"last\":1}}");
        row("refusal with more", "\"refusals\":{}", "\"refusals\":{\"a\":{\"count\":1,\"last\":1,\"x\":1}}");
        row("spaces", "\"format\":1", "\"format\": 1");
        row("other spelling", "\"slots\"", "\"\\u0073lots\"");
        row("too little memory", "\"memory\":8192", "\"memory\":8191");
        row("too much memory", "\"memory\":8192", "\"memory\":1073741825");
        row("no passes", "\"passes\":1", "\"passes\":0");
        row("too many passes", "\"passes\":1", "\"passes\":65");
        row("passes beyond numbers", "\"passes\":1", "\"passes\":1e300");
        row("base64 with a space", "\"salt\":\"", "\"salt\":\" ");
        row("longer salt", "\"salt\":\"", "\"salt\":\"AAAA");
        row("name with a control character", "\"wang\"", "\"wa\\u0001ng\"");
        row("no name", "\"wang\"", "\"\"");
        row("not UTF-8", "pudong", "pu\xFF\xFEong");
    }
    void malformed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(base::Code, code);
        QVERIFY(m_pristine.contains(from));
        QCOMPARE(openAs(QByteArray(m_pristine).replace(from, to)).error().code, code);
    }

    void whatIsNoVaultAtAll()
    {
        for (const char *bytes : {"", "{}", "[]", "null", "SQLite format 3", "{\"format\":1}"})
            QCOMPARE(openAs(bytes).error().code, base::Code::Damaged);
        QCOMPARE(openAs(QByteArray(kLargestVaultFile + 1, ' ')).error().code, base::Code::Damaged);
        QFile::remove(m_fixture.vaultPath());
        QVERIFY(QDir().mkdir(m_fixture.vaultPath()));
        QCOMPARE(m_fixture.open().error().code, base::Code::Damaged);
        QVERIFY(QDir().rmdir(m_fixture.vaultPath()));
        QCOMPARE(m_fixture.open().error().code, base::Code::NotEnrolled);
    }

    void damageWhileOpenIsNoticedAtTheNextSignIn()
    {
        auto vault = openAs(m_pristine);
        QVERIFY(vault);
        test::spill(m_fixture.vaultPath(), "{}");
        QCOMPARE((*vault)->unlock(u"wang"_s, test::secret("right")).error().code, base::Code::Damaged);
        QCOMPARE(test::slurp(m_fixture.vaultPath()), QByteArray("{}")); // nothing of ours written over it
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
