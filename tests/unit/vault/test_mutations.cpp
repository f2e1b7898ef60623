// Seeded mutations of valid inputs through every reader of foreign bytes. What is looked for: a crash, a hang, or an input
// accepted that is not the one form we write.
#include "app/base/base45.h"
#include "app/vault/signing.h"
#include "openssl_authority.h"

#include <QJsonObject>
#include <QTest>

#include <random>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

namespace {

class Mutator
{
public:
    explicit Mutator(std::uint32_t seed) : m_engine(seed) {}
    /// One to four edits: a bit, a byte, a cut, a repetition, an insertion, a swap.
    QByteArray operator()(QByteArray bytes)
    {
        for (std::uint32_t edits = 1 + below(4); edits > 0; --edits) {
            const auto at = static_cast<qsizetype>(below(static_cast<std::uint32_t>(bytes.size()) + 1));
            const auto length = static_cast<qsizetype>(below(8));
            const auto value = static_cast<char>(below(256));
            switch (below(6)) {
            case 0:
                if (at < bytes.size())
                    bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << below(8)));
                break;
            case 1:
                if (at < bytes.size())
                    bytes[at] = value;
                break;
            case 2:
                bytes.remove(at, length);
                break;
            case 3:
                bytes.insert(at, bytes.mid(at, length));
                break;
            case 4:
                bytes.insert(at, value);
                break;
            default:
                bytes = bytes.mid(at) + bytes.left(at);
                break;
            }
        }
        return bytes;
    }
    std::uint32_t below(std::uint32_t limit) { return limit == 0 ? 0 : static_cast<std::uint32_t>(m_engine() % limit); }
    QByteArray bytes(std::uint32_t size)
    {
        QByteArray out;
        for (std::uint32_t i = 0; i < size; ++i)
            out += static_cast<char>(below(256));
        return out;
    }

private:
    std::mt19937 m_engine; // the same sequence with every library
};

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT

    test::OpensslAuthority m_authority;
    test::Issued m_issued;
    std::unique_ptr<Signer> m_signer;

private Q_SLOTS:
    void initTestCase()
    {
        m_issued = m_authority.issue(u"platform-signing"_s, u"platform"_s);
        m_signer = std::move(*Signer::fromKey(m_issued.key(), m_issued.certificatePem));
    }

    void derSignatures()
    {
        Mutator mutate(1);
        int accepted = 0;
        for (int i = 0; i < 100'000; ++i) {
            const QByteArray der = mutate(rawToDer(mutate.bytes(64)));
            const QByteArray raw = derToRaw(der);
            if (raw.isEmpty())
                continue;
            QCOMPARE(rawToDer(raw), der); // only one spelling is ever accepted
            ++accepted;
        }
        QVERIFY(accepted > 1000);
    }

    void base45()
    {
        Mutator mutate(2);
        int accepted = 0;
        for (int i = 0; i < 100'000; ++i) {
            const QByteArray content = mutate.bytes(mutate.below(24));
            const QByteArray text = base::toBase45(content);
            QCOMPARE(base::fromBase45(text), std::optional(content));
            const QByteArray changed = mutate(text);
            if (const auto decoded = base::fromBase45(changed)) {
                QCOMPARE(base::toBase45(*decoded), changed);
                ++accepted;
            }
        }
        QVERIFY(accepted > 1000);
    }

    void compactJws()
    {
        const QByteArray compact = *makeJws(QJsonObject{{u"epoch"_s, u"e"_s}, {u"sequence"_s, 5}}, *m_signer);
        const QByteArray der = m_signer->certificateDer();
        Mutator mutate(3);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray changed = mutate(compact);
            QVERIFY(changed == compact || !openJws(changed, der));
        }
    }

    void certificatesAndLists()
    {
        const QByteArray ca = pemToDer(m_authority.caPem());
        const QByteArray der = m_signer->certificateDer();
        m_authority.revoke(m_issued);
        const QByteArray crl = pemToDer(m_authority.crlPem());
        const QDateTime at(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC);
        QVERIFY(checkCertificate(der, ca, CertificateRole::PlatformSigning, at) && revokedSerials(crl, ca)->size() == 1);
        Mutator mutate(4);
        for (int i = 0; i < 10'000; ++i) {
            const QByteArray certificate = mutate(der);
            QVERIFY(certificate == der || !checkCertificate(certificate, ca, CertificateRole::PlatformSigning, at));
            static_cast<void>(describe(certificate));
            const QByteArray list = mutate(crl);
            QVERIFY(list == crl || !revokedSerials(list, ca));
        }
    }

    void pem()
    {
        Mutator mutate(5);
        const QByteArray pemText = m_authority.caPem();
        const QByteArray der = pemToDer(pemText);
        const QByteArray noise = mutate.bytes(400);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray changed = pemToDer(mutate(pemText));
            QVERIFY(changed.size() <= pemText.size());
        }
        QCOMPARE(pemToDer(noise), QByteArray());
        QCOMPARE(pemToDer(pemText), der);
    }
};

QTEST_GUILESS_MAIN(TestMutations)
#include "test_mutations.moc"
