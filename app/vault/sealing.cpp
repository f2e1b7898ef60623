#include "app/vault/sealing.h"

#include "app/base/canonical_json.h"

#include <QJsonArray>

#include <sodium.h>

namespace creditdesk::vault {
namespace {

static_assert(kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(kNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(kSaltBytes == crypto_pwhash_SALTBYTES);
static_assert(kSmallestCost.memoryBytes == crypto_pwhash_argon2id_MEMLIMIT_MIN);

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// A JSON array, because its members cannot run into each other.
QByteArray associatedData(const QString &purpose, const QString &owner)
{
    return base::canonicalJson(QJsonArray{QStringLiteral("creditdesk-vault"), kFormatVersion, purpose, owner});
}

} // namespace

base::Result<base::Secret> keyOfPassword(const base::Secret &password, const QByteArray &salt, const PasswordCost &cost)
{
    base::Secret key(kKeyBytes);
    const auto *text = reinterpret_cast<const char *>(password.data());
    if (salt.size() != kSaltBytes ||
        crypto_pwhash(key.data(), key.size(), password.isEmpty() ? "" : text, password.size(), bytesOf(salt),
                      static_cast<unsigned long long>(cost.passes), static_cast<std::size_t>(cost.memoryBytes),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::fail(base::Code::Internal, QStringLiteral("Argon2id: no memory, or parameters out of range"));
    return key;
}

base::Secret subkey(const base::Secret &key, const QString &purpose)
{
    const QByteArray context = associatedData(QStringLiteral("subkey"), purpose);
    base::Secret out(kKeyBytes);
    crypto_generichash(out.data(), out.size(), bytesOf(context), static_cast<std::size_t>(context.size()), key.data(),
                       key.size());
    return out;
}

base::Secret slotKey(const base::Secret &passwordKey, const PasswordCost &cost)
{
    return subkey(passwordKey, QStringLiteral("slot/%1/%2").arg(cost.passes).arg(cost.memoryBytes));
}

QByteArray sealOf(const base::Secret &key, const QByteArray &bytes)
{
    QByteArray out(static_cast<qsizetype>(kKeyBytes), '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(out.data()), kKeyBytes, bytesOf(bytes),
                       static_cast<std::size_t>(bytes.size()), key.data(), key.size());
    return out;
}

Sealed seal(const base::Secret &key, const base::Secret &content, const QString &purpose, const QString &owner,
            base::Random &random)
{
    Sealed out{QByteArray(kNonceBytes, '\0'), QByteArray(static_cast<qsizetype>(content.size()) + kTagBytes, '\0')};
    random.fill(std::as_writable_bytes(std::span(out.nonce.data(), kNonceBytes)));
    const QByteArray data = associatedData(purpose, owner);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(out.box.data()), nullptr, content.data(),
                                               content.size(), bytesOf(data), static_cast<unsigned long long>(data.size()),
                                               nullptr, bytesOf(out.nonce), key.data());
    return out;
}

base::Result<base::Secret> unseal(const base::Secret &key, const Sealed &sealed, const QString &purpose, const QString &owner)
{
    if (key.size() != kKeyBytes || sealed.nonce.size() != kNonceBytes || sealed.box.size() < kTagBytes)
        return base::fail(base::Code::Damaged, QStringLiteral("sealed box of a wrong size"));
    const QByteArray data = associatedData(purpose, owner);
    base::Secret out(static_cast<std::size_t>(sealed.box.size() - kTagBytes));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            out.data(), nullptr, nullptr, bytesOf(sealed.box), static_cast<unsigned long long>(sealed.box.size()),
            bytesOf(data), static_cast<unsigned long long>(data.size()), bytesOf(sealed.nonce), key.data()) != 0)
        return base::fail(base::Code::Damaged, QStringLiteral("sealed box does not open"));
    return out;
}

} // namespace creditdesk::vault
