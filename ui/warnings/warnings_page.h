// Warnings: the officer's inbox, and who owns what is raised in a district.
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DutyPanel;
class InboxPanel;

class WarningsPage : public Page
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Inbox, Duty };

    explicit WarningsPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;
    void showTab(Tab tab);
    /// Those of whoever is signed in: what a notification leads to.
    void showMine();
    /// What waits may have changed below: read it anew if it is on screen.
    void refresh();
    [[nodiscard]] InboxPanel *inbox() const { return m_inbox; }
    [[nodiscard]] DutyPanel *duty() const { return m_duty; }

Q_SIGNALS:
    void changed(); ///< somebody acted here

private:
    void openTab(int index);
    void showActs();

    QTabBar *m_tabs;
    QStackedWidget *m_content;
    InboxPanel *m_inbox;
    DutyPanel *m_duty;
    QList<QWidget *> m_acts; ///< buttons of the inbox
};

} // namespace creditdesk::ui
