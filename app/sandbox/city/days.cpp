#include "app/sandbox/city/days.h"

#include <algorithm>

namespace creditdesk::sandbox::city {
namespace {

constexpr int kYears = 40;

} // namespace

Days::Days(QDate middle)
{
    const QDate first(middle.year() - kYears, 1, 1);
    const QDate last(middle.year() + kYears, 12, 31);
    m_first = static_cast<Day>(first.toJulianDay());
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        Entry one{};
        const auto put = [&one](int end, int value) {
            for (; value > 0; value /= 10)
                one.text[end--] = static_cast<char>('0' + value % 10);
        };
        std::copy_n("0000-00-00", 10, one.text);
        put(3, date.year());
        put(6, date.month());
        put(9, date.day());
        one.year = static_cast<std::int16_t>(date.year());
        one.month = static_cast<std::int8_t>(date.month());
        one.day = static_cast<std::int8_t>(date.day());
        if (one.day == 1)
            m_months.push_back(static_cast<Day>(date.toJulianDay()));
        m_entries.push_back(one);
    }
}

Day Days::addMonths(Day day, int months) const noexcept
{
    const Entry &one = entry(day);
    const int wanted = (one.year - entry(m_first).year) * 12 + one.month - 1 + months;
    const auto month = static_cast<std::size_t>(std::clamp(wanted, 0, static_cast<int>(m_months.size()) - 2));
    return std::min(m_months[month] + one.day - 1, m_months[month + 1] - 1);
}

} // namespace creditdesk::sandbox::city
