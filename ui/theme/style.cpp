#include "ui/theme/style.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

namespace creditdesk::ui {
namespace {

int pixels(TextSize size)
{
    switch (size) {
    case TextSize::Head:
        return 16;
    case TextSize::Title:
        return 20;
    case TextSize::Body:
        break;
    }
    return 14;
}

void useTabularFigures([[maybe_unused]] QFont &font)
{
    // Noto's CJK faces have figures of one width already; other fallbacks are asked for them where Qt can.
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
}

QPalette palette(const Theme &theme)
{
    const auto of = [&theme](Role role) { return colour(theme, role); };
    QPalette result;
    result.setColor(QPalette::Window, of(Role::Window));
    result.setColor(QPalette::WindowText, of(Role::Text));
    result.setColor(QPalette::Base, of(Role::Surface));
    result.setColor(QPalette::AlternateBase, of(Role::Window));
    result.setColor(QPalette::Text, of(Role::Text));
    result.setColor(QPalette::Button, of(Role::Surface));
    result.setColor(QPalette::ButtonText, of(Role::Text));
    result.setColor(QPalette::BrightText, of(Role::Danger));
    result.setColor(QPalette::Highlight, of(Role::Selection));
    result.setColor(QPalette::HighlightedText, of(Role::Text));
    result.setColor(QPalette::PlaceholderText, of(Role::Muted));
    result.setColor(QPalette::ToolTipBase, of(Role::Surface));
    result.setColor(QPalette::ToolTipText, of(Role::Text));
    result.setColor(QPalette::Link, of(Role::Accent));
    result.setColor(QPalette::Mid, of(Role::Outline));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, of(Role::Muted));
    return result;
}

// @role@ is replaced by the colour of that role, @theme@ by "light" or "dark" (for the few images a stylesheet needs).
const char *const kSheet = R"(
QWidget { color: @text@; }
QMainWindow, QDialog, QWidget#page, QWidget#workspace, QStackedWidget { background: @window@; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: @muted@; }
QLabel[tone="ok"] { color: @ok@; }
QLabel[tone="notice"] { color: @notice@; }
QLabel[tone="warn"] { color: @warn@; }
QLabel[tone="danger"] { color: @danger@; }
QFrame#card { background: @surface@; border: 1px solid @line@; border-radius: 4px; }
QFrame#banner { background: @surface@; border: 1px solid @notice@; border-left: 4px solid @notice@; border-radius: 4px; }
QFrame#navigation { background: @surface@; border: none; border-right: 1px solid @line@; }
QFrame#topBar { background: @surface@; border: none; border-bottom: 1px solid @line@; }
QFrame#statusStrip { background: @surface@; border: none; border-top: 1px solid @line@; }
QFrame#popup { background: @surface@; border: 1px solid @outline@; border-radius: 4px; }
QPushButton, QToolButton { background: @surface@; border: 1px solid @outline@; border-radius: 4px; padding: 0 12px;
    min-height: 30px; outline: none; }
QPushButton:hover, QToolButton:hover { background: @hover@; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent@; padding: 0 11px; min-height: 28px; }
QPushButton:disabled, QToolButton:disabled { color: @muted@; border-color: @line@; background: @window@; }
QPushButton[primary="true"] { background: @accent@; color: @on-accent@; border-color: @accent@; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text@; }
QPushButton[primary="true"]:disabled { background: @window@; color: @muted@; border-color: @line@; }
QPushButton[flat="true"], QToolButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover { background: @hover@; }
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus { border: 2px solid @accent@; }
QPushButton[tile="true"] { text-align: left; border-color: @line@; min-height: 46px; }
QPushButton[tile="true"]:focus { border: 2px solid @accent@; min-height: 44px; }
QPushButton#chip { border-color: @line@; border-radius: 14px; min-height: 26px; }
QPushButton#chip:focus { border: 2px solid @accent@; min-height: 24px; }
QToolButton { padding: 0 5px; }
QToolButton:focus { padding: 0 4px; }
QFrame#card > QToolButton[flat="true"] { padding: 0; min-height: 0; }
QLineEdit QToolButton, QLineEdit QToolButton:hover { background: transparent; border: none; padding: 0; min-height: 0; }
QPushButton[navigation="true"] { background: transparent; border: none; border-left: 3px solid transparent; border-radius: 0;
    text-align: left; padding: 0 12px; min-height: 38px; }
QPushButton[navigation="true"]:hover { background: @hover@; }
QPushButton[navigation="true"]:checked { background: @selection@; border-left: 3px solid @accent@; font-weight: 600; }
QPushButton[navigation="true"]:focus { background: @hover@; border: 2px solid @accent@; padding: 0 11px; min-height: 34px; }
QLineEdit, QPlainTextEdit, QComboBox { background: @surface@; border: 1px solid @outline@; border-radius: 4px; padding: 0 8px;
    min-height: 30px; selection-background-color: @accent@; selection-color: @on-accent@; }
QPlainTextEdit { padding: 4px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid @accent@; padding: 0 7px; min-height: 28px; }
QPlainTextEdit:focus { padding: 3px 7px; }
QLineEdit:disabled, QComboBox:disabled, QLineEdit:read-only { background: @window@; color: @muted@; border-color: @line@; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; background: transparent; min-height: 26px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url(:/icons/arrow-@theme@.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface@; border: 1px solid @outline@; selection-background-color: @selection@;
    selection-color: @text@; outline: none; }
QComboBox QAbstractItemView::item { min-height: 32px; padding: 0 8px; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; background: @surface@; border: 1px solid @outline@;
    border-radius: 3px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent@; border-color: @accent@;
    image: url(:/icons/tick-@theme@.svg); }
QCheckBox::indicator:focus { border: 2px solid @accent@; }
QTableView, QTreeView { background: @surface@; border: 1px solid @line@; border-radius: 4px; gridline-color: @line@; outline: none;
    selection-background-color: @selection@; selection-color: @text@; }
QTableView:focus, QTreeView:focus { border: 1px solid @accent@; }
QTableView[bare="true"] { border: none; border-radius: 0; }
QTableView[bare="true"]:focus { border: none; }
QHeaderView { background: @window@; border: none; }
QHeaderView::section { background: @window@; color: @muted@; border: none; border-bottom: 1px solid @line@; padding: 0 8px;
    min-height: 31px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted@; border: none; border-bottom: 2px solid transparent; padding: 0 12px;
    min-height: 30px; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @accent@; font-weight: 600; }
QTabBar:focus { border: 1px solid @accent@; }
QProgressBar { background: @window@; border: 1px solid @outline@; border-radius: 4px; min-height: 14px; max-height: 14px;
    text-align: center; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QSplitter::handle { background: transparent; width: 8px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @outline@; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @outline@; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: @surface@; color: @text@; border: 1px solid @outline@; padding: 4px; }
)";

} // namespace

QFont textFont(TextSize size, bool bold)
{
    QFont font(QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans SC"),
                           QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei"),
                           QStringLiteral("Sans Serif")});
    font.setPixelSize(pixels(size));
    if (bold)
        font.setWeight(QFont::DemiBold);
    useTabularFigures(font);
    return font;
}

QFont codeFont(TextSize size)
{
    QFont font(QStringList{QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Noto Sans Mono"),
                           QStringLiteral("Consolas"), QStringLiteral("Monospace")});
    font.setPixelSize(pixels(size));
    font.setFixedPitch(true);
    return font;
}

QString styleSheet(const Theme &theme)
{
    QString sheet = QString::fromLatin1(kSheet);
    for (std::size_t i = 0; i < theme.colours.size(); ++i) {
        const Role role = static_cast<Role>(i);
        sheet.replace(QLatin1Char('@') + roleName(role) + QLatin1Char('@'), colour(theme, role).name());
    }
    return sheet.replace(QStringLiteral("@theme@"),
                         theme.kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

void applyTheme(QApplication &app, ThemeKind kind)
{
    setCurrentTheme(kind);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette(currentTheme()));
    QApplication::setFont(textFont());
    app.setStyleSheet(styleSheet(currentTheme()));
}

} // namespace creditdesk::ui
