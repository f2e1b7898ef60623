// Which limits run, since when, and what stopped or paused them: by the events that stand.
#include "models/domain/case_reader.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

void CaseReader::readLimits(const std::vector<int> &path)
{
    std::vector<int> effective;
    for (int i = 0; i < m_graph.size(); ++i) {
        const CaseEventRule *rule = m_set->event(m_graph.at(i).type);
        if (rule == nullptr || undone(i))
            continue;
        const bool stands =
            std::ranges::any_of(path, [&](int node) { return m_nodes[static_cast<std::size_t>(node)].events.front() == i; });
        if (rule->to.isEmpty() || stands)
            effective.push_back(i);
    }
    for (const CaseLimitRule &rule : m_set->limits) {
        const CaseLimit limit = limitOf(rule, effective);
        if (limit.start.isValid())
            m_out.limits.append(limit);
    }
}

CaseLimit CaseReader::limitOf(const CaseLimitRule &rule, const std::vector<int> &effective) const
{
    CaseLimit out;
    out.id = rule.id;
    int started = -1;
    for (const int i : effective) {
        if (rule.starts.contains(m_graph.at(i).type))
            started = i;
    }
    if (started < 0)
        return out;
    const CaseEvent &start = m_graph.at(started);
    out.start = caseDayOf(start, rule.startsFrom.isEmpty() ? u"on"_s : rule.startsFrom);
    out.startedBy = start.id;
    const RuleSet &parameters = m_catalogue.ruleSetFor(m_out.receivedOn);
    out.limit.amount = parameters.integers.value(rule.key);
    out.limit.unit = parameters.units.value(rule.key) == u"days" ? LimitUnit::Days : LimitUnit::WorkingDays;
    out.ruleSet = parameters.id;
    out.basis = parameters.bases.value(rule.key);
    for (const int i : effective) {
        if (i > started && rule.stops.contains(m_graph.at(i).type)) {
            out.stoppedOn = caseDayOf(m_graph.at(i));
            out.stoppedBy = m_graph.at(i).id;
            break;
        }
    }
    if (rule.pauses)
        out.pauses = pauses(effective);
    return out;
}

QList<Pause> CaseReader::pauses(const std::vector<int> &effective) const
{
    QList<Pause> out;
    for (const int i : effective) {
        const CaseEvent &event = m_graph.at(i);
        const CaseEventRule *rule = m_set->event(event.type);
        const bool open = !out.isEmpty() && !out.constLast().until.isValid();
        if (rule->pauses == u"begin" && !open)
            out.append({caseDayOf(event), {}, rule->words.zh, rule->basis});
        else if (rule->pauses == u"end" && open)
            out.last().until = std::max(out.constLast().from, caseDayOf(event));
    }
    return out;
}

} // namespace creditdesk::domain
