#include "ui/shell/workspace.h"

#include "ui/audit/audit_page.h"
#include "ui/authorisations/authorisations_page.h"
#include "ui/batch/batch_page.h"
#include "ui/inspections/inspections_page.h"
#include "ui/measures/measures_page.h"
#include "ui/reception/authorisation_form.h"
#include "ui/reception/reception_page.h"
#include "ui/register/register_page.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_line.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/search_box.h"
#include "ui/shell/search_session.h"
#include "ui/shell/status_strip.h"
#include "ui/subject/search_results.h"
#include "ui/subject/subject_page.h"
#include "ui/supervision/class_page.h"
#include "ui/supervision/overview_page.h"
#include "ui/supervision/rule_sets_page.h"
#include "ui/sync/sync_controller.h"
#include "ui/sync/sync_page.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"
#include "ui/verification/verification_page.h"
#include "ui/warnings/warnings_page.h"
#include "ui/watch/watch_page.h"
#include "ui/widgets/ask_line.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace creditdesk::ui {

Workspace::Workspace(Desk &desk, SyncController &sync, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sync(sync), m_session(new SearchSession(desk, this)), m_stack(new PageStack(this))
{
    setObjectName(QStringLiteral("workspace"));
    buildPages();
    buildActions();
    buildLayout();
    connectSearch();
    connect(m_stack, &PageStack::moved, this, &Workspace::moved);
    connect(&m_desk, &Desk::subjectWanted, this, &Workspace::openSubject);
    connect(&m_desk, &Desk::receptionWanted, this, &Workspace::openReception);
    connect(&m_desk, &Desk::reportWanted, this, &Workspace::openReport);
    connect(&m_desk, &Desk::pageWanted, this, [this](Page *page) { m_stack->go(page); });
    connect(&m_desk, &Desk::backWanted, m_stack, &PageStack::back);
    connect(&m_desk, &Desk::recordWanted, this, &Workspace::openRecord);
    connect(&m_desk, &Desk::classWanted, this, &Workspace::openClass);
}

void Workspace::buildPages()
{
    m_results = new SearchResults(m_desk, *m_session, this);
    m_reception = new ReceptionPage(m_desk, this);
    m_reports = new ReportsPage(m_desk, this);
    m_batch = new BatchPage(m_desk, this);
    m_register = new RegisterPage(m_desk, this);
    m_authorisations = new AuthorisationsPage(m_desk, this);
    lendAuthorisationForm();
    m_verification = new VerificationPage(m_desk, this);
    m_syncPage = new SyncPage(m_desk, m_sync, this);
    m_audit = new AuditPage(m_desk, this);
    m_ruleSets = new RuleSetsPage(m_desk, this);
    m_warnings = new WarningsPage(m_desk, this);
    m_watch = new WatchPage(m_desk, this);
    connect(m_warnings, &WarningsPage::changed, this, &Workspace::warningsChanged);
    m_pages = {{QStringLiteral("nav.batch"), m_batch},
               {QStringLiteral("nav.supervision"), new OverviewPage(m_desk, this)},
               {QStringLiteral("nav.register"), m_register},
               {QStringLiteral("nav.authorisations"), m_authorisations},
               {QStringLiteral("nav.reception"), m_reception},
               {QStringLiteral("nav.subjects"), m_results},
               {QStringLiteral("nav.reports"), m_reports},
               {QStringLiteral("nav.verification"), m_verification},
               {QStringLiteral("nav.sync"), m_syncPage},
               {QStringLiteral("nav.rules"), m_ruleSets},
               {QStringLiteral("nav.audit"), m_audit},
               {QStringLiteral("nav.warnings"), m_warnings},
               {QStringLiteral("nav.watch"), m_watch},
               {QStringLiteral("nav.measures"), new MeasuresPage(m_desk, this)},
               {QStringLiteral("nav.inspections"), new InspectionsPage(m_desk, this)}};
    for (Page *page : std::as_const(m_pages))
        m_stack->addPermanent(page);
}

/// The form of reception, a second one of it: a page knows no other page.
void Workspace::lendAuthorisationForm()
{
    auto *form = m_authorised = new AuthorisationForm(m_desk, this);
    m_authorisations->useForm(form, [form] { form->begin({}); });
    connect(form, &AuthorisationForm::registered, m_authorisations, &AuthorisationsPage::registered);
    connect(form, &AuthorisationForm::left, m_authorisations, &AuthorisationsPage::closeForm);
}

void Workspace::buildActions()
{
    const auto make = [this](const QString &id, auto slot) {
        QAction *action = ActionRegistry::make(id, this);
        connect(action, &QAction::triggered, this, slot);
        m_actions.insert(id, action);
    };
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        make(it.key(), [this, id = it.key()] { goTo(id); });
    make(QStringLiteral("nav.back"), [this] { m_stack->back(); });
    make(QStringLiteral("visit.new"), [this] {
        goTo(QStringLiteral("nav.reception"));
        m_reception->newVisit();
    });
    connect(m_reception, &ReceptionPage::left, this,
            [this] { m_stack->canGoBack() ? m_stack->back() : m_box->setFocus(Qt::OtherFocusReason); });
    make(QStringLiteral("search.focus"), [this] {
        m_box->setFocus(Qt::ShortcutFocusReason);
        m_box->selectAll();
    });
    make(QStringLiteral("notice.open"), [this] { showWarnings(); });
    make(QStringLiteral("session.lock"), [this] { Q_EMIT lockWanted(); });
    make(QStringLiteral("help.page"), [this] {
        if (Page *page = m_stack->current())
            page->explain();
    });
}

void Workspace::buildLayout()
{
    m_navigation = new Navigation(this);
    for (const char *id :
         {"nav.reception", "nav.subjects", "nav.reports", "nav.batch", "nav.register", "nav.authorisations", "nav.verification",
          "nav.supervision", "nav.rules", "nav.warnings", "nav.watch", "nav.measures", "nav.inspections"})
        m_navigation->addEntry(m_actions.value(QString::fromLatin1(id)));
    m_navigation->addSeparator();
    for (const char *id : {"nav.sync", "nav.audit"})
        m_navigation->addEntry(m_actions.value(QString::fromLatin1(id)));
    m_navigation->finish();
    m_strip = new StatusStrip(m_actions.value(QStringLiteral("session.lock")), this);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(buildTopBar());
    right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_strip);
}

