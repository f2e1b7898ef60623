// Whether two half-filled requests are of one visit. Pure, any thread.
#pragma once

#include "models/domain/visit.h"

namespace creditdesk::domain {

/// Whether `whole` says everything that `part` says, so that nothing is lost with `part`. Only of requests about an
/// organisation that both name: a draft about a person keeps neither number nor name, and says nothing of whose it is.
[[nodiscard]] bool saysAll(const VisitForm &whole, const VisitForm &part);

} // namespace creditdesk::domain
