// Every action with a key, in one table: id, words, shortcut, icon. Pages make their actions from it, so a shortcut is said
// once and a test can see that no two are the same.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QString>

class QAbstractButton;
class QPushButton;

namespace creditdesk::ui {

struct ActionSpec {
    QString id; ///< "report.issue"
    QString text;
    QKeySequence shortcut; ///< empty: none
    QString icon;
};

class ActionRegistry
{
public:
    [[nodiscard]] static QList<ActionSpec> all();
    /// Action `id` belonging to `owner`; its shortcut works while `owner` is visible.
    [[nodiscard]] static QAction *make(const QString &id, QWidget *owner);
    /// A button that does `action`, is enabled with it, and says its shortcut in the tooltip.
    [[nodiscard]] static QPushButton *button(QAction *action, QWidget *parent, bool primary = false);
    /// Disables `action` with a reason that tooltip and screen reader give; an empty reason enables it.
    static void setReason(QAction *action, const QString &reason);
};

} // namespace creditdesk::ui
