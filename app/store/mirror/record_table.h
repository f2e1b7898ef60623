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
    /// An id that is not there yet. The caller guarantees it while the index on ids does not exist.
    void insert(const domain::RecordRow &row);
    void upsert(const domain::RecordRow &row);
    void remove(std::string_view id);
    /// Adds the summary differences.
    void finish();
    [[nodiscard]] std::int64_t added() const { return m_counts.total(); }

private:
    Connection &m_connection;
    Statement m_insert;
    Counts<3> m_counts;
};

/// Calls `use` for each record by (serial, kind, decided, id) until it says false. The views live for the call.
void eachRecord(Connection &connection, const std::function<bool(const domain::RecordRow &)> &use);
/// Records of one subject by kind, decision date descending, id.
[[nodiscard]] QList<domain::Record> readRecords(Connection &connection, std::int64_t serial);

} // namespace creditdesk::store
