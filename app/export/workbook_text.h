// Text as the cells of a workbook hold it. Pure, any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace creditdesk::exporting {

inline constexpr qsizetype kLongestCell = 32767; ///< UTF-16 units; more makes spreadsheets refuse the whole file

/// UTF-8 for a cell: what XML cannot hold and what a spreadsheet would read as an escape is escaped its way (_xHHHH_).
[[nodiscard]] QByteArray workbookText(const QString &text);
/// Cut to what a cell holds, with an ellipsis, between characters. `cut`, if given, says whether it was.
[[nodiscard]] QString cellLength(const QString &text, bool *cut = nullptr);
/// UTF-8 for a header or footer of the printed sheet, where an ampersand begins a command: at most `longest` UTF-16 units and
/// an ellipsis, on one line.
[[nodiscard]] QByteArray marginText(const QString &text, qsizetype longest);
/// Columns of Latin width that the longest line takes.
[[nodiscard]] double widthOf(const QString &text);

} // namespace creditdesk::exporting
