// Signed-in operators: a token is good for 30 minutes, on the workstation it was given to.
#pragma once

#include "app/base/clock.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <mutex>
#include <optional>

namespace creditdesk::sandbox {

struct Session {
    QString operatorId, role, workstation;
    QStringList districts; ///< of the grant: what this session may mirror
    QDateTime expiresAt;
};

/// Thread-safe.
class Sessions
{
public:
    Sessions(const base::Clock &clock, base::Random &random) : m_clock(clock), m_random(random) {}
    struct Opened {
        QByteArray token;
        Session session;
    };
    Opened open(const QString &operatorId, const QString &role, const QString &workstation, const QStringList &districts);
    /// Every token is over.
    void expireAll();
    /// Nothing if the token is unknown or over.
    [[nodiscard]] std::optional<Session> find(const QByteArray &token);

private:
    const base::Clock &m_clock;
    base::Random &m_random;
    std::mutex m_mutex;
    QHash<QByteArray, Session> m_sessions;
};

/// `size` random bytes, base64url.
[[nodiscard]] QByteArray randomText(base::Random &random, int size);

} // namespace creditdesk::sandbox
