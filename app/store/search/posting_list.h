// Reads name_posting, see posting_format.h: the names of one gram, ascending, entered anywhere.
#pragma once

#include "app/store/database/statement.h"
#include "app/store/search/posting_format.h"

#include <limits>
#include <vector>

namespace creditdesk::store {

/// The statements that the lists of one search share.
struct PostingTable {
    explicit PostingTable(Connection &connection);
    Statement lastUpTo;
    Statement row;
};

/// Throws DatabaseError. `table` must outlive it.
class PostingList
{
public:
    static constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();

    PostingList(PostingTable &table, Gram gram);
    /// How many names the gram has.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// The first serial that is not below `from`, kEnd if there is none. `from` never decreases.
    [[nodiscard]] std::int64_t seek(std::int64_t from);

private:
    void findOnShelf(std::int64_t shelfId, std::string_view shelf);
    void readDirectory(std::string_view directory);
    void load(std::size_t block);
    void decode(std::int64_t first, std::string_view differences);
    [[nodiscard]] std::int64_t seekNumber(std::int64_t from);
    [[nodiscard]] std::int64_t seekBit(std::int64_t from) const;

    PostingTable *m_table;
    Gram m_gram;
    std::uint64_t m_size = 0;
    std::vector<std::int64_t> m_firsts; ///< of each block; empty if it stood on a shelf
    std::size_t m_block = 0;            ///< the one that is loaded
    BlockForm m_form = BlockForm::Numbers;
    std::vector<std::int64_t> m_numbers;
    std::size_t m_at = 0; ///< in m_numbers: all before it are too small
    std::vector<std::uint64_t> m_bits;
};

} // namespace creditdesk::store
