// What a written authorisation covers has to be said: kinds of records, or everything, which is a choice of its own.
#pragma once

#include "app/store/window_book.h"

namespace creditdesk::store {

/// Stands alone in Authorisation::scope.
[[nodiscard]] inline QStringList scopeOfEverything()
{
    return {QStringLiteral("all")};
}

/// An empty scope is of the time before it had to be said; then it meant everything.
[[nodiscard]] inline bool coversEverything(const Authorisation &authorisation)
{
    return authorisation.scope.isEmpty() || authorisation.scope == scopeOfEverything();
}

} // namespace creditdesk::store
