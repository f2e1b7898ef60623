// The tallies of one set of rows, all together, and how they come to be beside everybody's work.
#pragma once

#include "app/store/figures/summary.h"

#include <future>
#include <mutex>

namespace creditdesk::store {

class TallySet
{
public:
    TallySet(const Codebook &codes, const Columns &columns, const std::vector<std::uint32_t> *only,
             const std::atomic<bool> &cancelled);
    /// Which tally holds a question of a book of so many scales; the smallest one.
    [[nodiscard]] static std::optional<std::size_t> placeFor(const Question &question, std::size_t scales);
    [[nodiscard]] const JointTally &at(std::size_t place) const { return m_tallies[place]; }
    [[nodiscard]] std::size_t bytes() const;

private:
    std::vector<JointTally> m_tallies; ///< in the order of tallyPlans()
};

/// Made once, in a thread of low priority. Any thread.
class TallyMaker
{
public:
    TallyMaker() = default;
    ~TallyMaker();
    TallyMaker(const TallyMaker &) = delete;
    TallyMaker &operator=(const TallyMaker &) = delete;

    /// Begins unless it has begun; `columns` live as long as this does. Nothing: not made yet.
    [[nodiscard]] const TallySet *ready(const std::shared_ptr<const Codebook> &codes, const Columns &columns);
    [[nodiscard]] const TallySet &wait(const std::shared_ptr<const Codebook> &codes, const Columns &columns);

private:
    void begin(const std::shared_ptr<const Codebook> &codes, const Columns &columns);
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_made = false;
    std::optional<TallySet> m_tallies;
    std::mutex m_mutex; ///< of what follows
    std::shared_future<void> m_making;
};

} // namespace creditdesk::store
