// Reads one rule set of classes and checks it against the catalogue. Internal to models/domain: callers use loadRuleSet.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/placed_json.h"

namespace creditdesk::domain {

class ClassRuleReader
{
public:
    ClassRuleReader(PlacedObject top, const Catalogue &catalogue, QList<ClassFault> &faults)
        : m_top(std::move(top)), m_catalogue(catalogue), m_faults(faults)
    {
    }
    [[nodiscard]] ClassRuleSet read();

private:
    void readHead();
    void readGrades();
    void readThresholds();
    void readInputs();
    void readLines();
    void readCaps();
    void readExclusions();

    [[nodiscard]] ClassInput readInput(PlacedObject &row);
    void readSelector(PlacedObject &row, ClassSelector &out);
    void readWindow(PlacedObject &row, ClassSelector &out);
    void readMember(PlacedObject &row, ClassInput &out);
    [[nodiscard]] ClassDate readDate(PlacedObject &row, const QString &key, bool needed);
    /// Each text of the list must be one of `known`.
    void checkCodes(PlacedObject &row, const QString &key, const QStringList &codes, const QStringList &known,
                    const QString &reason);
    void checkField(PlacedObject &row, const QString &key, const QString &field, const QStringList &kinds, bool money);

    void resolveDerived();
    bool resolveUnit(qsizetype index, QList<qsizetype> &trail);

    /// Reads "input" and the bounds, in the input's unit.
    [[nodiscard]] ClassCondition readCondition(PlacedObject &row, QString &input, bool needed);
    [[nodiscard]] ClassUnit unitOf(const QString &input) const;
    void noteId(PlacedObject &row, const QString &id, QStringList &seen);
    [[nodiscard]] QString readGrade(PlacedObject &row, const QString &key);
    void checkPoints(PlacedObject &row, const ClassLine &line);
    void checkReach();
    void checkUse();

    PlacedObject m_top;
    const Catalogue &m_catalogue;
    QList<ClassFault> &m_faults;
    ClassRuleSet m_out;
    QList<PlacedObject> m_inputRows, m_thresholdRows;
    QStringList m_inputIds, m_termIds, m_used;
};

} // namespace creditdesk::domain
