// How a table divides the width of the paper among its columns, and whether the paper lies.
#pragma once

#include "app/report/grid.h"
#include "models/domain/table.h"

#include <QList>
#include <QStringList>

namespace creditdesk::report {

struct TableForm {
    bool isLying = false;
    std::vector<GridColumn> columns;
};

/// From what the cells need: upright if that holds them, else lying; there figures, dates and codes stay whole as long as
/// they can and words give way. `rows` are as they will be printed.
[[nodiscard]] TableForm formOf(const domain::Table &table, const QStringList &head, const QList<QStringList> &rows,
                               const TextWidths &widths, double uprightWidth, double lyingWidth);

} // namespace creditdesk::report
