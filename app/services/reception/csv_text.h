// Comma-separated text as offices make it: UTF-8 with or without a mark, UTF-16 with one, or GB18030; comma, semicolon or tab;
// quotes by RFC 4180. And the way out: no cell can become a formula in a spreadsheet. Pure, any thread.
#pragma once

#include "app/base/failure.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace creditdesk::services {

/// InvalidInput "encoding": neither of the encodings fits.
[[nodiscard]] base::Result<QString> decodeCsv(const QByteArray &bytes);

struct CsvRow {
    int line = 0; ///< in the file, from 1: where the row begins
    QStringList cells;
};
/// Lines that hold nothing but blanks are no rows; one of separators alone is a row of empty cells, so that it is told and
/// not passed over. InvalidInput "quote_open" with the line in `rule`.
[[nodiscard]] base::Result<QList<CsvRow>> readCsv(const QString &text);
/// One row with its end; quoted where needed, and a leading = + - @ tab or return made harmless by an apostrophe.
[[nodiscard]] QString csvRow(const QStringList &cells);

} // namespace creditdesk::services
