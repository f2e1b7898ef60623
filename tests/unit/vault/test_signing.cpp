// Signatures against published vectors (RFC 6979 A.2.5, RFC 7515 A.3) and the openssl program.
#include "app/vault/signing.h"
#include "openssl_authority.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

namespace {

// RFC 6979, A.2.5: key pair and the SHA-256 signatures of "sample" (its s is high) and "test" (its s is low).
const QByteArray kPrivate = "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721";
const QByteArray kPublic = "60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6"
                           "7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299";
const QByteArray kSample = "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                           "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8";
const QByteArray kTest = "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367"
                         "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083";

QByteArray fromUrl(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

/// SEC 1 ECPrivateKey (RFC 5915) of the pair.
QByteArray keyDer(const QByteArray &privateKey, const QByteArray &publicKey)
{
    return QByteArray::fromHex("30770201010420") + privateKey + QByteArray::fromHex("a00a06082a8648ce3d030107a14403420004") +
           publicKey;
}

} // namespace

class TestSigning : public QObject
{
    Q_OBJECT

    test::OpensslAuthority m_authority;

    QByteArray selfSigned(const QByteArray &der)
    {
        const QString key = m_authority.path(u"vector.der"_s);
        const QString pem = m_authority.path(u"vector.pem"_s);
        test::spill(key, der);
        m_authority.run({u"req"_s, u"-x509"_s, u"-new"_s, u"-keyform"_s, u"DER"_s, u"-key"_s, key, u"-subj"_s, u"/CN=vector"_s,
                         u"-out"_s, pem});
        return pemToDer(test::slurp(pem));
    }

private Q_SLOTS:
    void rfc6979()
    {
        const QByteArray certificate = selfSigned(keyDer(QByteArray::fromHex(kPrivate), QByteArray::fromHex(kPublic)));
        QVERIFY(verifyRaw(certificate, "test", QByteArray::fromHex(kTest)));
        QVERIFY(!verifyRaw(certificate, "Test", QByteArray::fromHex(kTest)));
        QVERIFY(verifyRaw(certificate, "sample", QByteArray::fromHex(kSample), false));
        QVERIFY2(!verifyRaw(certificate, "sample", QByteArray::fromHex(kSample)), "a high s must be refused");
    }

