#include "app/store/window/register_query.h"

#include "app/store/window/words.h"

#include <limits>

namespace creditdesk::store {
namespace {

// Parameters; those of filters that are not set are not in the SQL, and are not bound.
enum Parameter { Limit = 1, First, Last, From, Until, Words, Subject, Operator, Applicant, Result, Product };

struct Choice {
    const QString RegisterFilter::*value;
    const char *condition;
    Parameter parameter;
};
constexpr Choice kChoices[] = {{&RegisterFilter::operatorId, " AND e.operator = ?8", Operator},
                               {&RegisterFilter::applicant, " AND e.applicant = ?9", Applicant},
                               {&RegisterFilter::result, " AND e.result = ?10", Result},
                               {&RegisterFilter::product, " AND e.product = ?11", Product}};

} // namespace

RegisterQuery::RegisterQuery(Connection &connection, const RegisterFilter &filter)
    : m_filter(filter),
      m_words(searchedWords(filter.text)),
      m_unsearchable(m_words.isEmpty() && !filter.text.trimmed().isEmpty())
{
    Statement days(connection, "SELECT min(first), max(last) FROM register_day WHERE day >= ?1 AND day <= ?2");
    days.bindCopy(1, filter.from.isValid() ? filter.from.toString(Qt::ISODate) : QString());
    days.bindCopy(2, filter.until.isValid() ? filter.until.toString(Qt::ISODate) : QStringLiteral("9999-99-99"));
    if (!days.step() || days.isNull(0))
        return;
    m_first = days.integer(0);
    m_last = days.integer(1);
    if (filter.beforeId > 0)
        m_last = std::min(m_last, filter.beforeId - 1);
}

std::string RegisterQuery::index() const
{
    // What somebody refused or a single subject is rare, what one operator or applicant kind did is not.
    if (!m_filter.subjectKey.isEmpty())
        return " INDEXED BY register_by_subject";
    if (!m_filter.result.isEmpty() && m_filter.result != QStringLiteral("issued"))
        return " INDEXED BY register_by_result";
    if (!m_filter.product.isEmpty())
        return " INDEXED BY register_by_product";
    if (!m_filter.applicant.isEmpty())
        return " INDEXED BY register_by_applicant";
    if (!m_filter.operatorId.isEmpty())
        return " INDEXED BY register_by_operator";
    return m_filter.result.isEmpty() ? " NOT INDEXED" : " INDEXED BY register_by_result";
}

std::string RegisterQuery::conditions() const
{
    std::string sql;
    if (m_filter.from.isValid())
        sql += " AND e.day >= ?4";
    if (m_filter.until.isValid())
        sql += " AND e.day <= ?5";
    if (!m_filter.subjectKey.isEmpty())
        sql += " AND e.subject_key = ?7 AND e.subject_key <> x''"; // the second: the index is of those only
    for (const Choice &choice : kChoices) {
        if (!(m_filter.*choice.value).isEmpty())
            sql += choice.condition;
    }
    return sql;
}

std::string RegisterQuery::numbers() const
{
    if (m_words.isEmpty())
        return "SELECT e.id FROM register_entry e" + index() + " WHERE e.id >= ?2 AND e.id <= ?3" + conditions() +
               " ORDER BY e.id DESC LIMIT ?1";
    return "SELECT w.rowid FROM register_words w CROSS JOIN register_entry e ON e.id = w.rowid "
           "WHERE w.words MATCH ?6 AND w.rowid >= ?2 AND w.rowid <= ?3" +
           conditions() + " ORDER BY w.rowid DESC LIMIT ?1";
}

std::string RegisterQuery::page() const
{
    return "SELECT id, at, operator, operator_name, applicant, visitor, visitor_organisation, visitor_document, subject_type, "
           "subject, subject_name, subject_key, purpose, matter, case_number, basis, rule_set, rule_table, authorisation, "
           "scope, "
           "product, result, why, report, slip, sheets, disclose FROM register_entry WHERE id IN (" +
           numbers() + ") ORDER BY id DESC";
}

std::string RegisterQuery::count() const
{
    return "SELECT count(*) FROM (" + numbers() + ")";
}

void RegisterQuery::bind(Statement &statement, qint64 limit) const
{
    statement.bind(Limit, limit).bind(First, m_first).bind(Last, m_last);
    if (m_filter.from.isValid())
        statement.bindCopy(From, m_filter.from.toString(Qt::ISODate));
    if (m_filter.until.isValid())
        statement.bindCopy(Until, m_filter.until.toString(Qt::ISODate));
    if (!m_words.isEmpty())
        statement.bindCopy(Words, m_words);
    if (!m_filter.subjectKey.isEmpty())
        statement.bindBlob(Subject, m_filter.subjectKey);
    for (const Choice &choice : kChoices) {
        if (const QString &value = m_filter.*choice.value; !value.isEmpty())
            statement.bindCopy(choice.parameter, value);
    }
}

} // namespace creditdesk::store
