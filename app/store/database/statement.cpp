#include "app/store/database/statement.h"

#include "app/store/database/connection.h"
#include "app/store/database/failing_statement.h"

#include <sqlite3.h>
#include <utility>

namespace creditdesk::store {

Statement::Statement(Connection &connection, const char *sql, bool kept) : m_connection(connection)
{
    const unsigned int flags = kept ? SQLITE_PREPARE_PERSISTENT : 0U;
    check(sqlite3_prepare_v3(connection.handle(), sql, -1, flags, &m_statement, nullptr));
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::check(int result)
{
    if (result != SQLITE_OK)
        throw DatabaseError(m_connection.handle(), result);
}

Statement &Statement::bind(int index, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement &Statement::bindText(int index, std::string_view text)
{
    const char *data = text.data() != nullptr ? text.data() : ""; // a null pointer would bind NULL
    check(sqlite3_bind_text64(m_statement, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int index, QByteArrayView bytes)
{
    const char *data = bytes.data() != nullptr ? bytes.data() : "";
    check(sqlite3_bind_blob64(m_statement, index, data, static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull(int index)
{
    check(sqlite3_bind_null(m_statement, index));
    return *this;
}

Statement &Statement::bindCopy(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const auto size = static_cast<sqlite3_uint64>(utf8.size());
    check(sqlite3_bind_text64(m_statement, index, utf8.constData(), size, SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

bool Statement::step()
{
    const int ordered = resultOfNextStatement();
    const int result = ordered == SQLITE_OK ? sqlite3_step(m_statement) : ordered;
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    const DatabaseError error(ordered == SQLITE_OK ? m_connection.handle() : nullptr, result);
    sqlite3_reset(m_statement); // or the failed statement would hold its transaction open
    throw error;
}

void Statement::reset()
{
    sqlite3_reset(m_statement); // repeats the error of the last step, which step() has thrown already
}

std::int64_t Statement::run()
{
    while (step()) {
    }
    reset();
    return sqlite3_changes64(m_connection.handle());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

QString Statement::string(int column) const
{
    const std::string_view view = text(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QByteArray Statement::blob(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace creditdesk::store
