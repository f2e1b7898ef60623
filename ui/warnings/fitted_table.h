// A table that is as high as its rows, up to a limit: for short tables one under the other in something that scrolls.
#pragma once

#include "ui/widgets/data_table.h"

namespace creditdesk::ui {

class FittedTable : public DataTable
{
    Q_OBJECT
public:
    FittedTable(QList<items::Column> columns, const QString &accessibleName, int mostHeight, QWidget *parent = nullptr);
    /// setContent(), and hidden without rows.
    void fill(QList<items::Row> rows);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override; ///< no row is chosen in what nobody works with

private:
    void fit();

    int m_most;
    bool m_fitting = false;
};

} // namespace creditdesk::ui
