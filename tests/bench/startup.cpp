// From process start to the sign-in window painted, on the offscreen platform: creditdesk on an enrolled home against an empty
// Qt Widgets window. Both are started in turn, so that whatever else the machine does falls on both.
#include "tests/bench/measure.h"
#include "tests/bench/programs.h"
#include "tests/bench/statistics.h"

#include <QProcessEnvironment>

namespace creditdesk::bench {

namespace {

constexpr int kStarts = 15;
constexpr int kSubjects = 50; // the window before sign-in knows nothing of the mirror

base::Result<double> timeToShown(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    const Stopwatch watch;
    TRY_ASSIGN(const QByteArray line, startAndReadLine(process, program, arguments));
    const double milliseconds = watch.milliseconds();
    if (!line.contains("\"shown\":true"))
        return base::fail(base::Code::BrokenAnswer, QStringLiteral("%1 said: %2").arg(program, QString::fromUtf8(line)));
    process.closeWriteChannel();
    process.waitForFinished();
    return milliseconds;
}

} // namespace

Outcome measureStartup(const Options &options)
{
    DemoWorkstation demo(options.programs, options.scratch);
    TRY_DONE(demo.enrol(options.subjects.value_or(kSubjects)));
    const QString empty = options.programs + QStringLiteral("/bench/creditdesk-empty-window");
    const QString workstation = options.programs + QStringLiteral("/creditdesk");
    const QStringList arguments{QStringLiteral("--home"), demo.home(), QStringLiteral("--exit-when-shown")};
    // The first start of each reads its libraries from disk; it is told apart.
    TRY_ASSIGN(const double firstEmpty, timeToShown(empty, {}));
    TRY_ASSIGN(const double firstShown, timeToShown(workstation, arguments));
    Timings bare;
    Timings shown;
    for (int i = 0; i < kStarts; ++i) {
        TRY_ASSIGN(const double emptyMs, timeToShown(empty, {}));
        TRY_ASSIGN(const double shownMs, timeToShown(workstation, arguments));
        bare.add(emptyMs);
        shown.add(shownMs);
    }
    const QJsonObject details{
        {QStringLiteral("value_is"), QStringLiteral("p50 of the sign-in window painted after process start")},
        {QStringLiteral("baseline_is"), QStringLiteral("p50 of an empty Qt Widgets window painted")},
        {QStringLiteral("platform"), QStringLiteral("offscreen")},
        {QStringLiteral("window"), shown.summary()},
        {QStringLiteral("empty_window"), bare.summary()},
        {QStringLiteral("first_start"), rounded(firstShown)},
        {QStringLiteral("first_start_empty"), rounded(firstEmpty)}};
    return Measurement{shown.median(), QStringLiteral("ms"), bare.median(), details};
}

} // namespace creditdesk::bench
