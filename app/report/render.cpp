#include "app/report/content.h"
#include "app/report/issue.h"
#include "app/report/paint_paper.h"
#include "app/report/painter.h"
#include "app/report/paper_text.h"

namespace creditdesk::report {

base::Result<Rendered> paintPaper(const Model &model, const QrSymbol &qr, Paper paper, const PdfFacts &facts)
{
    const sheet::Measures form = sheet::measuresOf(model.look.largePrint);
    Typesetter typesetter(model.look.largePrint);
    const std::vector<Block> blocks = layOut(model, typesetter, paper);
    std::vector<BlockMeasure> measures;
    measures.reserve(blocks.size());
    for (const Block &block : blocks)
        measures.push_back(measure(block, form));
    const std::vector<PageSlices> pages = paginate(measures, sheet::kBodyHeight);

    Rendered out;
    out.pages = static_cast<int>(pages.size());
    PdfSurface surface(sheet::kWidth, sheet::kHeight, facts);
    {
        Painter painter(surface.get(), model, qr, typesetter, paper);
        for (int i = 0; i < out.pages; ++i)
            painter.page(blocks, pages[static_cast<std::size_t>(i)], i + 1, out.pages);
    }
    TRY_ASSIGN(out.pdf, surface.finish());
    return out;
}

base::Result<Rendered> render(const Model &model, const QString &qr)
{
    if (!model.context.issuedAt.isValid())
        return base::fail(base::Code::InvalidInput, QStringLiteral("report without a time of issue"));
    const QrSymbol symbol(qr);
    if (!qr.isEmpty() && symbol.isNull())
        return base::fail(base::Code::InvalidInput, QStringLiteral("text does not fit a QR code"));
    PdfFacts facts;
    facts.title = paperText(model.title) + u' ' + paperText(model.context.number);
    facts.author = paperText(model.context.issuer);
    facts.subject = paperText(model.subjectName) + u' ' + paperText(model.subjectCode);
    facts.keywords = qr.isEmpty() ? QString() : handOver(qr, canonicalData(model)); // sign() takes it up again
    facts.created = model.context.issuedAt;
    return paintPaper(model, symbol, Paper::Report, facts);
}

} // namespace creditdesk::report
