// Throws the events of a Timeline: only what can happen to the city as it is by then.
#pragma once

#include "app/sandbox/city/timeline.h"

#include <unordered_map>
#include <unordered_set>

namespace creditdesk::sandbox::city {

class Planner
{
public:
    Planner(const CityOptions &options, const Records &records, std::size_t districts, std::int64_t firstNewSerial,
            std::vector<std::int64_t> fixedSerials, std::vector<Event> &events);
    /// Adds the events of one Append step, which is the `number`th of the history.
    void plan(const HistoryStep &step, int number);
    /// To be called after events were taken off the end of the list.
    void rewind();

private:
    void add(const Event &event);
    void remember(const Event &event);
    [[nodiscard]] EventKind throwKind(Dice &dice, const HistoryStep &step) const;
    /// False if nothing of that kind can happen to that subject.
    bool tryOne(Dice &dice, EventKind kind, std::int64_t serial, std::int64_t room);
    bool deleteOrganisation(std::int64_t serial, std::int64_t room);
    [[nodiscard]] std::vector<std::int32_t> ordinalsOf(std::int64_t serial) const;
    [[nodiscard]] static std::uint64_t keyOf(std::int64_t serial, std::int32_t ordinal)
    {
        return static_cast<std::uint64_t>(serial) << 16U | static_cast<std::uint64_t>(ordinal);
    }

    const CityOptions &m_options;
    const Records &m_records;
    std::size_t m_districts;
    std::int64_t m_firstNewSerial;
    std::unordered_set<std::int64_t> m_fixed;
    std::vector<Event> &m_events;
    Wheel m_usual, m_withoutDeletes;
    std::unordered_set<std::uint64_t> m_goneRecords;
    std::unordered_set<std::int64_t> m_goneSubjects;
    std::unordered_map<std::int64_t, std::int32_t> m_newRecords; ///< how many events brought, by serial
    std::int64_t m_newOrganisations = 0;
};

} // namespace creditdesk::sandbox::city
