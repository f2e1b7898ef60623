// Tallies of the axes that an overview is read and filtered by: how many there are of each combination that occurs. A question
// whose axes all lie within a tally needs no row; whatever else is asked goes on to the rows.
#pragma once

#include "app/store/figures/cells.h"

#include <atomic>

namespace creditdesk::store {

/// Which axes a tally keeps (places in the profiles) and what it counts. An axis of records with Counted::Organisations: those
/// with at least one such record.
struct TallyPlan {
    domain::Counted counted;
    std::vector<std::size_t> organisationAxes, recordAxes;
};
/// For a book of so many scales, the smallest of its kind first.
[[nodiscard]] std::vector<TallyPlan> tallyPlans(std::size_t scales);

/// A question in the codes of a book.
struct Question {
    Narrowed narrowed;
    domain::Counted counted = domain::Counted::Organisations;
    std::optional<AxisCodes> rows, columns;
};

class JointTally
{
public:
    /// Over those rows, or all; ends early, and useless, once `cancelled`.
    JointTally(TallyPlan plan, const Codebook &codes, const Columns &columns, const std::vector<std::uint32_t> *only,
               const std::atomic<bool> &cancelled);

    /// Whether the axes of a question lie within, so that sums over this are right.
    [[nodiscard]] static bool holds(const TallyPlan &plan, const Question &question);
    /// Adds `factor` times what is here; `counts` has as many as the question's table, row by row.
    void addTo(std::vector<std::int64_t> &counts, const Question &question, std::int64_t factor) const;
    [[nodiscard]] std::size_t cells() const { return m_counts.size(); }
    [[nodiscard]] std::size_t bytes() const;

private:
    const TallyPlan m_plan;
    Profiles m_organisations, m_records; ///< combinations that occur
    std::vector<std::uint32_t> m_first;  ///< cells by combination of the organisation's axes, and the end of the last
    std::vector<std::uint32_t> m_recordOf, m_counts;
};

} // namespace creditdesk::store
