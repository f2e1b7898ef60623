#include "app/store/search/candidates.h"

#include <algorithm>

namespace creditdesk::store {
namespace {
constexpr unsigned kLeapsBetweenQuestions = 256;
} // namespace

LoadedNames::LoadedNames(PostingTable &table, std::vector<Gram> grams, const std::function<void()> &stopped)
    : m_stopped(stopped)
{
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    m_lists.reserve(grams.size());
    for (const Gram gram : grams) {
        m_lists.emplace_back(table, gram);
        if (m_lists.back().size() == 0)
            break; // no name has them all
    }
    std::sort(m_lists.begin(), m_lists.end(), [](const PostingList &a, const PostingList &b) { return a.size() < b.size(); });
}

std::int64_t LoadedNames::seek(std::int64_t from)
{
    unsigned leaps = 0;
    std::int64_t candidate = m_lists.front().seek(from);
    for (std::size_t agreed = 1; agreed < m_lists.size() && candidate != PostingList::kEnd;) {
        if (++leaps % kLeapsBetweenQuestions == 0)
            m_stopped();
        const std::int64_t there = m_lists[agreed].seek(candidate);
        if (there == candidate) {
            ++agreed;
        } else {
            candidate = there == PostingList::kEnd ? there : m_lists.front().seek(there);
            agreed = 1;
        }
    }
    return candidate;
}

Candidates::Candidates(PostingTable &table, std::vector<Gram> grams, std::optional<Statement> later,
                       const std::function<void()> &stopped)
    : m_loaded(table, std::move(grams), stopped), m_later(std::move(later))
{
    m_nextLoaded = m_loaded.seek(0);
    stepLater();
}

std::int64_t Candidates::next()
{
    const std::int64_t serial = std::min(m_nextLoaded, m_nextLater);
    if (serial == PostingList::kEnd)
        return serial;
    if (m_nextLoaded == serial)
        m_nextLoaded = m_loaded.seek(serial + 1);
    if (m_nextLater == serial)
        stepLater();
    return serial;
}

void Candidates::stepLater()
{
    m_nextLater = m_later && m_later->step() ? m_later->integer(0) : PostingList::kEnd;
}

} // namespace creditdesk::store
