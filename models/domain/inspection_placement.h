// Where a plan places an organisation: in which stratum and with which items, or why it is left out. For millions of rows.
// One place() at a time; a placement is valid as long as its placer.
#pragma once

#include "models/domain/inspection.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace creditdesk::domain {

/// A row of the mirror with its class of the plan's scale and what was inspected before. Views, valid during the call.
struct InspectionSubject {
    std::string_view code, kind, status, district, sector;
    std::string_view grade;                         ///< class; empty: none
    int visitsThisYear = 0;                         ///< in the plan's year, by whatever draw
    std::span<const std::string_view> itemsChecked; ///< ids of the plan's items that were checked in the plan's year already
};

enum class InspectionPlace : std::uint8_t {
    Drawable,
    OutsidePool,    ///< by the plan's filter: not in the list at all
    NoOrganisation, ///< a kind that is no organisation's, or a code that is no credit code: refused, never listed
    FullCoverage,
    NoClass,
    YearlyMaximum,
    AlreadyChecked, ///< all of its items
    NoItem,         ///< no item of the plan concerns it
};

/// "full_coverage", "no_class", "yearly_maximum", "already_checked", "no_item"; empty for the others.
[[nodiscard]] std::string_view leftOutReason(InspectionPlace place);

struct InspectionPlacement {
    InspectionPlace place = InspectionPlace::OutsidePool;
    std::string_view stratum;  ///< "B", "B/310115", "B/310115/C"; a district or sector that is no code of the catalogue is "-"
    std::string_view district; ///< empty if it is no code of the catalogue
    std::uint64_t items = 0;   ///< bit i: the plan's item i
};

/// Whether these are 18 characters of GB 32100 with the right check character. For millions of rows; readCreditCode says why
/// not.
[[nodiscard]] bool isCreditCode(std::string_view code);

class InspectionPlacer
{
public:
    /// Neither is copied; both must outlive it.
    InspectionPlacer(const InspectionPlan &plan, const Catalogue &catalogue);
    ~InspectionPlacer();
    [[nodiscard]] InspectionPlacement place(const InspectionSubject &subject);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::domain
