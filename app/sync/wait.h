// Waiting between two tries, so that a test need not.
#pragma once

#include "app/base/cancel.h"

#include <QtGlobal>

#include <functional>

namespace creditdesk::sync {

/// Returns after so many milliseconds, or soon after the token was cancelled.
using Wait = std::function<void(qint64 milliseconds, const base::CancelToken &cancel)>;

void waitCancellable(qint64 milliseconds, const base::CancelToken &cancel);

} // namespace creditdesk::sync
