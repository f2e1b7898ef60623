// Records of one subject by ordinal: how many there are, and each of them, computed from seed, date, index and ordinal.
#pragma once

#include "app/sandbox/city/city.h"
#include "app/sandbox/city/dice.h"
#include "app/sandbox/city/organisations.h"
#include "app/sandbox/city/vocabulary.h"

namespace creditdesk::sandbox::city {

class Records
{
public:
    Records(const CityOptions &options, const Vocabulary &words, const Organisations &organisations);

    /// Skewed: many subjects have 0-3, few 40-200; the mean is about CityOptions::recordsPerSubject.
    [[nodiscard]] std::int64_t count(std::int64_t index) const;
    [[nodiscard]] static std::string idOf(std::int64_t index, std::int32_t ordinal);
    /// The record of that ordinal; `fresh`: decided in the days before the city's date (for changes).
    [[nodiscard]] RecordRow make(const OrganisationRow &subject, std::int64_t index, std::int32_t ordinal,
                                 bool fresh = false) const;

private:
    [[nodiscard]] const KindPlan &kindFor(const OrganisationRow &subject, Dice &dice) const;
    [[nodiscard]] const Unit &unitFor(const OrganisationRow &subject, const RecordCase &one, Dice &dice) const;

    CityOptions m_options;
    const Vocabulary &m_words;
    const Organisations &m_organisations;
    std::vector<int> m_businessWeights, m_nonprofitWeights, m_organWeights;
};

} // namespace creditdesk::sandbox::city
