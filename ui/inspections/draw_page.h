// One draw: its steps, its roster with results, its papers, and every line of its transcript. Without an id: a new one, from
// the choice of its plan on.
#pragma once

#include "ui/inspections/long_work.h"
#include "ui/shell/page.h"

#include <optional>

class QAction;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class DrawSteps;
class HashLine;
class PapersPanel;
class ReasonLine;
class RosterPanel;

class DrawPage : public Page
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Steps, Roster, Papers, Course };

    DrawPage(Desk &desk, const QString &id, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;

    [[nodiscard]] QString id() const { return m_id; }
    void showTab(Tab tab);
    [[nodiscard]] DrawSteps *steps() const { return m_steps; }
    [[nodiscard]] RosterPanel *roster() const { return m_roster; }
    [[nodiscard]] PapersPanel *papers() const { return m_papers; }
    [[nodiscard]] DataTable *course() const { return m_course; }
    [[nodiscard]] HashLine *head() const { return m_head; }
    [[nodiscard]] ReasonLine *reason() const { return m_reason; }

private:
    using Act = std::function<base::Done(services::Inspections &, const QString &id)>;
    void buildBody();
    void connectSteps();
    void load(bool thenFocus);
    void show(const services::ShownDraw &draw, bool thenFocus);
    void openTab(int index);
    void start();
    void preview();
    void commit();
    void act(const QString &said, const Act &work);
    void askAbort();
    void askRedraw();
    void refresh();

    QString m_id;
    LongWork m_work;
    std::optional<services::ShownDraw> m_draw;
    QAction *m_abort;
    ReasonLine *m_reason;
    QTabBar *m_tabs;
    QStackedWidget *m_content;
    DrawSteps *m_steps;
    RosterPanel *m_roster;
    PapersPanel *m_papers;
    DataTable *m_course;
    HashLine *m_head;
};

} // namespace creditdesk::ui
