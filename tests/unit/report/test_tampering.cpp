// No byte of an issued report can be changed, added or removed without notice; nor may any bytes at all bring us down.
#include "app/report/cms.h"
#include "app/report/file_form.h"
#include "tests/unit/report/signing_desk.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <memory>
#include <openssl/bn.h>
#include <openssl/cms.h>

using namespace creditdesk;
using namespace creditdesk::report;
using namespace Qt::StringLiterals;
using test::SigningDesk;

class TestTampering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachByteOfASmallReport();
    void aReportOfSomePages();
    void bytesAddedOrRemoved();
    void paddingAndCaseOfTheHole();
    void theOtherSignatureOfThePairIsRefused();
    void anotherCertificateBesideIsRefused();
    void aSecondSignatureIsRefused();
    void arbitraryBytesAreRefusedInPeace();

private:
    [[nodiscard]] bool valid(const QByteArray &bytes) const { return verifyPdf(bytes, m_desk->trust).verdict == Verdict::Valid; }
    [[nodiscard]] QString reason(const QByteArray &bytes) const { return verifyPdf(bytes, m_desk->trust).reason; }
    /// The small report with another CMS in its hole.
    [[nodiscard]] QByteArray withCms(const QByteArray &cms) const
    {
        const Hole hole = readForm(m_small).hole;
        const QByteArray hex = cms.toHex().leftJustified(hole.end - hole.begin - 2, '0');
        return m_small.left(hole.begin + 1) + hex + m_small.mid(hole.end - 1);
    }

    std::unique_ptr<SigningDesk> m_desk;
    QByteArray m_small;
};

void TestTampering::initTestCase()
{
    m_desk = std::make_unique<SigningDesk>();
    m_small = m_desk->signedPdf(m_desk->smallModel());
    QCOMPARE(reason(m_small), QString());
}

void TestTampering::eachByteOfASmallReport()
{
    for (qsizetype i = 0; i < m_small.size(); ++i) {
        QByteArray bytes = m_small;
        bytes[i] = static_cast<char>(bytes[i] ^ (1 << (i % 8)));
        QVERIFY2(!valid(bytes), qPrintable(QString::number(i)));
    }
    const Hole hole = readForm(m_small).hole;
    for (qsizetype i = hole.begin - 80; i < hole.end + 400; ++i) {
        for (const int mask : {0x01, 0x20, 0x80, 0xFF}) { // 0x20 turns the case of a letter
            QByteArray bytes = m_small;
            bytes[i] = static_cast<char>(bytes[i] ^ mask);
            QVERIFY2(!valid(bytes), qPrintable(QString::number(i)));
        }
    }
}

void TestTampering::aReportOfSomePages()
{
    const QByteArray pdf = m_desk->signedPdf(m_desk->model(4, 2));
    QVERIFY(valid(pdf));
    for (qsizetype i = 0; i < pdf.size(); i += 97) {
        QByteArray bytes = pdf;
        bytes[i] = static_cast<char>(bytes[i] ^ 0x04);
        QVERIFY2(!valid(bytes), qPrintable(QString::number(i)));
    }
}

void TestTampering::bytesAddedOrRemoved()
{
    for (const QByteArray &more : {QByteArray("\n"), QByteArray(1, '\0'), QByteArray(" "), QByteArray("%%EOF\n"), m_small}) {
        QVERIFY(!valid(m_small + more));
        QVERIFY(!valid(more + m_small));
    }
    for (qsizetype cut = 1; cut < 400; ++cut) {
        QVERIFY(!valid(m_small.chopped(cut)));
        QVERIFY(!valid(m_small.mid(cut)));
    }
    for (qsizetype i = 0; i < m_small.size(); i += 61) {
        QByteArray longer = m_small, shorter = m_small;
        QVERIFY(!valid(longer.insert(i, ' ')));
        QVERIFY(!valid(shorter.remove(i, 1)));
    }
}

void TestTampering::paddingAndCaseOfTheHole()
{
    const Hole hole = readForm(m_small).hole;
    QByteArray upper = m_small;
    const QByteArray hex = m_small.mid(hole.begin, hole.end - hole.begin);
    upper.replace(hole.begin, hex.size(), hex.toUpper());
    QCOMPARE(reason(upper), u"padding"_s);
    QByteArray spaced = m_small;
    spaced[hole.end - 2] = ' ';
    QVERIFY(!valid(spaced));
    // A hole with two more zeros, everything else made to fit: only its length tells.
    QByteArray wider = m_small;
    wider.insert(hole.end - 1, "00");
    const Hole widerHole{hole.begin, hole.end + 2};
    const QByteArray range = byteRangeText(widerHole, wider.size());
    wider.replace(hole.begin - range.size(), range.size(), range);
    QVERIFY(!valid(wider));
}

