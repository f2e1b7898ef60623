#include "tests/support/sandbox_process.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::test {
using namespace Qt::StringLiterals;

SandboxProcess::SandboxProcess(SandboxOptions options) : m_options(std::move(options)) {}

SandboxProcess::~SandboxProcess()
{
    stop();
}

QString SandboxProcess::program()
{
    return QString::fromUtf8(CREDITDESK_SANDBOX_PROGRAM);
}

QStringList SandboxProcess::arguments(const SandboxOptions &options)
{
    QStringList all{u"--subjects"_s,
                    QString::number(options.subjects),
                    u"--records-per-subject"_s,
                    QString::number(options.recordsPerSubject),
                    u"--seed"_s,
                    QString::number(options.seed)};
    const auto add = [&all](const QString &name, const QString &value) {
        if (!value.isEmpty())
            all << name << value;
    };
    add(u"--state"_s, options.state);
    add(u"--date"_s, options.date);
    add(u"--faults"_s, options.faults);
    add(u"--with"_s, options.with);
    add(u"--record"_s, options.record);
    all << u"--port"_s << QString::number(options.port);
    return all << options.more;
}

bool SandboxProcess::start(int timeoutMs)
{
    stop();
    m_error.clear();
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(program(), arguments(m_options) << u"--until-eof"_s);
    if (!m_process.waitForStarted(timeoutMs)) {
        m_error = u"cannot start %1: %2"_s.arg(program(), m_process.errorString());
        return false;
    }
    if (!waitForLine(timeoutMs) || !readReadyLine()) {
        m_error += u"; stderr: "_s + QString::fromUtf8(m_process.readAllStandardError());
        stop();
        return false;
    }
    return true;
}

bool SandboxProcess::waitForLine(int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    while (!m_process.canReadLine()) {
        if (m_process.state() == QProcess::NotRunning) {
            m_error = u"the sandbox ended with status %1 before its ready line"_s.arg(m_process.exitCode());
            return false;
        }
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())) && deadline.hasExpired()) {
            m_error = u"no ready line in time"_s;
            return false;
        }
    }
    m_readyLine = m_process.readLine().trimmed();
    return true;
}

bool SandboxProcess::readReadyLine()
{
    const QJsonObject ready = QJsonDocument::fromJson(m_readyLine).object();
    m_url = ready.value(u"url"_s).toString();
    m_enrolmentCode = ready.value(u"enrolment_code"_s).toString();
    const QString ca = ready.value(u"ca"_s).toString();
    if (ca.startsWith(u"-----BEGIN"_s)) {
        m_caPem = ca.toUtf8();
    } else if (QFile file(ca); file.open(QIODevice::ReadOnly)) {
        m_caPem = file.readAll();
    }
    m_operators.clear();
    const QJsonArray operators = ready.value(u"operators"_s).toArray();
    for (const auto &entry : operators) {
        const QJsonObject one = entry.toObject();
        m_operators.append(
            {one.value(u"id"_s).toString(), one.value(u"password"_s).toString(), one.value(u"role"_s).toString()});
    }
    if (m_url.isEmpty() || m_caPem.isEmpty() || m_enrolmentCode.isEmpty()) {
        m_error = u"ready line without url, ca or enrolment_code: %1"_s.arg(QString::fromUtf8(m_readyLine));
        return false;
    }
    return true;
}

void SandboxProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel(); // --until-eof: the end of its input is the word to go
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

SandboxOperator SandboxProcess::operatorWithRole(const QString &role) const
{
    for (const SandboxOperator &one : m_operators) {
        if (one.role == role)
            return one;
    }
    return {};
}

QByteArray SandboxProcess::digest(const SandboxOptions &options, int timeoutMs)
{
    QProcess process;
    process.start(program(), arguments(options) << u"--digest"_s);
    if (!process.waitForFinished(timeoutMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput().trimmed();
}

} // namespace creditdesk::test
