// Makes a case of its events, part by part. Internal to models/domain: callers use caseOf.
#pragma once

#include "models/domain/case_graph.h"
#include "models/domain/case_view.h"
#include "models/domain/catalogue.h"

#include <functional>
#include <vector>

namespace creditdesk::domain {

/// The day an event counts for: what its body names, or the city's day when it was made.
[[nodiscard]] QDate caseDayOf(const CaseEvent &event, const QString &member = QStringLiteral("on"));

class CaseReader
{
public:
    CaseReader(const QList<CaseEvent> &events, const CaseRules &rules, const Catalogue &catalogue)
        : m_graph(events), m_rules(rules), m_catalogue(catalogue)
    {
    }
    [[nodiscard]] CaseView read();

private:
    /// A step of the tree: events of one type made from one place, by however many people.
    struct Node {
        int parent = -1;
        QString type, from, to;
        std::vector<int> events; ///< in the graph's order; the first speaks for all
        std::vector<int> children;
    };
    struct Write {
        int event = -1;
        QJsonValue value;
    };

    void findUndone();
    [[nodiscard]] bool undone(int event) const { return m_out.undone.contains(m_graph.at(event).id); }
    void readOpening();

    // steps: case_steps.cpp
    void buildTree();
    /// Where somebody stands who knows the events that `known` says; notes conflicts if asked to.
    [[nodiscard]] int tip(const std::function<bool(int)> &known, QList<CaseConflict> *conflicts = nullptr,
                          std::vector<int> *path = nullptr) const;
    [[nodiscard]] std::vector<int> alive(const Node &node, const std::function<bool(int)> &known) const;
    [[nodiscard]] std::vector<int> choices(const Node &node, const std::function<bool(int)> &known) const;
    [[nodiscard]] int childOf(const Node &node, int event) const;
    [[nodiscard]] bool opens(const QString &state) const;
    void noteSteps(const std::vector<int> &path);

    // values: case_values.cpp
    void readValues();
    void readField(const QString &field, const std::vector<Write> &writes);
    [[nodiscard]] CaseSide sideOf(int event, const QJsonValue &value) const;

    // limits: case_limits.cpp
    void readLimits(const std::vector<int> &path);
    [[nodiscard]] QList<Pause> pauses(const std::vector<int> &effective) const;
    [[nodiscard]] CaseLimit limitOf(const CaseLimitRule &rule, const std::vector<int> &effective) const;

    void readParts();

    CaseGraph m_graph;
    const CaseRules &m_rules;
    const Catalogue &m_catalogue;
    const CaseRuleSet *m_set = nullptr;
    int m_opening = -1;
    std::vector<Node> m_nodes; ///< 0 is the opening
    std::vector<int> m_strays; ///< steps that could not be taken from where they were taken
    CaseView m_out;
};

} // namespace creditdesk::domain
