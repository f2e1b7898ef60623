// Reads and checks resources/catalogue/plan/*.json. Internal to models/domain: callers use Catalogue::plan.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/strict_json.h"

namespace creditdesk::domain {

/// The readers of the files, in this order: data-list.json names the units that the others speak of.
class PlanLoader
{
public:
    /// Once the lists of measures are read: their words.
    static void takeMeasures(Plan &plan, const MeasureLists &lists);
    void readIndicators(StrictObject &top);
    void readDataList(StrictObject &top);
    void readConducts(StrictObject &top);
    void readApplications(StrictObject &top);
    void readSectors(StrictObject &top);
    void readOutcomes(StrictObject &top);
    [[nodiscard]] Plan finish() { return std::move(m_plan); }

private:
    using Texts = QHash<QString, QString>;
    /// {"id", "zh"} pairs that rows name by id.
    [[nodiscard]] static Texts readTexts(StrictObject &top, const QString &key);
    [[nodiscard]] static QList<PlanTerm> readTerms(StrictObject &top, const QString &key);
    [[nodiscard]] QStringList unitsOf(const QStringList &groups) const;
    void readUnit(StrictObject &row, const Texts &bases);

    Plan m_plan;
};

/// What must hold within the lists and between them and the catalogue (plan_checks.cpp). The first breach in words, empty if
/// there is none.
[[nodiscard]] QString planBreach(const Catalogue &catalogue);

} // namespace creditdesk::domain
