// A few lines over sqlite3_* for baselines: every failure is an exception that ends the measure.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace creditdesk::bench {

class BareStatement
{
public:
    BareStatement(sqlite3 *database, const char *sql) : m_database(database)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database));
        m_statement.reset(statement);
    }
    void bind(int index, std::string_view text)
    {
        sqlite3_bind_text(m_statement.get(), index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void bind(int index, std::int64_t number) { sqlite3_bind_int64(m_statement.get(), index, number); }
    void bindNull(int index) { sqlite3_bind_null(m_statement.get(), index); }
    void run()
    {
        if (sqlite3_step(m_statement.get()) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(m_database));
        sqlite3_reset(m_statement.get());
    }

private:
    struct Close {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    sqlite3 *m_database;
    std::unique_ptr<sqlite3_stmt, Close> m_statement;
};

/// An encrypted file with the mirror's page size and page authentication.
class BareDatabase
{
public:
    explicit BareDatabase(const std::string &path)
    {
        sqlite3 *database = nullptr;
        const int opened = sqlite3_open(path.c_str(), &database);
        m_database.reset(database);
        if (opened != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database));
        execute("PRAGMA key = \"x'5555555555555555555555555555555555555555555555555555555555555555'\"");
        execute("PRAGMA cipher_page_size = 16384; PRAGMA cipher_hmac_algorithm = HMAC_SHA256; PRAGMA temp_store = MEMORY");
    }
    void execute(const std::string &sql)
    {
        if (sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_database.get()));
    }
    [[nodiscard]] sqlite3 *handle() const { return m_database.get(); }

private:
    struct Close {
        void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
    };
    std::unique_ptr<sqlite3, Close> m_database;
};

} // namespace creditdesk::bench
