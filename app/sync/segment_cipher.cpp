#include "app/sync/segment_cipher.h"

#include <openssl/err.h>
#include <openssl/evp.h>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

constexpr qsizetype kNonce = 12;
constexpr qsizetype kTag = 16;
constexpr std::size_t kKey = 32;
constexpr qsizetype kLongest = qsizetype{1} << 30; // a segment is a few MiB; OpenSSL counts in int

struct FreeContext {
    void operator()(EVP_CIPHER_CTX *context) const noexcept { EVP_CIPHER_CTX_free(context); }
};

unsigned char *bytesAt(QByteArray &body, qsizetype offset)
{
    return reinterpret_cast<unsigned char *>(body.data()) + offset;
}

} // namespace

QByteArray segmentContext(const QString &keyId, const QString &kind, const QString &district)
{
    return u"creditdesk segment 1 %1 %2 %3"_s.arg(keyId, kind, district).toUtf8();
}

struct SegmentCipher::Impl {
    std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context{EVP_CIPHER_CTX_new()};

    bool decipher(QByteArray &body, qsizetype length, const base::Secret &key, const QByteArray &aad)
    {
        EVP_CIPHER_CTX *c = context.get();
        int count = 0;
        unsigned char *text = bytesAt(body, kNonce);
        return c != nullptr && EVP_DecryptInit_ex(c, EVP_aes_256_gcm(), nullptr, nullptr, nullptr) == 1 &&
               EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(kNonce), nullptr) == 1 &&
               EVP_DecryptInit_ex(c, nullptr, nullptr, key.data(), bytesAt(body, 0)) == 1 &&
               EVP_DecryptUpdate(c, nullptr, &count, reinterpret_cast<const unsigned char *>(aad.constData()),
                                 static_cast<int>(aad.size())) == 1 &&
               EVP_DecryptUpdate(c, text, &count, text, static_cast<int>(length)) == 1 &&
               EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_AEAD_SET_TAG, static_cast<int>(kTag), text + length) == 1 &&
               EVP_DecryptFinal_ex(c, text + length, &count) == 1;
    }
};

SegmentCipher::SegmentCipher() : m(std::make_unique<Impl>()) {}

SegmentCipher::~SegmentCipher() = default;

base::Result<std::span<const char>> SegmentCipher::open(QByteArray &body, const base::Secret &key, const QByteArray &context)
{
    const qsizetype length = body.size() - kNonce - kTag;
    if (key.size() != kKey)
        return base::fail(Code::Internal, u"a segment key of %1 bytes"_s.arg(key.size()));
    if (length < 0 || length > kLongest)
        return base::fail(Code::SealBroken, u"a segment of %1 bytes cannot be a sealed one"_s.arg(body.size()));
    const bool good = m->decipher(body, length, key, context);
    ERR_clear_error();
    if (!good)
        return base::fail(Code::SealBroken, u"the tag of a segment does not hold"_s);
    return std::span(body.constData() + kNonce, static_cast<std::size_t>(length));
}

} // namespace creditdesk::sync
