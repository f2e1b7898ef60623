#include "app/sandbox/city/timeline.h"

#include "app/sandbox/city/planner.h"

#include <algorithm>

namespace creditdesk::sandbox::city {
namespace {

constexpr std::int64_t kSubjectsPerEvent = 15; // 200 events in a city of 3000
constexpr std::int64_t kLeastEvents = 20;
constexpr std::int64_t kMostEvents = 2000; // a day of a large city

} // namespace

Timeline::Timeline(const CityOptions &options, const Records &records, std::size_t districts, std::int64_t firstNewSerial,
                   std::vector<std::int64_t> fixedSerials, const History &history)
{
    Planner planner(options, records, districts, firstNewSerial, std::move(fixedSerials), m_events);
    planner.plan(
        {HistoryStep::Kind::Append, std::clamp(options.subjects / kSubjectsPerEvent, kLeastEvents, kMostEvents), -1, -1}, 0);
    for (const HistoryStep &step : history) {
        ++m_steps;
        const auto events = static_cast<std::int64_t>(m_events.size());
        if (step.kind == HistoryStep::Kind::Append) {
            planner.plan(step, m_steps);
        } else if (step.kind == HistoryStep::Kind::Night) {
            m_nights.push_back({events, m_steps});
        } else {
            ++m_backs;
            if (events == m_nights.back().events && m_nights.size() > 1)
                m_nights.pop_back();
            m_events.resize(static_cast<std::size_t>(m_nights.back().events));
            planner.rewind();
        }
    }
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const std::int64_t sequence = kFirstNightSequence + 1 + static_cast<std::int64_t>(i);
        m_bySerial.emplace_back(m_events[i].serial, sequence);
        if (m_events[i].kind == EventKind::NewOrganisation)
            m_newAt.push_back(sequence);
    }
    std::sort(m_bySerial.begin(), m_bySerial.end());
}

std::span<const Timeline::Entry> Timeline::of(std::int64_t serial) const
{
    const auto first = std::lower_bound(m_bySerial.begin(), m_bySerial.end(), Entry(serial, 0));
    auto last = first;
    while (last != m_bySerial.end() && last->first == serial)
        ++last;
    return {first, last};
}

std::int64_t Timeline::newOrganisations(std::int64_t sequence) const
{
    return std::upper_bound(m_newAt.begin(), m_newAt.end(), sequence) - m_newAt.begin();
}

} // namespace creditdesk::sandbox::city
