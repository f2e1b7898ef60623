// Refreshing the trust list: fetched, checked against the enrolled authority, kept in <home>/trust.json.
#pragma once

#include "app/sync/sync.h"

namespace creditdesk::sync {

/// SignatureInvalid if the revocation list is not the authority's; then the list in use stays as it is.
[[nodiscard]] base::Done refreshTrust(const Context &context);

} // namespace creditdesk::sync
