// The signed list of segments that make up the city at one moment.
#pragma once

#include "app/sync/sync.h"

#include <QList>

namespace creditdesk::sync {

struct Manifest {
    store::MirrorPosition position; ///< what the mirror will be once every segment is loaded
    qint64 generation = 0;
    QList<platform::SegmentReference> segments; ///< in the order in which they must be loaded
    qint64 bytes = 0;                           ///< of all segments
};

/// Fetches and checks. SignatureInvalid: not signed by the platform's certificate, or that one is not of our authority.
[[nodiscard]] base::Result<Manifest> fetchManifest(const Context &context);

/// Reads a payload whose signature has been checked. BrokenAnswer if it does not add up.
[[nodiscard]] base::Result<Manifest> readManifest(const QJsonObject &payload);

} // namespace creditdesk::sync
