#include "app/store/mirror/history.h"

#include "app/store/database/time_text.h"
#include "app/store/mirror/organisation_table.h"
#include "app/store/mirror/record_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace creditdesk::store {
namespace {

// The history's columns from `serial` on are those of the rows, in the order in which rows are read.
constexpr char kOrganisationColumns[] = "serial, code, name, registration_no, district, sector, kind, status, risk_class, "
                                        "revision, legal_representative, founded, address, capital, scope, registrar";
constexpr char kRecordColumns[] =
    "serial, kind, decided, record, subject, source_unit, source_unit_code, act_ended, published_from, published_until, "
    "severity, procedure, state, state_since, objection, fields, revision, objection_since, repair_since";

/// Serials that have or had the code.
std::set<std::int64_t> serialsOf(Connection &connection, const QString &code)
{
    std::set<std::int64_t> serials;
    Statement rows(connection, "SELECT serial FROM organisation WHERE code = ?1 "
                               "UNION SELECT serial FROM organisation_history WHERE code = ?1");
    rows.bindCopy(1, code);
    while (rows.step())
        serials.insert(rows.integer(0));
    return serials;
}

/// The first entry after `at` says what was known at `at`; without one it is the row itself.
std::optional<domain::Organisation> knownAt(Connection &connection, std::int64_t serial, const QDateTime &at)
{
    Statement past(connection, (std::string("SELECT ") + kOrganisationColumns +
                                ", known FROM organisation_history WHERE serial = ?1 AND known_until > ?2 ORDER BY id LIMIT 1")
                                   .c_str());
    past.bind(1, serial).bindCopy(2, timeText(at));
    if (past.step())
        return past.integer(16) != 0 ? std::optional(organisationFrom(past)) : std::nullopt;
    return readOrganisation(connection, serial);
}

} // namespace

OrganisationHistory::OrganisationHistory(Connection &connection, const QDateTime &knownUntil)
    : m_keepRow(
          connection,
          "INSERT INTO organisation_history SELECT NULL, ?1, ?2, 1, o.serial, o.code, o.name, o.registration_no, o.district, "
          "o.sector, o.kind, o.status, o.risk_class, o.revision, d.legal_representative, d.founded, d.address, d.capital, "
          "d.scope, d.registrar FROM organisation o JOIN organisation_detail d ON d.serial = o.serial WHERE o.serial = ?3",
          true),
      m_keepNone(connection,
                 "INSERT INTO organisation_history VALUES (NULL, ?1, ?2, 0, ?3, ?4, '', '', '', '', '', '', '', 0, '', '', '', "
                 "'', '', '')",
                 true),
      m_knownUntil(timeText(knownUntil))
{
}

void OrganisationHistory::keep(std::int64_t sequence, std::int64_t serial, std::string_view code)
{
    if (m_keepRow.bindCopy(1, m_knownUntil).bind(2, sequence).bind(3, serial).run() == 0)
        m_keepNone.bindCopy(1, m_knownUntil).bind(2, sequence).bind(3, serial).bindText(4, code).run();
}

RecordHistory::RecordHistory(Connection &connection, const QDateTime &knownUntil)
    : m_keepRow(
          connection,
          "INSERT INTO record_history SELECT NULL, ?1, ?2, 1, serial, kind, decided, id, subject, source_unit, "
          "source_unit_code, act_ended, published_from, published_until, severity, procedure, state, state_since, objection, "
          "fields, revision, objection_since, repair_since FROM record WHERE serial = ?3 AND id = ?4 AND state <> 'revoked'",
          true),
      m_keepNone(
          connection,
          "INSERT INTO record_history VALUES (NULL, ?1, ?2, 0, ?3, '', '', ?4, '', '', '', '', '', '', '', '', '', '', 0, "
          "'', 0, '', '')",
          true),
      m_purge(connection, "DELETE FROM record_history WHERE serial = ?1 AND record = ?2", true),
      m_knownUntil(timeText(knownUntil))
{
}

void RecordHistory::keep(std::int64_t sequence, std::int64_t serial, std::string_view id, bool revoked)
{
    if (revoked) {
        m_purge.bind(1, serial).bindText(2, id).run();
        return; // the row itself says that it is revoked, at whatever time it is asked for
    }
    if (m_keepRow.bindCopy(1, m_knownUntil).bind(2, sequence).bind(3, serial).bindText(4, id).run() == 0)
        m_keepNone.bindCopy(1, m_knownUntil).bind(2, sequence).bind(3, serial).bindText(4, id).run();
}

QDateTime readKnownSince(Connection &organisations)
{
    Statement row(organisations, "SELECT known_since FROM history_reach");
    if (!row.step())
        throw DatabaseError(base::Code::Damaged, "the mirror does not say since when it knows");
    return timeFrom(row.string(0));
}

std::optional<domain::Organisation> readOrganisationKnownAt(Connection &connection, const QString &code, const QDateTime &at)
{
    std::optional<domain::Organisation> found;
    for (const std::int64_t serial : serialsOf(connection, code)) {
        std::optional<domain::Organisation> one = knownAt(connection, serial, at);
        if (one && one->code == code && (!found || one->revision > found->revision))
            found = std::move(one);
    }
    return found;
}

QList<domain::Record> readRecordsKnownAt(Connection &connection, std::int64_t serial, const QDateTime &at)
{
    std::map<QString, std::optional<domain::Record>> records;
    for (domain::Record &record : readRecords(connection, serial))
        records.insert_or_assign(record.id, std::move(record));
    // The latest change first: what the one nearest to `at` replaced is said last.
    Statement past(connection, (std::string("SELECT ") + kRecordColumns +
                                ", known FROM record_history WHERE serial = ?1 AND known_until > ?2 ORDER BY id DESC")
                                   .c_str());
    past.bind(1, serial).bindCopy(2, timeText(at));
    while (past.step())
        records.insert_or_assign(past.string(3), past.integer(19) != 0 ? std::optional(recordFrom(past)) : std::nullopt);
    QList<domain::Record> known;
    for (auto &[id, record] : records) {
        if (record)
            known.append(*std::move(record));
    }
    std::stable_sort(known.begin(), known.end(), [](const domain::Record &a, const domain::Record &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.decided > b.decided; // equal ones are by id already
    });
    return known;
}

} // namespace creditdesk::store
