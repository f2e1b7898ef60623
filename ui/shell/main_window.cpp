#include "ui/shell/main_window.h"

#include "ui/reception/reception_page.h"
#include "ui/shell/connection_watch.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/window_opening.h"
#include "ui/shell/workspace.h"
#include "ui/sync/sync_controller.h"
#include "ui/warnings/warning_life.h"
#include "ui/warnings/warning_words.h"

#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>

namespace creditdesk::ui {
namespace {

constexpr int kStatusEveryMs = 5'000;

} // namespace

MainWindow::MainWindow(services::Workstation &house, services::Runner &runner, const DemoInfo &demo, QWidget *parent)
    : QMainWindow(parent),
      m_desk(house, runner),
      m_sync(new SyncController(m_desk, this)),
      m_warnings(new WarningLife(m_desk, this)),
      m_watch(new ConnectionWatch(m_desk, this)),
      m_stack(new QStackedWidget(this)),
      m_firstRun(new FirstRunPage(m_desk, demo, this)),
      m_signIn(new SignInPage(m_desk, demo, this))
{
    setWindowTitle(tr("Public Credit Workstation"));
    resize(kUsualWindow);
    for (QWidget *page : {static_cast<QWidget *>(m_firstRun), static_cast<QWidget *>(m_signIn)})
        m_stack->addWidget(page);
    m_stack->setCurrentWidget(m_signIn);
    setCentralWidget(m_stack);
    connect(m_firstRun, &FirstRunPage::enrolled, this, [this] { showSignIn({}); });
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::signedIn);
    connect(&m_desk, &Desk::statusStale, this, &MainWindow::askStatus);
    connect(m_sync, &SyncController::finished, this, [this] {
        if (m_closing)
            close();
    });
    m_statusTimer.setInterval(kStatusEveryMs);
    connect(&m_statusTimer, &QTimer::timeout, this, &MainWindow::askStatus);
    connect(&m_statusTimer, &QTimer::timeout, m_warnings, &WarningLife::tick);
    connectWarnings();
    connect(m_watch, &ConnectionWatch::changed, this, [this](const services::ConnectionView &view) {
        if (m_workspace)
            m_workspace->setConnection(view);
        askStatus();
    });
    begin();
}

void MainWindow::open(services::WindowMemory &memory)
{
    m_memory = &memory;
    const services::WindowSize opening = openingSize(memory.windowSize(), screen()->availableSize());
    resize(opening.size);
    if (opening.maximised)
        setWindowState(windowState() | Qt::WindowMaximized);
    show();
}

void MainWindow::begin()
{
    m_signIn->enter();
    m_desk.ask(
        services::Lane::Platform, this, QStringLiteral("enrolled"), [&house = m_desk.house()] { return house.enrolled(); },
        [this](bool enrolled) {
            if (enrolled)
                return;
            m_stack->setCurrentWidget(m_firstRun);
            m_firstRun->enter();
        });
    // A face that is missing is better known now than with an applicant waiting for the paper.
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("fonts"), [&house = m_desk.house()] { return house.checkFonts(); },
        [this](const base::Done &done) {
            if (!done)
                m_signIn->warn(done.error());
        });
}

void MainWindow::connectWarnings()
{
    connect(m_sync, &SyncController::succeeded, m_warnings, &WarningLife::synced);
    connect(m_warnings, &WarningLife::waiting, this, [this](qint64 mine) {
        if (m_workspace)
            m_workspace->setWarningsWaiting(mine);
    });
    connect(m_warnings, &WarningLife::news, this, [this](qint64 mine, qint64 red) {
        if (m_workspace)
            m_workspace->sayWarnings(WarningWords::raised(mine, red), red > 0);
    });
    connect(m_warnings, &WarningLife::evaluated, this, [this] {
        if (m_workspace)
            m_workspace->refreshWarnings();
    });
    connect(m_warnings, &WarningLife::failed, this, [this](const base::Failure &failure) {
        if (Page *page = m_workspace ? m_workspace->currentPage() : nullptr)
            page->messages().fail(failure);
    });
    connect(m_warnings, &WarningLife::wanted, this, [this] {
        if (m_workspace && m_stack->currentWidget() == m_workspace) // else somebody has to sign in first
            m_workspace->showWarnings();
        show();
        raise();
        activateWindow();
    });
}

