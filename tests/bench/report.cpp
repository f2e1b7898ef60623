// A five-page report to a signed file, in process: QR code, layout, painting, PAdES signature. The baseline paints the same
// words at fixed places with the same library and measures nothing, so the ratio is the price of layout, watermark, QR code and
// signature.
#include "app/report/issue.h"
#include "tests/bench/fixed_places.h"
#include "tests/bench/measure.h"
#include "tests/bench/statistics.h"
#include "tests/unit/report/sample.h"
#include "tests/unit/vault/openssl_authority.h"

namespace creditdesk::bench {

namespace {

constexpr int kRuns = 40;
constexpr int kPages = 5;
constexpr int kMostItems = 60;

struct Produced {
    qsizetype bytes = 0;
    int pages = 0;
};

base::Result<Produced> produce(const report::Model &model, const vault::Signer &signer)
{
    TRY_ASSIGN(const QString qr, report::qrText(model, signer));
    TRY_ASSIGN(const report::Rendered rendered, report::render(model, qr));
    TRY_ASSIGN(const QByteArray file, report::sign(rendered.pdf, signer, model.context.issuedAt));
    return Produced{file.size(), rendered.pages};
}

/// The largest sample report of five pages; items are added until the sixth page begins.
base::Result<report::Model> fivePages(const vault::Signer &signer)
{
    report::Model found;
    for (int items = 1; items < kMostItems; ++items) {
        report::Model model = report::sample::model(items, (items + 1) / 2);
        TRY_ASSIGN(const Produced produced, produce(model, signer));
        if (produced.pages > kPages)
            break;
        if (produced.pages == kPages)
            found = std::move(model);
    }
    if (found.title.isEmpty())
        return base::fail(base::Code::Internal, QStringLiteral("no sample report has %1 pages").arg(kPages));
    return found;
}

} // namespace

Outcome measureReport(const Options &)
{
    TRY_DONE(report::checkFonts());
    test::OpensslAuthority authority;
    const test::Issued issued = authority.issue(QStringLiteral("report-signing"), QStringLiteral("3 号窗口 报告签章"));
    TRY_ASSIGN(const std::unique_ptr<vault::Signer> signer, vault::Signer::fromKey(issued.key(), issued.certificatePem));
    TRY_ASSIGN(const report::Model model, fivePages(*signer));
    const QStringList texts = report::sample::texts(model);
    QSet<QString> bold{model.title};
    for (const report::Chapter &chapter : model.chapters)
        bold.insert(chapter.title);
    Timings whole;
    Timings bare;
    qsizetype bytes = 0;
    qsizetype bareBytes = paintAtFixedPlaces(texts, bold, kPages).size();
    for (int i = 0; i < kRuns; ++i) {
        const Stopwatch painting;
        bareBytes = paintAtFixedPlaces(texts, bold, kPages).size();
        bare.add(painting.milliseconds());
        const Stopwatch producing;
        TRY_ASSIGN(const Produced produced, produce(model, *signer));
        whole.add(producing.milliseconds());
        bytes = produced.bytes;
    }
    const QJsonObject details{
        {QStringLiteral("value_is"), QStringLiteral("p50 of model to signed five-page file, in process")},
        {QStringLiteral("baseline_is"), QStringLiteral("p50 of the same words painted at fixed places on five pages")},
        {QStringLiteral("pages"), kPages},
        {QStringLiteral("texts"), texts.size()},
        {QStringLiteral("bytes"), bytes},
        {QStringLiteral("baseline_bytes"), bareBytes},
        {QStringLiteral("report"), whole.summary()},
        {QStringLiteral("fixed_places"), bare.summary()}};
    return Measurement{whole.median(), QStringLiteral("ms"), bare.median(), details};
}

} // namespace creditdesk::bench
