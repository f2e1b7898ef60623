// The table that pinyin/make_initials.py writes: page of 256 code points -> number of a mask -> letters (bit 0 is 'a').
#pragma once

#include <cstdint>

namespace creditdesk::store::initials {

extern const std::uint32_t kMasks[];
extern const std::uint16_t kPages[][256];
extern const std::uint16_t kPageOf[];
extern const std::uint32_t kPageCount;

/// Latin letters a Mandarin reading of this character may start with; 0 if it has none.
[[nodiscard]] inline std::uint32_t lettersOf(char32_t character) noexcept
{
    const std::uint32_t page = character >> 8U;
    return page < kPageCount ? kMasks[kPages[kPageOf[page]][character & 0xFFU]] : 0;
}

} // namespace creditdesk::store::initials
