#include "app/store/search/grams.h"

#include <algorithm>

namespace creditdesk::store {
namespace {

// Each of these ranges has codes of its own; all other characters share those from kSharedCode on.
constexpr char32_t kHan = 0x4E00;
constexpr char32_t kHanEnd = 0xA000;
constexpr char32_t kMoreHan = 0x3400; // extension A
constexpr char32_t kMoreHanEnd = 0x4DC0;
constexpr char32_t kLettersEnd = 0x800; // Latin, Greek, Cyrillic and what stands among them
constexpr std::uint64_t kLetterCode = kCharacterCode + (kHanEnd - kHan);
constexpr std::uint64_t kMoreHanCode = kLetterCode + kLettersEnd;
constexpr std::uint64_t kSharedCode = kMoreHanCode + (kMoreHanEnd - kMoreHan);
constexpr std::uint64_t kSharedCodes = 3001; // a prime number: neighbours stay apart
static_assert(kSharedCode + kSharedCodes < kAnyCode);

/// Each gram costs a look into the index, and few of them leave hardly any false candidate.
constexpr std::size_t kMostGrams = 12;

/// Windows of three over `size` steps, all of them or as many as there may be, the first and the last among them.
template <typename Use> void eachWindow(std::size_t size, Use &&use)
{
    const std::size_t windows = size - 2;
    const std::size_t used = std::min(windows, kMostGrams);
    for (std::size_t i = 0; i < used; ++i)
        use(used == 1 ? 0 : i * (windows - 1) / (used - 1));
}

} // namespace

std::uint64_t characterCode(char32_t character) noexcept
{
    if (character >= kHan && character < kHanEnd)
        return kCharacterCode + (character - kHan);
    if (character < kLettersEnd)
        return kLetterCode + character;
    if (character >= kMoreHan && character < kMoreHanEnd)
        return kMoreHanCode + (character - kMoreHan);
    return kSharedCode + character % kSharedCodes;
}

std::vector<Gram> pieceGrams(std::u32string_view piece)
{
    const auto code = [&](std::size_t i) { return characterCode(piece[i]); };
    if (piece.size() == 1)
        return {gramOf(code(0))};
    if (piece.size() == 2)
        return {gramOf(code(0), code(1))};
    std::vector<Gram> grams;
    eachWindow(piece.size(), [&](std::size_t at) { grams.push_back(gramOf(code(at), code(at + 1), code(at + 2))); });
    return grams;
}

std::vector<Gram> initialsGrams(std::u32string_view letters, bool atStart)
{
    const auto symbol = [&](std::size_t i) { return static_cast<std::uint64_t>(std::countr_zero(symbolBit(letters[i]))); };
    const auto first = [&](std::size_t i) { return (atStart && i == 0 ? kStartCode : kInsideCode) + symbol(i); };
    const auto later = [&](std::size_t i) { return kInsideCode + symbol(i); };
    if (letters.size() == 2)
        return {gramOf(first(0), later(1))};
    std::vector<Gram> grams;
    eachWindow(letters.size(), [&](std::size_t at) { grams.push_back(gramOf(first(at), later(at + 1), later(at + 2))); });
    return grams;
}

} // namespace creditdesk::store
