// Filters of the inbox as SQL. A page is read along an index that holds the filtered columns too; counts come from a tally
// unless a filter asks for something the tally does not know.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/database/statement.h"
#include "app/store/warning_book.h"

#include <string>
#include <vector>

namespace creditdesk::store {

class WarningQuery
{
public:
    explicit WarningQuery(const WarningFilter &filter);
    /// Nothing can match, whatever is there.
    [[nodiscard]] bool isEmpty() const { return m_unsearchable; }
    /// Throws DatabaseError; `after` was checked.
    [[nodiscard]] WarningPage page(Connection &connection, const QString &after, int limit) const;
    [[nodiscard]] WarningCounts counts(Connection &connection, const QString &today) const;
    [[nodiscard]] static bool isCursor(const QString &after) { return after.isEmpty() || after.count(u'|') == 2; }

private:
    using Values = std::vector<QString>;
    struct Cell {
        QString state, kind;
        int level = 0;
        QString district, owner;
        qint64 warnings = 0;
    };
    [[nodiscard]] std::vector<Cell> cells(Connection &connection) const;
    [[nodiscard]] std::string index() const;
    [[nodiscard]] std::string axes(Values &values) const;    ///< on state, kind, level, district and owner
    [[nodiscard]] std::string further(Values &values) const; ///< the others
    [[nodiscard]] std::string half(int active, const QString &after, Values &values, int limit) const;
    [[nodiscard]] QString cursorOf(const Warning &warning) const;
    [[nodiscard]] QStringList states() const;

    const WarningFilter &m_filter;
    QString m_words;
    bool m_unsearchable = false;
};

} // namespace creditdesk::store
