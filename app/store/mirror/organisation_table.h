// Organisations in their file: rows, tokens and summary together. Functions throw DatabaseError; the caller owns the
// transaction.
#pragma once

#include "app/store/mirror/counts.h"
#include "app/store/search/name_tokens.h"
#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <functional>
#include <optional>

namespace creditdesk::store {

class OrganisationWriter
{
public:
    explicit OrganisationWriter(Connection &connection);
    /// A serial that is not there yet.
    void insert(const domain::OrganisationRow &row);
    /// Whether it is there or not.
    void upsert(const domain::OrganisationRow &row);
    void remove(std::int64_t serial);
    /// Adds the summary differences.
    void finish();
    [[nodiscard]] std::int64_t added() const { return m_counts.total(); }

private:
    Connection &m_connection;
    Statement m_head, m_detail, m_tokens, m_old, m_removeHead, m_removeDetail, m_removeTokens;
    TokenWriter m_writer;
    Counts<4> m_counts;
};

/// Calls `use` for each organisation by serial until it says false. The views live for the call.
void eachOrganisation(Connection &connection, const std::function<bool(const domain::OrganisationRow &)> &use);
[[nodiscard]] std::optional<domain::Organisation> readOrganisation(Connection &connection, const QString &code);
/// Makes the token index anew from the names: for a mirror whose tokens an earlier version of this program wrote.
void rebuildTokens(Connection &connection);

} // namespace creditdesk::store
