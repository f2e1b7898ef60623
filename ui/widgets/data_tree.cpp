#include "ui/widgets/data_tree.h"

#include "ui/theme/style.h"
#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace creditdesk::ui {

DataTree::DataTree(QList<items::Column> columns, const QString &accessibleName, QWidget *parent)
    : QTreeView(parent), m_rows(new items::TreeModel(std::move(columns), this))
{
    setModel(m_rows);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(accessibleName);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformRowHeights(true);
    setIndentation(kGroup + 4);
    setExpandsOnDoubleClick(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setHighlightSections(false);
    header()->setSectionsClickable(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(48);
    header()->setFixedHeight(kRow);
    connect(this, &QTreeView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(m_rows->keyOf(index)); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { note(index, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { note(index, false); });
}

void DataTree::note(const QModelIndex &index, bool opened)
{
    if (m_filling)
        return;
    const QString key = m_rows->keyOf(index);
    (opened ? m_opened : m_folded).insert(key);
    (opened ? m_folded : m_opened).remove(key);
}

void DataTree::setContent(const QList<items::TreeRow> &rows)
{
    const QString key = currentKey();
    const int place = verticalScrollBar()->value();
    m_filling = true;
    m_rows->setRows(rows);
    openAsKept({});
    m_filling = false;
    const QModelIndex kept = m_rows->indexOf(key);
    setCurrentIndex(kept.isValid() ? kept : m_rows->index(0, 0));
    verticalScrollBar()->setValue(place);
    if (!currentIndex().isValid())
        Q_EMIT chosen({});
}

void DataTree::openAsKept(const QModelIndex &parent)
{
    for (int row = 0; row < m_rows->rowCount(parent); ++row) {
        const QModelIndex index = m_rows->index(row, 0, parent);
        const QString key = m_rows->keyOf(index);
        setExpanded(index, m_opened.contains(key) || (m_rows->opens(index) && !m_folded.contains(key)));
        openAsKept(index);
    }
}

void DataTree::startAnew()
{
    m_opened.clear();
    m_folded.clear();
}

QString DataTree::currentKey() const
{
    return m_rows->keyOf(currentIndex());
}

void DataTree::selectKey(const QString &key)
{
    const QModelIndex index = m_rows->indexOf(key);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index); // opens what is above it
}

void DataTree::setWidths(const QList<int> &widths, int stretched)
{
    for (int column = 0; column < widths.size(); ++column) {
        header()->setSectionResizeMode(column, column == stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column != stretched)
            setColumnWidth(column, widths.at(column));
    }
}

void DataTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT rowActivated(currentKey());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void DataTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT chosen(m_rows->keyOf(current));
}

void DataTree::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_rows->rowCount() > 0)
        setCurrentIndex(m_rows->index(0, 0));
    QTreeView::focusInEvent(event);
}

void DataTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    painter->setPen(colour(Role::Line)); // under the branch as well, where no cell paints
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace creditdesk::ui
