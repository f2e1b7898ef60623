// JWS compact serialisation (RFC 7515, 7.1) with exactly one accepted header: {"alg":"ES256","kid":...}.
#include "app/base/canonical_json.h"
#include "app/vault/signing.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <optional>

namespace creditdesk::vault {
namespace {

using base::Code;

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kKeyIdBytes = 8;
constexpr qsizetype kMaxHeader = 1024;

QByteArray kidOf(const QByteArray &certificateDer)
{
    return QCryptographicHash::hash(certificateDer, QCryptographicHash::Sha256).left(kKeyIdBytes).toBase64(kBase64Url);
}

/// Only the one spelling an encoder makes: no padding, no other characters, no stray bits in the last character.
std::optional<QByteArray> decodeStrict(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, kBase64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).toBase64(kBase64Url) != text)
        return std::nullopt;
    return *decoded;
}

bool isOurHeader(const QByteArray &header, const QByteArray &kid)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(header, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return false;
    const QJsonObject object = document.object();
    return object.size() == 2 && object.value(u"alg").toString() == u"ES256" &&
           object.value(u"kid").toString() == QLatin1String(kid);
}

} // namespace

base::Result<QJsonObject> openJws(const QByteArray &compact, const QByteArray &signerCertificateDer)
{
    const auto refused = [](const char *why) {
        return base::fail(Code::SignatureInvalid, QStringLiteral("JWS: %1").arg(QLatin1String(why)));
    };
    const QList<QByteArray> parts = compact.split('.');
    if (parts.size() != 3)
        return refused("not of three parts");
    const auto header = parts.at(0).size() <= kMaxHeader ? decodeStrict(parts.at(0)) : std::nullopt;
    if (!header || !isOurHeader(*header, kidOf(signerCertificateDer)))
        return refused("header is not ES256 by the expected signer");
    const auto signature = decodeStrict(parts.at(2));
    const QByteArray signedPart = compact.left(compact.lastIndexOf('.'));
    if (!signature || !verifyRaw(signerCertificateDer, signedPart, *signature))
        return refused("signature does not hold");
    const auto payload = decodeStrict(parts.at(1));
    QJsonParseError error;
    const QJsonDocument document = payload ? QJsonDocument::fromJson(*payload, &error) : QJsonDocument();
    if (!payload || error.error != QJsonParseError::NoError || !document.isObject())
        return base::fail(Code::BrokenAnswer, QStringLiteral("JWS: signed, but the payload is not a JSON object"));
    return document.object();
}

base::Result<QByteArray> makeJws(const QJsonObject &payload, const Signer &signer)
{
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("ES256")},
                             {QStringLiteral("kid"), QLatin1String(kidOf(signer.certificateDer()))}};
    const QByteArray signedPart =
        base::canonicalJson(header).toBase64(kBase64Url) + '.' + base::canonicalJson(payload).toBase64(kBase64Url);
    TRY_ASSIGN(const QByteArray signature, signer.sign(signedPart));
    return signedPart + '.' + signature.toBase64(kBase64Url);
}

} // namespace creditdesk::vault
