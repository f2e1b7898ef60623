// Subjects as packed columns, by ascending serial: 16 bytes a subject and 6 a record.
#pragma once

#include "app/store/figures/codebook.h"

#include <QDate>

#include <algorithm>
#include <limits>

namespace creditdesk::store {

/// Days since 1899-12-31; 0: no valid date. What does not fit is moved to the nearest day that does.
using PackedDay = std::uint16_t;
inline constexpr std::size_t kPackedDays = 65536;
[[nodiscard]] PackedDay packDay(QDate day);
[[nodiscard]] PackedDay packDay(std::string_view isoDay);
[[nodiscard]] QDate unpackDay(PackedDay day);

/// In changed subjects: one that the mirror does not hold any more.
inline constexpr Profile kGone = std::numeric_limits<Profile>::max();

struct Columns {
    std::vector<std::int64_t> serials;
    std::vector<Profile> profiles;
    std::vector<std::uint16_t> stableUntil;    ///< as ClassMark::stableUntil, the earliest of all scales
    std::vector<std::uint32_t> firstRecord{0}; ///< and the end of the last one's
    std::vector<Profile> recordProfiles;
    std::vector<PackedDay> decided;

    [[nodiscard]] std::size_t size() const { return serials.size(); }
    /// First row whose serial is not below.
    [[nodiscard]] std::size_t from(std::int64_t serial) const
    {
        return static_cast<std::size_t>(std::ranges::lower_bound(serials, serial) - serials.begin());
    }
    [[nodiscard]] std::optional<std::size_t> find(std::int64_t serial) const
    {
        const std::size_t row = from(serial);
        return row < size() && serials[row] == serial ? std::optional(row) : std::nullopt;
    }
    /// Behind the last one; its records are what was appended to recordProfiles and decided before.
    void addSubject(std::int64_t serial, Profile profile, std::uint16_t stable)
    {
        serials.push_back(serial);
        profiles.push_back(profile);
        stableUntil.push_back(stable);
        firstRecord.push_back(static_cast<std::uint32_t>(recordProfiles.size()));
    }
    void reserve(std::size_t subjects, std::size_t recordRows);
    void append(const Columns &other, std::size_t row);
    void append(const Columns &other, const Codebook::Meaning &meaning);
    /// What is in both is taken from `newer`, without those that are gone if `withoutGone`.
    [[nodiscard]] static Columns merged(const Columns &older, const Columns &newer, bool withoutGone);
};

} // namespace creditdesk::store
