// A table as data, before it is a CSV file, a workbook or paper: what it shows, for what, behind which filters, of which day.
// Plain values, any thread.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace creditdesk::domain {

/// What the cells of a column are, and so how each form writes them. A cell that is not what its column says (a remark among
/// figures) is written as text; an empty cell stays empty.
enum class CellKind : std::uint8_t {
    Text,    ///< words of people: wrapped, and never a formula
    Code,    ///< numbers that name something (credit codes, case numbers, years): digit by digit, never counted with
    Integer, ///< -?[0-9]+
    Decimal, ///< -?[0-9]+(.[0-9]+)?
    Date,    ///< yyyy-MM-dd
};
enum class CellAlign : std::uint8_t { ByKind, Left, Centre, Right }; ///< ByKind: Integer and Decimal right, the others left

struct TableColumn {
    QString title;
    QString unit{}; ///< stands in the head behind the title, e.g. 万元
    CellKind kind = CellKind::Text;
    int width = 0; ///< characters of Latin width; 0: as the cells need
    CellAlign align = CellAlign::ByKind;
    bool grouped = true; ///< figures on paper and screen as 1,234,567
    int decimals = -1;   ///< digits after the point, Decimal only; negative: as the cell has them
};

struct LabelledText {
    QString label, text;
    bool operator==(const LabelledText &) const = default;
};

struct Table {
    QString title, subtitle;
    QString purpose; ///< what this view is for
    QString mark;    ///< on each page, e.g. 内部使用; empty: none
    QList<LabelledText>
        facts; ///< what it is about (a form, a roster): a line each; a table of these has filters only if it says so
    QList<LabelledText> filters; ///< in words; empty: nothing is left out
    QString asOf;                ///< the day or time the figures hold for, in words
    QDateTime dataAsOf, madeAt;  ///< written with the offset they have; the same madeAt gives the same bytes
    QString madeBy;              ///< unit or terminal; in the text of the file, never in its properties
    QList<TableColumn> columns;  ///< at least one
    QList<QStringList> rows;     ///< a long table has none here and comes from a base::RowSource
    QStringList total;           ///< a last row of sums; empty: none
    QList<LabelledText> sources; ///< where it comes from and on what basis
    QStringList notes;
};

/// The head of a column with its unit.
[[nodiscard]] QString headOf(const TableColumn &column);
[[nodiscard]] CellAlign alignOf(const TableColumn &column); ///< never ByKind
/// Whether the cell is a figure of its column: canonical, so that writing it as a number loses nothing but is not wrong either
/// (no leading zero, no "-0").
[[nodiscard]] bool isFigure(const TableColumn &column, const QString &cell);
/// How people read the cell: figures grouped and with the digits the column wants, everything else as it is.
[[nodiscard]] QString shownCell(const TableColumn &column, const QString &cell);

} // namespace creditdesk::domain
