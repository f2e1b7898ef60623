// Where the figures stand, and how they come to the newest change, day and rules.
#include "app/services/supervision/supervision_house.h"

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

QList<FiguresState::ScaleState> scalesInForce(const domain::ClassRules &rules, QDate today)
{
    QList<FiguresState::ScaleState> scales;
    const QStringList all = rules.scales();
    for (const QString &scale : all) {
        if (const domain::ClassRuleSet *set = rules.inForce(scale, today))
            scales.append({scale, set->id, set->owner, set->purpose, set->grades});
    }
    return scales;
}

} // namespace

base::Result<FiguresState> Supervision::state()
{
    TRY_ASSIGN(const Means who, m->withMirror(u"supervision.view"_s));
    TRY_ASSIGN(const domain::ClassRules rules, m->rules(who));
    TRY_ASSIGN(const auto marker, m->markerToday(who));
    FiguresState state;
    state.scales = scalesInForce(rules, m->today());
    const auto figures = who.mirror->figures();
    if (!figures && figures.error().code == Code::NotFound)
        return state;
    if (!figures)
        return tl::unexpected(figures.error());
    const store::FigureFacts &facts = (*figures)->facts();
    TRY_ASSIGN(const store::MirrorPosition position, who.mirror->position());
    state.there = true;
    state.current = facts.sequence == position.sequence && facts.day == marker->day() && facts.rules == marker->rules();
    state.dataAsOf = facts.asOf;
    state.day = facts.day;
    state.organisations = facts.organisations;
    state.records = facts.records;
    return state;
}

base::Done Supervision::bringUpToDate(const Progress &progress, const base::CancelToken &cancel)
{
    const QString permission = u"supervision.view"_s;
    TRY_ASSIGN(const Means who, m->withMirror(permission));
    const std::unique_lock one(m->makingMutex, std::try_to_lock);
    if (!one.owns_lock())
        return base::fail(Code::Locked, u"the figures are being made"_s);
    TRY_ASSIGN(const auto marker, m->markerToday(who));
    const base::Done updated = who.mirror->updateFigures(*marker, cancel);
    if (updated || (updated.error().code != Code::NotFound && updated.error().code != Code::Conflict))
        return updated;
    store::AuditEntry line = m->house.entry(who.session, permission);
    line.action = u"supervision.classify"_s;
    line.detail = {{u"day"_s, marker->day().toString(Qt::ISODate)}};
    TRY_DONE(m->house.record(who, line));
    return who.mirror->buildFigures(*marker, progress, cancel);
}

} // namespace creditdesk::services
