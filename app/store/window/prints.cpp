// Print jobs: what the print system said of each, and nothing it did not say.
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/window_book.h"

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr char kColumns[] =
    "SELECT id, report, copy, reason, printer, job, state, state_reason, sheets, operator, at, state_at "
    "FROM print_job ";

QList<PrintRecord> printsFrom(Statement &rows)
{
    QList<PrintRecord> prints;
    while (rows.step()) {
        PrintRecord print;
        print.id = rows.integer(0);
        print.report = rows.string(1);
        print.copy = static_cast<int>(rows.integer(2));
        print.reason = rows.string(3);
        print.printer = rows.string(4);
        print.jobId = rows.string(5);
        print.state = rows.string(6);
        print.stateReason = rows.string(7);
        print.sheets = static_cast<int>(rows.integer(8));
        print.operatorId = rows.string(9);
        print.at = timeFrom(rows.string(10));
        print.stateAt = timeFrom(rows.string(11));
        prints.append(print);
    }
    return prints;
}

bool isOneOf(const QString &state, std::initializer_list<const char *> states)
{
    return std::any_of(states.begin(), states.end(), [&state](const char *one) { return state == QLatin1String(one); });
}

/// How many sheets of this paper may be in the world, and one more: jobs that failed or were cancelled left none.
int nextCopyOf(Connection &connection, const QString &report)
{
    Statement row(
        connection,
        "SELECT 1 + coalesce(max(copy), 0) FROM print_job WHERE report = ?1 AND state NOT IN ('failed', 'cancelled')");
    row.bindCopy(1, report).step();
    return static_cast<int>(row.integer(0));
}

qint64 insertPrint(Connection &connection, const PrintRecord &print, int copy, const QDateTime &at)
{
    Statement insert(connection, "INSERT INTO print_job (report, copy, reason, printer, job, state, state_reason, sheets, "
                                 "operator, at, state_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10) RETURNING id");
    insert.bindCopy(1, print.report).bind(2, copy).bindCopy(3, print.reason).bindCopy(4, print.printer);
    insert.bindCopy(5, print.jobId).bindCopy(6, print.state).bindCopy(7, print.stateReason).bind(8, print.sheets);
    insert.bindCopy(9, print.operatorId).bindCopy(10, timeText(at));
    insert.step();
    const qint64 id = insert.integer(0);
    insert.run();
    return id;
}

/// A copy more of a report or slip, and the sheets that the register says. Forms and daily sheets are in neither.
void countPrinted(Connection &connection, const QString &report)
{
    Statement copies(connection, "UPDATE report SET prints = prints + 1 WHERE number = ?1");
    copies.bindCopy(1, report).run();
    for (const char *entry : {"report = ?1 AND report <> ''", "slip = ?1 AND slip <> ''"}) {
        Statement sheets(connection,
                         (std::string("UPDATE register_entry SET sheets = (SELECT total(sheets) FROM print_job WHERE "
                                      "print_job.report = ?1 AND state = 'printed') WHERE ") +
                          entry)
                             .c_str());
        sheets.bindCopy(1, report).run();
    }
}

} // namespace

base::Result<QList<PrintRecord>> WindowBook::prints(const QString &report) const
{
    return m_ledger.m->read("prints", [&](Connection &c) -> base::Result<QList<PrintRecord>> {
        Statement rows(c, (std::string(kColumns) + "WHERE report = ?1 ORDER BY id").c_str());
        rows.bindCopy(1, report);
        return printsFrom(rows);
    });
}

base::Result<QList<PrintRecord>> WindowBook::openPrints() const
{
    return m_ledger.m->read("open prints", [&](Connection &c) -> base::Result<QList<PrintRecord>> {
        Statement rows(c, (std::string(kColumns) +
                           "WHERE state IN ('queued', 'printing', 'unknown') AND (state <> 'unknown' OR job <> '') ORDER BY id")
                              .c_str());
        return printsFrom(rows);
    });
}

base::Result<int> WindowBook::nextCopy(const QString &report) const
{
    return m_ledger.m->read("next copy", [&](Connection &c) -> base::Result<int> { return nextCopyOf(c, report); });
}

base::Result<qint64> WindowEntries::addPrint(const PrintRecord &record)
{
    auto &m = m_transaction.m;
    return m.change("print", [&]() -> base::Result<qint64> {
        const int next = nextCopyOf(m.connection, record.report);
        const int copy = record.copy == 0 ? next : record.copy;
        if (record.report.isEmpty() || !isOneOf(record.state, {"queued", "printing", "unknown"}))
            return fail(Code::InvalidInput, QStringLiteral("a new print job has a number and is under way"));
        if (copy < next)
            return fail(Code::Conflict, QStringLiteral("a sheet with this count may be printed already"));
        if (copy > 1 && record.reason.trimmed().isEmpty())
            return fail(Code::RefusedByRule, QStringLiteral("a reprint needs a reason"), QStringLiteral("reprint.reason"));
        return insertPrint(m.connection, record, copy, record.at.isValid() ? record.at : m.clock.now());
    });
}

base::Done WindowEntries::setPrintJob(qint64 id, const QString &jobId)
{
    auto &m = m_transaction.m;
    return m.change("print job", [&]() -> base::Done {
        Statement set(m.connection, "UPDATE print_job SET job = ?2 WHERE id = ?1");
        if (set.bind(1, id).bindCopy(2, jobId).run() == 0)
            return fail(Code::NotFound, QStringLiteral("no such print job"));
        return {};
    });
}

base::Done WindowEntries::setPrintState(qint64 id, const QString &state, const QString &reason, int sheets, const QDateTime &at)
{
    auto &m = m_transaction.m;
    return m.change("print state", [&]() -> base::Done {
        if (!isOneOf(state, {"queued", "printing", "printed", "failed", "cancelled", "unknown"}))
            return fail(Code::InvalidInput, QStringLiteral("no state of a print job"));
        Statement known(m.connection, "SELECT state, report FROM print_job WHERE id = ?1");
        if (!known.bind(1, id).step())
            return fail(Code::NotFound, QStringLiteral("no such print job"));
        const QString before = known.string(0), report = known.string(1);
        known.reset();
        if (before == state && isOneOf(before, {"printed", "failed", "cancelled"}))
            return {};
        if (isOneOf(before, {"printed", "failed", "cancelled"}))
            return fail(Code::Conflict, QStringLiteral("the job has ended: ") + before);
        Statement set(m.connection,
                      "UPDATE print_job SET state = ?2, state_reason = ?3, sheets = ?4, state_at = ?5 WHERE id = ?1");
        set.bind(1, id).bindCopy(2, state).bindCopy(3, reason).bind(4, sheets).bindCopy(5, timeText(at)).run();
        if (state != QStringLiteral("printed"))
            return {};
        countPrinted(m.connection, report);
        return {};
    });
}

} // namespace creditdesk::store
