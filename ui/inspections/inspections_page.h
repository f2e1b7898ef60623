// Random inspections: every draw with how far it has come, and the department's plans and officers.
#pragma once

#include "ui/shell/page.h"

class QAction;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class PlansPanel;

class InspectionsPage : public Page
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Draws, Plans };

    explicit InspectionsPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;

    void showTab(Tab tab);
    [[nodiscard]] DataTable *draws() const { return m_draws; }
    [[nodiscard]] PlansPanel *plans() const { return m_plans; }

private:
    void openTab(int index);
    void reload();
    void open(const QString &id);
    void refresh();

    QAction *m_new;
    QAction *m_open;
    QTabBar *m_tabs;
    QStackedWidget *m_content;
    DataTable *m_draws;
    EmptyState *m_empty;
    PlansPanel *m_plans;
};

} // namespace creditdesk::ui
