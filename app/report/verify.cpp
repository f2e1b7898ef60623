#include "app/report/cms.h"
#include "app/report/content.h"
#include "app/report/file_form.h"
#include "app/report/issue.h"
#include "app/report/payload.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

Verification refuse(Verdict verdict, const QString &reason)
{
    Verification out;
    out.verdict = verdict;
    out.reason = reason;
    return out;
}

/// From the failures of vault::checkCertificate().
Verification refusedCertificate(const base::Failure &failure)
{
    if (failure.detail == u"revoked"_s)
        return refuse(Verdict::Revoked, u"certificate_revoked"_s);
    if (failure.detail == u"wrong role"_s)
        return refuse(Verdict::UnknownSigner, u"certificate_role"_s);
    if (failure.detail == u"expired"_s || failure.detail == u"not yet valid"_s)
        return refuse(Verdict::UnknownSigner, u"certificate_time"_s);
    return refuse(Verdict::UnknownSigner, u"certificate_chain"_s);
}

bool signatureHolds(const SignedPayload &payload, const QByteArray &certificateDer)
{
    return vault::verifyRaw(certificateDer, toBeSigned(payload.payload), payload.signature);
}

/// What the signed content says, once the signature has been found to hold. `at` is the claimed time of the signature.
Verification accept(const SignedPayload &signedPayload, const QByteArray &certificateDer, const QDateTime &at,
                    const Trust &trust)
{
    const auto checked =
        vault::checkCertificate(certificateDer, trust.caDer, vault::CertificateRole::ReportSigning, at, trust.revokedSerials);
    Verification out = checked ? refuse(Verdict::Valid, {}) : refusedCertificate(checked.error());
    if (out.verdict == Verdict::UnknownSigner)
        return out; // nothing that a stranger signed is repeated
    const Payload &payload = signedPayload.payload;
    out.number = payload.number;
    out.subjectCode = payload.subjectCode;
    out.issuedAt = QDateTime::fromSecsSinceEpoch(payload.issuedAt, QTimeZone::utc());
    out.contentSha256 = payload.contentSha256;
    if (const auto info = vault::describe(certificateDer))
        out.signer = info->commonName;
    if (out.verdict == Verdict::Valid && trust.voidedReports.contains(payload.number)) {
        out.verdict = Verdict::Revoked;
        out.reason = u"voided"_s;
    }
    return out;
}

/// Whether a file that does not have our form is a damaged report or something else altogether.
Verdict refusedForm(const QByteArray &bytes)
{
    const bool wasAReport = bytes.contains("/CreditdeskPayload (") || bytes.contains("/ETSI.CAdES.detached");
    return wasAReport ? Verdict::Tampered : Verdict::NotAReport;
}

/// The hole is as long as sign() makes it for this certificate: no byte more can be hidden in it.
bool holeIsAsMade(const FileForm &form, const CmsParts &parts)
{
    return form.hole.end - form.hole.begin - 2 == 2 * largestCms(parts.certificateDer, parts.signedAt);
}

/// The attached content must be the one that the payload names, or there is none: a signer of ours writes nothing else.
Verification withContent(Verification out, const QByteArray &bytes)
{
    if (out.verdict != Verdict::Valid && out.verdict != Verdict::Revoked)
        return out;
    const FoundContent found = readContent(bytes);
    if (!found.attached)
        return out;
    if (QCryptographicHash::hash(found.content, QCryptographicHash::Sha256) != out.contentSha256)
        return refuse(Verdict::Tampered, u"content"_s);
    out.canonical = found.content;
    return out;
}

} // namespace

Verification verifyPdf(const QByteArray &bytes, const Trust &trust)
{
    if (bytes.size() > kLargestFile)
        return refuse(Verdict::NotAReport, u"too_large"_s);
    const FileForm form = readForm(bytes);
    if (!form.refusal.isEmpty())
        return refuse(refusedForm(bytes), form.refusal);
    const auto parts = takeApart(form.cms);
    if (!parts)
        return refuse(Verdict::Tampered, u"signature_form"_s);
    if (!holeIsAsMade(form, *parts))
        return refuse(Verdict::Tampered, u"padding"_s);
    if (timeOfSignature(parts->signedAt) != form.signedAt)
        return refuse(Verdict::Tampered, u"signing_time"_s);
    if (digestAround(bytes, form.hole) != parts->documentDigest)
        return refuse(Verdict::Tampered, u"digest"_s);
    if (!vault::verifyRaw(parts->certificateDer, signedAttributes(*parts), parts->signature))
        return refuse(Verdict::Tampered, u"signature"_s);
    const auto payload = readQrText(QString::fromLatin1(form.payload));
    const auto info = vault::describe(parts->certificateDer);
    if (!payload || !info || payload->keyId != info->keyId || !signatureHolds(*payload, parts->certificateDer))
        return refuse(Verdict::Tampered, u"payload"_s);
    return withContent(accept(*payload, parts->certificateDer, parts->signedAt, trust), bytes);
}

Verification verifyQr(const QString &text, const Trust &trust)
{
    if (!text.startsWith(u"CDR1:"_s))
        return refuse(Verdict::NotAReport, u"prefix"_s);
    const auto payload = readQrText(text);
    if (!payload)
        return refuse(Verdict::Tampered, u"form"_s);
    for (const QByteArray &certificateDer : trust.signerCertificatesDer) {
        const auto info = vault::describe(certificateDer);
        if (!info || info->keyId != payload->keyId)
            continue;
        if (!signatureHolds(*payload, certificateDer))
            return refuse(Verdict::Tampered, u"signature"_s);
        const QDateTime issuedAt = QDateTime::fromSecsSinceEpoch(payload->payload.issuedAt, QTimeZone::utc());
        return accept(*payload, certificateDer, issuedAt, trust);
    }
    return refuse(Verdict::UnknownSigner, u"key_id"_s);
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return u"valid"_s;
    case Verdict::Tampered:
        return u"tampered"_s;
    case Verdict::UnknownSigner:
        return u"unknown_signer"_s;
    case Verdict::Revoked:
        return u"revoked"_s;
    case Verdict::NotAReport:
        break;
    }
    return u"not_a_report"_s;
}

} // namespace creditdesk::report
