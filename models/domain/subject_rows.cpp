#include "models/domain/subject_rows.h"

#include <QJsonDocument>

#include <array>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

std::string_view SubjectRows::keep(const QString &text)
{
    return m_texts.emplace_back(text.toStdString());
}

std::string_view SubjectRows::keep(QDate date)
{
    return date.isValid() ? keep(date.toString(Qt::ISODate)) : std::string_view();
}

SubjectRows::SubjectRows(const Organisation &organisation, const QList<Record> &records)
{
    static constexpr std::array<std::string_view, 4> kSeverities{"none", "minor", "general", "severe"};
    static constexpr std::array<std::string_view, 3> kStates{"normal", "repaired", "revoked"};
    const Organisation &from = organisation;
    m_organisation = {from.serial,         keep(from.code),      keep(from.name),      keep(from.registrationNo),
                      keep(from.district), keep(from.sector),    keep(from.kind),      keep(from.legalRepresentative),
                      keep(from.founded),  keep(from.status),    keep(from.address),   keep(from.capital),
                      keep(from.scope),    keep(from.registrar), keep(from.riskClass), from.revision};
    m_records.reserve(static_cast<std::size_t>(records.size()));
    for (const Record &record : records) {
        RecordRow row;
        row.serial = record.serial;
        row.id = keep(record.id);
        row.subject = keep(record.subject);
        row.kind = keep(record.kind);
        row.sourceUnit = keep(record.sourceUnit);
        row.sourceUnitCode = keep(record.sourceUnitCode);
        row.decided = keep(record.decided);
        row.actEnded = keep(record.actEnded);
        row.publishedFrom = keep(record.publishedFrom);
        row.publishedUntil = keep(record.publishedUntil);
        row.severity = kSeverities[static_cast<std::size_t>(record.severity)];
        row.procedure = keep(record.procedure);
        row.state = kStates[static_cast<std::size_t>(record.state)];
        row.stateSince = keep(record.stateSince);
        row.objection = record.underObjection;
        row.objectionSince = keep(record.objectionSince);
        row.repairSince = keep(record.repairSince);
        row.fields = m_texts.emplace_back(QJsonDocument(record.fields).toJson(QJsonDocument::Compact).toStdString());
        row.revision = record.revision;
        m_records.push_back(row);
    }
}

} // namespace creditdesk::domain
