// A reprint: the issued pages with a line in the upper margin of each. The line is set by Pango on a page of its own and laid
// over each page by libqpdf; the signature field and the attached content are taken off, so that nobody takes the copy for the
// signed file.
#include "app/report/document.h"
#include "app/report/geometry.h"
#include "app/report/paper_text.h"
#include "app/report/pdf_surface.h"
#include "app/report/products.h"
#include "app/report/wording.h"

#define POINTERHOLDER_TRANSITION 4 // libqpdf 11 asks which of its pointer types we use: std::shared_ptr only
#include <cairo.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <memory>

namespace creditdesk::report {

namespace {

constexpr double kStampTop = 5.5 * sheet::kMillimetre; ///< above the running head, inside what printers can reach

/// A page of `width` by `height` points that holds nothing but the line.
base::Result<QByteArray> stampPage(const QString &words, const QDateTime &at, double width, double height)
{
    PdfSurface surface(width, height, {words, {}, {}, {}, at});
    const Typesetter typesetter;
    const double room = width - 2 * sheet::kMargin;
    cairo_t *page = cairo_create(surface.get());
    cairo_set_source_rgb(page, 0, 0, 0);
    typesetter.setShortened(words, Style::Small, room).paint(page, sheet::kMargin, kStampTop);
    cairo_show_page(page);
    cairo_destroy(page);
    return surface.finish();
}

void open(QPDF &pdf, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("report", bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

QByteArray stamp(const QByteArray &issuedPdf, const QByteArray &stampPdf)
{
    QPDF pdf, line;
    open(pdf, issuedPdf);
    open(line, stampPdf);
    for (const char *key : {"/AcroForm", "/AF", "/Names"})
        pdf.getRoot().removeKey(key);
    QPDFPageObjectHelper linePage = QPDFPageDocumentHelper(line).getAllPages().at(0);
    const QPDFObjectHandle form = pdf.copyForeignObject(linePage.getFormXObjectForPage());
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        page.getObjectHandle().removeKey("/Annots");
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        if (!resources.getKey("/XObject").isDictionary())
            resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
        resources.getKey("/XObject").replaceKey("/CreditdeskCopy", form);
        page.addPageContents(QPDFObjectHandle::newStream(&pdf, "q\n"), true);
        page.addPageContents(QPDFObjectHandle::newStream(&pdf, "\nQ\nq /CreditdeskCopy Do Q\n"), false);
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

base::Result<QByteArray> stampedCopy(const QByteArray &issuedPdf, int copy, const QDateTime &at, const QString &terminal)
{
    if (copy < 1 || !at.isValid())
        return base::fail(base::Code::InvalidInput, QStringLiteral("a copy without number or time"));
    const QString words =
        wording::copyStamp.toString().arg(QString::number(copy), timeText(at, at, false), paperText(terminal));
    TRY_ASSIGN(const QByteArray stampPdf, stampPage(words, at, sheet::kWidth, sheet::kHeight));
    try {
        return stamp(issuedPdf, stampPdf);
    } catch (const std::exception &error) {
        return base::fail(base::Code::InvalidInput,
                          QStringLiteral("not an issued file: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace creditdesk::report
