// The register of queries (查询登记表).
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/window/register_query.h"
#include "app/store/window/words.h"
#include "app/store/window_book.h"

#include <limits>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

RegisterEntry entryFrom(const Statement &row)
{
    RegisterEntry entry;
    int column = 0;
    entry.id = row.integer(column++);
    entry.at = timeFrom(row.string(column++));
    for (QString *text : {&entry.operatorId, &entry.operatorName, &entry.applicant, &entry.visitor, &entry.visitorOrganisation,
                          &entry.visitorDocument, &entry.subjectType, &entry.subject, &entry.subjectName})
        *text = row.string(column++);
    entry.subjectKey = row.blob(column++);
    for (QString *text : {&entry.purpose, &entry.matter, &entry.caseNumber, &entry.basis, &entry.ruleSet, &entry.table})
        *text = row.string(column++);
    entry.authorisation = row.integer(column++);
    for (QString *text : {&entry.scope, &entry.product, &entry.result, &entry.why, &entry.report, &entry.slip})
        *text = row.string(column++);
    entry.sheets = static_cast<int>(row.integer(column++));
    entry.disclose = row.integer(column) != 0;
    return entry;
}

base::Result<QList<RegisterEntry>> readEntries(Connection &connection, const RegisterFilter &filter)
{
    const Transaction snapshot(connection, Transaction::Kind::Snapshot); // the days' range and the rows of one moment
    const RegisterQuery query(connection, filter);
    if (query.isEmpty())
        return QList<RegisterEntry>();
    Statement rows(connection, query.page().c_str());
    query.bind(rows, filter.limit);
    QList<RegisterEntry> entries;
    while (rows.step())
        entries.append(entryFrom(rows));
    return entries;
}

bool isByDaysOnly(const RegisterFilter &filter)
{
    return filter.operatorId.isEmpty() && filter.applicant.isEmpty() && filter.result.isEmpty() && filter.product.isEmpty() &&
           filter.text.isEmpty() && filter.subjectKey.isEmpty();
}

qint64 countOfDays(Connection &connection, const RegisterFilter &filter)
{
    Statement sum(connection, "SELECT total(entries) FROM register_day WHERE day >= ?1 AND day <= ?2");
    sum.bindCopy(1, filter.from.isValid() ? filter.from.toString(Qt::ISODate) : QString());
    sum.bindCopy(2, filter.until.isValid() ? filter.until.toString(Qt::ISODate) : QStringLiteral("9999-99-99"));
    sum.step();
    return sum.integer(0);
}

QString dayOf(const QDateTime &at)
{
    return at.toOffsetFromUtc(base::kLegalOffsetSeconds).date().toString(Qt::ISODate);
}

qint64 insertEntry(Connection &connection, const RegisterEntry &entry, const QDateTime &at)
{
    Statement insert(
        connection,
        "INSERT INTO register_entry (at, day, operator, operator_name, applicant, visitor, visitor_organisation, "
        "visitor_document, subject_type, subject, subject_name, purpose, matter, case_number, basis, rule_set, "
        "rule_table, scope, product, result, why, report, slip, subject_key, authorisation, sheets, disclose, words) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, "
        "?22, ?23, ?24, ?25, ?26, ?27, ?28) RETURNING id");
    int index = 0;
    for (const QString &text : {timeText(at),
                                dayOf(at),
                                entry.operatorId,
                                entry.operatorName,
                                entry.applicant,
                                entry.visitor,
                                entry.visitorOrganisation,
                                entry.visitorDocument,
                                entry.subjectType,
                                entry.subject,
                                entry.subjectName,
                                entry.purpose,
                                entry.matter,
                                entry.caseNumber,
                                entry.basis,
                                entry.ruleSet,
                                entry.table,
                                entry.scope,
                                entry.product,
                                entry.result,
                                entry.why,
                                entry.report,
                                entry.slip})
        insert.bindCopy(++index, text);
    insert.bindBlob(24, entry.subjectKey).bind(25, entry.authorisation).bind(26, entry.sheets).bind(27, entry.disclose ? 1 : 0);
    insert.bindCopy(28, indexedWords({entry.subjectName, entry.visitor, entry.visitorOrganisation, entry.subject, entry.report,
                                      entry.slip, entry.caseNumber}));
    insert.step();
    const qint64 id = insert.integer(0);
    insert.run();
    return id;
}

} // namespace

base::Result<QList<RegisterEntry>> WindowBook::entries(const RegisterFilter &filter) const
{
    return m_ledger.m->read("register", [&](Connection &c) { return readEntries(c, filter); });
}

