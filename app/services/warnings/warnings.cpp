#include "app/services/warnings.h"

#include "app/services/supervision/supervision_house.h"
#include "app/services/warnings/warnings_house.h"

namespace creditdesk::services {
using namespace Qt::StringLiterals;

Warnings::Warnings(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Warnings::~Warnings() = default;

base::Result<std::unique_ptr<Warnings>> Warnings::make(Workstation::Impl &house)
{
    auto rules = domain::WarningRules::compiledIn(house.catalogue);
    if (const auto *faults = std::get_if<QList<domain::WarningFault>>(&rules))
        return base::fail(base::Code::Internal, u"catalogue: "_s + faults->first().text());
    TRY_ASSIGN(WarningLimits limits, warningLimits());
    auto impl = std::make_unique<Impl>(house, std::get<domain::WarningRules>(std::move(rules)), std::move(limits));
    return std::unique_ptr<Warnings>(new Warnings(std::move(impl)));
}

const domain::WarningRules &Warnings::rules() const
{
    return m->rules;
}

const WarningLimits &Warnings::limits() const
{
    return m->limits;
}

base::Result<Means> Warnings::Impl::withMirror(const QString &permission) const
{
    TRY_ASSIGN(Means who, house.require(permission));
    if (!who.mirror)
        return noMirror(who);
    return who;
}

base::Result<QByteArray> Warnings::Impl::identity(const Means &who) const
{
    TRY_ASSIGN(const domain::ClassRules classes, house.supervision->m->rules(who));
    QByteArray out = rules.digest();
    for (const domain::ClassRuleSet &set : classes.sets())
        out += ' ' + set.digest.left(16);
    return out;
}

base::Result<std::shared_ptr<const domain::WarningEngine>> Warnings::Impl::engineToday(const Means &who) const
{
    TRY_ASSIGN(const QByteArray identityNow, identity(who));
    const std::lock_guard lock(engineMutex);
    if (!engine || engine->day() != today() || engineOf != identityNow) {
        TRY_ASSIGN(const domain::ClassRules classes, house.supervision->m->rules(who));
        engine = std::make_shared<const domain::WarningEngine>(rules, catalogue(), classes, today());
        engineOf = identityNow;
    }
    return engine;
}

base::Result<QList<qint64>> Warnings::Impl::bringBack(const Means &who)
{
    const QDateTime now = house.clock.now();
    TRY_ASSIGN(const QList<qint64> due, store::WarningBook(*who.ledger).returning(today()));
    if (due.isEmpty())
        return due;
    store::AuditEntry line = house.entry(who.session, u"sync.run"_s);
    line.action = u"warning.return"_s;
    QList<qint64> back;
    TRY_DONE(who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        TRY_ASSIGN(back, store::WarningEntries(transaction).bringBack(today(), now));
        transaction.annotate(u"warnings"_s, back.size());
        return {};
    }));
    return back;
}

base::Result<WarningsState> Warnings::state()
{
    TRY_ASSIGN(const Means who, m->withMirror(u"warning.view"_s));
    WarningsState out;
    TRY_ASSIGN(const auto mark, readMark(*who.ledger));
    TRY_ASSIGN(const store::MirrorPosition position, who.mirror->position());
    TRY_ASSIGN(const QByteArray identity, m->identity(who));
    if (mark) {
        out.evaluatedAt = mark->at;
        out.day = mark->day;
        out.dataAsOf = mark->asOf;
        out.current = mark->epoch == position.epoch && mark->generation == who.mirror->generation() &&
                      mark->sequence == position.sequence && mark->day == m->today() && mark->rules == identity;
    }
    TRY_ASSIGN(const store::WarningCounts counts, store::WarningBook(*who.ledger).counts({}, m->today()));
    out.waiting = counts.total;
    out.red = counts.levels.value(u"red"_s);
    out.mine = counts.owners.value(who.session.operatorId);
    return out;
}

base::Result<store::WarningPage> Warnings::list(const store::WarningFilter &filter, const QString &after, int most)
{
    TRY_ASSIGN(const Means who, m->house.require(u"warning.view"_s));
    if (after.isEmpty()) { // one look, not each page of it
        store::AuditEntry line = m->house.entry(who.session, u"warning.view"_s);
        line.action = u"warning.list"_s;
        TRY_DONE(m->house.record(who, line));
        if (who.session.may(u"warning.act"_s)) {
            TRY_ASSIGN(const std::optional<QByteArray> last, who.ledger->value(kLastOfficerKey));
            if (last.value_or(QByteArray()) != who.session.operatorId.toUtf8())
                TRY_DONE(who.ledger->keep(kLastOfficerKey, who.session.operatorId.toUtf8()));
        }
        TRY_DONE(m->bringBack(who));
    }
    return store::WarningBook(*who.ledger).page(filter, after, most > 0 ? most : m->limits.pageLines);
}

base::Result<store::WarningCounts> Warnings::counts(const store::WarningFilter &filter)
{
    TRY_ASSIGN(const Means who, m->house.require(u"warning.view"_s));
    return store::WarningBook(*who.ledger).counts(filter, m->today());
}

base::Result<QList<store::DutyLine>> Warnings::duty()
{
    TRY_ASSIGN(const Means who, m->house.require(u"warning.view"_s));
    return store::WarningBook(*who.ledger).duty();
}

base::Done Warnings::setDuty(const QString &district, const QString &operatorId)
{
    const QString permission = u"warning.agree"_s;
    TRY_ASSIGN(const Means who, m->house.require(permission, district));
    const QList<domain::Term> &districts = m->catalogue().districts();
    if (std::ranges::none_of(districts, [&](const domain::Term &term) { return term.id == district; }))
        return base::fail(base::Code::InvalidInput, u"no such district"_s, u"district"_s);
    if (!operatorId.trimmed().isEmpty())
        TRY_DONE(m->needOperator(operatorId.trimmed()));
    store::AuditEntry line = m->house.entry(who.session, permission, district);
    line.action = u"warning.duty"_s;
    line.detail = {{u"operator"_s, operatorId}};
    const store::DutyLine duty{district, operatorId.trimmed(), who.session.operatorId, m->house.clock.now()};
    return who.ledger->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        return store::WarningEntries(transaction).setDuty(duty);
    });
}

} // namespace creditdesk::services
