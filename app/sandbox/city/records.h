// Records of one subject by ordinal: how many there are, and each of them, computed from seed, date, index and ordinal. A draft
// holds what decides order and state; texts of the fields are thrown only when the record is written.
#pragma once

#include "app/sandbox/city/organisations.h"

#include <array>

namespace creditdesk::sandbox::city {

enum class RecordState : std::uint8_t { Normal, Repaired, Revoked };

struct RecordDraft {
    std::uint64_t order = 0; ///< of one subject's records: by kind, day decided, id
    const KindPlan *plan = nullptr;
    const RecordCase *one = nullptr;
    const Unit *unit = nullptr;
    Day decided = 0, actBegan = 0, actEnded = 0, actEndedStated = 0, from = 0, until = 0, stateSince = 0, objectionSince = 0,
        repairSince = 0;
    std::int32_t ordinal = 0;
    RecordState state = RecordState::Normal;
    bool objection = false;
    std::int64_t revision = 0;
};

/// Immutable; any thread.
class Records
{
public:
    /// Adds its own texts to the pieces of `words`, which must outlive it.
    Records(const CityOptions &options, const Days &days, Vocabulary &words);

    /// Skewed: many subjects have 0-3, few 40-200; the mean is CityOptions::recordsPerSubject.
    [[nodiscard]] std::int32_t count(std::int64_t index) const;
    [[nodiscard]] static std::string idOf(std::int64_t index, std::int32_t ordinal);
    /// The record of that ordinal; `fresh`: decided in the days before the city's date (for changes).
    [[nodiscard]] RecordDraft make(const Subject &subject, std::int32_t ordinal, bool fresh = false) const;
    /// To be called before the records of another subject are written with this pen.
    static void begin(Pen &pen) { pen.forget(Echo::Name, Echo::Id); }
    /// The row in RFC 8785 form, without a line's end. `subject` as it was made, without what changed since.
    void write(const Subject &subject, const RecordDraft &record, Pen &pen) const;

private:
    /// JSON between the values of a row.
    struct Frame {
        Piece start, decided, fields, fieldsEnd, noFields, id, until, revision, serial, stateSince, subject, end, yes, no,
            objectionSince, repairSince, quote;
    };
    void setAct(RecordDraft &record, Dice &dice) const;
    void setPublicity(RecordDraft &record, Dice &dice) const;
    void setState(RecordDraft &record, Dice &dice) const;
    void setCases(RecordDraft &record, Dice &dice) const;
    [[nodiscard]] std::uint64_t place(std::int64_t index, std::int32_t ordinal) const
    {
        return placeIn(m_stream, static_cast<std::uint64_t>(index)) +
               static_cast<std::uint64_t>(ordinal) * 0xd1342543de82ef95ULL;
    }

    const Days &m_days;
    const Vocabulary &m_words;
    std::uint64_t m_stream, m_countStream;
    Day m_today, m_from2023, m_from2026;
    std::int64_t m_perThousand;        ///< records for a thousand of the plain number
    std::array<Wheel, 3> m_kindWheels; // by SubjectGroup
    Wheel m_tierWheel;
    std::vector<float> m_recent; ///< share of the time back, by a throw: more of late
    std::array<Piece, 3> m_states;
    Frame m_frame;
    Piece m_valid, m_invalid, m_selfEmployed, m_legalPerson, m_identityCard;

    friend class FieldWriter;
};

} // namespace creditdesk::sandbox::city
