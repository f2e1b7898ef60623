// Figures of an overview with random filters, and the first page of the list behind a number, over a city with its records and
// the classes in force. The baseline is the straight grouped scan over the same mirror in the same run.
#include "app/services/supervision/marker.h"
#include "tests/bench/measure.h"
#include "tests/bench/search_city.h"
#include "tests/bench/statistics.h"
#include "tests/bench/straight_scan.h"
#include "tests/bench/supervised_city.h"

#include <algorithm>
#include <array>
#include <random>

namespace creditdesk::bench {

namespace {

using domain::Counted;
using domain::FigureFilter;

constexpr int kQuestions = 600;
constexpr int kLists = 200;
constexpr int kScans = 4; ///< of each kind
constexpr int kPage = 50;

const QStringList &plainAxes()
{
    static const QStringList axes{domain::axis::district,   domain::axis::sector,   domain::axis::status,
                                  domain::axis::recordKind, domain::axis::severity, domain::axis::state};
    return axes;
}

class Asker
{
public:
    explicit Asker(const store::Figures &figures) : m_figures(figures)
    {
        m_axes = plainAxes();
        m_axes += {domain::axis::subjectKind, domain::axis::platformClass, domain::axis::unit, domain::axis::notice,
                   domain::axis::outcome,     domain::axis::objection,     domain::axis::year};
        for (const domain::Scale &scale : figures.facts().scales)
            m_axes += {domain::axis::classOf(scale.id), domain::axis::classBeforeOf(scale.id)};
    }
    [[nodiscard]] QString axis() { return m_axes.at(roll(m_axes.size())); }
    [[nodiscard]] Counted counted() { return roll(2) == 0 ? Counted::Organisations : Counted::Records; }
    /// Up to three axes of those given, each with one to three codes.
    FigureFilter filter(const QStringList &axes)
    {
        FigureFilter filter;
        for (qsizetype i = roll(4); i > 0; --i) {
            const QString id = axes.at(roll(axes.size()));
            const QStringList codes = m_figures.codes(id).value_or(QStringList());
            for (qsizetype j = 1 + roll(3); j > 0 && !codes.isEmpty(); --j)
                filter.chosen[id].append(codes.at(roll(codes.size())));
        }
        return filter;
    }
    FigureFilter anyFilter()
    {
        FigureFilter any = filter(m_axes);
        if (roll(4) == 0)
            any.decidedFrom = kCityDate.addDays(-roll(2000));
        return any;
    }

private:
    qsizetype roll(qsizetype below) { return std::uniform_int_distribution<qsizetype>(0, below - 1)(m_random); }
    const store::Figures &m_figures;
    QStringList m_axes;
    std::mt19937_64 m_random{20261123};
};

base::Result<Timings> askFigures(const store::Figures &figures, Asker &asker)
{
    Timings timings;
    for (int i = 0; i < kQuestions; ++i) {
        const FigureFilter filter = asker.anyFilter();
        const QString row = asker.axis();
        const QString column = i % 2 == 0 ? asker.axis() : QString();
        const Counted counted = asker.counted();
        const Stopwatch watch;
        TRY_ASSIGN(const domain::FigureTable table, figures.count(filter, counted, row, column));
        timings.add(watch.milliseconds());
    }
    return timings;
}

base::Result<Timings> openLists(const store::Mirror &mirror, const store::Figures &figures, Asker &asker)
{
    Timings timings;
    for (int i = 0; i < kLists; ++i) {
        const FigureFilter filter = asker.anyFilter();
        const bool ofRecords = asker.counted() == Counted::Records;
        const Stopwatch watch;
        if (ofRecords) {
            TRY_ASSIGN(const auto places, figures.records(filter, 0, kPage));
            TRY_ASSIGN(const auto rows, mirror.rowsOf(figures, places));
        } else {
            TRY_ASSIGN(const auto serials, figures.organisations(filter, 0, kPage));
            TRY_ASSIGN(const auto rows, mirror.rowsOf(figures, serials));
        }
        timings.add(watch.milliseconds());
    }
    return timings;
}

/// A figure and the scan for the same filter; they must agree.
struct Compared {
    Timings figures, scans;
};
base::Result<Compared> compare(const SupervisedCity &city, const store::Figures &figures, Asker &asker, Counted counted)
{
    const QStringList axes = counted == Counted::Records ? plainAxes() : plainAxes().mid(0, 3);
    StraightScan scan(city.folder);
    Compared out;
    for (int i = 0; i < kScans; ++i) {
        const FigureFilter filter = asker.filter(axes);
        const Stopwatch first;
        TRY_ASSIGN(const domain::FigureTable table, figures.count(filter, counted, domain::axis::district));
        out.figures.add(first.milliseconds());
        const Stopwatch second;
        TRY_ASSIGN(const qint64 scanned, scan.count(filter, counted));
        out.scans.add(second.milliseconds());
        if (scanned != table.total)
            return base::fail(base::Code::Internal, QStringLiteral("figure %1, scan %2").arg(table.total).arg(scanned));
    }
    return out;
}

QJsonObject summary(const Compared &compared)
{
    return {{QStringLiteral("figures"), compared.figures.summary()},
            {QStringLiteral("scans"), compared.scans.summary()},
            {QStringLiteral("times_faster"), rounded(compared.scans.median() / compared.figures.median())}};
}

} // namespace

Outcome measureDashboard(const Options &options)
{
    TRY_ASSIGN(const SupervisedCity city, makeSupervisedCity(options.subjects.value_or(kCitySubjects), options.scratch));
    TRY_ASSIGN(const domain::Catalogue catalogue, benchCatalogue());
    const services::ClassMarker marker(catalogue, catalogue.classRules(), kCityDate);
    TRY_DONE(city.mirror->buildFigures(marker));
    TRY_ASSIGN(const auto reader, store::Mirror::open(options.scratch, searchKey()));
    const Stopwatch reading;
    TRY_ASSIGN(const std::shared_ptr<const store::Figures> figures, reader->figures());
    const double read = reading.milliseconds();
    Asker asker(*figures);
    TRY_ASSIGN(const Timings asked, askFigures(*figures, asker));
    TRY_ASSIGN(const Timings lists, openLists(*reader, *figures, asker));
    TRY_ASSIGN(const Compared records, compare(city, *figures, asker, Counted::Records));
    TRY_ASSIGN(const Compared organisations, compare(city, *figures, asker, Counted::Organisations));
    return Measurement{
        asked.percentile(0.99),
        QStringLiteral("ms"),
        records.scans.median(),
        {{QStringLiteral("value_is"), QStringLiteral("p99 of a table along one or two axes behind a random filter")},
         {QStringLiteral("baseline_is"),
          QStringLiteral("p50 of a grouped scan of records with their subjects, straight over the mirror")},
         {QStringLiteral("subjects"), city.position.subjects},
         {QStringLiteral("records"), city.position.records},
         {QStringLiteral("figures"), asked.summary()},
         {QStringLiteral("first_page_of_list"), lists.summary()},
         {QStringLiteral("records_against_scan"), summary(records)},
         {QStringLiteral("organisations_against_scan"), summary(organisations)},
         {QStringLiteral("read_from_disk_ms"), rounded(read)}}};
}

} // namespace creditdesk::bench
