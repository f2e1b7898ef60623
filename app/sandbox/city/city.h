// The synthetic city: organisations with their records, the changes after the nightly state, and what --with added.
// A pure function of (seed, date, subjects, records per subject, additions, history): nothing of it is held in memory but the
// list of changes and the additions, so it may have millions of subjects.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/additions.h"
#include "app/sandbox/city/options.h"
#include "app/sandbox/city/timeline.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace creditdesk::sandbox::city {

/// The districts somebody may see.
struct Scope {
    std::vector<std::string> districts; ///< empty: all
    [[nodiscard]] bool holds(std::string_view district) const
    {
        return districts.empty() || std::find(districts.begin(), districts.end(), district) != districts.end();
    }
};

/// Immutable; any thread. Rows are read through a Reader.
class City
{
public:
    /// InvalidInput names the line of `additions` that is wrong.
    static base::Result<std::shared_ptr<const City>> make(const CityOptions &options, const QByteArray &additions = {},
                                                          const History &history = {});
    /// The same city with another history.
    [[nodiscard]] std::shared_ptr<const City> with(const History &history) const;

    [[nodiscard]] const CityOptions &options() const;
    [[nodiscard]] const Vocabulary &vocabulary() const;
    /// Tells this city from every other, and from itself before it went back in time.
    [[nodiscard]] QString epoch() const;
    [[nodiscard]] qint64 generation() const; ///< of the nightly state
    [[nodiscard]] QString nightAsOf() const;
    [[nodiscard]] QString changesAsOf() const;
    [[nodiscard]] std::int64_t nightSequence() const { return m_timeline.nightSequence(); }
    [[nodiscard]] std::int64_t lastSequence() const { return m_timeline.lastSequence(); }
    /// Serials of the state at `sequence` are 1 .. this, with gaps.
    [[nodiscard]] std::int64_t lastSerial(std::int64_t sequence) const;
    [[nodiscard]] std::optional<std::int64_t> serialOf(const std::string &code) const;

    [[nodiscard]] bool exists(std::int64_t serial, std::int64_t sequence) const;
    /// Of an organisation that exists then.
    [[nodiscard]] std::string_view district(std::int64_t serial, std::int64_t sequence) const;
    [[nodiscard]] std::int64_t recordCount(std::int64_t serial, std::int64_t sequence) const;

    /// Appends the changes of that sequence as JSON objects of the contract, with commas between, as a reader of `scope` must
    /// see them; their number.
    int changes(std::int64_t sequence, const Scope &scope, std::string &out) const;

private:
    struct Ground; ///< what does not depend on the history
    friend class Reader;
    City(std::shared_ptr<const Ground> ground, const History &history);
    [[nodiscard]] std::int64_t indexOf(std::int64_t serial) const;

    std::shared_ptr<const Ground> m_ground;
    Timeline m_timeline;
};

/// Reads the rows of one state of the city, subject after subject. Keeps its buffers; one thread. The city must outlive it.
class Reader
{
public:
    Reader(const City &city, std::int64_t sequence);
    ~Reader();
    /// False if nobody has that serial at that time.
    bool open(std::int64_t serial);
    /// The row of the organisation in RFC 8785 form, without a line's end.
    void organisation(Pen &pen) const;
    /// Calls `each` before every record but the first; their number. In the order of kind, day decided, id.
    int records(Pen &pen, std::string_view between);
    /// The record that an event is about; false if it is not there.
    bool record(std::int32_t ordinal, Pen &pen);
    /// Ids of all records, in the order of records().
    [[nodiscard]] std::vector<std::string> recordIds();

private:
    void applyToOrganisation(const Event &event, std::int64_t sequence);
    void applyToRecord(RecordDraft &record, const Event &event, std::int64_t sequence) const;
    void draftRecords();
    [[nodiscard]] std::vector<RecordRow> allRows();

    const City &m_city;
    std::int64_t m_sequence;
    std::int64_t m_serial = 0;
    Subject m_subject, m_changed;
    bool m_isChanged = false;
    const OrganisationRow *m_added = nullptr;
    std::span<const Timeline::Entry> m_events; ///< of this subject, up to m_sequence
    std::vector<RecordDraft> m_records;
};

} // namespace creditdesk::sandbox::city
