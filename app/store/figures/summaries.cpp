#include "app/store/figures/summaries.h"

#include "app/store/figures/walk.h"

#include <numeric>

namespace creditdesk::store {

// Of two million organisations with ten million records these are 23 thousand cells of organisations, 830 thousand of
// organisations by unit and 470 thousand of records.
std::vector<TallyPlan> tallyPlans(std::size_t scales)
{
    using namespace organisationPlace;
    using domain::Counted;
    const std::vector<std::size_t> filtered{District, Sector, Kind, Status};
    const auto with = [&filtered](std::initializer_list<std::size_t> more) {
        std::vector<std::size_t> axes = filtered;
        axes.insert(axes.end(), more);
        return axes;
    };
    std::vector<std::vector<std::size_t>> views{with({PlatformClass})};
    for (std::size_t scale = 0; scale < scales; ++scale)
        views.push_back(with({Classes + 2 * scale, Classes + 2 * scale + 1}));
    std::vector<TallyPlan> plans;
    for (const auto &view : views)
        plans.push_back({Counted::Organisations, view, {}});
    for (const auto &view : views)
        plans.push_back({Counted::Organisations, view, {recordPlace::Unit}});
    std::vector<std::size_t> all(recordPlace::Width);
    std::iota(all.begin(), all.end(), std::size_t{0});
    plans.push_back({Counted::Records, filtered, all});
    return plans;
}

TallySet::TallySet(const Codebook &codes, const Columns &columns, const std::vector<std::uint32_t> *only,
                   const std::atomic<bool> &cancelled)
{
    const std::size_t scales = (codes.organisationAxes.size() - organisationPlace::Classes) / 2;
    for (TallyPlan &plan : tallyPlans(scales))
        m_tallies.emplace_back(std::move(plan), codes, columns, only, cancelled);
}

std::optional<std::size_t> TallySet::placeFor(const Question &question, std::size_t scales)
{
    const std::vector<TallyPlan> plans = tallyPlans(scales);
    for (std::size_t place = 0; place < plans.size(); ++place) {
        if (JointTally::holds(plans[place], question))
            return place;
    }
    return {};
}

std::size_t TallySet::bytes() const
{
    std::size_t all = 0;
    for (const JointTally &tally : m_tallies)
        all += tally.bytes();
    return all;
}

TallyMaker::~TallyMaker()
{
    m_cancelled = true;
    if (m_making.valid())
        m_making.wait();
}

void TallyMaker::begin(const std::shared_ptr<const Codebook> &codes, const Columns &columns)
{
    const std::lock_guard lock(m_mutex);
    if (m_making.valid())
        return;
    m_making = std::async(std::launch::async, [this, codes, &columns] {
                   lowerPriority();
                   m_tallies.emplace(*codes, columns, nullptr, m_cancelled);
                   m_made = true;
               }).share();
}

const TallySet *TallyMaker::ready(const std::shared_ptr<const Codebook> &codes, const Columns &columns)
{
    if (m_made)
        return &*m_tallies;
    begin(codes, columns);
    return nullptr;
}

const TallySet &TallyMaker::wait(const std::shared_ptr<const Codebook> &codes, const Columns &columns)
{
    begin(codes, columns);
    m_making.get();
    return *m_tallies;
}

} // namespace creditdesk::store
