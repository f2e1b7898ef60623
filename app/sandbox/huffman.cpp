#include "app/sandbox/huffman.h"

#include <algorithm>
#include <array>
#include <vector>

namespace creditdesk::sandbox {
namespace {

struct Node {
    std::uint64_t count;
    int left, right; ///< -1 and the symbol for a leaf
};

/// Depth of each leaf of the Huffman tree; the greatest of them is returned.
unsigned plainLengths(const std::vector<std::pair<std::uint64_t, int>> &sorted, std::span<std::uint8_t> lengths)
{
    std::vector<Node> nodes;
    nodes.reserve(sorted.size() * 2);
    for (const auto &[count, symbol] : sorted)
        nodes.push_back({count, -1, symbol});
    std::size_t leaf = 0; // two queues, both in ascending order: leaves and joined nodes
    std::size_t joined = nodes.size();
    const auto least = [&] {
        const bool takeLeaf = leaf < sorted.size() && (joined >= nodes.size() || nodes[leaf].count <= nodes[joined].count);
        return static_cast<int>(takeLeaf ? leaf++ : joined++);
    };
    while (nodes.size() < sorted.size() * 2 - 1) {
        const int left = least();
        const int right = least();
        nodes.push_back(
            {nodes[static_cast<std::size_t>(left)].count + nodes[static_cast<std::size_t>(right)].count, left, right});
    }
    std::vector<unsigned> depths(nodes.size(), 0);
    unsigned deepest = 0;
    for (std::size_t i = nodes.size(); i-- > 0;) { // parents stand behind their children
        const Node &node = nodes[i];
        if (node.left < 0) {
            lengths[static_cast<std::size_t>(node.right)] = static_cast<std::uint8_t>(std::min(depths[i], 255U));
            deepest = std::max(deepest, depths[i]);
            continue;
        }
        depths[static_cast<std::size_t>(node.left)] = depths[i] + 1;
        depths[static_cast<std::size_t>(node.right)] = depths[i] + 1;
    }
    return deepest;
}

} // namespace

void huffmanLengths(std::span<const std::uint32_t> counts, unsigned limit, std::span<std::uint8_t> lengths)
{
    std::vector<std::pair<std::uint64_t, int>> used;
    std::fill(lengths.begin(), lengths.end(), std::uint8_t{0});
    for (std::size_t symbol = 0; symbol < counts.size(); ++symbol) {
        if (counts[symbol] > 0)
            used.emplace_back(counts[symbol], static_cast<int>(symbol));
    }
    for (int symbol = 0; used.size() < 2; ++symbol) {
        if (counts[static_cast<std::size_t>(symbol)] == 0)
            used.emplace_back(1, symbol);
    }
    std::sort(used.begin(), used.end());
    while (plainLengths(used, lengths) > limit) { // flatter counts make a flatter tree
        for (auto &one : used)
            one.first = one.first / 2 + 1;
        std::sort(used.begin(), used.end());
    }
}

void huffmanCodes(std::span<const std::uint8_t> lengths, std::span<std::uint16_t> codes)
{
    std::array<unsigned, 17> next{};
    for (const std::uint8_t length : lengths)
        next[length + 1U] += length > 0 ? 1U : 0U;
    for (std::size_t length = 1; length < next.size(); ++length) // number of codes one shorter, doubled
        next[length] = (next[length] + next[length - 1]) * (length > 1 ? 2U : 1U);
    for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
        unsigned code = lengths[symbol] > 0 ? next[lengths[symbol]]++ : 0U;
        unsigned turned = 0;
        for (unsigned bit = 0; bit < lengths[symbol]; ++bit, code >>= 1U)
            turned = turned << 1U | (code & 1U);
        codes[symbol] = static_cast<std::uint16_t>(turned);
    }
}

} // namespace creditdesk::sandbox
