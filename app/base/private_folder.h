// A folder for its owner alone.
#pragma once

#include "app/base/failure.h"

#include <QString>

#include <optional>

namespace creditdesk::base {

/// Permissions of a folder that others could look into or write to.
struct OpenFolder {
    int modeFound = 0;      ///< e.g. 0755
    bool tightened = false; ///< it is 0700 now; false: it is not ours to change, or many share it (a sticky bit, as /tmp has)
};

/// Makes the folder with 0700, its parents as usual. ReadOnly. One that is there already stays as it is.
[[nodiscard]] Done makePrivateFolder(const QString &path);
/// Makes it 0700 if it is open to group or others. Nothing if it was private already, or is not there.
[[nodiscard]] std::optional<OpenFolder> keepPrivate(const QString &path);

} // namespace creditdesk::base
