#include "app/workstation/demo.h"

#include "app/base/files.h"
#include "app/words/terminal_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <cstdio>

namespace creditdesk::workstation {

using base::Code;

namespace {
constexpr int kReadyWithinMs = 60'000;
constexpr qint64 kLargestPem = 1 << 20;
} // namespace

base::Result<std::unique_ptr<Demo>> Demo::start(DemoFolder folder)
{
    std::unique_ptr<Demo> demo(new Demo(std::move(folder)));
    const DemoFolder &place = demo->m_folder;
    QStringList arguments = {QStringLiteral("--until-eof"), QStringLiteral("--state"),         place.platform(),
                             QStringLiteral("--subjects"),  QString::number(place.subjects()), QStringLiteral("--warnings"),
                             QStringLiteral("12")};
    if (place.port() != 0)
        arguments.append({QStringLiteral("--port"), QString::number(place.port())});
    QProcess &sandbox = demo->m_sandbox;
    sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    sandbox.start(QCoreApplication::applicationDirPath() + QStringLiteral("/creditdesk-sandbox"), arguments);
    if (!sandbox.waitForStarted())
        return base::fail(Code::NotFound,
                          QStringLiteral("creditdesk-sandbox cannot be started: %1").arg(sandbox.errorString()));
    while (!sandbox.canReadLine()) {
        if (!sandbox.waitForReadyRead(kReadyWithinMs))
            return base::fail(Code::Unreachable, QStringLiteral("creditdesk-sandbox did not get ready"));
    }
    TRY_DONE(demo->readReadyLine(sandbox.readLine()));
    return demo;
}

Demo::~Demo()
{
    m_sandbox.closeWriteChannel(); // end of its input is its sign to stop
    if (!m_sandbox.waitForFinished(5'000))
        m_sandbox.kill();
    m_sandbox.waitForFinished(1'000);
}

base::Done Demo::readReadyLine(const QByteArray &line)
{
    const QJsonObject ready = QJsonDocument::fromJson(line).object();
    m_info.active = true;
    m_info.goesOn = m_folder.begin() == DemoFolder::Begin::Again;
    m_info.passing = m_folder.begin() == DemoFolder::Begin::Aside;
    m_info.platformUrl = ready.value(QStringLiteral("url")).toString();
    m_info.caFile = ready.value(QStringLiteral("ca")).toString();
    m_info.enrolmentCode = ready.value(QStringLiteral("enrolment_code")).toString();
    const QJsonArray operators = ready.value(QStringLiteral("operators")).toArray();
    for (const QJsonValue &value : operators) {
        const QJsonObject one = value.toObject();
        m_info.operators.append({one.value(QStringLiteral("id")).toString(), one.value(QStringLiteral("password")).toString(),
                                 one.value(QStringLiteral("role")).toString()});
    }
    if (m_info.platformUrl.isEmpty() || m_info.operators.isEmpty())
        return base::fail(Code::BrokenAnswer, QStringLiteral("creditdesk-sandbox said something else than its ready line"));
    return {};
}

base::Done Demo::prepare(services::Workstation &house)
{
    if (m_folder.begin() == DemoFolder::Begin::Again)
        return {};
    TRY_DONE(load(house));
    return m_folder.setReady(static_cast<quint16>(QUrl(m_info.platformUrl).port(0)));
}

base::Done Demo::load(services::Workstation &house)
{
    TRY_ASSIGN(const QByteArray ca, base::readFile(m_info.caFile, kLargestPem));
    TRY_DONE(house.enrol(m_info.platformUrl, ca, m_info.enrolmentCode, QStringLiteral("浦东新区 3 号窗口")));
    for (const ui::DemoOperator &one : std::as_const(m_info.operators)) {
        if (one.role != QStringLiteral("clerk"))
            continue;
        QString text = one.password;
        text.detach();
        const base::Secret password = base::Secret::take(text);
        TRY_ASSIGN(const services::Session session, house.signIn(one.id, password));
        std::fprintf(stderr, "creditdesk: %s\n", qUtf8Printable(words::TerminalWords::demoLoading(session.name)));
        const auto summary = house.synchronise(false, {}, {});
        house.signOut();
        if (!summary)
            return tl::unexpected(summary.error());
        return {};
    }
    return base::fail(Code::BrokenAnswer, QStringLiteral("the sandbox has no demo clerk"));
}

} // namespace creditdesk::workstation
