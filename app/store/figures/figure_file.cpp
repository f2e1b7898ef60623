#include "app/store/figures/figure_file.h"

#include "app/store/database/migrations.h"
#include "app/store/database/open.h"
#include "app/store/figures/packing.h"
#include "app/store/files.h"

#include <QFile>

#include <sys/stat.h>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr std::int64_t kFigureVersion = 2; ///< PRAGMA user_version
constexpr Connection::Settings kFigureSettings{.pageSize = 16384, .cacheKiB = 2048, .busyMs = 5000, .sha256 = true};

} // namespace

std::optional<FileMark> FigureFile::mark() const
{
    struct stat state = {};
    if (::stat(QFile::encodeName(m_files.figures()).constData(), &state) != 0)
        return {};
    return FileMark{state.st_ino, state.st_size, state.st_mtim.tv_sec, state.st_mtim.tv_nsec};
}

base::Result<StoredBook> FigureFile::load() const
{
    const auto opened = openExisting({m_files.figures(), m_key, Connection::Mode::Write, kFigureSettings, kFigureVersion});
    if (!opened)
        return tl::unexpected(opened.error());
    return guarded("read figures", [&]() -> base::Result<StoredBook> {
        Connection &connection = **opened;
        if (connection.integer("PRAGMA user_version") != kFigureVersion)
            return fail(Code::NotFound, QStringLiteral("the figures were made by an earlier version of this program"));
        StoredBook stored{readBook(connection), readEdition(connection), {}};
        stored.mark = mark().value_or(FileMark());
        return stored;
    });
}

base::Result<QByteArray> FigureFile::writeBeside(const FigureBook &book) const
{
    const QString path = m_files.newFigures();
    QFile::remove(path); // of one that did not end
    return guarded("write figures", [&]() -> base::Result<QByteArray> {
        Connection connection(path, m_key, Connection::Mode::Create, kFigureSettings);
        // Thrown away whole if it does not end: no journal; durability comes from the fsync before the change of places.
        connection.execute("PRAGMA journal_mode=OFF;PRAGMA synchronous=OFF;PRAGMA locking_mode=EXCLUSIVE;BEGIN");
        connection.execute(sqlText(QStringLiteral("figures.sql")));
        connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId) +
                           ";PRAGMA user_version=" + std::to_string(kFigureVersion));
        writeHead(connection, book.facts());
        writeCodes(connection, book.codes());
        writePacked(connection, book.codes(), book.base());
        connection.execute("COMMIT");
        return readEdition(connection);
    });
}

/// A journal that a power cut left belongs to the file that is there now: it must have done its work, or be gone with it.
base::Done FigureFile::takePlace() const
{
    TRY_DONE(makeDurable(m_files.newFigures()));
    const QString journal = m_files.figures() + QStringLiteral("-journal");
    if (QFile::exists(journal)) {
        const auto old = openExisting({m_files.figures(), m_key, Connection::Mode::Write, kFigureSettings, kFigureVersion});
        if (!old && QFile::remove(m_files.figures()))
            QFile::remove(journal);
    }
    if (QFile::exists(journal))
        return fail(Code::InputOutput, QStringLiteral("the journal of the figures cannot be cleared away"));
    return renameOver(m_files.newFigures(), m_files.figures());
}

base::Result<StoredBook> FigureFile::replace(std::shared_ptr<const FigureBook> book) const
{
    base::Result<QByteArray> edition = writeBeside(*book);
    const base::Done placed = edition ? takePlace() : tl::unexpected(edition.error());
    if (!placed) {
        QFile::remove(m_files.newFigures());
        return tl::unexpected(placed.error());
    }
    return StoredBook{std::move(book), *std::move(edition), mark().value_or(FileMark())};
}

base::Result<StoredBook> FigureFile::amend(const StoredBook &before, std::shared_ptr<const FigureBook> next,
                                           const Columns &anew) const
{
    const auto opened = openExisting({m_files.figures(), m_key, Connection::Mode::Write, kFigureSettings, kFigureVersion});
    if (!opened)
        return tl::unexpected(opened.error());
    TRY_DONE(guarded("write figures", [&]() -> base::Done {
        Connection &connection = **opened;
        connection.execute("PRAGMA synchronous=FULL");
        Transaction transaction(connection);
        if (!moveHead(connection, before.edition, before.book->facts(), next->facts()))
            return fail(Code::Busy, QStringLiteral("other figures stand there now"));
        writeCodes(connection, next->codes());
        writeChanged(connection, next->codes(), anew);
        transaction.commit();
        return {};
    }));
    return StoredBook{std::move(next), before.edition, mark().value_or(FileMark())};
}

} // namespace creditdesk::store
