#include "app/store/search/name_text.h"

#include "app/store/search/initials_table.h"

#include <QChar>

namespace creditdesk::store {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// One code point from `utf8` at `at`, which moves on. The folds of two planes never differ in UTF-16 length, see
/// utf16Offset().
char32_t decode(std::string_view utf8, std::size_t &at) noexcept
{
    const auto lead = static_cast<unsigned char>(utf8[at++]);
    if (lead < 0x80)
        return lead;
    const int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    if (following == 0 || lead > 0xF4 || at + static_cast<std::size_t>(following) > utf8.size())
        return kReplacement;
    char32_t value = lead & (0x3FU >> static_cast<unsigned>(following));
    for (int i = 0; i < following; ++i) {
        const auto next = static_cast<unsigned char>(utf8[at + static_cast<std::size_t>(i)]);
        if ((next & 0xC0U) != 0x80U)
            return kReplacement;
        value = (value << 6U) | (next & 0x3FU);
    }
    at += static_cast<std::size_t>(following);
    return value;
}

} // namespace

char32_t foldCharacter(char32_t character) noexcept
{
    if (character >= 0xFF01 && character <= 0xFF5E)
        character -= 0xFEE0;
    else if (character == 0x3000)
        character = U' ';
    return QChar::toCaseFolded(character);
}

std::u32string foldUtf8(std::string_view utf8)
{
    std::u32string folded;
    folded.reserve(utf8.size() / 2);
    for (std::size_t at = 0; at < utf8.size();)
        folded.push_back(foldCharacter(decode(utf8, at)));
    return folded;
}

std::string toUtf8(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t c : text) {
        const auto tail = [&](unsigned shift) { out.push_back(static_cast<char>(0x80U | ((c >> shift) & 0x3FU))); };
        if (c < 0x80) {
            out.push_back(static_cast<char>(c));
        } else if (c < 0x800) {
            out.push_back(static_cast<char>(0xC0U | (c >> 6U)));
            tail(0);
        } else if (c < 0x10000) {
            out.push_back(static_cast<char>(0xE0U | (c >> 12U)));
            tail(6);
            tail(0);
        } else {
            out.push_back(static_cast<char>(0xF0U | (c >> 18U)));
            tail(12);
            tail(6);
            tail(0);
        }
    }
    return out;
}

int utf16Offset(std::u32string_view folded, std::size_t index) noexcept
{
    int units = 0;
    for (const char32_t c : folded.substr(0, index))
        units += c > 0xFFFF ? 2 : 1;
    return units;
}

std::uint64_t symbolBit(char32_t character) noexcept
{
    if (character >= U'a' && character <= U'z')
        return 1ULL << (character - U'a');
    if (character >= U'0' && character <= U'9')
        return 1ULL << (26 + character - U'0');
    return 0;
}

std::vector<Initial> initialsOf(std::u32string_view folded)
{
    std::vector<Initial> row;
    row.reserve(folded.size());
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const char32_t c = folded[i];
        std::uint64_t symbols = symbolBit(c);
        if (symbols == 0)
            symbols = initials::lettersOf(c);
        if (symbols != 0 || QChar::isLetterOrNumber(c))
            row.push_back({symbols, i});
    }
    return row;
}

} // namespace creditdesk::store
