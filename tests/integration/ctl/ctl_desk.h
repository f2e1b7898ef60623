// A workstation driven by creditdeskctl against the real sandbox: what tests of whole commands share.
#pragma once

#include "tests/support/sandbox_process.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace creditdesk::test {

struct Answer {
    int status = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QString errorCode() const; ///< of {"error": ...}; empty without one
};

class CtlDesk
{
public:
    /// Starts a sandbox with `subjects` organisations, and those of `with` (lines of --with), and enrols a new home. False:
    /// error() says why.
    [[nodiscard]] bool open(int subjects, const QByteArray &with = {});
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] SandboxProcess &sandbox() { return *m_sandbox; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A file with this content; its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;

    /// One command as the operator of `role`, or of that id, with --json unless `plain`.
    [[nodiscard]] Answer as(const QString &role, QStringList arguments, bool plain = false) const;
    [[nodiscard]] Answer clerk(const QStringList &arguments) const { return as(QStringLiteral("clerk"), arguments); }
    /// creditdeskctl with this text behind it, as somebody types it into a shell.
    [[nodiscard]] Answer shell(const QString &text) const;
    /// POST /sandbox/control.
    [[nodiscard]] bool control(const QJsonObject &body) const;
    [[nodiscard]] bool setFaults(const QJsonArray &faults) const;

private:
    [[nodiscard]] static Answer run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_error;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

} // namespace creditdesk::test
