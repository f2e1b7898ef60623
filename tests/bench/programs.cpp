#include "tests/bench/programs.h"

#include "app/base/files.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::bench {

using base::Code;

namespace {

constexpr int kLineWithinMs = 300'000; // the sandbox makes its city first
constexpr int kCommandWithinMs = 600'000;

} // namespace

base::Result<QByteArray> startAndReadLine(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.start(program, arguments);
    if (!process.waitForStarted())
        return base::fail(Code::NotFound, QStringLiteral("%1 cannot be started: %2").arg(program, process.errorString()));
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(kLineWithinMs))
            return base::fail(Code::Unreachable,
                              QStringLiteral("%1 said nothing; on stderr: %2")
                                  .arg(program, QString::fromUtf8(process.readAllStandardError()).trimmed()));
    }
    return process.readLine().trimmed();
}

DemoWorkstation::~DemoWorkstation()
{
    m_sandbox.closeWriteChannel(); // the end of its input is its sign to stop
    if (m_sandbox.state() != QProcess::NotRunning && !m_sandbox.waitForFinished(10'000)) {
        m_sandbox.kill();
        m_sandbox.waitForFinished();
    }
}

base::Done DemoWorkstation::enrol(int subjects)
{
    TRY_ASSIGN(const QByteArray line, startAndReadLine(m_sandbox, m_programs + QStringLiteral("/creditdesk-sandbox"),
                                                       {QStringLiteral("--until-eof"), QStringLiteral("--state"),
                                                        m_scratch + QStringLiteral("/platform"), QStringLiteral("--subjects"),
                                                        QString::number(subjects)}));
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    const QJsonArray operators = ready.value(QStringLiteral("operators")).toArray();
    for (const QJsonValue one : operators) {
        if (one[QStringLiteral("role")].toString() == QStringLiteral("clerk")) {
            m_clerk = one[QStringLiteral("id")].toString();
            m_password = one[QStringLiteral("password")].toString();
        }
    }
    if (m_clerk.isEmpty())
        return base::fail(Code::BrokenAnswer, QStringLiteral("the sandbox names no demo clerk"));
    TRY_DONE(base::replaceFile(m_scratch + QStringLiteral("/password"), m_password.toUtf8()));
    return ctl({QStringLiteral("enrol"), QStringLiteral("--platform"), ready.value(QStringLiteral("url")).toString(),
                QStringLiteral("--ca"), ready.value(QStringLiteral("ca")).toString(), QStringLiteral("--code"),
                ready.value(QStringLiteral("enrolment_code")).toString()});
}

base::Done DemoWorkstation::synchronise()
{
    return ctl({QStringLiteral("sync"), QStringLiteral("--operator"), m_clerk, QStringLiteral("--password-file"),
                m_scratch + QStringLiteral("/password")});
}

base::Done DemoWorkstation::ctl(const QStringList &arguments) const
{
    QProcess process;
    process.start(m_programs + QStringLiteral("/creditdeskctl"),
                  QStringList{QStringLiteral("--home"), home(), QStringLiteral("--json")} + arguments);
    if (!process.waitForFinished(kCommandWithinMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return base::fail(Code::Internal,
                          QStringLiteral("creditdeskctl %1 failed: %2")
                              .arg(arguments.first(), QString::fromUtf8(process.readAllStandardError()).trimmed()));
    }
    return {};
}

} // namespace creditdesk::bench
