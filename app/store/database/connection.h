// One encrypted connection. What every connection must have is set here and nowhere else: the raw key, temp stores in memory
// (or company names would be written in clear into etilqs_* files), extended results, a busy timeout.
#pragma once

#include "app/base/secret.h"
#include "app/store/database/error.h"

#include <QString>

#include <cstdint>
#include <string>

struct sqlite3;

namespace creditdesk::store {

/// "creditdk"'s first four letters: marks our databases in PRAGMA application_id.
inline constexpr std::int64_t kApplicationId = 0x63726464;

class Connection
{
public:
    enum class Mode : std::uint8_t {
        Read,   ///< may not change anything
        Write,  ///< the file must exist
        Create, ///< the file must not exist; gets a marked salt (key_mark.h)
    };
    struct Settings {
        int pageSize = 4096; ///< bytes; must be what the file was made with
        int cacheKiB = 2048;
        int busyMs = 5000; ///< how long to wait for another process before Locked
        /// Page authentication by HMAC-SHA256 instead of SQLCipher's own HMAC-SHA512: as safe here, and twice as fast on processors
        /// that have instructions for it. Must be what the file was made with.
        bool sha256 = false;
    };

    /// Throws DatabaseError. A wrong key shows at the first read, not here.
    Connection(const QString &path, const base::Secret &key, Mode mode, const Settings &settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] sqlite3 *handle() const noexcept { return m_handle; }
    /// One or more statements without results.
    void execute(const char *sql);
    void execute(const std::string &sql) { execute(sql.c_str()); }
    /// First column of the first row, 0 if there is none.
    [[nodiscard]] std::int64_t integer(const char *sql);
    /// Stops what runs on this connection now. From any thread; the connection must not be closed meanwhile.
    void interrupt() noexcept;

private:
    void open(const QString &path, Mode mode);
    void giveKey(const base::Secret &key, const base::Secret &salt);
    void configure(Mode mode, const Settings &settings);
    void close() noexcept;
    sqlite3 *m_handle = nullptr;
};

/// BEGIN ... COMMIT; rolled back on destruction unless committed.
class Transaction
{
public:
    enum class Kind : std::uint8_t {
        Write,    ///< takes the write lock at once, so that what is read stays true until the commit
        Snapshot, ///< reads one state of the database, however long it takes
    };
    explicit Transaction(Connection &connection, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

} // namespace creditdesk::store
