// Segments opened. The oracle is test case 16 of the GCM specification (McGrew and Viega), a published vector for AES-256.
#include "app/sync/segment_cipher.h"

#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using base::Code;

namespace {

const QByteArray kKey = QByteArray::fromHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
const QByteArray kNonce = QByteArray::fromHex("cafebabefacedbaddecaf888");
const QByteArray kContext = QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
const QByteArray kText =
    QByteArray::fromHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b5"
                        "25b16aedf5aa0de657ba637b39");
const QByteArray kSealed =
    QByteArray::fromHex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b10"
                        "56828838c5f61e6393ba7a0abcc9f662");
const QByteArray kTag = QByteArray::fromHex("76fc6ece0f4e1768cddf8853bb2d551b");

base::Secret secret(const QByteArray &bytes)
{
    return base::Secret::copyOf(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
}

} // namespace

class TestCipher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePublishedVectorOpens()
    {
        sync::SegmentCipher cipher;
        for (int again = 0; again < 2; ++again) { // one cipher, many segments
            QByteArray body = kNonce + kSealed + kTag;
            const auto opened = cipher.open(body, secret(kKey), kContext);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QCOMPARE(QByteArray(opened->data(), qsizetype(opened->size())), kText);
        }
    }
    void anyOtherBitDoesNot()
    {
        sync::SegmentCipher cipher;
        const QByteArray good = kNonce + kSealed + kTag;
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bent = good;
            bent[at] = static_cast<char>(bent.at(at) ^ 4);
            const auto opened = cipher.open(bent, secret(kKey), kContext);
            QVERIFY2(!opened && opened.error().code == Code::SealBroken, qPrintable(QString::number(at)));
        }
        for (qsizetype length = 0; length < good.size(); ++length) {
            QByteArray cut = good.left(length);
            const auto opened = cipher.open(cut, secret(kKey), kContext);
            QVERIFY2(!opened && opened.error().code == Code::SealBroken, qPrintable(QString::number(length)));
        }
    }
    void anotherKeyOrContextDoesNot()
    {
        sync::SegmentCipher cipher;
        QByteArray body = kNonce + kSealed + kTag;
        QCOMPARE(cipher.open(body, secret(kKey.mid(1) + 'x'), kContext).error().code, Code::SealBroken);
        body = kNonce + kSealed + kTag;
        QCOMPARE(cipher.open(body, secret(kKey), kContext + ' ').error().code, Code::SealBroken);
        body = kNonce + kSealed + kTag;
        QCOMPARE(cipher.open(body, secret(kKey.left(16)), kContext).error().code, Code::Internal);
    }
    void theContextNamesWhatTheSegmentIs()
    {
        QCOMPARE(sync::segmentContext(u"k-3"_s, u"records"_s, u"310115"_s), "creditdesk segment 1 k-3 records 310115");
    }
};

QTEST_APPLESS_MAIN(TestCipher)
#include "test_cipher.moc"
