#include "models/domain/case_reader.h"

#include <QJsonArray>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr int kCityOffset = 8 * 3600; // seconds; legal days are the city's

bool mayBeUndone(const CaseEvent &event)
{
    return event.type == QLatin1String(caseEvent::kWrite) || event.type == QLatin1String(caseEvent::kResolve);
}

} // namespace

QDate caseDayOf(const CaseEvent &event, const QString &member)
{
    const QDate stated = QDate::fromString(event.body.value(member).toString(), u"yyyy-MM-dd"_s);
    return stated.isValid() ? stated : event.at.toOffsetFromUtc(kCityOffset).date();
}

CaseView CaseReader::read()
{
    for (int i = 0; i < m_graph.size(); ++i)
        m_out.order.append(m_graph.at(i).id);
    m_out.heads = m_graph.heads();
    m_out.missing = m_graph.missing();
    findUndone();
    readOpening();
    if (m_set == nullptr)
        return std::move(m_out);
    buildTree();
    std::vector<int> path;
    const int last = tip([](int) { return true; }, &m_out.conflicts, &path);
    m_out.state = last < 0 ? QString() : m_nodes[static_cast<std::size_t>(last)].to;
    noteSteps(path);
    readValues();
    readParts();
    readLimits(path);
    return std::move(m_out);
}

void CaseReader::findUndone()
{
    for (int i = 0; i < m_graph.size(); ++i) {
        const CaseEvent &event = m_graph.at(i);
        if (event.type != QLatin1String(caseEvent::kUndo))
            continue;
        const int target = m_graph.find(event.body.value("event"_L1).toString());
        if (m_graph.sees(i, target) && mayBeUndone(m_graph.at(target)) && m_graph.at(target).operatorId == event.operatorId)
            m_out.undone.insert(m_graph.at(target).id);
    }
}

/// The first event whose rule set opens with it.
void CaseReader::readOpening()
{
    for (int i = 0; i < m_graph.size() && m_set == nullptr; ++i) {
        const CaseEvent &event = m_graph.at(i);
        const QDate received = caseDayOf(event, u"received_on"_s);
        const CaseRuleSet *set = m_rules.inForce(event.body.value("kind"_L1).toString(), received);
        if (!event.after.isEmpty() || set == nullptr || set->opening != event.type)
            continue;
        m_set = set;
        m_opening = i;
        m_out.id = event.caseId;
        m_out.kind = set->kind;
        m_out.ruleSet = set->id;
        m_out.receivedOn = received;
    }
}

void CaseReader::readParts()
{
    for (int i = 0; i < m_graph.size(); ++i) {
        const CaseEvent &event = m_graph.at(i);
        for (const QJsonValue &paper : event.body.value("papers"_L1).toArray()) {
            if (!m_out.papers.contains(paper.toString()))
                m_out.papers.append(paper.toString());
        }
        const CaseEventRule *rule = m_set->event(event.type);
        if (rule != nullptr && !rule->part.isEmpty())
            m_out.parts[rule->part].insert(event.operatorId);
    }
    for (CaseStep &step : m_out.steps) {
        const CaseEventRule *rule = m_set->event(step.type);
        const QString &who = m_graph.at(m_graph.find(step.event)).operatorId;
        step.breach = step.breach || std::ranges::any_of(rule->apartFrom, [&](const QString &part) {
                          return m_out.parts.value(part).contains(who);
                      });
    }
}

CaseView caseOf(const QList<CaseEvent> &events, const CaseRules &rules, const Catalogue &catalogue)
{
    return CaseReader(events, rules, catalogue).read();
}

} // namespace creditdesk::domain