void MainWindow::useDesktopNotice(DesktopNotice *notice)
{
    m_warnings->useDesktop(notice);
}

void MainWindow::showSignIn(const QString &lockedOperator)
{
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->enter(lockedOperator);
}

void MainWindow::signedIn(const services::Session &session)
{
    const bool samePlace = !m_lockedOperator.isEmpty() && m_lockedOperator == session.operatorId;
    m_lockedOperator.clear();
    m_desk.setSession(session);
    if (!samePlace)
        renewWorkspace();
    m_stack->setCurrentWidget(m_workspace);
    m_workspace->begin(samePlace);
    if (Page *page = m_workspace->currentPage(); page && !session.online && !samePlace)
        page->messages().say(items::Tone::Notice, tr("Working offline"),
                             tr("The platform cannot be reached. What is here can be used until %1; what you do is sent later.")
                                 .arg(session.grantValidUntil.toOffsetFromUtc(base::kLegalOffsetSeconds)
                                          .toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    askStatus();
    m_statusTimer.start();
    m_watch->start();
    m_warnings->begin();
}

void MainWindow::renewWorkspace()
{
    delete m_workspace; // nothing of one operator's work is left for the next
    m_workspace = new Workspace(m_desk, *m_sync, this);
    m_workspace->reception()->useCardReader(m_reader);
    m_stack->addWidget(m_workspace);
    connect(m_workspace, &Workspace::lockWanted, this, &MainWindow::lock);
    connect(m_workspace, &Workspace::warningsChanged, m_warnings, &WarningLife::count);
}

void MainWindow::takeScan(const domain::Scan &scan)
{
    if (m_workspace && m_stack->currentWidget() == m_workspace)
        m_workspace->takeScan(scan);
}

void MainWindow::lock()
{
    m_lockedOperator = m_desk.session().operatorId;
    m_statusTimer.stop();
    m_watch->stop();
    m_sync->cancel();
    m_warnings->end();
    m_workspace->suspend(); // in the lane of signOut, and before it
    m_desk.setSession({});
    showSignIn(m_lockedOperator);
    m_desk.ask(
        services::Lane::Platform, this, QStringLiteral("signOut"),
        [&house = m_desk.house()] {
            house.signOut();
            return true;
        },
        [](bool) {});
}

void MainWindow::askStatus()
{
    if (m_desk.session().operatorId.isEmpty())
        return;
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("status"), [&house = m_desk.house()] { return house.status(); },
        [this](const base::Result<services::Status> &status) {
            if (status)
                setStatus(*status);
        });
}

void MainWindow::setStatus(const services::Status &status)
{
    const QString place = QStringList{status.hall, status.terminal}.join(QLatin1Char(' ')).trimmed();
    setWindowTitle(place.isEmpty() ? tr("Public Credit Workstation") : tr("Public Credit Workstation — %1").arg(place));
    if (m_workspace)
        m_workspace->setStatus(status);
    m_sync->consider(status);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_warnings->end();
    if (m_sync->running()) { // the old data stays in use; closing goes on when the sync has ended
        m_closing = true;
        m_sync->cancel();
        if (Page *page = m_workspace ? m_workspace->currentPage() : nullptr)
            page->messages().say(items::Tone::Notice, tr("Stopping the synchronisation…"),
                                 tr("The window closes when it has ended in order."));
        event->ignore();
        return;
    }
    if (m_workspace && !m_desk.session().operatorId.isEmpty())
        m_workspace->suspend();
    if (m_memory) {
        const services::WindowSize now{isMaximized() ? normalGeometry().size() : size(), isMaximized()};
        m_desk.ask(
            services::Lane::Platform, this, QStringLiteral("size"), [memory = m_memory, now] { return memory->keepSize(now); },
            [](const base::Done &) {});
    }
    event->accept();
}

} // namespace creditdesk::ui
