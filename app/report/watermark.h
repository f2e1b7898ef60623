// The watermark: hall, terminal, operator and time, slanted and light, as outlines. It is drawn, not written: those who
// extract text from the file get the report's words without it.
#pragma once

#include "app/report/model.h"
#include "app/report/typesetter.h"

typedef struct _cairo_surface cairo_surface_t;

namespace creditdesk::report {

/// The watermark of a whole sheet, kept once in the file however many pages there are. The caller owns the surface.
[[nodiscard]] cairo_surface_t *makeWatermark(const IssueContext &context, Typesetter &typesetter);
/// Paints it over the sheet; a hole of `clearSize` at (clearX, clearY) stays white (0: no hole).
void paintWatermark(cairo_t *page, cairo_surface_t *mark, double clearX, double clearY, double clearSize);

} // namespace creditdesk::report
