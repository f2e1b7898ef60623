#include "app/sandbox/city/codes.h"

#include "app/sandbox/city/dice.h"

#include <array>

namespace creditdesk::sandbox::city {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::uint64_t kHalf = 29'791; // 31^3
constexpr int kRounds = 4;

std::uint64_t roundValue(std::uint64_t seed, int round, std::uint64_t half)
{
    return mix(seed * 0x9e3779b97f4a7c15ULL + static_cast<std::uint64_t>(round) * 0x100000001b3ULL + half) % kHalf;
}

} // namespace

char creditCheck(std::string_view first17)
{
    static constexpr std::array<std::uint8_t, 256> kValues = [] {
        std::array<std::uint8_t, 256> values{};
        for (std::size_t i = 0; i < kAlphabet.size(); ++i)
            values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
        return values;
    }();
    static constexpr std::array<unsigned, 17> kWeights = [] {
        std::array<unsigned, 17> weights{};
        unsigned weight = 1;
        for (unsigned &one : weights) {
            one = weight;
            weight = weight * 3 % 31;
        }
        return weights;
    }();
    unsigned sum = 0;
    for (std::size_t i = 0; i < first17.size() && i < kWeights.size(); ++i)
        sum += kValues[static_cast<unsigned char>(first17[i])] * kWeights[i];
    return kAlphabet[(31 - sum % 31) % 31];
}

char organisationCheck(std::string_view body8)
{
    static constexpr unsigned kWeights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    unsigned sum = 0;
    for (std::size_t i = 0; i < body8.size() && i < 8; ++i) {
        const char c = body8[i];
        sum += kWeights[i] * static_cast<unsigned>(c <= '9' ? c - '0' : c - 'A' + 10);
    }
    const unsigned check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
}

std::string creditCode(std::string_view head, std::string_view body8)
{
    std::string code;
    code.reserve(18);
    code += head;
    code += body8;
    code += organisationCheck(body8);
    code += creditCheck(code);
    return code;
}

void scramble(std::uint64_t index, std::uint64_t seed, char *six)
{
    std::uint64_t high = index / kHalf;
    std::uint64_t low = index % kHalf;
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t next = (high + roundValue(seed, round, low)) % kHalf;
        high = low;
        low = next;
    }
    std::uint64_t value = high * kHalf + low;
    for (int i = 5; i >= 0; --i) {
        six[i] = kAlphabet[value % 31];
        value /= 31;
    }
}

std::optional<std::uint64_t> unscrambled(std::string_view six, std::uint64_t seed)
{
    std::uint64_t value = 0;
    for (const char c : six) {
        const std::size_t digit = kAlphabet.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        value = value * 31 + digit;
    }
    std::uint64_t high = value / kHalf;
    std::uint64_t low = value % kHalf;
    for (int round = kRounds - 1; round >= 0; --round) {
        const std::uint64_t before = high;
        high = (low + kHalf - roundValue(seed, round, before)) % kHalf;
        low = before;
    }
    return high * kHalf + low;
}

std::string identityNumber(std::string_view first17)
{
    static constexpr unsigned kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    unsigned sum = 0;
    for (std::size_t i = 0; i < first17.size() && i < 17; ++i)
        sum += kWeights[i] * static_cast<unsigned>(first17[i] - '0');
    std::string number(first17);
    number += "10X98765432"[sum % 11];
    return number;
}

std::string registrationNumber(std::string_view first14)
{
    unsigned product = 10;
    for (const char c : first14) {
        unsigned sum = (product + static_cast<unsigned>(c - '0')) % 10;
        if (sum == 0)
            sum = 10;
        product = sum * 2 % 11;
    }
    std::string number(first14);
    number += static_cast<char>('0' + (11 - product) % 10);
    return number;
}

} // namespace creditdesk::sandbox::city
