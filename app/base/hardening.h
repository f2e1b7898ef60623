// What a process does about itself before it holds the first secret.
#pragma once

namespace creditdesk::base {

/// No core file, and no other process of the same user may read this one's memory (ptrace, /proc/PID/mem). Call first in
/// main(). Linux; a no-op elsewhere.
void forbidCoreDumps() noexcept;

} // namespace creditdesk::base
