// Reads one rule set of classes and checks it against the catalogue. Internal to models/domain: callers use loadRuleSet.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/placed_json.h"

namespace creditdesk::domain {

/// The inputs of a list and the conditions on them: rule sets of classes, and other lists that judge records.
class ClassInputReader
{
public:
    explicit ClassInputReader(const Catalogue &catalogue) : m_catalogue(catalogue) {}
    /// Reads "inputs" of `top`.
    void read(PlacedObject &top);
    [[nodiscard]] const QList<ClassInput> &inputs() const { return m_inputs; }
    [[nodiscard]] ClassUnit unitOf(const QString &input) const;
    /// Reads "input" and the bounds of a row, in the input's unit.
    [[nodiscard]] ClassCondition condition(PlacedObject &row, QString &input, bool needed);
    /// An input that nothing uses is a fault.
    void checkUse();
    static void noteId(PlacedObject &row, const QString &id, QStringList &seen);
    /// Each text of the list must be one of `known`.
    static void checkCodes(PlacedObject &row, const QString &key, const QStringList &codes, const QStringList &known,
                           const QString &reason);

private:
    [[nodiscard]] ClassInput readInput(PlacedObject &row);
    void readSelector(PlacedObject &row, ClassSelector &out);
    static void readWindow(PlacedObject &row, ClassSelector &out);
    void readMember(PlacedObject &row, ClassInput &out);
    [[nodiscard]] static ClassDate readDate(PlacedObject &row, const QString &key, bool needed);
    void checkField(PlacedObject &row, const QString &key, const QString &field, const QStringList &kinds, bool money);
    void resolveDerived();
    bool resolveUnit(qsizetype index, QList<qsizetype> &trail);

    const Catalogue &m_catalogue;
    QList<ClassInput> m_inputs;
    QList<PlacedObject> m_rows; ///< for faults found once all are read
    QStringList m_ids, m_used;
};

class ClassRuleReader
{
public:
    ClassRuleReader(PlacedObject top, const Catalogue &catalogue, QList<ClassFault> &faults)
        : m_top(std::move(top)), m_faults(faults), m_inputs(catalogue)
    {
    }
    [[nodiscard]] ClassRuleSet read();

private:
    void readHead();
    void readGrades();
    void readThresholds();
    void readLines();
    void readCaps();
    void readExclusions();
    [[nodiscard]] QString readGrade(PlacedObject &row, const QString &key);
    void checkPoints(PlacedObject &row, const ClassLine &line);
    void checkReach();

    PlacedObject m_top;
    QList<ClassFault> &m_faults;
    ClassInputReader m_inputs;
    ClassRuleSet m_out;
    QList<PlacedObject> m_thresholdRows;
    QStringList m_termIds;
};

} // namespace creditdesk::domain
