// Spoilt sheets are voided by two people.
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/window_book.h"

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr char kColumns[] = "SELECT number, reason, asked_by, agreed_by, asked_at, agreed_at FROM void_request ";

VoidRequest voidFrom(const Statement &row)
{
    return {row.string(0), row.string(1), row.string(2), row.string(3), timeFrom(row.string(4)), timeFrom(row.string(5))};
}

std::optional<VoidRequest> readVoid(Connection &connection, const QString &number)
{
    Statement row(connection, (std::string(kColumns) + "WHERE number = ?1").c_str());
    row.bindCopy(1, number);
    return row.step() ? std::optional(voidFrom(row)) : std::nullopt;
}

} // namespace

base::Result<QList<VoidRequest>> WindowBook::voids(bool onlyOpen) const
{
    return m_ledger.m->read("voids", [&](Connection &c) -> base::Result<QList<VoidRequest>> {
        Statement rows(
            c, (std::string(kColumns) + (onlyOpen ? "WHERE agreed_by = '' " : "") + "ORDER BY asked_at DESC, number").c_str());
        QList<VoidRequest> voids;
        while (rows.step())
            voids.append(voidFrom(rows));
        return voids;
    });
}

base::Done WindowEntries::askVoid(const QString &number, const QString &reason, const QString &operatorId, const QDateTime &at)
{
    auto &m = m_transaction.m;
    return m.change("ask to void", [&]() -> base::Done {
        if (reason.trimmed().isEmpty() || operatorId.isEmpty())
            return fail(Code::InvalidInput, QStringLiteral("a reason and an operator are needed"));
        Statement report(m.connection, "SELECT 1 FROM report WHERE number = ?1"); // also one from before there were blocks
        if (!report.bindCopy(1, number).step())
            return fail(Code::NotFound, QStringLiteral("no such report"));
        if (readVoid(m.connection, number))
            return fail(Code::Conflict, QStringLiteral("this was asked before"), QStringLiteral("void.asked_before"));
        Statement ask(m.connection, "INSERT INTO void_request (number, reason, asked_by, asked_at) VALUES (?1, ?2, ?3, ?4)");
        ask.bindCopy(1, number).bindCopy(2, reason).bindCopy(3, operatorId).bindCopy(4, timeText(at)).run();
        return {};
    });
}

base::Done WindowEntries::agreeVoid(const QString &number, const QString &operatorId, const QDateTime &at)
{
    auto &m = m_transaction.m;
    return m.change("agree to void", [&]() -> base::Done {
        const std::optional<VoidRequest> asked = readVoid(m.connection, number);
        if (!asked)
            return fail(Code::NotFound, QStringLiteral("nobody asked for this"));
        if (!asked->agreedBy.isEmpty())
            return fail(Code::Conflict, QStringLiteral("this was agreed before"));
        if (operatorId.isEmpty() || operatorId == asked->askedBy)
            return fail(Code::NotPermitted, QStringLiteral("another person has to agree"), QStringLiteral("report.void"));
        Statement agree(m.connection, "UPDATE void_request SET agreed_by = ?2, agreed_at = ?3 WHERE number = ?1");
        agree.bindCopy(1, number).bindCopy(2, operatorId).bindCopy(3, timeText(at)).run();
        Statement use(m.connection, "UPDATE number_use SET state = 'voided', reason = ?2 WHERE number = ?1");
        use.bindCopy(1, number).bindCopy(2, asked->reason).run();
        return {};
    });
}

} // namespace creditdesk::store
