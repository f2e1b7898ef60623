// A file with the tables of organisations, open in a transaction as while loading, for tests that look into the index of names.
#pragma once

#include "app/store/database/migrations.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/search/search.h"
#include "support.h"

namespace creditdesk::store::test {

class NamesFile
{
public:
    explicit NamesFile(const QString &path)
        : m_connection(path, keyOf('n'), Connection::Mode::Create, {.pageSize = kMirrorPage})
    {
        m_connection.execute("PRAGMA journal_mode=OFF; BEGIN");
        for (const auto *schema : {"mirror-organisations.sql", "mirror-organisations-names.sql"})
            m_connection.execute(sqlText(QString::fromLatin1(schema)));
    }
    [[nodiscard]] Connection &connection() { return m_connection; }
    void commit() { m_connection.execute("COMMIT"); }
    [[nodiscard]] base::Result<QList<SearchHit>> search(const QString &text, int limit)
    {
        return searchOrganisations(m_connection, text, limit, [] { return false; });
    }

private:
    Connection m_connection;
};

} // namespace creditdesk::store::test
