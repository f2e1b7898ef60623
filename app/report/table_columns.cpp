#include "app/report/table_columns.h"

#include "app/report/geometry.h"

#include <algorithm>
#include <numeric>

namespace creditdesk::report {

namespace {

using domain::CellAlign;
using domain::CellKind;

constexpr double kWidestText = 240;  ///< longer texts are read more easily on several lines
constexpr double kLongestWord = 110; ///< longer unbroken ones are broken
constexpr double kNarrowest = 24;

struct Need {
    double least = 0, usual = 0;
};

Need needOf(const domain::TableColumn &column, const QString &head, qsizetype at, const QList<QStringList> &rows,
            const TextWidths &widths)
{
    // A head may take two lines; its column does not grow for more.
    Need need{std::max(kNarrowest, std::min(widths.unbroken(head), kLongestWord)),
              std::max(kNarrowest, widths.of(head) > 2 * kNarrowest ? widths.of(head) * 0.6 : widths.of(head))};
    for (const QStringList &row : rows) {
        const QString &cell = row.at(at);
        need.least = std::max(need.least, std::min(widths.unbroken(cell), kLongestWord));
        need.usual = std::max(need.usual, std::min(widths.of(cell), kWidestText));
    }
    if (column.width > 0)
        need.usual = column.width * widths.of(QString(10, u'0')) / 10;
    need.usual = std::max(need.usual, need.least);
    need.least += sheet::kCellPadding;
    need.usual += sheet::kCellPadding;
    return need;
}

std::vector<double> divide(const std::vector<Need> &needs, const domain::Table &table, double width)
{
    double least = 0, usual = 0, words = 0;
    const auto isText = [&table](std::size_t i) { return table.columns.at(static_cast<qsizetype>(i)).kind == CellKind::Text; };
    for (std::size_t i = 0; i < needs.size(); ++i) {
        least += needs[i].least;
        usual += needs[i].usual;
        words += isText(i) ? needs[i].usual : 0;
    }
    std::vector<double> out;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const Need &need = needs[i];
        if (least >= width)
            out.push_back(need.least * width / least);
        else if (usual > width)
            out.push_back(need.least + (need.usual - need.least) * (width - least) / (usual - least));
        else if (words > 0) // words take what is left over; figures would only drift from their heads
            out.push_back(need.usual + (isText(i) ? (width - usual) * need.usual / words : 0));
        else
            out.push_back(need.usual * width / usual);
    }
    return out;
}

Align sideOf(const domain::TableColumn &column)
{
    const CellAlign align = domain::alignOf(column);
    return align == CellAlign::Right ? Align::Right : align == CellAlign::Centre ? Align::Centre : Align::Left;
}

} // namespace

TableForm formOf(const domain::Table &table, const QStringList &head, const QList<QStringList> &rows, const TextWidths &widths,
                 double uprightWidth, double lyingWidth)
{
    std::vector<Need> needs;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        needs.push_back(needOf(table.columns.at(i), head.at(i), i, rows, widths));
    const double usual =
        std::accumulate(needs.begin(), needs.end(), 0.0, [](double sum, const Need &n) { return sum + n.usual; });
    TableForm form;
    form.isLying = usual > uprightWidth;
    const std::vector<double> all = divide(needs, table, form.isLying ? lyingWidth : uprightWidth);
    for (std::size_t i = 0; i < all.size(); ++i)
        form.columns.push_back({all[i], sideOf(table.columns.at(static_cast<qsizetype>(i)))});
    return form;
}

} // namespace creditdesk::report
