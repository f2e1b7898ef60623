// What was typed into the one box, read in every way it may be meant.
#pragma once

#include "app/store/search/name_text.h"

#include <QString>

#include <string>

namespace creditdesk::store {

struct Query {
    std::u32string piece; ///< of a name: folded, without spaces around it
    std::string
        identifier; ///< upper case, without spaces and hyphens; empty if it cannot be one (fewer than 2, or other characters)
    std::u32string letters; ///< initials, without spaces; empty if it cannot be any
};

[[nodiscard]] Query readQuery(const QString &text);

/// Where the piece stands in the folded name; npos if nowhere.
[[nodiscard]] std::size_t matchName(std::u32string_view folded, std::u32string_view piece) noexcept;

struct InitialsMatch {
    bool found = false;
    std::size_t first = 0; ///< code point of the first step matched
    std::size_t last = 0;  ///< of the last one
    bool atStart = false;  ///< it is the first step of the name
    bool whole = false;    ///< and there are no further steps
};
/// The first place where the letters stand in the row of initials.
[[nodiscard]] InitialsMatch matchInitials(std::u32string_view folded, std::u32string_view letters);

} // namespace creditdesk::store
