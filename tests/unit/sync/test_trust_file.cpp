// trust.json: written, read back, and refused where it is not what it should be.
#include "app/sync/trust_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using base::Code;

class TestTrustFile : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;

    static sync::TrustFile sample()
    {
        sync::TrustFile trust;
        trust.caPem = "-----BEGIN CERTIFICATE-----\nCA\n-----END CERTIFICATE-----\n";
        trust.signersPem = {"one\n", "two\n"};
        trust.crlPem = "crl\n";
        trust.voidedReports = {u"N-1"_s, u"N-2"_s};
        trust.asOf = QDateTime(QDate(2026, 6, 1), QTime(1, 2, 3), Qt::UTC);
        return trust;
    }
    [[nodiscard]] QString path() const { return m_home.filePath(u"trust.json"_s); }
    void put(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void whatIsWrittenIsRead()
    {
        QVERIFY(sync::writeTrust(m_home.path(), sample()));
        const auto read = sync::readTrust(m_home.path());
        QVERIFY(read);
        QCOMPARE(read->caPem, sample().caPem);
        QCOMPARE(read->signersPem, sample().signersPem);
        QCOMPARE(read->crlPem, sample().crlPem);
        QCOMPARE(read->voidedReports, sample().voidedReports);
        QCOMPARE(read->asOf, sample().asOf);
    }
    void theFormatIsTheDocumentedOne()
    {
        QVERIFY(sync::writeTrust(m_home.path(), sample()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(object.keys(), (QStringList{u"as_of"_s, u"ca"_s, u"crl"_s, u"format"_s, u"signers"_s, u"voided"_s}));
        QCOMPARE(object.value(u"as_of"_s).toString(), u"2026-06-01T01:02:03Z"_s);
        QCOMPARE(object.value(u"format"_s).toInt(), 1);
    }
    void noFileIsNotFound()
    {
        const auto read = sync::readTrust(m_home.path());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::NotFound);
    }
    void aLaterFormatIsTooNew()
    {
        put("{\"format\":2,\"something\":\"else\"}");
        const auto read = sync::readTrust(m_home.path());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::TooNew);
    }
    void brokenFilesAreDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("members missing") << QByteArray("{\"format\":1}");
        QTest::newRow("a signer that is a number") << QByteArray(
            "{\"format\":1,\"ca\":\"c\",\"signers\":[1],\"crl\":\"\",\"voided\":[],\"as_of\":\"2026-06-01T00:00:00Z\"}");
        QTest::newRow("a time that is none")
            << QByteArray("{\"format\":1,\"ca\":\"c\",\"signers\":[],\"crl\":\"\",\"voided\":[],\"as_of\":\"yesterday\"}");
    }
    void brokenFilesAreDamaged()
    {
        QFETCH(QByteArray, bytes);
        put(bytes);
        const auto read = sync::readTrust(m_home.path());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Code::Damaged);
    }
    void aHomeThatIsNotThereCannotBeWritten()
    {
        const auto done = sync::writeTrust(m_home.filePath(u"no/such/folder"_s), sample());
        QVERIFY(!done);
        QCOMPARE(done.error().category(), base::Category::Resource);
    }
};

QTEST_APPLESS_MAIN(TestTrustFile)
#include "test_trust_file.moc"
