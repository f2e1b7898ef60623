#include "app/store/figures/coder.h"

#include <stdexcept>

namespace creditdesk::store {
namespace {

void addAll(CodeList &list, const QStringList &codes)
{
    for (const QString &code : codes)
        list.add(code.toStdString());
}

AxisCode within(std::size_t code, const CodeList &list)
{
    if (code >= list.size())
        throw std::out_of_range("a mark that its marker does not list");
    return static_cast<AxisCode>(code);
}

} // namespace

Codebook startCodebook(const domain::SubjectMarker &marker)
{
    const QList<domain::Scale> &scales = marker.scales();
    Codebook codes(static_cast<std::size_t>(scales.size()));
    std::size_t place = organisationPlace::Classes;
    for (const domain::Scale &scale : scales) {
        for (int times = 0; times < 2; ++times, ++place) {
            codes.organisationAxes[place].add(kNone);
            addAll(codes.organisationAxes[place], scale.grades);
        }
    }
    addAll(codes.recordAxes[recordPlace::Notice], marker.notices());
    addAll(codes.recordAxes[recordPlace::Outcome], marker.outcomes());
    codes.recordAxes[recordPlace::Objection].add(kNone);
    codes.recordAxes[recordPlace::Objection].add("open");
    addAll(codes.recordAxes[recordPlace::ObjectionDue], domain::dueCodes());
    addAll(codes.recordAxes[recordPlace::RepairDue], domain::dueCodes());
    return codes;
}

SubjectCoder::SubjectCoder(const domain::SubjectMarker &marker)
    : m_marker(marker), m_codes(startCodebook(marker)), m_classes(static_cast<std::size_t>(marker.scales().size()))
{
}

void SubjectCoder::noteUnit(AxisCode unit, const domain::RecordRow &record)
{
    if (unit >= m_unitIsNamed.size())
        m_unitIsNamed.resize(unit + 1U);
    if (m_unitIsNamed[unit] || record.sourceUnit.empty())
        return;
    m_unitIsNamed[unit] = true;
    m_codes.unitNames.try_emplace(std::string(record.sourceUnitCode), record.sourceUnit);
}

Profile SubjectCoder::codeOf(const domain::RecordRow &record, domain::RecordMark mark)
{
    std::vector<CodeList> &axes = m_codes.recordAxes;
    m_profile.resize(recordPlace::Width);
    m_profile[recordPlace::Kind] = axes[recordPlace::Kind].add(record.kind);
    m_profile[recordPlace::Severity] = axes[recordPlace::Severity].add(record.severity);
    m_profile[recordPlace::State] = axes[recordPlace::State].add(record.state);
    m_profile[recordPlace::Unit] = axes[recordPlace::Unit].add(record.sourceUnitCode);
    m_profile[recordPlace::Notice] = within(mark.notice, axes[recordPlace::Notice]);
    m_profile[recordPlace::Outcome] = within(mark.outcome, axes[recordPlace::Outcome]);
    m_profile[recordPlace::Objection] = record.objection ? 1 : 0;
    m_profile[recordPlace::ObjectionDue] = within(static_cast<std::size_t>(mark.objection), axes[recordPlace::ObjectionDue]);
    m_profile[recordPlace::RepairDue] = within(static_cast<std::size_t>(mark.repair), axes[recordPlace::RepairDue]);
    noteUnit(m_profile[recordPlace::Unit], record);
    return m_codes.records.add(m_profile);
}

Profile SubjectCoder::codeOf(const domain::OrganisationRow &organisation)
{
    std::vector<CodeList> &axes = m_codes.organisationAxes;
    m_profile.resize(axes.size());
    m_profile[organisationPlace::District] = axes[organisationPlace::District].add(organisation.district);
    m_profile[organisationPlace::Sector] = axes[organisationPlace::Sector].add(organisation.sector);
    m_profile[organisationPlace::Kind] = axes[organisationPlace::Kind].add(organisation.kind);
    m_profile[organisationPlace::Status] = axes[organisationPlace::Status].add(organisation.status);
    m_profile[organisationPlace::PlatformClass] =
        axes[organisationPlace::PlatformClass].add(organisation.riskClass.empty() ? kNone : organisation.riskClass);
    std::size_t place = organisationPlace::Classes;
    for (const domain::ClassMark &mark : m_classes) {
        m_profile[place] = within(mark.now, axes[place]);
        ++place;
        m_profile[place] = within(mark.before, axes[place]);
        ++place;
    }
    return m_codes.organisations.add(m_profile);
}

void SubjectCoder::add(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
                       Columns &columns)
{
    m_classes.assign(m_classes.size(), domain::ClassMark{.now = 0, .before = 0, .stableUntil = 65535});
    m_marks.assign(records.size(), {});
    m_marker.mark(organisation, records, m_classes, m_marks);
    for (std::size_t i = 0; i < records.size(); ++i) {
        columns.recordProfiles.push_back(codeOf(records[i], m_marks[i]));
        columns.decided.push_back(packDay(records[i].decided));
    }
    std::uint16_t stable = 65535;
    for (const domain::ClassMark &mark : m_classes)
        stable = std::min(stable, mark.stableUntil);
    columns.addSubject(organisation.serial, codeOf(organisation), stable);
}

} // namespace creditdesk::store
