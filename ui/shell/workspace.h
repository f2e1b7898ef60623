// What an operator works in: navigation, the one box, the pages, the status strip. Hidden while the workstation is locked,
// and as it was when the same operator comes back.
#pragma once

#include "models/domain/reception.h"
#include "ui/shell/desk.h"

#include <QHash>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace creditdesk::ui {

class AuditPage;
class AuthorisationForm;
class AuthorisationsPage;
class BatchPage;
class Navigation;
class NoticeLine;
class Page;
class PageStack;
class ReceptionPage;
class RegisterPage;
class ReportsPage;
class RuleSetsPage;
class SearchBox;
class SearchResults;
class SearchSession;
class StatusStrip;
class SyncController;
class SyncPage;
class VerificationPage;
class WarningsPage;
class WatchPage;

class Workspace : public QWidget
{
    Q_OBJECT
public:
    Workspace(Desk &desk, SyncController &sync, QWidget *parent = nullptr);
    /// The operator of desk().session() begins. `samePlace`: as it was before the lock.
    void begin(bool samePlace);
    void setStatus(const services::Status &status);
    /// Before the session ends; see Page::suspend().
    void suspend();
    /// Brings what a scanner typed to the page it belongs to.
    void takeScan(const domain::Scan &scan);
    void setConnection(const services::ConnectionView &view);
    /// New or returned warnings of whoever is signed in: a line in the top bar, unless the inbox is on screen.
    void sayWarnings(const QString &text, bool red);
    void setWarningsWaiting(qint64 mine);
    void refreshWarnings();
    void showWarnings();
    [[nodiscard]] NoticeLine *notice() const { return m_notice; }
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] ReceptionPage *reception() const { return m_reception; }

Q_SIGNALS:
    void lockWanted();
    void warningsChanged(); ///< somebody acted on one

private:
    void buildPages();
    void lendAuthorisationForm();
    void buildActions();
    void buildLayout();
    QWidget *buildTopBar();
    void connectSearch();
    void goTo(const QString &id);
    void openSubject(const QString &code);
    void openReception(const QString &code, const QString &name);
    void openReport(const QString &number);
    void openRecord(const QString &code, const QString &record);
    void openClass(const QString &code);
    void moved();
    void goBackToSupervision();
    void allow();

    Desk &m_desk;
    SyncController &m_sync;
    SearchSession *m_session;
    PageStack *m_stack;
    SearchResults *m_results = nullptr;
    ReceptionPage *m_reception = nullptr;
    ReportsPage *m_reports = nullptr;
    BatchPage *m_batch = nullptr;
    RegisterPage *m_register = nullptr;
    AuthorisationsPage *m_authorisations = nullptr;
    AuthorisationForm *m_authorised = nullptr; ///< lent to it
    VerificationPage *m_verification = nullptr;
    SyncPage *m_syncPage = nullptr;
    AuditPage *m_audit = nullptr;
    RuleSetsPage *m_ruleSets = nullptr;
    WarningsPage *m_warnings = nullptr;
    WatchPage *m_watch = nullptr;
    QHash<QString, Page *> m_pages; ///< by navigation id
    QHash<QString, QAction *> m_actions;
    Navigation *m_navigation = nullptr;
    SearchBox *m_box = nullptr;
    NoticeLine *m_notice = nullptr;
    StatusStrip *m_strip = nullptr;
};

} // namespace creditdesk::ui
