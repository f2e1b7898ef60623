// The vault: vault.json in the workstation's home. It holds who may open the data key, and this workstation's identity.
//  - one random 256-bit data key; each operator has a slot: Argon2id (libsodium, >= 64 MiB) over the password wraps it
//    (XChaCha20-Poly1305, the operator id as associated data); the platform's recovery key wraps it once more;
//  - the device key (mutual TLS) is sealed under a machine secret in device.secret (mode 0600), because it is needed
//    before anybody has signed in; the report-signing key is sealed under the data key;
//  - five wrong passwords in a row lock that operator for 15 minutes, persisted before the answer is given. A try that is cut off
//    (kill, power) is not wrong, as long as such are few: resources/catalogue/limits/sign_in.json.
// The file is replaced atomically (write, fsync, rename, fsync of the folder). Not thread-safe: owned by one thread at a time
// (services serialise access).
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace creditdesk::vault {

class Signer;

/// Certificate and private key for mutual TLS.
struct DeviceIdentity {
    QByteArray certificatePem;
    base::Secret privateKeyDer; ///< PKCS#8 DER
};

/// What enrolment brought; all public.
struct Enrolment {
    QString platformUrl;
    QByteArray caPem; ///< trust anchor given by the administrator
    QByteArray deviceCertificatePem;
    QByteArray signingCertificatePem;  ///< for reports
    QByteArray platformCertificatePem; ///< signs manifests and grants
    QString workstation;               ///< id given by the platform
    QString hall;                      ///< e.g. "市公共信用信息服务大厅"
    QString terminal;                  ///< e.g. "浦东新区 3 号窗口"
    QString district;
};

class Vault
{
public:
    /// NotEnrolled if there is no vault.json; Damaged, TooNew, ReadOnly as usual.
    static base::Result<std::unique_ptr<Vault>> open(const QString &home, const base::Clock &clock, base::Random &random);
    /// Makes data key, device key and signing key (P-256) in memory; writes nothing before commit(). AlreadyEnrolled.
    static base::Result<std::unique_ptr<Vault>> create(const QString &home, const base::Clock &clock, base::Random &random);
    ~Vault();

    // enrolment
    [[nodiscard]] base::Result<QByteArray> deviceRequestPem(const QString &commonName) const;
    [[nodiscard]] base::Result<QByteArray> signingRequestPem(const QString &commonName) const;
    /// Checks that both certificates belong to our keys, and all three chain to the CA in their roles; wraps the data key with
    /// the recovery key (32 bytes); writes. On failure nothing stays on disk. SignatureInvalid, InvalidInput, AlreadyEnrolled.
    base::Done commit(const Enrolment &enrolment, const base::Secret &recoveryKey);
    [[nodiscard]] const Enrolment &enrolment() const;
    [[nodiscard]] base::Result<DeviceIdentity> device() const;

    // operators
    [[nodiscard]] bool hasSlot(const QString &operatorId) const;
    [[nodiscard]] QStringList operators() const;
    /// Until when this operator is locked out; nothing if not.
    [[nodiscard]] std::optional<QDateTime> lockedUntil(const QString &operatorId) const;
    /// Opens the data key; about 0.2 s of one core. WrongPassword (counted; the fifth carries retryAfterSeconds, for it locks),
    /// LockedOut (retryAfterSeconds set), NoSlot, Damaged, and ReadOnly, NoSpace or InputOutput if the try cannot be
    /// counted on disk: then there is no answer, whatever the password.
    base::Done unlock(const QString &operatorId, const base::Secret &password);
    /// Opens the data key with the platform's recovery key (after the platform has accepted the password) and makes or
    /// replaces this operator's slot. Ends a lock. WrongKey, InvalidInput, Damaged.
    base::Done recover(const QString &operatorId, const base::Secret &password, const base::Secret &recoveryKey);
    /// Counts one refused password for an operator without a slot (the platform said no). Same lock as unlock().
    base::Done countRefusal(const QString &operatorId);
    base::Done clearRefusals(const QString &operatorId);
    [[nodiscard]] bool isUnlocked() const;
    void lock(); ///< wipes the data key

    // while unlocked
    /// Key derived from the data key: purpose "ledger", "mirror" or "register" (hashes of subjects). NoSlot if locked.
    [[nodiscard]] base::Result<base::Secret> key(const QString &purpose) const;
    [[nodiscard]] base::Result<std::unique_ptr<Signer>> reportSigner() const;

private:
    Vault();
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::vault
