// Reads the files of warning rules: strict, every fault with its place. Internal to models/domain.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/placed_json.h"
#include "models/domain/warning_rules.h"

namespace creditdesk::domain {

class WarningRuleReader
{
public:
    WarningRuleReader(WarningRules &out, QList<ClassFault> &faults, const Catalogue &catalogue)
        : m_out(out), m_faults(faults), m_catalogue(catalogue)
    {
    }
    void read(const WarningRules::File &file);
    /// Between files: an id in force twice on one day, kinds without words, sentences that are missing.
    [[nodiscard]] static QList<WarningFault> checkTogether(const WarningRules &rules);

private:
    void readKinds(PlacedObject &top);
    void readRule(PlacedObject &row, WarningRule &rule);
    void readHead(PlacedObject &row, WarningRule &rule);
    void readLevels(PlacedObject &row, WarningRule &rule);
    void readMeasure(PlacedObject &row, WarningRule &rule);
    void readRecords(PlacedObject &row, WarningRule &rule);
    void readDate(PlacedObject &row, WarningRule &rule);
    void readMissing(PlacedObject &row, WarningRule &rule);
    void readClass(PlacedObject &row, WarningRule &rule);
    [[nodiscard]] WarningField readField(PlacedObject &row, const QStringList &kinds);
    void checkField(PlacedObject &row, const QString &key, const QString &code, const QStringList &kinds, bool date);
    [[nodiscard]] QStringList codes(PlacedObject &row, const QString &key, const QStringList &known, const QString &reason,
                                    bool needed);
    [[nodiscard]] ClassWords sentence(PlacedObject &row, const QString &key);
    [[nodiscard]] int number(PlacedObject &row, const QString &key, int least, int most);

    WarningRules &m_out;
    QList<ClassFault> &m_faults;
    const Catalogue &m_catalogue;
};

} // namespace creditdesk::domain
