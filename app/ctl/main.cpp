// creditdeskctl: the services of the workstation without a window, for administrators, scripts and tests.
#include "app/base/files.h"
#include "app/base/hardening.h"
#include "app/ctl/commands.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <functional>

namespace creditdesk::ctl {

base::Result<services::Session> signIn(const Run &run)
{
    const QString operatorId = run.arguments.value(QStringLiteral("operator"));
    const QString file = run.arguments.value(QStringLiteral("password-file"));
    if (operatorId.isEmpty() || file.isEmpty())
        return base::fail(base::Code::SignInNeeded, QStringLiteral("this command needs --operator ID and --password-file FILE"));
    TRY_ASSIGN(QByteArray text, base::readFile(file, 4096));
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    const base::Secret password = base::Secret::take(text);
    return run.workstation.signIn(operatorId, password);
}

namespace {

struct Command {
    int (*act)(const Run &);
    bool needsOperator;
};

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> table{
        {QStringLiteral("enrol"), {enrol, false}},           {QStringLiteral("sync"), {synchronise, true}},
        {QStringLiteral("status"), {status, true}},          {QStringLiteral("search"), {search, true}},
        {QStringLiteral("subject"), {subject, true}},        {QStringLiteral("report"), {issueReport, true}},
        {QStringLiteral("check-code"), {checkCode, false}},  {QStringLiteral("verify"), {verify, false}},
        {QStringLiteral("mirror"), {mirror, true}},          {QStringLiteral("audit"), {audit, true}},
        {QStringLiteral("calendar"), {calendar, false}},
    };
    return table;
}

int execute(const Arguments &arguments, const Output &output)
{
    const base::SystemClock clock;
    base::SystemRandom random;
    const QString standard = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/creditdesk");
    auto workstation = services::Workstation::open({arguments.value(QStringLiteral("home"), standard), &clock, &random});
    if (!workstation)
        return output.failed(workstation.error());
    const Run run{arguments, output, **workstation};
    const Command command = commands().value(arguments.command);
    if (command.needsOperator || arguments.has(QStringLiteral("operator"))) {
        if (const auto session = signIn(run); !session)
            return output.failed(session.error());
    }
    return command.act(run);
}

} // namespace
} // namespace creditdesk::ctl

int main(int argc, char **argv)
{
    using namespace creditdesk;
    base::forbidCoreDumps();
    const QCoreApplication application(argc, argv);
    const auto arguments = ctl::parseArguments(QCoreApplication::arguments().mid(1));
    if (!arguments) {
        const ctl::Output output(QCoreApplication::arguments().contains(QStringLiteral("--json")));
        const int status = output.failed(arguments.error());
        output.message(QStringLiteral("creditdeskctl --help lists the commands"));
        return status;
    }
    const ctl::Output output(arguments->has(QStringLiteral("json")));
    if (arguments->has(QStringLiteral("help"))) {
        output.raw(ctl::usageText().toUtf8());
        return ctl::Done;
    }
    if (arguments->has(QStringLiteral("version"))) {
        output.raw("creditdeskctl " CREDITDESK_VERSION "\n");
        return ctl::Done;
    }
    return ctl::execute(*arguments, output);
}
