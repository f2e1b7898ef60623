#include "app/store/search/posting_builder.h"

#include "app/store/search/posting_writer.h"

#include <algorithm>
#include <array>
#include <deque>
#include <queue>

namespace creditdesk::store {

std::uint64_t *radixSort(std::uint64_t *values, std::uint64_t *scratch, std::size_t count, unsigned lowBits)
{
    constexpr unsigned kDigit = 12;
    constexpr std::size_t kDigits = 64 / kDigit + 1;
    std::array<std::array<std::uint32_t, 1U << kDigit>, kDigits> counts{};
    const std::size_t passes = (64 - lowBits + kDigit - 1) / kDigit;
    const auto digit = [lowBits](std::uint64_t value, std::size_t pass) {
        return value >> (lowBits + pass * kDigit) & ((1U << kDigit) - 1);
    };
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t pass = 0; pass < passes; ++pass)
            ++counts[pass][digit(values[i], pass)];
    }
    for (std::size_t pass = 0; pass < passes; ++pass) {
        if (std::find(counts[pass].begin(), counts[pass].end(), count) != counts[pass].end())
            continue; // all alike
        std::uint32_t before = 0;
        for (std::uint32_t &place : counts[pass])
            before += std::exchange(place, before);
        for (std::size_t i = 0; i < count; ++i)
            scratch[counts[pass][digit(values[i], pass)]++] = values[i];
        std::swap(values, scratch);
    }
    return values;
}

/// All runs at once, gram by gram. A run's rows come before those of the run behind it, so rows of one gram ascend if the runs
/// are taken in order.
class PostingBuilder::Merge
{
public:
    explicit Merge(PostingBuilder &builder)
        : m_serials(builder.m_serials), m_writer(builder.m_connection), m_pair(m_serials.size()), m_single(m_serials.size())
    {
        for (std::size_t run = 0; run < builder.m_runs.count(); ++run) {
            m_readers.emplace_back(builder.m_runs, run);
            wait(run);
        }
    }
    void run()
    {
        while (!m_waiting.empty())
            oneGram(m_waiting.top().first);
        endSingle();
        m_writer.finish();
    }

private:
    using Waiting = std::pair<Gram, std::size_t>; // with the run

    void wait(std::size_t run)
    {
        if (m_readers[run].next())
            m_waiting.emplace(m_readers[run].gram(), run);
    }
    template <typename Use> void eachRow(Gram gram, Use &&use)
    {
        std::size_t next = 0;
        while (!m_waiting.empty() && m_waiting.top().first == gram) {
            const std::size_t run = m_waiting.top().second;
            m_waiting.pop();
            m_readers[run].rows([&](std::size_t row) {
                if (row < next) // a name whose grams lie in two runs
                    return;
                next = row + 1;
                use(row);
            });
            wait(run);
        }
    }
    void oneGram(Gram gram)
    {
        if (firstCode(gram) != firstCode(m_prefix))
            endSingle();
        else if (secondCode(gram) != secondCode(m_prefix))
            endPair();
        m_prefix = gram;
        if (thirdCode(gram) != kNoCode) {
            m_writer.begin(gram);
            eachRow(gram, [&](std::size_t row) {
                m_writer.add(m_serials[row]);
                m_pair.add(row);
            });
            m_writer.end();
        } else {
            RowSet &set = secondCode(gram) != kNoCode ? m_pair : m_single;
            eachRow(gram, [&](std::size_t row) { set.add(row); });
        }
    }
    void endPair()
    {
        const bool hasSingle = firstCode(m_prefix) >= kCharacterCode; // one letter is not looked for as initials
        m_writer.begin(gramOf(firstCode(m_prefix), secondCode(m_prefix)));
        m_pair.drain([&](std::size_t row) {
            m_writer.add(m_serials[row]);
            if (hasSingle)
                m_single.add(row);
        });
        m_writer.end();
    }
    void endSingle()
    {
        endPair();
        m_writer.begin(gramOf(firstCode(m_prefix)));
        m_single.drain([&](std::size_t row) { m_writer.add(m_serials[row]); });
        m_writer.end();
    }

    const Serials &m_serials;
    PostingWriter m_writer;
    std::deque<RunReader> m_readers;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> m_waiting;
    Gram m_prefix = 0; ///< the gram before
    RowSet m_pair, m_single;
};

PostingBuilder::PostingBuilder(Connection &connection, std::size_t pairs)
    : m_connection(connection),
      m_capacity(std::min<std::size_t>(pairs, std::numeric_limits<std::uint32_t>::max())),
      m_pairs(std::make_unique_for_overwrite<Pair[]>(m_capacity)),
      m_sorting(std::make_unique_for_overwrite<Pair[]>(m_capacity)),
      m_runs(connection)
{
}

PostingBuilder::~PostingBuilder() = default;

void PostingBuilder::add(std::int64_t serial, std::u32string_view folded)
{
    const std::size_t row = m_serials.size();
    m_serials.add(serial);
    if (row - m_firstRow >= kMostRowsARun)
        endRun(false);
    eachTriple(folded, [&](Gram gram) {
        if (m_size == m_capacity)
            endRun(false);
        m_pairs[m_size++] = gram << kRowBits | (row - m_firstRow);
    });
}

void PostingBuilder::endRun(bool isLast)
{
    const Pair *sorted = radixSort(m_pairs.get(), m_sorting.get(), m_size, kRowBits);
    m_runs.add(sorted, m_size, m_firstRow, isLast);
    m_size = 0;
    m_firstRow = m_serials.size() - 1; // the name whose grams come next, or are coming
}

void PostingBuilder::finish()
{
    if (m_size > 0)
        endRun(true);
    m_pairs.reset();
    m_sorting.reset();
    Merge(*this).run();
    m_runs.drop();
    m_serials = {};
}

} // namespace creditdesk::store
