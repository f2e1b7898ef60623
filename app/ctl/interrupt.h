// Ctrl+C and SIGTERM end long work in order: what is under way is finished or left as it can go on later.
#pragma once

#include "app/base/cancel.h"

namespace creditdesk::ctl {

/// Cancelled by the first signal after catchInterrupts(); lives as long as the program.
base::CancelToken &interruptToken();
void catchInterrupts();

} // namespace creditdesk::ctl
