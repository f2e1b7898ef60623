// The two ways of bringing the mirror up to date: a new generation from a manifest, and changes by cursor.
#pragma once

#include "app/sync/line.h"
#include "app/sync/loss_window.h"
#include "app/sync/meter.h"
#include "app/sync/sync.h"

#include <QByteArray>
#include <QList>

namespace creditdesk::sync {

/// What the steps of one run share.
struct Run {
    const Context &context;
    const Order &order;
    Meter &meter;
    const base::CancelToken &cancel;
    Summary &summary;
    Line &line;
};

/// What the mirror in use holds, for the guard of a rebuild.
struct Held {
    store::MirrorPosition position;
    QList<store::DistrictHolding> districts;
};

/// Change pages after a cursor, checked and judged, not applied.
struct PendingChanges {
    QList<QByteArray> pages;
    qint64 next = 0;   ///< the cursor after the last of them
    bool more = false; ///< the platform has more than was fetched at once
};

/// A new generation that is in use, and what has changed since its manifest.
struct Rebuilt {
    PendingChanges changes;
    MassChangeGuard guard;
};

/// Manifest -> parts -> segments -> new generation -> switch. The mirror in use is untouched unless this succeeds. What has
/// changed since the manifest is fetched before the switch and returned for applyChanges(), so that a platform that goes away
/// in between does not leave an older state in use than there was. Gone, EpochChanged: worth another manifest.
[[nodiscard]] base::Result<Rebuilt> rebuildMirror(const Run &run, const std::optional<Held> &held);

/// The pages after the cursor `since`, as many as are judged together. RefusedByRule with kMassChangeRule: they would take away
/// too much; EpochChanged, Gone: a rebuild is needed; BrokenAnswer: a page that does not follow the cursor.
[[nodiscard]] base::Result<PendingChanges> fetchChanges(const Run &run, const QString &epoch, qint64 since,
                                                        MassChangeGuard &guard);

/// Change pages until the platform has no more, `pending` ones first. Nothing of a page that fetchChanges() refuses is applied.
[[nodiscard]] base::Done applyChanges(const Run &run, store::Mirror &mirror, MassChangeGuard &guard,
                                      std::optional<PendingChanges> pending = {});

/// A guard for a mirror that stands at `position`, with what was lost lately.
[[nodiscard]] base::Result<MassChangeGuard> guardFor(const Run &run, const store::MirrorPosition &position, qint64 known = 0);

/// What was lost lately, as the ledger has it.
[[nodiscard]] base::Result<LossWindow> losses(const Run &run, const QStringList &districts);
/// Into the ledger, with an audit entry, before it happens.
[[nodiscard]] base::Done keepLosses(const Run &run, const LossWindow &window, const EarlierLoss &now);

} // namespace creditdesk::sync
