#include "app/sandbox/program.h"

#include "app/base/file_lock.h"
#include "app/sandbox/city/digest.h"
#include "app/sandbox/city/vocabulary.h"
#include "app/sandbox/city_warnings.h"
#include "app/sandbox/files.h"
#include "app/sandbox/operators.h"
#include "app/sandbox/options.h"
#include "app/sandbox/server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <pthread.h>
#include <thread>
#include <unistd.h>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::Done;
using base::Result;

constexpr int kControlTokenBytes = 24;

void say(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

/// Options of the city: as given, else as at the first start in this state directory, else the defaults.
city::CityOptions cityOptions(const Options &options, const QJsonObject &kept, QDate today)
{
    const auto number = [&](const std::optional<qint64> &given, const char *name, qint64 absent) {
        return given.value_or(kept.value(QLatin1String(name)).toInteger(absent));
    };
    city::CityOptions city;
    city.seed = static_cast<std::uint64_t>(number(options.seed, "seed", 1));
    city.subjects = number(options.subjects, "subjects", 3000);
    city.recordsPerSubject =
        options.recordsPerSubject.value_or(kept.value(QLatin1String("records_per_subject")).toDouble(city.recordsPerSubject));
    const QDate keptDate = QDate::fromString(kept.value(QLatin1String("date")).toString(), Qt::ISODate);
    city.date = options.date.value_or(keptDate.isValid() ? keptDate : today);
    return city;
}

Result<std::shared_ptr<const city::City>> makeCity(const Options &options, const city::CityOptions &chosen,
                                                   const city::History &history)
{
    QByteArray lines;
    if (!options.withFile.isEmpty()) {
        TRY_ASSIGN(lines, readFile(options.withFile));
    }
    auto city = city::City::make(chosen, lines, history);
    if (!city && city.error().code == Code::InvalidInput)
        return base::fail(Code::InvalidInput, options.withFile + QStringLiteral(": ") + city.error().detail);
    return city;
}

Done keepCity(State &state, const city::CityOptions &chosen)
{
    return state.setCity({{QStringLiteral("seed"), static_cast<qint64>(chosen.seed)},
                          {QStringLiteral("subjects"), static_cast<qint64>(chosen.subjects)},
                          {QStringLiteral("records_per_subject"), chosen.recordsPerSubject},
                          {QStringLiteral("date"), chosen.date.toString(Qt::ISODate)}});
}

base::Result<city::Scope> scopeOf(const QStringList &districts, const city::Vocabulary &vocabulary)
{
    city::Scope scope;
    for (const QString &asked : districts) {
        const std::string code = asked.toStdString();
        if (vocabulary.district(code) == nullptr)
            return base::fail(Code::InvalidInput,
                              QStringLiteral("--districts: there is no district %1 in this city").arg(asked));
        scope.districts.push_back(code);
    }
    return scope;
}

Done printDigest(const Options &options, const QDir &directory)
{
    const base::SystemClock clock;
    TRY_ASSIGN(const QJsonObject kept, State::peekCity(directory));
    TRY_ASSIGN(const city::History history, State::peekHistory(directory));
    TRY_ASSIGN(const std::shared_ptr<const city::City> city,
               makeCity(options, cityOptions(options, kept, clock.today()), history));
    TRY_ASSIGN(const city::Scope scope, scopeOf(options.districts, city->vocabulary()));
    say(stdout, city::digestOf(*city, scope));
    return {};
}

Done openFiles(const Options &options, Platform &platform, HarRecorder &har)
{
    TRY_ASSIGN(platform.contract, readFile(QStringLiteral(":/contract/openapi.yaml")));
    if (!options.faultsFile.isEmpty()) {
        TRY_ASSIGN(const QByteArray faults, readFile(options.faultsFile));
        TRY_DONE(platform.faults->set(faults));
    }
    if (!options.recordFile.isEmpty())
        TRY_DONE(har.open(options.recordFile));
    return {};
}

QByteArray readyLine(const Server &server, const Platform &platform, const QString &code)
{
    QJsonArray operators;
    for (const Operator &one : demoOperators())
        operators.append(QJsonObject{{QStringLiteral("id"), one.id},
                                     {QStringLiteral("password"), one.password},
                                     {QStringLiteral("role"), one.role},
                                     {QStringLiteral("name"), one.name}});
    QJsonArray persons;
    for (const Person &one : platform.persons.all())
        persons.append(QJsonObject{{QStringLiteral("document_type"), one.documentType},
                                   {QStringLiteral("number"), one.number},
                                   {QStringLiteral("name"), one.name},
                                   {QStringLiteral("note"), one.note}});
    const QJsonObject line{{QStringLiteral("url"), QString::fromLatin1(server.url())},
                           {QStringLiteral("ca"), platform.authority->caPath()},
                           {QStringLiteral("enrolment_code"), code},
                           {QStringLiteral("control_token"), QString::fromLatin1(platform.controlToken)},
                           {QStringLiteral("operators"), operators},
                           {QStringLiteral("persons"), persons}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

/// The signals that end the program are taken by one thread only; every other thread inherits them blocked.
sigset_t blockSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ending, nullptr);
    return ending;
}

/// Ends this process in order when whoever started it is gone.
void endWithStandardInput()
{
    std::thread([] {
        char ignored[256];
        while (::read(STDIN_FILENO, ignored, sizeof ignored) > 0) {
        }
        ::kill(::getpid(), SIGTERM);
    }).detach();
}

Done serve(const Options &options, const QString &stateDirectory)
{
    const sigset_t ending = blockSignals();
    PlatformClock clock;
    base::SystemRandom random;
    Platform platform{clock, random, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    platform.faults = std::make_unique<Faults>();
    platform.sessions = std::make_unique<Sessions>(clock, random);
    platform.controlToken = randomText(random, kControlTokenBytes);
    const QDir directory(stateDirectory);
    if (!directory.mkpath(QStringLiteral(".")))
        return base::fail(Code::ReadOnly, QStringLiteral("cannot make the directory %1").arg(stateDirectory));
    // One that ends just now, because whoever started it was killed, has its state and its port until it has ended.
    TRY_ASSIGN([[maybe_unused]] const base::FileLock alone, base::FileLock::waitForFolder(stateDirectory));
    TRY_ASSIGN(platform.state, State::open(directory, clock));
    const city::CityOptions chosen = cityOptions(options, platform.state->city(), clock.today());
    TRY_DONE(keepCity(*platform.state, chosen));
    TRY_ASSIGN(const std::shared_ptr<const city::City> city, makeCity(options, chosen, platform.state->history()));
    TRY_ASSIGN(platform.windows, WindowState::open(directory));
    TRY_ASSIGN(platform.script, Script::open(directory));
    TRY_ASSIGN(const QByteArray warnings, readFile(QStringLiteral(":/sandbox/warnings.json")));
    TRY_DONE(sendCityWarnings(*city, options.warnings, warnings, *platform.script));
    TRY_ASSIGN(const QByteArray persons, readFile(QStringLiteral(":/sandbox/persons.json")));
    TRY_ASSIGN(platform.persons, Persons::make(persons, city->options().date));
    HarRecorder har;
    TRY_DONE(openFiles(options, platform, har));
    const QDateTime now = clock.now();
    const QDateTime notBefore = std::min(now, city->options().date.startOfDay(Qt::UTC)).addDays(-1);
    TRY_ASSIGN(platform.authority, Authority::open(directory.filePath(QStringLiteral("authority")), now, notBefore));
    TRY_ASSIGN(platform.segmentKeys, SegmentKeys::open(directory, random));
    TRY_DONE(platform.worlds.begin(directory.filePath(QStringLiteral("segments")), city, platform.segmentKeys, random));
    TRY_ASSIGN(const QString code, platform.state->issueCode(options.codeValiditySeconds, random));
    TRY_ASSIGN(const std::unique_ptr<Server> server, Server::start(platform, har, options.port));
    if (options.untilEof)
        endWithStandardInput();
    say(stdout, readyLine(*server, platform, code));
    int signal = 0;
    sigwait(&ending, &signal);
    return {};
}

} // namespace

int runProgram(const QStringList &arguments)
{
    QString message;
    int exitCode = 0;
    const std::optional<Options> options = readOptions(arguments, message, exitCode);
    if (!options) {
        say(exitCode == 0 ? stdout : stderr, message.toUtf8());
        return exitCode;
    }
    const QTemporaryDir temporary;
    if (options->stateDirectory.isEmpty() && !temporary.isValid()) {
        say(stderr, "creditdesk-sandbox: " + temporary.errorString().toUtf8());
        return 1;
    }
    const QString directory = options->stateDirectory.isEmpty() ? temporary.path() : options->stateDirectory;
    const Done served = options->digest ? printDigest(*options, directory) : serve(*options, directory);
    if (served)
        return 0;
    say(stderr, "creditdesk-sandbox: " + served.error().detail.toUtf8());
    return served.error().code == Code::InvalidInput ? 2 : 1;
}

} // namespace creditdesk::sandbox
