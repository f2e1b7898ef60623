// Unified social credit codes of the city (GB 32100 with the inner GB 11714 check) and serial <-> code without a table:
// the index goes through a keyed permutation of 31^6 values into six characters behind "MA". Written apart from
// models/domain/identifiers, which the tests hold against it. The bodies are in a range that registrars really use: that
// a code of this city is also the code of a real firm is possible and means nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace creditdesk::sandbox::city {

inline constexpr std::uint64_t kCodeSpace = 887'503'681; // 31^6

[[nodiscard]] char creditCheck(std::string_view first17);
[[nodiscard]] char organisationCheck(std::string_view body8);
/// `head` is department, category and registering area: 8 characters.
[[nodiscard]] std::string creditCode(std::string_view head, std::string_view body8);
/// Writes six characters for an index below kCodeSpace.
void scramble(std::uint64_t index, std::uint64_t seed, char *six);
[[nodiscard]] inline std::string scrambled(std::uint64_t index, std::uint64_t seed)
{
    std::string six(6, '0');
    scramble(index, seed, six.data());
    return six;
}
[[nodiscard]] std::optional<std::uint64_t> unscrambled(std::string_view six, std::uint64_t seed);
/// GB 11643 number with its check; `first17` are digits.
[[nodiscard]] std::string identityNumber(std::string_view first17);
/// A 15-digit registration number with its ISO 7064 MOD 11,10 check (GS 15-2006); `first14` are digits.
[[nodiscard]] std::string registrationNumber(std::string_view first14);

} // namespace creditdesk::sandbox::city
