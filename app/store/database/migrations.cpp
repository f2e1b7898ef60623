#include "app/store/database/migrations.h"

#include "app/store/database/statement.h"
#include "app/store/files.h"

#include <QFile>
#include <QMap>

#include <sqlite3.h>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

QMap<QString, qint64> rowCounts(Connection &connection)
{
    QMap<QString, qint64> counts;
    Statement tables(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
    while (tables.step()) {
        const QString table = tables.string(0);
        counts.insert(table, connection.integer(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(table).toUtf8().constData()));
    }
    return counts;
}

void copyPages(Connection &from, Connection &to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup == nullptr)
        throw DatabaseError(to.handle(), sqlite3_errcode(to.handle()));
    const int stepped = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        throw DatabaseError(to.handle(), stepped);
}

base::Done prove(Connection &copy, Connection &original)
{
    Statement pages(copy, "PRAGMA cipher_integrity_check");
    if (pages.step())
        return fail(Code::Damaged, QStringLiteral("backup: a page is not authentic"));
    Statement structure(copy, "PRAGMA integrity_check");
    if (!structure.step() || structure.text(0) != "ok")
        return fail(Code::Damaged, QStringLiteral("backup: structure"));
    if (copy.integer("PRAGMA user_version") != original.integer("PRAGMA user_version") ||
        rowCounts(copy) != rowCounts(original))
        return fail(Code::Damaged, QStringLiteral("backup: it does not hold what the original holds"));
    return {};
}

} // namespace

std::string sqlText(const QString &fileName)
{
    QFile file(QStringLiteral(":/sql/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        throw DatabaseError(Code::Internal, "a compiled-in SQL file is missing");
    return file.readAll().toStdString();
}

base::Done migrate(Connection &connection, const QString &name, std::int64_t newest)
{
    return guarded("migrate", [&]() -> base::Done {
        for (std::int64_t next = connection.integer("PRAGMA user_version") + 1; next <= newest; ++next) {
            Transaction transaction(connection);
            connection.execute(sqlText(QStringLiteral("%1-%2.sql").arg(name).arg(next)));
            connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId) +
                               ";PRAGMA user_version=" + std::to_string(next));
            transaction.commit();
        }
        return {};
    });
}

base::Done backUp(Connection &connection, const QString &path, const base::Secret &key, const Connection::Settings &settings)
{
    return guarded("backup", [&]() -> base::Done {
        const QString target = path + QStringLiteral(".backup-v%1").arg(connection.integer("PRAGMA user_version"));
        const QString beside = target + QStringLiteral(".new");
        QFile::remove(beside);
        {
            Connection copy(beside, key, Connection::Mode::Create, settings);
            copyPages(connection, copy);
            copy.execute("PRAGMA journal_mode=DELETE"); // one file, nothing beside it
        }
        Connection copy(beside, key, Connection::Mode::Read, settings);
        TRY_DONE(prove(copy, connection));
        TRY_DONE(makeDurable(beside));
        return renameOver(beside, target);
    });
}

} // namespace creditdesk::store
