// Puts a line set by Pango on a cairo page, in place of pango_cairo_show_layout_line(). Why: cairo 1.16 thins out CFF fonts by
// following their subroutines, and gets it wrong for some glyphs of Noto Sans CJK: 如 extracts rightly but prints as nothing
// unless another glyph of the document happens to use the same subroutine. Here the faces are marked so that cairo embeds the
// outlines themselves: every glyph prints, and a report is a quarter of the size.
#pragma once

typedef struct _cairo cairo_t;
typedef struct _PangoLayoutLine PangoLayoutLine;

namespace creditdesk::report {

/// `x` is the left end of the line, `baseline` its baseline. Any thread.
void showLine(cairo_t *page, PangoLayoutLine *line, double x, double baseline);

} // namespace creditdesk::report
