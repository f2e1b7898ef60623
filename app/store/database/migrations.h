// Numbered steps of a database's schema, each an SQL file compiled in (":/sql/<name>-<number>.sql"). PRAGMA user_version
// says how many have been taken.
#pragma once

#include "app/store/database/open.h"

namespace creditdesk::store {

/// Takes every step after the database's version up to `newest`, each in a transaction of its own.
[[nodiscard]] base::Done migrate(Connection &connection, const QString &name, std::int64_t newest);

/// Copies `path` to `<path>.backup-v<version>` page by page under the same key and proves the copy: every page authentic,
/// structure sound, the same number of rows in each table. Replaces an older copy of that version. Durable on return.
[[nodiscard]] base::Done backUp(Connection &connection, const QString &path, const base::Secret &key,
                                const Connection::Settings &settings);

/// Text of a compiled-in SQL file.
[[nodiscard]] std::string sqlText(const QString &fileName);

} // namespace creditdesk::store
