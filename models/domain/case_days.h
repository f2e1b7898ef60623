// Time left of open cases: by which day an objection (条例 art. 36) or an application for repair must be decided, and how many
// working days are left until then. The limits are data (resources/catalogue/rule-sets.json), by the rule set in force on the
// day of receipt; that day itself is not counted (民法典 art. 201).
// Of an objection the record says since when it is open, not whether it went on to the source unit: its legal day is that of
// the longer way, "obj.transfer" and then "obj.source_decide". Of a repair it is "repair.decide".
// Made once, then immutable: any thread. A mark costs one look into a table by day.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/figures.h"

#include <QDate>
#include <QString>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace creditdesk::domain {

enum class CaseKind : std::uint8_t { Objection, Repair };

/// The legal day of one case, for showing how it was found.
struct CaseDue {
    WorkingDayResult result; ///< with the steps; result.date is the last day
    int workingDays = 0;     ///< of the limit
    int workingDaysLeft = 0; ///< after the marker's day; negative: that many are over
    QString ruleSet, basis;
};

class CaseDays
{
public:
    /// `catalogue` must outlive it.
    CaseDays(const Catalogue &catalogue, QDate on);

    /// `since` as in a record, "YYYY-MM-DD"; anything else is not stated. Never None: the caller knows that it is open.
    [[nodiscard]] DueMark mark(CaseKind kind, std::string_view since) const;
    /// Last day (days since 2000-01-01) on which mark() is so by time alone; 65535: for ever.
    [[nodiscard]] std::uint16_t stableUntil(CaseKind kind, std::string_view since) const;
    /// With an invalid date if `since` is invalid.
    [[nodiscard]] CaseDue due(CaseKind kind, QDate since) const;
    [[nodiscard]] QString identity() const; ///< of the limits used

private:
    struct Span {
        std::int32_t later = 0; ///< last day on which it is "later"
        std::int32_t due = 0;   ///< last day on which it is "soon"
    };
    [[nodiscard]] Span spanOf(CaseKind kind, std::int32_t since) const;
    [[nodiscard]] Span counted(CaseKind kind, QDate since) const;

    const Catalogue &m_catalogue;
    const QDate m_on;
    std::int32_t m_today, m_first;
    std::array<std::vector<Span>, 2> m_spans; ///< by kind, then by day from m_first on
};

} // namespace creditdesk::domain
