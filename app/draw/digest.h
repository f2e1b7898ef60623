// SHA-256 by OpenSSL, which uses the processor's own instructions: a draw makes millions of short hashes. Internal to app/draw.
#pragma once

#include <QByteArray>

#include <array>
#include <memory>
#include <openssl/evp.h>
#include <span>
#include <string_view>

namespace creditdesk::draw {

using Hash = std::array<unsigned char, 32>;

class Digest
{
public:
    Digest();
    void add(std::string_view bytes);
    /// The hash of everything added; the next add() begins anew.
    [[nodiscard]] Hash finish();
    [[nodiscard]] Hash of(std::string_view first, std::string_view second = {}, std::string_view third = {});
    [[nodiscard]] bool good() const { return m_good; } ///< OpenSSL refused nothing so far

private:
    struct Free {
        void operator()(EVP_MD *method) const { EVP_MD_free(method); }
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD, Free> m_method;
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
    bool m_good;
};

/// HMAC-SHA-256 (RFC 2104), 32 bytes; empty if OpenSSL refused.
[[nodiscard]] QByteArray hmacSha256(const QByteArray &key, const QByteArray &message);

[[nodiscard]] inline std::string_view viewOf(const Hash &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), hash.size()};
}
[[nodiscard]] inline std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}
[[nodiscard]] inline QByteArray hexOf(const Hash &hash)
{
    const std::string_view bytes = viewOf(hash);
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex();
}

} // namespace creditdesk::draw
