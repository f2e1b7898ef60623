#include "app/store/figures/columns.h"

#include <stdexcept>

namespace creditdesk::store {
namespace {

constexpr std::int64_t kDayZero = 2415020; ///< 1899-12-31 as a Julian day

int number(std::string_view digits)
{
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return -1;
        value = value * 10 + (digit - '0');
    }
    return value;
}

} // namespace

PackedDay packDay(QDate day)
{
    if (!day.isValid())
        return 0;
    return static_cast<PackedDay>(std::clamp<std::int64_t>(day.toJulianDay() - kDayZero, 1, kPackedDays - 1));
}

PackedDay packDay(std::string_view isoDay)
{
    if (isoDay.size() != 10 || isoDay[4] != '-' || isoDay[7] != '-')
        return 0;
    return packDay(QDate(number(isoDay.substr(0, 4)), number(isoDay.substr(5, 2)), number(isoDay.substr(8, 2))));
}

QDate unpackDay(PackedDay day)
{
    return day == 0 ? QDate() : QDate::fromJulianDay(kDayZero + day);
}

void Columns::reserve(std::size_t subjects, std::size_t recordRows)
{
    serials.reserve(subjects);
    profiles.reserve(subjects);
    stableUntil.reserve(subjects);
    firstRecord.reserve(subjects + 1);
    recordProfiles.reserve(recordRows);
    decided.reserve(recordRows);
}

void Columns::append(const Columns &other, std::size_t row)
{
    const auto first = other.firstRecord[row];
    const auto last = other.firstRecord[row + 1];
    recordProfiles.insert(recordProfiles.end(), other.recordProfiles.begin() + first, other.recordProfiles.begin() + last);
    decided.insert(decided.end(), other.decided.begin() + first, other.decided.begin() + last);
    addSubject(other.serials[row], other.profiles[row], other.stableUntil[row]);
}

void Columns::append(const Columns &other, const Codebook::Meaning &meaning)
{
    if (recordProfiles.size() + other.recordProfiles.size() > std::numeric_limits<std::uint32_t>::max())
        throw std::length_error("too many records for figures");
    const auto offset = static_cast<std::uint32_t>(recordProfiles.size());
    for (const Profile profile : other.recordProfiles)
        recordProfiles.push_back(meaning.records[profile]);
    decided.insert(decided.end(), other.decided.begin(), other.decided.end());
    serials.insert(serials.end(), other.serials.begin(), other.serials.end());
    stableUntil.insert(stableUntil.end(), other.stableUntil.begin(), other.stableUntil.end());
    for (const Profile profile : other.profiles)
        profiles.push_back(profile == kGone ? kGone : meaning.organisations[profile]);
    for (std::size_t row = 1; row < other.firstRecord.size(); ++row)
        firstRecord.push_back(offset + other.firstRecord[row]);
}

Columns Columns::merged(const Columns &older, const Columns &newer, bool withoutGone)
{
    Columns all;
    all.reserve(older.size() + newer.size(), older.recordProfiles.size() + newer.recordProfiles.size());
    std::size_t old = 0;
    for (std::size_t row = 0; row <= newer.size(); ++row) {
        const std::size_t end = row < newer.size() ? older.from(newer.serials[row]) : older.size();
        for (; old < end; ++old)
            all.append(older, old);
        if (row == newer.size())
            break;
        if (old < older.size() && older.serials[old] == newer.serials[row])
            ++old;
        if (!withoutGone || newer.profiles[row] != kGone)
            all.append(newer, row);
    }
    return all;
}

} // namespace creditdesk::store
