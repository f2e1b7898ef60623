// The events of one case in an order that everybody finds alike: causes before what came after them, and among those that know
// nothing of each other the earlier first, then the smaller id. Internal to models/domain.
#pragma once

#include "models/domain/case_event.h"

#include <QHash>
#include <QList>

#include <cstdint>
#include <vector>

namespace creditdesk::domain {

class CaseGraph
{
public:
    explicit CaseGraph(const QList<CaseEvent> &events);

    [[nodiscard]] int size() const { return static_cast<int>(m_events.size()); }
    [[nodiscard]] const CaseEvent &at(int index) const { return *m_events[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int find(const QString &id) const { return m_index.value(id, -1); } ///< -1: not here
    /// Whether `later` was made knowing `earlier`.
    [[nodiscard]] bool sees(int later, int earlier) const;
    [[nodiscard]] QStringList heads() const;   ///< ids that nothing comes after, ascending
    [[nodiscard]] QStringList missing() const; ///< named and not here, ascending

private:
    void order(QList<const CaseEvent *> events);
    void trace();

    std::vector<const CaseEvent *> m_events; ///< in the order
    QHash<QString, int> m_index;
    std::vector<std::vector<std::uint64_t>> m_seen; ///< by event, a bit for each event before it
};

} // namespace creditdesk::domain
