#include "tests/integration/ctl/ctl_desk.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace creditdesk::test {
using namespace Qt::StringLiterals;

QJsonObject Answer::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonArray Answer::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QString Answer::errorCode() const
{
    return object()[u"error"][u"code"].toString();
}

Answer CtlDesk::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.closeWriteChannel();
    Answer answer;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        answer.status = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

QString CtlDesk::file(const QString &name, const QByteArray &content) const
{
    QFile written(path(name));
    if (written.open(QIODevice::WriteOnly))
        written.write(content);
    return written.fileName();
}

bool CtlDesk::open(int subjects, const QByteArray &with)
{
    SandboxOptions options;
    options.state = path(u"state"_s);
    options.subjects = subjects;
    if (!with.isEmpty())
        options.with = file(u"with.ndjson"_s, with);
    options.date = u"2026-11-23"_s;
    m_sandbox = std::make_unique<SandboxProcess>(options);
    if (!m_sandbox->start()) {
        m_error = m_sandbox->error();
        return false;
    }
    const Answer enrolled = run(QStringLiteral(CTL_PROGRAM),
                                {u"--json"_s, u"--home"_s, path(u"home"_s), u"enrol"_s, u"--platform"_s, m_sandbox->url(),
                                 u"--ca"_s, file(u"ca.pem"_s, m_sandbox->caPem()), u"--code"_s, m_sandbox->enrolmentCode()});
    m_error = QString::fromUtf8(enrolled.err);
    return enrolled.status == 0;
}

Answer CtlDesk::as(const QString &role, QStringList arguments, bool plain) const
{
    SandboxOperator who = m_sandbox->operatorWithRole(role);
    for (const SandboxOperator &one : m_sandbox->operators())
        who = one.id == role ? one : who;
    arguments << u"--home"_s << path(u"home"_s) << u"--operator"_s << who.id << u"--password-file"_s
              << file(role + u".txt"_s, who.password.toUtf8());
    if (!plain)
        arguments << u"--json"_s;
    return run(QStringLiteral(CTL_PROGRAM), arguments);
}

Answer CtlDesk::shell(const QString &text) const
{
    return run(u"/bin/sh"_s, {u"-c"_s, u"'"_s + QStringLiteral(CTL_PROGRAM) + u"' "_s + text});
}

bool CtlDesk::control(const QJsonObject &body) const
{
    const QJsonObject ready = QJsonDocument::fromJson(m_sandbox->readyLine()).object();
    const Answer answer = run(QStringLiteral(CURL), {u"-sf"_s, u"--cacert"_s, path(u"ca.pem"_s), u"-H"_s,
                                                     u"Authorization: Bearer "_s + ready[u"control_token"].toString(), u"-H"_s,
                                                     u"Content-Type: application/json"_s, u"-d"_s,
                                                     QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)),
                                                     m_sandbox->url() + u"/sandbox/control"_s});
    return answer.status == 0;
}

bool CtlDesk::setFaults(const QJsonArray &faults) const
{
    return control({{u"action"_s, u"set_faults"_s}, {u"faults"_s, faults}});
}

} // namespace creditdesk::test
