// Chain, role, time and revocation of certificates made by the openssl program.
#include "app/vault/signing.h"
#include "openssl_authority.h"

#include <QTest>

using namespace creditdesk;
using namespace creditdesk::vault;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kWithin(QDate(2030, 6, 1), QTime(12, 0), Qt::UTC);

QString why(const base::Done &done)
{
    return done ? u"fine"_s : done.error().code == base::Code::SignatureInvalid ? done.error().detail : u"another code"_s;
}

} // namespace

class TestCertificates : public QObject
{
    Q_OBJECT

    test::OpensslAuthority m_authority;
    QByteArray m_ca;

private Q_SLOTS:
    void initTestCase() { m_ca = pemToDer(m_authority.caPem()); }

    void describes()
    {
        const test::Issued issued = m_authority.issue(u"report-signing"_s, u"浦东新区 3 号窗口 报告签章"_s);
        const QByteArray der = pemToDer(issued.certificatePem);
        const auto info = describe(der);
        QVERIFY(info);
        QCOMPARE(info->commonName, u"浦东新区 3 号窗口 报告签章"_s);
        QCOMPARE(info->notBefore.toSecsSinceEpoch(), QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
        QCOMPARE(info->notAfter.toSecsSinceEpoch(), QDateTime(QDate(2040, 1, 1), QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
        const QByteArray said = m_authority.run(
            {u"x509"_s, u"-in"_s, issued.certificatePath, u"-noout"_s, u"-serial"_s, u"-fingerprint"_s, u"-sha256"_s});
        QVERIFY(said.contains("serial=" + info->serialHex.toUpper() + "\n"));
        QCOMPARE(info->keyId.size(), 8);
        QVERIFY(said.contains("Fingerprint=" + info->keyId.toHex(':').toUpper() + ":"));
        QCOMPARE(describe("nonsense").error().code, base::Code::Damaged);
    }

    void derIsWhatOpensslWrites()
    {
        const QString out = m_authority.path(u"ca.der"_s);
        m_authority.run({u"x509"_s, u"-in"_s, m_authority.path(u"ca.pem"_s), u"-outform"_s, u"DER"_s, u"-out"_s, out});
        QCOMPARE(m_ca, test::slurp(out));
    }

    void pemMustHoldOnePublicThing()
    {
        QCOMPARE(pemToDer({}), QByteArray());
        QCOMPARE(pemToDer("-----BEGIN CERTIFICATE-----\n"), QByteArray());
        QCOMPARE(pemToDer(m_authority.caPem() + m_authority.caPem()), QByteArray());
        QCOMPARE(pemToDer(test::slurp(m_authority.path(u"ca.key"_s))), QByteArray());
        QVERIFY(!pemToDer("words before\n" + m_authority.caPem()).isEmpty());
    }

    void roles()
    {
        const QByteArray report = pemToDer(m_authority.issue(u"report-signing"_s, u"r"_s).certificatePem);
        const QByteArray device = pemToDer(m_authority.issue(u"device"_s, u"d"_s).certificatePem);
        const QByteArray platform = pemToDer(m_authority.issue(u"platform-signing"_s, u"p"_s).certificatePem);
        const QByteArray all[] = {device, report, platform};
        for (quint8 have = 0; have < 3; ++have) {
            for (quint8 want = 0; want < 3; ++want)
                QCOMPARE(why(checkCertificate(all[have], m_ca, static_cast<CertificateRole>(want), kWithin)),
                         have == want ? u"fine"_s : u"wrong role"_s);
        }
    }

    void roleMustBeUnambiguous()
    {
        const auto role = [&](const QString &unit, const QString &extensions = u"leaf"_s,
                              const QString &curve = u"prime256v1"_s) {
            const QByteArray der = pemToDer(m_authority.issue(unit, u"x"_s, extensions, curve).certificatePem);
            return why(checkCertificate(der, m_ca, CertificateRole::Device, kWithin));
        };
        QCOMPARE(role({}), u"wrong role"_s);
        QCOMPARE(role(u"Device"_s), u"wrong role"_s);
        QCOMPARE(role(u"device "_s), u"wrong role"_s);
        QCOMPARE(role(u"device/OU=report-signing"_s), u"wrong role"_s);
        QCOMPARE(role(u"device"_s, u"encipher"_s), u"wrong role"_s);
        QCOMPARE(role(u"device"_s, u"subca"_s), u"wrong role"_s);
        QCOMPARE(role(u"device"_s, u"leaf"_s, u"secp384r1"_s), u"wrong role"_s);
        QCOMPARE(role(u"device"_s, u"lax"_s), u"fine"_s);
    }

    void time()
    {
        const QByteArray der = pemToDer(m_authority.issue(u"device"_s, u"d"_s).certificatePem);
        const auto at = [&](const QString &iso) {
            return why(checkCertificate(der, m_ca, CertificateRole::Device, QDateTime::fromString(iso, Qt::ISODate)));
        };
        QCOMPARE(at(u"2039-12-31T23:59:00Z"_s), u"fine"_s);
        QCOMPARE(at(u"2040-01-01T00:01:00Z"_s), u"expired"_s);
        QCOMPARE(at(u"2019-12-31T23:59:00Z"_s), u"not yet valid"_s);
        QCOMPARE(at(u"2040-01-01T07:59:00+08:00"_s), u"fine"_s);
        QCOMPARE(at(u"never"_s), u"unknown signer"_s);
    }

    void chain()
    {
        test::OpensslAuthority twin; // the same name, another key
        const QByteArray foreign = pemToDer(twin.issue(u"device"_s, u"d"_s).certificatePem);
        QCOMPARE(why(checkCertificate(foreign, m_ca, CertificateRole::Device, kWithin)), u"unknown signer"_s);
        QCOMPARE(why(checkCertificate(foreign, pemToDer(twin.caPem()), CertificateRole::Device, kWithin)), u"fine"_s);
        QCOMPARE(why(checkCertificate(foreign, foreign, CertificateRole::Device, kWithin)), u"unknown signer"_s);
        QCOMPARE(why(checkCertificate(foreign, {}, CertificateRole::Device, kWithin)), u"unknown signer"_s);
        QCOMPARE(why(checkCertificate(m_ca, m_ca, CertificateRole::Device, kWithin)), u"wrong role"_s);
        QByteArray longer = pemToDer(m_authority.issue(u"device"_s, u"d"_s).certificatePem) + '\0';
        QCOMPARE(why(checkCertificate(longer, m_ca, CertificateRole::Device, kWithin)), u"unknown signer"_s);
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray der = pemToDer(m_authority.issue(u"device"_s, u"d"_s).certificatePem);
        QVERIFY(checkCertificate(der, m_ca, CertificateRole::Device, kWithin));
        for (qsizetype i = 0; i < der.size(); ++i) {
            QByteArray changed = der;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            QVERIFY2(!checkCertificate(changed, m_ca, CertificateRole::Device, kWithin), QByteArray::number(i).constData());
        }
    }

    void revocation()
    {
        const test::Issued bad = m_authority.issue(u"report-signing"_s, u"bad"_s);
        const test::Issued good = m_authority.issue(u"report-signing"_s, u"good"_s);
        QCOMPARE(revokedSerials(m_authority.crlPem(), m_ca)->size(), 0);
        m_authority.revoke(bad);
        const QByteArray crl = m_authority.crlPem();
        const auto serials = revokedSerials(crl, m_ca);
        QVERIFY(serials);
        QCOMPARE(*serials, QList<QByteArray>{describe(pemToDer(bad.certificatePem))->serialHex});
        QCOMPARE(*revokedSerials(pemToDer(crl), m_ca), *serials);
        const auto check = [&](const test::Issued &issued, const QList<QByteArray> &list) {
            return why(checkCertificate(pemToDer(issued.certificatePem), m_ca, CertificateRole::ReportSigning, kWithin, list));
        };
        QCOMPARE(check(bad, *serials), u"revoked"_s);
        QCOMPARE(check(bad, {"00" + serials->first().toUpper()}), u"revoked"_s);
        QCOMPARE(check(good, *serials), u"fine"_s);
    }

    void revocationListIsChecked()
    {
        const QByteArray der = pemToDer(m_authority.crlPem());
        QVERIFY(revokedSerials(der, m_ca));
        test::OpensslAuthority twin;
        QCOMPARE(revokedSerials(der, pemToDer(twin.caPem())).error().code, base::Code::SignatureInvalid);
        QCOMPARE(revokedSerials({}, m_ca).error().code, base::Code::SignatureInvalid);
        QCOMPARE(revokedSerials(m_authority.caPem(), m_ca).error().code, base::Code::SignatureInvalid);
        QVERIFY(!revokedSerials(der + '\0', m_ca));
        for (qsizetype i = 0; i < der.size(); ++i) {
            QByteArray changed = der;
            changed[i] = static_cast<char>(changed.at(i) ^ 1);
            QVERIFY2(!revokedSerials(changed, m_ca), QByteArray::number(i).constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestCertificates)
#include "test_certificates.moc"
