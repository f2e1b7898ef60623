#include "models/domain/case_graph.h"

#include <QSet>

#include <algorithm>
#include <queue>

namespace creditdesk::domain {

namespace {

constexpr int kBits = 64;

/// For a queue whose top is the earliest.
struct Later {
    bool operator()(const CaseEvent *one, const CaseEvent *other) const
    {
        return one->at != other->at ? one->at > other->at : one->id > other->id;
    }
};

} // namespace

CaseGraph::CaseGraph(const QList<CaseEvent> &events)
{
    QSet<QString> known;
    QList<const CaseEvent *> once;
    for (const CaseEvent &event : events) {
        if (known.contains(event.id))
            continue;
        known.insert(event.id);
        once.append(&event);
    }
    order(once);
    trace();
}

void CaseGraph::order(QList<const CaseEvent *> events)
{
    QHash<QString, QList<const CaseEvent *>> followers;
    QHash<QString, int> waitsFor;
    QSet<QString> known;
    for (const CaseEvent *event : std::as_const(events))
        known.insert(event->id);
    std::priority_queue<const CaseEvent *, std::vector<const CaseEvent *>, Later> ready;
    for (const CaseEvent *event : std::as_const(events)) {
        int causes = 0;
        for (const QString &before : event->after) {
            if (known.contains(before) && before != event->id) {
                followers[before].append(event);
                ++causes;
            }
        }
        waitsFor.insert(event->id, causes);
        if (causes == 0)
            ready.push(event);
    }
    while (!ready.empty()) {
        const CaseEvent *next = ready.top();
        ready.pop();
        m_index.insert(next->id, static_cast<int>(m_events.size()));
        m_events.push_back(next);
        for (const CaseEvent *follower : followers.value(next->id)) {
            if (--waitsFor[follower->id] == 0)
                ready.push(follower);
        }
    }
    // Events that name each other in a circle cannot be: an id is a hash of what it names. They would be left out here.
}

void CaseGraph::trace()
{
    const std::size_t words = (m_events.size() + kBits - 1) / kBits;
    m_seen.assign(m_events.size(), std::vector<std::uint64_t>(words, 0));
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        for (const QString &before : m_events[i]->after) {
            const int cause = find(before);
            if (cause < 0 || cause >= static_cast<int>(i))
                continue;
            const auto at = static_cast<std::size_t>(cause);
            for (std::size_t word = 0; word < words; ++word)
                m_seen[i][word] |= m_seen[at][word];
            m_seen[i][at / kBits] |= std::uint64_t{1} << (at % kBits);
        }
    }
}

bool CaseGraph::sees(int later, int earlier) const
{
    if (later < 0 || earlier < 0)
        return false;
    const auto bit = static_cast<std::size_t>(earlier);
    return ((m_seen[static_cast<std::size_t>(later)][bit / kBits] >> (bit % kBits)) & 1U) != 0;
}

QStringList CaseGraph::heads() const
{
    QSet<QString> followed;
    for (const CaseEvent *event : m_events) {
        for (const QString &before : event->after)
            followed.insert(before);
    }
    QStringList out;
    for (const CaseEvent *event : m_events) {
        if (!followed.contains(event->id))
            out.append(event->id);
    }
    out.sort();
    return out;
}

QStringList CaseGraph::missing() const
{
    QSet<QString> out;
    for (const CaseEvent *event : m_events) {
        for (const QString &before : event->after) {
            if (find(before) < 0)
                out.insert(before);
        }
    }
    QStringList sorted(out.cbegin(), out.cend());
    sorted.sort();
    return sorted;
}

} // namespace creditdesk::domain
