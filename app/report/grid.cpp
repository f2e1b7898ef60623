#include "app/report/grid.h"

#include "app/report/geometry.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace creditdesk::report {

namespace {

constexpr double kRowPadding = 2.6; ///< above and below
constexpr double kLeastRoom = 8;    ///< one character, in however many columns
constexpr std::size_t kMostKnown = 500;
constexpr qsizetype kLongestKnown = 24;

} // namespace

Grid::Grid(const Typesetter &typesetter, Style style, std::vector<GridColumn> columns)
    : m_set(typesetter), m_style(style), m_widths(typesetter, style), m_columns(std::move(columns)), m_known(m_columns.size())
{
}

double Grid::roomOf(std::size_t column) const
{
    return std::max(kLeastRoom, m_columns[column].width - sheet::kCellPadding);
}

SetText Grid::set(const QString &text, std::size_t column) const
{
    return m_set.set(text, m_style, roomOf(column), m_columns[column].align);
}

SetText Grid::setOnce(const QString &text, std::size_t column)
{
    if (text.size() > kLongestKnown)
        return set(text, column);
    std::map<QString, SetText> &known = m_known[column];
    if (const auto found = known.find(text); found != known.end())
        return found->second;
    if (known.size() >= kMostKnown)
        known.clear();
    return known[text] = set(text, column);
}

RowMeasure Grid::measure(const QStringList &cells) const
{
    RowMeasure out{2 * kRowPadding, {m_widths.lineHeight()}};
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString text = cells.value(static_cast<qsizetype>(i));
        if (m_widths.isOneLine(text, roomOf(i)))
            continue;
        const std::vector<double> lines = set(text, i).lineHeights();
        out.lines.resize(std::max(out.lines.size(), lines.size()), 0);
        std::transform(lines.begin(), lines.end(), out.lines.begin(), out.lines.begin(),
                       [](double a, double b) { return std::max(a, b); });
    }
    return out;
}

RowMeasure Grid::measureOf(const Cells &cells) const
{
    RowMeasure out{2 * kRowPadding, {m_widths.lineHeight()}};
    for (const SetText &cell : cells) {
        const std::vector<double> lines = cell.lineHeights();
        out.lines.resize(std::max(out.lines.size(), lines.size()), 0);
        std::transform(lines.begin(), lines.end(), out.lines.begin(), out.lines.begin(),
                       [](double a, double b) { return std::max(a, b); });
    }
    return out;
}

double Grid::heightOf(const RowMeasure &row, int from, int to)
{
    const auto end = to < 0 ? row.lines.end() : row.lines.begin() + to;
    return row.padding + std::accumulate(row.lines.begin() + from, end, 0.0);
}

double Grid::paint(cairo_t *page, int row, const QStringList &cells, double x, double y, int from, int to)
{
    if (row != m_lastRow) {
        m_last.clear();
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            m_last.push_back(setOnce(cells.value(static_cast<qsizetype>(i)), i));
        m_lastMeasure = measureOf(m_last);
        m_lastRow = row;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const int own = static_cast<int>(m_last[i].lineHeights().size());
        if (from < own)
            m_last[i].paintLines(page, x + sheet::kCellPadding / 2, y + kRowPadding, from, to < 0 ? own : std::min(to, own));
        x += m_columns[i].width;
    }
    return heightOf(m_lastMeasure, from, to);
}

} // namespace creditdesk::report
