// A small invented city for the tests of figures: organisations and records at random, a marker whose marks SQL can say as
// well, and an oracle that says them in SQL over the same mirror.
#pragma once

#include "support.h"

#include "app/store/database/connection.h"
#include "app/store/database/statement.h"

#include <QRandomGenerator>

namespace creditdesk::store::test {

/// risk: severe records, none if deregistered; before: by revision. evaluation: by serial. notice: overdue once publishedUntil
/// is over; outcome: by state.
class CityMarker : public domain::SubjectMarker
{
public:
    explicit CityMarker(QDate day, QString rules = QStringLiteral("rules-1")) : m_day(day), m_rules(std::move(rules)) {}
    [[nodiscard]] const QList<domain::Scale> &scales() const override { return m_scales; }
    [[nodiscard]] const QStringList &notices() const override { return m_notices; }
    [[nodiscard]] const QStringList &outcomes() const override { return m_outcomes; }
    [[nodiscard]] QString rules() const override { return m_rules; }
    [[nodiscard]] QDate day() const override { return m_day; }
    void mark(const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records,
              std::span<domain::ClassMark> classes, std::span<domain::RecordMark> marks) const override
    {
        int severe = 0;
        std::uint16_t stable = 65535;
        const std::string today = m_day.toString(Qt::ISODate).toStdString();
        for (std::size_t i = 0; i < records.size(); ++i) {
            const domain::RecordRow &record = records[i];
            severe += record.severity == "severe" ? 1 : 0;
            marks[i].outcome = record.state == "repaired" ? 1 : 0;
            if (record.objection) {
                marks[i].objection = timeLeft(record.objectionSince, today);
                stable = std::min(stable, lastDay(marks[i].objection, record.objectionSince));
            }
            if (!record.repairSince.empty()) {
                marks[i].repair = timeLeft(record.repairSince, today);
                stable = std::min(stable, lastDay(marks[i].repair, record.repairSince));
            }
            marks[i].notice = record.publishedUntil.empty() ? 0 : record.publishedUntil >= today ? 1 : 2;
            if (marks[i].notice == 1)
                stable =
                    std::min(stable, static_cast<std::uint16_t>(
                                         QDate(2000, 1, 1)
                                             .daysTo(QDate::fromString(
                                                 QString::fromStdString(std::string(record.publishedUntil)), Qt::ISODate))));
        }
        classes[0].now = organisation.status == "deregistered" ? 0 : static_cast<std::uint8_t>(1 + severe % 4);
        classes[0].before = static_cast<std::uint8_t>(1 + organisation.revision % 4);
        classes[0].stableUntil = stable;
        classes[1].now = classes[1].before = static_cast<std::uint8_t>(organisation.serial % 3);
        classes[1].stableUntil = 65535;
    }

private:
    static domain::DueMark timeLeft(std::string_view since, const std::string &today)
    {
        return since.empty()                             ? domain::DueMark::Unstated
               : since < today                           ? domain::DueMark::Late
               : since.substr(0, 7) > today.substr(0, 7) ? domain::DueMark::Later
                                                         : domain::DueMark::Soon;
    }
    /// On which timeLeft() still says so.
    static std::uint16_t lastDay(domain::DueMark mark, std::string_view since)
    {
        if (mark != domain::DueMark::Soon && mark != domain::DueMark::Later)
            return 65535;
        const QDate day = QDate::fromString(QString::fromStdString(std::string(since)), Qt::ISODate);
        const QDate last = mark == domain::DueMark::Soon ? day : QDate(day.year(), day.month(), 1).addDays(-1);
        return static_cast<std::uint16_t>(QDate(2000, 1, 1).daysTo(last));
    }
    const QDate m_day;
    const QString m_rules;
    const QList<domain::Scale> m_scales{
        {QStringLiteral("risk"), {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")}},
        {QStringLiteral("evaluation"), {QStringLiteral("good"), QStringLiteral("poor")}}};
    const QStringList m_notices{QStringLiteral("none"), QStringLiteral("pending"), QStringLiteral("overdue")};
    const QStringList m_outcomes{QStringLiteral("none"), QStringLiteral("repaired")};
};

/// Rows at random; the same in every run.
class FigureCity
{
public:
    explicit FigureCity(quint32 seed = 20160081) : random(seed) {}

    template <std::size_t N> QByteArray one(const std::array<const char *, N> &of)
    {
        return of[random.bounded(static_cast<quint32>(N))];
    }
    QByteArray dayText(int firstYear, int years)
    {
        return QDate(firstYear, 1, 1).addDays(random.bounded(365 * years)).toString(Qt::ISODate).toLatin1();
    }
    Firm firm(qint64 serial)
    {
        Firm firm = firmOf(serial, "9131" + QByteArray::number(1000000 + serial), "秘密企业" + QByteArray::number(serial));
        firm.district = one(std::array{"310101", "310104", "310115", "310151"});
        firm.sector = one(std::array{"A", "C", "F", "I", ""});
        firm.kind = one(std::array{"enterprise", "self_employed", "organ"});
        firm.status = one(std::array{"active", "active", "revoked", "deregistered"});
        firm.riskClass = one(std::array{"A", "B", "C", "D", ""});
        firm.revision = random.bounded(100);
        return firm;
    }
    Entry entry(qint64 serial)
    {
        Entry entry;
        entry.serial = serial;
        entry.id = "R-" + QByteArray::number(++m_lastId);
        entry.kind = one(std::array{"penalty", "licence", "honour", "arrears"});
        entry.severity = one(std::array{"none", "minor", "severe"});
        entry.state = one(std::array{"normal", "repaired", "revoked"});
        entry.sourceUnitCode = "U" + QByteArray::number(random.bounded(30));
        entry.sourceUnit = "某局" + entry.sourceUnitCode;
        entry.objection = random.bounded(10) == 0;
        if (entry.objection && random.bounded(5) != 0)
            entry.objectionSince = dayText(2024, 2);
        if (random.bounded(8) == 0)
            entry.repairSince = dayText(2024, 2);
        entry.decided = random.bounded(50) == 0 ? QByteArray() : dayText(2015, 9);
        entry.publishedUntil = random.bounded(2) == 0 ? QByteArray() : dayText(2024, 2);
        entry.fields = "{\"CF_WH\":\"秘密文号\"}";
        return entry;
    }
    QList<Firm> firms;
    QList<Entry> entries;
    QRandomGenerator random;

    void fill(int subjects)
    {
        for (int i = 0; i < subjects; ++i) {
            firms.append(firm(10 + 3 * i));
            QList<Entry> own;
            for (quint32 records = random.bounded(9); records > 0; --records)
                own.append(entry(firms.last().serial));
            std::sort(own.begin(), own.end(), [](const Entry &a, const Entry &b) {
                return std::tie(a.kind, a.decided, a.id) < std::tie(b.kind, b.decided, b.id);
            });
            entries += own;
        }
    }

private:
    int m_lastId = 0;
};

struct Axis {
    const char *id;
    const char *column;
    bool ofRecords;
};
inline constexpr std::array kAxes{Axis{"district", "district", false},
                                  Axis{"sector", "sector", false},
                                  Axis{"subject_kind", "subject_kind", false},
                                  Axis{"status", "status", false},
                                  Axis{"platform_class", "platform_class", false},
                                  Axis{"class:risk", "risk", false},
                                  Axis{"class_before:risk", "risk_before", false},
                                  Axis{"class:evaluation", "evaluation", false},
                                  Axis{"record_kind", "record_kind", true},
                                  Axis{"severity", "severity", true},
                                  Axis{"state", "state", true},
                                  Axis{"unit", "unit", true},
                                  Axis{"notice", "notice", true},
                                  Axis{"outcome", "outcome", true},
                                  Axis{"objection", "objection", true},
                                  Axis{"objection_due", "objection_due", true},
                                  Axis{"repair_due", "repair_due", true},
                                  Axis{"year", "year", true}};

/// Straight SQL over the mirror's two files.
class FigureOracle
{
public:
    FigureOracle(const QString &generation, QDate day)
        : m_key(keyOf('m')),
          m_sql(generation + QStringLiteral("/organisations.db"), m_key, Connection::Mode::Write,
                {.pageSize = kMirrorPage, .cacheKiB = 2048, .busyMs = 5000, .sha256 = true})
    {
        m_sql.execute("PRAGMA cipher_default_page_size = " + std::to_string(kRecordPage) +
                      "; PRAGMA cipher_default_hmac_algorithm = HMAC_SHA256; ATTACH '" + generation.toStdString() +
                      "/records.db' AS r KEY \"x'" + hexOf('m').toStdString() + "'\"");
        m_sql.execute("CREATE TEMP TABLE o AS SELECT serial, name, district, sector, kind AS subject_kind, status, "
                      "CASE risk_class WHEN '' THEN 'none' ELSE risk_class END AS platform_class, "
                      "CASE status WHEN 'deregistered' THEN 'none' ELSE substr('ABCD', 1 + (SELECT count(*) FROM r.record x "
                      "WHERE x.serial = organisation.serial AND x.severity = 'severe') % 4, 1) END AS risk, "
                      "substr('ABCD', 1 + revision % 4, 1) AS risk_before, "
                      "CASE serial % 3 WHEN 0 THEN 'none' WHEN 1 THEN 'good' ELSE 'poor' END AS evaluation FROM organisation");
        m_sql.execute(("CREATE TEMP TABLE a AS SELECT o.*, id, kind AS record_kind, severity, state, source_unit_code AS unit, "
                       "CASE WHEN published_until = '' THEN 'none' WHEN published_until >= '" +
                       day.toString(Qt::ISODate).toStdString() +
                       "' THEN 'pending' ELSE 'overdue' END AS notice, "
                       "CASE state WHEN 'repaired' THEN 'repaired' ELSE 'none' END AS outcome, "
                       "CASE objection WHEN 0 THEN 'none' ELSE 'open' END AS objection, "
                       "CASE WHEN objection = 0 THEN 'none' WHEN objection_since = '' THEN 'unstated' " +
                       timeLeft("objection_since", day) + " AS objection_due, CASE WHEN repair_since = '' THEN 'none' " +
                       timeLeft("repair_since", day) +
                       " AS repair_due, "
                       "CASE decided WHEN '' THEN 'none' ELSE substr(decided, 1, 4) END AS year, decided, "
                       "row_number() OVER (PARTITION BY r.record.serial ORDER BY kind, decided, id) - 1 AS position "
                       "FROM r.record JOIN o ON o.serial = r.record.serial"));
    }
    /// WHERE, from the filter's text alone.
    static std::string where(const domain::FigureFilter &filter)
    {
        std::string where = " WHERE 1";
        for (const Axis &axis : kAxes) {
            const auto chosen = filter.chosen.constFind(QString::fromLatin1(axis.id));
            if (chosen == filter.chosen.constEnd())
                continue;
            where += std::string(" AND ") + axis.column + " IN (''";
            where.resize(where.size() - 2); // an empty list is one as well
            for (qsizetype i = 0; i < chosen->size(); ++i)
                where += (i > 0 ? ",'" : "'") + chosen->at(i).toStdString() + "'";
            where += ")";
        }
        if (filter.decidedFrom.isValid())
            where += " AND decided <> '' AND decided >= '" + filter.decidedFrom.toString(Qt::ISODate).toStdString() + "'";
        if (filter.decidedUntil.isValid())
            where += " AND decided <> '' AND decided <= '" + filter.decidedUntil.toString(Qt::ISODate).toStdString() + "'";
        return where;
    }
    /// "a|b|7" for each pair that occurs.
    QStringList groups(const domain::FigureFilter &filter, domain::Counted counted, const Axis *row, const Axis *column)
    {
        const bool records = counted == domain::Counted::Records || filter.concernsRecords() || (row && row->ofRecords) ||
                             (column && column->ofRecords);
        const std::string rowText = row ? row->column : "''";
        const std::string columnText = column ? column->column : "''";
        return lines("SELECT " + rowText + " || '|' || " + columnText + " || '|' || " +
                     (counted == domain::Counted::Records ? "count(*)" : "count(DISTINCT serial)") + " FROM " +
                     (records ? "a" : "o") + where(filter) + " GROUP BY " + rowText + ", " + columnText + " ORDER BY 1");
    }
    QStringList lines(const std::string &sql)
    {
        QStringList all;
        Statement rows(m_sql, sql.c_str());
        while (rows.step())
            all.append(rows.string(0));
        return all;
    }

private:
    static std::string timeLeft(const std::string &column, QDate day)
    {
        const std::string today = day.toString(Qt::ISODate).toStdString();
        return "WHEN " + column + " < '" + today + "' THEN 'late' WHEN substr(" + column + ", 1, 7) > '" + today.substr(0, 7) +
               "' THEN 'later' ELSE 'soon' END";
    }
    const base::Secret m_key;
    Connection m_sql;
};

} // namespace creditdesk::store::test
