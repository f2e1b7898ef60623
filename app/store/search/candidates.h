// Serials of names that may match, ascending: those of the load that have every gram, and those that came later and have every
// token. Some of them may be gone or have another name by now.
#pragma once

#include "app/store/search/posting_list.h"

#include <functional>
#include <optional>
#include <string>

namespace creditdesk::store {

/// Names that have all of `grams`, by leaping from list to list.
class LoadedNames
{
public:
    /// `stopped` is asked now and then, and throws if it is enough.
    LoadedNames(PostingTable &table, std::vector<Gram> grams, const std::function<void()> &stopped);
    /// The first one that is not below `from`, PostingList::kEnd if there is none. `from` never decreases.
    [[nodiscard]] std::int64_t seek(std::int64_t from);

private:
    std::vector<PostingList> m_lists; ///< the shortest first
    const std::function<void()> &m_stopped;
};

class Candidates
{
public:
    Candidates(PostingTable &table, std::vector<Gram> grams, std::optional<Statement> later,
               const std::function<void()> &stopped);
    /// PostingList::kEnd behind the last.
    [[nodiscard]] std::int64_t next();

private:
    void stepLater();
    LoadedNames m_loaded;
    std::optional<Statement> m_later; ///< gives serials, ascending
    std::int64_t m_nextLoaded = 0;
    std::int64_t m_nextLater = PostingList::kEnd;
};

} // namespace creditdesk::store
