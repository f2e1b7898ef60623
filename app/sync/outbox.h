// Sending what waits: when an item that could not be sent is due again, and which items may go now.
#pragma once

#include "app/store/ledger.h"
#include "app/sync/line.h"

#include <QDateTime>

namespace creditdesk::sync {

inline constexpr qint64 kFirstWaitSeconds = 5;
inline constexpr qint64 kLongestWaitSeconds = 3'600;

/// Doubles with each attempt up to an hour; never earlier than the platform asked for.
[[nodiscard]] QDateTime nextAttempt(const QDateTime &now, int attemptsSoFar, qint64 retryAfterSeconds);

/// Whether an item may be sent now, as far as its own date goes. A due date further away than the longest wait means that the
/// clock was set back.
[[nodiscard]] bool isDue(const store::OutboxItem &item, const QDateTime &now);

/// Everything that waits, is due and stands first for its object; in order. Returns how many the platform has acknowledged.
[[nodiscard]] base::Result<qint64> pushOver(const Context &context, Line &line, const base::CancelToken &cancel);

} // namespace creditdesk::sync
