// Rows of the contract as UTF-8 values, and their RFC 8785 form. Written without the workstation's canonical_json: the
// digest made here is the oracle for the workstation's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace creditdesk::sandbox::city {

struct OrganisationRow {
    std::int64_t serial = 0;
    std::string code, name, registrationNo, district, sector, kind, legalRepresentative, founded, status, address, capital,
        scope, registrar, riskClass;
    std::int64_t revision = 0;
};

struct RecordRow {
    std::int64_t serial = 0;
    std::string id, subject, kind, sourceUnit, sourceUnitCode, decided, actEnded, publishedFrom, publishedUntil;
    std::string severity = "none";
    std::string procedure = "none";
    std::string state = "normal";
    std::string stateSince;
    bool objection = false;
    std::string objectionSince, repairSince;                 ///< empty: no such member
    std::vector<std::pair<std::string, std::string>> fields; ///< sorted by code; codes are ASCII
    std::int64_t revision = 0;
    std::string line; ///< its canonical form where that is at hand
};

void appendQuoted(std::string &out, std::string_view text);
void appendCanonical(std::string &out, const OrganisationRow &row);
void appendCanonical(std::string &out, const RecordRow &row);

/// The order of records of one subject in segments and digest: kind, decided, id, bytewise.
[[nodiscard]] bool recordBefore(const RecordRow &a, const RecordRow &b) noexcept;

} // namespace creditdesk::sandbox::city
