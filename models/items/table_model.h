// Rows of ready-made cells for every list of the program. The page turns values into words; the model keeps them, answers
// views and accessibility, and asks for the next page of rows when a view comes near the end. UI thread.
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace creditdesk::items {

/// How a cell is meant; the view turns it into a colour and, where it matters, a mark.
enum class Tone : quint8 { Plain, Muted, Ok, Notice, Warn, Danger };

struct Column {
    QString title;
    bool numeric = false; ///< right-aligned
    bool code = false;    ///< monospaced
    bool name = false;    ///< cut in the middle where it is too long: names differ at both ends
};

struct Cell {
    QString text; ///< already visibleText() where it came from outside
    Tone tone = Tone::Plain;
    int matchStart = -1; ///< emphasised part, in UTF-16 units of `text`
    int matchLength = 0;
};

struct Row {
    QString key; ///< what activating the row opens; empty for a heading
    QList<Cell> cells;
    bool heading = false; ///< one cell over the whole width, not selectable
};

class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum ItemRole {
        KeyRole = Qt::UserRole + 1,
        ToneRole,
        MatchStartRole,
        MatchLengthRole,
        HeadingRole,
        CodeRole,
        NameRole,
    };

    explicit TableModel(QList<Column> columns, QObject *parent = nullptr);

    void setRows(QList<Row> rows);
    void appendRows(const QList<Row> &rows);
    /// Whether moreWanted() may be emitted when a view reaches the end.
    void setMoreAvailable(bool available);

    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }
    [[nodiscard]] QString keyAt(int row) const;
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 if absent

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    [[nodiscard]] QString accessibleText(const Row &row, int column) const;

    QList<Column> m_columns;
    QList<Row> m_rows;
    bool m_more = false;
};

} // namespace creditdesk::items
