// Filters of the register as SQL. Each is answered from an index, however many years the register holds: days become a range of
// running numbers, the rarest other filter chooses the index, and that index holds the remaining ones.
#pragma once

#include "app/store/database/statement.h"
#include "app/store/window_book.h"

#include <string>

namespace creditdesk::store {

class RegisterQuery
{
public:
    /// Reads the days' range of numbers. Throws DatabaseError.
    RegisterQuery(Connection &connection, const RegisterFilter &filter);
    /// Nothing can match, whatever the register holds.
    [[nodiscard]] bool isEmpty() const { return m_first > m_last || m_unsearchable; }
    /// Running numbers that match, newest first; ?1 is how many at most.
    [[nodiscard]] std::string numbers() const;
    [[nodiscard]] std::string page() const; ///< the rows of those numbers
    [[nodiscard]] std::string count() const;
    /// Binds ?1 and everything behind it.
    void bind(Statement &statement, qint64 limit) const;

private:
    [[nodiscard]] std::string index() const;
    [[nodiscard]] std::string conditions() const;
    const RegisterFilter &m_filter;
    QString m_words;
    bool m_unsearchable = false;
    qint64 m_first = 1, m_last = 0;
};

} // namespace creditdesk::store
