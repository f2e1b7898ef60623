#include "tests/bench/plain_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

namespace creditdesk::bench {

struct PlainTable::Impl {
    explicit Impl(const QString &path) : database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) { }
    SQLite::Database database;
    std::optional<SQLite::Transaction> loading;
    std::optional<SQLite::Statement> insert, select;
};

namespace {

template <typename Work>
base::Done guarded(const Work &work)
{
    try {
        work();
        return {};
    } catch (const SQLite::Exception &failure) {
        return base::fail(base::Code::InputOutput, QString::fromUtf8(failure.what()));
    }
}

} // namespace

PlainTable::PlainTable() = default;
PlainTable::~PlainTable() = default;

base::Result<std::unique_ptr<PlainTable>> PlainTable::create(const QString &path)
{
    std::unique_ptr<PlainTable> table(new PlainTable);
    TRY_DONE(guarded([&] {
        table->m = std::make_unique<Impl>(path);
        Impl &m = *table->m;
        m.database.exec("PRAGMA key = \"x'" + std::string(64, '5') + "'\"");
        m.database.exec("PRAGMA temp_store = MEMORY; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        m.database.exec("CREATE TABLE plain (code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID");
        m.loading.emplace(m.database);
        m.insert.emplace(m.database, "INSERT INTO plain VALUES (?, ?)");
    }));
    return table;
}

base::Done PlainTable::add(const std::string &code, const QByteArray &name)
{
    return guarded([&] {
        SQLite::Statement &insert = *m->insert;
        insert.bindNoCopy(1, code);
        insert.bindNoCopy(2, name.constData(), static_cast<int>(name.size()));
        insert.exec();
        insert.reset();
    });
}

base::Done PlainTable::finish()
{
    return guarded([&] {
        m->insert.reset();
        m->loading->commit();
        m->loading.reset();
        m->select.emplace(m->database, "SELECT code, name FROM plain WHERE name LIKE '%' || ?1 || '%' "
                                       "ORDER BY name = ?1 DESC, name LIKE ?1 || '%' DESC, name LIMIT ?2");
    });
}

base::Done PlainTable::scan(const QByteArray &piece, int limit)
{
    return guarded([&] {
        SQLite::Statement &select = *m->select;
        select.bind(1, piece.toStdString());
        select.bind(2, limit);
        while (select.executeStep())
            static_cast<void>(select.getColumn(1).getText());
        select.reset();
    });
}

} // namespace creditdesk::bench
