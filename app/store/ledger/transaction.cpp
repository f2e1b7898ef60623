#include "app/store/ledger/transaction.h"

#include "app/store/database/statement.h"
#include "app/store/ledger/rows.h"

#include <QJsonValue>

namespace creditdesk::store {

base::Done LedgerTransaction::setValue(const QString &key, const QByteArray &value)
{
    return m.change("set value", [&]() -> base::Done {
        writeValue(m.connection, key, value);
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

void LedgerTransaction::annotate(const QString &key, const QJsonValue &value)
{
    m.annotations.insert(key, value);
}

} // namespace creditdesk::store
