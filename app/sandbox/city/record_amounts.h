// Amounts of money of one record, in 0.01 yuan: small ones often, large ones seldom, the same whenever they are asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace creditdesk::sandbox::city {

class Amounts
{
public:
    explicit Amounts(std::uint64_t place) : m_place(place) {}
    [[nodiscard]] std::int64_t fine() const; ///< 1 000 to 2 000 000 yuan, whole hundreds
    [[nodiscard]] std::int64_t gain() const;
    [[nodiscard]] std::int64_t small() const;
    [[nodiscard]] std::int64_t amount() const;
    [[nodiscard]] std::int64_t paid() const; ///< of amount()

private:
    std::uint64_t m_place;
};

struct AmountText {
    char text[32];
    std::size_t size = 0;
    [[nodiscard]] std::string_view view() const { return {text, size}; }
};

/// In 万元 with at most six places, and in yuan with at most two.
[[nodiscard]] AmountText tenThousands(std::int64_t cents);
[[nodiscard]] AmountText yuan(std::int64_t cents);
[[nodiscard]] std::uint64_t tenTo(int power);

} // namespace creditdesk::sandbox::city
