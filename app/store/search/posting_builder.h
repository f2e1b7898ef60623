// Makes name_posting from names that come by ascending serial: their three-code grams are collected in a bounded buffer, sorted
// and written as runs (posting_runs.h), and merged at the end. The shorter grams are not collected: the names of "two
// characters" are those of all "two characters and whatever follows", found while merging.
#pragma once

#include "app/store/search/posting_runs.h"
#include "app/store/search/row_set.h"
#include "app/store/search/serials.h"

#include <memory>

namespace creditdesk::store {

class PostingWriter;

class PostingBuilder
{
public:
    /// 48 MiB, the half of it for sorting.
    static constexpr std::size_t kPairs = std::size_t{3} << 20U;

    /// `connection` must be in a transaction. `pairs` are held in memory until they are sorted.
    explicit PostingBuilder(Connection &connection, std::size_t pairs = kPairs);
    ~PostingBuilder();
    PostingBuilder(const PostingBuilder &) = delete;
    PostingBuilder &operator=(const PostingBuilder &) = delete;

    /// Whether a name with this serial can be added: serials are positive and ascend.
    [[nodiscard]] bool takes(std::int64_t serial) const { return serial > m_serials.last(); }
    void add(std::int64_t serial, std::u32string_view folded);
    /// Writes the table, which must be empty. Nothing can be added afterwards.
    void finish();

private:
    class Merge;
    void endRun(bool isLast);

    Connection &m_connection;
    const std::size_t m_capacity;
    std::unique_ptr<Pair[]> m_pairs, m_sorting; ///< untouched memory is not resident: a small mirror takes little
    std::size_t m_size = 0;
    std::size_t m_firstRow = 0; ///< of the run that is collected
    Serials m_serials;          ///< by row
    PostingRuns m_runs;
};

/// Sorts by all but the lowest `lowBits`, stably; `scratch` is as large as `values`. Which of the two holds the result.
[[nodiscard]] std::uint64_t *radixSort(std::uint64_t *values, std::uint64_t *scratch, std::size_t count, unsigned lowBits);

} // namespace creditdesk::store
