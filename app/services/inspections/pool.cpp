// The pool of a draw at the desk: made anew, kept with a commitment, and its facts as they are shown and kept.
#include "app/services/inspections/inspections_house.h"

#include <QJsonArray>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

namespace {

QJsonArray strataJson(const QList<domain::DrawnStratum> &strata)
{
    QJsonArray list;
    for (const domain::DrawnStratum &one : strata) {
        list.append(QJsonObject{{u"id"_s, one.id},
                                {u"grade"_s, one.grade},
                                {u"size"_s, one.size},
                                {u"quota"_s, one.quota},
                                {u"reserves"_s, one.reserves}});
    }
    return list;
}

} // namespace

base::Result<PoolNow> Inspections::Impl::poolNow(const Means &who, const domain::InspectionPlan &plan, const Progress &progress,
                                                 const base::CancelToken &cancel) const
{
    if (!who.mirror)
        return noMirror(who);
    const InspectionYear year(plan.year);
    TRY_ASSIGN(const QList<store::InspectionVisit> visits, book(who).visits(year.first, year.last));
    return poolOf(*who.mirror, visits, plan, house.catalogue, progress, cancel);
}

base::Result<draw::Pool> Inspections::Impl::keptPool(const Means &who, const store::KeptDraw &kept) const
{
    TRY_ASSIGN(const store::KeptPool pool, book(who).pool(kept.id, kept.round));
    return draw::Pool::unpacked(pool.bytes);
}

QJsonObject factsJson(const draw::Pool &pool, const domain::InspectionPlan &plan, const QDateTime &dataAsOf)
{
    QJsonObject reasons;
    for (auto one = pool.leftOutByReason().constBegin(); one != pool.leftOutByReason().constEnd(); ++one)
        reasons.insert(one.key(), one.value());
    return {{u"sha256"_s, QString::fromLatin1(pool.hash())},
            {u"size"_s, pool.size()},
            {u"left_out"_s, pool.leftOut()},
            {u"left_out_by_reason"_s, reasons},
            {u"strata"_s, strataJson(draw::strataOf(plan, pool))},
            {u"data_as_of"_s, dataAsOf.toUTC().toString(Qt::ISODate)}};
}

PoolFacts factsFrom(const QJsonObject &json)
{
    PoolFacts facts;
    facts.hash = json.value("sha256"_L1).toString().toLatin1();
    facts.size = json.value("size"_L1).toInteger();
    facts.leftOut = json.value("left_out"_L1).toInteger();
    const QJsonObject reasons = json.value("left_out_by_reason"_L1).toObject();
    for (auto one = reasons.constBegin(); one != reasons.constEnd(); ++one)
        facts.leftOutByReason.insert(one.key(), one.value().toInteger());
    for (const QJsonValue &value : json.value("strata"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        facts.strata.append({one.value("id"_L1).toString(), one.value("grade"_L1).toString(), one.value("size"_L1).toInteger(),
                             one.value("quota"_L1).toInteger(), one.value("reserves"_L1).toInteger()});
    }
    facts.dataAsOf = QDateTime::fromString(json.value("data_as_of"_L1).toString(), Qt::ISODate);
    return facts;
}

base::Result<PoolFacts> Inspections::preview(const QString &planId, const Progress &progress, const base::CancelToken &cancel)
{
    TRY_ASSIGN(const Means who, m->house.require(u"inspection.view"_s));
    TRY_ASSIGN(const domain::InspectionPlan plan, m->plan(who, planId));
    TRY_ASSIGN(const OfficersLine officers, m->officers(who));
    TRY_DONE(m->house.record(who, m->house.entry(who.session, u"inspection.view"_s, planId)));
    TRY_ASSIGN(const PoolNow now, m->poolNow(who, plan, progress, cancel));
    TRY_DONE(draw::checkDrawable(plan, now.pool, officers.officers));
    return factsFrom(factsJson(now.pool, plan, now.dataAsOf));
}

} // namespace creditdesk::services
