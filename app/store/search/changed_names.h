// The index of names that came or changed after the load: FTS5 over ready-made tokens (name_tokens.h), and beside it which
// serials are in it, because a contentless index must not be told to forget what it never knew. What the load has indexed
// (posting_format.h) stays as it was: a name that is gone is looked at, and judged by what stands there now.
#pragma once

#include "app/store/database/statement.h"
#include "app/store/search/name_tokens.h"

namespace creditdesk::store {

/// Throws DatabaseError; the caller owns the transaction.
class ChangedNames
{
public:
    explicit ChangedNames(Connection &connection);
    /// The organisation has a name that the load has not indexed for it.
    void add(std::int64_t serial, std::u32string_view folded);
    /// It does not have the name `folded` any more. Nothing happens if that name is not in here.
    void remove(std::int64_t serial, std::u32string_view folded);

private:
    Statement m_mark, m_unmark, m_tokens, m_removeTokens;
    TokenWriter m_writer;
};

} // namespace creditdesk::store
