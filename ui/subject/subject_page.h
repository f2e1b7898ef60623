// The file of one subject: head, records by chapter with their clocks, the fields of the chosen record beside them, the
// timeline, and the form that issues its report.
#pragma once

#include "app/services/measures.h"
#include "ui/shell/page.h"
#include "ui/subject/past_line.h"

#include <optional>

class QFrame;
class QStackedWidget;
class QTabBar;

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class MatterLine;
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
    /// Chooses that record as soon as the file is open.
    void showRecord(const QString &record);
    [[nodiscard]] const services::SubjectView &view() const { return m_view; }
    [[nodiscard]] const PastMoment &moment() const { return m_moment; } ///< which past is shown
    [[nodiscard]] PastLine *past() const { return m_past; }
    [[nodiscard]] MatterLine *matterLine() const { return m_matterLine; }
    [[nodiscard]] QString bannerText() const; ///< what stands above the file while it shows the past

private:
    void buildBody();
    QWidget *buildRecords();
    void load(const PastMoment &moment);
    void showSubject(const services::SubjectView &view);
    void showRecords();
    void showDetails(const QString &recordId);
    void showTab(int tab);

    // the past (subject_past.cpp)
    void buildPast();
    void askPast();
    void leavePast();
    void pastFailed(const base::Failure &failure);
    void sayPast();

    // under a matter (subject_matter.cpp)
    void buildMatter();
    void openUnder(const QString &matter, const QString &caseNumber);
    [[nodiscard]] QString lookWords() const;
    void allowMatter();

    QString m_code;
    services::SubjectView m_view;
    bool m_loaded = false;
    QString m_wantedRecord; ///< to be chosen when the file is open
    QAction *m_issue;
    QAction *m_timelineAction;
    QAction *m_class;
    QAction *m_pastAction;
    QAction *m_now;
    QAction *m_matterAction;
    SubjectHead *m_head;
    QTabBar *m_tabs;
    PlainLabel *m_withheld;
    QStackedWidget *m_content;
    DataTable *m_records = nullptr;
    DataTable *m_details = nullptr;
    TimelineView *m_timeline = nullptr;
    EmptyState *m_empty = nullptr;
    PastLine *m_past = nullptr;
    QFrame *m_banner = nullptr;
    PlainLabel *m_bannerWords = nullptr;
    PastMoment m_moment; ///< of what is shown
    MatterLine *m_matterLine = nullptr;
    std::optional<services::MatterView> m_look; ///< the file is opened under this matter
};

} // namespace creditdesk::ui
