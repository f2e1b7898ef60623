#include "app/store/warnings/warning_query.h"

#include "app/store/warnings/warning_rows.h"
#include "app/store/window/words.h"

#include <limits>

namespace creditdesk::store {
using namespace Qt::StringLiterals;

namespace {

using Values = std::vector<QString>;

std::string place(Values &values, const QString &value)
{
    values.push_back(value);
    return '?' + std::to_string(values.size());
}

std::string oneOf(const char *column, const QStringList &list, Values &values)
{
    if (list.isEmpty())
        return {};
    std::string sql = std::string(" AND ") + column + " IN (";
    for (qsizetype i = 0; i < list.size(); ++i)
        sql += (i > 0 ? "," : "") + place(values, list.at(i));
    return sql + ")";
}

void bindAll(Statement &statement, const Values &values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        statement.bindCopy(static_cast<int>(i + 1), values[i]);
}

bool isActive(const QString &state)
{
    return state == u"open"_s || state == u"taken"_s;
}

} // namespace

WarningQuery::WarningQuery(const WarningFilter &filter)
    : m_filter(filter),
      m_words(searchedWords(filter.text)),
      m_unsearchable(m_words.isEmpty() && !filter.text.trimmed().isEmpty())
{
}

QStringList WarningQuery::states() const
{
    return m_filter.states.isEmpty() ? QStringList{u"open"_s, u"taken"_s} : m_filter.states;
}

std::string WarningQuery::axes(Values &values) const
{
    std::string sql = oneOf("state", states(), values) + oneOf("kind", m_filter.kinds, values) +
                      oneOf("district", m_filter.districts, values);
    if (!m_filter.owner.isEmpty())
        sql += oneOf("owner", {m_filter.owner}, values);
    std::string list;
    for (const domain::WarningLevel level : m_filter.levels)
        list += (list.empty() ? "" : ",") + std::to_string(static_cast<int>(level));
    return list.empty() ? sql : sql + " AND level IN (" + list + ")";
}

std::string WarningQuery::further(Values &values) const
{
    std::string sql;
    if (!m_words.isEmpty())
        sql += " AND id IN (SELECT rowid FROM warning_words WHERE words MATCH " + place(values, m_words) + ")";
    if (!m_filter.subject.isEmpty())
        sql += " AND subject = " + place(values, m_filter.subject);
    if (m_filter.dueUntil.isValid())
        sql += " AND due <= " + place(values, dayText(m_filter.dueUntil));
    if (m_filter.groundGone)
        sql += " AND ground_gone <> ''";
    if (m_filter.proposed)
        sql += " AND proposed_by <> ''";
    return sql;
}

QString WarningQuery::cursorOf(const Warning &warning) const
{
    return u"%1|%2|%3"_s.arg(dayText(warning.due)).arg(static_cast<int>(warning.level)).arg(warning.id);
}

/// Lines of one half (those that wait, or the others), in the order asked for.
std::string WarningQuery::half(int active, const QString &after, Values &values, int limit) const
{
    const QStringList cursor = after.split(u'|');
    std::string sql = "SELECT id, due, level FROM warning" + index() + " WHERE active = " + std::to_string(active);
    sql += axes(values) + further(values);
    const auto number = [&cursor](qsizetype i) { return std::to_string(cursor.value(i).toLongLong()); };
    const char *order = "";
    switch (m_filter.order) {
    case WarningFilter::Order::Deadline:
        if (!after.isEmpty())
            sql += " AND (due, level, id) > (" + place(values, cursor.first()) + ", " + number(1) + ", " + number(2) + ")";
        order = " ORDER BY due, level, id";
        break;
    case WarningFilter::Order::Severity:
        if (!after.isEmpty())
            sql += " AND (level, due, id) > (" + number(1) + ", " + place(values, cursor.first()) + ", " + number(2) + ")";
        order = " ORDER BY level, due, id";
        break;
    case WarningFilter::Order::Newest:
        if (!after.isEmpty())
            sql += " AND id < " + number(2);
        order = " ORDER BY id DESC";
        break;
    }
    return "SELECT * FROM (" + sql + order + " LIMIT " + std::to_string(limit) + ")";
}

WarningPage WarningQuery::page(Connection &connection, const QString &after, int limit) const
{
    const QStringList all = states();
    Values values;
    std::string sql;
    for (const int active : {1, 0}) {
        if (std::ranges::any_of(all, [active](const QString &state) { return isActive(state) == (active == 1); }))
            sql += (sql.empty() ? "" : " UNION ALL ") + half(active, after, values, limit + 1);
    }
    const char *order = m_filter.order == WarningFilter::Order::Deadline   ? "due, level, id"
                        : m_filter.order == WarningFilter::Order::Severity ? "level, due, id"
                                                                           : "id DESC";
    const std::string outer = std::string("SELECT ") + kWarningColumns + " FROM warning WHERE id IN (SELECT id FROM (" + sql +
                              ") ORDER BY " + order + " LIMIT " + std::to_string(limit + 1) + ") ORDER BY " + order;
    Statement rows(connection, outer.c_str());
    bindAll(rows, values);
    WarningPage page;
    while (rows.step()) {
        if (page.lines.size() == limit) {
            page.next = cursorOf(page.lines.last());
            break;
        }
        page.lines.append(warningFrom(rows));
    }
    return page;
}

/// How many there are of each combination, whatever the filter says of these axes; every count is a sum of some of them.
std::vector<WarningQuery::Cell> WarningQuery::cells(Connection &connection) const
{
    Values values;
    const std::string where = further(values);
    const std::string axesOf = "SELECT state, kind, level, district, owner, ";
    const std::string sql = where.empty() ? axesOf + "warnings FROM warning_tally WHERE warnings > 0"
                                          : axesOf + "count(*) FROM warning" + index() + " WHERE active IN (0, 1)" + where +
                                                " GROUP BY state, kind, level, district, owner";
    Statement rows(connection, sql.c_str());
    bindAll(rows, values);
    std::vector<Cell> out;
    while (rows.step())
        out.push_back({rows.string(0), rows.string(1), static_cast<int>(rows.integer(2)), rows.string(3), rows.string(4),
                       rows.integer(5)});
    return out;
}

WarningCounts WarningQuery::counts(Connection &connection, const QString &today) const
{
    WarningCounts out;
    const QStringList wanted = states();
    for (const Cell &cell : cells(connection)) {
        const bool state = wanted.contains(cell.state);
        const bool kind = m_filter.kinds.isEmpty() || m_filter.kinds.contains(cell.kind);
        const bool level = m_filter.levels.isEmpty() || m_filter.levels.contains(static_cast<domain::WarningLevel>(cell.level));
        const bool district = m_filter.districts.isEmpty() || m_filter.districts.contains(cell.district);
        const bool owner = m_filter.owner.isEmpty() || m_filter.owner == cell.owner;
        const int misses = !state + !kind + !level + !district + !owner;
        // A count along an axis leaves the filter's choice on that axis out.
        const auto add = [&](bool own, QMap<QString, qint64> &counted, const QString &code) {
            if (misses == 0 || (misses == 1 && !own))
                counted[code] += cell.warnings;
        };
        add(state, out.states, cell.state);
        add(kind, out.kinds, cell.kind);
        add(level, out.levels, domain::warningLevels().value(cell.level));
        add(district, out.districts, cell.district);
        add(owner, out.owners, cell.owner);
        out.total += misses == 0 ? cell.warnings : 0;
    }
    Values values;
    const std::string before = place(values, today);
    const std::string sql =
        "SELECT count(*) FROM warning" + index() + " WHERE active = 1 AND due < " + before + axes(values) + further(values);
    Statement overdue(connection, sql.c_str());
    bindAll(overdue, values);
    overdue.step();
    out.overdue = overdue.integer(0);
    return out;
}

/// Which index holds all that is asked for, so that rows are not read to be counted or passed over.
std::string WarningQuery::index() const
{
    if (!m_filter.subject.isEmpty() || m_filter.groundGone || m_filter.proposed)
        return {}; // few: by an index of their own
    if (m_filter.order == WarningFilter::Order::Severity)
        return " INDEXED BY warning_by_level";
    return " INDEXED BY warning_by_due";
}

} // namespace creditdesk::store
