// The outbox: what must still reach the platform, and what a person withdrew. Functions throw DatabaseError; the caller owns
// the transaction.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/ledger.h"

namespace creditdesk::store {

[[nodiscard]] QList<OutboxItem> readOutbox(Connection &connection);
[[nodiscard]] QList<OutboxItem> readWithdrawn(Connection &connection);
void insertOutbox(Connection &connection, const OutboxItem &item);

} // namespace creditdesk::store
