// One member of a record's fields, taken from their JSON text without reading it all into a document: a record has up to thirty
// fields and a rule asks for one. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace creditdesk::domain {

/// The text of member `key` (plain ASCII) of the JSON object `json`; nothing if it is not there, is no text, or the JSON is
/// broken before it. The view is into `json`, or into `scratch` where the text has escapes.
[[nodiscard]] std::optional<std::string_view> fieldText(std::string_view json, std::string_view key, std::string &scratch);

} // namespace creditdesk::domain
