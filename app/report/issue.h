// Model -> pages -> PDF -> signed PDF, and the way back: verification. Rendering keeps no state between calls; the font
// set is checked once by checkFonts(). Any thread, one call at a time per thread.
#pragma once

#include "app/base/failure.h"
#include "app/report/model.h"
#include "app/vault/signing.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace creditdesk::report {

/// FontMissing names the families that are needed and absent.
[[nodiscard]] base::Done checkFonts();

/// Text of the QR code: "CDR1:" + base45(COSE_Sign1 (ES256), protected {alg}, unprotected {kid}, payload CBOR map
/// {1: number, 2: subject code, 3: issue time (seconds UTC), 4: SHA-256 of canonicalData}).
[[nodiscard]] base::Result<QString> qrText(const Model &model, const vault::Signer &signer);

struct Rendered {
    QByteArray pdf;
    int pages = 0;
};
/// Lays out and paints; the same model and QR text give the same bytes.
[[nodiscard]] base::Result<Rendered> render(const Model &model, const QString &qr);
/// Attaches the content that render() left in the file and adds the PAdES (CAdES detached) signature in the exact form that
/// verifyPdf() accepts. `signedAt` is the claimed time.
[[nodiscard]] base::Result<QByteArray> sign(const QByteArray &pdf, const vault::Signer &signer, const QDateTime &signedAt);

/// What a verifier may trust, gathered at the last contact with the platform.
struct Trust {
    QByteArray caDer;
    QList<QByteArray> signerCertificatesDer; ///< report signers known here; needed for QR codes only
    QList<QByteArray> revokedSerials;
    QStringList voidedReports;
};

enum class Verdict : quint8 { Valid, Tampered, UnknownSigner, Revoked, NotAReport };

struct Verification {
    Verdict verdict = Verdict::NotAReport;
    QString reason; ///< stable English id: "", "byte_range", "padding", "digest", "certificate_chain", "voided", ...
    QString number; ///< from the signed content, only if the signature holds
    QString subjectCode;
    QDateTime issuedAt;
    QString signer;           ///< common name of the signing certificate
    QByteArray contentSha256; ///< digest of the canonical data in the QR payload
    /// PDF only: the signed content itself, as attached to the file and found to have contentSha256; for readCanonical().
    /// Empty for a file issued before contents were attached.
    QByteArray canonical;
};

/// Strict: refuses any byte changed, added or removed anywhere, in the signature's padding too.
[[nodiscard]] Verification verifyPdf(const QByteArray &bytes, const Trust &trust);
[[nodiscard]] Verification verifyQr(const QString &text, const Trust &trust);
/// "valid", "tampered", "unknown_signer", "revoked", "not_a_report"
[[nodiscard]] QString verdictName(Verdict verdict);

} // namespace creditdesk::report
