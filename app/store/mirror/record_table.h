// Records in their file: rows and summary together. Functions throw DatabaseError; the caller owns the transaction.
#pragma once

#include "app/store/mirror/counts.h"
#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <functional>

namespace creditdesk::store {

class RecordWriter
{
public:
    explicit RecordWriter(Connection &connection);
    /// An id that the subject does not have yet. `district` is that of the
    /// record's subject; records are counted by it.
    void insert(const domain::RecordRow &row, std::string_view district);
    /// Says in which district a subject is counted now.
    using DistrictOf = std::function<std::string_view(std::int64_t serial)>;
    void upsert(const domain::RecordRow &row, const DistrictOf &districtOf);
    void remove(std::int64_t serial, std::string_view id, const DistrictOf &districtOf);
    /// The records of a subject that has moved are counted elsewhere from now on.
    void recount(std::int64_t serial, std::string_view from, std::string_view to);
    /// Adds the summary differences.
    void finish();
    [[nodiscard]] std::int64_t added() const { return m_counts.total(); }

private:
    Connection &m_connection;
    Statement m_insert, m_remove, m_ofSubject;
    Counts<4> m_counts;
};

/// Records by `where` (a WHERE clause and what may follow it).
[[nodiscard]] Statement recordRows(Connection &connection, const char *where);
/// The row at which such a statement stands; the views live until it goes on.
[[nodiscard]] domain::RecordRow recordRowFrom(const Statement &rows);
/// Calls `use` for each record by (serial, kind, decided, id) until it says false. The views live for the call.
void eachRecord(Connection &connection, const std::function<bool(const domain::RecordRow &)> &use);
/// The record in a row of serial, kind, decided, id, subject, ... in the order of eachRecord()'s SELECT.
[[nodiscard]] domain::Record recordFrom(const Statement &row);
/// Records of one subject by kind, decision date descending, id.
[[nodiscard]] QList<domain::Record> readRecords(Connection &connection, std::int64_t serial);

} // namespace creditdesk::store
