// How a row becomes comma-separated text: the only place that writes CSV. Pure, any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace creditdesk::exporting {

/// The text as a cell that no spreadsheet takes for a formula: = + - @ (also in their full-width forms), tab or return at its
/// start, or behind spaces there, get an apostrophe before them.
[[nodiscard]] QString harmless(const QString &text);
/// Quoted where RFC 4180 wants it; nothing else is changed.
[[nodiscard]] QString csvCell(const QString &text);
/// A row of cells as they are, with its end.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace creditdesk::exporting
