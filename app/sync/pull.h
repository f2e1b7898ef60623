// The two ways of bringing the mirror up to date: a new generation from a manifest, and changes by cursor.
#pragma once

#include "app/sync/meter.h"
#include "app/sync/sync.h"

#include <QByteArray>
#include <QList>

namespace creditdesk::sync {

/// What the steps of one run share.
struct Run {
    const Context &context;
    Meter &meter;
    const base::CancelToken &cancel;
    Summary &summary;
};

/// Change pages as they came, the last one without "more".
using ChangePages = QList<QByteArray>;

/// Manifest -> segments -> new generation -> switch. The mirror in use is untouched unless this succeeds. What has changed since
/// the manifest is fetched before the switch and returned for applyChanges(), so that a platform that goes away in between
/// does not leave an older state in use than there was.
[[nodiscard]] base::Result<ChangePages> rebuildMirror(const Run &run);
/// Pages after the cursor `since`, checked, not applied.
[[nodiscard]] base::Result<ChangePages> fetchChanges(const Run &run, const QString &epoch, qint64 since);

/// Change pages until the platform has no more, `fetched` ones first. Gone, EpochChanged: a rebuild is needed. RefusedByRule with rule
/// "sync.mass_change": the pages of this run would delete more than a fifth of the subjects; the page is not applied.
[[nodiscard]] base::Done applyChanges(const Run &run, store::Mirror &mirror, ChangePages fetched = {});

/// Rule named when a delta deletes too much, and the largest share it may delete.
inline constexpr auto kMassChangeRule = "sync.mass_change";
inline constexpr int kMassChangePercent = 20;

} // namespace creditdesk::sync
