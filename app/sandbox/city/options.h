// What a city is computed from.
#pragma once

#include <QDate>

#include <cstdint>

namespace creditdesk::sandbox::city {

struct CityOptions {
    std::uint64_t seed = 1;
    QDate date;
    std::int64_t subjects = 3000;
    double recordsPerSubject = 5.215; ///< on average; the default gives 10.43 million for two million subjects
};

} // namespace creditdesk::sandbox::city
