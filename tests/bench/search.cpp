// Search as you type over a mirror of invented organisations: pieces of names of 1-8 characters, pinyin initials, starts of
// credit codes, at rest and while pages of changes are applied. The baseline is the same question put as LIKE to a plain table
// of the same names in the same library, equally encrypted.
#include "app/store/mirror.h"
#include "tests/bench/measure.h"
#include "tests/bench/plain_table.h"
#include "tests/bench/search_changes.h"
#include "tests/bench/search_city.h"
#include "tests/bench/statistics.h"

#include <array>

namespace creditdesk::bench {

namespace {

constexpr int kQueriesAKind = 600;
constexpr int kScansALength = 6;
constexpr int kHits = 50; // a screenful and more

struct Searched {
    std::map<QString, Timings> byKind;
    Timings all;
    int empty = 0; ///< queries without a hit
};

base::Result<Searched> searchAll(const store::Mirror &mirror, const Queries &queries)
{
    Searched out;
    TRY_ASSIGN(const QList<store::SearchHit> warm, mirror.search(queries.begin()->second.first(), kHits));
    out.empty = warm.isEmpty() ? 1 : 0;
    for (const auto &[kind, texts] : queries) {
        Timings &timings = out.byKind[kind];
        for (const QString &text : texts) {
            const Stopwatch watch;
            TRY_ASSIGN(const QList<store::SearchHit> hits, mirror.search(text, kHits));
            timings.add(watch.milliseconds());
            out.empty += hits.isEmpty() ? 1 : 0;
        }
        out.all.add(timings);
    }
    return out;
}

struct WhileApplying {
    Searched searched;
    int pages = 0;
    double seconds = 0;
};

base::Result<WhileApplying> searchWhileApplying(store::Mirror &mirror, const SearchCity &city, const Queries &queries)
{
    WhileApplying out;
    const Stopwatch watch;
    ApplyingChanges applying(mirror, city);
    TRY_ASSIGN(out.searched, searchAll(mirror, queries));
    TRY_ASSIGN(out.pages, applying.stop());
    out.seconds = watch.milliseconds() / 1000;
    return out;
}

base::Result<Timings> scanAll(const SearchCity &city, const Queries &queries, const QString &path)
{
    TRY_ASSIGN(const std::unique_ptr<PlainTable> table, PlainTable::create(path));
    for (std::size_t i = 0; i < city.names.size(); ++i)
        TRY_DONE(table->add(city.codes[i], utf8(city.names[i].name)));
    TRY_DONE(table->finish());
    Timings scans;
    for (const auto &[kind, texts] : queries) {
        for (const QString &text : texts.mid(0, kind.startsWith(QStringLiteral("piece_")) ? kScansALength : 0)) {
            const Stopwatch watch;
            TRY_DONE(table->scan(text.toUtf8(), kHits));
            scans.add(watch.milliseconds());
        }
    }
    return scans;
}

QJsonObject summaries(const Searched &searched)
{
    QJsonObject kinds;
    for (const auto &[kind, timings] : searched.byKind)
        kinds.insert(kind, timings.summary());
    return kinds;
}

/// Searches that have one goal: the p99 of the slowest kind among them, as a share of a scan.
struct Class {
    QString name;
    double goal = 0; ///< at most this share of a scan
    double p99 = 0;
    QString slowest;

    void add(const Searched &searched, const QStringList &starts)
    {
        for (const auto &[kind, timings] : searched.byKind) {
            const bool belongs =
                std::any_of(starts.begin(), starts.end(), [&k = kind](const QString &s) { return k.startsWith(s); });
            const double here = timings.percentile(0.99);
            if (belongs && here > p99) {
                p99 = here;
                slowest = kind;
            }
        }
    }
    [[nodiscard]] QJsonObject summary(double scan) const
    {
        return {{QStringLiteral("p99"), rounded(p99)},
                {QStringLiteral("slowest_kind"), slowest},
                {QStringLiteral("times_faster_than_a_scan"), rounded(scan / p99)},
                {QStringLiteral("goal"), rounded(1 / goal)}};
    }
};

} // namespace

Outcome measureSearch(const Options &options)
{
    const SearchCity city = inventSearchCity(options.subjects.value_or(kCitySubjects));
    const Stopwatch building;
    TRY_DONE(buildSearchMirror(city, options.scratch));
    const double built = building.milliseconds();
    TRY_ASSIGN(const std::unique_ptr<store::Mirror> mirror, store::Mirror::open(options.scratch, searchKey()));
    const Queries queries = askCity(city, kQueriesAKind);
    TRY_ASSIGN(const Searched searched, searchAll(*mirror, queries));
    if (searched.empty > 0)
        return base::fail(base::Code::Internal, QStringLiteral("%1 queries taken from rows found nothing").arg(searched.empty));
    TRY_ASSIGN(const Timings scans, scanAll(city, queries, options.scratch + QStringLiteral("/plain.db")));
    TRY_ASSIGN(const WhileApplying applying, searchWhileApplying(*mirror, city, queries));

    const QString piece = QStringLiteral("piece_");
    const QString initials = QStringLiteral("initials_");
    const QString code = QStringLiteral("code_");
    std::array classes{Class{QStringLiteral("pieces_and_codes"), 1.0 / 100, 0, {}},
                       Class{QStringLiteral("initials"), 1.0 / 70, 0, {}},
                       Class{QStringLiteral("while_changes_are_applied"), 1.0 / 40, 0, {}}};
    classes[0].add(searched, {piece, code});
    classes[1].add(searched, {initials});
    classes[2].add(applying.searched, {piece, code, initials});
    const Class &worst = *std::max_element(classes.begin(), classes.end(),
                                           [](const Class &a, const Class &b) { return a.p99 / a.goal < b.p99 / b.goal; });
    QJsonObject byClass;
    for (const Class &each : classes)
        byClass.insert(each.name, each.summary(scans.median()));
    const QJsonObject details{
        {QStringLiteral("value_is"),
         QStringLiteral("p99 of the slowest kind of query in the class that is nearest to its goal")},
        {QStringLiteral("baseline_is"), QStringLiteral("p50 of a scan with LIKE, ranked alike, over a plain table")},
        {QStringLiteral("goals_are"),
         QStringLiteral("times faster than a scan at 2,000,000 subjects; fewer are scanned sooner")},
        {QStringLiteral("class"), worst.name},
        {QStringLiteral("classes"), byClass},
        {QStringLiteral("subjects"), static_cast<qint64>(city.names.size())},
        {QStringLiteral("hits_asked"), kHits},
        {QStringLiteral("build_seconds"), rounded(built / 1000)},
        {QStringLiteral("all"), searched.all.summary()},
        {QStringLiteral("kinds"), summaries(searched)},
        {QStringLiteral("kinds_while_changes_are_applied"), summaries(applying.searched)},
        {QStringLiteral("changes_a_second"),
         rounded(applying.pages * ApplyingChanges::kChangesAPage / std::max(applying.seconds, 0.001))},
        {QStringLiteral("scan"), scans.summary()}};
    return Measurement{worst.p99, QStringLiteral("ms"), scans.median(), details};
}

} // namespace creditdesk::bench
