// The two ways of bringing the mirror up to date: a new generation from a manifest, and changes by cursor.
#pragma once

#include "app/sync/meter.h"
#include "app/sync/sync.h"

namespace creditdesk::sync {

/// What the steps of one run share.
struct Run {
    const Context &context;
    Meter &meter;
    const base::CancelToken &cancel;
    Summary &summary;
};

/// Manifest -> segments -> new generation -> switch. The mirror in use is untouched unless this succeeds.
[[nodiscard]] base::Done rebuildMirror(const Run &run);

/// Change pages until the platform has no more. Gone, EpochChanged: a rebuild is needed. RefusedByRule with rule
/// "sync.mass_change": the pages of this run would delete more than a fifth of the subjects; the page is not applied.
[[nodiscard]] base::Done applyChanges(const Run &run, store::Mirror &mirror);

/// Rule named when a delta deletes too much, and the largest share it may delete.
inline constexpr auto kMassChangeRule = "sync.mass_change";
inline constexpr int kMassChangePercent = 20;

} // namespace creditdesk::sync
