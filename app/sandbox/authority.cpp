#include "app/sandbox/authority.h"

#include "app/sandbox/files.h"

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::fail;
using base::Result;

constexpr int kAuthorityYears = 20;
constexpr int kServerYears = 5;
constexpr int kClientYears = 3;

struct KeyWithCertificate {
    KeyPtr key;
    QByteArray pem;
};

/// The pair kept as NAME.key.pem and NAME.pem, or a new one made by `make` from a fresh key.
template <typename Make> Result<KeyWithCertificate> keptOrMade(const QDir &directory, const QString &name, const Make &make)
{
    const QString keyPath = directory.filePath(name + QStringLiteral(".key.pem"));
    const QString certificatePath = directory.filePath(name + QStringLiteral(".pem"));
    KeyWithCertificate pair;
    if (QFile::exists(keyPath) && QFile::exists(certificatePath)) {
        TRY_ASSIGN(const QByteArray keyPem, readFile(keyPath));
        TRY_ASSIGN(pair.pem, readFile(certificatePath));
        pair.key = keyFromPem(keyPem);
        if (!pair.key || !certificateFromPem(pair.pem))
            return fail(Code::Damaged, QStringLiteral("%1 does not hold a key with its certificate").arg(certificatePath));
        return pair;
    }
    pair.key = newKey();
    if (pair.key)
        pair.pem = make(pair.key.get());
    if (pair.pem.isEmpty())
        return fail(Code::Internal, QStringLiteral("OpenSSL could not make the certificate %1").arg(name));
    TRY_DONE(writeFile(keyPath, keyToPem(pair.key.get()), FilePrivacy::OwnerOnly));
    TRY_DONE(writeFile(certificatePath, pair.pem));
    return pair;
}

CertificatePlan authorityPlan(const QString &commonName, const QDateTime &notBefore)
{
    CertificatePlan plan;
    plan.commonName = commonName;
    plan.role = QStringLiteral("ca");
    plan.notBefore = notBefore;
    plan.notAfter = notBefore.addYears(kAuthorityYears);
    plan.basicConstraints = "critical,CA:TRUE,pathlen:0";
    plan.keyUsage = "critical,keyCertSign,cRLSign";
    return plan;
}

} // namespace

Result<std::unique_ptr<Authority>> Authority::open(const QDir &directory, const QDateTime &now, const QDateTime &notBefore)
{
    if (!directory.mkpath(QStringLiteral(".")))
        return fail(Code::ReadOnly, QStringLiteral("cannot make the directory %1").arg(directory.path()));
    std::unique_ptr<Authority> authority(new Authority);
    authority->m_directory = directory;
    authority->m_now = now;
    authority->m_notBefore = notBefore;
    TRY_ASSIGN(KeyWithCertificate ca, keptOrMade(directory, QStringLiteral("ca"), [&](EVP_PKEY *key) {
                   return makeCertificate(authorityPlan(QStringLiteral("creditdesk sandbox CA"), notBefore), key, nullptr, key);
               }));
    authority->m_caPem = ca.pem;
    authority->m_ca = certificateFromPem(ca.pem);
    authority->m_caKey = std::move(ca.key);
    TRY_ASSIGN(KeyWithCertificate platform, keptOrMade(directory, QStringLiteral("platform"), [&](EVP_PKEY *key) {
                   CertificatePlan plan;
                   plan.commonName = QStringLiteral("市信用平台（沙箱）");
                   plan.role = QStringLiteral("platform-signing");
                   plan.notBefore = notBefore;
                   plan.notAfter = now.addYears(kServerYears);
                   plan.keyUsage = "critical,digitalSignature";
                   return makeCertificate(plan, key, authority->m_ca.get(), authority->m_caKey.get());
               }));
    authority->m_platformPem = platform.pem;
    authority->m_platformKeyId = keyIdOf(certificateFromPem(platform.pem).get());
    authority->m_platformKey = std::move(platform.key);
    return authority;
}

QString Authority::caPath() const
{
    return m_directory.absoluteFilePath(QStringLiteral("ca.pem"));
}

