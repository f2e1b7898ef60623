// Report numbers: blocks from the platform, each number used once, every gap explained.
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/transaction.h"
#include "app/store/window_book.h"
#include "models/domain/report_number.h"

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr char kBlockColumns[] = "SELECT block, first, last, next, reserved_at, valid_until FROM number_block ";
constexpr char kUseColumns[] = "SELECT block, sequence, number, state, reason, at FROM number_use ";

NumberBlock blockFrom(const Statement &row)
{
    NumberBlock block;
    block.id = row.string(0);
    block.first = static_cast<int>(row.integer(1));
    block.last = static_cast<int>(row.integer(2));
    block.next = static_cast<int>(row.integer(3));
    block.reservedAt = timeFrom(row.string(4));
    block.validUntil = timeFrom(row.string(5));
    return block;
}

QList<NumberUse> usesFrom(Statement &rows)
{
    QList<NumberUse> uses;
    while (rows.step())
        uses.append({rows.string(0), static_cast<int>(rows.integer(1)), rows.string(2), rows.string(3), rows.string(4),
                     timeFrom(rows.string(5))});
    return uses;
}

/// Of the blocks that can be used at `now` the one that ends first, so that as few numbers as possible lapse.
std::optional<NumberBlock> blockToUse(Connection &connection, const QDateTime &now)
{
    Statement row(connection,
                  (std::string(kBlockColumns) +
                   "WHERE valid_until > ?1 AND next <= last ORDER BY valid_until, reserved_at, block, first LIMIT 1")
                      .c_str());
    row.bindCopy(1, timeText(now));
    return row.step() ? std::optional(blockFrom(row)) : std::nullopt;
}

/// From "taken" to another state; NotFound, or Conflict if it is not taken any more.
base::Done settle(Connection &connection, const QString &number, const char *state, const QString &reason)
{
    Statement known(connection, "SELECT state FROM number_use WHERE number = ?1");
    known.bindCopy(1, number);
    if (!known.step())
        return fail(Code::NotFound, QStringLiteral("this number was not taken here"));
    if (known.text(0) != "taken")
        return fail(Code::Conflict, QStringLiteral("the number is already ") + known.string(0));
    known.reset();
    Statement change(connection, "UPDATE number_use SET state = ?2, reason = ?3 WHERE number = ?1");
    change.bindCopy(1, number).bindText(2, state).bindCopy(3, reason).run();
    return {};
}

} // namespace

base::Result<QList<NumberBlock>> WindowBook::blocks() const
{
    return m_ledger.m->read("blocks", [&](Connection &c) -> base::Result<QList<NumberBlock>> {
        Statement rows(c, (std::string(kBlockColumns) + "ORDER BY reserved_at, block, first").c_str());
        QList<NumberBlock> blocks;
        while (rows.step())
            blocks.append(blockFrom(rows));
        return blocks;
    });
}

base::Result<int> WindowBook::numbersLeft(const QDateTime &now) const
{
    return m_ledger.m->read("numbers left", [&](Connection &c) -> base::Result<int> {
        Statement sum(c, "SELECT total(last - next + 1) FROM number_block WHERE valid_until > ?1");
        sum.bindCopy(1, timeText(now)).step();
        return static_cast<int>(sum.integer(0));
    });
}

base::Result<QList<NumberUse>> WindowBook::numberUses(const QString &block) const
{
    return m_ledger.m->read("number uses", [&](Connection &c) -> base::Result<QList<NumberUse>> {
        Statement rows(c, (std::string(kUseColumns) + "WHERE block = ?1 ORDER BY sequence").c_str());
        rows.bindCopy(1, block);
        return usesFrom(rows);
    });
}

base::Result<int> WindowBook::numbersTaken() const
{
    return m_ledger.m->read("numbers taken", [&](Connection &c) -> base::Result<int> {
        Statement count(c, "SELECT count(*) FROM number_use WHERE state = 'taken'");
        count.step();
        return static_cast<int>(count.integer(0));
    });
}

