// The window: first run, sign-in or the workspace, and the facts that are asked for again and again.
#pragma once

#include "ui/application.h"
#include "ui/shell/desk.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace creditdesk::devices {
class CardReader;
}
namespace creditdesk::domain {
struct Scan;
}

namespace creditdesk::ui {

class ConnectionWatch;
class DesktopNotice;
class FirstRunPage;
class SignInPage;
class SyncController;
class WarningLife;
class Workspace;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(services::Workstation &house, services::Runner &runner, const DemoInfo &demo, QWidget *parent = nullptr);
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    void takeScan(const domain::Scan &scan); ///< nothing while nobody is signed in
    /// Not owned; outlives the window. None: cards are not read.
    void useCardReader(devices::CardReader *reader) { m_reader = reader; }
    /// Not owned; outlives the window. None: the window alone says what is new.
    void useDesktopNotice(DesktopNotice *notice);
    [[nodiscard]] WarningLife *warnings() const { return m_warnings; }

    /// On the screen, as large as it was closed last, or as fits.
    /// `memory` outlives the window and is told how it was closed.
    void open(services::WindowMemory &memory);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void begin();
    void showSignIn(const QString &lockedOperator);
    void signedIn(const services::Session &session);
    void renewWorkspace();
    void connectWarnings();
    void lock();
    void askStatus();
    void setStatus(const services::Status &status);

    Desk m_desk;
    SyncController *m_sync;
    WarningLife *m_warnings;
    ConnectionWatch *m_watch;
    QStackedWidget *m_stack;
    FirstRunPage *m_firstRun;
    SignInPage *m_signIn;
    Workspace *m_workspace = nullptr; ///< of the last operator; null before the first sign-in
    QTimer m_statusTimer;
    devices::CardReader *m_reader = nullptr;
    QString m_lockedOperator; ///< whose place is kept
    bool m_closing = false;
    services::WindowMemory *m_memory = nullptr; ///< not owned
};

} // namespace creditdesk::ui
