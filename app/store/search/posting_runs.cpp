#include "app/store/search/posting_runs.h"

#include "app/store/database/connection.h"

#include <array>

namespace creditdesk::store {
namespace {

constexpr std::size_t kChunkBytes = 16250; ///< a page less its headers and SQLCipher's reserve: no overflow pages
constexpr unsigned kChunkBits = 32;
constexpr Pair kRowMask = (Pair{1} << kRowBits) - 1;

/// One chunk while it is filled.
class Chunk
{
public:
    [[nodiscard]] bool isEmpty() const { return m_end == m_bytes.data(); }
    /// Whether another entry, or another row and the end of its entry, surely has room.
    [[nodiscard]] bool hasRoom() const { return m_end + 2 * kLongestNumber + 1 <= m_bytes.data() + m_bytes.size(); }
    void beginEntry(Gram gram)
    {
        m_end = writeNumber(m_end, gram - m_gram);
        m_gram = gram;
        m_row = 0;
    }
    void addRow(std::uint64_t rowPlusOne)
    {
        m_end = writeNumber(m_end, rowPlusOne - m_row);
        m_row = rowPlusOne;
    }
    void endEntry() { m_end = writeNumber(m_end, 0); }
    void copyTo(std::string &out) const { out.assign(m_bytes.begin(), m_bytes.begin() + (m_end - m_bytes.data())); }
    void clear()
    {
        m_end = m_bytes.data();
        m_gram = 0;
    }

private:
    std::array<unsigned char, kChunkBytes> m_bytes;
    unsigned char *m_end = m_bytes.data();
    Gram m_gram = 0;
    std::uint64_t m_row = 0;
};

} // namespace

void PostingRuns::add(const Pair *pairs, std::size_t count, std::size_t firstRow, bool isLast)
{
    if (!isLast && !m_insert) {
        m_connection.execute("CREATE TABLE name_run (id INTEGER PRIMARY KEY, entries BLOB NOT NULL)");
        m_insert.emplace(m_connection, "INSERT INTO name_run VALUES (?1, ?2)", true);
    }
    m_firstRows.push_back(firstRow);
    m_chunk = 0;
    m_isLast = isLast;
    Chunk chunk;
    std::string out;
    for (std::size_t i = 0; i < count;) {
        const Gram gram = pairs[i] >> kRowBits;
        if (!chunk.hasRoom()) {
            chunk.copyTo(out);
            write(out);
            chunk.clear();
        }
        chunk.beginEntry(gram);
        for (; i < count && pairs[i] >> kRowBits == gram && chunk.hasRoom(); ++i) {
            if (i == 0 || pairs[i] != pairs[i - 1])
                chunk.addRow((pairs[i] & kRowMask) + 1);
        }
        chunk.endEntry();
    }
    if (!chunk.isEmpty()) {
        chunk.copyTo(out);
        write(out);
    }
}

void PostingRuns::write(const std::string &chunk)
{
    if (m_isLast) {
        m_last.push_back(chunk);
        return;
    }
    const auto run = static_cast<std::int64_t>(m_firstRows.size() - 1);
    m_insert->bind(1, run << kChunkBits | m_chunk++);
    m_insert->bindBlob(2, {chunk.data(), static_cast<qsizetype>(chunk.size())}).run();
}

bool PostingRuns::read(std::size_t run, std::size_t chunk, std::string &into)
{
    if (m_isLast && run + 1 == m_firstRows.size()) {
        if (chunk == m_last.size())
            return false;
        into = std::move(m_last[chunk]);
        return true;
    }
    if (!m_read)
        m_read.emplace(m_connection, "SELECT entries FROM name_run WHERE id = ?1", true);
    m_read->bind(1, static_cast<std::int64_t>(run) << kChunkBits | static_cast<std::int64_t>(chunk));
    const bool found = m_read->step();
    if (found)
        into = m_read->blob(0).toStdString();
    m_read->reset();
    return found;
}

void PostingRuns::drop()
{
    const bool hasTable = m_insert.has_value();
    m_insert.reset();
    m_read.reset();
    m_last.clear();
    m_firstRows.clear();
    if (hasTable)
        m_connection.execute("DROP TABLE name_run");
}

bool RunReader::nextChunk()
{
    if (!m_runs->read(m_run, m_nextChunk, m_chunk))
        return false;
    ++m_nextChunk;
    m_bytes = ByteReader(m_chunk);
    m_gram = 0;
    return !m_bytes.isAtEnd();
}

} // namespace creditdesk::store
