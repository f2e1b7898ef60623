// The steps of a case as a tree: a step hangs where the one who took it stood. Steps of one type from one place are one step,
// whoever took it besides; several from one place are a fork, and a fork with two live branches is a conflict.
#include "models/domain/case_reader.h"

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

bool CaseReader::opens(const QString &state) const
{
    const CaseState *known = m_set->state(state);
    return known != nullptr && known->open;
}

void CaseReader::buildTree()
{
    for (int i = 0; i < m_graph.size(); ++i) {
        const CaseEvent &event = m_graph.at(i);
        const CaseEventRule *rule = m_set->event(event.type);
        if (rule == nullptr || rule->to.isEmpty() || undone(i))
            continue;
        if (event.type == m_set->opening) {
            if (i == m_opening)
                m_nodes.push_back({-1, event.type, {}, rule->to, {i}, {}});
            else
                m_strays.push_back(i);
            continue;
        }
        const int parent = tip([&](int other) { return m_graph.sees(i, other); });
        const QString from = parent < 0 ? QString() : m_nodes[static_cast<std::size_t>(parent)].to;
        const bool may = parent >= 0 && (rule->from.isEmpty() ? opens(from) : rule->from.contains(from));
        if (!may) {
            m_strays.push_back(i);
            continue;
        }
        const std::vector<int> &siblings = m_nodes[static_cast<std::size_t>(parent)].children;
        const auto same = std::ranges::find_if(
            siblings, [&](int child) { return m_nodes[static_cast<std::size_t>(child)].type == event.type; });
        if (same != siblings.end()) {
            m_nodes[static_cast<std::size_t>(*same)].events.push_back(i);
            continue;
        }
        const int node = static_cast<int>(m_nodes.size());
        m_nodes.push_back({parent, event.type, from, rule->to, {i}, {}});
        m_nodes[static_cast<std::size_t>(parent)].children.push_back(node);
    }
}

int CaseReader::childOf(const Node &node, int event) const
{
    for (const int child : node.children) {
        const std::vector<int> &events = m_nodes[static_cast<std::size_t>(child)].events;
        if (std::ranges::find(events, event) != events.end())
            return child;
    }
    return -1;
}

/// The resolutions of this fork that no later one replaces.
std::vector<int> CaseReader::choices(const Node &node, const std::function<bool(int)> &known) const
{
    std::vector<int> all;
    for (int i = 0; i < m_graph.size(); ++i) {
        const CaseEvent &event = m_graph.at(i);
        if (event.type != QLatin1String(caseEvent::kResolve) || undone(i) || !known(i))
            continue;
        const int step = m_graph.find(event.body.value("step"_L1).toString());
        if (m_graph.sees(i, step) && childOf(node, step) >= 0)
            all.push_back(i);
    }
    std::vector<int> last;
    for (const int one : all) {
        if (std::ranges::none_of(all, [&](int other) { return m_graph.sees(other, one); }))
            last.push_back(one);
    }
    return last;
}

/// The branches that nobody decided against, the one to go on with first.
std::vector<int> CaseReader::alive(const Node &node, const std::function<bool(int)> &known) const
{
    std::vector<int> there;
    for (const int child : node.children) {
        const std::vector<int> &events = m_nodes[static_cast<std::size_t>(child)].events;
        if (std::ranges::any_of(events, known))
            there.push_back(child);
    }
    if (there.size() < 2)
        return there;
    std::vector<int> chosen, unseen;
    const std::vector<int> decisions = choices(node, known);
    for (const int child : there) {
        const std::vector<int> &events = m_nodes[static_cast<std::size_t>(child)].events;
        const auto takes = [&](int decision) {
            const int step = m_graph.find(m_graph.at(decision).body.value("step"_L1).toString());
            return childOf(node, step) == child;
        };
        const auto knew = [&](int decision) {
            return std::ranges::any_of(events, [&](int event) { return m_graph.sees(decision, event); });
        };
        if (std::ranges::any_of(decisions, takes))
            chosen.push_back(child);
        else if (std::ranges::none_of(decisions, knew))
            unseen.push_back(child);
    }
    chosen.insert(chosen.end(), unseen.begin(), unseen.end());
    return chosen;
}

int CaseReader::tip(const std::function<bool(int)> &known, QList<CaseConflict> *conflicts, std::vector<int> *path) const
{
    if (m_nodes.empty() || !known(m_nodes.front().events.front()))
        return -1;
    int at = 0;
    for (;;) {
        const Node &node = m_nodes[static_cast<std::size_t>(at)];
        if (path != nullptr)
            path->push_back(at);
        const std::vector<int> branches = alive(node, known);
        if (branches.empty())
            return at;
        if (branches.size() > 1 && conflicts != nullptr) {
            CaseConflict conflict{{}, node.to, {}};
            for (const int child : branches) {
                const Node &side = m_nodes[static_cast<std::size_t>(child)];
                conflict.sides.append(sideOf(side.events.front(), side.type));
            }
            conflicts->append(conflict);
        }
        at = branches.front();
    }
}

void CaseReader::noteSteps(const std::vector<int> &path)
{
    for (int i = 0; i < m_graph.size(); ++i) {
        for (std::size_t n = 0; n < m_nodes.size(); ++n) {
            const Node &node = m_nodes[n];
            if (std::ranges::find(node.events, i) == node.events.end())
                continue;
            const bool stands = std::ranges::find(path, static_cast<int>(n)) != path.end();
            m_out.steps.append({m_graph.at(i).id, node.type, node.from, node.to, stands, false});
        }
        if (std::ranges::find(m_strays, i) != m_strays.end())
            m_out.steps.append({m_graph.at(i).id, m_graph.at(i).type, {}, {}, false, true});
    }
}

} // namespace creditdesk::domain