QWidget *Workspace::buildTopBar()
{
    auto *bar = new QFrame(this);
    bar->setObjectName(QStringLiteral("topBar"));
    bar->setFixedHeight(48);
    QPushButton *back = ActionRegistry::button(m_actions.value(QStringLiteral("nav.back")), bar);
    back->setProperty("flat", true);
    m_box = new SearchBox(m_desk, *m_session, bar);
    m_box->setStage(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(kGroup, kGrid, kMargin, kGrid);
    row->setSpacing(kGrid);
    row->addWidget(back);
    m_notice = new NoticeLine(m_actions.value(QStringLiteral("notice.open")), bar);
    row->addWidget(m_box, 1);
    row->addWidget(m_notice);
    return bar;
}

void Workspace::connectSearch()
{
    connect(&m_sync, &SyncController::finished, m_session, [this] {
        if (!m_session->text().isEmpty())
            m_session->again(); // what was typed may be found now
    });
    connect(m_box, &SearchBox::opened, this, &Workspace::openSubject);
    connect(m_box, &SearchBox::receptionWanted, this, &Workspace::openReception);
    connect(m_box, &SearchBox::downwards, m_results, &SearchResults::focusList);
    connect(m_box, &SearchBox::submitted, m_results, &SearchResults::openCurrent);
    connect(m_box, &SearchBox::dismissed, this, [this] {
        if (Page *page = m_stack->current())
            page->enter();
    });
    connect(m_results, &SearchResults::watchWanted, this, [this](const QStringList &codes) {
        goTo(QStringLiteral("nav.watch"));
        m_watch->offer(codes);
    });
    connect(m_results, &SearchResults::boxWanted, m_box, [this] { m_box->setFocus(Qt::OtherFocusReason); });
}

void Workspace::begin(bool samePlace)
{
    allow();
    const services::Session &session = m_desk.session();
    const domain::RoleDefinition *role = m_desk.catalogue().role(session.role);
    m_strip->setOperator(session.name, role ? (speaksChinese() ? role->zh : role->en) : session.role);
    if (Page *page = m_stack->current(); samePlace && page) {
        page->enter();
        return;
    }
    const char *first = m_desk.may(QStringLiteral("report.issue"))     ? "nav.reception"
                        : m_desk.may(QStringLiteral("subject.search")) ? "nav.subjects"
                                                                       : "nav.verification";
    goTo(QString::fromLatin1(first));
    if (m_desk.may(QStringLiteral("supervision.view")))
        goBackToSupervision();
}

/// Who left while the figures were on screen finds them again, unless something else was begun meanwhile.
void Workspace::goBackToSupervision()
{
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("left"), [&house = m_desk.house()] { return house.supervision().view(); },
        [this, first = QPointer<Page>(m_stack->current())](const QJsonObject &view) {
            if (view[u"overview"][u"shown"].toBool() && m_stack->current() == first && m_box->text().isEmpty())
                goTo(QStringLiteral("nav.supervision"));
        });
}

