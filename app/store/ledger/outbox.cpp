#include "app/store/ledger/outbox.h"

#include "app/base/canonical_json.h"
#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/transaction.h"

#include <QJsonDocument>

#include <array>

namespace creditdesk::store {
namespace {

using base::Code;

/// 128 random bits in the form of a UUID (version 4).
QString newIdempotencyKey(base::Random &random)
{
    std::array<std::byte, 16> bytes{};
    random.fill(bytes);
    bytes[6] = (bytes[6] & std::byte{0x0F}) | std::byte{0x40};
    bytes[8] = (bytes[8] & std::byte{0x3F}) | std::byte{0x80};
    QString text = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.data()), 16).toHex());
    for (const int position : {20, 16, 12, 8})
        text.insert(position, u'-');
    return text;
}

QString bodyText(const QJsonObject &body)
{
    return QString::fromUtf8(base::canonicalJson(body));
}

OutboxItem itemFrom(const Statement &row)
{
    OutboxItem item;
    item.id = row.integer(0);
    item.idempotencyKey = row.string(1);
    item.kind = row.string(2);
    item.object = row.string(3);
    item.body = QJsonDocument::fromJson(row.blob(4)).object();
    item.attempts = static_cast<int>(row.integer(5));
    item.lastFailure = row.string(6);
    item.refusal = row.string(7);
    item.enqueuedAt = timeFrom(row.string(8));
    return item;
}

base::Done oneItem(std::int64_t changed)
{
    if (changed == 1)
        return {};
    return base::fail(Code::NotFound, QStringLiteral("no such outbox item"));
}

/// NotFound or Conflict unless the item is there and refused.
base::Done mustBeRefused(Connection &connection, qint64 id)
{
    Statement row(connection, "SELECT state FROM outbox WHERE id = ?1");
    if (!row.bind(1, id).step())
        return oneItem(0);
    if (row.text(0) != "refused")
        return base::fail(Code::Conflict, QStringLiteral("the platform has not refused this item"));
    return {};
}

} // namespace

QList<OutboxItem> readOutbox(Connection &connection)
{
    Statement rows(connection, "SELECT id, idempotency_key, kind, object, body, attempts, last_failure, refusal, enqueued_at, "
                               "not_before, state FROM outbox ORDER BY id");
    QList<OutboxItem> items;
    while (rows.step()) {
        OutboxItem item = itemFrom(rows);
        item.notBefore = timeFrom(rows.string(9));
        item.state = rows.string(10);
        items.append(item);
    }
    return items;
}

QList<OutboxItem> readWithdrawn(Connection &connection)
{
    Statement rows(connection, "SELECT id, idempotency_key, kind, object, body, attempts, last_failure, refusal, enqueued_at, "
                               "withdrawal, withdrawn_at FROM outbox_withdrawn ORDER BY id");
    QList<OutboxItem> items;
    while (rows.step()) {
        OutboxItem item = itemFrom(rows);
        item.state = QStringLiteral("withdrawn");
        item.withdrawal = rows.string(9);
        item.withdrawnAt = timeFrom(rows.string(10));
        items.append(item);
    }
    return items;
}

void insertOutbox(Connection &connection, const OutboxItem &item)
{
    Statement insert(connection, "INSERT INTO outbox (idempotency_key, kind, object, body, not_before, enqueued_at) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    insert.bindCopy(1, item.idempotencyKey).bindCopy(2, item.kind).bindCopy(3, item.object).bindCopy(4, bodyText(item.body));
    insert.bindCopy(5, timeText(item.notBefore)).bindCopy(6, timeText(item.enqueuedAt)).run();
}

base::Done LedgerTransaction::enqueue(OutboxItem item)
{
    return m.change("enqueue", [&]() -> base::Done {
        if (item.idempotencyKey.isEmpty())
            item.idempotencyKey = newIdempotencyKey(m.random);
        item.enqueuedAt = m.clock.now().toUTC();
        insertOutbox(m.connection, item);
        return {};
    });
}

base::Done LedgerTransaction::removeOutbox(qint64 id)
{
    return m.change("remove outbox item", [&]() -> base::Done {
        Statement remove(m.connection, "DELETE FROM outbox WHERE id = ?1");
        return oneItem(remove.bind(1, id).run());
    });
}

base::Done LedgerTransaction::postponeOutbox(qint64 id, const QDateTime &notBefore, const QString &failureName)
{
    return m.change("postpone outbox item", [&]() -> base::Done {
        Statement postpone(m.connection,
                           "UPDATE outbox SET attempts = attempts + 1, not_before = ?2, last_failure = ?3 WHERE id = ?1");
        return oneItem(postpone.bind(1, id).bindCopy(2, timeText(notBefore)).bindCopy(3, failureName).run());
    });
}

base::Done LedgerTransaction::refuseOutbox(qint64 id, const QString &reason)
{
    return m.change("refuse outbox item", [&]() -> base::Done {
        Statement refuse(m.connection,
                         "UPDATE outbox SET attempts = attempts + 1, state = 'refused', refusal = ?2 WHERE id = ?1");
        return oneItem(refuse.bind(1, id).bindCopy(2, reason).run());
    });
}

base::Done LedgerTransaction::mendOutbox(qint64 id, const QJsonObject &body)
{
    return m.change("mend outbox item", [&]() -> base::Done {
        TRY_DONE(mustBeRefused(m.connection, id));
        Statement mend(m.connection, "UPDATE outbox SET body = ?2, idempotency_key = ?3, state = 'waiting', refusal = '', "
                                     "attempts = 0, not_before = '', last_failure = '' WHERE id = ?1");
        return oneItem(mend.bind(1, id).bindCopy(2, bodyText(body)).bindCopy(3, newIdempotencyKey(m.random)).run());
    });
}

base::Done LedgerTransaction::retryOutbox(qint64 id)
{
    return m.change("retry outbox item", [&]() -> base::Done {
        Statement retry(m.connection, "UPDATE outbox SET state = 'waiting', refusal = '', not_before = '' WHERE id = ?1");
        return oneItem(retry.bind(1, id).run());
    });
}

base::Done LedgerTransaction::withdrawOutbox(qint64 id, const QString &reason)
{
    return m.change("withdraw outbox item", [&]() -> base::Done {
        TRY_DONE(mustBeRefused(m.connection, id));
        Statement keep(m.connection, "INSERT INTO outbox_withdrawn SELECT id, idempotency_key, kind, object, body, attempts, "
                                     "last_failure, refusal, enqueued_at, ?2, ?3 FROM outbox WHERE id = ?1");
        keep.bind(1, id).bindCopy(2, reason).bindCopy(3, timeText(m.clock.now())).run();
        Statement remove(m.connection, "DELETE FROM outbox WHERE id = ?1");
        return oneItem(remove.bind(1, id).run());
    });
}

} // namespace creditdesk::store
