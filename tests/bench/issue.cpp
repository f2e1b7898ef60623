// From "issue" to pages on screen for an organisation with about 200 records: rules, look-up, number, pages, signature, ledger,
// and the first page painted as the preview paints it. The baseline is the painting of the same number of pages at fixed
// places.
#include "tests/bench/fixed_places.h"
#include "tests/bench/statistics.h"
#include "tests/bench/window_desk.h"

#include <QBuffer>
#include <QImage>
#include <QPdfDocument>

namespace creditdesk::bench {

namespace {

constexpr int kRuns = 40;
constexpr int kCity = 30;
constexpr int kRecordsEach = 200;
constexpr int kShownWidth = 1000; ///< pixels, as wide as the preview

} // namespace

Outcome measureIssue(const Options &options)
{
    const int records = options.subjects.value_or(kRecordsEach);
    WindowDesk desk(options);
    TRY_DONE(desk.open(kCity, records));
    TRY_ASSIGN(const QStringList codes, desk.codes(kCity));
    services::Reception &reception = desk.house().reception();
    Timings whole;
    Timings issuing;
    Timings bare;
    int pages = 0;
    for (int i = 0; i < kRuns; ++i) {
        const Stopwatch watch;
        TRY_ASSIGN(const services::Outcome outcome, reception.issue(WindowDesk::agentsRequest(codes.at(i % codes.size()))));
        issuing.add(watch.milliseconds());
        QByteArray bytes = outcome.paper.pdf;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QPdfDocument document;
        document.load(&buffer);
        const QSizeF size = document.pagePointSize(0);
        const QImage shown =
            document.render(0, QSize(kShownWidth, static_cast<int>(kShownWidth * size.height() / size.width())));
        if (shown.isNull())
            return base::fail(base::Code::Internal, QStringLiteral("the page was not painted"));
        whole.add(watch.milliseconds());
        pages = outcome.paper.pages;
        const Stopwatch painting;
        (void)paintAtFixedPlaces({outcome.paper.subjectName}, {}, pages);
        bare.add(painting.milliseconds());
    }
    return Measurement{whole.percentile(0.95),
                       QStringLiteral("ms"),
                       bare.percentile(0.95),
                       {{QStringLiteral("value_is"),
                         QStringLiteral("p95 from the request to the first page as an image, with everything durable")},
                        {QStringLiteral("baseline_is"), QStringLiteral("p95 of as many empty pages painted")},
                        {QStringLiteral("records_of_an_organisation"), records},
                        {QStringLiteral("pages_of_the_last"), pages},
                        {QStringLiteral("whole"), whole.summary()},
                        {QStringLiteral("issuing"), issuing.summary()}}};
}

} // namespace creditdesk::bench
