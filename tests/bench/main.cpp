// creditdesk-bench MEASURE [--subjects N] [--json]: one figure against a bare baseline of the same run.
// Exit status: 0 measured, 1 could not be measured, 2 usage.
#include "tests/bench/machine.h"
#include "tests/bench/measure.h"
#include "tests/bench/statistics.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

namespace {

using namespace creditdesk::bench;

struct Measure {
    const char *name;
    Outcome (*run)(const Options &);
    const char *what;
};

constexpr std::array kMeasures{
    Measure{"search", measureSearch, "p99 of search as you type, against a scan with LIKE (--subjects, default 200000)"},
    Measure{"report", measureReport, "p50 of a five-page report to a signed file, against painting its text at fixed places"},
    Measure{"startup", measureStartup, "p50 from process start to the sign-in window, against an empty window"},
    Measure{"unlock", measureUnlock,
            "p50 from the password to a first search, against Argon2id alone (--subjects, default 3000)"},
    Measure{"raw-load", measureRawLoad,
            "rows from files into a mirror by the bare libraries, against parsing them (--subjects, default 200000)"},
    Measure{"sync", measureSync, "a full pull over HTTPS, against the bare load of the same rows (--subjects, default 200000)"},
    Measure{"delta", measureDelta,
            "10,000 changes pulled and applied, against the same changes in bare tables (--subjects, default 200000)"},
    Measure{"issue", measureIssue,
            "p95 from a request to the first page shown, against painting empty pages (--subjects: records each, default 200)"},
    Measure{"batch", measureBatch,
            "a list of reports to signed files, against painting and writing (--subjects: reports, default 1000)"},
    Measure{"dashboard", measureDashboard,
            "p99 of figures behind random filters, against a grouped scan of the mirror (--subjects, default 200000)"},
    Measure{"measures", measureMeasures, "p99 of judging a thousand measures for one subject, against plain counting"},
    Measure{"draw", measureDraw,
            "p50 of pool, hash and roster of 5,000 visits, against hashing the pool's list (--subjects, default 200000)"},
    Measure{"warnings", measureWarnings,
            "what 10,000 changes touched, evaluated and raised, against copying as many rows (--subjects, default 200000)"},
    Measure{"classify", measureClassify,
            "all subjects classed while somebody searches, against the walk alone (--subjects, default 200000)"},
};

constexpr int kMostSubjects = 10'000'000;

void explain(std::FILE *where)
{
    std::fputs("usage: creditdesk-bench MEASURE [--subjects N] [--json]\nmeasures:\n", where);
    for (const Measure &measure : kMeasures)
        std::fprintf(where, "  %-8s %s\n", measure.name, measure.what);
}

int usage(const QString &sentence)
{
    std::fprintf(stderr, "creditdesk-bench: %s\n", qUtf8Printable(sentence));
    explain(stderr);
    return 2;
}

const Measure *find(const QString &name)
{
    for (const Measure &measure : kMeasures) {
        if (name == QLatin1String(measure.name))
            return &measure;
    }
    return nullptr;
}

void print(const Measure &measure, const Measurement &result, bool json)
{
    const double ratio = result.baseline > 0 ? result.value / result.baseline : 0;
    if (json) {
        const QJsonObject document{{QStringLiteral("measure"), QString::fromLatin1(measure.name)},
                                   {QStringLiteral("value"), rounded(result.value)},
                                   {QStringLiteral("unit"), result.unit},
                                   {QStringLiteral("baseline"), rounded(result.baseline)},
                                   {QStringLiteral("ratio"), rounded(ratio)},
                                   {QStringLiteral("machine"), describeMachine()},
                                   {QStringLiteral("details"), result.details}};
        std::puts(QJsonDocument(document).toJson(QJsonDocument::Compact).constData());
        return;
    }
    std::printf("%s: %.3f %s, baseline %.3f %s, ratio %.3f\n%s", measure.name, result.value, qUtf8Printable(result.unit),
                result.baseline, qUtf8Printable(result.unit), ratio, QJsonDocument(result.details).toJson().constData());
}

int runMeasure(const Measure &measure, Options options, bool json)
{
    const QTemporaryDir scratch;
    if (!scratch.isValid()) {
        std::fprintf(stderr, "creditdesk-bench: no temporary folder can be made: %s\n", qUtf8Printable(scratch.errorString()));
        return 1;
    }
    options.scratch = scratch.path();
    options.programs = QCoreApplication::applicationDirPath();
    const Outcome outcome = measure.run(options);
    if (!outcome) {
        std::fprintf(stderr, "creditdesk-bench: %s could not be measured: %s: %s\n", measure.name,
                     qUtf8Printable(outcome.error().name()), qUtf8Printable(outcome.error().detail));
        return 1;
    }
    print(measure, *outcome, json);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QCommandLineOption subjects(QStringLiteral("subjects"), QString(), QStringLiteral("n"));
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption help(QStringLiteral("help"));
    QCommandLineParser parser;
    parser.addOptions({subjects, json, help});
    if (!parser.parse(QCoreApplication::arguments()))
        return usage(parser.errorText());
    if (parser.isSet(help)) {
        explain(stdout);
        return 0;
    }
    const QStringList words = parser.positionalArguments();
    if (words.size() != 1)
        return usage(QStringLiteral("one measure is wanted"));
    const Measure *measure = find(words.first());
    if (measure == nullptr)
        return usage(QStringLiteral("there is no measure \"%1\"").arg(words.first()));
    Options options;
    if (parser.isSet(subjects)) {
        bool number = false;
        options.subjects = parser.value(subjects).toInt(&number);
        if (!number || *options.subjects < 1 || *options.subjects > kMostSubjects)
            return usage(QStringLiteral("--subjects is a whole number from 1 to %1").arg(kMostSubjects));
    }
    return runMeasure(*measure, options, parser.isSet(json));
}
