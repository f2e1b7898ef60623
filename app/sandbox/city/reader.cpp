// Rows of one state of the city.
#include "app/sandbox/city/ground.h"

#include <algorithm>

namespace creditdesk::sandbox::city {
namespace {

enum Purpose : std::uint64_t { Changing = 32 };

} // namespace

Reader::Reader(const City &city, std::int64_t sequence) : m_city(city), m_sequence(sequence) {}
Reader::~Reader() = default;

bool Reader::open(std::int64_t serial)
{
    if (!m_city.exists(serial, m_sequence))
        return false;
    m_serial = serial;
    m_isChanged = false;
    m_added = nullptr;
    m_events = m_city.m_timeline.of(serial);
    while (!m_events.empty() && m_events.back().second > m_sequence)
        m_events = m_events.first(m_events.size() - 1);
    const std::int64_t index = m_city.indexOf(serial);
    if (index < 0) {
        m_added = m_city.m_ground->additions.organisation(serial);
        return true;
    }
    m_city.m_ground->organisations.make(index, m_subject);
    m_subject.serial = serial;
    for (const auto &[own, sequence] : m_events)
        applyToOrganisation(m_city.m_timeline.at(sequence), sequence);
    return true;
}

void Reader::applyToOrganisation(const Event &event, std::int64_t sequence)
{
    const City::Ground &ground = *m_city.m_ground;
    if (event.kind == EventKind::NewOrganisation) {
        m_subject.revision = sequence;
        return;
    }
    if (event.kind != EventKind::Address && event.kind != EventKind::Status && event.kind != EventKind::Representative &&
        event.kind != EventKind::Move)
        return;
    if (!m_isChanged)
        m_changed = m_subject;
    m_isChanged = true;
    m_changed.revision = sequence;
    Dice dice(placeIn(streamOf(ground.options.seed, Changing), static_cast<std::uint64_t>(sequence)));
    if (event.kind == EventKind::Representative) {
        m_changed.legal.clear();
        ground.organisations.throwPerson(dice, m_changed.legal);
    } else if (event.kind == EventKind::Status) {
        m_changed.status = ground.organisations.status(m_changed.status.text() != "active");
    } else {
        if (event.kind == EventKind::Move)
            m_changed.district = &ground.vocabulary->districts[static_cast<std::size_t>(event.ordinal)];
        m_changed.address.clear();
        ground.organisations.throwAddress(dice, *m_changed.district, m_changed.address);
    }
}

void Reader::applyToRecord(RecordDraft &record, const Event &event, std::int64_t sequence) const
{
    record.revision = sequence;
    if (event.kind == EventKind::NewRecord)
        return;
    const bool decided = record.state != RecordState::Normal;
    const auto today = static_cast<Day>(m_city.options().date.toJulianDay());
    if (event.kind == EventKind::Objection) {
        record.objection = !decided && !record.objection;
        record.objectionSince = record.objection ? today : 0;
    } else if (!decided) {
        const bool repairable = record.one->severity.text() != "none";
        record.state = event.kind == EventKind::Repair && repairable ? RecordState::Repaired : RecordState::Revoked;
        record.stateSince = today;
        record.objection = false;
        record.objectionSince = record.repairSince = 0;
    }
}

void Reader::organisation(Pen &pen) const
{
    if (m_added != nullptr) {
        std::string line;
        appendCanonical(line, *m_added);
        return pen.put(line);
    }
    m_city.m_ground->organisations.write(m_isChanged ? m_changed : m_subject, pen);
}

void Reader::draftRecords()
{
    m_records.clear();
    if (m_added != nullptr)
        return;
    const Records &records = m_city.m_ground->records;
    const std::int32_t count = m_serial <= m_city.options().subjects ? records.count(m_subject.index) : 0;
    for (std::int32_t ordinal = 0; ordinal < count; ++ordinal)
        m_records.push_back(records.make(m_subject, ordinal));
    for (const auto &[own, sequence] : m_events) {
        const Event &event = m_city.m_timeline.at(sequence);
        if (event.kind == EventKind::NewRecord)
            m_records.push_back(records.make(m_subject, event.ordinal, true));
        if (event.kind == EventKind::DeleteRecord) {
            std::erase_if(m_records, [&](const RecordDraft &one) { return one.ordinal == event.ordinal; });
        } else if (event.kind != EventKind::Move && event.ordinal >= 0) {
            for (RecordDraft &one : m_records) {
                if (one.ordinal == event.ordinal)
                    applyToRecord(one, event, sequence);
            }
        }
    }
    std::sort(m_records.begin(), m_records.end(), [](const RecordDraft &a, const RecordDraft &b) { return a.order < b.order; });
}

/// For the few subjects to which --with added records: all of them as lines with what decides their order.
std::vector<RecordRow> Reader::allRows()
{
    std::vector<RecordRow> rows;
    Pen pen;
    for (const RecordDraft &one : m_records) {
        pen.restart();
        m_city.m_ground->records.write(m_subject, one, pen);
        RecordRow row;
        row.kind = one.plan->id.text();
        row.decided = m_city.m_ground->days.text(one.decided);
        row.id = Records::idOf(m_subject.index, one.ordinal);
        row.line = pen.text();
        rows.push_back(std::move(row));
    }
    for (const RecordRow &added : *m_city.m_ground->additions.recordsOf(m_serial)) {
        rows.push_back(added);
        appendCanonical(rows.back().line, added);
    }
    std::sort(rows.begin(), rows.end(), recordBefore);
    return rows;
}

int Reader::records(Pen &pen, std::string_view between)
{
    draftRecords();
    int count = 0;
    if (m_city.m_ground->additions.recordsOf(m_serial) != nullptr) {
        for (const RecordRow &row : allRows()) {
            if (count++ > 0)
                pen.put(between);
            pen.put(row.line);
        }
        return count;
    }
    Records::begin(pen);
    for (const RecordDraft &one : m_records) {
        if (count++ > 0)
            pen.put(between);
        m_city.m_ground->records.write(m_subject, one, pen);
    }
    return count;
}

bool Reader::record(std::int32_t ordinal, Pen &pen)
{
    draftRecords();
    const auto found =
        std::find_if(m_records.begin(), m_records.end(), [&](const RecordDraft &one) { return one.ordinal == ordinal; });
    if (found == m_records.end())
        return false;
    Records::begin(pen);
    m_city.m_ground->records.write(m_subject, *found, pen);
    return true;
}

std::vector<std::string> Reader::recordIds()
{
    draftRecords();
    std::vector<std::string> ids;
    if (m_city.m_ground->additions.recordsOf(m_serial) != nullptr) {
        for (const RecordRow &row : allRows())
            ids.push_back(row.id);
        return ids;
    }
    for (const RecordDraft &one : m_records)
        ids.push_back(Records::idOf(m_subject.index, one.ordinal));
    return ids;
}

} // namespace creditdesk::sandbox::city
