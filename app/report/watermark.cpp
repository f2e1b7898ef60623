#include "app/report/watermark.h"

#include "app/report/document.h"
#include "app/report/geometry.h"
#include "app/report/paper_text.h"

#include <cairo.h>

namespace creditdesk::report {

namespace {

constexpr double kSlant = -0.52; // radians, about 30 degrees upwards
constexpr double kGrey = 0.935;  // 6.5 % grey
constexpr double kFirstY = 150;  // middle of the first line
constexpr double kStepY = 180;
constexpr double kMaximumWidth = 560; // nearly the diagonal of the body's width

} // namespace

cairo_surface_t *makeWatermark(const IssueContext &context, Typesetter &typesetter)
{
    const QString words =
        QStringLiteral("%1 %2 %3 %4")
            .arg(context.hall, context.terminal, context.operatorName, timeText(context.issuedAt, context.issuedAt, false));
    const SetText line = typesetter.setShortened(paperText(words), Style::ItemHead, kMaximumWidth, Align::Centre);
    const cairo_rectangle_t extents{0, 0, sheet::kWidth, sheet::kHeight};
    cairo_surface_t *mark = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents);
    cairo_t *pen = cairo_create(mark);
    cairo_set_source_rgb(pen, kGrey, kGrey, kGrey);
    for (double y = kFirstY; y < sheet::kHeight - kFirstY / 2; y += kStepY) {
        cairo_save(pen);
        cairo_translate(pen, sheet::kWidth / 2, y);
        cairo_rotate(pen, kSlant);
        line.outline(pen, -kMaximumWidth / 2, -line.height() / 2);
        cairo_fill(pen);
        cairo_restore(pen);
    }
    cairo_destroy(pen);
    return mark;
}

void paintWatermark(cairo_t *page, cairo_surface_t *mark, double clearX, double clearY, double clearSize)
{
    cairo_save(page);
    if (clearSize > 0) {
        cairo_set_fill_rule(page, CAIRO_FILL_RULE_EVEN_ODD);
        cairo_rectangle(page, 0, 0, sheet::kWidth, sheet::kHeight);
        cairo_rectangle(page, clearX, clearY, clearSize, clearSize);
        cairo_clip(page);
    }
    cairo_set_source_surface(page, mark, 0, 0);
    cairo_paint(page);
    cairo_restore(page);
}

} // namespace creditdesk::report
