// Whether a record is public on a day: what anybody may see who brings no authorisation and names no matter (条例 art. 15).
// Pure, any thread.
#pragma once

#include "models/domain/disclosure.h"

namespace creditdesk::domain {

/// `kind` may be null: unknown kinds are public only while their publicity is known to run.
[[nodiscard]] bool isPublic(const RecordClock &publicity, const RecordKind *kind, const Record &record, QDate day);

} // namespace creditdesk::domain
