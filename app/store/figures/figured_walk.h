// A walk over what figures say of every organisation. Functions throw DatabaseError.
#pragma once

#include "app/base/cancel.h"
#include "app/store/database/connection.h"
#include "app/store/figures/book.h"

namespace creditdesk::store {

/// As Mirror::eachFigured().
[[nodiscard]] base::Done eachFigured(Connection &organisations, const FigureBook &book, const QString &scale,
                                     const FiguredVisit &visit, const WalkProgress &progress, const base::CancelToken &cancel);

} // namespace creditdesk::store
