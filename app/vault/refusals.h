// Internal to vault: counting wrong passwords. Pure: time comes in, nothing is written here.
// Five in a row lock the operator for 15 minutes. A clock set back does not shorten a lock: an instant before the locking
// proves nothing about how long ago that was, so the whole period starts anew.
#pragma once

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
    void clear(const QString &operatorId) { m_entries.remove(operatorId); }
    /// Moves a lock from the future to now. True if there was one.
    bool restartIfClockWentBack(const QString &operatorId, const QDateTime &now);

private:
    void forgetOldest(const QDateTime &now);
    QMap<QString, Refusal> m_entries;
};

} // namespace creditdesk::vault
