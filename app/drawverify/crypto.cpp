#include "app/drawverify/crypto.h"

#include "app/drawverify/finding.h"

#include <algorithm>
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <vector>

namespace creditdesk::drawverify {

namespace {

constexpr std::size_t kHalf = 32; // bytes of r and of s
// Half of the order of P-256, FIPS 186-4 D.1.2.3: the largest low s.
constexpr std::array<unsigned char, kHalf> kHalfOrder{0x7F, 0xFF, 0xFF, 0xFF, 0x80, 0x00, 0x00, 0x00, 0x7F, 0xFF, 0xFF,
                                                      0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xDE, 0x73, 0x7D, 0x56, 0xD3, 0x8B,
                                                      0xCF, 0x42, 0x79, 0xDC, 0xE5, 0x61, 0x7E, 0x31, 0x92, 0xA8};

struct Release {
    void operator()(ECDSA_SIG *one) const { ECDSA_SIG_free(one); }
    void operator()(EVP_MD_CTX *one) const { EVP_MD_CTX_free(one); }
    void operator()(BIO *one) const { BIO_free(one); }
    void operator()(X509 *one) const { X509_free(one); }
};

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

std::string derOf(std::string_view raw)
{
    const std::unique_ptr<ECDSA_SIG, Release> signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(bytesOf(raw), static_cast<int>(kHalf), nullptr);
    BIGNUM *s = BN_bin2bn(bytesOf(raw.substr(kHalf)), static_cast<int>(kHalf), nullptr);
    if (!signature || ECDSA_SIG_set0(signature.get(), r, s) != 1)
        return {};
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const std::string out =
        size > 0 ? std::string(reinterpret_cast<char *>(der), static_cast<std::size_t>(size)) : std::string();
    OPENSSL_free(der);
    return out;
}

std::string encoded(std::string_view bytes)
{
    std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char *>(out.data()), bytesOf(bytes), static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(size));
    return out;
}

bool isP256(EVP_PKEY *key)
{
    std::array<char, 64> group{};
    return key != nullptr && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size(), nullptr) == 1 &&
           std::string_view(group.data()) == "prime256v1";
}

} // namespace

Sha256::Sha256() : m_method(EVP_MD_fetch(nullptr, "SHA256", nullptr)), m_context(EVP_MD_CTX_new())
{
    if (!m_method || !m_context || EVP_DigestInit_ex2(m_context.get(), m_method.get(), nullptr) != 1)
        throw Unreadable{"libcrypto", "SHA-256"};
}

void Sha256::add(std::string_view bytes)
{
    if (EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) != 1)
        throw Unreadable{"libcrypto", "SHA-256"};
}

Hash Sha256::finish()
{
    Hash out{};
    if (EVP_DigestFinal_ex(m_context.get(), out.data(), nullptr) != 1 ||
        EVP_DigestInit_ex2(m_context.get(), m_method.get(), nullptr) != 1)
        throw Unreadable{"libcrypto", "SHA-256"};
    return out;
}

std::string_view viewOf(const Hash &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), hash.size()};
}

std::string hexOf(std::string_view bytes)
{
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += kHex[static_cast<unsigned char>(c) >> 4U];
        out += kHex[static_cast<unsigned char>(c) & 0xFU];
    }
    return out;
}

std::string sha256Hex(std::string_view bytes)
{
    Sha256 digest;
    digest.add(bytes);
    return hexOf(viewOf(digest.finish()));
}

std::string hmacSha256(std::string_view key, std::string_view message)
{
    Hash out{};
    unsigned int size = 0;
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytesOf(message), message.size(), out.data(), &size) ==
        nullptr)
        throw Unreadable{"libcrypto", "HMAC"};
    return std::string(viewOf(out));
}

std::string fromHex(std::string_view text)
{
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        const std::size_t high = kHex.find(text[i]), low = kHex.find(text[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return {};
        out += static_cast<char>(high * 16 + low);
    }
    return text.size() % 2 == 0 ? out : std::string();
}

std::string fromBase64(std::string_view text)
{
    constexpr std::size_t kLongest = 1U << 20U;
    if (text.size() % 4 != 0 || text.size() > kLongest)
        return {};
    std::string out(text.size() / 4 * 3, '\0');
    const int size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char *>(out.data()), bytesOf(text), static_cast<int>(text.size()));
    const auto padding = static_cast<std::size_t>(std::count(text.begin(), text.end(), '='));
    if (size < 0 || padding > 2)
        return {};
    out.resize(static_cast<std::size_t>(size) - padding);
    return encoded(out) == text ? out : std::string();
}

std::string fromBase64Url(std::string_view text)
{
    std::string padded;
    for (const char c : text) {
        if (c == '+' || c == '/' || c == '=')
            return {};
        padded += c == '-' ? '+' : c == '_' ? '/' : c;
    }
    padded.append((4 - padded.size() % 4) % 4, '=');
    return fromBase64(padded);
}

Certificate Certificate::fromDer(std::string der)
{
    Certificate out;
    out.m_der = std::move(der);
    const unsigned char *at = bytesOf(out.m_der);
    out.m_certificate.reset(d2i_X509(nullptr, &at, static_cast<long>(out.m_der.size())));
    if (!out.m_certificate || at != bytesOf(out.m_der) + out.m_der.size() || !isP256(X509_get0_pubkey(out.m_certificate.get())))
        wrong(Wrong::Certificate);
    return out;
}

std::string Certificate::derOfPem(const std::string &pem)
{
    const std::unique_ptr<BIO, Release> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const std::unique_ptr<X509, Release> read(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    unsigned char *der = nullptr;
    const int size = read ? i2d_X509(read.get(), &der) : 0;
    const std::string out =
        size > 0 ? std::string(reinterpret_cast<char *>(der), static_cast<std::size_t>(size)) : std::string();
    OPENSSL_free(der);
    return out;
}

std::string Certificate::name() const
{
    X509_NAME *subject = X509_get_subject_name(m_certificate.get());
    const int at = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    if (at < 0)
        return {};
    unsigned char *text = nullptr;
    const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)));
    const std::string out =
        size > 0 ? std::string(reinterpret_cast<char *>(text), static_cast<std::size_t>(size)) : std::string();
    OPENSSL_free(text);
    return out;
}

bool Certificate::verifies(std::string_view message, std::string_view signature) const
{
    if (signature.size() != 2 * kHalf)
        return false;
    const std::string_view s = signature.substr(kHalf);
    if (std::lexicographical_compare(kHalfOrder.begin(), kHalfOrder.end(), bytesOf(s), bytesOf(s) + kHalf))
        return false;
    const std::string der = derOf(signature);
    const std::unique_ptr<EVP_MD_CTX, Release> context(EVP_MD_CTX_new());
    return context && !der.empty() &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, X509_get0_pubkey(m_certificate.get())) == 1 &&
           EVP_DigestVerify(context.get(), bytesOf(der), der.size(), bytesOf(message), message.size()) == 1;
}

} // namespace creditdesk::drawverify
