// A prepared statement that binds views without copying them: bulk loading binds 17 texts a row, ten million times.
#pragma once

#include "app/store/database/error.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string_view>

struct sqlite3_stmt;

namespace creditdesk::store {

class Connection;

/// One thread at a time. All members throw DatabaseError.
class Statement
{
public:
    Statement(Connection &connection, const char *sql, bool kept = false);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    // Indexes start at 1. A view must stay valid until the statement has been stepped and reset.
    Statement &bind(int index, std::int64_t value);
    Statement &bindText(int index, std::string_view text);
    Statement &bindBlob(int index, QByteArrayView bytes);
    Statement &bindNull(int index);
    /// A copy is kept: for texts that only live for the call.
    Statement &bindCopy(int index, const QString &text);

    /// True: there is a row.
    bool step();
    void reset();
    /// step() to the end, then reset(); the number of rows changed.
    std::int64_t run();

    // Columns start at 0 and are valid until the next step.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] QString string(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void check(int result);
    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace creditdesk::store
