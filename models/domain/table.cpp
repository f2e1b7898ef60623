#include "models/domain/table.h"

#include "models/domain/script.h"

#include <algorithm>

namespace creditdesk::domain {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kGroup = 3;

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

struct Figure {
    QStringView sign, whole, fraction; ///< of an Integer: no fraction
};

Figure split(QStringView cell)
{
    Figure out;
    out.sign = cell.first(cell.startsWith(u'-') ? 1 : 0);
    const QStringView rest = cell.sliced(out.sign.size());
    const qsizetype point = rest.indexOf(u'.');
    out.whole = point < 0 ? rest : rest.first(point);
    out.fraction = point < 0 ? QStringView() : rest.sliced(point + 1);
    return out;
}

} // namespace

QString headOf(const TableColumn &column)
{
    return column.unit.isEmpty() ? column.title : bracketed(column.title, column.unit);
}

CellAlign alignOf(const TableColumn &column)
{
    if (column.align != CellAlign::ByKind)
        return column.align;
    return column.kind == CellKind::Integer || column.kind == CellKind::Decimal ? CellAlign::Right : CellAlign::Left;
}

bool isFigure(const TableColumn &column, const QString &cell)
{
    if (column.kind != CellKind::Integer && column.kind != CellKind::Decimal)
        return false;
    const Figure figure = split(cell);
    const bool hasPoint = cell.contains(u'.');
    if (!areDigits(figure.whole) || (figure.whole.size() > 1 && figure.whole.startsWith(u'0')))
        return false;
    if (hasPoint && (column.kind == CellKind::Integer || !areDigits(figure.fraction)))
        return false;
    const auto isZero = [](QStringView digits) {
        return std::all_of(digits.begin(), digits.end(), [](QChar c) { return c == u'0'; });
    };
    return figure.sign.isEmpty() || !isZero(figure.whole) || !isZero(figure.fraction);
}

QString shownCell(const TableColumn &column, const QString &cell)
{
    if (!isFigure(column, cell))
        return cell;
    const Figure figure = split(cell);
    QString out = figure.sign.toString();
    for (qsizetype i = 0; i < figure.whole.size(); ++i) {
        if (column.grouped && i > 0 && (figure.whole.size() - i) % kGroup == 0)
            out += u',';
        out += figure.whole[i];
    }
    // Zeros are added, but digits that are there are never cut: rounding is for whoever made the figure.
    QString fraction = figure.fraction.toString();
    if (column.kind == CellKind::Decimal && column.decimals > fraction.size())
        fraction = fraction.leftJustified(column.decimals, u'0');
    return fraction.isEmpty() ? out : out + u'.' + fraction;
}

} // namespace creditdesk::domain
