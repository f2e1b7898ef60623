// One run at a time of one home, over all processes: a window and creditdeskctl, or two of these, would take each other's staged
// segments and generations away. The lock is on <home>/sync.lock and ends with the process that holds it.
#pragma once

#include "app/base/file_lock.h"
#include "app/sync/meter.h"
#include "app/sync/sync.h"

namespace creditdesk::sync {

/// Rule named by a failure of code Locked: another run held the home for longer than Policy::otherRunMs.
inline constexpr auto kOneRunRule = "sync.one_at_a_time";

/// Waits for another run to end, within Policy::otherRunMs; meanwhile `meter` (null: nobody looks) is in the phase OtherRun.
/// Locked, Cancelled; ReadOnly, NoSpace, InputOutput if the lock cannot be made.
[[nodiscard]] base::Result<base::FileLock> takeTurn(const Context &context, Meter *meter, const base::CancelToken &cancel);

} // namespace creditdesk::sync
