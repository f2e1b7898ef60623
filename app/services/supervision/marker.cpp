#include "app/services/supervision/marker.h"

#include <algorithm>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

ClassMarker::ClassMarker(const domain::Catalogue &catalogue, const domain::ClassRules &rules, QDate day)
    : m_day(day), m_before(QDate(day.year(), day.month(), 1).addDays(-1)), m_records(catalogue, day)
{
    QStringList identity{m_records.identity(), m_before.toString(Qt::ISODate)};
    const QStringList scales = rules.scales();
    for (const QString &scale : scales) {
        const domain::ClassRuleSet *now = rules.inForce(scale, m_day);
        if (now == nullptr)
            continue;
        const domain::ClassRuleSet *before = rules.inForce(scale, m_before);
        addScale(catalogue, *now, before);
        identity +=
            {now->id, QString::fromLatin1(now->digest), before == nullptr ? QString() : QString::fromLatin1(before->digest)};
    }
    m_identity = identity.join(u' ');
}

void ClassMarker::addScale(const domain::Catalogue &catalogue, const domain::ClassRuleSet &now,
                           const domain::ClassRuleSet *before)
{
    m_scales.append({now.scale, now.gradeIds()});
    Judge judge{domain::Classifier(now, catalogue), {}, {}};
    if (before != nullptr) {
        judge.before.emplace(*before, catalogue);
        const QStringList grades = before->gradeIds();
        for (const QString &grade : grades)
            judge.codeBefore.push_back(static_cast<std::uint8_t>(now.gradeIndex(grade) + 1));
    }
    m_judges.push_back(std::move(judge));
}

void ClassMarker::mark(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
                       std::span<domain::ClassMark> classes, std::span<domain::RecordMark> marks) const
{
    std::uint16_t stable = domain::ClassOutcome::kNever;
    for (std::size_t i = 0; i < records.size(); ++i) {
        marks[i] = m_records.mark(records[i]);
        stable = std::min(stable, m_records.stableUntil(records[i]));
    }
    for (std::size_t i = 0; i < m_judges.size(); ++i) {
        const Judge &judge = m_judges[i];
        const domain::ClassOutcome now = judge.now.classify(organisation, records, m_day);
        classes[i].now = static_cast<std::uint8_t>(now.grade + 1);
        classes[i].before = 0;
        if (judge.before) {
            const domain::ClassOutcome before = judge.before->classify(organisation, records, m_before);
            classes[i].before = before.excluded() ? 0 : judge.codeBefore[static_cast<std::size_t>(before.grade)];
        }
        classes[i].stableUntil = std::min(stable, now.stableUntil);
    }
}

} // namespace creditdesk::services