base::Result<RegisterEntry> WindowBook::entry(qint64 id) const
{
    RegisterFilter one;
    one.beforeId = id + 1;
    one.limit = 1;
    TRY_ASSIGN(const QList<RegisterEntry> found, entries(one));
    if (found.isEmpty() || found.first().id != id)
        return fail(Code::NotFound, QStringLiteral("no such entry"));
    return found.first();
}

base::Result<qint64> WindowBook::countEntries(const RegisterFilter &filter) const
{
    RegisterFilter all = filter;
    all.beforeId = 0; // counts what all pages together have
    return m_ledger.m->read("count register", [&](Connection &c) -> base::Result<qint64> {
        if (isByDaysOnly(all))
            return countOfDays(c, all);
        const Transaction snapshot(c, Transaction::Kind::Snapshot);
        const RegisterQuery query(c, all);
        if (query.isEmpty())
            return 0;
        Statement count(c, query.count().c_str());
        query.bind(count, std::numeric_limits<qint64>::max());
        count.step();
        return count.integer(0);
    });
}

base::Result<qint64> WindowEntries::addEntry(const RegisterEntry &entry)
{
    auto &m = m_transaction.m;
    return m.change("register", [&]() -> base::Result<qint64> {
        const QDateTime at = entry.at.isValid() ? entry.at : m.clock.now();
        const qint64 id = insertEntry(m.connection, entry, at);
        Statement words(m.connection,
                        "INSERT INTO register_words (rowid, words) SELECT id, words FROM register_entry WHERE id = ?1");
        words.bind(1, id).run();
        Statement day(m.connection,
                      "INSERT INTO register_day VALUES (?1, ?2, ?2, 1) ON CONFLICT (day) DO UPDATE SET "
                      "first = min(first, excluded.first), last = max(last, excluded.last), entries = entries + 1");
        day.bindCopy(1, dayOf(at)).bind(2, id).run();
        return id;
    });
}

base::Done WindowEntries::setSheets(const QString &report, int sheets)
{
    auto &m = m_transaction.m;
    return m.change("sheets", [&]() -> base::Done {
        if (report.isEmpty() || sheets < 0)
            return fail(Code::InvalidInput, QStringLiteral("a number and a count of sheets are needed"));
        std::int64_t changed = 0;
        for (const char *sql : {"UPDATE register_entry SET sheets = ?2 WHERE report = ?1 AND report <> ''",
                                "UPDATE register_entry SET sheets = ?2 WHERE slip = ?1 AND slip <> ''"}) {
            Statement set(m.connection, sql);
            changed += set.bindCopy(1, report).bind(2, sheets).run();
        }
        if (changed == 0)
            return fail(Code::NotFound, QStringLiteral("the register knows no such number"));
        return {};
    });
}

base::Result<int> WindowEntries::removeEntriesBefore(const QDate &day, const QString &askedBy, const QString &agreedBy)
{
    auto &m = m_transaction.m;
    return m.change("register's retention", [&]() -> base::Result<int> {
        if (!day.isValid() || askedBy.isEmpty())
            return fail(Code::InvalidInput, QStringLiteral("a day and an operator are needed"));
        if (agreedBy.isEmpty() || agreedBy == askedBy)
            return fail(Code::NotPermitted, QStringLiteral("another person has to agree"), QStringLiteral("log.retention"));
        const QString before = day.toString(Qt::ISODate);
        std::int64_t removed = 0;
        // The words go first: FTS5 learns from the rows what it has to forget.
        for (const char *sql :
             {"INSERT INTO register_words (register_words, rowid, words) SELECT 'delete', id, words FROM register_entry "
              "WHERE id <= (SELECT max(last) FROM register_day WHERE day < ?1) AND day < ?1",
              "DELETE FROM register_entry WHERE id <= (SELECT max(last) FROM register_day WHERE day < ?1) AND day < ?1",
              "DELETE FROM register_day WHERE day < ?1"}) {
            Statement remove(m.connection, sql);
            const std::int64_t changed = remove.bindCopy(1, before).run();
            if (std::string_view(sql).starts_with("DELETE FROM register_entry"))
                removed = changed;
        }
        if (removed > 0) // until segments are merged, forgotten words would still stand in the old ones
            m.connection.execute("INSERT INTO register_words (register_words) VALUES ('optimize')");
        return static_cast<int>(removed);
    });
}

} // namespace creditdesk::store
