// What a failure is about, where its code alone does not tell what to do about it. The ids stand in Failure::rule, where no
// article or permission decided.
#pragma once

#include "app/base/failure.h"

namespace creditdesk::base {

inline constexpr auto kAboutMirror = "house.mirror"; ///< the copy of the city's data: rebuildable
inline constexpr auto kAboutAudit = "house.audit";   ///< the ledger in which every act is recorded before it is done
inline constexpr auto kAboutDistrictCache = "house.district_cache"; ///< the setting in district-cache.json
inline constexpr auto kAboutClock = "house.clock";                  ///< this workstation's date and time
inline constexpr auto kAboutOutboxItem = "house.outbox_item";       ///< the state of one thing that waits to be sent
inline constexpr auto kAboutGivenFile = "house.given_file";         ///< a file that a person has named, to be read
inline constexpr auto kAboutGivenTarget = "house.given_target";     ///< the same, to be written
inline constexpr auto kAboutPrintSystem = "house.print_system";     ///< the print system of this computer, not the platform
inline constexpr auto kAboutPrinter = "house.printer";              ///< one printer of it
inline constexpr auto kAboutPerson = "house.person";                ///< the live look-up of a person, of whom nothing is kept

/// The same failure, said to be about that; what names a rule already keeps it.
[[nodiscard]] inline Failure about(const char *concern, Failure failure)
{
    if (failure.rule.isEmpty())
        failure.rule = QString::fromLatin1(concern);
    return failure;
}
[[nodiscard]] inline bool isAbout(const Failure &failure, const char *concern)
{
    return failure.rule == QLatin1String(concern);
}
/// Whether `rule` is one of the ids above, and not a rule.
[[nodiscard]] inline bool isConcern(const QString &rule)
{
    return rule.startsWith(QLatin1String("house."));
}

} // namespace creditdesk::base
