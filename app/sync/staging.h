// <home>/staging: segments on their way into the mirror, sealed as they came. <district>-<sha256>.part grows while it is
// fetched and is resumed after a break; <district>-<sha256>.seg has been checked against its name. Both survive an interrupted
// run; the folder goes after the switch. set.json names the set that they belong to.
#pragma once

#include "app/base/cancel.h"
#include "app/platform/client.h"
#include "app/sync/manifest.h"
#include "app/sync/segment_source.h"

#include <QDir>
#include <QString>

#include <functional>

namespace creditdesk::sync {

class Staging
{
public:
    /// Called after each piece that came in, with its length; negative if what was here had to be thrown away.
    using Pulse = std::function<void(qint64 bytes)>;

    explicit Staging(const QString &home) : m_directory(QDir(home).filePath(QStringLiteral("staging"))) {}

    /// Makes the folder and drops what is not of this set, or of a district outside of its scope. A file of the folder's name is
    /// not ours: it is set aside as staging.aside-N. ReadOnly, NoSpace; InputOutput says what is in the way.
    [[nodiscard]] base::Done prepare(const Manifest &manifest);
    /// How many bytes of this segment are here already, checked or not.
    [[nodiscard]] qint64 bytesHere(const platform::SegmentReference &segment) const;
    /// The path of the checked file, fetched as far as it is missing. HashMismatch if the platform itself gives wrong bytes
    /// twice.
    [[nodiscard]] base::Result<QString> obtain(const platform::SegmentReference &segment, SegmentSource &source,
                                               const base::CancelToken &cancel, const Pulse &pulse);
    /// Removes the folder with everything in it.
    void clear();

private:
    [[nodiscard]] base::Done makeFolder();
    [[nodiscard]] QString checkedPath(const platform::SegmentReference &segment) const;
    [[nodiscard]] QString partialPath(const platform::SegmentReference &segment) const;
    [[nodiscard]] base::Result<bool> fetch(const platform::SegmentReference &segment, SegmentSource &source,
                                           const base::CancelToken &cancel, const Pulse &pulse);

    QDir m_directory;
};

} // namespace creditdesk::sync
