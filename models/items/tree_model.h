// Rows of ready-made cells in a tree: what something was made of, and what that
// was made of. Cells and roles are those of the table (table_model.h); each row
// has a key that no other has. UI thread.
#pragma once

#include "models/items/table_model.h"

#include <vector>

namespace creditdesk::items {

struct TreeRow {
    Row row;
    QList<TreeRow> below;
    bool open = false; ///< as first shown; the view keeps what the person did
};

class TreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit TreeModel(QList<Column> columns, QObject *parent = nullptr);

    void setRows(const QList<TreeRow> &rows);
    [[nodiscard]] QString keyOf(const QModelIndex &index) const; ///< empty: not a row
    [[nodiscard]] QModelIndex indexOf(const QString &key) const; ///< invalid: absent
    [[nodiscard]] bool opens(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Node {
        Row row;
        int above = -1; ///< index in m_nodes; -1: none
        int place = 0;  ///< among those with the same one above
        std::vector<int> below;
        bool open = false;
    };
    int take(const TreeRow &row, int above, int place);
    [[nodiscard]] const Node *node(const QModelIndex &index) const;
    [[nodiscard]] const std::vector<int> &below(const QModelIndex &parent) const;
    [[nodiscard]] QVariant alignment(int column) const;

    QList<Column> m_columns;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
};

} // namespace creditdesk::items
