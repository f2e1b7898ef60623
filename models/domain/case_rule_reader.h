// Reads one rule set of cases: strict, every fault with its place. Internal to models/domain: callers use loadCaseRuleSet.
#pragma once

#include "models/domain/case_rules.h"
#include "models/domain/catalogue.h"
#include "models/domain/placed_json.h"

namespace creditdesk::domain {

class CaseRuleReader
{
public:
    CaseRuleReader(PlacedObject top, const Catalogue &catalogue) : m_top(std::move(top)), m_catalogue(catalogue) {}
    [[nodiscard]] CaseRuleSet read();

private:
    void readHead();
    void readStates();
    void readPapers();
    void readEvents();
    void readEvent(PlacedObject &row, CaseEventRule &event);
    void readLimits();
    void checkOpening();
    void checkWays();
    void checkTexts(PlacedObject &row, const QString &key, const QStringList &texts, const QStringList &known,
                    const QString &reason);
    void noteId(PlacedObject &row, const QString &id, QStringList &seen);

    PlacedObject m_top;
    const Catalogue &m_catalogue;
    CaseRuleSet m_out;
    QStringList m_states, m_papers, m_events;
    QList<PlacedObject> m_stateRows;
};

} // namespace creditdesk::domain
