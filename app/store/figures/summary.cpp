#include "app/store/figures/summary.h"

#include <algorithm>
#include <numeric>

namespace creditdesk::store {
namespace {

using domain::Counted;
using Of = AxisPlace::Of;

constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

/// Combinations of some axes of profiles, found as they come.
class Projection
{
public:
    Projection(const Profiles &from, const std::vector<std::size_t> &axes, Profiles &to)
        : m_from(from), m_axes(axes), m_to(to), m_known(from.size(), kUnknown), m_codes(to.width())
    {
    }
    std::uint32_t operator()(Profile profile)
    {
        std::uint32_t &known = m_known[profile];
        if (known != kUnknown)
            return known;
        const std::span<const AxisCode> codes = m_from.at(profile);
        for (std::size_t i = 0; i < m_axes.size(); ++i)
            m_codes[i] = codes[m_axes[i]];
        return known = m_to.add(m_codes);
    }

private:
    const Profiles &m_from;
    const std::vector<std::size_t> &m_axes;
    Profiles &m_to;
    std::vector<std::uint32_t> m_known;
    std::vector<AxisCode> m_codes;
};

/// Rows by the combination of their organisation, so that each combination is counted in one go.
struct Grouped {
    std::vector<std::uint32_t> rows, first;
};

Grouped groupRows(const Columns &columns, const std::vector<std::uint32_t> *only, Projection organisation,
                  const Profiles &organisations)
{
    const std::size_t size = only ? only->size() : columns.size();
    const auto rowAt = [&](std::size_t i) { return only ? (*only)[i] : static_cast<std::uint32_t>(i); };
    std::vector<std::uint32_t> groups(size, kUnknown);
    for (std::size_t i = 0; i < size; ++i) {
        if (const Profile profile = columns.profiles[rowAt(i)]; profile != kGone)
            groups[i] = organisation(profile);
    }
    Grouped out;
    out.first.assign(organisations.size() + 1, 0);
    for (const std::uint32_t group : groups) {
        if (group != kUnknown)
            ++out.first[group + 1];
    }
    std::partial_sum(out.first.begin(), out.first.end(), out.first.begin());
    out.rows.resize(out.first.back());
    std::vector<std::uint32_t> next(out.first.begin(), out.first.end() - 1);
    for (std::size_t i = 0; i < size; ++i) {
        if (groups[i] != kUnknown)
            out.rows[next[groups[i]]++] = rowAt(i);
    }
    return out;
}

/// Counts of one group by the combination of their records.
class Group
{
public:
    void add(std::uint32_t combination)
    {
        if (combination >= m_counts.size()) {
            m_counts.resize(combination + 1);
            m_lastRow.resize(combination + 1);
        }
        if (m_counts[combination]++ == 0)
            m_touched.push_back(combination);
    }
    /// Not again for the same row; the first row is 1.
    void addOnce(std::uint32_t combination, std::uint64_t row)
    {
        if (combination < m_lastRow.size() && m_lastRow[combination] == row)
            return;
        add(combination);
        m_lastRow[combination] = row;
    }
    void moveTo(std::vector<std::uint32_t> &combinations, std::vector<std::uint32_t> &counts)
    {
        for (const std::uint32_t one : m_touched) {
            combinations.push_back(one);
            counts.push_back(m_counts[one]);
            m_counts[one] = 0;
        }
        m_touched.clear();
    }

private:
    std::vector<std::uint32_t> m_counts, m_touched;
    std::vector<std::uint64_t> m_lastRow;
};

std::optional<std::size_t> placeIn(const TallyPlan &plan, AxisPlace axis)
{
    if (axis.of == Of::Days)
        return {};
    const std::vector<std::size_t> &axes = axis.of == Of::Organisations ? plan.organisationAxes : plan.recordAxes;
    const auto found = std::ranges::find(axes, axis.place);
    return found == axes.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - axes.begin()));
}

std::optional<AxisCodes> moved(const TallyPlan &plan, std::optional<AxisCodes> axis)
{
    if (axis)
        axis->axis.place = placeIn(plan, axis->axis).value();
    return axis;
}

