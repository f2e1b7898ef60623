#include "models/items/tree_model.h"

#include "models/domain/script.h"

#include <utility>

namespace creditdesk::items {

TreeModel::TreeModel(QList<Column> columns, QObject *parent) : QAbstractItemModel(parent), m_columns(std::move(columns)) {}

void TreeModel::setRows(const QList<TreeRow> &rows)
{
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    for (const TreeRow &row : rows)
        m_top.push_back(take(row, -1, static_cast<int>(m_top.size())));
    endResetModel();
}

int TreeModel::take(const TreeRow &row, int above, int place)
{
    const int self = static_cast<int>(m_nodes.size());
    m_nodes.push_back({row.row, above, place, {}, row.open});
    std::vector<int> below;
    for (const TreeRow &one : row.below)
        below.push_back(take(one, self, static_cast<int>(below.size())));
    m_nodes[static_cast<std::size_t>(self)].below = std::move(below);
    return self;
}

const TreeModel::Node *TreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? &m_nodes[static_cast<std::size_t>(index.internalId())] : nullptr;
}

const std::vector<int> &TreeModel::below(const QModelIndex &parent) const
{
    const Node *above = node(parent);
    return above ? above->below : m_top;
}

QString TreeModel::keyOf(const QModelIndex &index) const
{
    const Node *one = node(index);
    return one ? one->row.key : QString();
}

QModelIndex TreeModel::indexOf(const QString &key) const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].row.key == key)
            return createIndex(m_nodes[i].place, 0, static_cast<quintptr>(i));
    }
    return {};
}

bool TreeModel::opens(const QModelIndex &index) const
{
    const Node *one = node(index);
    return one && one->open;
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(below(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex TreeModel::parent(const QModelIndex &child) const
{
    const Node *one = node(child);
    if (!one || one->above < 0)
        return {};
    return createIndex(m_nodes[static_cast<std::size_t>(one->above)].place, 0, static_cast<quintptr>(one->above));
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(below(parent).size());
}

int TreeModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return static_cast<int>(m_columns.size());
}

QVariant TreeModel::alignment(int column) const
{
    return QVariant::fromValue(
        Qt::Alignment(Qt::AlignVCenter | (m_columns.at(column).numeric ? Qt::AlignRight : Qt::AlignLeft)));
}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &one = *node(index);
    const Cell cell = one.row.cells.value(index.column());
    const QString &title = m_columns.at(index.column()).title;
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return index.column() == 0 || title.isEmpty() || cell.text.isEmpty() ? cell.text : domain::labelled(title, cell.text);
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case TableModel::KeyRole:
        return one.row.key;
    case TableModel::ToneRole:
        return static_cast<int>(cell.tone);
    case TableModel::MatchStartRole:
        return cell.matchStart;
    case TableModel::MatchLengthRole:
        return cell.matchLength;
    case TableModel::HeadingRole:
        return one.row.heading;
    case TableModel::CodeRole:
        return m_columns.at(index.column()).code;
    default:
        return {};
    }
}

QVariant TreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_columns.at(section).title;
    return role == Qt::TextAlignmentRole ? alignment(section) : QVariant();
}

Qt::ItemFlags TreeModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace creditdesk::items
