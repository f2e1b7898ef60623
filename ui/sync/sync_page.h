// Synchronisation: what is here, what waits, and bringing both up to date.
#pragma once

#include "ui/shell/page.h"

class QProgressBar;

namespace creditdesk::ui {

class DataTable;
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
    void buildActions();
    void buildProgress();
    void connectController();
    void showProgress(const sync::Progress &progress);
    void showResult(const sync::Summary &summary);
    void updateActions();
    void check();

    SyncController &m_controller;
    QAction *m_start;
    QAction *m_cancel;
    QAction *m_rebuild;
    QAction *m_check;
    QPushButton *m_startButton = nullptr;
    QPushButton *m_cancelButton = nullptr;
    QWidget *m_progressCard = nullptr;
    PlainLabel *m_phase = nullptr;
    PlainLabel *m_rate = nullptr;
    QProgressBar *m_bar = nullptr;
    DataTable *m_facts;
    DataTable *m_last;
    bool m_checking = false;
};

} // namespace creditdesk::ui
