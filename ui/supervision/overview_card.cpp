#include "ui/supervision/overview_card.h"

#include "ui/theme/style.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace creditdesk::ui {
namespace {

constexpr int kFirstColumn = 140;
constexpr int kNumberColumn = 84, kNarrowColumn = 66, kNarrowest = 44;
constexpr int kChartFrame = 140; ///< axis, its title and the legend below the rows
constexpr int kChartWidth = 240; ///< at least, beside a table
constexpr int kChartRow = 32;    ///< height that a category takes in a chart of rows

QString ungrouped(const QString &text)
{
    QString plain = text;
    return plain.remove(QLocale().groupSeparator());
}

} // namespace

void fillTable(domain::Table &table, const QList<items::Column> &columns, const QList<FigureRow> &rows)
{
    for (const items::Column &column : columns) {
        domain::TableColumn out;
        out.title = QString(column.title).remove(QLatin1Char('\n'));
        out.kind = column.numeric ? domain::CellKind::Decimal : column.code ? domain::CellKind::Code : domain::CellKind::Text;
        table.columns.append(out);
    }
    for (const FigureRow &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString text = i < row.cells.size() ? row.cells.at(i).text : QString();
            cells.append(columns.at(i).numeric ? ungrouped(text) : text);
        }
        if (row.key == QStringLiteral("total"))
            table.total = cells;
        else
            table.rows.append(cells);
    }
}

FigureCard::FigureCard(const QString &id, QWidget *parent)
    : QFrame(parent),
      m_id(id),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_title(new PlainLabel({}, this)),
      m_note(new PlainLabel({}, this)),
      m_chart(new Chart({}, this)),
      m_grid(new FigureGrid({}, this))
{
    setObjectName(QStringLiteral("card"));
    m_title->setFont(textFont(TextSize::Head, true));
    m_note->setTone(items::Tone::Muted);
    m_note->setWordWrap(true);
    m_grid->setProperty("bare", true);
    m_grid->setWholeHeight();
    m_row->setSpacing(kGroup);
    m_row->addWidget(m_chart, 1);
    m_row->addWidget(m_grid, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kGroup, kGroup, kGroup, kGroup);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addLayout(m_row);
    connect(m_grid, &FigureGrid::opened, this, &FigureCard::opened);
    connect(m_chart, &Chart::picked, this, [this](int series, int category) {
        if (series >= 0 && category >= 0 && category < m_content.picks.value(series).size())
            Q_EMIT opened(m_content.picks.at(series).at(category));
    });
}

void FigureCard::setContent(const CardContent &content)
{
    m_content = content;
    m_title->setData(content.title);
    m_note->setData(content.note);
    m_note->setVisible(!content.note.isEmpty());
    m_grid->setAccessibleName(content.title);
    m_chart->setAccessibleName(tr("%1, as a chart; the table beside it has the same figures").arg(content.title));
    m_grid->setContent(content.columns, content.rows);
    m_chart->setData(content.chart);
    fit(m_width);
}

void FigureCard::fit(int width)
{
    m_width = width;
    const int numbers = static_cast<int>(m_content.columns.size()) - 1;
    if (numbers < 1 || width <= 0)
        return;
    const int room = width - 2 * kGroup - 2;
    const auto beside = [&](int column) { return kFirstColumn + numbers * column + kGroup + kChartWidth <= room; };
    int column = beside(kNumberColumn) ? kNumberColumn : kNarrowColumn;
    const bool under = !beside(column);
    if (under)
        column = std::clamp((room - kFirstColumn) / numbers, kNarrowest, kNumberColumn);
    m_row->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_grid->setWidths(kFirstColumn, column);
    m_grid->setFixedWidth(kFirstColumn + numbers * column + 2);
    const bool rows = m_content.chart.form == ChartForm::StackedRows;
    const int wanted = rows ? static_cast<int>(m_content.chart.categories.size()) * kChartRow + kChartFrame : 200;
    m_chart->setFixedHeight(under ? wanted : std::max(wanted, std::min(m_grid->height(), 360)));
}

domain::Table FigureCard::table() const
{
    domain::Table table;
    table.title = m_content.title;
    fillTable(table, m_content.columns, m_content.rows);
    if (!m_content.note.isEmpty())
        table.notes.append(m_content.note);
    return table;
}

} // namespace creditdesk::ui
