// Figures with random filters, and the first page of the list behind a number, over a city with its records and the classes in
// force. What the overview itself asks, with its own boxes, is asked of a straight grouped scan over the same mirror in the
// same run as well.
#include "app/services/supervision/marker.h"
#include "tests/bench/measure.h"
#include "tests/bench/search_city.h"
#include "tests/bench/statistics.h"
#include "tests/bench/straight_scan.h"
#include "tests/bench/supervised_city.h"

#include <algorithm>
#include <functional>
#include <random>

namespace creditdesk::bench {

namespace {

using domain::Counted;
using domain::FigureFilter;

constexpr int kQuestions = 600;
constexpr int kLists = 200;
constexpr int kScans = 24; ///< of each kind
constexpr int kPage = 50;

class Asker
{
public:
    explicit Asker(const store::Figures &figures) : m_figures(figures)
    {
        m_axes = {domain::axis::district, domain::axis::sector, domain::axis::status,      domain::axis::recordKind,
                  domain::axis::severity, domain::axis::state,  domain::axis::subjectKind, domain::axis::platformClass,
                  domain::axis::unit,     domain::axis::notice, domain::axis::outcome,     domain::axis::objection,
                  domain::axis::year};
        for (const domain::Scale &scale : figures.facts().scales)
            m_axes += {domain::axis::classOf(scale.id), domain::axis::classBeforeOf(scale.id)};
    }
    [[nodiscard]] QString axis() { return m_axes.at(roll(m_axes.size())); }
    [[nodiscard]] Counted counted() { return roll(2) == 0 ? Counted::Organisations : Counted::Records; }
    /// What a person can choose on the overview: a box is left as it is or set to one code.
    FigureFilter overviewFilter(bool ofDepartment)
    {
        FigureFilter filter;
        for (const QString &box :
             {domain::axis::district, domain::axis::sector, domain::axis::subjectKind, domain::axis::status}) {
            if (roll(2) == 0)
                filter = filter.with(box, anyCode(box));
        }
        return ofDepartment ? filter.with(domain::axis::unit, anyCode(domain::axis::unit)) : filter;
    }
    bool coin() { return roll(2) == 0; }
    FigureFilter anyFilter()
    {
        FigureFilter any;
        for (qsizetype i = roll(4); i > 0; --i) { // up to three axes, each with one to three codes
            const QString id = m_axes.at(roll(m_axes.size()));
            for (qsizetype j = 1 + roll(3); j > 0; --j)
                any.chosen[id].append(anyCode(id));
        }
        if (roll(4) == 0)
            any.decidedFrom = kCityDate.addDays(-roll(2000));
        return any;
    }

private:
    QString anyCode(const QString &axis)
    {
        const QStringList codes = m_figures.codes(axis).value_or(QStringList());
        return codes.isEmpty() ? QString() : codes.at(roll(codes.size()));
    }
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
    std::vector<double> ratios; ///< ascending
};
base::Result<Compared> compare(const SupervisedCity &city, const store::Figures &figures, Asker &asker, Counted counted,
                               const std::function<bool()> &ofDepartment)
{
    StraightScan scan(city.folder);
    Compared out;
    for (int i = 0; i < kScans; ++i) {
        const FigureFilter filter = asker.overviewFilter(ofDepartment());
        const Stopwatch first;
        TRY_ASSIGN(const domain::FigureTable table, figures.count(filter, counted, domain::axis::district));
        const double figure = first.milliseconds();
        const Stopwatch second;
        TRY_ASSIGN(const qint64 scanned, scan.count(filter, counted));
        const double straight = second.milliseconds();
        if (scanned != table.total)
            return base::fail(base::Code::Internal, QStringLiteral("figure %1, scan %2").arg(table.total).arg(scanned));
        out.figures.add(figure);
        out.scans.add(straight);
        out.ratios.push_back(straight / figure);
    }
    std::ranges::sort(out.ratios);
    return out;
}

QJsonObject summary(const Compared &compared)
{
    return {{QStringLiteral("figures"), compared.figures.summary()},
            {QStringLiteral("scans"), compared.scans.summary()},
            {QStringLiteral("times_faster_p50"), rounded(compared.ratios[compared.ratios.size() / 2])},
            {QStringLiteral("times_faster_least"), rounded(compared.ratios.front())}};
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
    const Stopwatch summarising;
    figures->summarise();
    const double summarised = summarising.milliseconds();
    Asker asker(*figures);
    TRY_ASSIGN(const Timings asked, askFigures(*figures, asker));
    TRY_ASSIGN(const Timings lists, openLists(*reader, *figures, asker));
    TRY_ASSIGN(const Compared records, compare(city, *figures, asker, Counted::Records, [&] { return asker.coin(); }));
    TRY_ASSIGN(const Compared organisations, compare(city, *figures, asker, Counted::Organisations, [] { return false; }));
    TRY_ASSIGN(const Compared departments, compare(city, *figures, asker, Counted::Organisations, [] { return true; }));
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
         {QStringLiteral("organisations_of_a_department_against_scan"), summary(departments)},
         {QStringLiteral("summaries_made_ms"), rounded(summarised)},
         {QStringLiteral("summaries_bytes"), figures->summaryBytes()},
         {QStringLiteral("read_from_disk_ms"), rounded(read)}}};
}

} // namespace creditdesk::bench
