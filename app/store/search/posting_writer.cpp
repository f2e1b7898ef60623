#include "app/store/search/posting_writer.h"

#include "app/store/search/bytes.h"

#include <algorithm>

namespace creditdesk::store {
namespace {

constexpr std::size_t kShelfMost = kRowBytes / 2; ///< bytes of one gram: shelves are filled well

} // namespace

PostingWriter::PostingWriter(Connection &connection) : m_insert(connection, "INSERT INTO name_posting VALUES (?1, ?2)", true) {}

void PostingWriter::begin(Gram gram)
{
    m_gram = gram;
    m_names = 0;
    m_inBlock = 0;
    m_blocks = 0;
    m_lastFirst = 0;
    m_directory.clear();
}

unsigned char *PostingWriter::writeNext(std::int64_t serial)
{
    const auto difference = static_cast<std::uint64_t>(serial - m_last);
    m_last = serial;
    ++m_inBlock;
    return writeNumber(m_end, difference);
}

/// What add() leaves: the first of a block, a block that is full, bits.
void PostingWriter::addAtEdge(std::int64_t serial)
{
    if (m_inBlock == 0) {
        startBlock(serial);
    } else if (serial - m_first >= kBitsSpan) {
        closeBlock();
        startBlock(serial);
    } else {
        if (m_form == BlockForm::Numbers)
            turnIntoBits();
        setBit(serial);
    }
}

void PostingWriter::startBlock(std::int64_t serial)
{
    m_form = BlockForm::Numbers;
    m_end = m_block.data();
    m_first = m_last = serial;
    m_inBlock = 1;
}

void PostingWriter::setBit(std::int64_t serial)
{
    const auto at = static_cast<std::size_t>(serial - m_first);
    m_block.at(at / 8) = static_cast<unsigned char>(m_block.at(at / 8) | 1U << at % 8);
    m_end = m_block.data() + at / 8 + 1;
    m_last = serial;
    ++m_inBlock;
}

void PostingWriter::turnIntoBits()
{
    const std::string numbers(m_block.data(), m_end);
    m_block.fill(0);
    m_form = BlockForm::Bits;
    m_inBlock = 0;
    std::int64_t serial = m_first;
    setBit(serial);
    for (ByteReader reader(numbers); !reader.isAtEnd();) {
        serial += static_cast<std::int64_t>(reader.number());
        setBit(serial);
    }
}

void PostingWriter::closeBlock()
{
    if (m_blocks == 0)
        writeShelf(); // its row comes before
    if (m_blocks == kDirectory)
        throw DatabaseError(base::Code::Internal, "too many names with one gram");
    m_row.assign(1, static_cast<char>(m_form));
    m_row.append(m_block.data(), m_end);
    insert(rowId(m_gram, m_blocks), m_row);
    appendNumber(m_directory, static_cast<std::uint64_t>(m_first - m_lastFirst));
    m_lastFirst = m_first;
    m_names += m_inBlock;
    m_inBlock = 0;
    ++m_blocks;
}

void PostingWriter::end()
{
    if (m_inBlock == 0)
        return;
    if (m_blocks == 0 && m_form == BlockForm::Numbers && static_cast<std::size_t>(m_end - m_block.data()) <= kShelfMost) {
        putOnShelf();
        return;
    }
    closeBlock();
    m_row.clear();
    appendNumber(m_row, m_names);
    insert(rowId(m_gram, kDirectory), m_row + m_directory);
}

void PostingWriter::putOnShelf()
{
    const auto size = static_cast<std::size_t>(m_end - m_block.data());
    if (!m_shelf.empty() && m_shelf.size() + size + 3 * kLongestNumber > kRowBytes)
        writeShelf();
    if (m_shelf.empty())
        m_shelfGram = m_shelfLast = m_gram;
    m_row.clear();
    appendNumber(m_row, static_cast<std::uint64_t>(m_first));
    appendNumber(m_shelf, m_gram - m_shelfLast);
    appendNumber(m_shelf, m_row.size() + size);
    m_shelf += m_row;
    m_shelf.append(m_block.data(), m_end);
    m_shelfLast = m_gram;
}

void PostingWriter::writeShelf()
{
    if (m_shelf.empty())
        return;
    insert(rowId(m_shelfGram, 0), m_shelf);
    m_shelf.clear();
}

void PostingWriter::finish()
{
    writeShelf();
}

void PostingWriter::insert(std::int64_t id, std::string_view bytes)
{
    m_insert.bind(1, id).bindBlob(2, {bytes.data(), static_cast<qsizetype>(bytes.size())}).run();
}

} // namespace creditdesk::store
