// Days as Julian day numbers with their text at hand: a city writes a hundred million dates.
#pragma once

#include <QDate>

#include <cstdint>
#include <string_view>
#include <vector>

namespace creditdesk::sandbox::city {

using Day = int; ///< Julian day number; 0: not stated

/// Immutable; knows the forty years before and after its middle and takes any other day for the nearest it knows.
class Days
{
public:
    explicit Days(QDate middle);
    /// YYYY-MM-DD; empty for 0.
    [[nodiscard]] std::string_view text(Day day) const noexcept
    {
        return day == 0 ? std::string_view() : std::string_view(entry(day).text, 10);
    }
    [[nodiscard]] int year(Day day) const noexcept { return entry(day).year; }
    /// The same day of a later month, or that month's last.
    [[nodiscard]] Day addMonths(Day day, int months) const noexcept;
    [[nodiscard]] Day addYears(Day day, int years) const noexcept { return addMonths(day, years * 12); }

private:
    struct Entry {
        char text[10];
        std::int16_t year;
        std::int8_t month, day;
    };
    [[nodiscard]] const Entry &entry(Day day) const noexcept
    {
        const auto place = day - m_first;
        return m_entries[place < 0                                            ? 0
                         : static_cast<std::size_t>(place) < m_entries.size() ? static_cast<std::size_t>(place)
                                                                              : m_entries.size() - 1];
    }
    Day m_first;
    std::vector<Entry> m_entries;
    std::vector<Day> m_months; ///< first day of each month from the one of m_first on
};

} // namespace creditdesk::sandbox::city
