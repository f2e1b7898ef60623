// What a screen reader would meet: every widget that can take the focus must have a name, and tables must answer for their
// cells. Needs QAccessible::setActive(true).
#pragma once

#include <QStringList>
#include <QWidget>

namespace creditdesk::test {

/// Class and object name of each visible focusable widget below `root` that has no accessible name.
[[nodiscard]] QStringList namelessWidgets(QWidget *root);
/// Asks the accessible interfaces below `root`, as deep as a screen reader would, for role, name, state and rectangle.
/// Returns how many answered.
int walkAccessible(QWidget *root);

} // namespace creditdesk::test
