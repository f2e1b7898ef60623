// Grams: the numbers under which the loaded names are indexed. A character, or a step of the initials, is a code of 15 bits; a
// gram is up to three of them in a row. As with tokens, a gram only has to be complete: rare characters share codes, and the
// name itself decides (matchName, matchInitials). Another form of grams needs a new kTokenVersion.
#pragma once

#include "app/store/search/name_text.h"

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace creditdesk::store {

/// Three codes of kCodeBits, the first one highest.
using Gram = std::uint64_t;

inline constexpr unsigned kCodeBits = 15;
inline constexpr unsigned kGramBits = 3 * kCodeBits;
inline constexpr std::uint64_t kNoCode = 0;          ///< behind the end of the name
inline constexpr std::uint64_t kAnyCode = 0x7FFF;    ///< in a shorter gram: whatever follows. Sorts behind all that follows.
inline constexpr std::uint64_t kStartCode = 1;       ///< of the 36 symbols of initials, at the first step of a name
inline constexpr std::uint64_t kInsideCode = 37;     ///< at any step
inline constexpr std::uint64_t kCharacterCode = 128; ///< and above: characters

[[nodiscard]] constexpr Gram gramOf(std::uint64_t first, std::uint64_t second = kAnyCode, std::uint64_t third = kAnyCode)
{
    return first << (2 * kCodeBits) | second << kCodeBits | third;
}
[[nodiscard]] constexpr std::uint64_t firstCode(Gram gram)
{
    return gram >> (2 * kCodeBits);
}
[[nodiscard]] constexpr std::uint64_t secondCode(Gram gram)
{
    return gram >> kCodeBits & kAnyCode;
}
[[nodiscard]] constexpr std::uint64_t thirdCode(Gram gram)
{
    return gram & kAnyCode;
}

[[nodiscard]] std::uint64_t characterCode(char32_t character) noexcept;

/// Every choice of one symbol from each of `count` (2 or 3) steps.
template <typename Use> void eachChoice(const Initial *steps, std::size_t count, std::uint64_t firstBase, Use &&use)
{
    const auto eachSymbol = [](std::uint64_t symbols, auto &&then) {
        for (; symbols != 0; symbols &= symbols - 1)
            then(static_cast<std::uint64_t>(std::countr_zero(symbols)));
    };
    eachSymbol(steps[0].symbols, [&](std::uint64_t a) {
        eachSymbol(steps[1].symbols, [&](std::uint64_t b) {
            const Gram pair = gramOf(firstBase + a, kInsideCode + b, kNoCode);
            if (count == 2 || steps[2].symbols == 0)
                use(pair);
            else
                eachSymbol(steps[2].symbols, [&](std::uint64_t c) { use(pair | (kInsideCode + c)); });
        });
    });
}

/// Every three characters in a row and every three steps of initials under every reading, those at the end filled up with
/// kNoCode: shorter grams follow from these, see PostingBuilder. A gram may come several times.
template <typename Use> void eachTriple(std::u32string_view folded, Use &&use)
{
    const auto codeAt = [&](std::size_t i) { return i < folded.size() ? characterCode(folded[i]) : kNoCode; };
    std::uint64_t first = codeAt(0);
    std::uint64_t second = codeAt(1);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const std::uint64_t third = codeAt(i + 2);
        use(gramOf(first, second, third));
        first = second;
        second = third;
    }
    const std::vector<Initial> row = initialsOf(folded);
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        const std::size_t count = i + 2 < row.size() ? 3 : 2;
        if (i == 0)
            eachChoice(row.data(), count, kStartCode, use);
        eachChoice(&row[i], count, kInsideCode, use);
    }
}

/// Grams of every name that contains `piece` (at least one character).
[[nodiscard]] std::vector<Gram> pieceGrams(std::u32string_view piece);
/// Grams of every name whose initials contain `letters` (at least two); `atStart`: begin with them.
[[nodiscard]] std::vector<Gram> initialsGrams(std::u32string_view letters, bool atStart);

} // namespace creditdesk::store
