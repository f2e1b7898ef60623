// The programs beside this one, run as a person or a script would: a sandbox platform, and a workstation enrolled with it.
#pragma once

#include "app/base/failure.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace creditdesk::bench {

/// Starts `program` and waits for its first line. The line, without its end; Unreachable with what it wrote on stderr if it
/// ends or stays silent.
[[nodiscard]] base::Result<QByteArray> startAndReadLine(QProcess &process, const QString &program,
                                                        const QStringList &arguments);

/// What a program did until it ended.
struct Finished {
    QJsonObject answer; ///< what it printed
    double seconds = 0; ///< from start to end
    double cpuSeconds = 0;
    double peakMib = 0; ///< largest resident size
};

/// A sandbox platform for the time of one measure, and the home of a workstation that its demo clerk can sign in at.
class DemoWorkstation
{
public:
    DemoWorkstation(QString programs, QString scratch) : m_programs(std::move(programs)), m_scratch(std::move(scratch)) {}
    ~DemoWorkstation();
    DemoWorkstation(const DemoWorkstation &) = delete;
    DemoWorkstation &operator=(const DemoWorkstation &) = delete;

    /// Starts the sandbox with `subjects` organisations and enrols. Without a date the sandbox takes today.
    base::Done enrol(int subjects, QDate date = {}, const QStringList &more = {});
    /// Another workstation at the same place, after the home has been removed.
    base::Done enrolAgain();
    /// Loads or updates the mirror; after it the clerk has a slot in the vault.
    base::Result<Finished> synchronise();
    base::Done load();
    base::Result<QByteArray> mirrorDigest();
    /// One action of the sandbox's /sandbox/control.
    base::Result<QJsonObject> control(const QJsonObject &body);
    /// Largest resident size of the sandbox so far; 0 where the system does not tell.
    [[nodiscard]] double sandboxPeakMib() const;

    [[nodiscard]] QString home() const { return m_scratch + QStringLiteral("/workstation"); }
    [[nodiscard]] QString clerk() const { return m_clerk; }
    [[nodiscard]] QString password() const { return m_password; }
    [[nodiscard]] QString passwordOf(const QString &operatorId) const { return m_passwords.value(operatorId); }

private:
    base::Result<Finished> ctl(const QStringList &arguments) const;
    base::Result<Finished> ctlSignedIn(const QStringList &arguments) const;
    base::Done enrolWith(const QString &code);

    QString m_programs, m_scratch, m_clerk, m_password, m_url, m_ca, m_controlToken;
    QHash<QString, QString> m_passwords;
    QProcess m_sandbox;
};

} // namespace creditdesk::bench
