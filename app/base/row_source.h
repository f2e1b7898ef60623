// Rows of a long table, fetched piece by piece.
#pragma once

#include "app/base/failure.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace creditdesk::base {

/// The rows from `first` (0 is the first of all) on, at most `most` of them; none: there are no more. Asked in ascending order
/// without gaps, each row once; a failure ends the work that asked.
using RowSource = std::function<Result<QList<QStringList>>(qint64 first, int most)>;

} // namespace creditdesk::base
