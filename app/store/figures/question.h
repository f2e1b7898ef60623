// A filter and the axes of a count, decided for each profile once: what is left to do for a row is to look up and to add.
#pragma once

#include "app/store/figures/book.h"

namespace creditdesk::store {

/// One axis of one book.
struct AxisPlace {
    enum class Of : std::uint8_t { Organisations, Records, Days };
    Of of = Of::Organisations;
    std::size_t place = 0; ///< in the profile
};

// InvalidInput names an axis that does not exist in the book.

/// A filter in the codes of a book.
struct Restriction {
    AxisPlace axis;                   ///< of organisations or records
    std::vector<std::uint8_t> wanted; ///< by code
};
struct Narrowed {
    std::vector<Restriction> restrictions;
    std::vector<std::uint8_t> days;                    ///< by PackedDay; empty: every day
    bool everyOrganisation = true, everyRecord = true; ///< no axis restricts them; of records, no day either
};
[[nodiscard]] base::Result<Narrowed> narrowedBy(const FigureBook &book, const domain::FigureFilter &filter);

/// A filter decided for each profile.
struct Admitted {
    std::vector<std::uint8_t> organisations, records; ///< by profile
    std::vector<std::uint8_t> days;                   ///< by PackedDay; empty: every day
    bool everyOrganisation = true, everyRecord = true;
};
/// Places in the restrictions are places in these profiles.
[[nodiscard]] Admitted admit(Narrowed narrowed, const Profiles &organisations, const Profiles &records);
[[nodiscard]] base::Result<Admitted> admittedBy(const FigureBook &book, const domain::FigureFilter &filter);

/// The codes of an axis that occur or are known beforehand, ascending, as far as `filter` admits them; and where each code of
/// the book (of an axis of days: each day) stands among them. -1: nowhere.
struct AxisCodes {
    AxisPlace axis;
    QStringList codes;
    std::vector<std::int32_t> rankOf;
};
[[nodiscard]] base::Result<AxisCodes> codesOf(const FigureBook &book, const QString &axis, const domain::FigureFilter &filter);

} // namespace creditdesk::store
