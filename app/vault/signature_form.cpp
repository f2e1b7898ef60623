// The two forms of an ECDSA signature: DER (X.509, CMS) and raw r||s (JWS, COSE), translated without tolerance.
#include "app/vault/signature_form.h"

#include "app/vault/openssl_handles.h"
#include "app/vault/signing.h"

#include <cstring>

namespace creditdesk::vault {
namespace {

constexpr qsizetype kNumberBytes = 32;

// Order n of P-256 (FIPS 186-4, D.1.2.3) and (n-1)/2, the largest low s.
constexpr char kOrder[] = "\xFF\xFF\xFF\xFF\x00\x00\x00\x00\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
                          "\xBC\xE6\xFA\xAD\xA7\x17\x9E\x84\xF3\xB9\xCA\xC2\xFC\x63\x25\x51";
constexpr char kHalfOrder[] = "\x7F\xFF\xFF\xFF\x80\x00\x00\x00\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
                              "\xDE\x73\x7D\x56\xD3\x8B\xCF\x42\x79\xDC\xE5\x61\x7E\x31\x92\xA8";

/// 1 <= number < n
bool inRange(const char *number)
{
    static constexpr char kZero[kNumberBytes] = {};
    return std::memcmp(number, kZero, kNumberBytes) != 0 && std::memcmp(number, kOrder, kNumberBytes) < 0;
}

/// INTEGER of the shortest form.
QByteArray derInteger(const char *number)
{
    qsizetype skip = 0;
    while (skip < kNumberBytes - 1 && number[skip] == 0)
        ++skip;
    QByteArray value(number + skip, kNumberBytes - skip);
    if ((static_cast<unsigned char>(value.at(0)) & 0x80U) != 0)
        value.prepend('\0');
    return QByteArray(1, '\x02') + static_cast<char>(value.size()) + value;
}

/// Reads one positive INTEGER at `at` and moves on; 32 bytes, or empty if it is not of the shortest form.
QByteArray takeInteger(const QByteArray &der, qsizetype &at)
{
    if (at + 2 > der.size() || der.at(at) != '\x02')
        return {};
    const auto size = static_cast<unsigned char>(der.at(at + 1));
    at += 2;
    if (size == 0 || size > kNumberBytes + 1 || at + size > der.size())
        return {};
    QByteArray value = der.mid(at, size);
    at += size;
    const auto first = static_cast<unsigned char>(value.at(0));
    if ((first & 0x80U) != 0) // negative
        return {};
    if (first == 0) {
        if (size == 1 || (static_cast<unsigned char>(value.at(1)) & 0x80U) == 0) // zero, or a needless leading zero
            return {};
        value.remove(0, 1);
    }
    return value.size() > kNumberBytes ? QByteArray() : value.rightJustified(kNumberBytes, '\0');
}

} // namespace

bool hasLowS(const QByteArray &raw)
{
    return raw.size() == 2 * kNumberBytes && std::memcmp(raw.constData() + kNumberBytes, kHalfOrder, kNumberBytes) <= 0;
}

QByteArray withLowS(const QByteArray &raw)
{
    if (raw.size() != 2 * kNumberBytes || hasLowS(raw))
        return raw;
    const BignumHandle order(BN_bin2bn(reinterpret_cast<const unsigned char *>(kOrder), kNumberBytes, nullptr));
    const BignumHandle s(BN_bin2bn(bytesOf(raw) + kNumberBytes, kNumberBytes, nullptr));
    QByteArray out = raw;
    if (!order || !s || BN_sub(s.get(), order.get(), s.get()) != 1 ||
        BN_bn2binpad(s.get(), bytesOf(out) + kNumberBytes, kNumberBytes) != kNumberBytes)
        return {};
    return out;
}

QByteArray rawToDer(const QByteArray &raw)
{
    if (raw.size() != 2 * kNumberBytes || !inRange(raw.constData()) || !inRange(raw.constData() + kNumberBytes))
        return {};
    const QByteArray body = derInteger(raw.constData()) + derInteger(raw.constData() + kNumberBytes);
    return QByteArray(1, '\x30') + static_cast<char>(body.size()) + body;
}

QByteArray derToRaw(const QByteArray &der)
{
    // At most 2 + 35 + 35 bytes, so the length is always one byte.
    if (der.size() < 2 || der.at(0) != '\x30' || static_cast<unsigned char>(der.at(1)) > 0x7F || der.at(1) != der.size() - 2)
        return {};
    qsizetype at = 2;
    const QByteArray r = takeInteger(der, at);
    const QByteArray s = r.isEmpty() ? QByteArray() : takeInteger(der, at);
    if (s.isEmpty() || at != der.size() || !inRange(r.constData()) || !inRange(s.constData()))
        return {};
    return r + s;
}

} // namespace creditdesk::vault
