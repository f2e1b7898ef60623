// What stands behind a LedgerTransaction while Ledger::write runs.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/ledger.h"

namespace creditdesk::store {

struct LedgerTransaction::Impl {
    Connection &connection;
    const base::Clock &clock;
    base::Random &random;
    QJsonObject annotations;
    std::optional<base::Failure> failure; ///< the first failure of the database: write() reports it even if the body does not

    /// Runs one change; remembers what went wrong.
    template <typename Work> auto change(const char *during, Work &&work) -> decltype(work())
    {
        if (failure)
            return tl::unexpected<base::Failure>(*failure);
        auto result = guarded(during, std::forward<Work>(work));
        if (!result)
            failure = result.error();
        return result;
    }
};

} // namespace creditdesk::store
