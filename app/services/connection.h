// The connection to the platform as one state, judged from what calls bring back. No network, no timers: it is told what
// happened and says what that means and when to ask the platform again. Not thread-safe; the house guards it.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/services/connection_limits.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace creditdesk::services {

enum class Connection : quint8 { Unknown, Online, Slow, Offline, SignInNeeded, ClockWrong };

/// "unknown", "online", "slow", "offline", "sign_in_needed", "clock_wrong".
[[nodiscard]] QString connectionName(Connection connection);
/// Whether calls to the platform have a chance of being answered.
[[nodiscard]] constexpr bool reachable(Connection connection)
{
    return connection == Connection::Online || connection == Connection::Slow;
}

struct ConnectionChange {
    QDateTime at; ///< by our clock, UTC
    Connection state = Connection::Unknown;
    QString reason; ///< name of a base::Code, or "answers", "slow_answers", "clock_offset", "renewal_refused"; empty at the start
};

/// What can be shown of it.
struct ConnectionView {
    Connection state = Connection::Unknown;
    QDateTime since;
    QString reason;                        ///< as in ConnectionChange
    std::optional<qint64> clockOffsetMs;   ///< the platform's clock minus ours, as last seen
    qint64 lastAnswerMs = -1;              ///< how long the last answer took; -1: none yet
    qint64 nextProbeMs = 0;                ///< until the platform is asked again; 0: due
    bool usable = false;                   ///< the platform answers and has not ended the session: work can be sent and fetched
};

class ConnectionMachine
{
public:
    ConnectionMachine(const ConnectionLimits &limits, const base::Clock &clock);

    // what calls bring back; `tookMs` < 0: not measured, or not comparable (a bulk transfer)
    void answered(qint64 tookMs);
    void failed(base::Code code);
    /// The platform's clock minus ours, known to within `uncertaintyMs`.
    void clockSeen(qint64 offsetMs, qint64 uncertaintyMs);

    // the session
    void signedIn();  ///< also: a new token was given
    void signedOut();
    void renewalRefused(); ///< the platform no longer takes the password: only a person can go on

    // the machine around us: what was known may be over, so the platform is asked at once
    void networkChanged();
    void woke();

    [[nodiscard]] Connection state() const { return m_history.last().state; }
    [[nodiscard]] ConnectionView view() const;
    /// Whether a probe should be made now.
    [[nodiscard]] bool probeDue() const;
    /// A probe is under way: none is due for a while.
    void probeBegins();
    /// Whether the token has ended and a new one may be asked for without a person.
    [[nodiscard]] bool wantsRenewal() const;
    /// Whether asking for a new token makes sense: a refused password is not sent again, or the platform locks the operator.
    [[nodiscard]] bool mayRenew() const { return m_session != SessionFact::Refused; }
    /// The last changes, oldest first; the first is the beginning.
    [[nodiscard]] const QList<ConnectionChange> &history() const { return m_history; }

private:
    enum class Reach : quint8 { Unknown, Yes, No };
    enum class SessionFact : quint8 { None, Good, Ended, Refused };

    void judge(const QString &reason);
    [[nodiscard]] Connection judged() const;
    [[nodiscard]] bool slow() const;
    [[nodiscard]] bool clockIsGood() const;
    void noAnswer(base::Code code);
    void wait(qint64 ms);
    void askSoon();

    ConnectionLimits m_limits;
    const base::Clock &m_clock;
    QList<ConnectionChange> m_history;
    Reach m_reach = Reach::Unknown;
    SessionFact m_session = SessionFact::None;
    bool m_certificateOutOfDate = false; ///< the server's certificate is not valid by our clock
    QList<bool> m_slow;                  ///< of the last answers, whether they were slow
    std::optional<qint64> m_offsetMs;
    bool m_offsetTooLarge = false;
    int m_silent = 0;    ///< calls in a row without a proper answer
    qint64 m_backOffMs = 0;
    qint64 m_nextProbe = 0; ///< by the monotonic clock
    qint64 m_lastAnswerMs = -1;
};

} // namespace creditdesk::services
