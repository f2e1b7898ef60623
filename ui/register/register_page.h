// The register of queries: who asked about whom, why, on what basis and with what result; the sheet of a day; spoilt sheets and
// report numbers.
#pragma once

#include "ui/shell/page.h"

class QAction;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class QueriesPanel;
class ReasonLine;
class SheetPanel;
class VoidsPanel;

class RegisterPage : public Page
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Queries, Sheet, Voids };

    explicit RegisterPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;
    void showTab(Tab tab);
    [[nodiscard]] QueriesPanel *queries() const { return m_queries; }
    [[nodiscard]] SheetPanel *sheet() const { return m_sheet; }
    [[nodiscard]] VoidsPanel *voids() const { return m_voids; }
    [[nodiscard]] ReasonLine *reason() const { return m_reason; }
    void exportTo(const QString &path);

private:
    void buildBody();
    void openTab(int index);
    void updateActions();
    void chooseExport();
    void askVoid();

    QAction *m_history;
    QAction *m_report;
    QAction *m_void;
    QAction *m_export;
    ReasonLine *m_reason;
    QTabBar *m_tabs;
    QStackedWidget *m_content;
    QueriesPanel *m_queries;
    SheetPanel *m_sheet;
    VoidsPanel *m_voids;
};

} // namespace creditdesk::ui
