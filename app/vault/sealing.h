// Internal to vault: the three primitives everything is locked with (libsodium). Sealing is XChaCha20-Poly1305 with a random
// nonce; the associated data say what the box is and whose, so that no box can stand in for another.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/base/secret.h"

#include <QByteArray>
#include <QString>

namespace creditdesk::vault {

inline constexpr int kFormatVersion = 1;
inline constexpr std::size_t kKeyBytes = 32;
inline constexpr qsizetype kNonceBytes = 24;
inline constexpr qsizetype kTagBytes = 16;
inline constexpr qsizetype kSaltBytes = 16;

/// Ciphertext with tag, and its nonce.
struct Sealed {
    QByteArray nonce;
    QByteArray box;
};

/// What Argon2id is told to spend. Kept beside each slot, so that it can be raised without a new format.
struct PasswordCost {
    qint64 passes = 0;
    qint64 memoryBytes = 0;
    friend bool operator==(const PasswordCost &, const PasswordCost &) = default;
};
/// For new slots: about 0.2 s on two cores of 2020.
inline constexpr PasswordCost kCurrentCost{7, 64LL * 1024 * 1024};
/// Beyond these a file is damaged rather than ambitious.
inline constexpr PasswordCost kLargestCost{64, 1024LL * 1024 * 1024};
/// libsodium's own least.
inline constexpr PasswordCost kSmallestCost{1, 8192};

/// Argon2id (version 1.3, one lane). Internal if the memory cannot be had.
[[nodiscard]] base::Result<base::Secret> keyOfPassword(const base::Secret &password, const QByteArray &salt,
                                                       const PasswordCost &cost);
/// Keyed BLAKE2b over the purpose: 32 bytes that tell nothing of `key` or of each other.
[[nodiscard]] base::Secret subkey(const base::Secret &key, const QString &purpose);
/// What wraps the data key in a slot. The cost goes in, because Argon2 rounds the memory and would not notice another figure.
[[nodiscard]] base::Secret slotKey(const base::Secret &passwordKey, const PasswordCost &cost);
/// Keyed BLAKE2b over any bytes.
[[nodiscard]] QByteArray sealOf(const base::Secret &key, const QByteArray &bytes);

[[nodiscard]] Sealed seal(const base::Secret &key, const base::Secret &content, const QString &purpose, const QString &owner,
                          base::Random &random);
/// Damaged if key, purpose, owner or a byte is not the one it was sealed with; which of them cannot be known.
[[nodiscard]] base::Result<base::Secret> unseal(const base::Secret &key, const Sealed &sealed, const QString &purpose,
                                                const QString &owner);

} // namespace creditdesk::vault
