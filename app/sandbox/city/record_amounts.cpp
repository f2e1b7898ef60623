#include "app/sandbox/city/record_amounts.h"

#include "app/sandbox/city/dice.h"

#include <array>
#include <charconv>
#include <cmath>

namespace creditdesk::sandbox::city {
namespace {

constexpr std::size_t kThrows = 4096;

/// Even on a logarithmic scale from the least to the most.
class Scale
{
public:
    Scale(double least, double most)
    {
        for (std::size_t i = 0; i <= kThrows; ++i)
            m_values[i] = least * std::pow(most / least, static_cast<double>(i) / kThrows);
    }
    [[nodiscard]] std::int64_t at(std::uint64_t random) const
    {
        const auto step = static_cast<std::size_t>(random >> 52U);
        const double between = static_cast<double>(random & 0xfffffU) / 0x100000;
        return static_cast<std::int64_t>(m_values[step] + (m_values[step + 1] - m_values[step]) * between);
    }

private:
    std::array<double, kThrows + 1> m_values{};
};

AmountText withFraction(std::int64_t value, std::int64_t unit)
{
    AmountText out;
    char *end = std::to_chars(out.text, out.text + sizeof out.text, value / unit).ptr;
    std::int64_t fraction = value % unit;
    if (fraction > 0) {
        *end++ = '.';
        for (std::int64_t digit = unit / 10; fraction > 0; digit /= 10) {
            *end++ = static_cast<char>('0' + fraction / digit);
            fraction %= digit;
        }
    }
    out.size = static_cast<std::size_t>(end - out.text);
    return out;
}

} // namespace

std::int64_t Amounts::fine() const
{
    static const Scale scale(10, 20'000);
    return scale.at(mix(m_place + 1)) * 10'000;
}

std::int64_t Amounts::gain() const
{
    static const Scale scale(5'000, 30'000'000);
    return scale.at(mix(m_place + 2));
}

std::int64_t Amounts::small() const
{
    static const Scale scale(5'000, 300'000);
    return scale.at(mix(m_place + 3));
}

std::int64_t Amounts::amount() const
{
    static const Scale scale(500'000, 800'000'000);
    return scale.at(mix(m_place + 4));
}

std::int64_t Amounts::paid() const
{
    return amount() * static_cast<std::int64_t>(5 + mix(m_place + 5) % 76) / 100;
}

AmountText tenThousands(std::int64_t cents)
{
    return withFraction(cents, 1'000'000);
}

AmountText yuan(std::int64_t cents)
{
    return withFraction(cents, 100);
}

std::uint64_t tenTo(int power)
{
    std::uint64_t value = 1;
    for (; power > 0; --power)
        value *= 10;
    return value;
}

} // namespace creditdesk::sandbox::city
