#include "app/services/connection.h"

#include <algorithm>

namespace creditdesk::services {

using base::Code;

namespace {

constexpr int kKeptChanges = 100;

QString nameOf(Code code)
{
    return QString::fromLatin1(base::classOf(code).name);
}

} // namespace

QString connectionName(Connection connection)
{
    switch (connection) {
    case Connection::Unknown: return QStringLiteral("unknown");
    case Connection::Online: return QStringLiteral("online");
    case Connection::Slow: return QStringLiteral("slow");
    case Connection::Offline: return QStringLiteral("offline");
    case Connection::SignInNeeded: return QStringLiteral("sign_in_needed");
    case Connection::ClockWrong: return QStringLiteral("clock_wrong");
    }
    return {};
}

ConnectionMachine::ConnectionMachine(const ConnectionLimits &limits, const base::Clock &clock) : m_limits(limits), m_clock(clock)
{
    m_history.append({clock.now(), Connection::Unknown, {}});
    m_nextProbe = clock.monotonicMs();
}

void ConnectionMachine::answered(qint64 tookMs)
{
    m_reach = Reach::Yes;
    m_silent = 0;
    m_certificateOutOfDate = false;
    if (tookMs >= 0) {
        m_lastAnswerMs = tookMs;
        m_slow.append(tookMs > m_limits.slowAnswerMs);
        while (m_slow.size() > m_limits.slowAmong)
            m_slow.removeFirst();
    }
    m_backOffMs = 0;
    if (m_offsetMs)
        wait(slow() ? m_limits.probeSlowMs : m_limits.probeOnlineMs);
    else
        wait(m_limits.probeFirstMs); // the clocks have not been compared yet
    judge(slow() ? QStringLiteral("slow_answers") : QStringLiteral("answers"));
}

void ConnectionMachine::failed(Code code)
{
    switch (code) {
    case Code::Cancelled:
        return;
    case Code::Unreachable:
    case Code::TlsUntrusted:
    case Code::TlsHostName:
        m_silent = m_limits.silentAnswers; // one is enough: nobody is there, or somebody else
        m_certificateOutOfDate = false;
        noAnswer(code);
        return;
    case Code::TlsExpired:
        m_silent = m_limits.silentAnswers;
        m_certificateOutOfDate = true;
        noAnswer(code);
        return;
    case Code::TimedOut:
    case Code::ServerFault:
    case Code::BrokenAnswer: // one can happen to anybody; a second in a row means that there is no working with it
        ++m_silent;
        noAnswer(code);
        return;
    case Code::SignInNeeded:
        if (m_session == SessionFact::Good)
            m_session = SessionFact::Ended;
        answered(-1);
        judge(nameOf(code));
        return;
    default:
        answered(-1); // it answered, though not what we hoped for
    }
}

void ConnectionMachine::noAnswer(Code code)
{
    if (m_silent >= m_limits.silentAnswers || m_reach == Reach::Unknown)
        m_reach = Reach::No;
    if (code == Code::TimedOut)
        m_slow = QList<bool>(m_limits.slowAmong, true);
    m_backOffMs = std::clamp(2 * m_backOffMs, m_limits.probeFirstMs, m_limits.probeLongestMs);
    wait(m_backOffMs);
    judge(nameOf(code));
}

void ConnectionMachine::clockSeen(qint64 offsetMs, qint64 uncertaintyMs)
{
    m_offsetMs = offsetMs;
    wait(slow() ? m_limits.probeSlowMs : m_limits.probeOnlineMs);
    m_offsetTooLarge = qAbs(offsetMs) - uncertaintyMs > m_limits.clockToleranceMs;
    judge(m_offsetTooLarge ? QStringLiteral("clock_offset") : QStringLiteral("answers"));
}

void ConnectionMachine::signedIn()
{
    m_session = SessionFact::Good;
    judge(QStringLiteral("answers"));
}

void ConnectionMachine::signedOut()
{
    m_session = SessionFact::None;
    judge(QStringLiteral("answers"));
}

void ConnectionMachine::renewalRefused()
{
    m_session = SessionFact::Refused;
    judge(QStringLiteral("renewal_refused"));
}

void ConnectionMachine::networkChanged()
{
    askSoon();
}

void ConnectionMachine::woke()
{
    m_slow.clear(); // of another day
    m_offsetMs.reset(); // a clock that slept may have been set since
    askSoon();
    judge(QStringLiteral("answers"));
}

bool ConnectionMachine::probeDue() const
{
    return m_clock.monotonicMs() >= m_nextProbe;
}

void ConnectionMachine::probeBegins()
{
    wait(m_limits.probeLongestMs); // its result says when the next one is due
}

bool ConnectionMachine::wantsRenewal() const
{
    return m_reach == Reach::Yes && m_session == SessionFact::Ended;
}

ConnectionView ConnectionMachine::view() const
{
    const ConnectionChange &now = m_history.last();
    const bool usable = m_reach == Reach::Yes && m_session != SessionFact::Ended && m_session != SessionFact::Refused;
    return {now.state,      now.at, now.reason, m_offsetMs, m_lastAnswerMs, std::max<qint64>(0, m_nextProbe - m_clock.monotonicMs()),
            usable};
}

/// A certificate out of date is the clock's fault unless the clock is known to be right.
bool ConnectionMachine::clockIsGood() const
{
    return m_offsetMs && !m_offsetTooLarge;
}

bool ConnectionMachine::slow() const
{
    return std::count(m_slow.begin(), m_slow.end(), true) >= m_limits.slowAnswers;
}

Connection ConnectionMachine::judged() const
{
    if (m_certificateOutOfDate && !clockIsGood())
        return Connection::ClockWrong;
    if (m_reach != Reach::Yes)
        return m_reach == Reach::No ? Connection::Offline : Connection::Unknown;
    if (m_offsetTooLarge)
        return Connection::ClockWrong;
    if (m_session == SessionFact::Ended || m_session == SessionFact::Refused)
        return Connection::SignInNeeded;
    return slow() ? Connection::Slow : Connection::Online;
}

/// Notes a new state with its reason; the same state keeps the reason it began with.
void ConnectionMachine::judge(const QString &reason)
{
    const Connection next = judged();
    if (next == state())
        return;
    m_history.append({m_clock.now(), next, reason});
    if (m_history.size() > kKeptChanges)
        m_history.removeFirst();
}

void ConnectionMachine::wait(qint64 ms)
{
    m_nextProbe = m_clock.monotonicMs() + ms;
}

void ConnectionMachine::askSoon()
{
    m_backOffMs = 0;
    m_nextProbe = m_clock.monotonicMs();
}

} // namespace creditdesk::services
