// Repeatable chance: the same seed, purpose and index give the same throws on every machine. (splitmix64; not for keys.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace creditdesk::sandbox::city {

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) noexcept
{
    x ^= x >> 30U;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27U;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

__extension__ using Wide = unsigned __int128;

class Dice
{
public:
    Dice(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index, std::uint64_t sub = 0) noexcept
        : m_state(mix(mix(mix(seed ^ 0x9e3779b97f4a7c15ULL) + purpose) ^ mix(index + 0x632be59bd9b4e019ULL)) + mix(sub))
    {
    }
    std::uint64_t next() noexcept { return mix(m_state += 0x9e3779b97f4a7c15ULL); }
    /// 0 .. n-1; n > 0.
    std::uint64_t below(std::uint64_t n) noexcept { return static_cast<std::uint64_t>((static_cast<Wide>(next()) * n) >> 64U); }
    /// least .. most.
    std::int64_t between(std::int64_t least, std::int64_t most) noexcept
    {
        return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least + 1)));
    }
    bool chance(int perThousand) noexcept { return below(1000) < static_cast<std::uint64_t>(perThousand); }
    template <typename T> const T &pick(const std::vector<T> &all) noexcept
    {
        return all[static_cast<std::size_t>(below(all.size()))];
    }

private:
    std::uint64_t m_state;
};

/// An index by weights.
template <typename Weights> std::size_t weighted(Dice &dice, const Weights &weights)
{
    std::uint64_t total = 0;
    for (const auto weight : weights)
        total += static_cast<std::uint64_t>(weight);
    std::uint64_t throwValue = dice.below(total);
    std::size_t index = 0;
    for (const auto weight : weights) {
        if (throwValue < static_cast<std::uint64_t>(weight))
            return index;
        throwValue -= static_cast<std::uint64_t>(weight);
        ++index;
    }
    return 0;
}

} // namespace creditdesk::sandbox::city
