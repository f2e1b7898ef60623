// What makes up the city at one moment: the signed manifest names its parts, each signed part names its segments. Only the
// parts of the districts in scope are asked for.
#pragma once

#include "app/sync/sync.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace creditdesk::sync {

struct PartReference {
    int part = 0;
    QString district;
    qint64 subjects = 0, records = 0;
};

struct Manifest {
    store::MirrorPosition position; ///< what the mirror will be once every segment of `parts` is loaded
    qint64 generation = 0;
    QString keyId; ///< names the keys that open the segments
    QList<PartReference> parts;
};

struct ManifestPart {
    PartReference reference;
    QList<platform::SegmentReference> segments; ///< in the order in which they must be loaded
    [[nodiscard]] qint64 bytes() const;
};

/// Fetches and checks. SignatureInvalid: not signed by the platform's certificate, or that one is not of our authority.
[[nodiscard]] base::Result<Manifest> fetchManifest(const Context &context);
[[nodiscard]] base::Result<ManifestPart> fetchPart(const Context &context, const Manifest &manifest,
                                                   const PartReference &reference);

/// Reads a payload whose signature has been checked. BrokenAnswer if it does not add up.
[[nodiscard]] base::Result<Manifest> readManifest(const QJsonObject &payload);
/// The part that the manifest announced: BrokenAnswer if it is another one or does not add up, Gone if it is of another
/// generation, EpochChanged if it is of another history.
[[nodiscard]] base::Result<ManifestPart> readPart(const QJsonObject &payload, const Manifest &manifest,
                                                  const PartReference &reference);

/// What of a manifest lies in these districts; they become the scope of the position.
[[nodiscard]] Manifest inScope(Manifest manifest, const QStringList &districts);

/// Sees to it, from part to part, that no segment comes twice and that rows come in the order in which they are loaded.
class SegmentOrder
{
public:
    [[nodiscard]] base::Done follows(const ManifestPart &part);

private:
    QSet<QString> m_seen;
    QHash<QString, qint64> m_lastSerial; ///< by kind
};

} // namespace creditdesk::sync
