#include "app/vault/refusals.h"

namespace creditdesk::vault {

std::optional<QDateTime> Refusals::lockedUntil(const QString &operatorId, const QDateTime &now) const
{
    const auto entry = m_entries.constFind(operatorId);
    if (entry == m_entries.cend() || entry->count < kRefusalsToLock)
        return std::nullopt;
    const QDateTime until = (now < entry->last ? now : entry->last).addSecs(kLockSeconds);
    return until > now ? std::optional(until) : std::nullopt;
}

void Refusals::count(const QString &operatorId, const QDateTime &now)
{
    if (lockedUntil(operatorId, now))
        return;
    Refusal &entry = entryOf(operatorId, now);
    if (entry.count >= kRefusalsToLock) // that lock is over
        entry.count = 0;
    ++entry.count;
    entry.last = now;
}

void Refusals::begin(const QString &operatorId, const QDateTime &now, const AttemptLimits &limits)
{
    if (lockedUntil(operatorId, now))
        return;
    Refusal &entry = entryOf(operatorId, now);
    if (entry.count >= kRefusalsToLock) { // that lock is over
        entry.count = 0;
        entry.last = now;
    }
    if (entry.begun == 0 || entry.begunSince.secsTo(now) >= limits.unfinishedSeconds) {
        entry.begun = 0;
        entry.begunSince = now;
    }
    if (now < entry.begunSince) // as with the lock: a clock set back shortens nothing
        entry.begunSince = now;
    if (entry.begun >= limits.unfinished)
        count(operatorId, now);
    else
        ++entry.begun;
}

Refusal &Refusals::entryOf(const QString &operatorId, const QDateTime &now)
{
    if (!m_entries.contains(operatorId)) {
        if (m_entries.size() >= kMostRefusals)
            forgetOldest(now);
        m_entries[operatorId].last = now;
    }
    return m_entries[operatorId];
}

bool Refusals::restartIfClockWentBack(const QString &operatorId, const QDateTime &now)
{
    const auto entry = m_entries.find(operatorId);
    if (entry == m_entries.end() || entry->count < kRefusalsToLock || entry->last <= now)
        return false;
    entry->last = now;
    return true;
}

void Refusals::forgetOldest(const QDateTime &now)
{
    auto oldest = m_entries.end();
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (!lockedUntil(entry.key(), now) && (oldest == m_entries.end() || entry->last < oldest->last))
            oldest = entry;
    }
    if (oldest != m_entries.end())
        m_entries.erase(oldest);
}

} // namespace creditdesk::vault
