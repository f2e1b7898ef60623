// Small files, whole. Writing replaces: after replaceFile() a reader, or the machine after a power cut, finds either all of
// the old content or all of the new.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace creditdesk::base {

/// For the owner alone (0600).
inline constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Writes a temporary file in the same folder, fsync, rename, fsync of the folder. On failure the old file is untouched and
/// nothing is left behind. Codes: NoSpace, ReadOnly, NotFound (no such folder), InputOutput. Any thread.
[[nodiscard]] Done replaceFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions = kOwnerOnly);
/// Codes: NotFound, InvalidInput (larger than `maxBytes`, or not a regular file), InputOutput. Any thread.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);
/// Removes the file durably; no failure if it is not there. Codes as replaceFile().
[[nodiscard]] Done removeFile(const QString &path);

} // namespace creditdesk::base