void TestTampering::theOtherSignatureOfThePairIsRefused()
{
    CmsParts parts = takeApart(readForm(m_small).cms).value();
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> s(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(parts.signature.constData()) + 32, 32, nullptr), BN_free);
    BIGNUM *order = nullptr;
    BN_hex2bn(&order, "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"); // SEC 2, P-256
    BN_sub(s.get(), order, s.get());
    BN_free(order);
    BN_bn2binpad(s.get(), reinterpret_cast<unsigned char *>(parts.signature.data()) + 32, 32);

    QVERIFY(vault::verifyRaw(parts.certificateDer, signedAttributes(parts), parts.signature, false)); // it does hold
    QCOMPARE(takeApart(assembleCms(parts)).has_value(), true);
    const QByteArray other = withCms(assembleCms(parts));
    QVERIFY(!valid(other));
    if (other.size() == m_small.size()) // r with a leading zero makes it one byte too long
        QCOMPARE(reason(other), u"signature"_s);
}

void TestTampering::anotherCertificateBesideIsRefused()
{
    const QByteArray cms = readForm(m_small).cms;
    const auto *at = reinterpret_cast<const unsigned char *>(cms.constData());
    const std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)> info(d2i_CMS_ContentInfo(nullptr, &at, cms.size()),
                                                                                 CMS_ContentInfo_free);
    QVERIFY(info);
    const auto encoded = [&info] {
        QByteArray der(i2d_CMS_ContentInfo(info.get(), nullptr), '\0');
        auto *out = reinterpret_cast<unsigned char *>(der.data());
        i2d_CMS_ContentInfo(info.get(), &out);
        return der;
    };
    QCOMPARE(encoded(), cms); // OpenSSL writes the same bytes, so only the addition is judged
    QVERIFY(takeApart(cms));
    const QByteArray extra = m_desk->trust.caDer;
    const auto *extraAt = reinterpret_cast<const unsigned char *>(extra.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(d2i_X509(nullptr, &extraAt, extra.size()), X509_free);
    QVERIFY(CMS_add1_cert(info.get(), certificate.get()) == 1);
    QVERIFY(encoded().size() > cms.size());
    QVERIFY(!takeApart(encoded()));
    QVERIFY(!valid(withCms(encoded())));
}

void TestTampering::aSecondSignatureIsRefused()
{
    QCOMPARE(reason(m_small + m_small), u"second_signature"_s);
    QVERIFY(!sign(m_small, *m_desk->signer, m_desk->at)); // what is signed carries no payload to sign again
}

void TestTampering::arbitraryBytesAreRefusedInPeace()
{
    QRandomGenerator random(81);
    const auto noise = [&random](qsizetype size) {
        QByteArray bytes(size, '\0');
        for (char &c : bytes)
            c = static_cast<char>(random.bounded(256));
        return bytes;
    };
    QVERIFY(!valid({}));
    QCOMPARE(verifyPdf("%PDF-1.7\n", m_desk->trust).verdict, Verdict::NotAReport);
    QCOMPARE(verifyPdf(noise(100000), m_desk->trust).verdict, Verdict::NotAReport);
    const Hole hole = readForm(m_small).hole;
    for (int round = 0; round < 3000; ++round) {
        // Broken DER where the CMS stands, broken numbers where the ranges stand.
        QByteArray cms = readForm(m_small).cms;
        for (int i = 0; i < 3; ++i)
            cms[random.bounded(int(round % 2 ? cms.size() : 60))] = static_cast<char>(random.bounded(256));
        QVERIFY(!valid(withCms(cms)));
        QByteArray bytes = m_small;
        bytes.replace(hole.begin - 60, 30, noise(30));
        QVERIFY(!valid(bytes));
        QVERIFY(!takeApart(noise(random.bounded(200))));
    }
    // Many starts of a signature in a large file: still at once.
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!valid(m_small.left(15) + QByteArray("/ByteRange [ 0 ").repeated(2'000'000)));
    QVERIFY(!valid(m_small.left(15) + QByteArray(60'000'000, '<')));
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(reason(QByteArray(kLargestFile + 1, '%')), u"too_large"_s);
}

QTEST_GUILESS_MAIN(TestTampering)
#include "test_tampering.moc"
