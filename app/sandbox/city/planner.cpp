#include "app/sandbox/city/planner.h"

#include <array>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Planning = 31 };

constexpr std::int32_t kMostNewRecords = 4000; // of one subject
constexpr std::size_t kMostRecordsOfDeleted = 5;
constexpr std::int64_t kTriesPerEvent = 20;

// in the order of EventKind
constexpr std::array<int, 11> kUsual{165, 80, 110, 330, 110, 50, 60, 35, 25, 30, 5};
constexpr std::array<int, 11> kWithoutDeletes{165, 80, 110, 330, 110, 50, 60, 0, 0, 30, 5};

} // namespace

Planner::Planner(const CityOptions &options, const Records &records, std::size_t districts, std::int64_t firstNewSerial,
                 std::vector<std::int64_t> fixedSerials, std::vector<Event> &events)
    : m_options(options),
      m_records(records),
      m_districts(districts),
      m_firstNewSerial(firstNewSerial),
      m_fixed(fixedSerials.begin(), fixedSerials.end()),
      m_events(events),
      m_usual(kUsual),
      m_withoutDeletes(kWithoutDeletes)
{
}

EventKind Planner::throwKind(Dice &dice, const HistoryStep &step) const
{
    if (step.deletesPercent >= 0 && dice.chance(step.deletesPercent * 10))
        return dice.chance(500) ? EventKind::DeleteOrganisation : EventKind::DeleteRecord;
    if (step.movePercent >= 0 && dice.chance(step.movePercent * 10))
        return EventKind::Move;
    while (true) {
        const auto kind = static_cast<EventKind>((step.deletesPercent >= 0 ? m_withoutDeletes : m_usual).turn(dice));
        if (kind != EventKind::Move || step.movePercent < 0)
            return kind;
    }
}

void Planner::plan(const HistoryStep &step, int number)
{
    Dice dice(placeIn(streamOf(m_options.seed, Planning), static_cast<std::uint64_t>(number)));
    const std::size_t wanted = m_events.size() + static_cast<std::size_t>(step.count);
    m_events.reserve(wanted);
    // bounded: in a small city, or one without records, most kinds of events may find nothing to change
    for (std::int64_t tries = step.count * kTriesPerEvent; m_events.size() < wanted && tries > 0; --tries) {
        const EventKind kind = throwKind(dice, step);
        const std::int64_t serial = dice.between(1, m_options.subjects);
        tryOne(dice, kind, serial, static_cast<std::int64_t>(wanted - m_events.size()));
    }
}

bool Planner::tryOne(Dice &dice, EventKind kind, std::int64_t serial, std::int64_t room)
{
    if (kind == EventKind::NewOrganisation) {
        add({kind, -1, m_firstNewSerial + m_newOrganisations});
        return true;
    }
    if (m_goneSubjects.contains(serial) || m_fixed.contains(serial))
        return false;
    switch (kind) {
    case EventKind::Address:
    case EventKind::Status:
    case EventKind::Representative:
        add({kind, -1, serial});
        return true;
    case EventKind::Move:
        add({kind, static_cast<std::int32_t>(dice.below(m_districts)), serial});
        return true;
    case EventKind::NewRecord:
        if (m_newRecords[serial] >= kMostNewRecords)
            return false;
        add({kind, kFirstNewOrdinal + m_newRecords[serial], serial});
        return true;
    case EventKind::DeleteOrganisation:
        return deleteOrganisation(serial, room);
    default:
        break;
    }
    const std::vector<std::int32_t> ordinals = ordinalsOf(serial);
    if (ordinals.empty())
        return false;
    add({kind, dice.pick(ordinals), serial});
    return true;
}

bool Planner::deleteOrganisation(std::int64_t serial, std::int64_t room)
{
    const std::vector<std::int32_t> ordinals = ordinalsOf(serial);
    if (ordinals.size() > kMostRecordsOfDeleted || static_cast<std::int64_t>(ordinals.size()) + 1 > room)
        return false;
    for (const std::int32_t ordinal : ordinals) // tombstones are explicit, one a row
        add({EventKind::DeleteRecord, ordinal, serial});
    add({EventKind::DeleteOrganisation, -1, serial});
    return true;
}

std::vector<std::int32_t> Planner::ordinalsOf(std::int64_t serial) const
{
    std::vector<std::int32_t> ordinals;
    const auto addRange = [&](std::int32_t first, std::int32_t count) {
        for (std::int32_t ordinal = first; ordinal < first + count; ++ordinal) {
            if (!m_goneRecords.contains(keyOf(serial, ordinal)))
                ordinals.push_back(ordinal);
        }
    };
    addRange(0, m_records.count(serial - 1));
    const auto added = m_newRecords.find(serial);
    addRange(kFirstNewOrdinal, added == m_newRecords.end() ? 0 : added->second);
    return ordinals;
}

void Planner::add(const Event &event)
{
    m_events.push_back(event);
    remember(event);
}

void Planner::remember(const Event &event)
{
    if (event.kind == EventKind::DeleteRecord)
        m_goneRecords.insert(keyOf(event.serial, event.ordinal));
    else if (event.kind == EventKind::DeleteOrganisation)
        m_goneSubjects.insert(event.serial);
    else if (event.kind == EventKind::NewRecord)
        ++m_newRecords[event.serial];
    else if (event.kind == EventKind::NewOrganisation)
        ++m_newOrganisations;
}

void Planner::rewind()
{
    m_goneRecords.clear();
    m_goneSubjects.clear();
    m_newRecords.clear();
    m_newOrganisations = 0;
    for (const Event &event : m_events)
        remember(event);
}

} // namespace creditdesk::sandbox::city
