// The synthetic city: organisations with their records, the changes after the nightly state, and what --with added.
// A pure function of (seed, date, subjects, records per subject, additions): nothing of it is held in memory but the list of
// changes and the additions, so it may have millions of subjects.
#pragma once

#include "app/base/failure.h"
#include "app/sandbox/city/rows.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace creditdesk::sandbox::city {

class Vocabulary;
class Organisations;
class Records;

struct CityOptions {
    std::uint64_t seed = 1;
    QDate date;
    std::int64_t subjects = 3000;
    std::int64_t recordsPerSubject = 5;
};

/// What --with added: its subjects come after the city's own.
struct Additions {
    std::vector<OrganisationRow> organisations; ///< ascending serial, all above CityOptions::subjects
    std::unordered_map<std::int64_t, std::vector<RecordRow>> records;
};

struct SubjectRows {
    OrganisationRow organisation;
    std::vector<RecordRow> records; ///< in recordBefore order
};

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
    NewOrganisation
};

struct Event {
    EventKind kind;
    std::int32_t ordinal; ///< which record of the subject; -1 if none
    std::int64_t serial;
};

/// Immutable after make(); any thread.
class City
{
public:
    static base::Result<std::unique_ptr<City>> make(const CityOptions &options);
    ~City();
    /// Adds lines of the contract's schema (see additions.h). InvalidInput names the line.
    base::Done add(const QByteArray &ndjson);

    [[nodiscard]] const CityOptions &options() const { return m_options; }
    [[nodiscard]] const Vocabulary &vocabulary() const { return *m_vocabulary; }
    /// Tells this city from every other.
    [[nodiscard]] QString epoch() const;
    [[nodiscard]] std::int64_t baseSequence() const; ///< of the nightly state
    [[nodiscard]] std::int64_t nightSequence() const { return baseSequence(); }
    [[nodiscard]] std::int64_t lastNightSerial() const { return lastBaseSerial(); }
    [[nodiscard]] qint64 generation() const; ///< of the nightly state
    [[nodiscard]] QString nightAsOf() const;
    [[nodiscard]] QString changesAsOf() const;
    [[nodiscard]] bool isAtNight(std::int64_t serial) const;
    [[nodiscard]] std::int64_t recordCountAtNight(std::int64_t serial) const;
    [[nodiscard]] std::string districtNow(std::int64_t serial) const;
    /// Of the subject that the change is about.
    [[nodiscard]] std::string districtOfChange(std::int64_t sequence) const;
    [[nodiscard]] std::int64_t lastSequence() const;   ///< after all changes
    [[nodiscard]] std::int64_t lastBaseSerial() const; ///< serials of the nightly state are 1 .. this, with gaps
    [[nodiscard]] std::int64_t lastSerial() const;     ///< after all changes
    [[nodiscard]] std::optional<std::int64_t> serialOf(const std::string &code) const;

    /// The nightly state; nothing for a serial nobody has.
    [[nodiscard]] std::optional<OrganisationRow> organisationAtNight(std::int64_t serial) const;
    [[nodiscard]] std::vector<RecordRow> recordsAtNight(std::int64_t serial) const;
    /// The same with the subject's row at hand.
    [[nodiscard]] std::vector<RecordRow> recordsAtNight(const OrganisationRow &subject) const;
    [[nodiscard]] std::string districtAtNight(std::int64_t serial) const;
    /// After the changes up to `sequence`; nothing if the subject does not exist then.
    [[nodiscard]] std::optional<SubjectRows> at(std::int64_t serial, std::int64_t sequence) const;
    [[nodiscard]] std::optional<SubjectRows> now(std::int64_t serial) const { return at(serial, lastSequence()); }
    /// The halves of now(), each without the work for the other where nothing changed.
    [[nodiscard]] std::optional<OrganisationRow> organisationNow(std::int64_t serial) const;
    [[nodiscard]] std::vector<RecordRow> recordsNow(std::int64_t serial) const;

    /// The change of that sequence as one JSON object of the contract.
    [[nodiscard]] std::string change(std::int64_t sequence) const;

private:
    City();
    void planEvents();
    [[nodiscard]] std::int64_t firstNewSerial() const;
    void moveNewSerials(std::int64_t by);
    void apply(SubjectRows &rows, const Event &event, std::int64_t sequence, bool &exists) const;
    void applyToOrganisation(OrganisationRow &row, EventKind kind, std::int64_t sequence) const;
    void applyToRecord(RecordRow &row, EventKind kind, std::int64_t sequence) const;

    CityOptions m_options;
    std::unique_ptr<Vocabulary> m_vocabulary;
    std::unique_ptr<Organisations> m_organisations;
    std::unique_ptr<Records> m_records;
    Additions m_additions;
    QByteArray m_additionsHash;
    std::unordered_map<std::string, std::int64_t> m_addedCodes;
    std::int64_t m_newOrganisations = 0; ///< that the changes bring
    std::vector<Event> m_events;         ///< event i has sequence baseSequence() + 1 + i
    std::unordered_map<std::int64_t, std::vector<std::int32_t>> m_eventsOf;
};

} // namespace creditdesk::sandbox::city
