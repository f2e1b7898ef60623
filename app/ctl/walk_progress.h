// What a long walk says on stderr while it goes on.
#pragma once

#include "app/ctl/commands.h"
#include "app/services/supervision.h"

namespace creditdesk::ctl {

/// A line at each tenth.
[[nodiscard]] services::Progress walkProgress(const Run &run);

} // namespace creditdesk::ctl
