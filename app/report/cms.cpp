#include "app/report/cms.h"

#include "app/report/der.h"
#include "app/vault/signing.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using der::wrap;

QByteArray oid(const char *hex)
{
    return wrap(der::Oid, QByteArray::fromHex(hex));
}

const QByteArray kSignedData = oid("2a864886f70d010702");             // 1.2.840.113549.1.7.2
const QByteArray kData = oid("2a864886f70d010701");                   // 1.2.840.113549.1.7.1
const QByteArray kContentType = oid("2a864886f70d010903");            // 1.2.840.113549.1.9.3
const QByteArray kMessageDigest = oid("2a864886f70d010904");          // 1.2.840.113549.1.9.4
const QByteArray kSigningTime = oid("2a864886f70d010905");            // 1.2.840.113549.1.9.5
const QByteArray kSigningCertificate = oid("2a864886f70d010910022f"); // 1.2.840.113549.1.9.16.2.47
const QByteArray kSha256 = wrap(der::Sequence, oid("608648016503040201"));
const QByteArray kEcdsaSha256 = wrap(der::Sequence, oid("2a8648ce3d040302"));
const QByteArray kVersion1 = wrap(der::Integer, QByteArray(1, '\1'));

QByteArray attribute(const QByteArray &type, const QByteArray &value)
{
    return wrap(der::Sequence, {type, wrap(der::Set, value)});
}

/// RFC 5652, 11.3: UTCTime through 2049, GeneralizedTime from then on.
QByteArray timeValue(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const bool shortForm = utc.date().year() >= 1950 && utc.date().year() < 2050;
    const QString digits = utc.toString(shortForm ? u"yyMMddHHmmss"_s : u"yyyyMMddHHmmss"_s);
    return wrap(shortForm ? der::UtcTime : der::GeneralizedTime, digits.toLatin1() + 'Z');
}

QDateTime timeOf(const der::Element &element)
{
    QByteArray digits = element.content.toByteArray();
    if (element.tag == der::UtcTime && digits.size() == 13)
        digits.prepend(digits.left(2) < "50" ? "20" : "19");
    else if (element.tag != der::GeneralizedTime || digits.size() != 15)
        return {};
    QDateTime time = QDateTime::fromString(QString::fromLatin1(digits.left(14)), u"yyyyMMddHHmmss"_s);
    time.setTimeZone(QTimeZone::utc());
    return time;
}

/// IssuerAndSerialNumber of a certificate; empty if it cannot be read.
QByteArray issuerAndSerial(const QByteArray &certificateDer)
{
    der::Reader outer(certificateDer);
    const auto certificate = outer.next(der::Sequence);
    if (!certificate)
        return {};
    der::Reader inner(certificate->content);
    const auto toBeSigned = inner.next(der::Sequence);
    if (!toBeSigned)
        return {};
    der::Reader fields(toBeSigned->content);
    const auto version = fields.next(der::Context0);
    const auto serial = fields.next(der::Integer);
    const auto algorithm = fields.next(der::Sequence);
    const auto issuer = fields.next(der::Sequence);
    if (!version || !serial || !algorithm || !issuer)
        return {};
    return wrap(der::Sequence, {issuer->whole.toByteArray(), serial->whole.toByteArray()});
}

QByteArray assembleWith(const CmsParts &parts, const QByteArray &signatureDer)
{
    const QByteArray signer = issuerAndSerial(parts.certificateDer);
    if (signer.isEmpty())
        return {};
    QByteArray attributes = signedAttributes(parts);
    attributes[0] = static_cast<char>(der::Context0); // IMPLICIT [0] where it is stored, SET OF where it is signed
    const QByteArray signerInfo =
        wrap(der::Sequence, {kVersion1, signer, kSha256, attributes, kEcdsaSha256, wrap(der::OctetString, signatureDer)});
    const QByteArray signedData = wrap(der::Sequence, {kVersion1, wrap(der::Set, kSha256), wrap(der::Sequence, kData),
                                                       wrap(der::Context0, parts.certificateDer), wrap(der::Set, signerInfo)});
    return wrap(der::Sequence, {kSignedData, wrap(der::Context0, signedData)});
}

/// Walks down to the SignerInfo; everything passed on the way is checked when the bytes are made again.
struct Found {
    QByteArray certificate, attributes, signature;
};

