#include "app/store/ledger/rows.h"

#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"

namespace creditdesk::store {
namespace {

constexpr char kReportColumns[] =
    "SELECT number, subject, subject_name, issued_at, operator, applicant, purpose, rule_set, "
    "data_as_of, pages, sha256, canonical_sha256, prints, product, subject_type, subject_key, slip, "
    "EXISTS (SELECT 1 FROM void_request WHERE void_request.number = report.number AND agreed_by <> '')";

IssuedReport reportFrom(const Statement &row)
{
    IssuedReport report;
    report.number = row.string(0);
    report.subject = row.string(1);
    report.subjectName = row.string(2);
    report.issuedAt = timeFrom(row.string(3));
    report.operatorId = row.string(4);
    report.applicant = row.string(5);
    report.purpose = row.string(6);
    report.ruleSet = row.string(7);
    report.dataAsOf = timeFrom(row.string(8));
    report.pages = static_cast<int>(row.integer(9));
    report.sha256 = row.blob(10);
    report.canonicalSha256 = row.blob(11);
    report.prints = static_cast<int>(row.integer(12));
    report.product = row.string(13);
    report.subjectType = row.string(14);
    report.subjectKey = row.blob(15);
    report.slip = row.integer(16) != 0;
    report.voided = row.integer(17) != 0;
    return report;
}

/// What a person typed, as a LIKE pattern that takes it literally.
QString containing(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
    return u'%' + text + u'%';
}

} // namespace

void insertReportRows(Connection &connection, const IssuedReport &report)
{
    Statement line(connection,
                   "INSERT INTO report (number, subject, subject_name, issued_at, operator, applicant, purpose, rule_set, "
                   "data_as_of, pages, sha256, canonical_sha256, prints, product, subject_type, subject_key, slip) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING id");
    line.bindCopy(1, report.number)
        .bindCopy(2, report.subject)
        .bindCopy(3, report.subjectName)
        .bindCopy(4, timeText(report.issuedAt));
    line.bindCopy(5, report.operatorId).bindCopy(6, report.applicant).bindCopy(7, report.purpose).bindCopy(8, report.ruleSet);
    line.bindCopy(9, timeText(report.dataAsOf)).bind(10, report.pages).bindBlob(11, report.sha256);
    line.bindBlob(12, report.canonicalSha256).bind(13, report.prints).bindCopy(14, report.product);
    line.bindCopy(15, report.subjectType).bindBlob(16, report.subjectKey).bind(17, report.slip ? 1 : 0);
    line.step();
    const qint64 id = line.integer(0);
    line.run();
    Statement bytes(connection, "INSERT INTO report_file VALUES (?1, ?2, ?3)");
    bytes.bind(1, id).bindBlob(2, report.canonical).bindBlob(3, report.pdf).run();
}

QList<IssuedReport> readReports(Connection &connection, const QString &text, int limit)
{
    std::string sql = std::string(kReportColumns) + " FROM report ";
    if (!text.isEmpty())
        sql += "WHERE number LIKE ?2 ESCAPE '\\' OR subject LIKE ?2 ESCAPE '\\' OR subject_name LIKE ?2 ESCAPE '\\' ";
    sql += "ORDER BY issued_at DESC, id DESC LIMIT ?1";
    Statement rows(connection, sql.c_str());
    rows.bind(1, limit);
    if (!text.isEmpty())
        rows.bindCopy(2, containing(text));
    QList<IssuedReport> reports;
    while (rows.step())
        reports.append(reportFrom(rows));
    return reports;
}

QList<IssuedReport> readReportsOf(Connection &connection, const QString &subject, const QByteArray &subjectKey)
{
    std::string sql = std::string(kReportColumns) + " FROM report ";
    sql += subjectKey.isEmpty() ? "WHERE subject = ?1" : "WHERE subject_key = ?1";
    Statement rows(connection, (sql + " ORDER BY issued_at DESC, id DESC").c_str());
    if (subjectKey.isEmpty())
        rows.bindCopy(1, subject);
    else
        rows.bindBlob(1, subjectKey);
    QList<IssuedReport> reports;
    while (rows.step())
        reports.append(reportFrom(rows));
    return reports;
}

std::optional<IssuedReport> readReport(Connection &connection, const QString &number)
{
    Statement row(connection,
                  (std::string(kReportColumns) +
                   ", canonical, pdf FROM report JOIN report_file ON report_file.report = report.id WHERE report.number = ?1")
                      .c_str());
    row.bindCopy(1, number);
    if (!row.step())
        return std::nullopt;
    IssuedReport report = reportFrom(row);
    report.canonical = row.blob(18);
    report.pdf = row.blob(19);
    return report;
}

void writeValue(Connection &connection, const QString &key, const QByteArray &value)
{
    Statement replace(connection, "INSERT INTO value VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    replace.bindCopy(1, key).bindBlob(2, value).run();
}

std::optional<QByteArray> readValue(Connection &connection, const QString &key)
{
    Statement row(connection, "SELECT value FROM value WHERE key = ?1");
    row.bindCopy(1, key);
    return row.step() ? std::optional(row.blob(0)) : std::nullopt;
}

} // namespace creditdesk::store
