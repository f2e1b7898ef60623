// Reports and values to and from the ledger's tables. Functions throw DatabaseError; the caller owns the transaction.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/ledger.h"

namespace creditdesk::store {

void insertReportRows(Connection &connection, const IssuedReport &report);
[[nodiscard]] QList<IssuedReport> readReports(Connection &connection, const QString &text, int limit);
/// Newest first; by subject if `subjectKey` is empty.
[[nodiscard]] QList<IssuedReport> readReportsOf(Connection &connection, const QString &subject, const QByteArray &subjectKey);
[[nodiscard]] std::optional<IssuedReport> readReport(Connection &connection, const QString &number);
[[nodiscard]] std::optional<QByteArray> readValue(Connection &connection, const QString &key);
void writeValue(Connection &connection, const QString &key, const QByteArray &value); ///< replaces

} // namespace creditdesk::store
