#include "ui/widgets/data_table.h"

#include "ui/theme/style.h"
#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <utility>

namespace creditdesk::ui {

DataTable::DataTable(QList<items::Column> columns, const QString &accessibleName, QWidget *parent)
    : QTableView(parent), m_rows(new items::TableModel(std::move(columns), this))
{
    setModel(m_rows);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(accessibleName);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRow);
    verticalHeader()->setDefaultSectionSize(kRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setFixedHeight(kRow);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(m_rows->keyAt(index.row())); });
}

void DataTable::setContent(QList<items::Row> rows, const QString &key)
{
    m_rows->setRows(std::move(rows));
    spanHeadings();
    if (m_wrapping)
        resizeRowsToContents();
    if (!key.isEmpty() && m_rows->rowOf(key) >= 0)
        selectKey(key);
    else
        selectFirst();
    if (!currentIndex().isValid())
        Q_EMIT chosen({});
}

void DataTable::spanHeadings()
{
    clearSpans();
    const int columns = m_rows->columnCount();
    if (columns < 2)
        return;
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->index(row, 0).data(items::TableModel::HeadingRole).toBool())
            setSpan(row, 0, 1, columns);
    }
}

int DataTable::firstChoosable() const
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->flags(m_rows->index(row, 0)).testFlag(Qt::ItemIsSelectable))
            return row;
    }
    return -1;
}

QString DataTable::currentKey() const
{
    return currentIndex().isValid() ? m_rows->keyAt(currentIndex().row()) : QString();
}

void DataTable::selectKey(const QString &key)
{
    const int row = m_rows->rowOf(key);
    if (row < 0)
        return;
    setCurrentIndex(m_rows->index(row, 0));
    scrollTo(m_rows->index(row, 0));
}

void DataTable::selectFirst()
{
    const int row = firstChoosable();
    if (row >= 0)
        setCurrentIndex(m_rows->index(row, 0));
}

void DataTable::setWidths(const QList<int> &widths, int stretched)
{
    for (int column = 0; column < widths.size(); ++column) {
        horizontalHeader()->setSectionResizeMode(column, column == stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column != stretched)
            setColumnWidth(column, widths.at(column));
    }
}

void DataTable::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
    setWordWrap(wrapping);
    setVerticalScrollMode(wrapping ? QAbstractItemView::ScrollPerPixel : QAbstractItemView::ScrollPerItem);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentKey().isEmpty())
            Q_EMIT rowActivated(currentKey());
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        event->ignore();
        return;
    case Qt::Key_Up:
        if (currentIndex().row() <= firstChoosable()) {
            Q_EMIT leftUpwards();
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        Q_EMIT chosen(m_rows->keyAt(current.row()));
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid())
        selectFirst();
    QTableView::focusInEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_wrapping)
        resizeRowsToContents();
}

} // namespace creditdesk::ui
