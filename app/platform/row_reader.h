// One row of the contract from a simdjson object. Strict: every member once, of its type, with dates that exist and words of
// the contract's lists; members this version does not know are skipped. Views point into the parser's buffers.
#pragma once

#include "models/domain/rows.h"

#include <simdjson.h>

namespace creditdesk::platform {

/// True if `row` is complete; otherwise `fault` names the member (or "syntax").
[[nodiscard]] bool readRow(simdjson::ondemand::object &object, domain::OrganisationRow &row, std::string_view &fault);
[[nodiscard]] bool readRow(simdjson::ondemand::object &object, domain::RecordRow &row, std::string_view &fault);

/// The member's name as it stands in the text, without unescaping: no name of the contract needs an escape.
[[nodiscard]] std::string_view rawName(simdjson::ondemand::field &field);

} // namespace creditdesk::platform
