// What waits to be sent, in the hands of a person.
#include "app/services/outbox.h"

#include "app/services/house.h"
#include "app/sync/outbox.h"

#include <QSet>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

OutboxState judgeOutbox(const QList<store::OutboxItem> &items, const QDateTime &now)
{
    OutboxState state;
    QSet<QString> held; // objects with an earlier item that is not sent now
    for (const store::OutboxItem &item : items) {
        if (item.state == u"refused"_s) {
            ++state.refused;
            held.insert(item.object);
        }
        if (item.state != u"waiting"_s)
            continue;
        ++state.waiting;
        if (held.contains(item.object))
            continue;
        if (sync::isDue(item, now)) {
            ++state.due;
            continue;
        }
        held.insert(item.object);
        if (!state.next.isValid() || item.notBefore < state.next)
            state.next = item.notBefore;
    }
    return state;
}

QStringList mendableMembers(const QString &kind)
{
    return kind == u"report"_s ? QStringList{u"applicant"_s, u"purpose"_s, u"rule_set"_s, u"pages"_s} : QStringList();
}

base::Done checkMended(const store::OutboxItem &item, const QJsonObject &body)
{
    const QStringList mendable = mendableMembers(item.kind);
    if (body.keys() != item.body.keys())
        return base::fail(Code::InvalidInput, u"members may be changed, not added or removed"_s);
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QJsonValue before = item.body.value(it.key());
        if (it.value() == before)
            continue;
        if (!mendable.contains(it.key()))
            return base::fail(Code::InvalidInput, u"%1 is what the signed report says and cannot be changed"_s.arg(it.key()));
        if (it.value().type() != before.type())
            return base::fail(Code::InvalidInput, u"%1 must keep its type"_s.arg(it.key()));
    }
    if (body == item.body)
        return base::fail(Code::InvalidInput, u"nothing was changed"_s);
    return {};
}

namespace {

base::Result<store::OutboxItem> itemWithId(const store::Ledger &ledger, qint64 id)
{
    TRY_ASSIGN(const QList<store::OutboxItem> items, ledger.outbox());
    const auto found = std::find_if(items.begin(), items.end(), [id](const store::OutboxItem &item) { return item.id == id; });
    if (found == items.end())
        return base::fail(Code::NotFound, u"no such outbox item"_s);
    return *found;
}

/// Only what was refused may be mended or withdrawn: Conflict is about the item's state.
base::Done aboutItem(base::Done done)
{
    if (!done && done.error().code == Code::Conflict)
        return tl::unexpected(base::about(base::kAboutOutboxItem, std::move(done).error()));
    return done;
}

} // namespace

base::Result<QList<store::OutboxItem>> Workstation::outbox(bool withWithdrawn)
{
    TRY_ASSIGN(const Means who, m->require(u"sync.run"_s));
    TRY_ASSIGN(QList<store::OutboxItem> items, who.ledger->outbox(withWithdrawn));
    if (who.session.may(u"report.list"_s))
        return items;
    for (store::OutboxItem &item : items) { // whoever may not see reports sees what waits, not about whom
        item.object.clear();
        item.body = {};
        item.refusal.clear();
        item.withdrawal.clear();
    }
    return items;
}

base::Done Workstation::retryOutbox(qint64 id)
{
    TRY_ASSIGN(const Means who, m->require(u"sync.run"_s));
    TRY_ASSIGN(const store::OutboxItem item, itemWithId(*who.ledger, id));
    store::AuditEntry line = m->entry(who.session, u"sync.run"_s, item.object);
    line.action = u"outbox.retry"_s;
    return who.ledger->write(line, [id](store::LedgerTransaction &transaction) { return transaction.retryOutbox(id); });
}

base::Done Workstation::mendOutbox(qint64 id, const QJsonObject &body)
{
    TRY_ASSIGN(const Means who, m->require(u"report.issue"_s));
    TRY_ASSIGN(const store::OutboxItem item, itemWithId(*who.ledger, id));
    TRY_DONE(checkMended(item, body));
    store::AuditEntry line = m->entry(who.session, u"report.issue"_s, item.object);
    line.action = u"outbox.mend"_s;
    QJsonObject before;
    const QStringList members = mendableMembers(item.kind);
    for (const QString &member : members) {
        if (item.body.value(member) != body.value(member))
            before.insert(member, item.body.value(member));
    }
    line.detail = {{u"before"_s, before}};
    return aboutItem(
        who.ledger->write(line, [&](store::LedgerTransaction &transaction) { return transaction.mendOutbox(id, body); }));
}

base::Done Workstation::withdrawOutbox(qint64 id, const QString &reason)
{
    TRY_ASSIGN(const Means who, m->require(u"report.issue"_s));
    const QString words = reason.simplified();
    if (words.isEmpty() || words.size() > 200)
        return base::fail(Code::InvalidInput, u"a reason of 1 to 200 characters is needed"_s);
    TRY_ASSIGN(const store::OutboxItem item, itemWithId(*who.ledger, id));
    store::AuditEntry line = m->entry(who.session, u"report.issue"_s, item.object, words);
    line.action = u"outbox.withdraw"_s;
    return aboutItem(
        who.ledger->write(line, [&](store::LedgerTransaction &transaction) { return transaction.withdrawOutbox(id, words); }));
}

} // namespace creditdesk::services
