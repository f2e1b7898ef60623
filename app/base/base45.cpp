#include "app/base/base45.h"

#include <array>
#include <string_view>

namespace creditdesk::base {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned kBase = 45;
static_assert(kAlphabet.size() == kBase);

/// Place of each character in the alphabet; -1: not in it.
constexpr std::array<signed char, 256> kValues = [] {
    std::array<signed char, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<signed char>(i);
    return values;
}();

/// Little-endian value of one group, or nothing if a character is foreign.
std::optional<unsigned> valueOf(const QByteArray &text, qsizetype at, qsizetype count)
{
    unsigned value = 0;
    for (qsizetype i = count - 1; i >= 0; --i) {
        const int digit = kValues[static_cast<unsigned char>(text.at(at + i))];
        if (digit < 0)
            return std::nullopt;
        value = value * kBase + static_cast<unsigned>(digit);
    }
    return value;
}

} // namespace

QByteArray toBase45(const QByteArray &bytes)
{
    QByteArray out;
    out.reserve(bytes.size() / 2 * 3 + 2);
    for (qsizetype i = 0; i < bytes.size(); i += 2) {
        const bool pair = i + 1 < bytes.size();
        unsigned value = static_cast<unsigned char>(bytes.at(i));
        if (pair)
            value = value * 256 + static_cast<unsigned char>(bytes.at(i + 1));
        for (int digit = 0; digit < (pair ? 3 : 2); ++digit) {
            out += kAlphabet[value % kBase];
            value /= kBase;
        }
    }
    return out;
}

std::optional<QByteArray> fromBase45(const QByteArray &text)
{
    if (text.size() % 3 == 1)
        return std::nullopt;
    QByteArray out;
    out.reserve(text.size() / 3 * 2 + 1);
    for (qsizetype i = 0; i < text.size(); i += 3) {
        const bool pair = text.size() - i >= 3;
        const auto value = valueOf(text, i, pair ? 3 : 2);
        if (!value || *value > (pair ? 0xFFFFU : 0xFFU))
            return std::nullopt;
        if (pair)
            out += static_cast<char>(*value >> 8U);
        out += static_cast<char>(*value & 0xFFU);
    }
    return out;
}

} // namespace creditdesk::base
