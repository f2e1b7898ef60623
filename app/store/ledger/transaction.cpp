#include "app/store/ledger/transaction.h"

#include "app/store/database/statement.h"
#include "app/store/database/time_text.h"
#include "app/store/ledger/rows.h"

#include <QJsonValue>

#include <array>

namespace creditdesk::store {
namespace {

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

base::Done oneRow(std::int64_t changed, const char *what)
{
    if (changed == 1)
        return {};
    return base::fail(base::Code::NotFound, QString::fromLatin1(what));
}

} // namespace

base::Done LedgerTransaction::setValue(const QString &key, const QByteArray &value)
{
    return m.change("set value", [&]() -> base::Done {
        Statement replace(m.connection,
                          "INSERT INTO value VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        replace.bindCopy(1, key).bindBlob(2, value).run();
        return {};
    });
}

base::Result<std::optional<QByteArray>> LedgerTransaction::value(const QString &key)
{
    return m.change("read value", [&]() -> base::Result<std::optional<QByteArray>> { return readValue(m.connection, key); });
}

base::Done LedgerTransaction::insertReport(const IssuedReport &report)
{
    return m.change("insert report", [&]() -> base::Done {
        insertReportRows(m.connection, report);
        return {};
    });
}

base::Done LedgerTransaction::countPrint(const QString &number)
{
    return m.change("count print", [&]() -> base::Done {
        Statement count(m.connection, "UPDATE report SET prints = prints + 1 WHERE number = ?1");
        return oneRow(count.bindCopy(1, number).run(), "no such report");
    });
}

base::Done LedgerTransaction::enqueue(OutboxItem item)
{
    return m.change("enqueue", [&]() -> base::Done {
        if (item.idempotencyKey.isEmpty())
            item.idempotencyKey = newIdempotencyKey(m.random);
        insertOutbox(m.connection, item);
        return {};
    });
}

base::Done LedgerTransaction::removeOutbox(qint64 id)
{
    return m.change("remove outbox item", [&]() -> base::Done {
        Statement remove(m.connection, "DELETE FROM outbox WHERE id = ?1");
        return oneRow(remove.bind(1, id).run(), "no such outbox item");
    });
}

base::Done LedgerTransaction::postponeOutbox(qint64 id, const QDateTime &notBefore, const QString &failureName)
{
    return m.change("postpone outbox item", [&]() -> base::Done {
        Statement postpone(m.connection,
                           "UPDATE outbox SET attempts = attempts + 1, not_before = ?2, last_failure = ?3 WHERE id = ?1");
        return oneRow(postpone.bind(1, id).bindCopy(2, timeText(notBefore)).bindCopy(3, failureName).run(),
                      "no such outbox item");
    });
}

base::Done LedgerTransaction::refuseOutbox(qint64 id, const QString &reason)
{
    return m.change("refuse outbox item", [&]() -> base::Done {
        Statement refuse(m.connection,
                         "UPDATE outbox SET attempts = attempts + 1, state = 'refused', refusal = ?2 WHERE id = ?1");
        return oneRow(refuse.bind(1, id).bindCopy(2, reason).run(), "no such outbox item");
    });
}

void LedgerTransaction::annotate(const QString &key, const QJsonValue &value)
{
    m.annotations.insert(key, value);
}

} // namespace creditdesk::store
