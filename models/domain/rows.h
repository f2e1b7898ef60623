// The same subjects and records in the shape in which they travel in bulk: views into UTF-8 text that somebody else
// owns, valid only during the call that receives them. The mirror is loaded from these without making QStrings.
#pragma once

#include <cstdint>
#include <string_view>

namespace creditdesk::domain {

struct OrganisationRow {
    std::int64_t serial = 0;
    std::string_view code, name, registrationNo, district, sector, kind, legalRepresentative, founded, status, address, capital,
        scope, registrar, riskClass;
    std::int64_t revision = 0;
};

struct RecordRow {
    std::int64_t serial = 0;
    std::string_view id, subject, kind, sourceUnit, sourceUnitCode, decided, actEnded, publishedFrom, publishedUntil, severity,
        procedure, state, stateSince;
    bool objection = false;
    std::string_view fields; ///< canonical JSON object (RFC 8785)
    std::int64_t revision = 0;
    std::string_view objectionSince{}; ///< empty: not stated
    std::string_view repairSince{};    ///< an application for repair is open while it is stated
};

} // namespace creditdesk::domain
