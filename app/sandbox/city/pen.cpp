#include "app/sandbox/city/pen.h"

#include <algorithm>
#include <charconv>

namespace creditdesk::sandbox::city {
namespace {

constexpr std::size_t kFirstCapacity = 1U << 16U;
constexpr std::uint32_t kLongest = 258;

struct Digits {
    char text[24];
    std::size_t size;
};

Digits digitsOf(std::int64_t number)
{
    Digits digits{};
    digits.size =
        static_cast<std::size_t>(std::to_chars(digits.text, digits.text + sizeof digits.text, number).ptr - digits.text);
    return digits;
}

} // namespace

void Phrase::add(std::string_view text)
{
    m_text += text;
    if (!m_bits.empty() && m_bits.back().id == 0)
        m_bits.back().size += static_cast<std::uint32_t>(text.size());
    else
        m_bits.push_back({0, static_cast<std::uint32_t>(text.size())});
}

void Phrase::add(std::int64_t number)
{
    const Digits digits = digitsOf(number);
    add(std::string_view(digits.text, digits.size));
}

Pen::Pen(std::size_t pieces) : m_noting(pieces > 0), m_last(pieces, 0)
{
    grow(0);
}

void Pen::grow(std::size_t size)
{
    const std::size_t wanted = std::max({kFirstCapacity, m_capacity * 2, m_size + size + kSlack});
    auto larger = std::make_unique<char[]>(wanted);
    if (m_size > 0)
        std::memcpy(larger.get(), m_data.get(), m_size);
    m_data = std::move(larger);
    m_capacity = wanted;
}

void Pen::put(const Phrase &phrase)
{
    if (m_noting) {
        const std::size_t start = m_size;
        for (const Phrase::Bit &bit : phrase.bits()) {
            if (bit.id == 0)
                run(bit.size);
            else
                note(bit.id, bit.size);
            m_size += bit.size; // note() looks where the next one will stand
        }
        m_size = start;
    }
    append(phrase.text());
}

void Pen::put(std::int64_t number)
{
    const Digits digits = digitsOf(number);
    put(std::string_view(digits.text, digits.size));
}

void Pen::put(std::int64_t number, int width)
{
    static constexpr std::string_view kZeros = "0000000000000000";
    const Digits digits = digitsOf(number);
    if (static_cast<int>(digits.size) < width)
        put(kZeros.substr(0, static_cast<std::size_t>(width) - digits.size));
    put(std::string_view(digits.text, digits.size));
}

void Pen::forget(Echo first, Echo last) noexcept
{
    if (m_noting)
        std::fill(m_last.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                  m_last.begin() + static_cast<std::ptrdiff_t>(last) + 2, 0);
}

void Pen::again(std::uint32_t size, std::uint32_t distance)
{
    if (!m_tokens.empty() && (m_tokens.back() & kAgain) != 0) {
        const std::uint32_t before = m_tokens.back() & ~kAgain;
        if ((before & 0x7fffU) == distance - 1 && (before >> 15U) + size <= kLongest) { // what follows there follows here
            m_tokens.back() += size << 15U;
            return;
        }
    }
    while (size > 0) {
        std::uint32_t some = std::min(size, kLongest);
        if (size > some && size - some < kLeast)
            some -= kLeast; // no rest below what a repetition must be
        m_tokens.push_back(kAgain | some << 15U | (distance - 1));
        size -= some;
    }
}

void Pen::next() noexcept
{
    m_base += m_size;
    m_size = 0;
    m_tokens.clear();
}

void Pen::restart() noexcept
{
    next();
    m_base += 2 * kReach;
}

} // namespace creditdesk::sandbox::city
