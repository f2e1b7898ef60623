// Making keys, certificates, requests' checks and revocation lists with OpenSSL: P-256 everywhere. What they are for is
// decided in authority.h. Functions return null or an empty text when OpenSSL refuses.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace creditdesk::sandbox {

struct OpenSslFree {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_REQ *request) const { X509_REQ_free(request); }
    void operator()(X509_CRL *crl) const { X509_CRL_free(crl); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(ASN1_TIME *time) const { ASN1_STRING_free(time); }
    void operator()(BIGNUM *number) const { BN_free(number); }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, OpenSslFree>;
using CertificatePtr = std::unique_ptr<X509, OpenSslFree>;

[[nodiscard]] KeyPtr newKey();
[[nodiscard]] QByteArray keyToPem(EVP_PKEY *key);
[[nodiscard]] KeyPtr keyFromPem(const QByteArray &pem);
[[nodiscard]] CertificatePtr certificateFromPem(const QByteArray &pem);
[[nodiscard]] QByteArray certificateToDer(X509 *certificate);
/// Hex, lower case.
[[nodiscard]] QByteArray serialOf(X509 *certificate);
/// First 8 bytes of SHA-256 of the DER certificate, base64url: the kid of a JWS.
[[nodiscard]] QByteArray keyIdOf(X509 *certificate);

struct CertificatePlan {
    QString commonName;
    QString role; ///< organisationalUnitName: "device", "report-signing", "platform-signing", "server" or "ca"
    QDateTime notBefore, notAfter;
    QByteArray basicConstraints = "critical,CA:FALSE";
    QByteArray keyUsage;
    QByteArray extendedKeyUsage; ///< empty: none
    QByteArray subjectAltName;   ///< empty: none
};

/// PEM of a certificate over `subjectKey`. `issuer` null: self-signed.
[[nodiscard]] QByteArray makeCertificate(const CertificatePlan &plan, EVP_PKEY *subjectKey, X509 *issuer, EVP_PKEY *issuerKey);

/// The key of a certificate request whose own signature holds and which is on P-256; null otherwise. The requested
/// subject and extensions are ignored: the authority decides what it certifies.
[[nodiscard]] KeyPtr keyOfRequest(const QByteArray &requestPem);

struct RevokedEntry {
    QByteArray serialHex;
    QDateTime at;
};
/// PEM, valid for seven days from `now`.
[[nodiscard]] QByteArray makeCrl(const QList<RevokedEntry> &revoked, const QDateTime &now, X509 *issuer, EVP_PKEY *issuerKey);

/// ES256 in compact form (RFC 7515) over `payload`, with a low s.
[[nodiscard]] QByteArray signJws(const QByteArray &payload, const QByteArray &keyId, EVP_PKEY *key);

} // namespace creditdesk::sandbox
