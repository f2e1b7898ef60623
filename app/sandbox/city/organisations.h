// Organisations by index: each computed from seed and index alone.
#pragma once

#include "app/sandbox/city/days.h"
#include "app/sandbox/city/options.h"
#include "app/sandbox/city/vocabulary.h"

#include <optional>
#include <string>

namespace creditdesk::sandbox::city {

enum class SubjectGroup : std::uint8_t { Business, Nonprofit, Organ };

struct SubjectKind {
    Piece id;
    const char *head = ""; ///< department and category of the credit code
    Piece authority;       ///< registrar, behind the area's name
    SubjectGroup group = SubjectGroup::Business;
    bool hasCapital = false;
};

/// Filled again and again, so that its texts need no new memory.
struct Subject {
    std::int64_t index = 0, serial = 0, revision = 0;
    const District *home = nullptr;     ///< where it was registered first; its records of the night are by units there
    const District *district = nullptr; ///< where it is now
    const SubjectKind *kind = nullptr;
    const Sector *sector = nullptr;
    Piece status, mainScope;
    Day founded = 0;
    bool byCity = false; ///< registered by the city's own registrar
    char riskClass = 0;  ///< 0: none
    std::string code, registrationNo, capital;
    Phrase name, legal, address, scope;
};

/// Immutable; any thread.
class Organisations
{
public:
    /// Adds its own texts to the pieces of `words`, which must outlive it.
    Organisations(const CityOptions &options, const Days &days, Vocabulary &words);

    /// Any index; those below CityOptions::subjects stand in blocks, one a district. The serial is left to the caller.
    void make(std::int64_t index, Subject &subject) const;
    [[nodiscard]] const District &districtOf(std::int64_t index) const;
    /// The index a code of the form of this city stands for; the rest of the code is not checked.
    [[nodiscard]] std::optional<std::int64_t> indexOf(const std::string &code) const;

    void throwAddress(Dice &dice, const District &district, Phrase &out) const;
    void throwPerson(Dice &dice, Phrase &out) const;
    [[nodiscard]] Piece status(bool active) const { return m_statuses[active ? 0 : 1]; }
    /// The row in RFC 8785 form, without a line's end.
    void write(const Subject &subject, Pen &pen) const;

private:
    enum KindNumber : std::size_t {
        Enterprise,
        SelfEmployed,
        Cooperative,
        Institution,
        SocialGroup,
        PrivateNonEnterprise,
        Foundation,
        Organ,
        KindCount
    };
    /// Texts that are used often, found once.
    struct Texts {
        Piece city, shanghai, shanghaiInBrackets, street, building, floor, room, park, development, cooperative, trade,
            semicolon;
        const std::vector<Piece> *surnames, *given, *rareGiven, *first, *second, *third, *rare, *latin, *numbers, *towns,
            *shops, *cooperatives, *institutions, *socials, *privates, *foundations, *organs;
    };
    /// JSON between the values of a row.
    struct Frame {
        Piece address, capital, code, district, founded, kind, legal, name, registrar, registrationNo, revision, riskClass,
            scope, sector, serial, status, end;
    };
    void gatherTexts(Vocabulary &words);
    void gatherFrame(Pieces &pieces);
    void throwBrand(Dice &dice, Phrase &out) const;
    void throwCompany(Dice &dice, const District &district, const Sector &sector, Phrase &out) const;
    void throwName(Dice &dice, std::size_t kind, const District &district, const Sector &sector, Phrase &out) const;
    [[nodiscard]] const Sector &throwSector(Dice &dice, std::size_t kind) const;
    void throwRegistration(Dice &dice, Subject &subject) const;
    [[nodiscard]] std::size_t numberOf(const SubjectKind &kind) const
    {
        return static_cast<std::size_t>(&kind - m_kinds.data());
    }

    CityOptions m_options;
    const Days &m_days;
    const Vocabulary &m_words;
    std::uint64_t m_stream, m_placeStream;
    Day m_today;
    std::vector<std::int64_t> m_blockEnds; // by district
    std::array<SubjectKind, KindCount> m_kinds;
    std::array<Piece, 4> m_statuses;
    std::array<std::vector<const Sector *>, KindCount> m_sectors; // to pick from, by kind; the enterprise's by the wheel
    Wheel m_kindWheel, m_districtWheel, m_sectorWheel, m_formWheel, m_statusWheel, m_enterpriseStatusWheel, m_capitalWheel,
        m_riskWheel;
    std::vector<float> m_age; // in days, by a throw: many young, few old
    Texts m_texts{};
    Frame m_frame;
};

} // namespace creditdesk::sandbox::city
