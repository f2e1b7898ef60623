#include "tests/gui/accessible_walk.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QScrollBar>

namespace creditdesk::test {
namespace {

constexpr int kCellsAsked = 400;

int walk(QAccessibleInterface *interface, int depth)
{
    if (!interface || !interface->isValid() || depth > 30)
        return 0;
    int answered = 1;
    (void)interface->text(QAccessible::Name);
    (void)interface->text(QAccessible::Description);
    (void)interface->role();
    (void)interface->state();
    (void)interface->rect();
    const int children = std::min(interface->childCount(), kCellsAsked);
    for (int i = 0; i < children; ++i)
        answered += walk(interface->child(i), depth + 1);
    if (QAccessibleTableInterface *table = interface->tableInterface()) {
        for (int row = 0; row < std::min(table->rowCount(), 20); ++row) {
            for (int column = 0; column < table->columnCount(); ++column)
                answered += table->cellAt(row, column) ? 1 : 0;
        }
        (void)table->selectedCells();
        (void)table->selectedRows();
    }
    return answered;
}

bool belongsToAnother(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget))
        return true;
    const QWidget *parent = widget->parentWidget();
    if (qobject_cast<const QComboBox *>(parent))
        return true; // its line edit speaks for it
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    return area && area->viewport() == widget;
}

} // namespace

QStringList namelessWidgets(QWidget *root)
{
    QStringList nameless;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(root) || belongsToAnother(widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName());
    }
    return nameless;
}

int walkAccessible(QWidget *root)
{
    return walk(QAccessible::queryAccessibleInterface(root), 0);
}

} // namespace creditdesk::test
