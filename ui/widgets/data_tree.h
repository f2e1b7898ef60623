// The one tree of the program: rows that open into what made them. Right and
// Left open and fold, Enter or a double click activates a row by its key. What
// the person opened stays open when the content is replaced.
#pragma once

#include "models/items/tree_model.h"

#include <QSet>
#include <QTreeView>

namespace creditdesk::ui {

class DataTree : public QTreeView
{
    Q_OBJECT
public:
    /// `accessibleName` says what the rows are. The tree owns its model.
    DataTree(QList<items::Column> columns, const QString &accessibleName, QWidget *parent = nullptr);

    [[nodiscard]] items::TreeModel &rows() { return *m_rows; }
    /// Replaces the rows; the current one stays if its key is still there, else
    /// the first becomes it.
    void setContent(const QList<items::TreeRow> &rows);
    /// Also forgets what the person opened and folded: another subject.
    void startAnew();
    [[nodiscard]] QString currentKey() const;
    void selectKey(const QString &key);
    /// Which column takes the space that is left, and the widths of the others.
    void setWidths(const QList<int> &widths, int stretched);

Q_SIGNALS:
    void chosen(const QString &key);       ///< the current row changed; empty: none
    void rowActivated(const QString &key); ///< Enter or double click

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void openAsKept(const QModelIndex &parent);
    void note(const QModelIndex &index, bool opened);

    items::TreeModel *m_rows;
    QSet<QString> m_opened, m_folded; ///< keys, as the person left them
    bool m_filling = false;
};

} // namespace creditdesk::ui
