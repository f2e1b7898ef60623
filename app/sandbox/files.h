// Whole files, read and replaced atomically.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QString>

namespace creditdesk::sandbox {

enum class FilePrivacy : quint8 { Ordinary, OwnerOnly };

[[nodiscard]] base::Result<QByteArray> readFile(const QString &path);
/// The old content stays until the new one is complete on disk.
[[nodiscard]] base::Done writeFile(const QString &path, const QByteArray &content, FilePrivacy privacy = FilePrivacy::Ordinary);

} // namespace creditdesk::sandbox