/// Organisations may be summed over the codes of their records only if one of these is asked for.
bool asksForOneCode(const Question &question)
{
    return std::ranges::any_of(question.narrowed.restrictions, [](const Restriction &one) {
        return one.axis.of == Of::Records && std::ranges::count(one.wanted, 1) <= 1;
    });
}

} // namespace

JointTally::JointTally(TallyPlan plan, const Codebook &codes, const Columns &columns, const std::vector<std::uint32_t> *only,
                       const std::atomic<bool> &cancelled)
    : m_plan(std::move(plan)),
      m_organisations(m_plan.organisationAxes.size()),
      m_records(std::max<std::size_t>(1, m_plan.recordAxes.size()))
{
    const Grouped grouped =
        groupRows(columns, only, {codes.organisations, m_plan.organisationAxes, m_organisations}, m_organisations);
    const bool ofRecords = m_plan.counted == Counted::Records;
    if (m_plan.recordAxes.empty()) // whatever their records are
        m_records.add(std::vector<AxisCode>{0});
    Projection record(codes.records, m_plan.recordAxes, m_records);
    Group group;
    m_first.push_back(0);
    for (std::size_t of = 0; of + 1 < grouped.first.size() && !cancelled; ++of) {
        for (std::size_t i = grouped.first[of]; i < grouped.first[of + 1]; ++i) {
            const std::uint32_t row = grouped.rows[i];
            if (m_plan.recordAxes.empty())
                group.add(0);
            for (std::size_t at = columns.firstRecord[row]; !m_plan.recordAxes.empty() && at < columns.firstRecord[row + 1];
                 ++at) {
                const std::uint32_t combination = record(columns.recordProfiles[at]);
                ofRecords ? group.add(combination) : group.addOnce(combination, row + std::uint64_t{1});
            }
        }
        group.moveTo(m_recordOf, m_counts);
        m_first.push_back(static_cast<std::uint32_t>(m_counts.size()));
    }
    m_recordOf.shrink_to_fit();
    m_counts.shrink_to_fit();
}

bool JointTally::holds(const TallyPlan &plan, const Question &question)
{
    const auto isWithin = [&](AxisPlace axis) { return placeIn(plan, axis).has_value(); };
    if (question.counted != plan.counted || !question.narrowed.days.empty() ||
        (question.rows && !isWithin(question.rows->axis)) || (question.columns && !isWithin(question.columns->axis)) ||
        !std::ranges::all_of(question.narrowed.restrictions, [&](const Restriction &one) { return isWithin(one.axis); }))
        return false;
    return plan.counted == Counted::Records || plan.recordAxes.empty() || asksForOneCode(question);
}

void JointTally::addTo(std::vector<std::int64_t> &counts, const Question &question, std::int64_t factor) const
{
    Narrowed narrowed = question.narrowed;
    for (Restriction &restriction : narrowed.restrictions)
        restriction.axis.place = placeIn(m_plan, restriction.axis).value();
    const Admitted admitted = admit(std::move(narrowed), m_organisations, m_records);
    const Cells cells(m_organisations, m_records, admitted, moved(m_plan, question.rows), moved(m_plan, question.columns));
    std::vector<std::int64_t> sums(cells.reach());
    for (std::size_t of = 0; of + 1 < m_first.size(); ++of) {
        const std::uint32_t cell = cells.ofOrganisation[of];
        if (cell >= cells.inside)
            continue;
        for (std::size_t at = m_first[of]; at < m_first[of + 1]; ++at)
            sums[cell + cells.ofRecord[m_recordOf[at]]] += m_counts[at];
    }
    counts.resize(cells.inside);
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += factor * sums[i];
}

std::size_t JointTally::bytes() const
{
    return (m_first.size() + m_recordOf.size() + m_counts.size()) * sizeof(std::uint32_t) +
           (m_organisations.all().size() + m_records.all().size()) * sizeof(AxisCode);
}

} // namespace creditdesk::store
