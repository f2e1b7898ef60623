// Paints the cells of every table: tone, monospaced codes, headings over the whole width, and the matched part of a name
// emphasised. Text goes straight to the painter, so nothing in it can be markup.
#pragma once

#include <QStyledItemDelegate>

namespace creditdesk::ui {

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Whole text of a cell that was cut, as a plain tooltip.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace creditdesk::ui
