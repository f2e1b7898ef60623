// When an outbox item that could not be sent is due again.
#pragma once

#include "app/store/ledger.h"

#include <QDateTime>

namespace creditdesk::sync {

inline constexpr qint64 kFirstWaitSeconds = 5;
inline constexpr qint64 kLongestWaitSeconds = 3'600;

/// Doubles with each attempt up to an hour; never earlier than the platform asked for.
[[nodiscard]] QDateTime nextAttempt(const QDateTime &now, int attemptsSoFar, qint64 retryAfterSeconds);

/// Whether an item may be sent now. A due date further away than the longest wait means that the clock was set back.
[[nodiscard]] bool isDue(const store::OutboxItem &item, const QDateTime &now);

} // namespace creditdesk::sync
