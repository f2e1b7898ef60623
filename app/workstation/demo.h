// `creditdesk --demo`: starts creditdesk-sandbox beside this program, enrols the workstation with it and loads the first
// mirror. Everything lives in a temporary directory that goes with the demonstration, unless a home is named.
#pragma once

#include "app/base/failure.h"
#include "app/services/workstation.h"
#include "ui/application.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace creditdesk::workstation {

class Demo
{
public:
    /// Starts the sandbox and waits for its ready line. `home` empty: a temporary one.
    static base::Result<std::unique_ptr<Demo>> start(const QString &subjects, const QString &home);
    ~Demo();
    [[nodiscard]] QString home() const;
    /// Enrols and syncs as the demo clerk, then signs out.
    base::Done prepare(services::Workstation &house);
    [[nodiscard]] ui::DemoInfo info() const { return m_info; }

private:
    Demo() = default;
    base::Done readReadyLine(const QByteArray &line);

    QTemporaryDir m_directory;
    QString m_home;
    QProcess m_sandbox;
    ui::DemoInfo m_info;
};

} // namespace creditdesk::workstation
