#include "app/sync/line.h"

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

/// Troubles of a network or of a server, which pass; everything else is an answer.
bool mayPass(Code code)
{
    switch (code) {
    case Code::Unreachable:
    case Code::TimedOut:
    case Code::Busy:
    case Code::ServerFault:
    case Code::BrokenAnswer:
        return true;
    default:
        return false;
    }
}

/// A pull only asks, and each of its questions has an answer: that there is no such thing, or that a content is refused, is
/// nonsense, whatever the same status would mean elsewhere.
base::Failure asTheirFault(const base::Failure &failure)
{
    switch (failure.code) {
    case Code::NotFound:
    case Code::Conflict:
    case Code::Rejected:
        return {Code::BrokenAnswer, failure.detail};
    default:
        return failure;
    }
}

} // namespace

void Line::progressed()
{
    m_answered = true;
    m_waitedMs = 0;
    m_pauseMs = 0;
}

base::Done Line::tryAgain(const base::Failure &failure)
{
    if (failure.code == Code::SignInNeeded)
        return renewToken();
    if (!mayPass(failure.code) || !m_answered)
        return tl::unexpected(asTheirFault(failure));
    return pause(failure);
}

base::Done Line::pause(const base::Failure &failure)
{
    const Policy &policy = m_context.policy;
    m_pauseMs = std::clamp(2 * m_pauseMs, policy.firstPauseMs, policy.longestPauseMs);
    const qint64 wait = std::max(m_pauseMs, failure.retryAfterSeconds * 1'000);
    if (m_waitedMs + wait > policy.patienceMs)
        return tl::unexpected(failure);
    if (m_meter != nullptr)
        m_meter->waits(wait, failure.code);
    m_context.wait(wait, m_cancel);
    if (m_meter != nullptr)
        m_meter->goesOn();
    m_waitedMs += wait;
    ++m_summary.retries;
    if (m_cancel.isCancelled())
        return base::fail(Code::Cancelled, u"while waiting for the platform"_s);
    return {};
}

base::Done Line::renewToken()
{
    const qint64 now = m_context.clock.monotonicMs();
    if (m_renewedAt && now - *m_renewedAt < m_context.policy.renewalPauseMs)
        return base::fail(Code::SignInNeeded, u"the platform refuses a session that it has just given"_s);
    TRY_DONE(renew());
    m_renewedAt = m_context.clock.monotonicMs();
    return {};
}

base::Done Line::renew()
{
    if (!m_context.renew)
        return base::fail(Code::SignInNeeded, u"the session has ended"_s);
    for (;;) {
        auto access = m_context.renew();
        if (access) {
            m_access = std::move(*access);
            m_context.client.useToken(m_access.token);
            ++m_summary.renewals;
            return {};
        }
        if (!mayPass(access.error().code) || !m_answered)
            return tl::unexpected(access.error());
        TRY_DONE(pause(access.error()));
    }
}

} // namespace creditdesk::sync
