// ES256 in compact form. Written here and not taken from the workstation's vault: what the workstation verifies must have
// been made by other code.
#include "app/sandbox/certificates.h"

#include <openssl/ec.h>
#include <openssl/ecdsa.h>

namespace creditdesk::sandbox {
namespace {

constexpr int kHalf = 32; // bytes of r and of s on P-256

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signDer(const QByteArray &message, EVP_PKEY *key)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray der(EVP_PKEY_get_size(key), '\0');
    std::size_t size = static_cast<std::size_t>(der.size());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(der.data()), &size,
                       reinterpret_cast<const unsigned char *>(message.constData()),
                       static_cast<std::size_t>(message.size())) != 1)
        return {};
    der.truncate(static_cast<qsizetype>(size));
    return der;
}

/// DER to r||s with s in the lower half of the group's order: of (r, s) and (r, n - s) only one is accepted.
QByteArray rawLowS(const QByteArray &der)
{
    const auto *cursor = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> signature(
        d2i_ECDSA_SIG(nullptr, &cursor, static_cast<long>(der.size())), &ECDSA_SIG_free);
    const std::unique_ptr<EC_GROUP, decltype(&EC_GROUP_free)> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1),
                                                                    &EC_GROUP_free);
    if (!signature || !group)
        return {};
    const BIGNUM *order = EC_GROUP_get0_order(group.get());
    const std::unique_ptr<BIGNUM, OpenSslFree> s(BN_dup(ECDSA_SIG_get0_s(signature.get())));
    const std::unique_ptr<BIGNUM, OpenSslFree> half(BN_new());
    BN_rshift1(half.get(), order);
    if (BN_cmp(s.get(), half.get()) > 0)
        BN_sub(s.get(), order, s.get());
    QByteArray raw(2 * kHalf, '\0');
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out, kHalf);
    BN_bn2binpad(s.get(), out + kHalf, kHalf);
    return raw;
}

} // namespace

QByteArray signJws(const QByteArray &payload, const QByteArray &keyId, EVP_PKEY *key)
{
    const QByteArray header = "{\"alg\":\"ES256\",\"kid\":\"" + keyId + "\"}";
    const QByteArray signedText = base64Url(header) + '.' + base64Url(payload);
    const QByteArray der = signDer(signedText, key);
    return der.isEmpty() ? QByteArray() : signedText + '.' + base64Url(rawLowS(der));
}

} // namespace creditdesk::sandbox
