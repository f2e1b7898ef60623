// The RFC 8785 form of a row, straight from its views: a digest walks over ten million of them.
#pragma once

#include "models/domain/rows.h"

#include <string>

namespace creditdesk::store {

/// Replaces `out` by the canonical object of the contract's schema.
void writeCanonical(std::string &out, const domain::OrganisationRow &row);
void writeCanonical(std::string &out, const domain::RecordRow &row);

} // namespace creditdesk::store
