// Days as numbers, for classing millions of subjects: days since 2000-01-01. Same arithmetic as QDate's (民法典 201-203).
// Internal to models/domain.
#pragma once

#include <QDate>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <string_view>

namespace creditdesk::domain {

using Day = std::int32_t;
inline constexpr Day kNoDay = std::numeric_limits<Day>::min(); ///< not stated; as the start of a span: from ever on
inline constexpr Day kForever = std::numeric_limits<Day>::max();

namespace days {
inline constexpr std::chrono::sys_days kOrigin = std::chrono::year{2000} / 1 / 1;

[[nodiscard]] inline Day of(std::chrono::year_month_day date)
{
    return static_cast<Day>((std::chrono::sys_days(date) - kOrigin).count());
}

[[nodiscard]] inline Day of(QDate date)
{
    return date.isValid() ? static_cast<Day>(QDate(2000, 1, 1).daysTo(date)) : kNoDay;
}

[[nodiscard]] inline QDate toDate(Day day)
{
    return day == kNoDay || day == kForever ? QDate() : QDate(2000, 1, 1).addDays(day);
}

/// YYYY-MM-DD; anything else is not stated.
[[nodiscard]] inline Day parse(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return kNoDay;
    const auto digits = [text](std::size_t from, std::size_t count) {
        int out = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return -1;
            out = out * 10 + (text[i] - '0');
        }
        return out;
    };
    const int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
    if (year <= 0 || month < 1 || day < 1)
        return kNoDay;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? of(date) : kNoDay;
}

/// The corresponding day, or the month's last where there is none.
[[nodiscard]] inline Day addMonths(Day from, int months)
{
    const std::chrono::year_month_day date{kOrigin + std::chrono::days(from)};
    const std::chrono::year_month month = date.year() / date.month() + std::chrono::months(months);
    const std::chrono::year_month_day last{month / std::chrono::last};
    return of(month / std::min(date.day(), last.day()));
}

[[nodiscard]] inline int fullYears(Day from, Day until)
{
    const std::chrono::year_month_day first{kOrigin + std::chrono::days(from)}, second{kOrigin + std::chrono::days(until)};
    const int years = static_cast<int>(second.year()) - static_cast<int>(first.year());
    return addMonths(from, 12 * years) > until ? years - 1 : years;
}
} // namespace days

} // namespace creditdesk::domain
