#include "app/sandbox/packer.h"

#include "app/sandbox/city/pen.h"
#include "app/sandbox/huffman.h"

#include <bit>
#include <cstring>

#include <libdeflate.h>

namespace creditdesk::sandbox {
namespace {

constexpr std::uint32_t kEnd = 256; // the symbol that ends a block
constexpr unsigned kLongestCode = 15;
constexpr unsigned kLongestHeadCode = 7;
constexpr std::string_view kGzipHead("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);

struct Extra {
    std::uint32_t symbol, size, value;
};

/// RFC 1951, 3.2.5: symbol and extra bits of a length.
constexpr Extra lengthExtra(std::uint32_t length)
{
    if (length == 258)
        return {285, 0, 0};
    const std::uint32_t value = length - 3;
    if (value < 8)
        return {257 + value, 0, 0};
    const auto size = static_cast<std::uint32_t>(std::bit_width(value)) - 3;
    return {257 + 4 * size + (value >> size), size, value & ((1U << size) - 1)};
}

constexpr Extra distanceExtra(std::uint32_t value) // the distance less one
{
    if (value < 4)
        return {value, 0, 0};
    const auto size = static_cast<std::uint32_t>(std::bit_width(value)) - 2;
    return {2 * size + (value >> size), size, value & ((1U << size) - 1)};
}

/// Writes bits, the first lowest. Its members stay in registers where it is a local object.
class Bits
{
public:
    Bits(char *to, std::uint64_t hold, std::uint32_t held) : m_to(to), m_hold(hold), m_held(held) {}
    void put(std::uint64_t value, std::uint32_t size)
    {
        m_hold |= value << m_held;
        m_held += size;
    }
    /// Writes the whole bytes of what is held; at most seven bits stay, so 56 may be put before the next flush.
    void flush()
    {
        static_assert(std::endian::native == std::endian::little);
        std::memcpy(m_to, &m_hold, sizeof m_hold);
        const std::uint32_t whole = m_held / 8;
        m_to += whole;
        m_hold >>= whole * 8;
        m_held &= 7U;
    }
    [[nodiscard]] char *end() const { return m_to; }
    [[nodiscard]] std::uint64_t hold() const { return m_hold; }
    [[nodiscard]] std::uint32_t held() const { return m_held; }

private:
    char *m_to;
    std::uint64_t m_hold;
    std::uint32_t m_held;
};

} // namespace

void Packer::begin()
{
    m_size = 0;
    m_hold = 0;
    m_held = 0;
    m_hasCodes = false;
    m_crc = 0;
    m_total = 0;
    reserve(kGzipHead.size());
    kGzipHead.copy(m_out.data(), kGzipHead.size());
    m_size = kGzipHead.size();
}

void Packer::reserve(std::size_t size)
{
    if (m_size + size + 16 > m_out.size())
        m_out.resize((m_size + size) * 2 + 4096);
}

void Packer::count(std::string_view text, std::span<const std::uint32_t> tokens)
{
    m_literalCounts.fill(1); // what has not come yet may come later
    m_distanceCounts.fill(1);
    const char *byte = text.data();
    for (const std::uint32_t token : tokens) {
        if ((token & city::Pen::kAgain) != 0) {
            const std::uint32_t length = (token & ~city::Pen::kAgain) >> 15U;
            ++m_literalCounts[lengthExtra(length).symbol];
            ++m_distanceCounts[distanceExtra(token & 0x7fffU).symbol];
            byte += length;
            continue;
        }
        for (const char *const end = byte + token; byte < end; ++byte)
            ++m_literalCounts[static_cast<unsigned char>(*byte)];
    }
}

void Packer::makeCodes()
{
    const auto make = [](const auto &counts, auto &codes) {
        std::array<std::uint8_t, kLiterals> lengths{};
        std::array<std::uint16_t, kLiterals> bits{};
        huffmanLengths(counts, kLongestCode, std::span(lengths).first(counts.size()));
        huffmanCodes(std::span(lengths).first(counts.size()), std::span(bits).first(counts.size()));
        for (std::size_t symbol = 0; symbol < counts.size(); ++symbol)
            codes[symbol] = {bits[symbol], lengths[symbol]};
    };
    make(m_literalCounts, m_literals);
    make(m_distanceCounts, m_distances);
    for (std::uint32_t length = 3; length <= 258; ++length) {
        const Extra extra = lengthExtra(length);
        const Code &code = m_literals[extra.symbol];
        m_lengths[length] = {code.bits | extra.value << code.size, code.size + extra.size};
    }
}

/// RFC 1951, 3.2.7, without its run lengths: one block holds thousands of rows, so they would save nothing.
void Packer::writeHead()
{
    static constexpr std::array<std::uint8_t, 19> kOrder{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    std::array<std::uint32_t, 19> counts{};
    std::array<std::uint8_t, 19> lengths{};
    std::array<std::uint16_t, 19> codes{};
    for (const Code &code : m_literals)
        ++counts[code.size];
    for (const Code &code : m_distances)
        ++counts[code.size];
    huffmanLengths(counts, kLongestHeadCode, lengths);
    huffmanCodes(lengths, codes);
    Bits out(m_out.data() + m_size, m_hold, m_held);
    out.put(1, 1); // the last block, as it is the only one
    out.put(2, 2); // codes of its own
    out.put(kLiterals - 257, 5);
    out.put(kDistances - 1, 5);
    out.put(kOrder.size() - 4, 4);
    out.flush();
    for (const std::uint8_t symbol : kOrder) {
        out.put(lengths[symbol], 3);
        out.flush();
    }
    const auto write = [&](const auto &all) {
        for (const Code &code : all) {
            out.put(codes[code.size], lengths[code.size]);
            out.flush();
        }
    };
    write(m_literals);
    write(m_distances);
    keep(out.end(), out.hold(), out.held());
}

void Packer::keep(const char *end, std::uint64_t hold, std::uint32_t held)
{
    m_size = static_cast<std::size_t>(end - m_out.data());
    m_hold = hold;
    m_held = held;
}

void Packer::writeTokens(std::string_view text, std::span<const std::uint32_t> tokens)
{
    Bits out(m_out.data() + m_size, m_hold, m_held);
    const char *byte = text.data();
    const auto literal = [&] {
        const Code &code = m_literals[static_cast<unsigned char>(*byte++)];
        out.put(code.bits, code.size);
    };
    for (const std::uint32_t token : tokens) {
        if ((token & city::Pen::kAgain) != 0) {
            const std::uint32_t size = (token & ~city::Pen::kAgain) >> 15U;
            const Extra extra = distanceExtra(token & 0x7fffU);
            const Code &length = m_lengths[size];
            const Code &distance = m_distances[extra.symbol];
            out.put(length.bits, length.size);
            out.put(distance.bits | extra.value << distance.size, distance.size + extra.size);
            out.flush();
            byte += size;
            continue;
        }
        std::uint32_t left = token;
        for (; left >= 3; left -= 3) {
            literal();
            literal();
            literal();
            out.flush();
        }
        for (; left > 0; --left)
            literal();
        out.flush();
    }
    keep(out.end(), out.hold(), out.held());
}

void Packer::add(std::string_view text, std::span<const std::uint32_t> tokens)
{
    m_crc = libdeflate_crc32(m_crc, text.data(), text.size());
    m_total += text.size();
    reserve(text.size() * 2 + tokens.size() * 8 + 2048);
    if (!m_hasCodes) {
        count(text, tokens);
        makeCodes();
        writeHead();
        m_hasCodes = true;
    }
    writeTokens(text, tokens);
}

std::string_view Packer::finish()
{
    if (!m_hasCodes)
        add({}, {});
    reserve(32);
    Bits out(m_out.data() + m_size, m_hold, m_held);
    out.put(m_literals[kEnd].bits, m_literals[kEnd].size);
    out.put(0, (8 - out.held() % 8) % 8); // up to a whole byte
    out.flush();
    out.put(m_crc, 32);
    out.flush();
    out.put(static_cast<std::uint32_t>(m_total), 32);
    out.flush();
    keep(out.end(), 0, 0);
    return std::string_view(m_out).substr(0, m_size);
}

} // namespace creditdesk::sandbox
