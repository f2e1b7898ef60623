#include "app/store/figures/cells.h"

namespace creditdesk::store {
namespace {

using Of = AxisPlace::Of;

void exclude(std::vector<std::uint32_t> &cells, const std::vector<std::uint8_t> &admitted, std::uint32_t outside)
{
    for (std::size_t i = 0; i < admitted.size(); ++i) {
        if (admitted[i] == 0)
            cells[i] = outside;
    }
}

/// `step`: distance of two codes of the axis in the table.
void contribute(std::vector<std::uint32_t> &cells, const Profiles &profiles, const AxisCodes &axis, std::uint32_t step,
                std::uint32_t outside)
{
    const AxisCode *code = profiles.all().data() + axis.axis.place;
    for (std::uint32_t &cell : cells) {
        const std::int32_t rank = axis.rankOf[*code];
        cell = rank < 0 || cell >= outside ? outside : cell + static_cast<std::uint32_t>(rank) * step;
        code += profiles.width();
    }
}

void contributeDays(std::vector<std::uint32_t> &cells, const AxisCodes &axis, std::uint32_t step, std::uint32_t outside)
{
    cells.resize(kPackedDays);
    for (std::size_t day = 0; day < kPackedDays; ++day) {
        const std::int32_t rank = axis.rankOf[day];
        cells[day] = rank < 0 || cells[day] >= outside ? outside : cells[day] + static_cast<std::uint32_t>(rank) * step;
    }
}

} // namespace

Cells::Cells(const Profiles &organisations, const Profiles &records, const Admitted &admitted,
             const std::optional<AxisCodes> &rows, const std::optional<AxisCodes> &columns)
    : ofOrganisation(admitted.organisations.size()),
      ofRecord(admitted.records.size()),
      recordsMatter(!admitted.everyRecord),
      organisationsMatter(!admitted.everyOrganisation)
{
    const auto width = static_cast<std::uint32_t>(columns ? columns->codes.size() : 1);
    inside = static_cast<std::uint32_t>(rows ? rows->codes.size() : 1) * width;
    const auto take = [&](const AxisCodes &axis, std::uint32_t step) {
        if (axis.axis.of == Of::Organisations)
            contribute(ofOrganisation, organisations, axis, step, inside);
        else if (axis.axis.of == Of::Records)
            contribute(ofRecord, records, axis, step, inside);
        else
            contributeDays(ofDay, axis, step, inside);
        (axis.axis.of == Of::Organisations ? organisationsMatter : recordsMatter) = true;
    };
    if (rows)
        take(*rows, width);
    if (columns)
        take(*columns, 1);
    exclude(ofOrganisation, admitted.organisations, inside);
    exclude(ofRecord, admitted.records, inside);
    if (!admitted.days.empty()) {
        ofDay.resize(kPackedDays);
        exclude(ofDay, admitted.days, inside);
    }
}

} // namespace creditdesk::store
