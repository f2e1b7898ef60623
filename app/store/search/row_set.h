// A set of row numbers that is filled in any order, emptied in ascending order, and costs next to nothing where it is empty:
// the sets of a million rare grams follow each other in it.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace creditdesk::store {

class RowSet
{
public:
    /// Rows are below `size`.
    explicit RowSet(std::size_t size)
    {
        for (std::vector<std::uint64_t> &level : m_levels) {
            size = (size + 63) / 64;
            level.assign(size, 0);
        }
    }
    void add(std::size_t row)
    {
        for (std::vector<std::uint64_t> &level : m_levels) {
            std::uint64_t &word = level[row / 64];
            const bool wasEmpty = word == 0;
            word |= 1ULL << (row % 64);
            if (!wasEmpty)
                return; // the levels above know
            row /= 64;
        }
    }
    /// Hands each row to `use`, ascending, and forgets it.
    template <typename Use> void drain(Use &&use)
    {
        for (std::size_t word = 0; word < m_levels.back().size(); ++word)
            drainWord(m_levels.size() - 1, word, use);
    }

private:
    template <typename Use> void drainWord(std::size_t level, std::size_t word, Use &use)
    {
        std::uint64_t bits = m_levels[level][word];
        m_levels[level][word] = 0;
        for (; bits != 0; bits &= bits - 1) {
            const std::size_t below = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            if (level == 0)
                use(below);
            else
                drainWord(level - 1, below, use);
        }
    }
    std::array<std::vector<std::uint64_t>, 3> m_levels; ///< a bit says: in the word below is one
};

} // namespace creditdesk::store
