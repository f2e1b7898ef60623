#include "tests/bench/fixed_places.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace creditdesk::bench {

namespace {

constexpr double kWidth = 595, kHeight = 842, kMargin = 40; // points
constexpr int kColumns = 2;

cairo_status_t append(void *file, const unsigned char *bytes, unsigned int length)
{
    static_cast<QByteArray *>(file)->append(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

PangoFontDescription *face(PangoWeight weight)
{
    PangoFontDescription *description = pango_font_description_from_string("Noto Sans CJK SC");
    pango_font_description_set_weight(description, weight);
    pango_font_description_set_absolute_size(description, 9.5 * PANGO_SCALE);
    return description;
}

} // namespace

QByteArray paintAtFixedPlaces(const QStringList &texts, const QSet<QString> &bold, int pages)
{
    QByteArray file;
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, &file, kWidth, kHeight);
    cairo_t *page = cairo_create(surface);
    PangoLayout *layout = pango_cairo_create_layout(page);
    pango_layout_set_width(layout, static_cast<int>((kWidth - 2 * kMargin) / kColumns * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    PangoFontDescription *regular = face(PANGO_WEIGHT_NORMAL);
    PangoFontDescription *heavy = face(PANGO_WEIGHT_BOLD);
    const qsizetype perPage = (texts.size() + pages - 1) / pages;
    const double step = (kHeight - 2 * kMargin) / static_cast<double>(perPage);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0 && i % perPage == 0)
            cairo_show_page(page);
        const QByteArray text = texts.at(i).toUtf8();
        pango_layout_set_font_description(layout, bold.contains(texts.at(i)) ? heavy : regular);
        pango_layout_set_text(layout, text.constData(), static_cast<int>(text.size()));
        cairo_move_to(page, kMargin + (kWidth - 2 * kMargin) / kColumns * static_cast<double>(i % kColumns),
                      kMargin + step * static_cast<double>(i % perPage));
        pango_cairo_show_layout(page, layout);
    }
    pango_font_description_free(regular);
    pango_font_description_free(heavy);
    g_object_unref(layout);
    cairo_destroy(page);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return file;
}

} // namespace creditdesk::bench
