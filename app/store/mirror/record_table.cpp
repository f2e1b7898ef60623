#include "app/store/mirror/record_table.h"

#include <QJsonDocument>

namespace creditdesk::store {
namespace {

constexpr char kRowColumns[] =
    "SELECT serial, kind, decided, id, subject, source_unit, source_unit_code, act_ended, published_from, "
    "published_until, severity, procedure, state, state_since, objection, fields, revision, "
    "objection_since, repair_since FROM record ";

QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QDate toDate(std::string_view text)
{
    return QDate::fromString(toString(text), Qt::ISODate);
}

domain::Severity severityOf(std::string_view id)
{
    return id == "severe"    ? domain::Severity::Severe
           : id == "general" ? domain::Severity::General
           : id == "minor"   ? domain::Severity::Minor
                             : domain::Severity::None;
}

domain::RecordState stateOf(std::string_view id)
{
    return id == "repaired"  ? domain::RecordState::Repaired
           : id == "revoked" ? domain::RecordState::Revoked
                             : domain::RecordState::Normal;
}

domain::Record toRecord(const domain::RecordRow &row)
{
    domain::Record out;
    out.serial = row.serial;
    out.id = toString(row.id);
    out.subject = toString(row.subject);
    out.kind = toString(row.kind);
    out.sourceUnit = toString(row.sourceUnit);
    out.sourceUnitCode = toString(row.sourceUnitCode);
    out.decided = toDate(row.decided);
    out.actEnded = toDate(row.actEnded);
    out.publishedFrom = toDate(row.publishedFrom);
    out.publishedUntil = toDate(row.publishedUntil);
    out.severity = severityOf(row.severity);
    out.procedure = toString(row.procedure);
    out.state = stateOf(row.state);
    out.stateSince = toDate(row.stateSince);
    out.underObjection = row.objection;
    out.objectionSince = toDate(row.objectionSince);
    out.repairSince = toDate(row.repairSince);
    out.fields = QJsonDocument::fromJson(QByteArray(row.fields.data(), static_cast<qsizetype>(row.fields.size()))).object();
    out.revision = row.revision;
    return out;
}

} // namespace

Statement recordRows(Connection &connection, const char *where)
{
    return {connection, (std::string(kRowColumns) + where).c_str()};
}

domain::RecordRow recordRowFrom(const Statement &row)
{
    domain::RecordRow out;
    out.serial = row.integer(0);
    out.kind = row.text(1);
    out.decided = row.text(2);
    out.id = row.text(3);
    out.subject = row.text(4);
    out.sourceUnit = row.text(5);
    out.sourceUnitCode = row.text(6);
    out.actEnded = row.text(7);
    out.publishedFrom = row.text(8);
    out.publishedUntil = row.text(9);
    out.severity = row.text(10);
    out.procedure = row.text(11);
    out.state = row.text(12);
    out.stateSince = row.text(13);
    out.objection = row.integer(14) != 0;
    out.fields = row.text(15);
    out.revision = row.integer(16);
    out.objectionSince = row.text(17);
    out.repairSince = row.text(18);
    return out;
}

domain::Record recordFrom(const Statement &row)
{
    return toRecord(recordRowFrom(row));
}

RecordWriter::RecordWriter(Connection &connection)
    : m_connection(connection),
      m_insert(connection,
               "INSERT INTO record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
               "?18, ?19)",
               true),
      m_remove(connection, "DELETE FROM record WHERE serial = ?1 AND id = ?2 RETURNING kind, severity, state", true),
      m_ofSubject(connection, "SELECT kind, severity, state, count(*) FROM record WHERE serial = ?1 GROUP BY 1, 2, 3", true)
{
}

void RecordWriter::insert(const domain::RecordRow &row, std::string_view district)
{
    m_insert.bind(1, row.serial).bindText(2, row.kind).bindText(3, row.decided).bindText(4, row.id).bindText(5, row.subject);
    m_insert.bindText(6, row.sourceUnit)
        .bindText(7, row.sourceUnitCode)
        .bindText(8, row.actEnded)
        .bindText(9, row.publishedFrom);
    m_insert.bindText(10, row.publishedUntil).bindText(11, row.severity).bindText(12, row.procedure).bindText(13, row.state);
    m_insert.bindText(14, row.stateSince).bind(15, row.objection ? 1 : 0).bindText(16, row.fields).bind(17, row.revision);
    m_insert.bindText(18, row.objectionSince).bindText(19, row.repairSince).run();
    m_counts.add({district, row.kind, row.severity, row.state}, 1);
}

void RecordWriter::upsert(const domain::RecordRow &row, const DistrictOf &districtOf)
{
    remove(row.serial, row.id, districtOf);
    insert(row, districtOf(row.serial));
}

void RecordWriter::remove(std::int64_t serial, std::string_view id, const DistrictOf &districtOf)
{
    m_remove.bind(1, serial).bindText(2, id);
    while (m_remove.step())
        m_counts.add({districtOf(serial), m_remove.text(0), m_remove.text(1), m_remove.text(2)}, -1);
    m_remove.reset();
}

void RecordWriter::recount(std::int64_t serial, std::string_view from, std::string_view to)
{
    m_ofSubject.bind(1, serial);
    while (m_ofSubject.step()) {
        const std::int64_t records = m_ofSubject.integer(3);
        m_counts.add({from, m_ofSubject.text(0), m_ofSubject.text(1), m_ofSubject.text(2)}, -records);
        m_counts.add({to, m_ofSubject.text(0), m_ofSubject.text(1), m_ofSubject.text(2)}, records);
    }
    m_ofSubject.reset();
}

void RecordWriter::finish()
{
    m_counts.flush(m_connection, "INSERT INTO record_summary VALUES (?1, ?2, ?3, ?4, ?5) "
                                 "ON CONFLICT DO UPDATE SET records = records + excluded.records");
    m_connection.execute("DELETE FROM record_summary WHERE records = 0");
}

void eachRecord(Connection &connection, const std::function<bool(const domain::RecordRow &)> &use)
{
    Statement rows(connection, (std::string(kRowColumns) + "ORDER BY serial, kind, decided, id").c_str());
    while (rows.step() && use(recordRowFrom(rows))) {
    }
}

QList<domain::Record> readRecords(Connection &connection, std::int64_t serial)
{
    Statement rows(connection, (std::string(kRowColumns) + "WHERE serial = ?1 ORDER BY kind, decided DESC, id").c_str());
    rows.bind(1, serial);
    QList<domain::Record> records;
    while (rows.step())
        records.append(recordFrom(rows));
    return records;
}

} // namespace creditdesk::store
