#include "app/store/mirror/organisation_table.h"

#include "app/store/database/migrations.h"

namespace creditdesk::store {
namespace {

constexpr char kRowColumns[] =
    "SELECT o.serial, o.code, o.name, o.registration_no, o.district, o.sector, o.kind, o.status, o.risk_class, "
    "o.revision, d.legal_representative, d.founded, d.address, d.capital, d.scope, d.registrar "
    "FROM organisation o JOIN organisation_detail d ON d.serial = o.serial ";

/// What the indexes hold.
bool hasSameNames(const domain::OrganisationRow &a, const domain::OrganisationRow &b)
{
    return a.code == b.code && a.name == b.name && a.registrationNo == b.registrationNo;
}

/// What stands in organisation_detail.
bool hasSameDetail(const domain::OrganisationRow &a, const domain::OrganisationRow &b)
{
    return a.legalRepresentative == b.legalRepresentative && a.founded == b.founded && a.address == b.address &&
           a.capital == b.capital && a.scope == b.scope && a.registrar == b.registrar;
}

Counts<4>::Key countedAs(const domain::OrganisationRow &row)
{
    return {row.district, row.riskClass, row.kind, row.status};
}

QString toString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Statement organisationRows(Connection &connection, const char *where)
{
    return {connection, (std::string(kRowColumns) + where).c_str()};
}

domain::OrganisationRow organisationRowFrom(const Statement &row)
{
    domain::OrganisationRow out;
    out.serial = row.integer(0);
    out.code = row.text(1);
    out.name = row.text(2);
    out.registrationNo = row.text(3);
    out.district = row.text(4);
    out.sector = row.text(5);
    out.kind = row.text(6);
    out.status = row.text(7);
    out.riskClass = row.text(8);
    out.revision = row.integer(9);
    out.legalRepresentative = row.text(10);
    out.founded = row.text(11);
    out.address = row.text(12);
    out.capital = row.text(13);
    out.scope = row.text(14);
    out.registrar = row.text(15);
    return out;
}

OrganisationWriter::OrganisationWriter(Connection &connection, std::size_t pairs)
    : m_connection(connection),
      m_pairs(pairs),
      m_head(connection, "INSERT INTO organisation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", true),
      m_detail(connection, "INSERT INTO organisation_detail VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", true),
      m_old(connection, (std::string(kRowColumns) + "WHERE o.serial = ?1").c_str(), true),
      m_changeHead(connection,
                   "UPDATE organisation SET district = ?2, sector = ?3, kind = ?4, status = ?5, risk_class = ?6, revision = ?7 "
                   "WHERE serial = ?1",
                   true),
      m_changeDetail(
          connection,
          "UPDATE organisation_detail SET legal_representative = ?2, founded = ?3, address = ?4, capital = ?5, scope = ?6, "
          "registrar = ?7 WHERE serial = ?1",
          true),
      m_removeHead(connection, "DELETE FROM organisation WHERE serial = ?1", true),
      m_removeDetail(connection, "DELETE FROM organisation_detail WHERE serial = ?1", true),
      m_changed(connection)
{
}

void OrganisationWriter::load(const domain::OrganisationRow &row)
{
    const std::u32string folded = foldUtf8(row.name);
    insertRows(row, folded);
    if (!m_loaded)
        m_loaded.emplace(m_connection, m_pairs);
    if (m_loaded->takes(row.serial))
        m_loaded->add(row.serial, folded);
    else
        m_changed.add(row.serial, folded); // out of order: it is found all the same
}

void OrganisationWriter::upsert(const domain::OrganisationRow &row)
{
    bool sameNames = false;
    bool sameDetail = false;
    m_old.bind(1, row.serial);
    if (m_old.step()) {
        const domain::OrganisationRow old = organisationRowFrom(m_old);
        sameNames = hasSameNames(old, row);
        sameDetail = hasSameDetail(old, row);
        if (sameNames)
            m_counts.add(countedAs(old), -1);
    }
    m_old.reset();
    if (sameNames)
        changeRows(row, !sameDetail);
    else
        replaceRows(row);
}

void OrganisationWriter::changeRows(const domain::OrganisationRow &row, bool withDetail)
{
    if (withDetail) {
        m_changeDetail.bind(1, row.serial).bindText(2, row.legalRepresentative).bindText(3, row.founded);
        m_changeDetail.bindText(4, row.address)
            .bindText(5, row.capital)
            .bindText(6, row.scope)
            .bindText(7, row.registrar)
            .run();
    }
    m_changeHead.bind(1, row.serial).bindText(2, row.district).bindText(3, row.sector).bindText(4, row.kind);
    m_changeHead.bindText(5, row.status).bindText(6, row.riskClass).bind(7, row.revision).run();
    m_counts.add(countedAs(row), 1);
}

void OrganisationWriter::replaceRows(const domain::OrganisationRow &row)
{
    const std::optional<std::u32string> before = removeRows(row.serial);
    const std::u32string folded = foldUtf8(row.name);
    insertRows(row, folded);
    if (before == folded)
        return; // whichever index has it still has
    if (before)
        m_changed.remove(row.serial, *before);
    m_changed.add(row.serial, folded);
}

void OrganisationWriter::remove(std::int64_t serial)
{
    if (const std::optional<std::u32string> before = removeRows(serial))
        m_changed.remove(serial, *before);
}

void OrganisationWriter::insertRows(const domain::OrganisationRow &row, const std::u32string &folded)
{
    const std::string foldedUtf8 = toUtf8(folded);
    m_head.bind(1, row.serial).bindText(2, row.code).bindText(3, row.name);
    if (foldedUtf8 == row.name)
        m_head.bindNull(4);
    else
        m_head.bindText(4, foldedUtf8);
    m_head.bindText(5, row.registrationNo).bindText(6, row.district).bindText(7, row.sector).bindText(8, row.kind);
    m_head.bindText(9, row.status).bindText(10, row.riskClass).bind(11, row.revision).run();
    m_detail.bind(1, row.serial).bindText(2, row.legalRepresentative).bindText(3, row.founded).bindText(4, row.address);
    m_detail.bindText(5, row.capital).bindText(6, row.scope).bindText(7, row.registrar).run();
    m_counts.add(countedAs(row), 1);
}

std::optional<std::u32string> OrganisationWriter::removeRows(std::int64_t serial)
{
    std::optional<std::u32string> folded;
    m_old.bind(1, serial);
    if (m_old.step()) {
        const domain::OrganisationRow old = organisationRowFrom(m_old);
        folded = foldUtf8(old.name);
        m_counts.add(countedAs(old), -1);
    }
    m_old.reset();
    if (folded) {
        m_removeHead.bind(1, serial).run();
        m_removeDetail.bind(1, serial).run();
    }
    return folded;
}

void OrganisationWriter::finish()
{
    if (m_loaded) {
        m_loaded->finish();
        m_loaded.reset();
    }
    m_counts.flush(m_connection, "INSERT INTO organisation_summary VALUES (?1, ?2, ?3, ?4, ?5) "
                                 "ON CONFLICT DO UPDATE SET organisations = organisations + excluded.organisations");
    m_connection.execute("DELETE FROM organisation_summary WHERE organisations = 0");
}

void eachOrganisation(Connection &connection, const std::function<bool(const domain::OrganisationRow &)> &use)
{
    Statement rows(connection, (std::string(kRowColumns) + "ORDER BY o.serial").c_str());
    while (rows.step() && use(organisationRowFrom(rows))) {
    }
}

domain::Organisation organisationFrom(const Statement &columns)
{
    const domain::OrganisationRow row = organisationRowFrom(columns);
    domain::Organisation out;
    out.serial = row.serial;
    out.code = toString(row.code);
    out.name = toString(row.name);
    out.registrationNo = toString(row.registrationNo);
    out.district = toString(row.district);
    out.sector = toString(row.sector);
    out.kind = toString(row.kind);
    out.legalRepresentative = toString(row.legalRepresentative);
    out.founded = QDate::fromString(toString(row.founded), Qt::ISODate);
    out.status = toString(row.status);
    out.address = toString(row.address);
    out.capital = toString(row.capital);
    out.scope = toString(row.scope);
    out.registrar = toString(row.registrar);
    out.riskClass = toString(row.riskClass);
    out.revision = row.revision;
    return out;
}

std::optional<domain::Organisation> readOrganisation(Connection &connection, const QString &code)
{
    // A code may pass to another serial within a page of changes: the newer one counts.
    Statement rows(connection, (std::string(kRowColumns) + "WHERE o.code = ?1 ORDER BY o.revision DESC LIMIT 1").c_str());
    rows.bindCopy(1, code);
    return rows.step() ? std::optional(organisationFrom(rows)) : std::nullopt;
}

std::optional<domain::Organisation> readOrganisation(Connection &connection, std::int64_t serial)
{
    Statement rows(connection, (std::string(kRowColumns) + "WHERE o.serial = ?1").c_str());
    return rows.bind(1, serial).step() ? std::optional(organisationFrom(rows)) : std::nullopt;
}

void rebuildTokens(Connection &connection, std::size_t pairs)
{
    connection.execute("DROP TABLE IF EXISTS name_posting; DROP TABLE IF EXISTS name_changed; DROP TABLE IF EXISTS name_index");
    connection.execute(sqlText(QStringLiteral("mirror-organisations-names.sql")));
    PostingBuilder loaded(connection, pairs);
    ChangedNames changed(connection);
    Statement names(connection, "SELECT serial, name FROM organisation ORDER BY serial");
    while (names.step()) {
        const std::u32string folded = foldUtf8(names.text(1));
        if (loaded.takes(names.integer(0)))
            loaded.add(names.integer(0), folded);
        else
            changed.add(names.integer(0), folded);
    }
    loaded.finish();
}

} // namespace creditdesk::store
