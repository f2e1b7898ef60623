#include "app/services/inspections/pool_source.h"

#include "app/store/figures.h"

#include <unordered_map>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaces = 100'000; // records asked for at once

/// Records of inspections decided in the year, by the subject's serial.
base::Result<std::unordered_map<qint64, int>> inspectionsOf(const store::Figures &figures, const InspectionYear &year)
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

DoneByCode byCode(const QList<store::InspectionVisit> &visits)
{
    DoneByCode done;
    for (const store::InspectionVisit &visit : visits) {
        DoneHere &here = done[visit.code.toStdString()];
        ++here.visits;
        for (const QString &item : visit.items)
            here.items.push_back(item.toStdString());
    }
    return done;
}

} // namespace

base::Result<PoolNow> poolOf(const store::Mirror &mirror, const QList<store::InspectionVisit> &doneHere,
                             const domain::InspectionPlan &plan, const domain::Catalogue &catalogue,
                             const store::WalkProgress &progress, const base::CancelToken &cancel)
{
    auto figures = mirror.figures();
    if (!figures && figures.error().code == Code::NotFound)
        return base::fail(Code::NotFound, u"no figures have been made yet"_s, u"figures"_s);
    if (!figures)
        return tl::unexpected(figures.error());
    const InspectionYear year(plan.year);
    TRY_ASSIGN(const auto inspected, inspectionsOf(**figures, year));
    const DoneByCode done = byCode(doneHere);
    draw::PoolBuilder builder(plan, catalogue);
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
    TRY_DONE(mirror.eachFigured(**figures, plan.scale, take, progress, cancel));
    TRY_ASSIGN(draw::Pool pool, builder.finish());
    return PoolNow{std::move(pool), (*figures)->facts().asOf};
}

} // namespace creditdesk::services
