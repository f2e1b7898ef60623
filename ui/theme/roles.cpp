#include "ui/theme/roles.h"

namespace creditdesk::ui {
namespace {

constexpr Theme kLight{ThemeKind::Light,
                       {0xfff3f5f8, 0xffffffff, 0xffd8dde4, 0xff7a8798, 0xff1b2430, 0xff525e6e, 0xff1f4e9e, 0xffffffff,
                        0xff1b6b3a, 0xff1d5f8a, 0xff865000, 0xffb3261e, 0xffdbe6f7, 0xffecf1f8,
                        // dark to middling in turn, so that neighbours differ in grey print as well
                        0xff1f4e9e, 0xffc05a00, 0xff0b5d34, 0xffb0408f, 0xff00808a, 0xff6b4c00, 0xff7b63c4, 0xff3f4650}};

constexpr Theme kDark{ThemeKind::Dark,
                      {0xff14181f, 0xff1b212a, 0xff323b48, 0xff7d8a9c, 0xffe6eaf0, 0xffa3aebd, 0xff86b3ff, 0xff0b1a33,
                       0xff6ecb8f, 0xff7cbbe8, 0xffe8b45a, 0xffff8f86, 0xff2a3f5f, 0xff232b37, 0xff86b3ff, 0xffffa24d,
                       0xff5fc98c, 0xfff08cd0, 0xff4fd0d8, 0xffd9c04a, 0xffb7a3ff, 0xffc3cad4}};

ThemeKind g_current = ThemeKind::Light; // UI thread only

constexpr std::array<const char *, static_cast<std::size_t>(Role::Count_)> kNames{
    "window", "surface",   "line",  "outline", "text",   "muted",  "accent", "on-accent", "ok",     "notice", "warn",
    "danger", "selection", "hover", "chart1",  "chart2", "chart3", "chart4", "chart5",    "chart6", "chart7", "chart8"};

} // namespace

const Theme &theme(ThemeKind kind)
{
    return kind == ThemeKind::Dark ? kDark : kLight;
}

const Theme &currentTheme()
{
    return theme(g_current);
}

void setCurrentTheme(ThemeKind kind)
{
    g_current = kind;
}

QColor colour(Role role)
{
    return colour(currentTheme(), role);
}

QColor colour(const Theme &theme, Role role)
{
    return QColor(theme.colours[static_cast<std::size_t>(role)]);
}

QString roleName(Role role)
{
    return QString::fromLatin1(kNames[static_cast<std::size_t>(role)]);
}

} // namespace creditdesk::ui
