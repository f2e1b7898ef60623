// Numbers for texts, and numbers for combinations of them. All that the axes say of an organisation is one number, its profile,
// and so it is for a record: a filter is then decided once for each profile instead of once for each row.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace creditdesk::store {

using AxisCode = std::uint16_t;
using Profile = std::uint32_t;

/// The codes of one axis in the order in which they came. Throws std::length_error when there are too many for an AxisCode.
class CodeList
{
public:
    AxisCode add(std::string_view text);
    [[nodiscard]] std::optional<AxisCode> find(std::string_view text) const;
    [[nodiscard]] const std::string &text(std::size_t code) const { return m_texts[code]; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }
    bool operator==(const CodeList &other) const { return m_texts == other.m_texts; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::vector<std::string> m_texts;
    std::unordered_map<std::string, AxisCode, Hash, std::equal_to<>> m_codes;
    AxisCode m_last = 0; ///< rows come in runs of the same code
};

/// Combinations of codes, `width` of them each.
class Profiles
{
public:
    explicit Profiles(std::size_t width) : m_width(width) {}
    Profile add(std::span<const AxisCode> codes);
    [[nodiscard]] std::size_t size() const { return m_codes.size() / m_width; }
    [[nodiscard]] std::size_t width() const { return m_width; }
    [[nodiscard]] std::span<const AxisCode> at(Profile profile) const
    {
        return std::span(m_codes).subspan(profile * m_width, m_width);
    }
    [[nodiscard]] const std::vector<AxisCode> &all() const { return m_codes; }

private:
    [[nodiscard]] std::size_t placeOf(std::span<const AxisCode> codes) const;
    void grow();
    std::size_t m_width;
    std::vector<AxisCode> m_codes;
    std::vector<Profile> m_places; ///< open addressing; kNowhere: free
};

/// Places of the axes in a profile.
namespace organisationPlace {
enum : std::size_t { District, Sector, Kind, Status, PlatformClass, Classes }; ///< Classes: now, before, now, before, ...
} // namespace organisationPlace
namespace recordPlace {
enum : std::size_t { Kind, Severity, State, Unit, Notice, Outcome, Objection, ObjectionDue, RepairDue, Width };
} // namespace recordPlace

struct Codebook {
    explicit Codebook(std::size_t scales);

    std::vector<CodeList> organisationAxes, recordAxes; ///< one for each place
    Profiles organisations, records;
    std::map<std::string, std::string, std::less<>> unitNames; ///< by code

    /// What the profiles of `other` are here.
    struct Meaning {
        std::vector<Profile> organisations, records;
    };
    Meaning absorb(const Codebook &other);
};

inline constexpr char kNone[] = "none";

} // namespace creditdesk::store
