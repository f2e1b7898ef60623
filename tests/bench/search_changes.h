// Pages of changes applied one behind the other by a thread of their own, as long as somebody searches.
#pragma once

#include "app/store/mirror.h"
#include "tests/bench/search_city.h"

#include <atomic>
#include <thread>

namespace creditdesk::bench {

class ApplyingChanges
{
public:
    static constexpr int kChangesAPage = 2000;

    /// Begins at once. `mirror` and `city` must outlive it.
    ApplyingChanges(store::Mirror &mirror, const SearchCity &city);
    ~ApplyingChanges();
    ApplyingChanges(const ApplyingChanges &) = delete;
    ApplyingChanges &operator=(const ApplyingChanges &) = delete;
    /// Ends with the page under way; how many pages there were.
    base::Result<int> stop();

private:
    base::Done applyPage();
    store::Mirror &m_mirror;
    const SearchCity &m_city;
    Dice m_dice{42};
    qint64 m_sequence = 1;
    qint64 m_serials;
    int m_pages = 0;
    base::Done m_outcome;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread; // last: it uses the others
};

} // namespace creditdesk::bench
