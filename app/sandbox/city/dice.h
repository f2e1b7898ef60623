// Repeatable chance: the same seed, purpose and index give the same throws on every machine. (wyrand; not for keys.)
#pragma once

#include <cstddef>
#include <cstdint>
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

/// Where the throws for one thing begin: the purpose's stream from the seed, then the thing's own place in it.
[[nodiscard]] constexpr std::uint64_t streamOf(std::uint64_t seed, std::uint64_t purpose) noexcept
{
    return mix(mix(seed ^ 0x9e3779b97f4a7c15ULL) + purpose);
}
[[nodiscard]] constexpr std::uint64_t placeIn(std::uint64_t stream, std::uint64_t index) noexcept
{
    return mix(stream ^ (index + 1) * 0x9e3779b97f4a7c15ULL);
}

__extension__ using Wide = unsigned __int128;

class Dice
{
public:
    explicit Dice(std::uint64_t place) noexcept : m_state(place) {}
    std::uint64_t next() noexcept
    {
        m_state += 0xa0761d6478bd642fULL;
        const Wide product = static_cast<Wide>(m_state) * (m_state ^ 0xe7037ed1a0b428dbULL);
        return static_cast<std::uint64_t>(product >> 64U) ^ static_cast<std::uint64_t>(product);
    }
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

/// An index by weights, in one throw: a list as long as the sum of the weights.
class Wheel
{
public:
    Wheel() = default;
    template <typename Weights> explicit Wheel(const Weights &weights)
    {
        std::uint8_t index = 0;
        for (const auto weight : weights)
            m_faces.insert(m_faces.end(), static_cast<std::size_t>(weight), index++);
    }
    [[nodiscard]] bool isEmpty() const noexcept { return m_faces.empty(); }
    [[nodiscard]] std::size_t turn(Dice &dice) const noexcept { return m_faces[dice.below(m_faces.size())]; }

private:
    std::vector<std::uint8_t> m_faces;
};

} // namespace creditdesk::sandbox::city
