#include "app/sandbox/certificates.h"

#include <QCryptographicHash>

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace creditdesk::sandbox {
namespace {

using BioPtr = std::unique_ptr<BIO, OpenSslFree>;
using TimePtr = std::unique_ptr<ASN1_TIME, OpenSslFree>;

BioPtr readBio(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, static_cast<qsizetype>(size)) : QByteArray();
}

TimePtr asn1Time(const QDateTime &time)
{
    return TimePtr(ASN1_TIME_set(nullptr, static_cast<time_t>(time.toSecsSinceEpoch())));
}

bool addName(X509_NAME *name, const char *field, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0) == 1;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    if (value.isEmpty())
        return true;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (extension == nullptr)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool setRandomSerial(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x3FU) | 0x40U); // positive and always of 16 bytes
    const std::unique_ptr<BIGNUM, OpenSslFree> number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool isP256(EVP_PKEY *key)
{
    char group[32] = {};
    std::size_t length = 0;
    return EVP_PKEY_is_a(key, "EC") == 1 && EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
           QByteArrayView(group) == QByteArrayView("prime256v1");
}

} // namespace

KeyPtr newKey()
{
    return KeyPtr(EVP_EC_gen("P-256"));
}

QByteArray keyToPem(EVP_PKEY *key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contentOf(bio.get());
}

KeyPtr keyFromPem(const QByteArray &pem)
{
    const BioPtr bio = readBio(pem);
    return KeyPtr(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

CertificatePtr certificateFromPem(const QByteArray &pem)
{
    const BioPtr bio = readBio(pem);
    return CertificatePtr(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

QByteArray certificateToDer(X509 *certificate)
{
    unsigned char *data = nullptr;
    const int size = i2d_X509(certificate, &data);
    if (size <= 0)
        return {};
    const QByteArray der(reinterpret_cast<const char *>(data), size);
    OPENSSL_free(data);
    return der;
}

QByteArray serialOf(X509 *certificate)
{
    const std::unique_ptr<BIGNUM, OpenSslFree> number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    QByteArray bytes(BN_num_bytes(number.get()), '\0');
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes.toHex();
}

QByteArray keyIdOf(X509 *certificate)
{
    return QCryptographicHash::hash(certificateToDer(certificate), QCryptographicHash::Sha256)
        .left(8)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray makeCertificate(const CertificatePlan &plan, EVP_PKEY *subjectKey, X509 *issuer, EVP_PKEY *issuerKey)
{
    const CertificatePtr certificate(X509_new());
    X509 *self = certificate.get();
    X509_NAME *name = X509_get_subject_name(self);
    X509 *signer = issuer != nullptr ? issuer : self;
    bool good = X509_set_version(self, X509_VERSION_3) == 1 && setRandomSerial(self);
    good = good && addName(name, "C", QStringLiteral("CN")) && addName(name, "O", QStringLiteral("creditdesk sandbox")) &&
           addName(name, "OU", plan.role) && addName(name, "CN", plan.commonName);
    good = good && X509_set_issuer_name(self, X509_get_subject_name(signer)) == 1 &&
           X509_set1_notBefore(self, asn1Time(plan.notBefore).get()) == 1 &&
           X509_set1_notAfter(self, asn1Time(plan.notAfter).get()) == 1 && X509_set_pubkey(self, subjectKey) == 1;
    good = good && addExtension(self, signer, NID_basic_constraints, plan.basicConstraints) &&
           addExtension(self, signer, NID_key_usage, plan.keyUsage) &&
           addExtension(self, signer, NID_ext_key_usage, plan.extendedKeyUsage) &&
           addExtension(self, signer, NID_subject_alt_name, plan.subjectAltName) &&
           addExtension(self, signer, NID_subject_key_identifier, "hash") &&
           addExtension(self, signer, NID_authority_key_identifier, "keyid:always");
    if (!good || X509_sign(self, issuerKey, EVP_sha256()) == 0)
        return {};
    const BioPtr bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(bio.get(), self) == 1 ? contentOf(bio.get()) : QByteArray();
}

KeyPtr keyOfRequest(const QByteArray &requestPem)
{
    const BioPtr bio = readBio(requestPem);
    const std::unique_ptr<X509_REQ, OpenSslFree> request(PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr));
    if (!request)
        return {};
    KeyPtr key(X509_REQ_get_pubkey(request.get()));
    if (!key || !isP256(key.get()) || X509_REQ_verify(request.get(), key.get()) != 1)
        return {};
    return key;
}

QByteArray makeCrl(const QList<RevokedEntry> &revoked, const QDateTime &now, X509 *issuer, EVP_PKEY *issuerKey)
{
    const std::unique_ptr<X509_CRL, OpenSslFree> crl(X509_CRL_new());
    bool good = X509_CRL_set_version(crl.get(), X509_CRL_VERSION_2) == 1 &&
                X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(issuer)) == 1 &&
                X509_CRL_set1_lastUpdate(crl.get(), asn1Time(now).get()) == 1 &&
                X509_CRL_set1_nextUpdate(crl.get(), asn1Time(now.addDays(7)).get()) == 1;
    for (const RevokedEntry &entry : revoked) {
        BIGNUM *read = nullptr;
        BN_hex2bn(&read, entry.serialHex.constData());
        const std::unique_ptr<BIGNUM, OpenSslFree> number(read);
        ASN1_INTEGER *serial = BN_to_ASN1_INTEGER(number.get(), nullptr);
        X509_REVOKED *item = X509_REVOKED_new();
        good = good && X509_REVOKED_set_serialNumber(item, serial) == 1 &&
               X509_REVOKED_set_revocationDate(item, asn1Time(entry.at).get()) == 1 &&
               X509_CRL_add0_revoked(crl.get(), item) == 1;
        ASN1_INTEGER_free(serial);
    }
    X509_CRL_sort(crl.get());
    if (!good || X509_CRL_sign(crl.get(), issuerKey, EVP_sha256()) == 0)
        return {};
    const BioPtr bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509_CRL(bio.get(), crl.get()) == 1 ? contentOf(bio.get()) : QByteArray();
}

} // namespace creditdesk::sandbox
