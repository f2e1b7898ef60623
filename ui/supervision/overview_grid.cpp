#include "ui/supervision/overview_grid.h"

#include "ui/theme/style.h"
#include "ui/widgets/cell_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace creditdesk::ui {
namespace {

constexpr int kDenseRow = 28;
constexpr int kTallHead = 52; ///< a head of two lines: what is counted, and its unit

bool sameHeads(const QList<items::Column> &a, const QList<items::Column> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const items::Column &x, const items::Column &y) { return x.title == y.title; });
}

items::Row shown(const FigureRow &row)
{
    items::Row out{row.key, {}};
    for (const FigureCell &cell : row.cells)
        out.cells.append({cell.text, cell.tone});
    return out;
}

} // namespace

FigureGrid::FigureGrid(const QString &accessibleName, QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(accessibleName);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kDenseRow);
    verticalHeader()->setDefaultSectionSize(kDenseRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setFixedHeight(kRow);
    connect(this, &QTableView::doubleClicked, this, &FigureGrid::open);
}

void FigureGrid::setContent(const QList<items::Column> &columns, const QList<FigureRow> &rows)
{
    const QString key = currentKey();
    const int column = currentColumn();
    m_filling = true;
    if (!m_model || !sameHeads(m_model->columns(), columns)) {
        QAbstractItemModel *before = m_model;
        m_model = new items::TableModel(columns, this);
        setModel(m_model);
        delete before;
    }
    const bool tall = std::any_of(columns.cbegin(), columns.cend(),
                                  [](const items::Column &one) { return one.title.contains(QLatin1Char('\n')); });
    horizontalHeader()->setFixedHeight(tall ? kTallHead : kRow);
    m_content = rows;
    QList<items::Row> lines;
    for (const FigureRow &row : rows)
        lines.append(shown(row));
    m_model->setRows(lines);
    layOutColumns();
    fitHeight();
    m_filling = false;
    if (!key.isEmpty() && m_model->rowOf(key) >= 0)
        select(key, column);
}

void FigureGrid::setWholeHeight(int most)
{
    m_most = most;
    fitHeight();
}

void FigureGrid::fitHeight()
{
    if (m_most < 0)
        return;
    const int rows = static_cast<int>(m_content.size());
    const int shownRows = m_most == 0 ? rows : std::min(rows, m_most);
    setFixedHeight(horizontalHeader()->height() + std::max(1, shownRows) * kDenseRow + 2 * frameWidth());
    setVerticalScrollBarPolicy(m_most == 0 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

void FigureGrid::setWidths(int first, int others)
{
    m_first = first;
    m_others = others;
    layOutColumns();
}

void FigureGrid::fitNumbers()
{
    const QFontMetrics letters(textFont());
    for (int column = 1; m_model && column < m_model->columnCount(); ++column) {
        int widest = 0;
        for (const QString &line : m_model->columns().at(column).title.split(QLatin1Char('\n')))
            widest = std::max(widest, letters.horizontalAdvance(line));
        for (const FigureRow &row : std::as_const(m_content))
            widest = std::max(widest, letters.horizontalAdvance(row.cells.value(column).text));
        setColumnWidth(column, widest + 2 * kGrid + 2);
    }
}

void FigureGrid::layOutColumns()
{
    if (!m_model)
        return;
    QHeaderView *head = horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool stretched = column == 0 && m_first == 0;
        head->setSectionResizeMode(column, stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!stretched)
            setColumnWidth(column, column == 0 ? m_first : m_others);
    }
}

QString FigureGrid::currentKey() const
{
    return m_model && currentIndex().isValid() ? m_model->keyAt(currentIndex().row()) : QString();
}

void FigureGrid::select(const QString &key, int column)
{
    const int row = m_model ? m_model->rowOf(key) : -1;
    if (row >= 0)
        setCurrentIndex(m_model->index(row, std::clamp(column, 0, m_model->columnCount() - 1)));
}

std::optional<FigureTarget> FigureGrid::targetAt(int row, int column) const
{
    if (row < 0 || row >= m_content.size() || column < 0 || column >= m_content.at(row).cells.size())
        return {};
    return m_content.at(row).cells.at(column).opens;
}

void FigureGrid::open(const QModelIndex &index)
{
    if (const auto target = targetAt(index.row(), index.column()); target)
        Q_EMIT opened(*target);
    else if (const QString why = whyAt(index); !why.isEmpty())
        QToolTip::showText(viewport()->mapToGlobal(visualRect(index).bottomLeft()), why, viewport());
}

QString FigureGrid::whyAt(const QModelIndex &index) const
{
    const bool there = index.isValid() && index.row() < m_content.size();
    return there ? m_content.at(index.row()).cells.value(index.column()).why : QString();
}

bool FigureGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const QString why = whyAt(indexAt(help->pos())); !why.isEmpty()) {
            QToolTip::showText(help->globalPos(), why, viewport());
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

QString FigureGrid::text() const
{
    if (!m_model || m_content.isEmpty())
        return {};
    int top = 0, left = 0;
    int bottom = m_model->rowCount() - 1, right = m_model->columnCount() - 1;
    if (const QItemSelection chosen = selectionModel()->selection(); selectedIndexes().size() > 1) {
        top = chosen.first().top();
        bottom = chosen.first().bottom();
        left = chosen.first().left();
        right = chosen.first().right();
    }
    QStringList lines, heads;
    for (int column = left; column <= right; ++column)
        heads.append(QString(m_model->columns().at(column).title).remove(QLatin1Char('\n')));
    lines.append(heads.join(QLatin1Char('\t')));
    for (int row = top; row <= bottom; ++row) {
        QStringList cells;
        for (int column = left; column <= right; ++column)
            cells.append(m_model->index(row, column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void FigureGrid::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

void FigureGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        open(currentIndex());
        return;
    case Qt::Key_Escape:
        event->ignore();
        return;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void FigureGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_filling || !current.isValid())
        return;
    if (current.row() != previous.row())
        Q_EMIT rowChosen(currentKey());
    Q_EMIT placeChanged();
}

void FigureGrid::focusInEvent(QFocusEvent *event)
{
    if (m_model && !currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, std::min(1, m_model->columnCount() - 1)));
    else if (currentIndex().isValid() && selectedIndexes().isEmpty())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
    QTableView::focusInEvent(event);
    Q_EMIT placeChanged();
}

/// Several tables stand on one page: only the one with the focus shows a chosen cell. The place itself is kept.
void FigureGrid::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    if (m_most == 0 && event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        clearSelection();
}

} // namespace creditdesk::ui