    void rfc7515A3()
    {
        const QByteArray certificate = selfSigned(keyDer(fromUrl("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"),
                                                         fromUrl("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU") +
                                                             fromUrl("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")));
        const QByteArray message = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                                   "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        const QByteArray signature =
            fromUrl("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
        QVERIFY(verifyRaw(certificate, message, signature, false));
        QVERIFY(!verifyRaw(certificate, message + '.', signature, false));
    }

    void opensslAcceptsOurSignature()
    {
        const test::Issued issued = m_authority.issue(u"report-signing"_s, u"窗口 报告签章"_s);
        auto signer = Signer::fromKey(issued.key(), issued.certificatePem);
        QVERIFY(signer);
        QCOMPARE((*signer)->certificateDer(), pemToDer(issued.certificatePem));
        const QString message = m_authority.path(u"message"_s);
        const QString signature = m_authority.path(u"signature"_s);
        const QString key = m_authority.path(u"public.pem"_s);
        test::spill(message, "what is signed");
        test::spill(key, m_authority.run({u"x509"_s, u"-in"_s, issued.certificatePath, u"-noout"_s, u"-pubkey"_s}));
        // half of OpenSSL's signatures have a high s; thirty in a row without one is our doing
        for (int i = 0; i < 30; ++i) {
            const auto raw = (*signer)->sign("what is signed");
            QVERIFY(raw);
            QCOMPARE(raw->size(), 64);
            QVERIFY(static_cast<unsigned char>(raw->at(32)) <= 0x7F);
            QVERIFY(verifyRaw((*signer)->certificateDer(), "what is signed", *raw));
            test::spill(signature, rawToDer(*raw));
            QVERIFY(m_authority.tryRun({u"dgst"_s, u"-sha256"_s, u"-verify"_s, key, u"-signature"_s, signature, message}));
        }
        test::spill(message, "what is not signed");
        QVERIFY(!m_authority.tryRun({u"dgst"_s, u"-sha256"_s, u"-verify"_s, key, u"-signature"_s, signature, message}));
    }

    void weAcceptOpensslsSignature()
    {
        const test::Issued issued = m_authority.issue(u"report-signing"_s, u"x"_s);
        const QString message = m_authority.path(u"m"_s);
        const QString key = m_authority.path(u"k.der"_s);
        const QString out = m_authority.path(u"s"_s);
        test::spill(message, "from outside");
        test::spill(key, issued.keyDer);
        m_authority.run({u"dgst"_s, u"-sha256"_s, u"-sign"_s, key, u"-keyform"_s, u"DER"_s, u"-out"_s, out, message});
        const QByteArray raw = derToRaw(test::slurp(out));
        QVERIFY(verifyRaw(pemToDer(issued.certificatePem), "from outside", raw, false));
        QCOMPARE(rawToDer(raw), test::slurp(out));
    }

    void keyAndCertificateMustBelongTogether()
    {
        const test::Issued a = m_authority.issue(u"report-signing"_s, u"a"_s);
        const test::Issued b = m_authority.issue(u"report-signing"_s, u"b"_s);
        QVERIFY(Signer::fromKey(a.key(), a.certificatePem));
        QCOMPARE(Signer::fromKey(a.key(), b.certificatePem).error().code, base::Code::Damaged);
        QCOMPARE(Signer::fromKey(a.key(), "nonsense").error().code, base::Code::Damaged);
        QCOMPARE(Signer::fromKey(base::Secret(), a.certificatePem).error().code, base::Code::Damaged);
        test::Issued longer = a;
        longer.keyDer += '\0';
        QCOMPARE(Signer::fromKey(longer.key(), a.certificatePem).error().code, base::Code::Damaged);
        const test::Issued otherCurve = m_authority.issue(u"report-signing"_s, u"c"_s, u"leaf"_s, u"secp384r1"_s);
        QCOMPARE(Signer::fromKey(otherCurve.key(), otherCurve.certificatePem).error().code, base::Code::Damaged);
    }

    void derIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not a sequence") << QByteArray("3106020101020101");
        QTest::newRow("length too long") << QByteArray("3007020101020101");
        QTest::newRow("length of two bytes") << QByteArray("308106020101020101");
        QTest::newRow("indefinite length") << QByteArray("30800201010201010000");
        QTest::newRow("trailing byte") << QByteArray("300602010102010100");
        QTest::newRow("trailing byte inside") << QByteArray("300702010102010100");
        QTest::newRow("leading zero") << QByteArray("300702020001020101");
        QTest::newRow("negative") << QByteArray("3006020181020101");
        QTest::newRow("zero r") << QByteArray("3006020100020101");
        QTest::newRow("zero s") << QByteArray("3006020101020100");
        QTest::newRow("empty integer") << QByteArray("300502000201");
        QTest::newRow("one integer") << QByteArray("3003020101");
        QTest::newRow("cut") << QByteArray("30060201010201");
        QTest::newRow("r of 33 bytes") << QByteArray("3026022101" + QByteArray(64, '0') + "020101");
        QTest::newRow("r is the order") << QByteArray(
            "3026022100ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551020101");
    }
    void derIsReadStrictly()
    {
        QFETCH(QByteArray, hex);
        QCOMPARE(derToRaw(QByteArray::fromHex(hex)), QByteArray());
    }

    void smallNumbersArePadded()
    {
        const QByteArray raw = derToRaw(QByteArray::fromHex("30070202008002017f"));
        QCOMPARE(raw.toHex(), QByteArray(62, '0') + "80" + QByteArray(62, '0') + "7f");
        QCOMPARE(rawToDer(raw).toHex(), QByteArray("30070202008002017f"));
    }

    void malformedRawHasNoDer()
    {
        QCOMPARE(rawToDer({}), QByteArray());
        QCOMPARE(rawToDer(QByteArray(64, '\0')), QByteArray());
        QCOMPARE(rawToDer(QByteArray(64, '\xFF')), QByteArray());
        QCOMPARE(rawToDer(QByteArray(63, '\1')), QByteArray());
        QCOMPARE(rawToDer(QByteArray(65, '\1')), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSigning)
#include "test_signing.moc"
