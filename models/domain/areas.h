// What is known of an area code of GB/T 2260. Only a hint: codes change, and old ones stay in identity numbers for life.
#pragma once

#include <QStringView>

namespace creditdesk::domain {

enum class AreaStanding : quint8 {
    Current, ///< a district of the city, the city itself, or any area of another province (not listed one by one)
    Retired, ///< a district or county of the city that exists no more
    Unknown,
};

/// `code`: six digits. From the compiled-in catalogue. Any thread.
[[nodiscard]] AreaStanding areaStanding(QStringView code);

} // namespace creditdesk::domain
