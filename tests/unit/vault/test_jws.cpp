// Compact JWS: our own round trip, and every way to be almost right.
#include "app/vault/signing.h"
#include "openssl_authority.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

class TestJws : public QObject
{
    Q_OBJECT

    test::OpensslAuthority m_authority;
    test::Issued m_issued;
    std::unique_ptr<Signer> m_signer;
    QByteArray m_der, m_kid;

    /// A compact JWS with any header and payload, validly signed.
    QByteArray signedWith(const QByteArray &header, const QByteArray &payload)
    {
        const QByteArray part = header.toBase64(kUrl) + '.' + payload.toBase64(kUrl);
        return part + '.' + m_signer->sign(part)->toBase64(kUrl);
    }
    base::Code codeOf(const QByteArray &compact) { return openJws(compact, m_der).error().code; }

private Q_SLOTS:
    void initTestCase()
    {
        m_issued = m_authority.issue(u"platform-signing"_s, u"platform"_s);
        m_signer = std::move(*Signer::fromKey(m_issued.key(), m_issued.certificatePem));
        m_der = m_signer->certificateDer();
        m_kid = QCryptographicHash::hash(m_der, QCryptographicHash::Sha256).first(8).toBase64(kUrl);
    }

    void roundTrip()
    {
        const QJsonObject payload{{u"name"_s, u"𠮷 𣲗 \"<b>\""_s}, {u"serial"_s, 7}, {u"list"_s, QJsonArray{1, 2}}};
        const auto compact = makeJws(payload, *m_signer);
        QVERIFY(compact);
        const auto opened = openJws(*compact, m_der);
        QVERIFY(opened);
        QCOMPARE(*opened, payload);
        const QByteArray header = QByteArray::fromBase64(compact->split('.').first(), kUrl);
        QCOMPARE(header, QByteArray("{\"alg\":\"ES256\",\"kid\":\"" + m_kid + "\"}"));
    }

    void otherSpellingOfTheSameHeaderIsFine()
    {
        QVERIFY(openJws(signedWith("{ \"kid\":\"" + m_kid + "\", \"alg\":\"ES256\" }", "{\"a\":1}"), m_der));
    }

    void headerIsCheckedStrictly_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray("{\"alg\":\"none\",\"kid\":\"KID\"}");
        QTest::newRow("HS256") << QByteArray("{\"alg\":\"HS256\",\"kid\":\"KID\"}");
        QTest::newRow("lower case") << QByteArray("{\"alg\":\"es256\",\"kid\":\"KID\"}");
        QTest::newRow("no kid") << QByteArray("{\"alg\":\"ES256\"}");
        QTest::newRow("other kid") << QByteArray("{\"alg\":\"ES256\",\"kid\":\"AAAAAAAAAAA\"}");
        QTest::newRow("kid is no text") << QByteArray("{\"alg\":\"ES256\",\"kid\":1}");
        QTest::newRow("crit") << QByteArray("{\"alg\":\"ES256\",\"kid\":\"KID\",\"crit\":[\"b64\"],\"b64\":false}");
        QTest::newRow("own key") << QByteArray("{\"alg\":\"ES256\",\"kid\":\"KID\",\"jwk\":{}}");
        QTest::newRow("array") << QByteArray("[\"ES256\",\"KID\"]");
        QTest::newRow("not JSON") << QByteArray("ES256");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("huge") << QByteArray("{\"alg\":\"ES256\",\"kid\":\"KID\"" + QByteArray(2000, ' ') + "}");
    }
    void headerIsCheckedStrictly()
    {
        QFETCH(QByteArray, header);
        QCOMPARE(codeOf(signedWith(header.replace("KID", m_kid), "{\"a\":1}")), base::Code::SignatureInvalid);
    }

    void payloadMustBeAnObject()
    {
        const QByteArray header = "{\"alg\":\"ES256\",\"kid\":\"" + m_kid + "\"}";
        for (const char *payload : {"", "[1]", "1", "{\"a\":", "{} {}"})
            QCOMPARE(codeOf(signedWith(header, payload)), base::Code::BrokenAnswer);
    }

    void everyChangedCharacterIsNoticed()
    {
        const QByteArray compact = *makeJws(QJsonObject{{u"a"_s, 1}}, *m_signer);
        for (qsizetype i = 0; i < compact.size(); ++i) {
            for (const char other : {'A', 'B', '.', '=', '+', ' ', '\0'}) {
                QByteArray changed = compact;
                changed[i] = other;
                QVERIFY2(changed == compact || !openJws(changed, m_der), QByteArray::number(i).constData());
            }
        }
    }

    void otherFormsOfTheSameBytesAreRefused()
    {
        const QByteArray compact = *makeJws(QJsonObject{{u"a"_s, 1}}, *m_signer);
        QCOMPARE(codeOf(compact + '='), base::Code::SignatureInvalid);
        QCOMPARE(codeOf(compact + '\n'), base::Code::SignatureInvalid);
        QCOMPARE(codeOf(' ' + compact), base::Code::SignatureInvalid);
        QCOMPARE(codeOf(compact + ".AA"), base::Code::SignatureInvalid);
        QCOMPARE(codeOf(compact.left(compact.lastIndexOf('.'))), base::Code::SignatureInvalid);
        QCOMPARE(codeOf({}), base::Code::SignatureInvalid);
        // the last of 86 characters carries four stray bits: they must be zero
        QByteArray stray = compact;
        stray.back() = static_cast<char>(stray.back() + 1);
        QCOMPARE(QByteArray::fromBase64(stray.split('.').last(), kUrl),
                 QByteArray::fromBase64(compact.split('.').last(), kUrl));
        QCOMPARE(codeOf(stray), base::Code::SignatureInvalid);
    }

    void anotherSignerIsRefused()
    {
        const test::Issued other = m_authority.issue(u"platform-signing"_s, u"other"_s);
        const QByteArray compact = *makeJws(QJsonObject{{u"a"_s, 1}}, *m_signer);
        QCOMPARE(openJws(compact, pemToDer(other.certificatePem)).error().code, base::Code::SignatureInvalid);
        QCOMPARE(openJws(compact, "nonsense").error().code, base::Code::SignatureInvalid);
    }
};

QTEST_GUILESS_MAIN(TestJws)
#include "test_jws.moc"
