// The line to the platform during one run: calls are made again while the platform is in trouble, up to a limit; a session that
// has ended is renewed and the run goes on where it was.
#pragma once

#include "app/sync/meter.h"
#include "app/sync/sync.h"

namespace creditdesk::sync {

class Line
{
public:
    /// `meter` is told of every waiting; null: nobody looks.
    Line(const Context &context, const base::CancelToken &cancel, Summary &summary, Meter *meter = nullptr)
        : m_context(context), m_cancel(cancel), m_summary(summary), m_meter(meter), m_access(context.access)
    {
    }

    /// The answer of `call`, made again after failures that pass. Before the platform has answered once in this run nothing is
    /// waited for: somebody without a network learns so at once.
    template <typename Call> auto call(const Call &call) -> decltype(call())
    {
        for (;;) {
            if (m_cancel.isCancelled())
                return base::fail(base::Code::Cancelled, QStringLiteral("before a call"));
            auto answer = call();
            if (answer) {
                progressed();
                return answer;
            }
            if (const base::Done again = tryAgain(answer.error()); !again)
                return tl::unexpected(again.error());
        }
    }
    /// The answer of `call`, made again only after a renewal of the session.
    template <typename Call> auto signedIn(const Call &call) -> decltype(call())
    {
        auto answer = call();
        if (answer || answer.error().code != base::Code::SignInNeeded)
            return answer;
        if (const base::Done renewed = renewToken(); !renewed)
            return tl::unexpected(renewed.error());
        return call();
    }

    /// After a failed call: done if it is worth making again, now that the time for it has come. Otherwise the failure to end
    /// with: an answer that the contract does not have for a question of a pull is the platform's fault (BrokenAnswer).
    [[nodiscard]] base::Done tryAgain(const base::Failure &failure);
    /// Something came: patience begins anew.
    void progressed();
    /// A new session, whatever the old one is worth.
    [[nodiscard]] base::Done renew();

    [[nodiscard]] const Access &access() const { return m_access; }

private:
    [[nodiscard]] base::Done renewToken();
    [[nodiscard]] base::Done pause(const base::Failure &failure);

    const Context &m_context;
    const base::CancelToken &m_cancel;
    Summary &m_summary;
    Meter *m_meter;
    Access m_access;
    bool m_answered = false;
    qint64 m_waitedMs = 0;
    qint64 m_pauseMs = 0;
    std::optional<qint64> m_renewedAt; ///< by the monotonic clock
};

} // namespace creditdesk::sync
