// What a City is made of whatever its history.
#pragma once

#include "app/sandbox/city/city.h"

namespace creditdesk::sandbox::city {

struct City::Ground {
    CityOptions options;
    std::unique_ptr<Vocabulary> vocabulary;
    Days days;
    Organisations organisations;
    Records records;
    Additions additions;

    Ground(const CityOptions &chosen, std::unique_ptr<Vocabulary> words)
        : options(chosen),
          vocabulary(std::move(words)),
          days(chosen.date),
          organisations(chosen, days, *vocabulary),
          records(chosen, days, *vocabulary)
    {
    }
    Ground(const Ground &) = delete;
    Ground &operator=(const Ground &) = delete;

    [[nodiscard]] std::int64_t lastFirstSerial() const ///< of the first night
    {
        return additions.organisations.empty() ? options.subjects : additions.organisations.back().serial;
    }
};

} // namespace creditdesk::sandbox::city
