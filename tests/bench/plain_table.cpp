#include "tests/bench/plain_table.h"

#include <sqlite3.h>

namespace creditdesk::bench {

namespace {

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

} // namespace

struct PlainTable::Impl {
    std::unique_ptr<sqlite3, Close> database;
    std::unique_ptr<sqlite3_stmt, Close> insert, select; // closed before the database

    [[nodiscard]] base::Done failed() const
    {
        return base::fail(base::Code::InputOutput, QString::fromUtf8(sqlite3_errmsg(database.get())));
    }
    base::Done execute(const char *sql)
    {
        return sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK ? base::Done() : failed();
    }
    base::Done prepare(const char *sql, std::unique_ptr<sqlite3_stmt, Close> &into)
    {
        sqlite3_stmt *statement = nullptr;
        const int code = sqlite3_prepare_v2(database.get(), sql, -1, &statement, nullptr);
        into.reset(statement);
        return code == SQLITE_OK ? base::Done() : failed();
    }
};

PlainTable::PlainTable() : m(std::make_unique<Impl>()) {}
PlainTable::~PlainTable() = default;

base::Result<std::unique_ptr<PlainTable>> PlainTable::create(const QString &path)
{
    std::unique_ptr<PlainTable> table(new PlainTable);
    Impl &m = *table->m;
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &database);
    m.database.reset(database);
    if (opened != SQLITE_OK)
        return tl::unexpected(m.failed().error());
    TRY_DONE(m.execute("PRAGMA key = \"x'5555555555555555555555555555555555555555555555555555555555555555'\""));
    TRY_DONE(m.execute("PRAGMA temp_store = MEMORY; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"));
    TRY_DONE(m.execute("CREATE TABLE plain (code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID; BEGIN"));
    TRY_DONE(m.prepare("INSERT INTO plain VALUES (?, ?)", m.insert));
    return table;
}

base::Done PlainTable::add(const std::string &code, const QByteArray &name)
{
    sqlite3_stmt *insert = m->insert.get();
    sqlite3_bind_text(insert, 1, code.data(), static_cast<int>(code.size()), SQLITE_STATIC);
    sqlite3_bind_text(insert, 2, name.constData(), static_cast<int>(name.size()), SQLITE_STATIC);
    const int done = sqlite3_step(insert);
    sqlite3_reset(insert);
    return done == SQLITE_DONE ? base::Done() : m->failed();
}

base::Done PlainTable::finish()
{
    TRY_DONE(m->execute("COMMIT"));
    return m->prepare("SELECT code, name FROM plain WHERE name LIKE '%' || ?1 || '%' "
                      "ORDER BY name = ?1 DESC, name LIKE ?1 || '%' DESC, name LIMIT ?2",
                      m->select);
}

base::Done PlainTable::scan(const QByteArray &piece, int limit)
{
    sqlite3_stmt *select = m->select.get();
    sqlite3_bind_text(select, 1, piece.constData(), static_cast<int>(piece.size()), SQLITE_STATIC);
    sqlite3_bind_int(select, 2, limit);
    int step = sqlite3_step(select);
    for (; step == SQLITE_ROW; step = sqlite3_step(select))
        static_cast<void>(sqlite3_column_text(select, 1));
    sqlite3_reset(select);
    return step == SQLITE_DONE ? base::Done() : m->failed();
}

} // namespace creditdesk::bench