base::Result<QList<NumberUse>> WindowBook::unexplained() const
{
    return m_ledger.m->read("unexplained numbers", [&](Connection &c) -> base::Result<QList<NumberUse>> {
        const Transaction snapshot(c, Transaction::Kind::Snapshot);
        // Sequences below `next` without a use; and uses that say "issued" of a report that is not there.
        Statement rows(c, "WITH RECURSIVE used(block, sequence, next) AS ("
                          " SELECT block, first, next FROM number_block WHERE first < next"
                          " UNION ALL SELECT block, sequence + 1, next FROM used WHERE sequence + 1 < next) "
                          "SELECT block, sequence, '', '', '', '' FROM used WHERE NOT EXISTS (SELECT 1 FROM number_use u"
                          " WHERE u.block = used.block AND u.sequence = used.sequence) "
                          "UNION ALL SELECT block, sequence, number, state, 'there is no such report', at FROM number_use "
                          "WHERE state IN ('issued', 'voided') AND number NOT IN (SELECT number FROM report) "
                          "ORDER BY 1, 2");
        return usesFrom(rows);
    });
}

base::Done WindowEntries::addBlock(const NumberBlock &block)
{
    auto &m = m_transaction.m;
    return m.change("add block", [&]() -> base::Done {
        if (!domain::isNumberBlock(block.id) || block.first < 0 || block.last < block.first ||
            block.last > domain::kLastReportSequence || !block.validUntil.isValid())
            return fail(Code::InvalidInput, QStringLiteral("not a block of report numbers"));
        Statement overlap(m.connection, "SELECT 1 FROM number_block WHERE block = ?1 AND first <= ?3 AND last >= ?2");
        if (overlap.bindCopy(1, block.id).bind(2, block.first).bind(3, block.last).step())
            return fail(Code::Conflict, QStringLiteral("numbers of this block are here already"));
        Statement insert(m.connection, "INSERT INTO number_block VALUES (?1, ?2, ?3, ?2, ?4, ?5)");
        insert.bindCopy(1, block.id).bind(2, block.first).bind(3, block.last);
        insert.bindCopy(4, timeText(block.reservedAt)).bindCopy(5, timeText(block.validUntil)).run();
        return {};
    });
}

base::Result<NumberUse> WindowEntries::takeNumber(const QDateTime &legalTime)
{
    auto &m = m_transaction.m;
    return m.change("take number", [&]() -> base::Result<NumberUse> {
        const std::optional<NumberBlock> block = blockToUse(m.connection, legalTime);
        if (!block)
            return fail(Code::RefusedByRule, QStringLiteral("no report number is left"), QStringLiteral("numbers"));
        NumberUse use{
            block->id, block->next,      domain::writeReportNumber(legalTime, block->id, block->next), QStringLiteral("taken"),
            {},        legalTime.toUTC()};
        Statement move(m.connection, "UPDATE number_block SET next = next + 1 WHERE block = ?1 AND first = ?2");
        move.bindCopy(1, block->id).bind(2, block->first).run();
        Statement insert(m.connection, "INSERT INTO number_use VALUES (?1, ?2, ?3, 'taken', '', ?4)");
        insert.bindCopy(1, use.block).bind(2, use.sequence).bindCopy(3, use.number).bindCopy(4, timeText(use.at)).run();
        return use;
    });
}

base::Done WindowEntries::numberIssued(const QString &number)
{
    auto &m = m_transaction.m;
    return m.change("number issued", [&] { return settle(m.connection, number, "issued", {}); });
}

base::Done WindowEntries::spoilNumber(const QString &number, const QString &reason)
{
    auto &m = m_transaction.m;
    return m.change("spoil number", [&]() -> base::Done {
        if (reason.trimmed().isEmpty())
            return fail(Code::InvalidInput, QStringLiteral("a spoilt number needs a reason"));
        return settle(m.connection, number, "spoilt", reason);
    });
}

base::Result<int> WindowEntries::explainTaken(const QString &reason)
{
    auto &m = m_transaction.m;
    return m.change("explain numbers", [&]() -> base::Result<int> {
        if (reason.trimmed().isEmpty())
            return fail(Code::InvalidInput, QStringLiteral("a spoilt number needs a reason"));
        Statement change(m.connection, "UPDATE number_use SET state = 'spoilt', reason = ?1 WHERE state = 'taken'");
        return static_cast<int>(change.bindCopy(1, reason).run());
    });
}

} // namespace creditdesk::store
