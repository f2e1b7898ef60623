// The door from main.cpp into ui/: prepares the QApplication (language, fonts, theme) and shows the workstation.
#pragma once

#include <QByteArray>
#include <QList>
#include <QLocale>
#include <QString>

class QApplication;

namespace creditdesk::services {
class Workstation;
class Runner;
class WindowMemory;
} // namespace creditdesk::services

namespace creditdesk::ui {

/// One operator of the sandbox, shown on the sign-in page in demonstration mode only.
struct DemoOperator {
    QString id;
    QString password;
    QString role; ///< id of a RoleDefinition
};

/// What the embedded sandbox told main.cpp; `active` false in real work.
struct DemoInfo {
    bool active = false;
    bool goesOn = false;  ///< from where an earlier demonstration was
    bool passing = false; ///< another one is running: this one is forgotten at its end
    QList<DemoOperator> operators;
    /// Offered on the first-run page if main.cpp has not enrolled the workstation itself.
    QString platformUrl;
    QString caFile;
    QString enrolmentCode;
};

/// Language, fonts and theme. To be called once, right after the QApplication was made. UI thread.
void prepareApplication(QApplication &app, const QLocale &locale = QLocale(QLocale::Chinese, QLocale::China));

/// Shows the main window and runs the event loop until it closes; a sync under way is cancelled in order first.
/// `house` and `runner` outlive the call. Calls prepareApplication() if that has not been done. UI thread.
/// `cardReader`: program of the reader (app/devices/PROTOCOL.md); empty: cards are not read.
/// `memory`: how the window was closed last; told how it is closed now.
int runWorkstation(QApplication &app, services::Workstation &house, services::Runner &runner, services::WindowMemory &memory,
                   const DemoInfo &demo, const QString &cardReader = {});

} // namespace creditdesk::ui
