// The changes after the nightly state: planned once as a list of small events, each applied when a row is asked for.
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/organisations.h"
#include "app/sandbox/city/records.h"

#include <algorithm>
#include <array>
#include <set>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Planning = 31, Changing = 32 };

constexpr std::int64_t kSubjectsPerEvent = 15;  // 200 events in a city of 3000
constexpr std::int32_t kFirstNewOrdinal = 5000; // above every record of the night
constexpr std::size_t kNewOrdinals = 4000;
constexpr std::size_t kMostRecordsOfDeleted = 5;

constexpr auto kWeights = std::to_array<std::pair<EventKind, int>>({{EventKind::Address, 170},
                                                                    {EventKind::Status, 80},
                                                                    {EventKind::Representative, 110},
                                                                    {EventKind::NewRecord, 330},
                                                                    {EventKind::Repair, 110},
                                                                    {EventKind::Revoke, 50},
                                                                    {EventKind::Objection, 60},
                                                                    {EventKind::DeleteRecord, 35},
                                                                    {EventKind::DeleteOrganisation, 25},
                                                                    {EventKind::NewOrganisation, 30}});

EventKind throwEvent(Dice &dice)
{
    std::array<int, kWeights.size()> weights{};
    std::transform(kWeights.begin(), kWeights.end(), weights.begin(), [](const auto &one) { return one.second; });
    return kWeights[weighted(dice, weights)].first;
}

} // namespace

void City::planEvents()
{
    Dice dice(m_options.seed, Planning, 0);
    const auto wanted = static_cast<std::size_t>(std::max<std::int64_t>(20, m_options.subjects / kSubjectsPerEvent));
    std::set<std::pair<std::int64_t, std::int32_t>> touched; // a record, or with ordinal -1 a subject that is no more
    const auto add = [&](EventKind kind, std::int64_t serial, std::int32_t ordinal) {
        m_events.push_back({kind, ordinal, serial});
        m_eventsOf[serial].push_back(static_cast<std::int32_t>(m_events.size()) - 1);
    };
    // bounded: in a city without records most kinds of events find nothing to change
    for (std::size_t tries = 0; m_events.size() < wanted && tries < wanted * 20; ++tries) {
        const EventKind kind = throwEvent(dice);
        const std::int64_t serial = dice.between(1, m_options.subjects);
        if (kind == EventKind::NewOrganisation) {
            add(kind, m_options.subjects + 1 + m_newOrganisations++, -1);
            continue;
        }
        if (touched.contains({serial, -1}))
            continue;
        const std::int64_t count = m_records->count(serial - 1);
        if (kind == EventKind::DeleteOrganisation) {
            if (m_eventsOf.contains(serial) || count > static_cast<std::int64_t>(kMostRecordsOfDeleted))
                continue;
            for (std::int32_t ordinal = 0; ordinal < count; ++ordinal) // tombstones are explicit, one a row
                add(EventKind::DeleteRecord, serial, ordinal);
            add(kind, serial, -1);
            touched.insert({serial, -1});
        } else if (kind == EventKind::NewRecord) {
            const auto ordinal = kFirstNewOrdinal + static_cast<std::int32_t>(m_events.size() % kNewOrdinals);
            if (touched.insert({serial, ordinal}).second)
                add(kind, serial, ordinal);
        } else if (kind == EventKind::Address || kind == EventKind::Status || kind == EventKind::Representative) {
            add(kind, serial, -1);
        } else if (count > 0) {
            const auto ordinal = static_cast<std::int32_t>(dice.below(static_cast<std::uint64_t>(count)));
            if (touched.insert({serial, ordinal}).second)
                add(kind, serial, ordinal);
        }
    }
}

void City::moveNewSerials(std::int64_t by)
{
    m_eventsOf.clear();
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        if (m_events[i].kind == EventKind::NewOrganisation)
            m_events[i].serial += by;
        m_eventsOf[m_events[i].serial].push_back(static_cast<std::int32_t>(i));
    }
}

