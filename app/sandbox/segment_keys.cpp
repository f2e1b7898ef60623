#include "app/sandbox/segment_keys.h"

#include "app/sandbox/files.h"

#include <span>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace creditdesk::sandbox {
namespace {

constexpr int kSecretBytes = 32;
constexpr int kKeyBytes = 32;
constexpr int kNonceBytes = 12;
constexpr int kTagBytes = 16;

struct Free {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
template <typename T> using Owned = std::unique_ptr<T, Free>;

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArray derive(QByteArray secret, QByteArray info)
{
    const Owned<EVP_KDF> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const Owned<EVP_KDF_CTX> context(EVP_KDF_CTX_new(kdf.get()));
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret.data(), static_cast<std::size_t>(secret.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), static_cast<std::size_t>(info.size())),
        OSSL_PARAM_construct_end()};
    QByteArray key(kKeyBytes, '\0');
    return EVP_KDF_derive(context.get(), bytesOf(key), kKeyBytes, parameters) == 1 ? key : QByteArray();
}

} // namespace

base::Result<SegmentKeys> SegmentKeys::open(const QDir &directory, base::Random &random)
{
    const QString path = directory.filePath(QStringLiteral("segment-secret"));
    SegmentKeys keys;
    if (QFile::exists(path)) {
        TRY_ASSIGN(keys.m_secret, readFile(path));
        if (keys.m_secret.size() != kSecretBytes)
            return base::fail(base::Code::Damaged, QStringLiteral("%1 does not hold 32 bytes").arg(path));
        return keys;
    }
    keys.m_secret.resize(kSecretBytes);
    random.fill(std::as_writable_bytes(std::span(keys.m_secret.data(), static_cast<std::size_t>(kSecretBytes))));
    TRY_DONE(writeFile(path, keys.m_secret, FilePrivacy::OwnerOnly));
    return keys;
}

QByteArray SegmentKeys::idOf(const QString &epoch, qint64 generation)
{
    return epoch.toLatin1() + '-' + QByteArray::number(generation);
}

QByteArray SegmentKeys::key(const QByteArray &keyId, std::string_view district) const
{
    return derive(m_secret, "creditdesk segment key 1 " + keyId + ' ' +
                                QByteArray(district.data(), static_cast<qsizetype>(district.size())));
}

QByteArray segmentContext(const QByteArray &keyId, const QByteArray &kind, std::string_view district)
{
    return "creditdesk segment 1 " + keyId + ' ' + kind + ' ' +
           QByteArray(district.data(), static_cast<qsizetype>(district.size()));
}

QByteArray sealSegment(const QByteArray &key, const QByteArray &context, std::string_view plaintext, base::Random &random)
{
    QByteArray body(kNonceBytes, '\0');
    random.fill(std::as_writable_bytes(std::span(body.data(), static_cast<std::size_t>(kNonceBytes))));
    const Owned<EVP_CIPHER_CTX> cipher(EVP_CIPHER_CTX_new());
    if (key.size() != kKeyBytes || !cipher)
        return {};
    body.resize(kNonceBytes + static_cast<qsizetype>(plaintext.size()) + kTagBytes);
    unsigned char *const text = bytesOf(body) + kNonceBytes;
    int size = 0;
    int rest = 0;
    const bool sealed =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(std::string_view(key.constData(), kKeyBytes)),
                           bytesOf(body)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &size, bytesOf(std::string_view(context.constData())),
                          static_cast<int>(context.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), text, &size, bytesOf(plaintext), static_cast<int>(plaintext.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), text + size, &rest) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, text + plaintext.size()) == 1;
    return sealed ? body : QByteArray();
}

} // namespace creditdesk::sandbox
