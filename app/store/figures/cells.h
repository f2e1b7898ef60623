// Where a row counts: the cell of a table is the sum of what its organisation, its profile as a record and its day contribute.
// Whoever is not admitted contributes a whole table, so that the sum lies outside without asking.
#pragma once

#include "app/store/figures/question.h"

namespace creditdesk::store {

struct Cells {
    /// The profiles that `admitted` was decided for, and in which the axes have their places.
    Cells(const Profiles &organisations, const Profiles &records, const Admitted &admitted,
          const std::optional<AxisCodes> &rows, const std::optional<AxisCodes> &columns);
    /// Sums are below.
    [[nodiscard]] std::size_t reach() const { return std::size_t{3} * inside + 1; }

    std::uint32_t inside = 1;                            ///< cells of the table
    std::vector<std::uint32_t> ofOrganisation, ofRecord; ///< by profile
    std::vector<std::uint32_t> ofDay;                    ///< by PackedDay; empty: days do not matter
    bool recordsMatter = false;                          ///< of an axis or the filter
    bool organisationsMatter = false;
};

} // namespace creditdesk::store
