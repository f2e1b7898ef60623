// creditdeskctl: the services of the workstation without a window, for administrators, scripts and tests.
#include "app/base/concern.h"
#include "app/base/hardening.h"
#include "app/base/user_files.h"
#include "app/ctl/commands.h"
#include "app/ctl/given_files.h"
#include "app/services/reception.h"
#include "app/words/input_words.h"
#include "app/words/language.h"
#include "app/words/terminal_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>

#include <csignal>

namespace creditdesk::ctl {

base::Result<services::Session> signIn(const Run &run)
{
    const QString operatorId = run.arguments.value(QStringLiteral("operator"));
    const QString file = run.arguments.value(QStringLiteral("password-file"));
    if (operatorId.isEmpty() || file.isEmpty())
        return base::fail(base::Code::SignInNeeded,
                          QStringLiteral("this command needs --operator ID and --password-file FILE"));
    TRY_ASSIGN(QByteArray text, readGiven(file, 4096));
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    const base::Secret password = base::Secret::take(text);
    return run.workstation.signIn(operatorId, password);
}

void sayOpenHome(const Run &run)
{
    if (const auto open = run.workstation.homeFoundOpen())
        run.output.message(words::TerminalWords::openHome(*open));
}

int failedInput(const Run &run, const base::Failure &failure)
{
    const bool chinese = words::terminalLanguage() == words::Language::Chinese;
    if (const QString text = words::inputWords(failure, run.workstation.reception().rules(), chinese); !text.isEmpty())
        run.output.message(text);
    return run.output.failed(failure);
}

namespace {

/// A home that takes no byte takes no audit entry either: nobody gets in, and that is why.
base::Failure unrecorded(const base::Failure &failure)
{
    const bool unwritable = failure.code == base::Code::NoSpace || failure.code == base::Code::ReadOnly;
    return unwritable ? base::about(base::kAboutAudit, failure) : failure;
}

enum class SignIn : quint8 { Never, IfGiven, Always };

struct Command {
    int (*act)(const Run &);
    SignIn signIn;
};

const QHash<QString, Command> &commands()
{
    static const QHash<QString, Command> table{
        {QStringLiteral("enrol"), {enrol, SignIn::Never}},
        {QStringLiteral("sync"), {synchronise, SignIn::Always}},
        {QStringLiteral("status"), {status, SignIn::Always}},
        {QStringLiteral("search"), {search, SignIn::Always}},
        {QStringLiteral("subject"), {subject, SignIn::Always}},
        {QStringLiteral("report"), {issueReport, SignIn::Always}},
        {QStringLiteral("check-code"), {checkCode, SignIn::IfGiven}},
        {QStringLiteral("verify"), {verify, SignIn::IfGiven}},
        {QStringLiteral("mirror"), {mirror, SignIn::Always}},
        {QStringLiteral("audit"), {audit, SignIn::Always}},
        {QStringLiteral("calendar"), {calendar, SignIn::IfGiven}},
        {QStringLiteral("settings"), {settings, SignIn::Always}},
        {QStringLiteral("register"), {registerBook, SignIn::Always}},
        {QStringLiteral("authorisation"), {authorisation, SignIn::Always}},
        {QStringLiteral("void"), {voidReport, SignIn::Always}},
        {QStringLiteral("reprint"), {reprint, SignIn::Always}},
        {QStringLiteral("numbers"), {numbers, SignIn::Always}},
        {QStringLiteral("catalogue"), {catalogue, SignIn::IfGiven}},
        {QStringLiteral("form"), {form, SignIn::Always}},
        {QStringLiteral("dashboard"), {dashboard, SignIn::Always}},
        {QStringLiteral("indicators"), {indicators, SignIn::Always}},
        {QStringLiteral("classify"), {classify, SignIn::Always}},
        {QStringLiteral("ruleset"), {ruleSet, SignIn::Always}},
        {QStringLiteral("inspection"), {inspection, SignIn::Always}},
        {QStringLiteral("measure"), {measure, SignIn::Always}},
        {QStringLiteral("commitment"), {commitment, SignIn::Always}},
        {QStringLiteral("open"), {openUnderMatter, SignIn::Always}},
        {QStringLiteral("warning"), {warning, SignIn::Always}},
        {QStringLiteral("watch"), {watch, SignIn::Always}},
        {QStringLiteral("outbox"), {outbox, SignIn::Always}},
        {QStringLiteral("diagnostics"), {diagnostics, SignIn::Always}},
    };
    return table;
}

int execute(const Arguments &arguments, const Output &output)
{
    const base::SystemClock clock;
    base::SystemRandom random;
    const QString standard =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/creditdesk");
    const QString home = arguments.value(QStringLiteral("home"), standard);
    if (home.isEmpty())
        return output.failed({base::Code::InvalidInput, QStringLiteral("--home takes a directory")});
    auto workstation = services::Workstation::open({home, &clock, &random});
    if (!workstation)
        return output.failed(unrecorded(workstation.error()));
    const Run run{arguments, output, **workstation};
    sayOpenHome(run);
    const Command command = commands().value(arguments.command);
    const bool given = arguments.has(QStringLiteral("operator"));
    if (command.signIn == SignIn::Always || (command.signIn == SignIn::IfGiven && given)) {
        if (const auto session = signIn(run); !session)
            return output.failed(unrecorded(session.error()));
    }
    return command.act(run);
}

} // namespace

int run(const QStringList &words)
{
    const auto arguments = parseArguments(words);
    if (!arguments) {
        const Output output(words.contains(QStringLiteral("--json")));
        return output.failed(arguments.error());
    }
    const Output output(arguments->has(QStringLiteral("json")));
    if (arguments->has(QStringLiteral("help"))) {
        output.raw(usageText().toUtf8());
        return Done;
    }
    if (arguments->has(QStringLiteral("version"))) {
        output.raw("creditdeskctl " CREDITDESK_VERSION "\n");
        return Done;
    }
    return execute(*arguments, output);
}

} // namespace creditdesk::ctl

int main(int argc, char **argv)
{
    using namespace creditdesk;
    base::forbidCoreDumps();
    base::keepOwnFilesPrivate();
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away stops the work between two steps and not within one
    QCoreApplication application(argc, argv);
    words::installTexts(application, words::terminalLanguage());
    QLocale::setDefault(words::terminalLanguage() == words::Language::Chinese
                            ? QLocale(QLocale::Chinese, QLocale::China)
                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    return ctl::endOutput(ctl::run(QCoreApplication::arguments().mid(1)));
}
