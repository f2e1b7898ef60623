// Values of a case: each write replaces those its writer knew. What nobody has replaced stands; two that stand and differ are a
// conflict.
#include "models/domain/case_reader.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

CaseSide CaseReader::sideOf(int event, const QJsonValue &value) const
{
    const CaseEvent &made = m_graph.at(event);
    return {made.id, made.operatorId, made.window, made.at, value};
}

void CaseReader::readValues()
{
    QMap<QString, std::vector<Write>> writes;
    for (int i = 0; i < m_graph.size(); ++i) {
        if (undone(i))
            continue;
        const CaseEvent &event = m_graph.at(i);
        const QJsonObject values = event.body.value("values"_L1).toObject();
        for (auto one = values.constBegin(); one != values.constEnd(); ++one)
            writes[one.key()].push_back({i, one.value()});
        if (event.type == u"hand_over")
            writes[QLatin1String(caseEvent::kOwner)].push_back({i, event.body.value("to"_L1)});
    }
    for (auto field = writes.constBegin(); field != writes.constEnd(); ++field)
        readField(field.key(), field.value());
    m_out.owner = m_out.values.value(QLatin1String(caseEvent::kOwner)).toString(m_graph.at(m_opening).operatorId);
}

void CaseReader::readField(const QString &field, const std::vector<Write> &writes)
{
    std::vector<Write> stand, replaced;
    for (const Write &one : writes) {
        const bool known =
            std::ranges::any_of(writes, [&](const Write &other) { return m_graph.sees(other.event, one.event); });
        (known ? replaced : stand).push_back(one);
    }
    m_out.values.insert(field, stand.front().value);
    const bool differ = std::ranges::any_of(stand, [&](const Write &one) { return one.value != stand.front().value; });
    if (!differ)
        return;
    CaseConflict conflict;
    conflict.field = field;
    for (const Write &one : replaced) { // the last one that all sides knew
        const bool common = std::ranges::all_of(stand, [&](const Write &side) { return m_graph.sees(side.event, one.event); });
        if (common)
            conflict.base = one.value;
    }
    for (const Write &side : stand)
        conflict.sides.append(sideOf(side.event, side.value));
    m_out.conflicts.append(conflict);
}

} // namespace creditdesk::domain
