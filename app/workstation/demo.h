// `creditdesk --demo`: starts creditdesk-sandbox beside this program, enrols the workstation with it and loads the first
// mirror; the next time it goes on from there (DemoFolder).
#pragma once

#include "app/base/failure.h"
#include "app/services/workstation.h"
#include "app/workstation/demo_folder.h"
#include "ui/application.h"

#include <QProcess>
#include <QString>

#include <memory>

namespace creditdesk::workstation {

class Demo
{
public:
    /// Starts the sandbox in that folder and waits for its ready line. Unreachable: it does not start, or not at the address
    /// that the workstation of an earlier demonstration expects.
    static base::Result<std::unique_ptr<Demo>> start(DemoFolder folder);
    ~Demo();
    [[nodiscard]] const DemoFolder &folder() const { return m_folder; }
    /// Enrols and syncs as the demo clerk, then signs out. Nothing to do where an earlier demonstration is gone on with.
    base::Done prepare(services::Workstation &house);
    [[nodiscard]] ui::DemoInfo info() const { return m_info; }

private:
    explicit Demo(DemoFolder folder) : m_folder(std::move(folder)) {}
    base::Done readReadyLine(const QByteArray &line);
    base::Done load(services::Workstation &house);

    DemoFolder m_folder;
    QProcess m_sandbox;
    ui::DemoInfo m_info;
};

} // namespace creditdesk::workstation
