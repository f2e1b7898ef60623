// 10,000 changes of the platform, pulled over HTTPS from a sandbox on loopback in the process of the workstation; the value is
// the time in which they are applied, indexed, summarised and made durable. The baseline changes as many rows by the bare
// library in tables of the same size, by serial, without search, summaries, checks or a network, in one durable transaction a
// file.
#include "app/base/clock.h"
#include "app/services/workstation.h"
#include "tests/bench/bare_database.h"
#include "tests/bench/bare_load.h"
#include "tests/bench/measure.h"
#include "tests/bench/programs.h"
#include "tests/bench/statistics.h"

#include <QDir>

#include <random>

namespace creditdesk::bench {

namespace {

constexpr int kChanges = 10'000;
constexpr int kOrganisationsInFour = 1; ///< of four changes; the others are of records

/// Random rows of `table` get another revision; seconds.
double touch(const std::string &path, const char *sql, int count, qint64 lastSerial)
{
    BareDatabase database(path);
    database.execute("PRAGMA synchronous=FULL; PRAGMA cache_size=-32768");
    std::mt19937_64 random(20261123);
    std::uniform_int_distribution<std::int64_t> serials(1, lastSerial);
    const Stopwatch watch;
    database.execute("BEGIN IMMEDIATE");
    {
        BareStatement update(database.handle(), sql);
        for (int i = 0; i < count; ++i) {
            update.bind(1, serials(random));
            update.run();
        }
    }
    database.execute("COMMIT");
    return watch.milliseconds() / 1000;
}

base::Result<double> bareDelta(int subjects, const QString &folder)
{
    TRY_ASSIGN(const CityFiles files, writeCity(subjects, folder));
    if (const auto loaded = loadBare(files, folder); !loaded)
        return tl::unexpected(loaded.error());
    const std::string at = folder.toStdString();
    const int organisations = kChanges * kOrganisationsInFour / 4;
    double seconds = 0;
    try {
        seconds += touch(at + "/bare-organisations.db",
                         "UPDATE organisation SET status = 'revoked', revision = revision + 1 WHERE serial = ?1", organisations,
                         files.subjects);
        seconds += touch(at + "/bare-records.db", "UPDATE record SET revision = revision + 1 WHERE serial = ?1",
                         kChanges - organisations, files.subjects);
    } catch (const std::exception &error) {
        return base::fail(base::Code::Internal, QString::fromUtf8(error.what()));
    }
    QDir(folder).removeRecursively();
    return seconds;
}

} // namespace

Outcome measureDelta(const Options &options)
{
    const int subjects = options.subjects.value_or(kCitySubjects);
    TRY_ASSIGN(const double bare, bareDelta(subjects, options.scratch + QStringLiteral("/bare")));
    DemoWorkstation demo(options.programs, options.scratch);
    TRY_DONE(demo.enrol(subjects, kCityDate));
    TRY_DONE(demo.load());
    if (const auto appended =
            demo.control({{QStringLiteral("action"), QStringLiteral("append_changes")}, {QStringLiteral("count"), kChanges}});
        !appended)
        return tl::unexpected(appended.error());
    const base::SystemClock clock;
    base::SystemRandom random;
    TRY_ASSIGN(const auto house, services::Workstation::open({demo.home(), &clock, &random}));
    QByteArray typed = demo.password().toUtf8();
    if (const auto session = house->signIn(demo.clerk(), base::Secret::take(typed)); !session)
        return tl::unexpected(session.error());
    const Stopwatch watch;
    TRY_ASSIGN(const sync::Summary summary, house->synchronise({}, {}, {}));
    const double seconds = watch.milliseconds() / 1000;
    if (summary.rowsApplied < kChanges)
        return base::fail(base::Code::BrokenAnswer, QStringLiteral("only %1 changes came").arg(summary.rowsApplied));
    return Measurement{
        summary.changes.seconds * 1000,
        QStringLiteral("ms"),
        bare * 1000,
        {{QStringLiteral("value_is"), QStringLiteral("read, applied, indexed, summarised, durable; without the network")},
         {QStringLiteral("baseline_is"), QStringLiteral("as many rows changed in bare tables of the same size")},
         {QStringLiteral("subjects"), summary.subjects},
         {QStringLiteral("records"), summary.records},
         {QStringLiteral("whole_sync_ms"), seconds * 1000},
         {QStringLiteral("changes"), summary.rowsApplied}}};
}

} // namespace creditdesk::bench
