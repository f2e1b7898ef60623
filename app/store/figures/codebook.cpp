#include "app/store/figures/codebook.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace creditdesk::store {
namespace {

constexpr Profile kNowhere = std::numeric_limits<Profile>::max();

std::size_t hashOf(std::span<const AxisCode> codes)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (const AxisCode code : codes) {
        hash = (hash ^ code) * 0xFF51AFD7ED558CCDU;
        hash ^= hash >> 32U;
    }
    return hash;
}

std::vector<AxisCode> meanings(CodeList &here, const CodeList &there)
{
    std::vector<AxisCode> codes(there.size());
    for (std::size_t i = 0; i < codes.size(); ++i)
        codes[i] = here.add(there.text(i));
    return codes;
}

std::vector<Profile> meanings(std::vector<CodeList> &axes, Profiles &here, const std::vector<CodeList> &otherAxes,
                              const Profiles &there)
{
    std::vector<std::vector<AxisCode>> codes;
    for (std::size_t i = 0; i < axes.size(); ++i)
        codes.push_back(meanings(axes[i], otherAxes[i]));
    std::vector<Profile> profiles(there.size());
    std::vector<AxisCode> translated(here.width());
    for (Profile profile = 0; profile < profiles.size(); ++profile) {
        const std::span<const AxisCode> original = there.at(profile);
        for (std::size_t i = 0; i < original.size(); ++i)
            translated[i] = codes[i][original[i]];
        profiles[profile] = here.add(translated);
    }
    return profiles;
}

} // namespace

AxisCode CodeList::add(std::string_view text)
{
    if (m_last < m_texts.size() && m_texts[m_last] == text)
        return m_last;
    const auto known = m_codes.find(text);
    if (known != m_codes.end())
        return m_last = known->second;
    if (m_texts.size() >= std::numeric_limits<AxisCode>::max())
        throw std::length_error("an axis has too many codes");
    m_last = static_cast<AxisCode>(m_texts.size());
    m_texts.emplace_back(text);
    m_codes.emplace(text, m_last);
    return m_last;
}

std::optional<AxisCode> CodeList::find(std::string_view text) const
{
    const auto known = m_codes.find(text);
    return known == m_codes.end() ? std::nullopt : std::optional(known->second);
}

std::size_t Profiles::placeOf(std::span<const AxisCode> codes) const
{
    const std::size_t mask = m_places.size() - 1;
    std::size_t place = hashOf(codes) & mask;
    while (m_places[place] != kNowhere && !std::ranges::equal(at(m_places[place]), codes))
        place = (place + 1) & mask;
    return place;
}

void Profiles::grow()
{
    m_places.assign(std::max<std::size_t>(1024, m_places.size() * 4), kNowhere);
    for (Profile profile = 0; profile < size(); ++profile)
        m_places[placeOf(at(profile))] = profile;
}

Profile Profiles::add(std::span<const AxisCode> codes)
{
    if (size() * 2 >= m_places.size())
        grow();
    Profile &place = m_places[placeOf(codes)];
    if (place == kNowhere) {
        place = static_cast<Profile>(size());
        m_codes.insert(m_codes.end(), codes.begin(), codes.end());
    }
    return place;
}

Codebook::Codebook(std::size_t scales)
    : organisationAxes(organisationPlace::Classes + 2 * scales),
      recordAxes(recordPlace::Width),
      organisations(organisationPlace::Classes + 2 * scales),
      records(recordPlace::Width)
{
}

Codebook::Meaning Codebook::absorb(const Codebook &other)
{
    for (const auto &[code, name] : other.unitNames)
        unitNames.try_emplace(code, name);
    return {meanings(organisationAxes, organisations, other.organisationAxes, other.organisations),
            meanings(recordAxes, records, other.recordAxes, other.records)};
}

} // namespace creditdesk::store
