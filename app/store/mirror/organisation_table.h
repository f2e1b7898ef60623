// Organisations in their file: rows, index of names and summary together. Functions throw DatabaseError; the caller owns the
// transaction.
#pragma once

#include "app/store/mirror/counts.h"
#include "app/store/search/changed_names.h"
#include "app/store/search/posting_builder.h"
#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <functional>
#include <optional>

namespace creditdesk::store {

class OrganisationWriter
{
public:
    /// `pairs`: see PostingBuilder; only loading needs them.
    explicit OrganisationWriter(Connection &connection, std::size_t pairs = PostingBuilder::kPairs);
    /// Loading: a serial that is not there yet, into a file that has not been finished once. Quickest by ascending serial.
    void load(const domain::OrganisationRow &row);
    /// Changing: whether it is there or not.
    void upsert(const domain::OrganisationRow &row);
    void remove(std::int64_t serial);
    /// Adds the summary differences; after loading, makes the index of names.
    void finish();
    [[nodiscard]] std::int64_t added() const { return m_counts.total(); }

private:
    /// Changes what no index holds, where it stands: most changes are of this kind, and touch one page instead of six.
    void changeRows(const domain::OrganisationRow &row, bool withDetail);
    void replaceRows(const domain::OrganisationRow &row);
    void insertRows(const domain::OrganisationRow &row, const std::u32string &folded);
    /// The name it had, folded, if it was there.
    std::optional<std::u32string> removeRows(std::int64_t serial);
    Connection &m_connection;
    const std::size_t m_pairs;
    Statement m_head, m_detail, m_old, m_changeHead, m_changeDetail, m_removeHead, m_removeDetail;
    ChangedNames m_changed;
    std::optional<PostingBuilder> m_loaded;
    Counts<4> m_counts;
};

/// Organisations by `where` (a WHERE clause and what may follow it, over organisation o and organisation_detail d).
[[nodiscard]] Statement organisationRows(Connection &connection, const char *where);
/// The row at which such a statement stands; the views live until it goes on.
[[nodiscard]] domain::OrganisationRow organisationRowFrom(const Statement &rows);
/// Calls `use` for each organisation by serial until it says false. The views live for the call.
void eachOrganisation(Connection &connection, const std::function<bool(const domain::OrganisationRow &)> &use);
/// The organisation in a row in the order of eachOrganisation()'s SELECT.
[[nodiscard]] domain::Organisation organisationFrom(const Statement &columns);
[[nodiscard]] std::optional<domain::Organisation> readOrganisation(Connection &connection, const QString &code);
[[nodiscard]] std::optional<domain::Organisation> readOrganisation(Connection &connection, std::int64_t serial);
/// Makes the index of names anew: for a mirror whose index an earlier version of this program wrote.
void rebuildTokens(Connection &connection, std::size_t pairs = PostingBuilder::kPairs);

} // namespace creditdesk::store
