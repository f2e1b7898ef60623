// <home>/staging: segments on their way into the mirror. <sha256>.part grows while it is fetched and is resumed after a
// break; <sha256>.gz has been checked against its name. Both survive an interrupted run; the folder goes after the switch.
#pragma once

#include "app/base/cancel.h"
#include "app/platform/client.h"

#include <QDir>
#include <QSet>
#include <QString>

#include <functional>

namespace creditdesk::sync {

class Staging
{
public:
    /// Called after each piece that came in, with its length.
    using Pulse = std::function<void(qint64 bytes)>;

    explicit Staging(const QString &home) : m_directory(QDir(home).filePath(QStringLiteral("staging"))) {}

    /// Makes the folder and drops files that no segment of `segments` needs.
    [[nodiscard]] base::Done prepare(const QList<platform::SegmentReference> &segments);
    /// How many bytes of this segment are here already, checked or not.
    [[nodiscard]] qint64 bytesHere(const platform::SegmentReference &segment) const;
    /// The path of the checked file, fetched as far as it is missing. HashMismatch after one retry from the start.
    [[nodiscard]] base::Result<QString> obtain(const platform::SegmentReference &segment, platform::Client &client,
                                               const base::CancelToken &cancel, const Pulse &pulse);
    /// Removes the folder with everything in it.
    void clear();

private:
    [[nodiscard]] QString checkedPath(const platform::SegmentReference &segment) const;
    [[nodiscard]] QString partialPath(const platform::SegmentReference &segment) const;
    [[nodiscard]] base::Result<bool> fetch(const platform::SegmentReference &segment, platform::Client &client,
                                           const base::CancelToken &cancel, const Pulse &pulse);

    QDir m_directory;
};

} // namespace creditdesk::sync