void Workspace::allow()
{
    const auto set = [this](const char *id, bool allowed) { m_navigation->setAllowed(QString::fromLatin1(id), allowed); };
    const bool search = m_desk.may(QStringLiteral("subject.search"));
    const bool receives = m_desk.may(QStringLiteral("report.issue"));
    set("nav.reception", receives);
    ActionRegistry::setReason(m_actions.value(QStringLiteral("visit.new")),
                              receives ? QString() : tr("Your role does not allow this."));
    m_box->setReceives(receives);
    set("nav.subjects", search);
    set("nav.reports", m_desk.may(QStringLiteral("report.list")));
    set("nav.batch", receives);
    set("nav.register", m_desk.may(QStringLiteral("register.list")));
    set("nav.authorisations", m_desk.may(QStringLiteral("authorisation.list")));
    set("nav.supervision", m_desk.may(QStringLiteral("supervision.view")));
    set("nav.verification", m_desk.may(QStringLiteral("report.verify")));
    set("nav.rules", m_desk.may(QStringLiteral("supervision.view")));
    set("nav.warnings", m_desk.may(QStringLiteral("warning.view")));
    set("nav.watch", m_desk.may(QStringLiteral("watch.view")));
    set("nav.measures", m_desk.may(QStringLiteral("measure.view")));
    set("nav.inspections", m_desk.may(QStringLiteral("inspection.view")));
    set("nav.sync", m_desk.may(QStringLiteral("sync.run")));
    set("nav.audit", m_desk.may(QStringLiteral("audit.read")) || m_desk.may(QStringLiteral("audit.verify")));
    m_box->setEnabled(search);
    ActionRegistry::setReason(m_actions.value(QStringLiteral("search.focus")),
                              search ? QString() : tr("Your role does not search."));
    m_box->setToolTip(search ? QString() : tr("Your role does not search."));
}

void Workspace::setStatus(const services::Status &status)
{
    m_strip->setStatus(status, m_desk.now());
    m_syncPage->setStatus(status);
    m_navigation->setCount(QStringLiteral("nav.sync"), status.outbox + status.conflicts + (status.question ? 1 : 0));
}

void Workspace::sayWarnings(const QString &text, bool red)
{
    if (m_stack->current() != m_warnings)
        m_notice->say(red ? items::Tone::Danger : items::Tone::Notice, text);
}

