// What the figures note of each subject: its classes by the rule sets in force, and the marks of its records.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/classification.h"
#include "models/domain/figures.h"
#include "models/domain/record_marks.h"

#include <vector>

namespace creditdesk::services {

class ClassMarker final : public domain::SubjectMarker
{
public:
    /// For `day`, and for the last day of the month before with the rule sets in force on that day. `catalogue` outlives it.
    ClassMarker(const domain::Catalogue &catalogue, const domain::ClassRules &rules, QDate day);

    [[nodiscard]] const QList<domain::Scale> &scales() const override { return m_scales; }
    [[nodiscard]] const QStringList &notices() const override { return m_records.notices(); }
    [[nodiscard]] const QStringList &outcomes() const override { return m_records.outcomes(); }
    [[nodiscard]] QString rules() const override { return m_identity; }
    [[nodiscard]] QDate day() const override { return m_day; }
    void mark(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
              std::span<domain::ClassMark> classes, std::span<domain::RecordMark> marks) const override;

    [[nodiscard]] const domain::RecordMarker &records() const { return m_records; }

private:
    struct Judge {
        domain::Classifier now;
        std::optional<domain::Classifier> before; ///< nothing was in force then
        std::vector<std::uint8_t> codeBefore;     ///< grade of `before` -> code of today's grade of that name; 0: there is none
    };
    void addScale(const domain::Catalogue &catalogue, const domain::ClassRuleSet &now, const domain::ClassRuleSet *before);

    const QDate m_day, m_before;
    const domain::RecordMarker m_records;
    QList<domain::Scale> m_scales;
    std::vector<Judge> m_judges; ///< in the order of the scales
    QString m_identity;
};

} // namespace creditdesk::services
