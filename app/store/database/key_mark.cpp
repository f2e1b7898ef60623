#include "app/store/database/key_mark.h"

#include "app/base/clock.h"

#include <array>
#include <cstring>
#include <sodium.h>

namespace creditdesk::store {
namespace {

constexpr std::size_t kRandomBytes = 6;
constexpr std::size_t kOursBytes = 4;
constexpr std::size_t kKeyCheckBytes = 6;
static_assert(kRandomBytes + kOursBytes + kKeyCheckBytes == kSaltBytes);
constexpr char kLabel[] = "creditdesk store 1";

/// Fills everything after the random bytes of `salt`.
void completeMark(unsigned char *salt, const base::Secret &key)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_state hash;
    crypto_hash_sha256_init(&hash);
    crypto_hash_sha256_update(&hash, reinterpret_cast<const unsigned char *>(kLabel), sizeof kLabel);
    crypto_hash_sha256_update(&hash, salt, kRandomBytes);
    crypto_hash_sha256_final(&hash, digest.data());
    std::memcpy(salt + kRandomBytes, digest.data(), kOursBytes);

    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> check{};
    crypto_auth_hmacsha256_state mac;
    crypto_auth_hmacsha256_init(&mac, key.data(), key.size());
    crypto_auth_hmacsha256_update(&mac, reinterpret_cast<const unsigned char *>(kLabel), sizeof kLabel);
    crypto_auth_hmacsha256_update(&mac, salt, kRandomBytes + kOursBytes);
    crypto_auth_hmacsha256_final(&mac, check.data());
    sodium_memzero(&mac, sizeof mac);
    std::memcpy(salt + kRandomBytes + kOursBytes, check.data(), kKeyCheckBytes);
}

} // namespace

base::Secret markedSalt(const base::Secret &key)
{
    base::Secret salt(kSaltBytes);
    base::SystemRandom random; // makes files distinguishable, protects nothing: not worth injecting
    random.fill(salt.bytes().first(kRandomBytes));
    completeMark(salt.data(), key);
    return salt;
}

KeyMark readMark(QByteArrayView firstBytes, const base::Secret &key)
{
    if (firstBytes.size() < static_cast<qsizetype>(kSaltBytes))
        return KeyMark::NotOurs;
    std::array<unsigned char, kSaltBytes> expected{};
    std::memcpy(expected.data(), firstBytes.data(), kRandomBytes);
    completeMark(expected.data(), key);
    if (std::memcmp(expected.data(), firstBytes.data(), kRandomBytes + kOursBytes) != 0)
        return KeyMark::NotOurs;
    return std::memcmp(expected.data(), firstBytes.data(), kSaltBytes) == 0 ? KeyMark::OurKey : KeyMark::OtherKey;
}

} // namespace creditdesk::store
