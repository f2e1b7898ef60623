// Certificates of the city's one authority: reading, chain, role, revocation.
#include "app/vault/openssl_handles.h"
#include "app/vault/signing.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <array>
#include <openssl/pem.h>
#include <optional>

namespace creditdesk::vault {
namespace {

using base::Code;

constexpr qsizetype kKeyIdBytes = 8;
constexpr qsizetype kMaxPem = 16 * 1024 * 1024;
constexpr int kAuthLevel = 2; // 112 bits and more: no SHA-1 signature, no small key anywhere in the chain

struct PemBlock {
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    PemBlock() = default;
    PemBlock(const PemBlock &) = delete;
    PemBlock &operator=(const PemBlock &) = delete;
    ~PemBlock()
    {
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_free(data);
    }
    bool read(BIO *in) { return PEM_read_bio(in, &name, &header, &data, &size) == 1; }
    [[nodiscard]] bool isPublic() const
    {
        return qstrcmp(name, PEM_STRING_X509) == 0 || qstrcmp(name, PEM_STRING_X509_REQ) == 0 ||
               qstrcmp(name, PEM_STRING_X509_CRL) == 0;
    }
};

QString entryOf(const X509_NAME *name, int index)
{
    const X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, index);
    unsigned char *utf8 = nullptr;
    const int size = entry != nullptr ? ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry)) : -1;
    if (size < 0)
        return {};
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

/// The only value of this attribute; nothing if it is absent or stands there twice.
std::optional<QString> onlyEntry(const X509_NAME *name, int nid)
{
    const int first = X509_NAME_get_index_by_NID(name, nid, -1);
    if (first < 0 || X509_NAME_get_index_by_NID(name, nid, first) >= 0)
        return std::nullopt;
    return entryOf(name, first);
}

QByteArray serialHex(const ASN1_INTEGER *serial)
{
    const BignumHandle number(ASN1_INTEGER_to_BN(serial, nullptr));
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    const QByteArray out = QByteArray(hex).toLower();
    OPENSSL_free(hex);
    return out;
}

/// Serials are numbers: leading zeros and case make no difference.
QByteArray plainSerial(const QByteArray &hex)
{
    QByteArray out = hex.toLower();
    while (out.size() > 1 && out.startsWith('0'))
        out.remove(0, 1);
    return out;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
            QTimeZone::utc()};
}

QString roleName(CertificateRole role)
{
    switch (role) {
    case CertificateRole::Device:
        return QStringLiteral("device");
    case CertificateRole::ReportSigning:
        return QStringLiteral("report-signing");
    case CertificateRole::PlatformSigning:
        return QStringLiteral("platform-signing");
    }
    return {};
}

bool hasRole(X509 *certificate, CertificateRole role)
{
    const auto unit = onlyEntry(X509_get_subject_name(certificate), NID_organizationalUnitName);
    // An absent key usage extension answers all bits set.
    return unit && *unit == roleName(role) && (X509_get_key_usage(certificate) & KU_DIGITAL_SIGNATURE) != 0 &&
           X509_check_ca(certificate) == 0 && isP256(X509_get0_pubkey(certificate));
}

/// X509_V_OK or OpenSSL's reason.
int chainReason(X509 *certificate, X509 *authority, const QDateTime &at)
{
    const StoreHandle store(X509_STORE_new());
    const StoreContextHandle context(X509_STORE_CTX_new());
    if (!store || !context || X509_STORE_add_cert(store.get(), authority) != 1 ||
        X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr) != 1)
        return X509_V_ERR_UNSPECIFIED;
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(param, static_cast<time_t>(at.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_auth_level(param, kAuthLevel);
    if (X509_verify_cert(context.get()) == 1)
        return X509_V_OK;
    const int reason = X509_STORE_CTX_get_error(context.get());
    return reason == X509_V_OK ? X509_V_ERR_UNSPECIFIED : reason;
}

CrlHandle parseCrl(const QByteArray &crl)
{
    const QByteArray der = crl.startsWith("\x30") ? crl : pemToDer(crl);
    const unsigned char *at = bytesOf(der);
    CrlHandle out(der.isEmpty() ? nullptr : d2i_X509_CRL(nullptr, &at, static_cast<long>(der.size())));
    return out && at == bytesOf(der) + der.size() ? std::move(out) : nullptr;
}

/// Partial and delta lists say so in critical extensions; such a list must not pass for the whole one.
bool hasCriticalExtension(const STACK_OF(X509_EXTENSION) * extensions)
{
    return X509v3_get_ext_by_critical(extensions, 1, -1) >= 0;
}

tl::unexpected<base::Failure> refused(const char *why)
{
    return base::fail(Code::SignatureInvalid, QLatin1String(why));
}

} // namespace

