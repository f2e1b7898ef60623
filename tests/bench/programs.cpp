#include "tests/bench/programs.h"

#include "app/base/clock.h"
#include "app/base/files.h"
#include "app/platform/session.h"
#include "tests/bench/statistics.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <sys/resource.h>

namespace creditdesk::bench {

using base::Code;

namespace {

constexpr int kLineWithinMs = 300'000;
constexpr int kCommandWithinMs = 1'800'000;
constexpr qint64 kLargestAnswer = 1 << 20;

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// A line "VmHWM:   1234 kB" of the process's status.
double peakMibOf(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

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

base::Done DemoWorkstation::enrol(int subjects, QDate date, const QStringList &more)
{
    QStringList arguments{QStringLiteral("--until-eof"), QStringLiteral("--state"), m_scratch + QStringLiteral("/platform"),
                          QStringLiteral("--subjects"), QString::number(subjects)};
    if (date.isValid())
        arguments << QStringLiteral("--date") << date.toString(Qt::ISODate);
    arguments += more;
    TRY_ASSIGN(const QByteArray line,
               startAndReadLine(m_sandbox, m_programs + QStringLiteral("/creditdesk-sandbox"), arguments));
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    const QJsonArray operators = ready.value(QStringLiteral("operators")).toArray();
    for (const QJsonValue one : operators) {
        m_passwords.insert(one[QStringLiteral("id")].toString(), one[QStringLiteral("password")].toString());
        if (m_clerk.isEmpty() && one[QStringLiteral("role")].toString() == QStringLiteral("clerk")) {
            m_clerk = one[QStringLiteral("id")].toString();
            m_password = one[QStringLiteral("password")].toString();
        }
    }
    if (m_clerk.isEmpty())
        return base::fail(Code::BrokenAnswer, QStringLiteral("the sandbox names no demo clerk"));
    m_url = ready.value(QStringLiteral("url")).toString();
    m_ca = ready.value(QStringLiteral("ca")).toString();
    m_controlToken = ready.value(QStringLiteral("control_token")).toString();
    TRY_DONE(base::replaceFile(m_scratch + QStringLiteral("/password"), m_password.toUtf8()));
    return enrolWith(ready.value(QStringLiteral("enrolment_code")).toString());
}

base::Done DemoWorkstation::enrolAgain()
{
    TRY_ASSIGN(const QJsonObject answer, control({{QStringLiteral("action"), QStringLiteral("new_enrolment_code")}}));
    return enrolWith(answer.value(QStringLiteral("code")).toString());
}

base::Done DemoWorkstation::enrolWith(const QString &code)
{
    const auto done = ctl({QStringLiteral("enrol"), QStringLiteral("--platform"), m_url, QStringLiteral("--ca"), m_ca,
                           QStringLiteral("--code"), code});
    return done ? base::Done() : tl::unexpected(done.error());
}

base::Result<Finished> DemoWorkstation::synchronise()
{
    return ctlSignedIn({QStringLiteral("sync")});
}

base::Done DemoWorkstation::load()
{
    const auto done = synchronise();
    return done ? base::Done() : tl::unexpected(done.error());
}

base::Result<QByteArray> DemoWorkstation::mirrorDigest()
{
    TRY_ASSIGN(const Finished done, ctlSignedIn({QStringLiteral("mirror"), QStringLiteral("digest")}));
    return done.answer.value(QStringLiteral("digest")).toString().toLatin1();
}

base::Result<QJsonObject> DemoWorkstation::control(const QJsonObject &body)
{
    TRY_ASSIGN(const QByteArray ca, base::readFile(m_ca, kLargestAnswer));
    const base::SystemClock clock;
    platform::Session session({.url = m_url, .caPem = ca, .answerTimeoutMs = 120'000}, clock);
    platform::Request request;
    request.method = "POST";
    request.target = "/sandbox/control";
    request.headers = {{"Authorization", "Bearer " + m_controlToken.toStdString()}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    request.hasBody = true;
    request.maxBodyBytes = kLargestAnswer;
    int status = 0;
    QByteArray answer;
    TRY_DONE(session.exchange(
        std::move(request),
        [&](const platform::AnswerHead &head) -> base::Done {
            status = head.status;
            return {};
        },
        [&](std::span<const char> bytes) {
            answer.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
            return true;
        }));
    if (status != 200)
        return base::fail(Code::Rejected, QStringLiteral("control answered %1: %2").arg(status).arg(QString::fromUtf8(answer)));
    return QJsonDocument::fromJson(answer).object();
}

double DemoWorkstation::sandboxPeakMib() const
{
    return peakMibOf(m_sandbox.processId());
}

base::Result<Finished> DemoWorkstation::ctlSignedIn(const QStringList &arguments) const
{
    return ctl(arguments + QStringList{QStringLiteral("--operator"), m_clerk, QStringLiteral("--password-file"),
                                       m_scratch + QStringLiteral("/password")});
}

base::Result<Finished> DemoWorkstation::ctl(const QStringList &arguments) const
{
    rusage before{};
    getrusage(RUSAGE_CHILDREN, &before);
    const Stopwatch watch;
    QProcess process;
    process.start(m_programs + QStringLiteral("/creditdeskctl"),
                  QStringList{QStringLiteral("--home"), home(), QStringLiteral("--json")} + arguments);
    if (!process.waitForFinished(kCommandWithinMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return base::fail(Code::Internal,
                          QStringLiteral("creditdeskctl %1 failed: %2")
                              .arg(arguments.first(), QString::fromUtf8(process.readAllStandardError()).trimmed()));
    }
    Finished done;
    done.seconds = watch.milliseconds() / 1000;
    rusage after{};
    getrusage(RUSAGE_CHILDREN, &after);
    done.cpuSeconds =
        secondsOf(after.ru_utime) + secondsOf(after.ru_stime) - secondsOf(before.ru_utime) - secondsOf(before.ru_stime);
    done.peakMib = static_cast<double>(after.ru_maxrss) / 1024; // of the largest child so far; a sync is larger than all others
    done.answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return done;
}

} // namespace creditdesk::bench
