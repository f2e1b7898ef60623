// Writes name_posting from its first row to its last, see posting_format.h.
#pragma once

#include "app/store/database/statement.h"
#include "app/store/search/posting_format.h"

#include <array>

namespace creditdesk::store {

/// begin, add ..., end for each gram; grams and their serials ascending, serials positive. Throws DatabaseError.
class PostingWriter
{
public:
    explicit PostingWriter(Connection &connection);
    void begin(Gram gram);
    void add(std::int64_t serial)
    {
        if (m_inBlock != 0 && m_form == BlockForm::Numbers &&
            static_cast<std::size_t>(m_end - m_block.data()) <= kNumbersFill) {
            m_end = writeNext(serial);
            return;
        }
        addAtEdge(serial);
    }
    void end();
    /// Writes what still waits on the shelf.
    void finish();

private:
    static constexpr std::size_t kNumbersFill = kBlockBytes - 10; ///< up to here one more number surely has room
    [[nodiscard]] unsigned char *writeNext(std::int64_t serial);
    void addAtEdge(std::int64_t serial);
    void startBlock(std::int64_t serial);
    void setBit(std::int64_t serial);
    void turnIntoBits();
    void closeBlock();
    void putOnShelf();
    void writeShelf();
    void insert(std::int64_t id, std::string_view bytes);

    Statement m_insert;
    Gram m_gram = 0;
    std::uint64_t m_names = 0; ///< of the gram
    // The block that grows.
    BlockForm m_form = BlockForm::Numbers;
    std::array<unsigned char, kBlockBytes> m_block{};
    unsigned char *m_end = m_block.data();
    std::uint64_t m_inBlock = 0;
    std::int64_t m_first = 0;
    std::int64_t m_last = 0;
    // Blocks closed.
    std::int64_t m_blocks = 0;
    std::int64_t m_lastFirst = 0;
    std::string m_directory;
    // Small grams that wait for more.
    std::string m_shelf;
    Gram m_shelfGram = 0; ///< first one
    Gram m_shelfLast = 0;
    std::string m_row;
};

} // namespace creditdesk::store
