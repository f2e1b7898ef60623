// The hash-chained audit inside the ledger's database. Functions throw DatabaseError; the caller owns the transaction.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/ledger.h"

namespace creditdesk::store {

/// The bytes that are hashed after the previous hash.
[[nodiscard]] QByteArray canonicalAudit(const AuditEntry &entry);
/// Sets sequence and hash and inserts.
void appendAudit(Connection &connection, AuditEntry entry);
[[nodiscard]] AuditHead readAuditHead(Connection &connection);
[[nodiscard]] QList<AuditEntry> readAudit(Connection &connection, qint64 from, int limit);
/// ChainBroken, detail "first bad sequence N".
[[nodiscard]] base::Result<AuditHead> verifyAuditChain(Connection &connection);

} // namespace creditdesk::store
