// Rows of the city as values, read back from its lines with Qt's JSON, which the city does not use.
#pragma once

#include "app/sandbox/city/city.h"
#include "app/sandbox/city/vocabulary.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace creditdesk::test {

inline QJsonObject objectOf(std::string_view line)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(line.data(), static_cast<qsizetype>(line.size())));
    if (!document.isObject())
        throw std::runtime_error("not a JSON object: " + std::string(line));
    return document.object();
}

inline std::string textOf(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString().toStdString();
}

inline std::optional<sandbox::city::OrganisationRow> organisationAt(const sandbox::city::City &city, std::int64_t serial,
                                                                    std::int64_t sequence)
{
    sandbox::city::Reader reader(city, sequence);
    if (!reader.open(serial))
        return std::nullopt;
    sandbox::city::Pen pen;
    reader.organisation(pen);
    const QJsonObject o = objectOf(pen.text());
    return sandbox::city::OrganisationRow{o[QLatin1String("serial")].toInteger(),
                                          textOf(o, "code"),
                                          textOf(o, "name"),
                                          textOf(o, "registration_no"),
                                          textOf(o, "district"),
                                          textOf(o, "sector"),
                                          textOf(o, "kind"),
                                          textOf(o, "legal_representative"),
                                          textOf(o, "founded"),
                                          textOf(o, "status"),
                                          textOf(o, "address"),
                                          textOf(o, "capital"),
                                          textOf(o, "scope"),
                                          textOf(o, "registrar"),
                                          textOf(o, "risk_class"),
                                          o[QLatin1String("revision")].toInteger()};
}

inline sandbox::city::RecordRow recordOf(std::string_view line)
{
    const QJsonObject o = objectOf(line);
    sandbox::city::RecordRow row;
    row.serial = o[QLatin1String("serial")].toInteger();
    row.id = textOf(o, "id");
    row.subject = textOf(o, "subject");
    row.kind = textOf(o, "kind");
    row.sourceUnit = textOf(o, "source_unit");
    row.sourceUnitCode = textOf(o, "source_unit_code");
    row.decided = textOf(o, "decided");
    row.actEnded = textOf(o, "act_ended");
    row.publishedFrom = textOf(o, "published_from");
    row.publishedUntil = textOf(o, "published_until");
    row.severity = textOf(o, "severity");
    row.procedure = textOf(o, "procedure");
    row.state = textOf(o, "state");
    row.stateSince = textOf(o, "state_since");
    row.objection = o[QLatin1String("objection")].toBool();
    row.objectionSince = o[QLatin1String("objection_since")].toString().toStdString();
    row.repairSince = o[QLatin1String("repair_since")].toString().toStdString();
    const QJsonObject fields = o[QLatin1String("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        row.fields.emplace_back(field.key().toStdString(), field->toString().toStdString());
    row.revision = o[QLatin1String("revision")].toInteger();
    return row;
}

/// Each line of the city must be what appendCanonical makes of its own values: two ways of writing that share no code.
inline std::vector<sandbox::city::RecordRow> recordsAt(const sandbox::city::City &city, std::int64_t serial,
                                                       std::int64_t sequence)
{
    std::vector<sandbox::city::RecordRow> rows;
    sandbox::city::Reader reader(city, sequence);
    sandbox::city::Pen pen;
    if (!reader.open(serial) || reader.records(pen, "\n") == 0)
        return rows;
    const std::string all = std::string(pen.text()) + "\n";
    for (std::size_t start = 0, end = all.find('\n'); end != std::string::npos; start = end + 1, end = all.find('\n', start)) {
        const std::string line = all.substr(start, end - start);
        rows.push_back(recordOf(line));
        std::string canonical;
        appendCanonical(canonical, rows.back());
        if (canonical != line)
            throw std::runtime_error("not canonical: " + line);
    }
    return rows;
}

} // namespace creditdesk::test
