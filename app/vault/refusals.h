// Internal to vault: counting wrong passwords. Pure: time comes in, nothing is written here.
// Five in a row lock the operator for 15 minutes. A clock set back does not shorten a lock: an instant before the locking
// proves nothing about how long ago that was, so the whole period starts anew.
//
// A try is on disk before it is made, so that killing the program between "wrong" and "counted" gives no free guess. But a
// program that is ended in the middle (a power cut, Ctrl+C) has not heard a wrong password either, and five of those must not
// lock anybody out. Therefore a try is first written as begun and, when it ends, as wrong or as nothing. What stays begun was
// cut off: up to AttemptLimits::unfinished of them in AttemptLimits::unfinishedSeconds count for nothing, and once they are
// used up every try counts as wrong before it is made, as if it would be cut off too. Whoever kills the program on purpose
// thus gains 20 guesses a day over the 480 that the lock lets through anyway. The right password forgets both counters.
#pragma once

#include "app/vault/attempt_limits.h"

#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>

namespace creditdesk::vault {

inline constexpr int kRefusalsToLock = 5;
inline constexpr qint64 kLockSeconds = 15 * 60;
/// Operators remembered without a lock; names nobody has are typed too, and the file must not grow with them.
inline constexpr qsizetype kMostRefusals = 500;

struct Refusal {
    int count = 0;
    QDateTime last; ///< of the latest refusal; of the locking, if count == kRefusalsToLock
    int begun = 0;  ///< tries that have not ended: one while it is made, more if programs were ended in the middle
    QDateTime begunSince; ///< of the first of these; the period runs from here
};

class Refusals
{
public:
    Refusals() = default;
    explicit Refusals(QMap<QString, Refusal> entries) : m_entries(std::move(entries)) {}
    [[nodiscard]] const QMap<QString, Refusal> &entries() const { return m_entries; }

    [[nodiscard]] std::optional<QDateTime> lockedUntil(const QString &operatorId, const QDateTime &now) const;
    /// Nothing changes while locked.
    void count(const QString &operatorId, const QDateTime &now);
    /// Before a try, to be written before it is made: one more that has begun, or, if too many were cut off, a wrong one at
    /// once. What the try brings is then told to the refusals as they were before: count(), clear() or nothing.
    void begin(const QString &operatorId, const QDateTime &now, const AttemptLimits &limits);
    void clear(const QString &operatorId) { m_entries.remove(operatorId); }
    /// Moves a lock from the future to now. True if there was one.
    bool restartIfClockWentBack(const QString &operatorId, const QDateTime &now);

private:
    Refusal &entryOf(const QString &operatorId, const QDateTime &now);
    void forgetOldest(const QDateTime &now);
    QMap<QString, Refusal> m_entries;
};

} // namespace creditdesk::vault
