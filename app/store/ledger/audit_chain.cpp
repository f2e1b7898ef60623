#include "app/store/ledger/audit_chain.h"

#include "app/base/canonical_json.h"
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace creditdesk::store {
namespace {

constexpr char kColumns[] =
    "SELECT sequence, at, operator, role, action, permission, subject, basis, outcome, detail, hash FROM audit ";

QByteArray chained(const QByteArray &previous, const AuditEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(canonicalAudit(entry));
    return hash.result();
}

AuditEntry readEntry(const Statement &row)
{
    AuditEntry entry;
    entry.sequence = row.integer(0);
    entry.at = timeFrom(row.string(1));
    entry.operatorId = row.string(2);
    entry.role = row.string(3);
    entry.action = row.string(4);
    entry.permission = row.string(5);
    entry.subject = row.string(6);
    entry.basis = row.string(7);
    entry.outcome = row.string(8);
    entry.detail = QJsonDocument::fromJson(row.blob(9)).object();
    entry.hash = row.blob(10);
    return entry;
}

/// What the hash does not see: a detail or time stored in another spelling of the same value.
bool isSpeltAsWritten(const Statement &row, const AuditEntry &entry)
{
    return row.string(1) == timeText(entry.at) && row.blob(9) == base::canonicalJson(entry.detail);
}

tl::unexpected<base::Failure> broken(qint64 sequence)
{
    return base::fail(base::Code::ChainBroken, QStringLiteral("first bad sequence %1").arg(sequence));
}

} // namespace

QByteArray canonicalAudit(const AuditEntry &entry)
{
    return base::canonicalJson(QJsonObject{
        {QStringLiteral("sequence"), entry.sequence},
        {QStringLiteral("at"), timeText(entry.at)},
        {QStringLiteral("operator"), entry.operatorId},
        {QStringLiteral("role"), entry.role},
        {QStringLiteral("action"), entry.action},
        {QStringLiteral("permission"), entry.permission},
        {QStringLiteral("subject"), entry.subject},
        {QStringLiteral("basis"), entry.basis},
        {QStringLiteral("outcome"), entry.outcome},
        {QStringLiteral("detail"), entry.detail},
    });
}

AuditHead readAuditHead(Connection &connection)
{
    Statement head(connection, "SELECT entries, hash FROM audit_head");
    if (!head.step())
        throw DatabaseError(base::Code::Damaged, "the audit has no head");
    return {head.integer(0), head.blob(1)};
}

void appendAudit(Connection &connection, AuditEntry entry)
{
    const AuditHead head = readAuditHead(connection);
    entry.sequence = head.entries + 1;
    entry.hash = chained(head.hash, entry);
    const QByteArray detail = base::canonicalJson(entry.detail);
    Statement insert(connection, "INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    insert.bind(1, entry.sequence).bindCopy(2, timeText(entry.at)).bindCopy(3, entry.operatorId).bindCopy(4, entry.role);
    insert.bindCopy(5, entry.action).bindCopy(6, entry.permission).bindCopy(7, entry.subject).bindCopy(8, entry.basis);
    insert.bindCopy(9, entry.outcome).bindText(10, {detail.constData(), static_cast<std::size_t>(detail.size())});
    insert.bindBlob(11, entry.hash).run();
    Statement move(connection, "UPDATE audit_head SET entries = ?1, hash = ?2");
    move.bind(1, entry.sequence).bindBlob(2, entry.hash).run();
}

QList<AuditEntry> readAudit(Connection &connection, qint64 from, int limit)
{
    Statement rows(connection, (std::string(kColumns) + "WHERE sequence >= ?1 ORDER BY sequence LIMIT ?2").c_str());
    rows.bind(1, from).bind(2, limit);
    QList<AuditEntry> entries;
    while (rows.step())
        entries.append(readEntry(rows));
    return entries;
}

base::Result<AuditHead> verifyAuditChain(Connection &connection)
{
    const AuditHead head = readAuditHead(connection);
    AuditHead seen{0, QByteArray(32, '\0')};
    Statement rows(connection, (std::string(kColumns) + "ORDER BY sequence").c_str());
    while (rows.step()) {
        const AuditEntry entry = readEntry(rows);
        const qint64 expected = seen.entries + 1;
        if (entry.sequence != expected || entry.hash != chained(seen.hash, entry) || !isSpeltAsWritten(rows, entry))
            return broken(expected);
        seen = {entry.sequence, entry.hash};
    }
    if (seen.entries != head.entries || seen.hash != head.hash)
        return broken(std::min(seen.entries, head.entries) + 1);
    return seen;
}

} // namespace creditdesk::store
