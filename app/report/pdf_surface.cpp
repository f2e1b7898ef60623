#include "app/report/pdf_surface.h"

#include <cairo-pdf.h>
#include <cairo.h>

namespace creditdesk::report {

namespace {

cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

PdfSurface::PdfSurface(double width, double height, const PdfFacts &facts)
    : m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, width, height))
{
    cairo_pdf_surface_restrict_to_version(m_surface, CAIRO_PDF_VERSION_1_5);
    const auto set = [this](cairo_pdf_metadata_t key, const QString &text) {
        cairo_pdf_surface_set_metadata(m_surface, key, text.toUtf8().constData());
    };
    set(CAIRO_PDF_METADATA_TITLE, facts.title);
    set(CAIRO_PDF_METADATA_AUTHOR, facts.author);
    set(CAIRO_PDF_METADATA_SUBJECT, facts.subject);
    set(CAIRO_PDF_METADATA_CREATOR, QStringLiteral("creditdesk " CREDITDESK_VERSION));
    set(CAIRO_PDF_METADATA_KEYWORDS, facts.keywords);
    if (facts.created.isValid())
        set(CAIRO_PDF_METADATA_CREATE_DATE, facts.created.toString(Qt::ISODate));
}

PdfSurface::~PdfSurface()
{
    cairo_surface_destroy(m_surface);
}

base::Result<QByteArray> PdfSurface::finish()
{
    cairo_surface_finish(m_surface);
    const cairo_status_t status = cairo_surface_status(m_surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return base::fail(base::Code::Internal, QString::fromLatin1(cairo_status_to_string(status)));
    return m_bytes;
}

} // namespace creditdesk::report
