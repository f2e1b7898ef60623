#include "app/store/database/connection.h"

#include "app/store/database/failing_statement.h"
#include "app/store/database/key_mark.h"
#include "app/store/database/statement.h"

#include <QStringList>

#include <sqlite3.h>

namespace creditdesk::store {
namespace {

/// Raw key, and the salt when the file is new, as SQLCipher wants them: x'<hex>'. Lives in wiped memory.
base::Secret keyText(const base::Secret &key, const base::Secret &salt)
{
    static constexpr char kHex[] = "0123456789abcdef";
    base::Secret text((key.size() + salt.size()) * 2 + 3);
    unsigned char *out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const base::Secret *part : {&key, &salt}) {
        for (std::size_t i = 0; i < part->size(); ++i) {
            *out++ = static_cast<unsigned char>(kHex[part->data()[i] >> 4U]);
            *out++ = static_cast<unsigned char>(kHex[part->data()[i] & 0xFU]);
        }
    }
    *out = '\'';
    return text;
}

/// SQLCipher's own version; older ones are refused at run time too, because the library is a shared one.
bool isNewEnough(const QString &version)
{
    const QStringList parts = version.section(QLatin1Char(' '), 0, 0).split(QLatin1Char('.'));
    if (parts.size() < 3)
        return false;
    return parts.at(0).toInt() * 10000 + parts.at(1).toInt() * 100 + parts.at(2).toInt() >= 40505;
}

} // namespace

Connection::Connection(const QString &path, const base::Secret &key, Mode mode, const Settings &settings)
{
    if (key.size() != kKeyBytes)
        throw DatabaseError(base::Code::WrongKey, "the key does not have 256 bits");
    try {
        open(path, mode);
        sqlite3_extended_result_codes(m_handle, 1);
        sqlite3_busy_timeout(m_handle, settings.busyMs);
        giveKey(key, mode == Mode::Create ? markedSalt(key) : base::Secret());
        configure(mode, settings);
    } catch (...) {
        close();
        throw;
    }
}

void Connection::open(const QString &path, Mode mode)
{
    // Readers open for writing too: in WAL mode they take part in the shared-memory file; query_only keeps them harmless.
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    if (mode == Mode::Create)
        flags |= SQLITE_OPEN_CREATE;
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &m_handle, flags, nullptr);
    if (result != SQLITE_OK)
        throw DatabaseError(m_handle, result);
}

void Connection::giveKey(const base::Secret &key, const base::Secret &salt)
{
    const base::Secret text = keyText(key, salt);
    const int result = sqlite3_key_v2(m_handle, "main", text.data(), static_cast<int>(text.size()));
    if (result != SQLITE_OK)
        throw DatabaseError(m_handle, result);
}

void Connection::configure(Mode mode, const Settings &settings)
{
    // What SQLCipher would write to stderr is in the Failure already.
    execute("PRAGMA cipher_log_level=NONE;PRAGMA cipher_page_size=" + std::to_string(settings.pageSize) +
            (settings.sha256 ? ";PRAGMA cipher_hmac_algorithm=HMAC_SHA256" : "") +
            ";PRAGMA temp_store=MEMORY;PRAGMA cache_size=-" + std::to_string(settings.cacheKiB) +
            ";PRAGMA trusted_schema=OFF;PRAGMA cell_size_check=ON;PRAGMA foreign_keys=ON");
    Statement version(*this, "PRAGMA cipher_version");
    if (!version.step() || !isNewEnough(version.string(0)))
        throw DatabaseError(base::Code::Internal, "SQLCipher 4.5.5 or newer is needed");
    if (integer("PRAGMA temp_store") != 2)
        throw DatabaseError(base::Code::Internal, "this SQLCipher insists on temporary files");
    if (mode == Mode::Read)
        execute("PRAGMA query_only=ON");
}

void Connection::close() noexcept
{
    sqlite3_close_v2(m_handle);
    m_handle = nullptr;
}

Connection::~Connection()
{
    close();
}

void Connection::execute(const char *sql)
{
    if (const int ordered = resultOfNextStatement(); ordered != SQLITE_OK)
        throw DatabaseError(nullptr, ordered);
    const int result = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        throw DatabaseError(m_handle, result);
}

std::int64_t Connection::integer(const char *sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

void Connection::interrupt() noexcept
{
    sqlite3_interrupt(m_handle);
}

Transaction::Transaction(Connection &connection, Kind kind) : m_connection(connection)
{
    connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    if (m_open)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr); // nothing to do if SQLite did it already
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

} // namespace creditdesk::store
