// The sandbox's own certificate authority: made at first start in the state directory, kept from then on.
// It certifies the server, the platform's signature, and the devices and report signatures of enrolled workstations.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/certificates.h"

#include <QByteArray>
#include <QDateTime>
#include <QDir>

#include <memory>

namespace creditdesk::sandbox {

/// Which certificate the server shows; all but Good are faults.
enum class ServerCertificate : quint8 { Good, Expired, OtherHost, OtherAuthority };

/// Immutable after open(); any thread.
class Authority
{
public:
    /// Reads or makes the keys and certificates under `directory`. `notBefore` is the start of every validity, so that a
    /// city of a past date has certificates that were valid then. InputOutput or Damaged.
    static base::Result<std::unique_ptr<Authority>> open(const QDir &directory, const QDateTime &now,
                                                         const QDateTime &notBefore);

    /// Writes certificate and key for the server below the directory and returns their paths.
    struct ServerFiles {
        QString certificate, key;
    };
    base::Result<ServerFiles> serverFiles(ServerCertificate which) const;
    /// The good one with a new key, in the place of the one before.
    base::Result<ServerFiles> renewServerFiles() const;

    /// Empty if the request is not an acceptable one (own signature, P-256).
    [[nodiscard]] QByteArray certifyDevice(const QByteArray &requestPem, const QString &workstation) const;
    [[nodiscard]] QByteArray certifyReportSigning(const QByteArray &requestPem, const QString &terminal) const;

    [[nodiscard]] QByteArray caPem() const { return m_caPem; }
    [[nodiscard]] QString caPath() const;
    [[nodiscard]] QByteArray platformPem() const { return m_platformPem; }
    [[nodiscard]] QByteArray crlPem(const QList<RevokedEntry> &revoked, const QDateTime &now) const;
    /// Compact JWS by the platform's key.
    [[nodiscard]] QByteArray signPayload(const QByteArray &payload) const;

private:
    Authority() = default;
    QByteArray certify(const QByteArray &requestPem, CertificatePlan plan) const;
    QDir m_directory;
    QDateTime m_now, m_notBefore;
    QByteArray m_caPem, m_platformPem, m_platformKeyId;
    CertificatePtr m_ca;
    KeyPtr m_caKey, m_platformKey;
};

} // namespace creditdesk::sandbox
