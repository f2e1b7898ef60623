#include "app/store/search/changed_names.h"

namespace creditdesk::store {

ChangedNames::ChangedNames(Connection &connection)
    : m_mark(connection, "INSERT INTO name_changed VALUES (?1)", true),
      m_unmark(connection, "DELETE FROM name_changed WHERE serial = ?1", true),
      m_tokens(connection, "INSERT INTO name_index (rowid, tokens) VALUES (?1, ?2)", true),
      m_removeTokens(connection, "INSERT INTO name_index (name_index, rowid, tokens) VALUES ('delete', ?1, ?2)", true)
{
}

void ChangedNames::add(std::int64_t serial, std::u32string_view folded)
{
    m_mark.bind(1, serial).run();
    m_tokens.bind(1, serial).bindText(2, m_writer.tokensOf(folded)).run();
}

void ChangedNames::remove(std::int64_t serial, std::u32string_view folded)
{
    // The index keeps no text: it is told again under which tokens the name was entered.
    if (m_unmark.bind(1, serial).run() == 1)
        m_removeTokens.bind(1, serial).bindText(2, m_writer.tokensOf(folded)).run();
}

} // namespace creditdesk::store
