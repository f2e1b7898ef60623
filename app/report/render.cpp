#include "app/report/geometry.h"
#include "app/report/issue.h"
#include "app/report/painter.h"
#include "app/report/paper_text.h"

#include <cairo-pdf.h>
#include <cairo.h>

namespace creditdesk::report {

namespace {

cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t *surface, const Model &model, const QString &qr)
{
    const auto set = [surface](cairo_pdf_metadata_t key, const QString &text) {
        cairo_pdf_surface_set_metadata(surface, key, text.toUtf8().constData());
    };
    set(CAIRO_PDF_METADATA_TITLE, paperText(model.title) + u' ' + paperText(model.context.number));
    set(CAIRO_PDF_METADATA_AUTHOR, paperText(model.context.issuer));
    set(CAIRO_PDF_METADATA_SUBJECT, paperText(model.subjectName) + u' ' + paperText(model.subjectCode));
    set(CAIRO_PDF_METADATA_CREATOR, QStringLiteral("creditdesk " CREDITDESK_VERSION));
    set(CAIRO_PDF_METADATA_KEYWORDS, qr);
    // The one date that would otherwise be the clock's: the same report has the same bytes.
    set(CAIRO_PDF_METADATA_CREATE_DATE, model.context.issuedAt.toString(Qt::ISODate));
}

} // namespace

base::Result<Rendered> render(const Model &model, const QString &qr)
{
    if (!model.context.issuedAt.isValid())
        return base::fail(base::Code::InvalidInput, QStringLiteral("report without a time of issue"));
    const QrSymbol symbol(qr);
    if (!qr.isEmpty() && symbol.isNull())
        return base::fail(base::Code::InvalidInput, QStringLiteral("text does not fit a QR code"));

    Typesetter typesetter;
    const std::vector<Block> blocks = layOut(model, typesetter);
    std::vector<BlockMeasure> measures;
    measures.reserve(blocks.size());
    for (const Block &block : blocks)
        measures.push_back(measure(block));
    const std::vector<PageSlices> pages = paginate(measures, sheet::kBodyHeight);

    Rendered out;
    out.pages = static_cast<int>(pages.size());
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, &out.pdf, sheet::kWidth, sheet::kHeight);
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    describe(surface, model, qr);
    {
        Painter painter(surface, model, symbol, typesetter);
        for (int i = 0; i < out.pages; ++i)
            painter.page(blocks, pages[static_cast<std::size_t>(i)], i + 1, out.pages);
    }
    cairo_surface_finish(surface);
    const cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return base::fail(base::Code::Internal, QString::fromLatin1(cairo_status_to_string(status)));
    return out;
}

} // namespace creditdesk::report
