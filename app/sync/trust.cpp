#include "app/sync/trust.h"

#include "app/sync/trust_file.h"
#include "app/vault/signing.h"

namespace creditdesk::sync {
namespace {

QByteArray certificatePem(const QByteArray &der)
{
    static constexpr qsizetype kLine = 64;
    const QByteArray base64 = der.toBase64();
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype at = 0; at < base64.size(); at += kLine)
        pem += base64.mid(at, kLine) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

/// A certificate that has ended, or was revoked later, still proves the reports it signed before: only chain and role count.
bool isReportSigner(const QByteArray &pem, const QByteArray &caDer)
{
    const QByteArray der = vault::pemToDer(pem);
    const auto info = vault::describe(der);
    return info && vault::checkCertificate(der, caDer, vault::CertificateRole::ReportSigning, info->notBefore).has_value();
}

} // namespace

base::Done refreshTrust(const Context &context)
{
    TRY_ASSIGN(const platform::TrustAnswer answer, context.client.trust());
    TRY_DONE(vault::revokedSerials(answer.crlPem, context.caDer));
    TrustFile trust;
    trust.caPem = certificatePem(context.caDer);
    for (const QByteArray &pem : answer.reportSigningCertificatesPem) {
        if (isReportSigner(pem, context.caDer))
            trust.signersPem.append(pem);
    }
    trust.crlPem = answer.crlPem;
    trust.voidedReports = answer.voidedReports;
    trust.asOf = answer.asOf;
    return writeTrust(context.home, trust);
}

} // namespace creditdesk::sync
