// A name (or what somebody typed) as it is compared: by code point, half width, without case, and as a row of initials.
// Folding maps one code point to one code point, so every position can be found again in the name as it is shown.
#pragma once

#include <QStringView>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace creditdesk::store {

/// Half width for full width, simple case folding.
[[nodiscard]] char32_t foldCharacter(char32_t character) noexcept;
/// Decodes UTF-8 and folds. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::u32string foldUtf8(std::string_view utf8);
[[nodiscard]] std::string toUtf8(std::u32string_view text);
/// UTF-16 units before code point `index` of `utf8`.
[[nodiscard]] int utf16Offset(std::u32string_view folded, std::size_t index) noexcept;

/// One step in the row of initials: any of 36 symbols (bits 0-25 letters, 26-35 digits).
struct Initial {
    std::uint64_t symbols = 0; ///< 0: a letter without a Mandarin reading; matches nothing
    std::size_t position = 0;  ///< code point in the name
};
/// Brackets, spaces, punctuation and marks are skipped; Latin letters and digits stand for themselves.
[[nodiscard]] std::vector<Initial> initialsOf(std::u32string_view folded);
/// The bit of a letter or digit; 0 for anything else.
[[nodiscard]] std::uint64_t symbolBit(char32_t character) noexcept;

} // namespace creditdesk::store
