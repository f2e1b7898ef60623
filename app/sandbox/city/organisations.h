// Organisations by index: each computed from seed and index alone.
#pragma once

#include "app/sandbox/city/city.h"
#include "app/sandbox/city/dice.h"
#include "app/sandbox/city/vocabulary.h"

namespace creditdesk::sandbox::city {

class Organisations
{
public:
    Organisations(const CityOptions &options, const Vocabulary &words);

    /// Any index; those below CityOptions::subjects stand in blocks, one a district. `serial` and `revision` are left 0.
    [[nodiscard]] OrganisationRow make(std::int64_t index) const;
    [[nodiscard]] const District &districtOf(std::int64_t index) const;
    /// The index a code of the form of this city stands for; the rest of the code is not checked.
    [[nodiscard]] std::optional<std::int64_t> indexOf(const std::string &code) const;

    [[nodiscard]] std::string address(Dice &dice, const District &district) const;
    [[nodiscard]] std::string person(Dice &dice) const;

private:
    [[nodiscard]] std::string brand(Dice &dice) const;
    [[nodiscard]] std::string companyName(Dice &dice, const District &district, const Sector &sector) const;
    [[nodiscard]] std::string name(Dice &dice, const std::string &kind, const District &district, const Sector &sector) const;
    void registration(Dice &dice, OrganisationRow &row, const District &district) const;

    CityOptions m_options;
    const Vocabulary &m_words;
    std::vector<std::int64_t> m_blockEnds; // by district
};

} // namespace creditdesk::sandbox::city
