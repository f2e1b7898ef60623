// Signatures: ES256 (ECDSA P-256, SHA-256) for everything; one key serves COSE, JWS and CMS. Signatures we make have a low s,
// and signatures we accept in our own forms must have one, so that no second valid form of the same signature exists.
#pragma once

#include "app/base/failure.h"
#include "app/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>

namespace creditdesk::vault {

/// A private key with its certificate. Thread-safe.
class Signer
{
public:
    /// Code Damaged if key and certificate do not belong together.
    static base::Result<std::unique_ptr<Signer>> fromKey(const base::Secret &privateKeyDer, const QByteArray &certificatePem);
    ~Signer();
    /// Raw r||s, 64 bytes, low s, over SHA-256 of `message`.
    [[nodiscard]] base::Result<QByteArray> sign(const QByteArray &message) const;
    [[nodiscard]] QByteArray certificateDer() const;

private:
    Signer();
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// r||s over `message` with the public key of `certificateDer`. `requireLowS` as said above.
[[nodiscard]] bool verifyRaw(const QByteArray &certificateDer, const QByteArray &message, const QByteArray &signature,
                             bool requireLowS = true);
/// DER ECDSA-Sig-Value <-> raw r||s. Empty if malformed; the DER made is canonical.
[[nodiscard]] QByteArray rawToDer(const QByteArray &raw);
[[nodiscard]] QByteArray derToRaw(const QByteArray &der);

/// What a certificate may sign; carried in the subject's organisationalUnitName ("report-signing", "platform-signing",
/// "device") and checked with the chain.
enum class CertificateRole : quint8 { Device, ReportSigning, PlatformSigning };

struct CertificateInfo {
    QString commonName;
    QByteArray serialHex;
    QDateTime notBefore, notAfter;
    QByteArray keyId; ///< first 8 bytes of SHA-256 of the DER certificate: the kid of COSE and JWS
};

/// The one PEM block of `pem`: a certificate, a request or a CRL. Empty if there is none, another kind, or more than one.
[[nodiscard]] QByteArray pemToDer(const QByteArray &pem);
[[nodiscard]] base::Result<CertificateInfo> describe(const QByteArray &certificateDer);
/// Chain to `caDer`, validity at `at`, role, and absence from the list of revoked serials (hex, lower case).
/// Codes: SignatureInvalid (detail "unknown signer", "wrong role", "expired", "not yet valid", "revoked").
[[nodiscard]] base::Done checkCertificate(const QByteArray &certificateDer, const QByteArray &caDer, CertificateRole role,
                                          const QDateTime &at, const QList<QByteArray> &revokedSerials = {});
/// Serials (hex, lower case) of a DER or PEM CRL after checking its signature by `caDer`.
[[nodiscard]] base::Result<QList<QByteArray>> revokedSerials(const QByteArray &crl, const QByteArray &caDer);

/// JWS (RFC 7515) in compact form; the header is exactly {"alg":"ES256","kid":...}, the payload a JSON object. Manifests and
/// grants come in it. SignatureInvalid; BrokenAnswer if it is signed but no JSON object.
[[nodiscard]] base::Result<QJsonObject> openJws(const QByteArray &compact, const QByteArray &signerCertificateDer);
[[nodiscard]] base::Result<QByteArray> makeJws(const QJsonObject &payload, const Signer &signer);

} // namespace creditdesk::vault
