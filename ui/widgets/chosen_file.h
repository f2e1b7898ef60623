// Reading a file the person named. For worker lanes: never called on the UI thread.
#pragma once

#include "app/base/files.h"

namespace creditdesk::ui {

/// As base::readFile, but a file that is not there is InputOutput: NotFound is kept for codes and numbers of the field.
[[nodiscard]] inline base::Result<QByteArray> readChosenFile(const QString &path, qint64 maxBytes)
{
    base::Result<QByteArray> bytes = base::readFile(path, maxBytes);
    if (!bytes && bytes.error().code == base::Code::NotFound)
        return base::fail(base::Code::InputOutput, bytes.error().detail);
    return bytes;
}

} // namespace creditdesk::ui
