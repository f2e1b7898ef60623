// The one search of the window, over one generation's organisations.
//
// Order: exact matches, then those at the start, then those inside; within these by what matched (code, registration number,
// organisation code, name, initials), by place in the name, by name (half width, without case). Exact and starting matches of
// codes and names come from ordered indexes and are complete. Inner matches and initials come from the index of grams; of a
// piece so common that more than kRanked names hold it ("公司"), the kRanked with the lowest serials are ranked, so that no
// search ever sorts the city. If more are asked for than kRanked, that many are ranked.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/mirror.h"
#include "app/store/search/query.h"

#include <functional>

namespace creditdesk::store {

/// Twice a screenful. Each name ranked may lie on a page of its own, 16 KiB to decrypt and authenticate: at 2,000,000 names the
/// slowest hundredth of searches takes as long as this number says, and little else matters.
inline constexpr int kRanked = 100;

/// `stopped` is asked now and then. Cancelled if it said so; throws DatabaseError.
[[nodiscard]] base::Result<QList<SearchHit>> searchOrganisations(Connection &connection, const QString &text, int limit,
                                                                 const std::function<bool()> &stopped);

} // namespace creditdesk::store
