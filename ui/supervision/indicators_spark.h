// A trend in a cell: a small line without axes. The figures themselves stand in
// the table beside it. UI thread.
#pragma once

#include "ui/widgets/cell_delegate.h"

#include <QList>

namespace creditdesk::ui {

class SparkDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    /// Values of row `row`, oldest first; NaN: none.
    void setTrends(const QList<QList<double>> &trends) { m_trends = trends; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QList<QList<double>> m_trends;
};

} // namespace creditdesk::ui