void City::applyToOrganisation(OrganisationRow &row, EventKind kind, std::int64_t sequence) const
{
    Dice dice(m_options.seed, Changing, static_cast<std::uint64_t>(sequence));
    row.revision = sequence;
    if (kind == EventKind::Representative) {
        row.legalRepresentative = m_organisations->person(dice);
    } else if (kind == EventKind::Status) {
        row.status = row.status == "active" ? "suspended" : "active";
    } else if (kind == EventKind::Address) {
        const auto &districts = m_vocabulary->districts;
        const auto own =
            std::find_if(districts.begin(), districts.end(), [&](const District &one) { return one.code == row.district; });
        row.address = m_organisations->address(dice, own == districts.end() ? districts.front() : *own);
    }
}

void City::applyToRecord(RecordRow &row, EventKind kind, std::int64_t sequence) const
{
    row.revision = sequence;
    const bool decided = row.state != "normal";
    if (kind == EventKind::Objection) {
        row.objection = !decided && !row.objection;
    } else if (!decided) {
        row.state = kind == EventKind::Repair && row.severity != "none" ? "repaired" : "revoked";
        row.stateSince = m_options.date.toString(Qt::ISODate).toStdString();
        row.objection = false;
    }
}

void City::apply(SubjectRows &rows, const Event &event, std::int64_t sequence, bool &exists) const
{
    const std::int64_t index =
        event.serial <= m_options.subjects ? event.serial - 1 : m_options.subjects + event.serial - firstNewSerial();
    switch (event.kind) {
    case EventKind::NewOrganisation:
        rows.organisation = m_organisations->make(index);
        rows.organisation.serial = event.serial;
        rows.organisation.revision = sequence;
        exists = true;
        return;
    case EventKind::DeleteOrganisation:
        exists = false;
        return;
    case EventKind::Address:
    case EventKind::Status:
    case EventKind::Representative:
        applyToOrganisation(rows.organisation, event.kind, sequence);
        return;
    case EventKind::NewRecord:
        rows.records.push_back(m_records->make(rows.organisation, index, event.ordinal, true));
        rows.records.back().revision = sequence;
        return;
    case EventKind::DeleteRecord:
        std::erase_if(rows.records, [&](const RecordRow &row) { return row.id == Records::idOf(index, event.ordinal); });
        return;
    case EventKind::Repair:
    case EventKind::Revoke:
    case EventKind::Objection:
        for (RecordRow &row : rows.records) {
            if (row.id == Records::idOf(index, event.ordinal))
                applyToRecord(row, event.kind, sequence);
        }
        return;
    }
}

std::optional<SubjectRows> City::at(std::int64_t serial, std::int64_t sequence) const
{
    SubjectRows rows;
    bool exists = false;
    if (const auto organisation = organisationAtNight(serial)) {
        exists = true;
        rows.organisation = *organisation;
        rows.records = recordsAtNight(*organisation);
    }
    const auto events = m_eventsOf.find(serial);
    if (events != m_eventsOf.end()) {
        for (const std::int32_t number : events->second) {
            const std::int64_t own = baseSequence() + 1 + number;
            if (own <= sequence)
                apply(rows, m_events[static_cast<std::size_t>(number)], own, exists);
        }
    }
    if (!exists)
        return std::nullopt;
    std::sort(rows.records.begin(), rows.records.end(), recordBefore);
    return rows;
}

std::string City::change(std::int64_t sequence) const
{
    const Event &event = m_events[static_cast<std::size_t>(sequence - baseSequence() - 1)];
    const std::string tail = ",\"sequence\":" + std::to_string(sequence) + "}";
    if (event.kind == EventKind::DeleteOrganisation)
        return R"({"kind":"organisation","op":"delete","serial":)" + std::to_string(event.serial) + tail;
    if (event.kind == EventKind::DeleteRecord)
        return R"({"id":")" + Records::idOf(event.serial - 1, event.ordinal) + R"(","kind":"record","op":"delete","serial":)" +
               std::to_string(event.serial) + tail;
    const std::optional<SubjectRows> rows = at(event.serial, sequence);
    std::string out;
    if (event.ordinal < 0) {
        out = R"({"kind":"organisation","op":"upsert","organisation":)";
        appendCanonical(out, rows ? rows->organisation : OrganisationRow());
    } else {
        out = R"({"kind":"record","op":"upsert","record":)";
        const std::string id = Records::idOf(event.serial - 1, event.ordinal);
        for (const RecordRow &row : rows ? rows->records : std::vector<RecordRow>()) {
            if (row.id == id)
                appendCanonical(out, row);
        }
    }
    return out + tail;
}

} // namespace creditdesk::sandbox::city
