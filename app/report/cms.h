// The one form of CMS signature that reports carry (RFC 5652, CAdES-BES as ETSI EN 319 122): detached, one signer, the
// signer's certificate alone, SHA-256 with ECDSA P-256, four signed attributes, nothing unsigned. Because there is one form,
// checking is making it again from its parts and comparing the bytes.
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace creditdesk::report {

struct CmsParts {
    QByteArray certificateDer;
    QByteArray documentDigest; ///< SHA-256, 32 bytes
    QDateTime signedAt;        ///< whole seconds, UTC
    QByteArray signature;      ///< raw r||s over signedAttributes()
};

/// What is signed: the signed attributes as DER SET OF.
[[nodiscard]] QByteArray signedAttributes(const CmsParts &parts);
/// The whole ContentInfo; empty if the certificate has no issuer and serial number to name.
[[nodiscard]] QByteArray assembleCms(const CmsParts &parts);
/// Size of the longest ContentInfo for this certificate, whatever the signature's value: what the file must leave room for.
[[nodiscard]] qsizetype largestCms(const QByteArray &certificateDer, const QDateTime &signedAt);
/// The parts of `cms` if it is exactly what assembleCms() makes of them.
[[nodiscard]] std::optional<CmsParts> takeApart(const QByteArray &cms);

} // namespace creditdesk::report
