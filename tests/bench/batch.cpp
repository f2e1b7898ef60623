// Many reports in one go: a list of subjects to signed files, each with number, register entry, audit entry and outbox item,
// durable. The baseline paints as many pages with the same number of words at fixed places and writes them durably: what any
// program that leaves a file a report must at least do.
#include "app/base/files.h"
#include "tests/bench/fixed_places.h"
#include "tests/bench/statistics.h"
#include "tests/bench/window_desk.h"

#include <QDir>

namespace creditdesk::bench {

namespace {

constexpr int kReports = 1000;
constexpr int kCity = 400;
constexpr int kBarePages = 100; ///< painted for the baseline; it is a mean over these

double bareFile(const QString &folder, int pages, const QStringList &words)
{
    const Stopwatch watch;
    for (int i = 0; i < kBarePages; ++i)
        (void)base::replaceFile(folder + QStringLiteral("/bare-%1.pdf").arg(i), paintAtFixedPlaces(words, {}, pages));
    return watch.milliseconds() / kBarePages;
}

QStringList someWords(int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words.append(QStringLiteral("行政许可决定文书名称 第%1条 数据来源单位").arg(i));
    return words;
}

} // namespace

Outcome measureBatch(const Options &options)
{
    const int reports = options.subjects.value_or(kReports);
    WindowDesk desk(options);
    TRY_DONE(desk.open(kCity));
    TRY_ASSIGN(const QStringList codes, desk.codes(kCity));
    services::BatchOrder order;
    order.folder = options.scratch + QStringLiteral("/papers");
    QDir().mkpath(order.folder);
    order.form = WindowDesk::agentsRequest({});
    order.csv = "code\n";
    for (int i = 0; i < reports; ++i)
        order.csv += codes.at(i % codes.size()).toLatin1() + '\n';
    Timings each;
    Stopwatch last;
    double warm = 0;
    const Stopwatch whole;
    QString first;
    const auto noted = [&](const services::BatchLine &line, const services::BatchCounts &counts) {
        first = first.isEmpty() ? line.number : first;
        each.add(last.milliseconds());
        last = {};
        if (counts.done() == reports / 10)
            warm = residentMib();
    };
    TRY_ASSIGN(const services::BatchCounts counts, desk.house().reception().batch(order, noted, {}));
    const double seconds = whole.milliseconds() / 1000;
    const double grown = residentMib() - warm;
    if (counts.failed > 0)
        return base::fail(base::Code::Internal, QStringLiteral("%1 of %2 lines failed").arg(counts.failed).arg(reports));
    TRY_ASSIGN(const store::IssuedReport sample, desk.house().report(first));
    const double bare = bareFile(order.folder, sample.pages, someWords(sample.pages * 80));
    return Measurement{
        1000 * seconds / reports,
        QStringLiteral("ms"),
        bare,
        {{QStringLiteral("value_is"),
          QStringLiteral("mean time of one report of a batch, from the list's line to a durable signed file")},
         {QStringLiteral("baseline_is"), QStringLiteral("as many pages painted at fixed places and written durably")},
         {QStringLiteral("reports"), reports},
         {QStringLiteral("reports_per_second"), reports / seconds},
         {QStringLiteral("pages_of_the_first"), sample.pages},
         {QStringLiteral("growth_mib_after_the_first_tenth"), grown},
         {QStringLiteral("each"), each.summary()}}};
}

} // namespace creditdesk::bench
