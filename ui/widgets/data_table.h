// The one table of the program: whole rows, 32 px, keyboard first. Enter or a double click activates a row by its key.
#pragma once

#include "models/items/table_model.h"

#include <QTableView>

namespace creditdesk::ui {

class DataTable : public QTableView
{
    Q_OBJECT
public:
    /// `accessibleName` says what the rows are. The table owns its model.
    DataTable(QList<items::Column> columns, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] items::TableModel &rows() { return *m_rows; }
    /// Replaces the rows and makes the first that can be chosen the current one, or the one with `key`.
    void setContent(QList<items::Row> rows, const QString &key = {});
    [[nodiscard]] QString currentKey() const;
    void selectKey(const QString &key);
    void selectFirst();
    /// Which column takes the space that is left, and the widths of the others.
    void setWidths(const QList<int> &widths, int stretched);
    /// Cells break into lines and rows grow (label and value lists).
    void setWrapping(bool wrapping);

Q_SIGNALS:
    void chosen(const QString &key);       ///< the current row changed; empty: none
    void rowActivated(const QString &key); ///< Enter or double click
    void leftUpwards();                    ///< Up on the first row
    void left();                           ///< Esc

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void spanHeadings();
    [[nodiscard]] int firstChoosable() const;

    items::TableModel *m_rows;
    bool m_wrapping = false;
};

} // namespace creditdesk::ui
