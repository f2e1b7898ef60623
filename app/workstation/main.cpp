// creditdesk: the workstation's window. Opens the house, then hands over to ui/.
#include "app/base/hardening.h"
#include "app/base/user_files.h"
#include "app/services/runner.h"
#include "app/services/window_memory.h"
#include "app/services/workstation.h"
#include "app/words/language.h"
#include "app/words/terminal_words.h"
#include "app/workstation/demo.h"
#include "app/workstation/shown_probe.h"
#include "ui/application.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>

namespace {

int complain(const QString &sentence)
{
    std::fprintf(stderr, "creditdesk: %s\n", qUtf8Printable(sentence));
    return 1;
}

QString standardHome()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/creditdesk");
}

void say(const QString &sentence)
{
    std::fprintf(stderr, "creditdesk: %s\n", qUtf8Printable(sentence));
}

/// In words: where the demonstration begins, or why it does not.
tl::expected<std::unique_ptr<creditdesk::workstation::Demo>, QString>
beginDemo(const creditdesk::workstation::DemoFolder::Wish &wish, bool subjectsGiven)
{
    using namespace creditdesk;
    using Words = words::TerminalWords;
    using Begin = workstation::DemoFolder::Begin;
    const QString named = wish.home.isEmpty() ? workstation::DemoFolder::standardHome() : wish.home;
    auto folder = workstation::DemoFolder::open(wish);
    if (!folder && folder.error().code == base::Code::AlreadyEnrolled)
        return tl::unexpected(Words::demoHomeUsed(named));
    if (!folder && folder.error().code == base::Code::Locked)
        return tl::unexpected(Words::demoRuns(named));
    if (!folder)
        return tl::unexpected(Words::failure(folder.error()));
    const bool again = folder->begin() == Begin::Again;
    say(again ? Words::demoGoesOn(named) : (folder->begin() == Begin::Aside ? Words::demoAside() : Words::demoBegins(named)));
    if (again && subjectsGiven && folder->subjects() != wish.subjects)
        say(Words::demoCityStays(folder->subjects()));
    const quint16 port = folder->port();
    auto demo = workstation::Demo::start(std::move(*folder));
    if (!demo)
        return tl::unexpected(again && demo.error().code == base::Code::Unreachable ? Words::demoAddressTaken(port)
                                                                                    : Words::failure(demo.error()));
    return std::move(*demo);
}

bool asksOnlyForWords(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *word) {
        const std::string_view text(word);
        return text == "--help" || text == "-h" || text == "--version" || text == "-v";
    });
}

} // namespace

int main(int argc, char **argv)
{
    using namespace creditdesk;
    base::forbidCoreDumps();
    base::keepOwnFilesPrivate();
    QCoreApplication::setApplicationName(QStringLiteral("creditdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CREDITDESK_VERSION));
    if (asksOnlyForWords(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // --help and --version need no display
    QApplication application(argc, argv);
    words::installTexts(application, words::terminalLanguage()); // for what is said before there is a window

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Workstation of a city's public-credit service hall"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption homeOption(QStringLiteral("home"), QStringLiteral("Data directory."), QStringLiteral("dir"),
                                        standardHome());
    const QCommandLineOption demoOption(QStringLiteral("demo"), QStringLiteral("Work against the embedded sandbox platform."));
    const QCommandLineOption freshOption(QStringLiteral("fresh"),
                                         QStringLiteral("Forget the demonstration so far and begin anew (with --demo)."));
    const QCommandLineOption subjectsOption(QStringLiteral("subjects"),
                                            QStringLiteral("Organisations of the city of a new demonstration (with --demo)."),
                                            QStringLiteral("n"), QStringLiteral("3000"));
    const QCommandLineOption shownOption(QStringLiteral("exit-when-shown"),
                                         QStringLiteral("Print one JSON line when the first window is painted, and end."));
    const QCommandLineOption readerOption(QStringLiteral("card-reader"),
                                          QStringLiteral("Program of the identity-card reader (app/devices/PROTOCOL.md)."),
                                          QStringLiteral("program"));
    parser.addOptions({homeOption, demoOption, freshOption, subjectsOption, shownOption, readerOption});
    parser.process(application);

    const base::SystemClock clock;
    base::SystemRandom random;
    std::unique_ptr<workstation::Demo> demo;
    QString home = parser.value(homeOption);
    if (parser.isSet(demoOption)) {
        auto begun = beginDemo(
            {parser.isSet(homeOption) ? home : QString(), parser.isSet(freshOption), parser.value(subjectsOption).toLongLong()},
            parser.isSet(subjectsOption));
        if (!begun)
            return complain(begun.error());
        demo = std::move(*begun);
        home = demo->folder().home();
    }
    auto house = services::Workstation::open({home, &clock, &random});
    if (!house)
        return complain(words::TerminalWords::failure(house.error()));
    ui::DemoInfo info;
    if (demo) {
        if (const base::Done ready = demo->prepare(**house); !ready)
            return complain(words::TerminalWords::failure(ready.error()));
        info = demo->info();
    }
    const auto probe = parser.isSet(shownOption) ? std::make_unique<workstation::ShownProbe>(application) : nullptr;
    services::WindowMemory memory(home); // outlives the runner, which may still write it
    services::Runner runner;
    return ui::runWorkstation(application, **house, runner, memory, info, parser.value(readerOption));
}
