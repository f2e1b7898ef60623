// Synchronisation: what was fetched and when, what waits to be sent, what is held here, what went wrong; and bringing it up to
// date, checking it, deciding what the platform may take away.
#pragma once

#include "ui/shell/page.h"

class QProgressBar;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class DiagnosticsPanel;
class HoldingsPanel;
class OutboxPanel;
class QuestionCard;
class SyncController;

class SyncPage : public Page
{
    Q_OBJECT
public:
    SyncPage(Desk &desk, SyncController &controller, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;
    void setStatus(const services::Status &status);

private:
    enum Tab { Overview, Waiting, Held, History, Diagnosis };

    void buildActions();
    void buildProgress();
    void buildQuestion();
    void buildTabs();
    [[nodiscard]] QWidget *buildOverview();
    void connectController();
    void showTab(int tab);
    void refreshTab();
    void showProgress(const sync::Progress &progress);
    void showResult(const sync::Summary &summary);
    void showFailure(const base::Failure &failure);
    void showHistory(const QList<services::SyncRun> &runs);
    void loadHistory();
    void updateActions();

    SyncController &m_controller;
    QAction *m_start;
    QAction *m_cancel;
    QAction *m_rebuild;
    QAction *m_check;
    QPushButton *m_startButton = nullptr;
    QPushButton *m_cancelButton = nullptr;
    QuestionCard *m_question = nullptr;
    QWidget *m_progressCard = nullptr;
    PlainLabel *m_phase = nullptr;
    PlainLabel *m_rate = nullptr;
    QProgressBar *m_bar = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_content = nullptr;
    DataTable *m_facts;
    DataTable *m_last;
    DataTable *m_history = nullptr;
    OutboxPanel *m_outbox = nullptr;
    HoldingsPanel *m_holdings = nullptr;
    DiagnosticsPanel *m_diagnostics = nullptr;
};

} // namespace creditdesk::ui
