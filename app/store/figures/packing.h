// What a book is in the tables of figures.db (resources/sql/figures.sql). Functions throw DatabaseError; the caller owns the
// transaction.
#pragma once

#include "app/store/database/connection.h"
#include "app/store/figures/book.h"

namespace creditdesk::store {

[[nodiscard]] inline DatabaseError brokenFigures()
{
    return {base::Code::Damaged, "figures do not hold together"};
}

void writeHead(Connection &connection, const FigureFacts &facts);
/// False: the file has another edition, or another state of it.
[[nodiscard]] bool moveHead(Connection &connection, const QByteArray &edition, const FigureFacts &from, const FigureFacts &to);
[[nodiscard]] QByteArray readEdition(Connection &connection);

/// Codes and names that are not there yet.
void writeCodes(Connection &connection, const Codebook &codes);
void writePacked(Connection &connection, const Codebook &codes, const Columns &base);
void writeChanged(Connection &connection, const Codebook &codes, const Columns &changed);
/// May add profiles to `codes`.
[[nodiscard]] Columns readChanged(Connection &connection, Codebook &codes);

[[nodiscard]] std::shared_ptr<const FigureBook> readBook(Connection &connection);

} // namespace creditdesk::store
