#include "app/store/database/open.h"

#include "app/store/database/key_mark.h"
#include "app/store/database/statement.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

/// A file that SQLCipher could not read with our key: whose fault is it?
base::Failure classify(const OpenRequest &request, const base::Failure &seen)
{
    if (seen.code != Code::Damaged)
        return seen;
    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly))
        return {Code::InputOutput, QStringLiteral("the database cannot be read")};
    const QByteArray first = file.read(static_cast<qint64>(kSaltBytes));
    if (first.isEmpty()) // ours are renamed into place when complete, so an empty file is what is left of one
        return {Code::Damaged, QStringLiteral("the database file is empty")};
    if (first.startsWith("SQLite format 3"))
        return {Code::NotOurs, QStringLiteral("an unencrypted SQLite database")};
    switch (readMark(first, request.key)) {
    case KeyMark::OtherKey:
        return {Code::WrongKey, QStringLiteral("the database was made with another key")};
    case KeyMark::OurKey:
        return {Code::Damaged, seen.detail};
    case KeyMark::NotOurs:
        break;
    }
    return {Code::NotOurs, QStringLiteral("the file does not carry our mark")};
}

base::Done checkIdentity(Connection &connection, std::int64_t newestVersion)
{
    if (connection.integer("PRAGMA application_id") != kApplicationId)
        return fail(Code::NotOurs, QStringLiteral("an encrypted database of another program"));
    const std::int64_t version = connection.integer("PRAGMA user_version");
    if (version > newestVersion)
        return fail(Code::TooNew,
                    QStringLiteral("database version %1, this program knows up to %2").arg(version).arg(newestVersion));
    return {};
}

/// The HMAC of every page. SQLCipher reports one line a bad page.
base::Done checkPages(Connection &connection)
{
    Statement pages(connection, "PRAGMA cipher_integrity_check");
    if (pages.step())
        return fail(Code::Damaged, QStringLiteral("page authentication: ") + pages.string(0));
    return {};
}

} // namespace

base::Result<std::unique_ptr<Connection>> openExisting(const OpenRequest &request)
{
    const QFileInfo file(request.path);
    if (!file.exists())
        return fail(Code::NotFound, QStringLiteral("there is no such database"));
    if (!file.isFile())
        return fail(Code::NotOurs, QStringLiteral("not a file"));
    if (file.size() == 0)
        return tl::unexpected(classify(request, {Code::Damaged, {}}));
    auto opened = guarded("open", [&]() -> base::Result<std::unique_ptr<Connection>> {
        auto connection = std::make_unique<Connection>(request.path, request.key, request.mode, request.settings);
        (void)connection->integer("SELECT count(*) FROM sqlite_master");
        if (request.mode == Connection::Mode::Write && sqlite3_db_readonly(connection->handle(), "main") == 1)
            return fail(Code::ReadOnly, QStringLiteral("the database file cannot be written"));
        TRY_DONE(checkIdentity(*connection, request.newestVersion));
        if (file.size() <= kFullCheckBytes)
            TRY_DONE(checkPages(*connection));
        return connection;
    });
    if (!opened)
        return tl::unexpected(classify(request, opened.error()));
    return opened;
}

} // namespace creditdesk::store
