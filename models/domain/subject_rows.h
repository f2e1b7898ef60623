// A subject as rows, for what works on rows: owns the text that the rows are views into.
#pragma once

#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace creditdesk::domain {

class SubjectRows
{
public:
    SubjectRows(const Organisation &organisation, const QList<Record> &records);
    SubjectRows(const SubjectRows &) = delete;
    SubjectRows &operator=(const SubjectRows &) = delete;

    [[nodiscard]] const OrganisationRow &organisation() const { return m_organisation; }
    [[nodiscard]] std::span<const RecordRow> records() const { return m_records; }

private:
    std::string_view keep(const QString &text);
    std::string_view keep(QDate date);

    std::deque<std::string> m_texts; ///< a deque, because its elements stay where they are
    OrganisationRow m_organisation;
    std::vector<RecordRow> m_records;
};

} // namespace creditdesk::domain
