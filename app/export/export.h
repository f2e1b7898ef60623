// Tables as files for other programs: CSV and XLSX. No cell becomes a formula or a link, codes keep every digit, and the same
// table has the same bytes. The same tables on paper: app/report/table_paper.h.
// Any thread; each call works for itself. Files appear whole or not at all, with the
// permissions of files that a person named (app/base/user_files.h).
#pragma once

#include "app/base/cancel.h"
#include "app/base/failure.h"
#include "app/base/row_source.h"
#include "models/domain/table.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace creditdesk::exporting {

/// How to go about it.
struct Run {
    base::RowSource rows;             ///< none: Table::rows
    base::CancelToken cancel;         ///< polled between pieces; then Cancelled and no file
    std::function<void(qint64)> done; ///< rows written so far; on the calling thread
};

/// Whether the CSV says below its rows, behind an empty line, what the table is (title, mark, filters, days, sources).
/// Programs read the one without, people keep the one with.
enum class Facts : quint8 { Left, Below };

/// UTF-8 with a byte order mark, RFC 4180: head, rows, the total if there is one. Codes besides those of the source:
/// InvalidInput (no columns, or a row with more cells than columns), Cancelled.
[[nodiscard]] base::Result<QByteArray> csv(const domain::Table &table, Facts facts, const Run &run = {});
/// The same, row by row into the file. Codes besides: those of base::saveForUser().
[[nodiscard]] base::Done writeCsv(const QString &path, const domain::Table &table, Facts facts, const Run &run = {});
/// A workbook of one sheet for the rows (head frozen and repeated in print, page numbers in the foot) and one that says what
/// the table is. Sheets hold 1,048,576 rows; more: InvalidInput, rule "xlsx_rows". Codes otherwise as writeCsv().
[[nodiscard]] base::Done writeXlsx(const QString &path, const domain::Table &table, const Run &run = {});

/// A name for the file, without folder: title and day, nothing that a file system minds. `ending` without a dot.
[[nodiscard]] QString fileName(const domain::Table &table, const QString &ending);

} // namespace creditdesk::exporting
