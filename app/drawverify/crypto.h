// SHA-256, HMAC and ES256, by OpenSSL's libcrypto.
#pragma once

#include <array>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>
#include <string_view>

namespace creditdesk::drawverify {

using Hash = std::array<unsigned char, 32>;

class Sha256
{
public:
    Sha256();
    void add(std::string_view bytes);
    [[nodiscard]] Hash finish(); ///< and begins anew

private:
    struct Free {
        void operator()(EVP_MD *one) const { EVP_MD_free(one); }
        void operator()(EVP_MD_CTX *one) const { EVP_MD_CTX_free(one); }
    };
    std::unique_ptr<EVP_MD, Free> m_method;
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

[[nodiscard]] std::string_view viewOf(const Hash &hash);
[[nodiscard]] std::string hexOf(std::string_view bytes);
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
[[nodiscard]] std::string hmacSha256(std::string_view key, std::string_view message); ///< 32 bytes

// Empty where the text is not the one spelling that an encoder gives.
[[nodiscard]] std::string fromHex(std::string_view text); ///< small letters
[[nodiscard]] std::string fromBase64(std::string_view text);
[[nodiscard]] std::string fromBase64Url(std::string_view text); ///< without padding

class Certificate
{
public:
    /// Of a P-256 key; throws Finding Certificate.
    [[nodiscard]] static Certificate fromDer(std::string der);
    /// The one certificate of a PEM text; empty DER if there is none.
    [[nodiscard]] static std::string derOfPem(const std::string &pem);
    [[nodiscard]] const std::string &der() const { return m_der; }
    [[nodiscard]] std::string name() const; ///< common name; may be empty
    /// Raw r||s with low s over SHA-256 of the message.
    [[nodiscard]] bool verifies(std::string_view message, std::string_view signature) const;

private:
    struct Free {
        void operator()(X509 *one) const { X509_free(one); }
    };
    std::string m_der;
    std::unique_ptr<X509, Free> m_certificate;
};

} // namespace creditdesk::drawverify
