// Rows of cells under each other, as all tables on paper have them. A row is measured first, and set again when it is painted:
// ten thousand rows of set text would fill the memory.
#pragma once

#include "app/report/paging.h"
#include "app/report/text_widths.h"
#include "app/report/typesetter.h"

#include <QStringList>

#include <map>
#include <vector>

namespace creditdesk::report {

struct GridColumn {
    double width = 0; ///< points, padding included
    Align align = Align::Left;
};

class Grid
{
public:
    Grid(const Typesetter &typesetter, Style style, std::vector<GridColumn> columns);

    [[nodiscard]] RowMeasure measure(const QStringList &cells) const;
    /// Paints the lines [from, to) of each cell, to < 0 meaning all that are left, with the row's upper left corner at (x, y).
    /// Returns how high that is. `row` is the same number for the parts of one row, and another for another.
    double paint(cairo_t *page, int row, const QStringList &cells, double x, double y, int from = 0, int to = -1);
    [[nodiscard]] static double heightOf(const RowMeasure &row, int from = 0, int to = -1);

private:
    using Cells = std::vector<SetText>;
    [[nodiscard]] double roomOf(std::size_t column) const;
    [[nodiscard]] SetText set(const QString &text, std::size_t column) const;
    [[nodiscard]] SetText setOnce(const QString &text, std::size_t column);
    [[nodiscard]] RowMeasure measureOf(const Cells &cells) const;

    const Typesetter &m_set;
    Style m_style;
    TextWidths m_widths;
    std::vector<GridColumn> m_columns;
    std::vector<std::map<QString, SetText>> m_known; ///< by column: districts, kinds and the like return in row after row
    int m_lastRow = -1;
    Cells m_last; ///< a row that goes on on the next page is not set anew
    RowMeasure m_lastMeasure;
};

} // namespace creditdesk::report