Result<Authority::ServerFiles> Authority::serverFiles(ServerCertificate which) const
{
    CertificatePlan plan;
    plan.commonName = QStringLiteral("localhost");
    plan.role = QStringLiteral("server");
    plan.notBefore = m_notBefore;
    plan.notAfter = m_now.addYears(kServerYears);
    plan.keyUsage = "critical,digitalSignature";
    plan.extendedKeyUsage = "serverAuth";
    plan.subjectAltName = "IP:127.0.0.1,DNS:localhost";
    QString name = QStringLiteral("server");
    KeyPtr otherKey;
    CertificatePtr otherCa;
    if (which == ServerCertificate::Expired) {
        name = QStringLiteral("server-expired");
        plan.notBefore = m_now.addYears(-2);
        plan.notAfter = m_now.addDays(-1);
    } else if (which == ServerCertificate::OtherHost) {
        name = QStringLiteral("server-other-host");
        plan.commonName = QStringLiteral("platform.invalid");
        plan.subjectAltName = "DNS:platform.invalid";
    } else if (which == ServerCertificate::OtherAuthority) {
        name = QStringLiteral("server-other-ca");
        otherKey = newKey();
        if (otherKey)
            otherCa = certificateFromPem(makeCertificate(authorityPlan(QStringLiteral("another CA"), m_notBefore),
                                                         otherKey.get(), nullptr, otherKey.get()));
    }
    X509 *issuer = otherCa ? otherCa.get() : m_ca.get();
    EVP_PKEY *issuerKey = otherCa ? otherKey.get() : m_caKey.get();
    TRY_ASSIGN([[maybe_unused]] const KeyWithCertificate pair,
               keptOrMade(m_directory, name, [&](EVP_PKEY *key) { return makeCertificate(plan, key, issuer, issuerKey); }));
    return ServerFiles{m_directory.absoluteFilePath(name + QStringLiteral(".pem")),
                       m_directory.absoluteFilePath(name + QStringLiteral(".key.pem"))};
}

Result<Authority::ServerFiles> Authority::renewServerFiles() const
{
    for (const char *name : {"server.pem", "server.key.pem"}) {
        const QString path = m_directory.filePath(QString::fromLatin1(name));
        if (QFile::exists(path) && !QFile::remove(path))
            return fail(Code::InputOutput, QStringLiteral("cannot remove %1").arg(path));
    }
    return serverFiles(ServerCertificate::Good);
}

QByteArray Authority::certify(const QByteArray &requestPem, CertificatePlan plan) const
{
    const KeyPtr key = keyOfRequest(requestPem);
    if (!key)
        return {};
    plan.notBefore = m_notBefore;
    plan.notAfter = m_now.addYears(kClientYears);
    return makeCertificate(plan, key.get(), m_ca.get(), m_caKey.get());
}

QByteArray Authority::certifyDevice(const QByteArray &requestPem, const QString &workstation) const
{
    CertificatePlan plan;
    plan.commonName = workstation;
    plan.role = QStringLiteral("device");
    plan.keyUsage = "critical,digitalSignature";
    plan.extendedKeyUsage = "clientAuth";
    return certify(requestPem, plan);
}

QByteArray Authority::certifyReportSigning(const QByteArray &requestPem, const QString &terminal) const
{
    CertificatePlan plan;
    constexpr int kRoom = 64 - 5; // X.520 ub-common-name is 64 characters, five of them the suffix
    plan.commonName = terminal.left(kRoom) + QStringLiteral(" 报告签章");
    plan.role = QStringLiteral("report-signing");
    plan.keyUsage = "critical,digitalSignature,nonRepudiation";
    return certify(requestPem, plan);
}

QByteArray Authority::crlPem(const QList<RevokedEntry> &revoked, const QDateTime &now) const
{
    return makeCrl(revoked, now, m_ca.get(), m_caKey.get());
}

QByteArray Authority::signPayload(const QByteArray &payload) const
{
    return signJws(payload, m_platformKeyId, m_platformKey.get());
}

} // namespace creditdesk::sandbox
