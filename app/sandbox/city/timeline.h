// What happens to the city after its first night: a list of small events, planned from seed and history alone, each applied
// when a row is asked for. The history is what control actions asked for (see handlers/control.cpp); it is all that must be
// kept for the same events to come again.
#pragma once

#include "app/sandbox/city/organisations.h"
#include "app/sandbox/city/records.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace creditdesk::sandbox::city {

inline constexpr std::int64_t kFirstNightSequence = 10'000'000; ///< the platform had a life before this city
inline constexpr std::int32_t kFirstNewOrdinal = 5000;          ///< above every record of the first night

enum class EventKind : std::uint8_t {
    Address,
    Status,
    Representative,
    NewRecord,
    Repair,
    Revoke,
    Objection,
    DeleteRecord,
    DeleteOrganisation,
    NewOrganisation,
    Move
};

struct Event {
    EventKind kind;
    std::int32_t ordinal; ///< which record of the subject; of Move: District::number; else -1
    std::int64_t serial;
};

struct HistoryStep {
    enum class Kind : std::uint8_t {
        Append, ///< `count` more events
        Night,  ///< a new nightly state that holds all events so far
        Back    ///< the state of the last night, or of the one before if nothing came after it, in a new epoch
    };
    Kind kind = Kind::Append;
    std::int64_t count = 0;
    int deletesPercent = -1, movePercent = -1; ///< of the events; -1: as on any day
};
using History = std::vector<HistoryStep>;

/// Immutable; any thread.
class Timeline
{
public:
    /// `firstNewSerial`: of the first organisation that an event brings. `fixedSerials`: subjects that events leave alone.
    Timeline(const CityOptions &options, const Records &records, std::size_t districts, std::int64_t firstNewSerial,
             std::vector<std::int64_t> fixedSerials, const History &history);

    [[nodiscard]] std::int64_t nightSequence() const { return kFirstNightSequence + m_nights.back().events; }
    [[nodiscard]] std::int64_t lastSequence() const { return kFirstNightSequence + static_cast<std::int64_t>(m_events.size()); }
    [[nodiscard]] int nightNumber() const { return static_cast<int>(m_nights.size()) - 1; }
    [[nodiscard]] int nightStep() const { return m_nights.back().step; } ///< which step of the history made the night
    [[nodiscard]] int steps() const { return m_steps; }
    [[nodiscard]] int backs() const { return m_backs; } ///< how often the city went back in time
    [[nodiscard]] const Event &at(std::int64_t sequence) const
    {
        return m_events[static_cast<std::size_t>(sequence - kFirstNightSequence - 1)];
    }
    /// Serial and sequence, ascending.
    using Entry = std::pair<std::int64_t, std::int64_t>;
    [[nodiscard]] std::span<const Entry> of(std::int64_t serial) const;
    /// How many organisations events up to `sequence` brought.
    [[nodiscard]] std::int64_t newOrganisations(std::int64_t sequence) const;

private:
    struct Night {
        std::int64_t events; ///< that it holds
        int step;
    };
    friend class Planner;
    std::vector<Event> m_events; ///< event i has sequence kFirstNightSequence + 1 + i
    std::vector<Entry> m_bySerial;
    std::vector<std::int64_t> m_newAt; ///< sequences that bring an organisation
    std::vector<Night> m_nights{{0, 0}};
    int m_steps = 0, m_backs = 0;
};

} // namespace creditdesk::sandbox::city
