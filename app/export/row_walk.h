// Every row of a table in its order, wherever it comes from.
#pragma once

#include "app/export/export.h"

namespace creditdesk::exporting {

/// InvalidInput: no columns, or a title missing from a total with more cells than columns.
[[nodiscard]] base::Done checkShape(const domain::Table &table);

/// Calls `row` with each row, filled up to the number of columns, and run.done after each piece. Ends with the first failure:
/// of `row`, of the source, Cancelled, or InvalidInput for a row that is too long.
[[nodiscard]] base::Done eachRow(const domain::Table &table, const Run &run,
                                 const std::function<base::Done(const QStringList &)> &row);

} // namespace creditdesk::exporting
