#include "models/domain/inspection.h"

#include <algorithm>

namespace creditdesk::domain {
namespace {

constexpr qint64 kMillion = 1'000'000;

template <typename Row> const Row *byId(const QList<Row> &rows, const QString &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const InspectionClassRule *InspectionPlan::rule(const QString &grade) const
{
    const auto found =
        std::find_if(classes.begin(), classes.end(), [&grade](const InspectionClassRule &one) { return one.grade == grade; });
    return found == classes.end() ? nullptr : &*found;
}

const InspectionItem *InspectionPlan::item(const QString &wanted) const
{
    return byId(items, wanted);
}

const InspectionOutcome *InspectionPlan::outcome(const QString &wanted) const
{
    return byId(outcomes, wanted);
}

const InspectionOfficer *InspectionOfficers::officer(const QString &id) const
{
    return byId(officers, id);
}

bool InspectionOfficers::recused(const QString &officer, const QString &subject) const
{
    return std::any_of(recusals.begin(), recusals.end(),
                       [&](const InspectionRecusal &one) { return one.officer == officer && one.subject == subject; });
}

qint64 inspectionQuota(const InspectionClassRule &rule, qint64 size)
{
    const qint64 rounded = (size * rule.ratioPpm + kMillion / 2) / kMillion;
    const qint64 least = rule.atLeastOne ? 1 : 0;
    return std::min(size, std::max(rounded, least));
}

qint64 inspectionReserves(const InspectionPlan &plan, qint64 drawn, qint64 size)
{
    return std::min(size - drawn, (drawn * plan.reservePpm + kMillion - 1) / kMillion);
}

} // namespace creditdesk::domain
