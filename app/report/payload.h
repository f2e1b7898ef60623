// What the QR code says, as COSE_Sign1 (RFC 9052) over CBOR, in one form only: reading is taking apart, making again and
// comparing, so no second text is accepted for the same content.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace creditdesk::report {

struct Payload {
    QString number;
    QString subjectCode;
    qint64 issuedAt = 0; ///< seconds since 1970, UTC
    QByteArray contentSha256;
};

struct SignedPayload {
    Payload payload;
    QByteArray keyId;     ///< vault::CertificateInfo::keyId of the signer
    QByteArray signature; ///< raw r||s over toBeSigned()
};

inline constexpr qsizetype kLongestQrText = 1024;

/// Sig_structure of RFC 9052, 4.4.
[[nodiscard]] QByteArray toBeSigned(const Payload &payload);
/// "CDR1:" + base45 of the tagged COSE_Sign1.
[[nodiscard]] QString qrTextOf(const SignedPayload &payload);
/// Nothing if `text` is not exactly what qrTextOf() makes.
[[nodiscard]] std::optional<SignedPayload> readQrText(const QString &text);

} // namespace creditdesk::report
