#include "ui/warnings/fitted_table.h"

#include <QHeaderView>

namespace creditdesk::ui {

FittedTable::FittedTable(QList<items::Column> columns, const QString &accessibleName, int mostHeight, QWidget *parent)
    : DataTable(std::move(columns), accessibleName, parent), m_most(mostHeight)
{
    setWrapping(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void FittedTable::fill(QList<items::Row> rows)
{
    const bool any = !rows.isEmpty();
    setContent(std::move(rows));
    setVisible(any);
    fit();
}

void FittedTable::fit()
{
    const int wanted = horizontalHeader()->height() + verticalHeader()->length() + 2 * frameWidth();
    setFixedHeight(std::min(wanted, m_most));
}

void FittedTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    fit();
}

} // namespace creditdesk::ui
