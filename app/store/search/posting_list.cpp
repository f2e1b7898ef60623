#include "app/store/search/posting_list.h"

#include "app/store/search/bytes.h"

#include <algorithm>
#include <cstring>

namespace creditdesk::store {
namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

PostingTable::PostingTable(Connection &connection)
    : lastUpTo(connection, "SELECT id, postings FROM name_posting WHERE id <= ?1 ORDER BY id DESC LIMIT 1"),
      row(connection, "SELECT postings FROM name_posting WHERE id = ?1")
{
}

PostingList::PostingList(PostingTable &table, Gram gram) : m_table(&table), m_gram(gram)
{
    const std::int64_t directory = rowId(gram, kDirectory);
    table.lastUpTo.bind(1, directory);
    if (table.lastUpTo.step()) {
        const std::int64_t id = table.lastUpTo.integer(0);
        if (id == directory)
            readDirectory(viewOf(table.lastUpTo.blob(1)));
        else if ((id & kDirectory) == 0)
            findOnShelf(id, viewOf(table.lastUpTo.blob(1)));
    }
    table.lastUpTo.reset();
    if (!m_firsts.empty())
        load(0);
}

void PostingList::findOnShelf(std::int64_t shelfId, std::string_view shelf)
{
    Gram gram = gramOfRow(shelfId);
    for (ByteReader reader(shelf); !reader.isAtEnd();) {
        gram += reader.number();
        const std::string_view postings = reader.bytes(reader.number());
        if (gram < m_gram)
            continue;
        if (gram == m_gram) {
            ByteReader first(postings);
            const auto serial = static_cast<std::int64_t>(first.number());
            decode(serial, first.bytes(first.left()));
            m_size = m_numbers.size();
        }
        return;
    }
}

void PostingList::readDirectory(std::string_view directory)
{
    ByteReader reader(directory);
    m_size = reader.number();
    std::int64_t first = 0;
    while (!reader.isAtEnd()) {
        first += static_cast<std::int64_t>(reader.number());
        m_firsts.push_back(first);
    }
}

void PostingList::load(std::size_t block)
{
    m_block = block;
    m_table->row.bind(1, rowId(m_gram, static_cast<std::int64_t>(block)));
    if (!m_table->row.step())
        throw DatabaseError(base::Code::Damaged, "a block of the name index is missing");
    const QByteArray row = m_table->row.blob(0);
    const std::string_view bytes = viewOf(row);
    m_form = !bytes.empty() && bytes.front() == static_cast<char>(BlockForm::Bits) ? BlockForm::Bits : BlockForm::Numbers;
    const std::string_view body = bytes.substr(std::min<std::size_t>(bytes.size(), 1));
    if (m_form == BlockForm::Numbers) {
        decode(m_firsts[block], body);
    } else {
        m_bits.assign((body.size() + 7) / 8, 0);
        std::memcpy(m_bits.data(), body.data(), body.size());
    }
    m_table->row.reset();
}

void PostingList::decode(std::int64_t first, std::string_view differences)
{
    m_at = 0;
    m_numbers.assign(1, first);
    for (ByteReader reader(differences); !reader.isAtEnd();) {
        first += static_cast<std::int64_t>(reader.number());
        m_numbers.push_back(first);
    }
}

std::int64_t PostingList::seek(std::int64_t from)
{
    if (m_firsts.empty())
        return seekNumber(from);
    const auto next = std::upper_bound(m_firsts.begin() + static_cast<std::ptrdiff_t>(m_block), m_firsts.end(), from);
    const auto holder = static_cast<std::size_t>(std::max<std::ptrdiff_t>(next - m_firsts.begin(), 1)) - 1;
    if (holder > m_block)
        load(holder);
    const std::int64_t found = m_form == BlockForm::Bits ? seekBit(from) : seekNumber(from);
    return found == kEnd && next != m_firsts.end() ? *next : found;
}

std::int64_t PostingList::seekNumber(std::int64_t from)
{
    std::size_t stride = 1; // galloping: mostly it is one of the next few
    while (m_at + stride < m_numbers.size() && m_numbers[m_at + stride] < from) {
        m_at += stride;
        stride *= 2;
    }
    const auto begin = m_numbers.begin() + static_cast<std::ptrdiff_t>(m_at);
    const auto end = m_numbers.begin() + static_cast<std::ptrdiff_t>(std::min(m_at + stride + 1, m_numbers.size()));
    const auto found = std::lower_bound(begin, end, from);
    m_at = static_cast<std::size_t>(found - m_numbers.begin());
    return found == m_numbers.end() ? kEnd : *found;
}

std::int64_t PostingList::seekBit(std::int64_t from) const
{
    const std::int64_t first = m_firsts[m_block];
    const auto at = static_cast<std::size_t>(std::max<std::int64_t>(from - first, 0));
    if (at / 64 >= m_bits.size())
        return kEnd;
    std::size_t word = at / 64;
    std::uint64_t bits = m_bits[word] & ~0ULL << at % 64;
    while (bits == 0 && ++word < m_bits.size())
        bits = m_bits[word];
    return bits == 0 ? kEnd : first + static_cast<std::int64_t>(word * 64) + std::countr_zero(bits);
}

} // namespace creditdesk::store
