// Opening a database that should be there, with a typed reason when it does not open.
#pragma once

#include "app/base/failure.h"
#include "app/store/database/connection.h"

#include <memory>

namespace creditdesk::store {

struct OpenRequest {
    QString path;
    const base::Secret &key;
    Connection::Mode mode = Connection::Mode::Write;
    Connection::Settings settings;
    std::int64_t newestVersion = 0; ///< of PRAGMA user_version that this program understands
};

/// WrongKey, NotOurs, Damaged, TooNew, Locked, ReadOnly, NoSpace, InputOutput; NotFound if there is no such file.
/// Files up to kFullCheckBytes have every page authenticated here; larger ones are authenticated as pages are read.
[[nodiscard]] base::Result<std::unique_ptr<Connection>> openExisting(const OpenRequest &request);
inline constexpr qint64 kFullCheckBytes = 16LL * 1024 * 1024;

} // namespace creditdesk::store
