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

std::string WarningQuery::axes(const char *without, Values &values) const
{
    const std::string_view left(without);
    std::string sql;
    if (left != "state")
        sql += oneOf("state", states(), values);
    if (left != "kind")
        sql += oneOf("kind", m_filter.kinds, values);
    if (left != "district")
        sql += oneOf("district", m_filter.districts, values);
    if (left != "owner" && !m_filter.owner.isEmpty())
        sql += oneOf("owner", {m_filter.owner}, values);
    if (left != "level" && !m_filter.levels.isEmpty()) {
        std::string list;
        for (const domain::WarningLevel level : m_filter.levels)
            list += (list.empty() ? "" : ",") + std::to_string(static_cast<int>(level));
        sql += " AND level IN (" + list + ")";
    }
    return sql;
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
    std::string sql = "SELECT id, due, level FROM warning WHERE active = " + std::to_string(active);
    sql += axes("", values) + further(values);
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

WarningCounts WarningQuery::counts(Connection &connection, const QString &today) const
{
    WarningCounts out;
    Values none;
    const bool tallied = further(none).empty();
    const auto along = [&](const char *column) {
        Values values;
        const std::string where = axes(column, values) + further(values);
        const std::string sql = std::string("SELECT ") + column +
                                (tallied ? ", total(warnings) FROM warning_tally" : ", count(*) FROM warning") + " WHERE 1" +
                                where + " GROUP BY " + column;
        Statement rows(connection, sql.c_str());
        bindAll(rows, values);
        QMap<QString, qint64> counted;
        while (rows.step()) {
            if (rows.integer(1) > 0)
                counted.insert(rows.string(0), rows.integer(1));
        }
        return counted;
    };
    out.kinds = along("kind");
    out.states = along("state");
    out.districts = along("district");
    out.owners = along("owner");
    const QMap<QString, qint64> levels = along("level");
    for (auto level = levels.begin(); level != levels.end(); ++level)
        out.levels.insert(domain::warningLevels().value(level.key().toInt()), level.value());
    const QStringList all = states();
    for (const QString &state : all)
        out.total += out.states.value(state);
    Values values;
    const std::string where = axes("", values) + further(values);
    Statement overdue(connection,
                      ("SELECT count(*) FROM warning WHERE active = 1 AND due < " + place(values, today) + where).c_str());
    bindAll(overdue, values);
    overdue.step();
    out.overdue = overdue.integer(0);
    return out;
}

} // namespace creditdesk::store
