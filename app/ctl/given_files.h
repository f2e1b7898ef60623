// Files that were named on the command line. What fails with one is said with its name, because whoever typed it knows it
// already, and in the same way by every command: one that cannot be read is a wrong command (status 2), one that cannot be
// written is trouble of this computer (status 8).
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QString>

namespace creditdesk::ctl {

/// The file's name put before what failed, and the failure said to be about a file to be read.
[[nodiscard]] base::Failure unreadable(const QString &path, base::Failure failure);
/// The same for a file to be written, if the failure is about that (base::kAboutGivenTarget); another stays as it is.
[[nodiscard]] base::Failure unwritable(const QString &path, base::Failure failure);

[[nodiscard]] base::Result<QByteArray> readGiven(const QString &path, qint64 maxBytes);
/// Asked before anything is done that cannot be taken back. InvalidInput: `path` is no ordinary file.
[[nodiscard]] base::Done mayWriteTo(const QString &path);
/// The same for a folder that takes files.
[[nodiscard]] base::Done mayWriteInto(const QString &folder);

} // namespace creditdesk::ctl
