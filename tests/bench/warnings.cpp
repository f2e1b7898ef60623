// 10,000 changes of the platform evaluated by the rules that warn, once they have been pulled: what they touched is read, what
// held before is compared, what is news is raised, durably. The baseline reads as many organisations with their records by the
// bare library from tables of the same size, by serial, and copies them into a table of an encrypted file in one durable
// transaction. No rule, no comparison and no audit is in it. Beside it: the first evaluation of everything, and the inbox.
#include "app/services/warnings.h"
#include "app/base/clock.h"
#include "tests/bench/bare_database.h"
#include "tests/bench/bare_load.h"
#include "tests/bench/measure.h"
#include "tests/bench/programs.h"
#include "tests/bench/statistics.h"

#include <QDir>

#include <random>

namespace creditdesk::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int kChanges = 10'000;
constexpr int kLooks = 20;

/// Copies the rows of `count` random serials; milliseconds.
double copyBare(const std::string &path, const char *table, qint64 count, qint64 lastSerial)
{
    BareDatabase database(path);
    database.execute("PRAGMA synchronous=FULL; PRAGMA cache_size=-32768");
    const std::string from(table);
    database.execute("CREATE TABLE copied AS SELECT * FROM " + from + " WHERE 0");
    std::mt19937_64 random(20261123);
    std::uniform_int_distribution<std::int64_t> serials(1, lastSerial);
    const Stopwatch watch;
    database.execute("BEGIN IMMEDIATE");
    {
        BareStatement copy(database.handle(), ("INSERT INTO copied SELECT * FROM " + from + " WHERE serial = ?1").c_str());
        for (qint64 i = 0; i < count; ++i) {
            copy.bind(1, serials(random));
            copy.run();
        }
    }
    database.execute("COMMIT");
    return watch.milliseconds();
}

base::Result<double> bareRead(int subjects, qint64 touched, const QString &folder)
{
    TRY_ASSIGN(const CityFiles files, writeCity(subjects, folder));
    if (const auto loaded = loadBare(files, folder); !loaded)
        return tl::unexpected(loaded.error());
    const std::string at = folder.toStdString();
    double spent = 0;
    try {
        spent += copyBare(at + "/bare-organisations.db", "organisation", touched, files.subjects);
        spent += copyBare(at + "/bare-records.db", "record", touched, files.subjects);
    } catch (const std::exception &error) {
        return base::fail(base::Code::Internal, QString::fromUtf8(error.what()));
    }
    QDir(folder).removeRecursively();
    return spent;
}

/// The slowest of some looks at the inbox: a page and its counts, by turns in each order and with filters.
base::Result<double> inbox(services::Warnings &warnings)
{
    double slowest = 0;
    for (int i = 0; i < kLooks; ++i) {
        store::WarningFilter filter;
        filter.order = i % 2 == 0 ? store::WarningFilter::Order::Deadline : store::WarningFilter::Order::Severity;
        if (i % 3 == 1)
            filter.kinds = {u"W03"_s, u"W11"_s};
        if (i % 3 == 2)
            filter.districts = {u"310115"_s};
        const Stopwatch watch;
        TRY_ASSIGN(const store::WarningPage page, warnings.list(filter, u"0000-00-00|0|0"_s));
        TRY_ASSIGN(const store::WarningCounts counts, warnings.counts(filter));
        slowest = std::max(slowest, watch.milliseconds());
        if (counts.total < page.lines.size())
            return base::fail(base::Code::Internal, u"the counts do not agree with the page"_s);
    }
    return slowest;
}

} // namespace

Outcome measureWarnings(const Options &options)
{
    const int subjects = options.subjects.value_or(kCitySubjects);
    DemoWorkstation demo(options.programs, options.scratch);
    TRY_DONE(demo.enrol(subjects, kCityDate));
    TRY_DONE(demo.load());
    const base::SystemClock clock;
    base::SystemRandom random;
    TRY_ASSIGN(const auto house, services::Workstation::open({demo.home(), &clock, &random}));
    QByteArray typed = demo.passwordOf(u"officer"_s).toUtf8();
    if (const auto session = house->signIn(u"officer"_s, base::Secret::take(typed)); !session)
        return tl::unexpected(session.error());
    services::Warnings &warnings = house->warnings();
    const Stopwatch whole;
    TRY_ASSIGN(const services::WarningsRaised first, warnings.bringUpToDate());
    const double wholeMs = whole.milliseconds();
    if (const auto appended = demo.control({{u"action"_s, u"append_changes"_s}, {u"count"_s, kChanges}}); !appended)
        return tl::unexpected(appended.error());
    TRY_DONE(house->synchronise(sync::Order{}, {}, {}));
    const Stopwatch watch;
    TRY_ASSIGN(const services::WarningsRaised raised, warnings.bringUpToDate());
    const double milliseconds = watch.milliseconds();
    TRY_ASSIGN(const double inboxMs, inbox(warnings));
    TRY_ASSIGN(const services::WarningsState state, warnings.state());
    TRY_ASSIGN(const double bare, bareRead(subjects, raised.subjects, options.scratch + u"/bare"_s));
    return Measurement{milliseconds,
                       u"ms"_s,
                       bare,
                       {{u"value_is"_s, u"what 10,000 changes touched, evaluated and raised, durable"_s},
                        {u"baseline_is"_s, u"rows of as many subjects read and copied by the bare library"_s},
                        {u"subjects_touched"_s, raised.subjects},
                        {u"raised"_s, raised.raised},
                        {u"merged"_s, raised.merged},
                        {u"grounds_gone"_s, raised.groundsGone},
                        {u"whole_evaluation_ms"_s, wholeMs},
                        {u"raised_by_the_first"_s, first.raised},
                        {u"inbox_slowest_ms"_s, inboxMs},
                        {u"waiting"_s, state.waiting}}};
}

} // namespace creditdesk::bench
