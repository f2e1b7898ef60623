// Search as you type over a mirror of invented organisations: pieces of names of 1-8 characters, pinyin initials, starts of
// credit codes, taken from places all over the rows, so that frequent pieces come up as often as people would type them. The
// baseline is the same question put as LIKE to a plain table of the same names in the same library, equally encrypted.
#include "app/store/mirror.h"
#include "tests/bench/invented_names.h"
#include "tests/bench/measure.h"
#include "tests/bench/plain_table.h"
#include "tests/bench/statistics.h"

#include <QTimeZone>

#include <map>

namespace creditdesk::bench {

namespace {

constexpr int kSubjects = 200'000;
constexpr int kQueriesAKind = 300;
constexpr int kScansALength = 6;
constexpr int kHits = 50; // a screenful and more
constexpr std::size_t kLongestPiece = 8, kShortestInitials = 2;

struct City {
    std::vector<InventedName> names;
    std::vector<std::string> codes;
};

City invent(int subjects)
{
    City city;
    Dice dice(20261123);
    for (int i = 0; i < subjects; ++i) {
        city.names.push_back(inventName(dice));
        city.codes.push_back(inventCode(static_cast<std::uint64_t>(i), dice));
    }
    return city;
}

base::Secret key()
{
    base::Secret secret(32);
    std::fill(secret.data(), secret.data() + secret.size(), static_cast<unsigned char>(0x5A));
    return secret;
}

base::Done buildMirror(const City &city, const QString &home)
{
    TRY_ASSIGN(const std::unique_ptr<store::MirrorBuilder> builder, store::Mirror::build(home, key()));
    domain::OrganisationRow row;
    row.sector = "I";
    row.kind = "enterprise";
    row.status = "active";
    row.founded = "2012-05-06";
    row.riskClass = "B";
    for (std::size_t i = 0; i < city.names.size(); ++i) {
        const QByteArray name = utf8(city.names[i].name);
        row.serial = static_cast<std::int64_t>(i) + 1;
        row.name = {name.constData(), static_cast<std::size_t>(name.size())};
        row.code = city.codes[i];
        row.district = row.code.substr(2, 6);
        TRY_DONE(builder->addOrganisation(row));
    }
    const QDateTime asOf(QDate(2026, 11, 23), QTime(2, 0), QTimeZone::utc());
    return builder->commit({QStringLiteral("bench"), 1, asOf, static_cast<qint64>(city.names.size()), 0});
}

/// A start for a window of `length` characters in a text of `size`, if there is one.
std::optional<std::size_t> placeFor(std::size_t length, std::size_t size, Dice &dice)
{
    return size < length ? std::nullopt : std::optional<std::size_t>(dice.roll(size - length + 1));
}

using Queries = std::map<QString, QStringList>; // by kind

Queries ask(const City &city)
{
    Queries queries;
    Dice dice(7);
    const auto name = [&]() -> const InventedName & { return city.names[dice.roll(city.names.size())]; };
    for (std::size_t length = 1; length <= kLongestPiece; ++length) {
        QStringList &pieces = queries[QStringLiteral("piece_%1").arg(length)];
        while (pieces.size() < kQueriesAKind) {
            const std::u32string &text = name().name;
            if (const auto at = placeFor(length, text.size(), dice))
                pieces.append(QString::fromUtf8(utf8(text.substr(*at, length))));
        }
        if (length < kShortestInitials)
            continue;
        QStringList &initials = queries[QStringLiteral("initials_%1").arg(length)];
        while (initials.size() < kQueriesAKind) {
            std::string letters = name().initials;
            std::erase(letters, '-'); // brackets are skipped
            if (const auto at = placeFor(length, letters.size(), dice))
                initials.append(QString::fromStdString(letters.substr(*at, length)));
        }
    }
    QStringList &codes = queries[QStringLiteral("code_prefix")];
    while (codes.size() < kQueriesAKind)
        codes.append(QString::fromStdString(city.codes[dice.roll(city.codes.size())].substr(0, 2 + dice.roll(17))));
    return queries;
}

struct Searched {
    std::map<QString, Timings> byKind;
    Timings all;
    int empty = 0; ///< queries without a hit: each was taken from a row, so there must be none
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

base::Result<Timings> scanAll(const City &city, const Queries &queries, const QString &path)
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

} // namespace

Outcome measureSearch(const Options &options)
{
    const City city = invent(options.subjects.value_or(kSubjects));
    const Stopwatch building;
    TRY_DONE(buildMirror(city, options.scratch));
    const double built = building.milliseconds();
    TRY_ASSIGN(const std::unique_ptr<store::Mirror> mirror, store::Mirror::open(options.scratch, key()));
    const Queries queries = ask(city);
    TRY_ASSIGN(const Searched searched, searchAll(*mirror, queries));
    if (searched.empty > 0)
        return base::fail(base::Code::Internal, QStringLiteral("%1 queries taken from rows found nothing").arg(searched.empty));
    TRY_ASSIGN(const Timings scans, scanAll(city, queries, options.scratch + QStringLiteral("/plain.db")));

    QJsonObject kinds;
    double worst = 0;
    for (const auto &[kind, timings] : searched.byKind) {
        kinds.insert(kind, timings.summary());
        worst = std::max(worst, timings.percentile(0.99));
    }
    const QJsonObject details{
        {QStringLiteral("value_is"), QStringLiteral("p99 of the slowest kind of query")},
        {QStringLiteral("baseline_is"), QStringLiteral("p50 of a scan with LIKE, ranked alike, over a plain table")},
        {QStringLiteral("subjects"), static_cast<qint64>(city.names.size())},
        {QStringLiteral("hits_asked"), kHits},
        {QStringLiteral("build_seconds"), rounded(built / 1000)},
        {QStringLiteral("all"), searched.all.summary()},
        {QStringLiteral("kinds"), kinds},
        {QStringLiteral("scan"), scans.summary()}};
    return Measurement{worst, QStringLiteral("ms"), scans.median(), details};
}

} // namespace creditdesk::bench
