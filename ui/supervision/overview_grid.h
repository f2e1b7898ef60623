// A table of figures whose cells are chosen one by one: Enter, a double click
// or Space opens the list behind a number, Ctrl+C copies the table as text. As
// high as its rows where it stands on a page that scrolls.
#pragma once

#include "models/items/table_model.h"
#include "ui/supervision/overview_target.h"

#include <QTableView>

#include <optional>

namespace creditdesk::ui {

struct FigureCell {
    QString text;
    std::optional<FigureTarget> opens = {};
    items::Tone tone = items::Tone::Plain;
    QString why = {}; ///< of a number that opens nothing: why
};

struct FigureRow {
    QString key;
    QList<FigureCell> cells;
};

class FigureGrid : public QTableView
{
    Q_OBJECT
public:
    explicit FigureGrid(const QString &accessibleName, QWidget *parent = nullptr);
    /// Keeps the place (row by its key, column) where it still exists.
    void setContent(const QList<items::Column> &columns, const QList<FigureRow> &rows);
    /// As high as its rows, up to `most` of them (0: all).
    void setWholeHeight(int most = 0);
    void setWidths(int first, int others);
    void fitNumbers(); ///< each column behind the first as wide as its longest text; for short tables

    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] int currentColumn() const { return currentIndex().column(); }
    void select(const QString &key, int column);
    [[nodiscard]] const QList<FigureRow> &content() const { return m_content; }
    [[nodiscard]] std::optional<FigureTarget> targetAt(int row, int column) const;
    /// What Ctrl+C takes: several chosen cells, or else the whole table, with the
    /// heads of the columns.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void opened(const creditdesk::ui::FigureTarget &target);
    void rowChosen(const QString &key);
    void placeChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void open(const QModelIndex &index);
    [[nodiscard]] QString whyAt(const QModelIndex &index) const;
    void copy() const;
    void fitHeight();
    void layOutColumns();

    items::TableModel *m_model = nullptr;
    QList<FigureRow> m_content;
    int m_most = -1; ///< rows shown at once; -1: as the layout gives
    int m_first = 0, m_others = 72;
    bool m_filling = false;
};

} // namespace creditdesk::ui
