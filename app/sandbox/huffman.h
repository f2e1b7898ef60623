// Canonical Huffman codes of at most `limit` bits (RFC 1951, 3.2.2).
#pragma once

#include <cstdint>
#include <span>

namespace creditdesk::sandbox {

/// Lengths by symbol, 0 where the count is 0. At least two symbols get a code, as some decoders ask.
void huffmanLengths(std::span<const std::uint32_t> counts, unsigned limit, std::span<std::uint8_t> lengths);
/// Codes for those lengths, first bit of the code lowest, as deflate writes them.
void huffmanCodes(std::span<const std::uint8_t> lengths, std::span<std::uint16_t> codes);

} // namespace creditdesk::sandbox
