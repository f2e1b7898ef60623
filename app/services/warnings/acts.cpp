// What people do about a warning. Each act is one transaction: state, course, audit.
#include "app/services/warnings/warnings_house.h"

namespace creditdesk::services {
using namespace Qt::StringLiterals;

using base::Code;
using base::fail;

namespace {

base::Done needNote(const QString &note)
{
    if (note.trimmed().isEmpty())
        return fail(Code::InvalidInput, u"a reason in words is needed"_s, u"reason"_s);
    return {};
}

base::Done needUntil(QDate until, QDate today, int longest)
{
    if (!until.isValid() || until <= today || until > today.addDays(longest))
        return fail(Code::InvalidInput, u"a day from tomorrow to %1"_s.arg(today.addDays(longest).toString(Qt::ISODate)),
                    u"until"_s);
    return {};
}

base::Done needState(const store::Warning &warning, std::initializer_list<QStringView> states)
{
    for (const QStringView state : states) {
        if (warning.state == state)
            return {};
    }
    return fail(Code::Conflict, u"the warning is %1"_s.arg(warning.state), u"warning_state"_s);
}

} // namespace

base::Done Warnings::Impl::needOperator(const QString &id) const
{
    const std::lock_guard lock(house.vaultMutex);
    if (!house.vault || !house.vault->operators().contains(id))
        return fail(Code::InvalidInput, u"%1 has not signed in here yet"_s.arg(id), u"operator"_s);
    return {};
}

base::Result<store::Warning> Warnings::Impl::act(const QString &permission, const WarningOrder &order, const QString &name,
                                                 const Change &change)
{
    const QString object = QString::number(order.warning);
    TRY_ASSIGN(const Means who, house.require(permission, object));
    store::AuditEntry line = house.entry(who.session, permission, object);
    line.action = u"warning."_s + name;
    store::Warning after;
    const QDateTime now = house.clock.now();
    const base::Done written = who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        store::WarningEntries entries(transaction);
        TRY_ASSIGN(store::Warning warning, entries.warning(order.warning));
        transaction.annotate(u"subject"_s, warning.subject);
        transaction.annotate(u"rule"_s, warning.rule);
        store::WarningAct done;
        done.warning = order.warning;
        done.at = now;
        done.operatorId = who.session.operatorId;
        done.act = name;
        done.note = order.note.trimmed();
        TRY_DONE(change(warning, done, entries));
        if (done.act == u"undo"_s) { // written by undo() itself
            after = warning;
            return {};
        }
        TRY_ASSIGN(after, entries.put(warning, done));
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return after;
}

base::Result<store::Warning> Warnings::take(const WarningOrder &order)
{
    return m->act(u"warning.act"_s, order, u"take"_s,
                  [](store::Warning &warning, store::WarningAct &act, auto &) -> base::Done {
                      TRY_DONE(needState(warning, {u"open", u"taken", u"snoozed"}));
                      if (warning.state == u"taken"_s && warning.owner == act.operatorId)
                          return fail(Code::Conflict, u"it is yours already"_s, u"warning_state"_s);
                      warning.state = u"taken"_s;
                      warning.owner = act.operatorId;
                      warning.until = {};
                      return {};
                  });
}

base::Result<store::Warning> Warnings::assign(const WarningOrder &order)
{
    const QString to = order.operatorId.trimmed();
    TRY_DONE(m->needOperator(to));
    return m->act(u"warning.act"_s, order, u"assign"_s,
                  [&](store::Warning &warning, store::WarningAct &act, auto &) -> base::Done {
                      TRY_DONE(needState(warning, {u"open", u"taken", u"snoozed"}));
                      warning.owner = to;
                      warning.state = u"open"_s; // the new owner has not taken it yet
                      warning.until = {};
                      act.to = to;
                      return {};
                  });
}

base::Result<store::Warning> Warnings::note(const WarningOrder &order)
{
    return m->act(u"warning.act"_s, order, u"note"_s,
                  [](store::Warning &, store::WarningAct &act, auto &) -> base::Done { return needNote(act.note); });
}

base::Result<store::Warning> Warnings::snooze(const WarningOrder &order)
{
    return m->act(u"warning.act"_s, order, u"snooze"_s,
                  [&](store::Warning &warning, store::WarningAct &act, auto &) -> base::Done {
                      TRY_DONE(needState(warning, {u"open", u"taken"}));
                      TRY_DONE(needUntil(order.until, m->today(), m->limits.longestSnoozeDays));
                      warning.state = u"snoozed"_s;
                      warning.until = order.until;
                      act.until = order.until;
                      return {};
                  });
}

base::Result<store::Warning> Warnings::dismiss(const WarningOrder &order)
{
    return m->act(u"warning.act"_s, order, u"dismiss"_s,
                  [&](store::Warning &warning, store::WarningAct &act, auto &) -> base::Done {
                      TRY_DONE(needState(warning, {u"open", u"taken", u"snoozed"}));
                      // What one person may not close, one person may not put out of sight either.
                      if (warning.level == domain::WarningLevel::Red)
                          return fail(Code::RefusedByRule, u"a red warning is closed by two people"_s, u"two_people"_s);
                      TRY_DONE(needNote(act.note));
                      TRY_DONE(needUntil(order.until, m->today(), m->limits.longestDismissalDays));
                      warning.state = u"dismissed"_s;
                      warning.until = order.until;
                      act.until = order.until;
                      return {};
                  });
}

base::Result<store::Warning> Warnings::close(const WarningOrder &order)
{
    TRY_ASSIGN(const Means who, m->house.require(u"warning.act"_s, QString::number(order.warning)));
    TRY_ASSIGN(const store::Warning now, store::WarningBook(*who.ledger).warning(order.warning));
    const bool second = now.level == domain::WarningLevel::Red && !now.proposedBy.isEmpty();
    return m->act(second ? u"warning.agree"_s : u"warning.act"_s, order, u"close"_s,
                  [second](store::Warning &warning, store::WarningAct &act, auto &) -> base::Done {
                      TRY_DONE(needState(warning, {u"open", u"taken", u"snoozed", u"dismissed"}));
                      TRY_DONE(needNote(act.note));
                      const bool red = warning.level == domain::WarningLevel::Red;
                      if (red && !warning.proposedBy.isEmpty() != second)
                          return fail(Code::Conflict, u"somebody else was quicker"_s, u"warning_state"_s);
                      if (red && warning.proposedBy == act.operatorId)
                          return fail(Code::RefusedByRule, u"another person must agree"_s, u"two_people"_s);
                      if (red && warning.proposedBy.isEmpty()) {
                          warning.proposedBy = act.operatorId;
                          act.act = u"propose"_s;
                          return {};
                      }
                      act.act = red ? u"agree"_s : u"close"_s;
                      warning.state = u"closed"_s;
                      warning.until = {};
                      return {};
                  });
}

base::Result<store::Warning> Warnings::reopen(const WarningOrder &order)
{
    return m->act(u"warning.act"_s, order, u"reopen"_s,
                  [](store::Warning &warning, store::WarningAct &act, auto &) -> base::Done {
                      TRY_DONE(needState(warning, {u"closed", u"dismissed", u"snoozed"}));
                      TRY_DONE(needNote(act.note));
                      warning.state = u"open"_s;
                      warning.until = {};
                      warning.proposedBy.clear();
                      return {};
                  });
}

base::Result<store::Warning> Warnings::undo(qint64 id)
{
    WarningOrder order;
    order.warning = id;
    return m->act(u"warning.act"_s, order, u"undo"_s,
                  [&](store::Warning &warning, store::WarningAct &act, store::WarningEntries &entries) -> base::Done {
                      TRY_ASSIGN(const std::optional<store::ActToUndo> last, entries.lastAct(id));
                      const QDateTime end = last ? last->act.at.addSecs(60LL * m->limits.undoMinutes) : QDateTime();
                      if (!last || last->act.operatorId != act.operatorId || act.at > end)
                          return fail(Code::RefusedByRule, u"nothing that this person may still take back"_s, u"undo"_s);
                      warning.state = last->state;
                      warning.owner = last->owner;
                      warning.until = last->until;
                      warning.proposedBy = last->proposedBy;
                      TRY_ASSIGN(warning, entries.put(warning, act, last->act.id));
                      return {};
                  });
}

} // namespace creditdesk::services
