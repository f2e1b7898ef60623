// The programs beside this one, run as a person or a script would: a sandbox platform, and a workstation enrolled with it.
#pragma once

#include "app/base/failure.h"

#include <QProcess>
#include <QString>
#include <QStringList>

namespace creditdesk::bench {

/// Starts `program` and waits for its first line. The line, without its end; Unreachable with what it wrote on stderr if it
/// ends or stays silent.
[[nodiscard]] base::Result<QByteArray> startAndReadLine(QProcess &process, const QString &program,
                                                        const QStringList &arguments);

/// A sandbox platform for the time of one measure, and the home of a workstation that its demo clerk can sign in at.
class DemoWorkstation
{
public:
    DemoWorkstation(QString programs, QString scratch) : m_programs(std::move(programs)), m_scratch(std::move(scratch)) {}
    ~DemoWorkstation();
    DemoWorkstation(const DemoWorkstation &) = delete;
    DemoWorkstation &operator=(const DemoWorkstation &) = delete;

    /// Starts the sandbox with `subjects` organisations and enrols.
    base::Done enrol(int subjects);
    /// Loads the mirror; after it the clerk has a slot in the vault.
    base::Done synchronise();

    [[nodiscard]] QString home() const { return m_scratch + QStringLiteral("/workstation"); }
    [[nodiscard]] QString clerk() const { return m_clerk; }
    [[nodiscard]] QString password() const { return m_password; }

private:
    base::Done ctl(const QStringList &arguments) const;

    QString m_programs, m_scratch, m_clerk, m_password;
    QProcess m_sandbox;
};

} // namespace creditdesk::bench
