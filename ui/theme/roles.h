// Colours by role, one table per theme. No other file of ui/ names a colour value.
#pragma once

#include <QColor>
#include <QString>

#include <array>

namespace creditdesk::ui {

enum class Role : quint8 {
    Window,  ///< behind everything
    Surface, ///< tables, fields, cards
    Line,    ///< separators that carry no meaning
    Outline, ///< the edge of something that can be used: 3:1 at least
    Text,
    Muted,    ///< labels and secondary words
    Accent,   ///< primary action and the focus ring, nothing else
    OnAccent, ///< words on Accent
    Ok,
    Notice,
    Warn,
    Danger,
    Selection, ///< behind selected rows; Text stands on it
    Hover,
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Chart5,
    Chart6,
    Chart7,
    Chart8,
    Count_
};

enum class ThemeKind : quint8 { Light, Dark };

struct Theme {
    ThemeKind kind;
    std::array<QRgb, static_cast<std::size_t>(Role::Count_)> colours;
};

[[nodiscard]] const Theme &theme(ThemeKind kind);
/// The theme in use; set by applyTheme(). UI thread.
[[nodiscard]] const Theme &currentTheme();
void setCurrentTheme(ThemeKind kind);
/// Colour of `role` in the theme in use.
[[nodiscard]] QColor colour(Role role);
[[nodiscard]] QColor colour(const Theme &theme, Role role);
/// Name of a role as the stylesheet template spells it, e.g. "on-accent".
[[nodiscard]] QString roleName(Role role);

} // namespace creditdesk::ui
