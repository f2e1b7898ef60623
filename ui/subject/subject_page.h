// The file of one subject: head, records by chapter with their clocks, the fields of the chosen record beside them, the
// timeline, and the form that issues its report.
#pragma once

#include "ui/shell/page.h"

class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class SubjectHead;
class TimelineView;

class SubjectPage : public Page
{
    Q_OBJECT
public:
    SubjectPage(Desk &desk, const QString &code, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QString code() const { return m_code; }

private:
    void buildBody();
    QWidget *buildRecords();
    void load();
    void showSubject(const services::SubjectView &view);
    void showRecords();
    void showDetails(const QString &recordId);
    void showTab(int tab);

    QString m_code;
    services::SubjectView m_view;
    bool m_loaded = false;
    QAction *m_issue;
    QAction *m_timelineAction;
    SubjectHead *m_head;
    QTabBar *m_tabs;
    PlainLabel *m_withheld;
    QStackedWidget *m_content;
    DataTable *m_records = nullptr;
    DataTable *m_details = nullptr;
    TimelineView *m_timeline = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace creditdesk::ui
