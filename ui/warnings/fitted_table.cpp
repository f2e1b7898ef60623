#include "ui/warnings/fitted_table.h"

#include <QFocusEvent>
#include <QHeaderView>

#include <utility>

namespace creditdesk::ui {

FittedTable::FittedTable(QList<items::Column> columns, const QString &accessibleName, int mostHeight, QWidget *parent)
    : DataTable(std::move(columns), accessibleName, parent), m_most(mostHeight)
{
    setWrapping(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { // columns stretch after the table was resized
        if (!std::exchange(m_fitting, true))
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_fitting = false;
                    resizeRowsToContents();
                    fit();
                },
                Qt::QueuedConnection);
    });
}

void FittedTable::fill(QList<items::Row> rows)
{
    const bool any = !rows.isEmpty();
    setContent(std::move(rows));
    if (!hasFocus())
        setCurrentIndex({});
    setVisible(any);
    fit();
}

void FittedTable::fit()
{
    const int wanted = horizontalHeader()->height() + verticalHeader()->length() + 2 * frameWidth();
    setFixedHeight(std::min(wanted, m_most));
}

void FittedTable::focusOutEvent(QFocusEvent *event)
{
    DataTable::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        setCurrentIndex({});
}

void FittedTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    fit();
}

} // namespace creditdesk::ui