X509Handle parseCertificate(const QByteArray &der)
{
    const ErrorScope errors;
    const unsigned char *at = bytesOf(der);
    X509Handle certificate(der.isEmpty() ? nullptr : d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!certificate || at != bytesOf(der) + der.size())
        return nullptr;
    QByteArray again(der.size(), '\0');
    unsigned char *out = bytesOf(again);
    if (i2d_X509(certificate.get(), nullptr) != der.size() || i2d_X509(certificate.get(), &out) != der.size() || again != der)
        return nullptr;
    return certificate;
}

QByteArray pemToDer(const QByteArray &pem)
{
    const ErrorScope errors;
    if (pem.isEmpty() || pem.size() > kMaxPem)
        return {};
    const BioHandle in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    PemBlock block;
    if (!in || !block.read(in.get()) || !block.isPublic())
        return {};
    PemBlock second; // two would leave open which one is meant
    if (second.read(in.get()))
        return {};
    return {reinterpret_cast<const char *>(block.data), static_cast<qsizetype>(block.size)};
}

base::Result<CertificateInfo> describe(const QByteArray &certificateDer)
{
    const ErrorScope errors;
    const X509Handle certificate = parseCertificate(certificateDer);
    if (!certificate)
        return base::fail(Code::Damaged, QStringLiteral("not a certificate"));
    CertificateInfo info;
    info.commonName = onlyEntry(X509_get_subject_name(certificate.get()), NID_commonName).value_or(QString());
    info.serialHex = serialHex(X509_get0_serialNumber(certificate.get()));
    info.notBefore = timeOf(X509_get0_notBefore(certificate.get()));
    info.notAfter = timeOf(X509_get0_notAfter(certificate.get()));
    info.keyId = QCryptographicHash::hash(certificateDer, QCryptographicHash::Sha256).left(kKeyIdBytes);
    return info;
}

base::Done checkCertificate(const QByteArray &certificateDer, const QByteArray &caDer, CertificateRole role,
                            const QDateTime &at, const QList<QByteArray> &revokedSerials)
{
    const ErrorScope errors;
    const X509Handle certificate = parseCertificate(certificateDer);
    const X509Handle authority = parseCertificate(caDer);
    if (!certificate || !authority || !at.isValid())
        return refused("unknown signer");
    switch (chainReason(certificate.get(), authority.get(), at)) {
    case X509_V_OK:
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return refused("expired");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return refused("not yet valid");
    default:
        return refused("unknown signer");
    }
    if (!hasRole(certificate.get(), role))
        return refused("wrong role");
    const QByteArray serial = plainSerial(serialHex(X509_get0_serialNumber(certificate.get())));
    for (const QByteArray &revoked : revokedSerials) {
        if (plainSerial(revoked) == serial)
            return refused("revoked");
    }
    return {};
}

base::Result<QList<QByteArray>> revokedSerials(const QByteArray &crl, const QByteArray &caDer)
{
    const ErrorScope errors;
    const X509Handle authority = parseCertificate(caDer);
    const CrlHandle list = parseCrl(crl);
    if (!authority || !list)
        return refused("not a revocation list");
    if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(authority.get())) != 0 ||
        (X509_get_key_usage(authority.get()) & KU_CRL_SIGN) == 0 ||
        X509_CRL_verify(list.get(), X509_get0_pubkey(authority.get())) != 1)
        return refused("revocation list of an unknown signer");
    if (hasCriticalExtension(X509_CRL_get0_extensions(list.get())))
        return refused("partial revocation list");
    QList<QByteArray> serials;
    const STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(list.get());
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const X509_REVOKED *entry = sk_X509_REVOKED_value(entries, i);
        if (hasCriticalExtension(X509_REVOKED_get0_extensions(entry)))
            return refused("partial revocation list");
        serials.append(serialHex(X509_REVOKED_get0_serialNumber(entry)));
    }
    return serials;
}

} // namespace creditdesk::vault
