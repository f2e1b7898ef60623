// A person at the keyboard: everything goes to whatever has the focus, nothing is clicked.
#pragma once

#include <QString>
#include <Qt>

class QWidget;

namespace creditdesk::test {

/// The widget that would get the next key, also inside an open dialog.
[[nodiscard]] QWidget *focused();
void type(const QString &text);
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Accessible name of what has the focus; empty if nothing has.
[[nodiscard]] QString focusName();

} // namespace creditdesk::test
