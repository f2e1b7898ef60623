// From rows to columns: asks the marker, and packs what it and the axes say of a subject.
#pragma once

#include "app/store/figures/columns.h"
#include "models/domain/figures.h"

namespace creditdesk::store {

/// Axes whose codes are known beforehand: classes, notices, outcomes, objections.
[[nodiscard]] Codebook startCodebook(const domain::SubjectMarker &marker);

/// One thread's.
class SubjectCoder
{
public:
    explicit SubjectCoder(const domain::SubjectMarker &marker);
    /// Appends to `columns`. Throws std::out_of_range if the marker names what it did not list.
    void add(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records, Columns &columns);
    [[nodiscard]] const Codebook &codes() const { return m_codes; }

private:
    [[nodiscard]] Profile codeOf(const domain::RecordRow &record, domain::RecordMark mark);
    [[nodiscard]] Profile codeOf(const domain::OrganisationRow &organisation);
    void noteUnit(AxisCode unit, const domain::RecordRow &record);
    const domain::SubjectMarker &m_marker;
    Codebook m_codes;
    std::vector<domain::ClassMark> m_classes;
    std::vector<domain::RecordMark> m_marks;
    std::vector<AxisCode> m_profile;
    std::vector<bool> m_unitIsNamed; ///< by code
};

} // namespace creditdesk::store
