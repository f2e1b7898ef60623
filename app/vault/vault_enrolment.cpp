// The vault's first half: making it, reading it, and this workstation's identity.
#include "app/vault/key_pair.h"
#include "app/vault/signing.h"
#include "app/vault/vault_impl.h"

#include <QDir>
#include <QFileInfo>

namespace creditdesk::vault {

using base::Code;

namespace {

constexpr qint64 kLargestSecretFile = 64;

base::Secret draw(std::size_t size, base::Random &random)
{
    base::Secret out(size);
    random.fill(out.bytes());
    return out;
}

base::Result<base::Secret> readMachineSecret(const QString &path)
{
    auto bytes = base::readFile(path, kLargestSecretFile);
    if (!bytes || bytes->size() != static_cast<qsizetype>(kKeyBytes))
        return base::fail(Code::Damaged, QStringLiteral("device.secret is missing or of a wrong size"));
    return base::Secret::take(*bytes);
}

base::Done checkPair(const base::Secret &keyDer, const QByteArray &certificatePem, const QByteArray &caDer,
                     CertificateRole role, const QDateTime &now)
{
    const QByteArray der = pemToDer(certificatePem);
    TRY_DONE(checkCertificate(der, caDer, role, now));
    if (!belongTogether(keyDer, der))
        return base::fail(Code::SignatureInvalid, QStringLiteral("certificate of another key"));
    return {};
}

base::Done checkEnrolment(const Fresh &fresh, const Enrolment &enrolment, const QDateTime &now)
{
    const QByteArray caDer = pemToDer(enrolment.caPem);
    TRY_DONE(checkPair(fresh.deviceKeyDer, enrolment.deviceCertificatePem, caDer, CertificateRole::Device, now));
    TRY_DONE(checkPair(fresh.signingKeyDer, enrolment.signingCertificatePem, caDer, CertificateRole::ReportSigning, now));
    return checkCertificate(pemToDer(enrolment.platformCertificatePem), caDer, CertificateRole::PlatformSigning, now);
}

/// A folder that goes again, with what was written into it, unless keep() is called.
class NewHome
{
public:
    explicit NewHome(QString home) : m_home(std::move(home)), m_isNew(!QFileInfo::exists(m_home)) {}
    NewHome(const NewHome &) = delete;
    NewHome &operator=(const NewHome &) = delete;
    ~NewHome()
    {
        if (m_kept)
            return;
        for (const QString &file : std::as_const(m_written))
            static_cast<void>(base::removeFile(file)); // the failure that led here is the one to tell
        if (m_isNew)
            QDir().rmdir(m_home);
    }
    base::Done make() const
    {
        if (!m_isNew)
            return {};
        if (!QDir().mkpath(m_home) || !QFile::setPermissions(m_home, base::kOwnerOnly | QFileDevice::ExeOwner))
            return base::fail(Code::ReadOnly, QStringLiteral("the data directory cannot be made"));
        return {};
    }
    base::Done write(const QString &path, const QByteArray &bytes)
    {
        m_written.append(path); // first: even a failed replacement may have put the file there
        return base::replaceFile(path, bytes);
    }
    void keep() { m_kept = true; }

private:
    QString m_home;
    QStringList m_written;
    bool m_isNew;
    bool m_kept = false;
};

} // namespace

Vault::Vault() = default;
Vault::~Vault() = default;

base::Result<std::unique_ptr<Vault>> Vault::open(const QString &home, const base::Clock &clock, base::Random &random)
{
    std::unique_ptr<Vault> vault(new Vault);
    vault->m = std::make_unique<Impl>(home, clock, random);
    TRY_DONE(vault->m->reload());
    return vault;
}

base::Result<std::unique_ptr<Vault>> Vault::create(const QString &home, const base::Clock &clock, base::Random &random)
{
    std::unique_ptr<Vault> vault(new Vault);
    vault->m = std::make_unique<Impl>(home, clock, random);
    if (QFileInfo::exists(vault->m->vaultPath()))
        return base::fail(Code::AlreadyEnrolled, QStringLiteral("vault.json exists"));
    Fresh fresh;
    TRY_ASSIGN(fresh.deviceKeyDer, makePrivateKey(random));
    TRY_ASSIGN(fresh.signingKeyDer, makePrivateKey(random));
    fresh.dataKey = draw(kKeyBytes, random);
    vault->m->fresh = std::move(fresh);
    return vault;
}

base::Result<QByteArray> Vault::deviceRequestPem(const QString &commonName) const
{
    if (!m->fresh)
        return base::fail(Code::AlreadyEnrolled, QStringLiteral("requests are made before enrolment"));
    return makeRequest(m->fresh->deviceKeyDer, commonName);
}

base::Result<QByteArray> Vault::signingRequestPem(const QString &commonName) const
{
    if (!m->fresh)
        return base::fail(Code::AlreadyEnrolled, QStringLiteral("requests are made before enrolment"));
    return makeRequest(m->fresh->signingKeyDer, commonName);
}

base::Done Vault::commit(const Enrolment &enrolment, const base::Secret &recoveryKey)
{
    if (!m->fresh)
        return base::fail(Code::AlreadyEnrolled, QStringLiteral("this vault is written already"));
    if (recoveryKey.size() != kKeyBytes)
        return base::fail(Code::InvalidInput, QStringLiteral("recovery key of a wrong size"));
    TRY_DONE(checkEnrolment(*m->fresh, enrolment, m->clock.now()));

    base::Random &random = m->random;
    const base::Secret machineSecret = draw(kKeyBytes, random);
    VaultFile file;
    file.enrolment = enrolment;
    file.enrolmentSeal = sealOf(subkey(m->fresh->dataKey, kEnrolmentPurpose), canonicalEnrolment(enrolment));
    file.deviceKey = seal(subkey(machineSecret, kDevicePurpose), m->fresh->deviceKeyDer, kDevicePurpose, {}, random);
    file.signingKey = seal(subkey(m->fresh->dataKey, kSigningPurpose), m->fresh->signingKeyDer, kSigningPurpose, {}, random);
    file.recovery = seal(subkey(recoveryKey, kRecoveryPurpose), m->fresh->dataKey, kRecoveryPurpose, {}, random);

    NewHome home(m->home);
    TRY_DONE(home.make());
    TRY_ASSIGN(const base::FileLock lock, base::FileLock::waitForFolder(m->home));
    if (QFileInfo::exists(m->vaultPath()))
        return base::fail(Code::AlreadyEnrolled, QStringLiteral("vault.json exists"));
    // The secret first: a vault.json is the mark of an enrolled workstation, so it must come last.
    const auto *secret = reinterpret_cast<const char *>(machineSecret.data());
    TRY_DONE(home.write(m->secretPath(), QByteArray::fromRawData(secret, static_cast<qsizetype>(machineSecret.size()))));
    TRY_DONE(home.write(m->vaultPath(), writeVaultFile(file)));
    home.keep();
    m->file = std::move(file);
    m->fresh.reset();
    return {};
}

const Enrolment &Vault::enrolment() const
{
    return m->file.enrolment;
}

base::Result<DeviceIdentity> Vault::device() const
{
    if (m->fresh)
        return base::fail(Code::NotEnrolled, QStringLiteral("not committed"));
    TRY_ASSIGN(const base::Secret machineSecret, readMachineSecret(m->secretPath()));
    DeviceIdentity out;
    TRY_ASSIGN(out.privateKeyDer, unseal(subkey(machineSecret, kDevicePurpose), m->file.deviceKey, kDevicePurpose, {}));
    out.certificatePem = m->file.enrolment.deviceCertificatePem;
    if (!belongTogether(out.privateKeyDer, pemToDer(out.certificatePem)))
        return base::fail(Code::Damaged, QStringLiteral("device key and certificate do not belong together"));
    return out;
}

} // namespace creditdesk::vault
