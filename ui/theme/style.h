// Fonts, sizes and the one stylesheet, all made from the roles. Lengths are device-independent pixels.
#pragma once

#include "ui/theme/roles.h"

#include <QFont>

class QApplication;
class QWidget;

namespace creditdesk::ui {

inline constexpr int kGrid = 8;    ///< inside a group
inline constexpr int kGroup = 16;  ///< between groups
inline constexpr int kMargin = 24; ///< around a page
inline constexpr int kRow = 32;    ///< row of a table, height of a field
inline constexpr int kIcon = 20;

enum class TextSize : quint8 { Body, Head, Title }; ///< 14, 16 and 20 px

[[nodiscard]] QFont textFont(TextSize size = TextSize::Body, bool bold = false);
/// For codes and numbers of documents.
[[nodiscard]] QFont codeFont(TextSize size = TextSize::Body);

void applyTheme(QApplication &app, ThemeKind kind);
/// The stylesheet with every role filled in; exposed for the test that no role stays unfilled.
[[nodiscard]] QString styleSheet(const Theme &theme);

} // namespace creditdesk::ui
