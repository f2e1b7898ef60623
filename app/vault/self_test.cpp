#include "app/vault/self_test.h"

#include "app/vault/openssl_handles.h"
#include "app/vault/sealing.h"
#include "app/vault/signing.h"

#include <QCryptographicHash>

#include <openssl/core_names.h>
#include <sodium.h>

namespace creditdesk::vault {
namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

base::Secret secretOf(QByteArray bytes)
{
    return base::Secret::take(bytes);
}

bool is(const base::Secret &secret, const QByteArray &expected)
{
    return sameSecret(secret, secretOf(expected));
}

/// FIPS 180-4 example, through both libraries.
bool sha256Answers()
{
    const QByteArray expected = hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QByteArray digest(32, '\0');
    unsigned size = 0;
    return EVP_Digest("abc", 3, bytesOf(digest), &size, EVP_sha256(), nullptr) == 1 && size == 32 && digest == expected &&
           QCryptographicHash::hash("abc", QCryptographicHash::Sha256) == expected;
}

/// From the reference program: printf password | argon2 saltsaltsaltsalt -id -t 2 -k 256 -p 1 -l 32 -r
bool argon2Answers()
{
    const auto key = keyOfPassword(secretOf("password"), "saltsaltsaltsalt", {2, 256 * 1024});
    return key && is(*key, hex("77f80d9cd31f6a7ba66a8ee4afe947b98e864bd54b527f01e3dfcbc1703efd24"));
}

/// draft-irtf-cfrg-xchacha-03, A.3.1; the changed box must not open.
bool xchachaAnswers()
{
    const base::Secret key = secretOf(hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
    const QByteArray nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657");
    const QByteArray data = hex("50515253c0c1c2c3c4c5c6c7");
    const QByteArray text = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
                            "sunscreen would be it.";
    const QByteArray expected =
        hex("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda"
            "7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b23835"
            "65d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49");
    QByteArray box(text.size() + kTagBytes, '\0');
    QByteArray opened(text.size(), '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(box), nullptr, bytesOf(text), static_cast<std::size_t>(text.size()),
                                               bytesOf(data), static_cast<std::size_t>(data.size()), nullptr, bytesOf(nonce),
                                               key.data());
    const auto opens = [&] {
        return crypto_aead_xchacha20poly1305_ietf_decrypt(
                   bytesOf(opened), nullptr, nullptr, bytesOf(box), static_cast<std::size_t>(box.size()), bytesOf(data),
                   static_cast<std::size_t>(data.size()), bytesOf(nonce), key.data()) == 0;
    };
    if (box != expected || !opens() || opened != text)
        return false;
    box[0] = static_cast<char>(box.at(0) ^ 1);
    return !opens();
}

/// First keyed entry of the known answers published with BLAKE2b: key 00..3f, no input.
bool blake2Answers()
{
    QByteArray key(64, '\0');
    for (qsizetype i = 0; i < key.size(); ++i)
        key[i] = static_cast<char>(i);
    QByteArray out(64, '\0');
    return crypto_generichash(bytesOf(out), 64, nullptr, 0, bytesOf(key), 64) == 0 &&
           out == hex("10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
                      "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568");
}

PkeyHandle publicKey(QByteArray point)
{
    QByteArray group = "prime256v1";
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), static_cast<std::size_t>(point.size())),
        OSSL_PARAM_construct_end()};
    const PkeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, const_cast<OSSL_PARAM *>(params)) != 1)
        return nullptr;
    return PkeyHandle(key);
}

/// RFC 6979, A.2.5, SHA-256, message "test"; another message must be refused.
bool ecdsaAnswers()
{
    const PkeyHandle key = publicKey(hex("0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                                         "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"));
    const QByteArray signature = rawToDer(hex("f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
                                              "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"));
    const auto holds = [&](const QByteArray &message) {
        const DigestContextHandle context(EVP_MD_CTX_new());
        return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
               EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<std::size_t>(signature.size()), bytesOf(message),
                                static_cast<std::size_t>(message.size())) == 1;
    };
    return key && holds("test") && !holds("sample");
}

} // namespace

base::Done selfTest()
{
    const ErrorScope errors;
    const auto failed = [](const char *what) {
        return base::fail(base::Code::Internal, QStringLiteral("self-test: %1 answers wrongly").arg(QLatin1String(what)));
    };
    if (sodium_init() < 0)
        return failed("libsodium");
    if (!sha256Answers())
        return failed("SHA-256");
    if (!argon2Answers())
        return failed("Argon2id");
    if (!xchachaAnswers())
        return failed("XChaCha20-Poly1305");
    if (!blake2Answers())
        return failed("BLAKE2b");
    if (!ecdsaAnswers())
        return failed("ECDSA");
    return {};
}

} // namespace creditdesk::vault
