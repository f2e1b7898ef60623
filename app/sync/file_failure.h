// What a file operation of Qt that failed means in our codes.
#pragma once

#include "app/base/failure.h"

#include <QFileDevice>

namespace creditdesk::sync {

/// NoSpace, ReadOnly or InputOutput. The detail names the operation's error, never the path: a path can name a person.
[[nodiscard]] base::Failure fileFailure(const QFileDevice &file);
/// The same for a system call's errno, which also knows a full quota.
[[nodiscard]] base::Failure fileFailure(int systemError);

} // namespace creditdesk::sync
