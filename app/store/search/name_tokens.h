// The tokens under which a name is found. They only have to be complete: a token that stands for too much costs a look at
// the name, which decides (matchName, matchInitials). A new form of tokens needs a new kTokenVersion, and so do grams.h and
// posting_format.h.
#pragma once

#include "app/store/search/name_text.h"

#include <string>
#include <string_view>

namespace creditdesk::store {

inline constexpr int kTokenVersion = 2;

/// Every piece of 1, 2 and 3 characters, every initials of 2 and 3 steps under every reading, and those of 2 and 3 steps
/// at the start of the name; separated by spaces.
class TokenWriter
{
public:
    /// Valid until the next call.
    [[nodiscard]] std::string_view tokensOf(std::u32string_view folded);

private:
    void addPieces(std::u32string_view folded);
    void addInitials(std::u32string_view folded);
    std::string m_out;
};

/// FTS5 expression for names that may contain `piece` (at least one character).
[[nodiscard]] std::string pieceExpression(std::u32string_view piece);
/// FTS5 expression for names whose initials may contain `letters` (at least two); `atStart`: begin with them.
[[nodiscard]] std::string initialsExpression(std::u32string_view letters, bool atStart);

} // namespace creditdesk::store
