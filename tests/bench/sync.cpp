// A full pull: creditdeskctl sync on a freshly enrolled home, from the start of the process to its end, over HTTPS from a
// sandbox on loopback that shares the machine. The baseline is the bare load of the same rows in the same run.
#include "tests/bench/bare_load.h"
#include "tests/bench/measure.h"
#include "tests/bench/programs.h"

#include <QDir>

namespace creditdesk::bench {

Outcome measureSync(const Options &options)
{
    const int subjects = options.subjects.value_or(kCitySubjects);
    DemoWorkstation demo(options.programs, options.scratch);
    TRY_DONE(demo.enrol(subjects, kCityDate));
    TRY_ASSIGN(const Finished cold, demo.synchronise()); // the sandbox makes its segments meanwhile
    TRY_ASSIGN(const QByteArray digest, demo.mirrorDigest());
    QDir(demo.home()).removeRecursively();

    LoadTimes bare;
    {
        const QString folder = options.scratch + QStringLiteral("/bare");
        TRY_ASSIGN(const CityFiles files, writeCity(subjects, folder));
        TRY_ASSIGN(bare, loadBare(files, folder));
        QDir(folder).removeRecursively();
    }
    TRY_DONE(demo.enrolAgain());
    TRY_ASSIGN(const Finished pull, demo.synchronise());
    TRY_ASSIGN(const QByteArray again, demo.mirrorDigest());
    if (again != digest)
        return base::fail(base::Code::HashMismatch, QStringLiteral("two pulls of one city differ"));
    const double rows =
        pull.answer.value(QStringLiteral("subjects")).toDouble() + pull.answer.value(QStringLiteral("records")).toDouble();
    return Measurement{pull.seconds * 1000,
                       QStringLiteral("ms"),
                       bare.seconds * 1000,
                       {{QStringLiteral("value_is"), QStringLiteral("creditdeskctl sync of a new home, process start to end")},
                        {QStringLiteral("baseline_is"), QStringLiteral("bare load of the same rows, see raw-load")},
                        {QStringLiteral("subjects"), pull.answer.value(QStringLiteral("subjects"))},
                        {QStringLiteral("records"), pull.answer.value(QStringLiteral("records"))},
                        {QStringLiteral("bytes"), pull.answer.value(QStringLiteral("bytes"))},
                        {QStringLiteral("us_per_row"), pull.seconds * 1e6 / rows},
                        {QStringLiteral("client_cpu_seconds"), pull.cpuSeconds},
                        {QStringLiteral("client_peak_mib"), pull.peakMib},
                        {QStringLiteral("sandbox_peak_mib"), demo.sandboxPeakMib()},
                        {QStringLiteral("while_the_city_is_made_seconds"), cold.seconds},
                        {QStringLiteral("while_the_city_is_made_peak_mib"), cold.peakMib}}};
}

} // namespace creditdesk::bench
