#include "app/sync/interrupter.h"
#include "app/sync/outbox.h"
#include "app/sync/run_turn.h"
#include "app/sync/sync.h"

#include <QSet>

#include <algorithm>

namespace creditdesk::sync {
namespace {
using base::Code;
using namespace Qt::StringLiterals;

enum class Next { GoOn, Stop };

store::AuditEntry entryFor(const Context &context, const store::OutboxItem &item, const QString &outcome)
{
    store::AuditEntry entry;
    entry.operatorId = context.operatorId;
    entry.role = context.role;
    entry.action = u"sync.push"_s;
    entry.permission = u"sync.run"_s;
    entry.subject = item.object;
    entry.outcome = outcome;
    entry.detail = {{u"kind"_s, item.kind}, {u"attempts"_s, item.attempts + 1}};
    return entry;
}

/// What the platform refused for a reason that sending again will not change.
base::Done refuse(const Context &context, const store::OutboxItem &item, const base::Failure &failure)
{
    store::AuditEntry entry = entryFor(context, item, u"refused"_s);
    entry.detail.insert(u"code"_s, failure.name());
    return context.ledger.write(entry,
                                [&](store::LedgerTransaction &ledger) { return ledger.refuseOutbox(item.id, failure.detail); });
}

base::Done postpone(const Context &context, const store::OutboxItem &item, const base::Failure &failure)
{
    store::AuditEntry entry = entryFor(context, item, u"failed"_s);
    entry.detail.insert(u"code"_s, failure.name());
    const QDateTime due = nextAttempt(context.clock.now(), item.attempts, failure.retryAfterSeconds);
    return context.ledger.write(
        entry, [&](store::LedgerTransaction &ledger) { return ledger.postponeOutbox(item.id, due, failure.name()); });
}

/// Files the failure of one item. The failure comes back if it concerns the whole run, not this item.
base::Result<Next> settle(const Context &context, const store::OutboxItem &item, const base::Failure &failure)
{
    switch (failure.code) {
    case Code::Rejected:
    case Code::Conflict:
    case Code::NotFound:
        TRY_DONE(refuse(context, item, failure));
        return Next::GoOn;
    case Code::ServerFault:
    case Code::BrokenAnswer:
    case Code::Forbidden:
    case Code::Gone:
        TRY_DONE(postpone(context, item, failure));
        return Next::GoOn;
    case Code::Busy:
        TRY_DONE(postpone(context, item, failure));
        return Next::Stop;
    case Code::Unreachable:
    case Code::TimedOut:
        TRY_DONE(postpone(context, item, failure));
        return tl::unexpected(failure);
    default:
        return tl::unexpected(failure); // signed out, cancelled, another certificate: the item is not at fault
    }
}

base::Done acknowledge(const Context &context, const store::OutboxItem &item, const QDateTime &registeredAt)
{
    store::AuditEntry entry = entryFor(context, item, u"done"_s);
    entry.detail.insert(u"registered_at"_s, registeredAt.toString(Qt::ISODate));
    return context.ledger.write(entry, [&](store::LedgerTransaction &ledger) { return ledger.removeOutbox(item.id); });
}

/// Sends one item by its kind; when the platform took it. The kind has been looked at before.
base::Result<QDateTime> send(const Context &context, const store::OutboxItem &item)
{
    if (item.kind == u"void"_s)
        return context.client.voidReport(item.body, item.idempotencyKey);
    if (item.kind == u"measure"_s)
        return context.client.reportMeasure(item.body, item.idempotencyKey);
    TRY_ASSIGN(const platform::RegistrationAnswer answer, context.client.registerReport(item.body, item.idempotencyKey));
    return answer.registeredAt;
}

} // namespace

QDateTime nextAttempt(const QDateTime &now, int attemptsSoFar, qint64 retryAfterSeconds)
{
    static constexpr int kDoublingsToTheCap = 10; // 5 s * 2^10 is beyond an hour
    const qint64 wait = kFirstWaitSeconds << std::clamp(attemptsSoFar, 0, kDoublingsToTheCap);
    return now.addSecs(std::clamp(std::max(wait, retryAfterSeconds), kFirstWaitSeconds, kLongestWaitSeconds));
}

bool isDue(const store::OutboxItem &item, const QDateTime &now)
{
    return !item.notBefore.isValid() || item.notBefore <= now || item.notBefore > now.addSecs(kLongestWaitSeconds);
}

base::Result<qint64> pushOver(const Context &context, Line &line, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const QList<store::OutboxItem> items, context.ledger.outbox());
    qint64 sent = 0;
    QSet<QString> held; // objects whose first item has to wait: later ones must not overtake it
    for (const store::OutboxItem &item : items) {
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"between outbox items"_s);
        if (item.state == u"withdrawn"_s || held.contains(item.object))
            continue;
        if (item.state != u"waiting"_s || !isDue(item, context.clock.now())) {
            held.insert(item.object);
            continue;
        }
        if (!QStringList{u"report"_s, u"void"_s, u"measure"_s}.contains(item.kind)) {
            TRY_DONE(refuse(context, item, {Code::Internal, u"this version cannot send items of kind %1"_s.arg(item.kind)}));
            held.insert(item.object);
            continue;
        }
        const auto answer = line.signedIn([&] { return send(context, item); });
        if (answer) {
            TRY_DONE(acknowledge(context, item, *answer));
            ++sent;
            continue;
        }
        held.insert(item.object);
        TRY_ASSIGN(const Next next, settle(context, item, answer.error()));
        if (next == Next::Stop)
            break;
    }
    return sent;
}

base::Result<qint64> push(const Context &context, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const base::FileLock turn, takeTurn(context, nullptr, cancel));
    Summary summary;
    Line line(context, cancel, summary);
    const Interrupter interrupter(context, cancel);
    return pushOver(context, line, cancel);
}

} // namespace creditdesk::sync
