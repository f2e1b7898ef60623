// How a file that does not open says why, without a second file beside it. SQLCipher keeps 16 bytes of salt in clear at the
// start of a database. With a raw 256-bit key the salt protects nothing, so ours says whose the file is:
//     6 random bytes | 4 bytes of SHA-256(label, random) | 6 bytes of HMAC-SHA256(key, label, random and hash)
// The middle part tells our files from those of other programs (one in 2^32 of theirs would pass), the last tells the right
// key from a wrong one (one in 2^48). So "ours and the right key, but it does not decrypt" is damage and nothing else. Bytes
// that are damaged within the mark itself make the file look like another program's: it is left alone all the same.
#pragma once

#include "app/base/secret.h"

#include <QByteArrayView>

#include <cstdint>

namespace creditdesk::store {

inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kSaltBytes = 16;

enum class KeyMark : std::uint8_t { NotOurs, OtherKey, OurKey };

/// A new salt for a file that `key` will open.
[[nodiscard]] base::Secret markedSalt(const base::Secret &key);
/// What the first bytes of a file say.
[[nodiscard]] KeyMark readMark(QByteArrayView firstBytes, const base::Secret &key);

} // namespace creditdesk::store