std::optional<Found> find(const QByteArray &cms)
{
    der::Reader outer(cms);
    const auto contentInfo = outer.next(der::Sequence);
    if (!contentInfo || !outer.atEnd())
        return std::nullopt;
    der::Reader info(contentInfo->content);
    const auto type = info.next(der::Oid);
    const auto explicitly = info.next(der::Context0);
    if (!type || !explicitly)
        return std::nullopt;
    der::Reader wrapper(explicitly->content);
    const auto signedData = wrapper.next(der::Sequence);
    if (!signedData)
        return std::nullopt;
    der::Reader data(signedData->content);
    const auto version = data.next(der::Integer);
    const auto digests = data.next(der::Set);
    const auto encapsulated = data.next(der::Sequence);
    const auto certificates = data.next(der::Context0);
    const auto signers = data.next(der::Set);
    if (!version || !digests || !encapsulated || !certificates || !signers)
        return std::nullopt;
    der::Reader signer(signers->content);
    const auto signerInfo = signer.next(der::Sequence);
    if (!signerInfo)
        return std::nullopt;
    der::Reader fields(signerInfo->content);
    const auto signerVersion = fields.next(der::Integer);
    const auto signerId = fields.next(der::Sequence);
    const auto digest = fields.next(der::Sequence);
    const auto attributes = fields.next(der::Context0);
    const auto algorithm = fields.next(der::Sequence);
    const auto signature = fields.next(der::OctetString);
    if (!signerVersion || !signerId || !digest || !attributes || !algorithm || !signature)
        return std::nullopt;
    return Found{certificates->content.toByteArray(), attributes->content.toByteArray(), signature->content.toByteArray()};
}

/// The value of the signed attribute of this type, which must be the only value.
std::optional<der::Element> attributeValue(const QByteArray &attributes, const QByteArray &type)
{
    der::Reader all(attributes);
    while (const auto one = all.next(der::Sequence)) {
        der::Reader fields(one->content);
        const auto name = fields.next(der::Oid);
        const auto values = fields.next(der::Set);
        if (!name || !values)
            return std::nullopt;
        if (name->whole == type)
            return der::Reader(values->content).next();
    }
    return std::nullopt;
}

} // namespace

QByteArray signedAttributes(const CmsParts &parts)
{
    const QByteArray certificateHash = QCryptographicHash::hash(parts.certificateDer, QCryptographicHash::Sha256);
    // ESSCertIDv2 with SHA-256, which is the default and therefore not written (RFC 5035).
    const QByteArray certificateId = wrap(der::Sequence, wrap(der::OctetString, certificateHash));
    std::array<QByteArray, 4> attributes{
        attribute(kContentType, kData),
        attribute(kSigningTime, timeValue(parts.signedAt)),
        attribute(kMessageDigest, wrap(der::OctetString, parts.documentDigest)),
        attribute(kSigningCertificate, wrap(der::Sequence, wrap(der::Sequence, certificateId))),
    };
    std::sort(attributes.begin(), attributes.end()); // DER: the members of a SET OF stand in order of their bytes
    return wrap(der::Set, {attributes[0], attributes[1], attributes[2], attributes[3]});
}

QByteArray assembleCms(const CmsParts &parts)
{
    return assembleWith(parts, vault::rawToDer(parts.signature));
}

qsizetype largestCms(const QByteArray &certificateDer, const QDateTime &signedAt)
{
    // r may need a leading zero, a low s never does: SEQUENCE of INTEGERs of 33 and 32 bytes.
    constexpr qsizetype kLongestSignature = 2 + (2 + 33) + (2 + 32);
    const CmsParts parts{certificateDer, QByteArray(32, '\0'), signedAt, {}};
    return assembleWith(parts, QByteArray(kLongestSignature, '\0')).size();
}

std::optional<CmsParts> takeApart(const QByteArray &cms)
{
    const auto found = find(cms);
    if (!found)
        return std::nullopt;
    const auto digest = attributeValue(found->attributes, kMessageDigest);
    const auto time = attributeValue(found->attributes, kSigningTime);
    if (!digest || digest->tag != der::OctetString || !time)
        return std::nullopt;
    CmsParts parts{found->certificate, digest->content.toByteArray(), timeOf(*time), vault::derToRaw(found->signature)};
    if (parts.documentDigest.size() != 32 || !parts.signedAt.isValid() || parts.signature.size() != 64)
        return std::nullopt;
    if (assembleCms(parts) != cms)
        return std::nullopt;
    return parts;
}

} // namespace creditdesk::report
