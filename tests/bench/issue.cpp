// From "issue" to pages on screen for an organisation with about 200 records: rules, look-up, number, pages, signature, ledger,
// and the first page painted as the preview paints it. The baseline is the painting of the same number of pages at fixed
// places.
#include "app/base/files.h"
#include "tests/bench/fixed_places.h"
#include "tests/bench/statistics.h"
#include "tests/bench/window_desk.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QPdfDocument>

namespace creditdesk::bench {

namespace {

constexpr int kRuns = 40;
constexpr int kCity = 30;
constexpr int kRecords = 200;
const QString kCode = QStringLiteral("91310115MA9TE5T122"); // fictional (domain.md 9)
constexpr int kShownWidth = 1000;                           ///< pixels, as wide as the preview

/// One organisation with `records` licences and penalties of a common length, as lines of the contract's own schema.
QByteArray longFile(int records)
{
    const auto line = [](const QString &what, const QJsonObject &object) {
        return QJsonDocument(QJsonObject{{what, object}}).toJson(QJsonDocument::Compact) + '\n';
    };
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    QByteArray lines = line(QStringLiteral("organisation"), {{QStringLiteral("code"), kCode},
                                                             {QStringLiteral("name"), text("上海样例贸易有限公司")},
                                                             {QStringLiteral("district"), QStringLiteral("310115")},
                                                             {QStringLiteral("sector"), QStringLiteral("F")},
                                                             {QStringLiteral("kind"), QStringLiteral("enterprise")},
                                                             {QStringLiteral("status"), QStringLiteral("active")}});
    for (int i = 0; i < records; ++i) {
        const bool licence = i % 2 == 0;
        const QString day = QDate(2024, 1, 1).addDays(i).toString(Qt::ISODate);
        const QJsonObject fields = licence ? QJsonObject{{QStringLiteral("XK_XKWS"), text("食品经营许可决定书第%1号").arg(i)},
                                                         {QStringLiteral("XK_XKLB"), text("普通")},
                                                         {QStringLiteral("XK_NR"), text("预包装食品销售,散装食品销售")},
                                                         {QStringLiteral("XK_JDRQ"), day},
                                                         {QStringLiteral("XK_XKJG"), text("上海市浦东新区市场监督管理局")}}
                                           : QJsonObject{{QStringLiteral("CF_WSH"), text("沪市监浦处〔2024〕%1号").arg(i)},
                                                         {QStringLiteral("CF_WFXW"), text("未按规定明码标价")},
                                                         {QStringLiteral("CF_CFLB"), text("罚款")},
                                                         {QStringLiteral("CF_NR_FK"), QStringLiteral("0.2")},
                                                         {QStringLiteral("CF_CFJG"), text("上海市浦东新区市场监督管理局")}};
        lines += line(QStringLiteral("record"),
                      {{QStringLiteral("id"), QStringLiteral("L%1").arg(i)},
                       {QStringLiteral("subject"), kCode},
                       {QStringLiteral("kind"), licence ? QStringLiteral("licence") : QStringLiteral("penalty")},
                       {QStringLiteral("source_unit"), text("上海市浦东新区市场监督管理局")},
                       {QStringLiteral("decided"), day},
                       {QStringLiteral("act_ended"), day},
                       {QStringLiteral("severity"), licence ? QStringLiteral("none") : QStringLiteral("general")},
                       {QStringLiteral("procedure"), licence ? QStringLiteral("none") : QStringLiteral("general")},
                       {QStringLiteral("state"), QStringLiteral("normal")},
                       {QStringLiteral("state_since"), QString()},
                       {QStringLiteral("objection"), false},
                       {QStringLiteral("fields"), fields}});
    }
    return lines;
}

} // namespace

Outcome measureIssue(const Options &options)
{
    const int records = options.subjects.value_or(kRecords);
    WindowDesk desk(options);
    const QString lines = options.scratch + QStringLiteral("/long-file.ndjson");
    TRY_DONE(base::replaceFile(lines, longFile(records)));
    TRY_DONE(desk.open(kCity, {QStringLiteral("--with"), lines}));
    services::Reception &reception = desk.house().reception();
    Timings whole;
    Timings issuing;
    Timings bare;
    int pages = 0;
    for (int i = 0; i < kRuns; ++i) {
        const Stopwatch watch;
        TRY_ASSIGN(const services::Outcome outcome, reception.issue(WindowDesk::agentsRequest(kCode)));
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
