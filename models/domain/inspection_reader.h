// Reads an inspection plan and a list of officers and checks them against the catalogue. Internal to models/domain: callers use
// loadInspectionPlan and loadInspectionOfficers.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/inspection.h"
#include "models/domain/placed_json.h"

#include <functional>

namespace creditdesk::domain {

/// Texts from outside that stand in hashed lines and strata: letters, digits, ".", "_" and "-", at most 64.
[[nodiscard]] bool isInspectionId(const QString &text);

/// Codes in lists must be known ones.
class InspectionCodes
{
public:
    explicit InspectionCodes(const Catalogue &catalogue);
    /// The texts of an optional list, each of which must be in `known`.
    [[nodiscard]] static QStringList read(PlacedObject &row, const QString &key, const QStringList &known, bool needed = false);

    QStringList kinds, statuses, districts, sectors;
};

/// Reads a whole text with `read`; the faults in the order of the text.
[[nodiscard]] QList<ClassFault> readInspectionText(const QByteArray &json, QJsonObject &document,
                                                   const std::function<void(PlacedObject &)> &read);
/// Notes a fault if the id is none or stands twice.
void noteInspectionId(PlacedObject &row, const QString &key, const QString &id, QStringList &seen);

class InspectionPlanReader
{
public:
    explicit InspectionPlanReader(const Catalogue &catalogue) : m_catalogue(catalogue), m_codes(catalogue) {}
    void read(PlacedObject &top);
    [[nodiscard]] InspectionPlan take() { return std::move(m_out); }

private:
    void readHead(PlacedObject &top);
    void readPool(PlacedObject &top);
    void readStrata(PlacedObject &top);
    void readClasses(PlacedObject &top);
    void readClass(PlacedObject &row);
    void readFullCoverage(PlacedObject &top);
    void readItems(PlacedObject &top);
    void readOutcomes(PlacedObject &top);
    void readVisits(PlacedObject &top);

    const Catalogue &m_catalogue;
    InspectionCodes m_codes;
    InspectionPlan m_out;
};

} // namespace creditdesk::domain
