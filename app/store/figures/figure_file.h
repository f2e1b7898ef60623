// figures.db of a generation. Whoever reads or writes it holds the lock of the generation's folder, so that a file can be put
// in the place of another without a journal ever meeting the wrong one.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/figures/book.h"
#include "app/store/mirror/layout.h"

#include <QByteArray>

namespace creditdesk::store {

/// Tells one state of a file from the next without reading it.
struct FileMark {
    quint64 file = 0;
    qint64 bytes = 0, changedSeconds = 0, changedNanoseconds = 0;
    bool operator==(const FileMark &) const = default;
};

struct StoredBook {
    std::shared_ptr<const FigureBook> book;
    QByteArray edition;
    FileMark mark;
};

class FigureFile
{
public:
    FigureFile(GenerationFiles files, const base::Secret &key) : m_files(std::move(files)), m_key(key) {}

    /// Nothing: there is no file.
    [[nodiscard]] std::optional<FileMark> mark() const;
    /// NotFound: there is none, or an earlier version of this program made it. WrongKey, Damaged and the like.
    [[nodiscard]] base::Result<StoredBook> load() const;
    /// Writes all of it beside, then takes the place of what is there. `book` has no changed subjects.
    [[nodiscard]] base::Result<StoredBook> replace(std::shared_ptr<const FigureBook> book) const;
    /// Adds `anew`, by which `next` differs from `before`. Busy: `before` is not what stands in the file any more.
    [[nodiscard]] base::Result<StoredBook> amend(const StoredBook &before, std::shared_ptr<const FigureBook> next,
                                                 const Columns &anew) const;

private:
    [[nodiscard]] base::Result<QByteArray> writeBeside(const FigureBook &book) const;
    [[nodiscard]] base::Done takePlace() const;
    const GenerationFiles m_files;
    const base::Secret &m_key;
};

} // namespace creditdesk::store
