// Gzip (RFC 1951, 1952) of text whose repetitions are known already: the pen's tokens become Huffman codes made from the first
// stretch of the text. Several times as fast as searching for repetitions.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace creditdesk::sandbox {

/// One thread.
class Packer
{
public:
    void begin();
    /// The next stretch of text with its tokens, as Pen gives them.
    void add(std::string_view text, std::span<const std::uint32_t> tokens);
    /// The whole file; good until begin().
    [[nodiscard]] std::string_view finish();

private:
    static constexpr std::size_t kLiterals = 286, kDistances = 30;
    struct Code {
        std::uint32_t bits = 0;
        std::uint32_t size = 0;
    };
    void count(std::string_view text, std::span<const std::uint32_t> tokens);
    void makeCodes();
    void writeHead();
    void writeTokens(std::string_view text, std::span<const std::uint32_t> tokens);
    void keep(const char *end, std::uint64_t hold, std::uint32_t held);
    void reserve(std::size_t size);

    std::array<std::uint32_t, kLiterals> m_literalCounts{};
    std::array<std::uint32_t, kDistances> m_distanceCounts{};
    std::array<Code, kLiterals> m_literals{};
    std::array<Code, kDistances> m_distances{};
    std::array<Code, 259> m_lengths{}; ///< code with its extra bits, by length
    std::string m_out;
    std::size_t m_size = 0;
    std::uint64_t m_hold = 0; ///< bits not yet written
    std::uint32_t m_held = 0;
    bool m_hasCodes = false;
    std::uint32_t m_crc = 0;
    std::uint64_t m_total = 0;
};

} // namespace creditdesk::sandbox
