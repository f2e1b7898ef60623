// Sorted runs of (gram, row number) pairs on their way into name_posting. All but the last wait in a table of the same
// encrypted file, so that nothing is written in clear; the last one is merged from memory.
//
// A run is cut into chunks of one database page. Chunk: entries of gram less the one before it in the chunk, then the row
// numbers plus one as differences, then 0. A gram with many rows has several entries.
#pragma once

#include "app/store/database/statement.h"
#include "app/store/search/bytes.h"
#include "app/store/search/grams.h"

#include <optional>
#include <string>
#include <vector>

namespace creditdesk::store {

/// A pair in one word, so that pairs sort as numbers: gram << kRowBits | row within the run.
using Pair = std::uint64_t;
inline constexpr unsigned kRowBits = 64 - kGramBits;
inline constexpr std::size_t kMostRowsARun = std::size_t{1} << kRowBits;

class PostingRuns
{
public:
    explicit PostingRuns(Connection &connection) : m_connection(connection) {}
    /// Takes pairs in ascending order, some of which may be equal. `firstRow` is what their rows count from.
    void add(const Pair *pairs, std::size_t count, std::size_t firstRow, bool isLast);
    [[nodiscard]] std::size_t count() const { return m_firstRows.size(); }
    [[nodiscard]] std::size_t firstRow(std::size_t run) const { return m_firstRows[run]; }
    /// False behind the last chunk.
    bool read(std::size_t run, std::size_t chunk, std::string &into);
    /// Removes the table; its pages are free for whatever comes next.
    void drop();

private:
    void write(const std::string &chunk);
    Connection &m_connection;
    std::vector<std::size_t> m_firstRows;
    std::int64_t m_chunk = 0;
    std::optional<Statement> m_insert, m_read;
    std::vector<std::string> m_last;
    bool m_isLast = false;
};

/// Reads a run from its start, entry by entry. `runs` must outlive it.
class RunReader
{
public:
    RunReader(PostingRuns &runs, std::size_t run) : m_runs(&runs), m_run(run) {}
    /// False at the end of the run.
    bool next()
    {
        if (m_bytes.isAtEnd() && !nextChunk())
            return false;
        m_gram += m_bytes.number();
        return true;
    }
    [[nodiscard]] Gram gram() const { return m_gram; }
    /// Hands the rows of the entry to `use`, ascending; once, after next().
    template <typename Use> void rows(Use &&use)
    {
        std::size_t row = m_runs->firstRow(m_run) - 1;
        for (std::uint64_t difference = m_bytes.number(); difference != 0; difference = m_bytes.number()) {
            row += difference;
            use(row);
        }
    }

private:
    bool nextChunk();
    PostingRuns *m_runs;
    std::size_t m_run;
    std::size_t m_nextChunk = 0;
    Gram m_gram = 0;
    std::string m_chunk;
    ByteReader m_bytes;
};

} // namespace creditdesk::store
