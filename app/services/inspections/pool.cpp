// The pool of a draw from what is mirrored: figures say class, kind and place of each organisation, an index of codes gives
// them their order, and visits of the plan's year are counted from records of inspections and from what was drawn here.
#include "app/services/inspections/inspections_house.h"
#include "app/store/figures.h"

#include <QJsonArray>

#include <unordered_map>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaces = 100'000; // records asked for at once

struct Year {
    explicit Year(int year) : first(year, 1, 1), last(year, 12, 31) {}
    QDate first, last;
};

/// Records of inspections decided in the year, by the subject's serial.
base::Result<std::unordered_map<qint64, int>> inspectionsOf(const store::Figures &figures, Year year)
{
    domain::FigureFilter filter;
    filter.chosen[domain::axis::recordKind] = {u"inspection"_s};
    filter.decidedFrom = year.first;
    filter.decidedUntil = year.last;
    std::unordered_map<qint64, int> visits;
    for (qint64 offset = 0;; offset += kPlaces) {
        TRY_ASSIGN(const QList<store::RecordPlace> places, figures.records(filter, offset, kPlaces));
        for (const store::RecordPlace &place : places)
            ++visits[place.serial];
        if (places.size() < kPlaces)
            return visits;
    }
}

/// What was done here in the year, by credit code.
struct DoneHere {
    int visits = 0;
    std::vector<std::string> items;
};
using DoneByCode = std::unordered_map<std::string, DoneHere>;

base::Result<DoneByCode> doneHere(const store::InspectionBook &book, Year year)
{
    TRY_ASSIGN(const QList<store::InspectionVisit> visits, book.visits(year.first, year.last));
    DoneByCode done;
    for (const store::InspectionVisit &visit : visits) {
        DoneHere &here = done[visit.code.toStdString()];
        ++here.visits;
        for (const QString &item : visit.items)
            here.items.push_back(item.toStdString());
    }
    return done;
}

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
    auto figures = who.mirror->figures();
    if (!figures && figures.error().code == Code::NotFound)
        return base::fail(Code::NotFound, u"no figures have been made yet"_s, u"figures"_s);
    if (!figures)
        return tl::unexpected(figures.error());
    const Year year(plan.year);
    TRY_ASSIGN(const auto inspected, inspectionsOf(**figures, year));
    TRY_ASSIGN(const DoneByCode done, doneHere(book(who), year));
    draw::PoolBuilder builder(plan, house.catalogue);
    std::vector<std::string_view> items;
    const auto take = [&](const store::FiguredSubject &one) -> base::Done {
        domain::InspectionSubject subject;
        subject.code = one.code;
        subject.kind = one.kind;
        subject.status = one.status;
        subject.district = one.district;
        subject.sector = one.sector;
        subject.grade = one.grade;
        if (const auto known = inspected.find(one.serial); known != inspected.end())
            subject.visitsThisYear = known->second;
        items.clear();
        if (!done.empty()) {
            if (const auto here = done.find(std::string(one.code)); here != done.end()) {
                // The platform may have sent the same visit as a record by now: it is counted once.
                subject.visitsThisYear = std::max(subject.visitsThisYear, here->second.visits);
                items.assign(here->second.items.begin(), here->second.items.end());
            }
        }
        subject.itemsChecked = items;
        return builder.add(subject);
    };
    TRY_DONE(who.mirror->eachFigured(**figures, plan.scale, take, progress, cancel));
    TRY_ASSIGN(draw::Pool pool, builder.finish());
    return PoolNow{std::move(pool), (*figures)->facts().asOf};
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