void Workspace::setWarningsWaiting(qint64 mine)
{
    m_navigation->setCount(QStringLiteral("nav.warnings"), mine);
}

void Workspace::refreshWarnings()
{
    m_warnings->refresh();
}

void Workspace::showWarnings()
{
    m_warnings->showMine();
    goTo(QStringLiteral("nav.warnings"));
}

void Workspace::setConnection(const services::ConnectionView &view)
{
    m_strip->setConnection(view);
}

void Workspace::suspend()
{
    for (Page *page : std::as_const(m_pages))
        page->suspend();
}

Page *Workspace::currentPage() const
{
    return m_stack->current();
}

void Workspace::goTo(const QString &id)
{
    m_box->closeList();
    m_stack->go(m_pages.value(id));
}

void Workspace::openSubject(const QString &code)
{
    m_box->closeList();
    auto *current = qobject_cast<SubjectPage *>(m_stack->current());
    if (current && current->code() == code) {
        current->enter();
        return;
    }
    m_stack->go(new SubjectPage(m_desk, code));
}

void Workspace::openRecord(const QString &code, const QString &record)
{
    openSubject(code);
    if (auto *page = qobject_cast<SubjectPage *>(m_stack->current()))
        page->showRecord(record);
}

void Workspace::openClass(const QString &code)
{
    m_box->closeList();
    auto *current = qobject_cast<ClassPage *>(m_stack->current());
    if (current && current->code() == code)
        current->enter();
    else
        m_stack->go(new ClassPage(m_desk, code));
}

void Workspace::takeScan(const domain::Scan &scan)
{
    using domain::ScanKind;
    const bool receives = m_desk.may(QStringLiteral("report.issue"));
    Page *page = m_stack->current(); // what is being filled in there takes it, or says why not
    if (page && (AskLine::isAskedIn(page) || QApplication::activeModalWidget())) {
        page->messages().say(
            items::Tone::Notice, tr("What was scanned was not taken"),
            tr("Something is being asked here. Answer it or leave it with Esc, then scan again; nothing was changed."));
        return;
    }
    if ((page == m_reception && m_reception->takeScanHere(scan)) ||
        (page == m_authorisations && m_authorised->takeScanHere(scan)))
        return;
    if (scan.kind == ScanKind::QrPayload && m_desk.may(QStringLiteral("report.verify"))) {
        goTo(QStringLiteral("nav.verification"));
        m_verification->checkText(scan.text);
    } else if (scan.kind == ScanKind::ReportNumber && m_desk.may(QStringLiteral("report.list"))) {
        openReport(scan.text);
    } else if (scan.kind == ScanKind::CreditCode && !receives) {
        openSubject(scan.text);
    } else if (receives) {
        if (m_stack->current() != m_reception)
            goTo(QStringLiteral("nav.reception"));
        if (!m_reception->takeScanHere(scan)) // what was left open there is still there
            m_reception->takeScan(scan);
    }
}

void Workspace::openReception(const QString &code, const QString &name)
{
    m_reception->receive(code, name);
    goTo(QStringLiteral("nav.reception"));
}

void Workspace::openReport(const QString &number)
{
    m_reports->showReport(number);
    goTo(QStringLiteral("nav.reports"));
}

void Workspace::moved()
{
    Page *page = m_stack->current();
    m_box->setSilenced(page == m_results);
    if (page == m_warnings)
        m_notice->clear();
    ActionRegistry::setReason(m_actions.value(QStringLiteral("nav.back")),
                              m_stack->canGoBack() ? QString() : tr("There is nothing to go back to."));
    const QString own = page->property("navigation").toString(); // of a page that was opened from a permanent one
    const QString id = own.isEmpty() ? m_pages.key(page) : own;
    m_navigation->setCurrent(id.isEmpty() ? QStringLiteral("nav.subjects") : id);
}

} // namespace creditdesk::ui
