// --with: lines {"organisation":{...}} or {"record":{...}} in the contract's schema. Members that are absent count as "not
// stated"; serials of 0 or absent are given after the city's own; a record names its subject by credit code.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/rows.h"

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace creditdesk::sandbox::city {

struct Additions {
    std::vector<OrganisationRow> organisations;                       ///< ascending serial, all above the city's own
    std::unordered_map<std::int64_t, std::vector<RecordRow>> records; ///< by serial, in recordBefore order
    std::unordered_map<std::string, std::int64_t> serialOf;           ///< of added organisations by code
    QByteArray hash;                                                  ///< of the lines; empty if there are none

    [[nodiscard]] const OrganisationRow *organisation(std::int64_t serial) const;
    [[nodiscard]] const std::vector<RecordRow> *recordsOf(std::int64_t serial) const;
};

/// `ownSerial`: of the city's own organisation of a code. InvalidInput names the line.
base::Result<Additions> readAdditions(const QByteArray &ndjson, std::int64_t subjects,
                                      const std::function<std::optional<std::int64_t>(const std::string &)> &ownSerial);

} // namespace creditdesk::sandbox::city
