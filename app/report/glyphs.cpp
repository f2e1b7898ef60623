#include "app/report/glyphs.h"

#include <cairo-ft.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace creditdesk::report {

namespace {

/// A bit that FreeType's part of cairo knows no synthesis for: it alters no glyph, but cairo then takes the face for altered
/// and embeds its outlines instead of a part of the font file.
constexpr unsigned kEmbedOutlines = 1U << 8;

/// The marked face for a font file, made once a process. Nothing for files without outlines (bitmap emoji) and for instances
/// of variable fonts, which Pango's own face paints.
class Faces
{
public:
    cairo_font_face_t *find(const std::string &file, int index)
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_faces.find({file, index});
        if (known != m_faces.end())
            return known->second;
        return m_faces[{file, index}] = open(file, index);
    }

private:
    cairo_font_face_t *open(const std::string &file, int index)
    {
        FT_Face face = nullptr;
        if ((!m_library && FT_Init_FreeType(&m_library) != 0) || index >> 16 != 0 ||
            FT_New_Face(m_library, file.c_str(), index, &face) != 0)
            return nullptr;
        if (!FT_IS_SCALABLE(face) || FT_HAS_COLOR(face)) {
            FT_Done_Face(face);
            return nullptr;
        }
        cairo_font_face_t *made = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
        cairo_ft_font_face_set_synthesize(made, kEmbedOutlines);
        return made;
    }

    std::mutex m_mutex;
    FT_Library m_library = nullptr;
    std::map<std::pair<std::string, int>, cairo_font_face_t *> m_faces;
};

cairo_font_face_t *markedFace(PangoFont *font)
{
    static auto *const faces = new Faces; // lives as long as cairo's own caches, which refer to it
    FcPattern *pattern = PANGO_IS_FC_FONT(font) ? pango_fc_font_get_pattern(PANGO_FC_FONT(font)) : nullptr;
    FcChar8 *file = nullptr;
    int index = 0;
    if (!pattern || FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch ||
        FcPatternGetInteger(pattern, FC_INDEX, 0, &index) != FcResultMatch)
        return nullptr;
    return faces->find(reinterpret_cast<const char *>(file), index);
}

void choose(cairo_t *page, PangoFont *font)
{
    double pixels = 0;
    cairo_font_face_t *face = markedFace(font);
    if (face &&
        FcPatternGetDouble(pango_fc_font_get_pattern(PANGO_FC_FONT(font)), FC_PIXEL_SIZE, 0, &pixels) == FcResultMatch) {
        cairo_set_font_face(page, face);
        cairo_set_font_size(page, pixels);
    } else {
        cairo_set_scaled_font(page, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
    }
}

bool isPainted(PangoGlyph glyph)
{
    return glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
}

/// Which bytes of the text each group of glyphs stands for: what a reader of the file gets back.
std::vector<cairo_text_cluster_t> clustersOf(PangoGlyphItem *run, const char *text)
{
    std::vector<cairo_text_cluster_t> clusters;
    PangoGlyphItemIter iter;
    for (gboolean more = pango_glyph_item_iter_init_start(&iter, run, text); more;
         more = pango_glyph_item_iter_next_cluster(&iter)) {
        // Right to left, the iterator goes down from the run's last glyph.
        const bool forwards = iter.start_glyph < iter.end_glyph;
        const int first = forwards ? iter.start_glyph : iter.end_glyph + 1;
        const int end = forwards ? iter.end_glyph : iter.start_glyph + 1;
        const PangoGlyphInfo *glyphs = run->glyphs->glyphs;
        const auto painted =
            std::count_if(glyphs + first, glyphs + end, [](const PangoGlyphInfo &info) { return isPainted(info.glyph); });
        clusters.push_back({iter.end_index - iter.start_index, static_cast<int>(painted)});
    }
    return clusters;
}

/// Paints one run and returns its width.
double showRun(cairo_t *page, PangoGlyphItem *run, const char *text, double x, double baseline)
{
    const PangoItem *item = run->item;
    std::vector<cairo_glyph_t> glyphs;
    glyphs.reserve(static_cast<std::size_t>(run->glyphs->num_glyphs));
    double at = x;
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo &info = run->glyphs->glyphs[i];
        const double dx = static_cast<double>(info.geometry.x_offset) / PANGO_SCALE;
        const double dy = static_cast<double>(info.geometry.y_offset) / PANGO_SCALE;
        if (isPainted(info.glyph))
            glyphs.push_back({info.glyph, at + dx, baseline + dy});
        at += static_cast<double>(info.geometry.width) / PANGO_SCALE;
    }
    const std::vector<cairo_text_cluster_t> clusters = clustersOf(run, text);
    const bool backwards = (item->analysis.level & 1) != 0;
    choose(page, item->analysis.font);
    cairo_show_text_glyphs(page, text + item->offset, item->length, glyphs.data(), static_cast<int>(glyphs.size()),
                           clusters.data(), static_cast<int>(clusters.size()),
                           backwards ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
    return at - x;
}

} // namespace

void showLine(cairo_t *page, PangoLayoutLine *line, double x, double baseline)
{
    const char *text = pango_layout_get_text(line->layout);
    for (GSList *run = line->runs; run; run = run->next)
        x += showRun(page, static_cast<PangoGlyphItem *>(run->data), text, x, baseline);
}

} // namespace creditdesk::report
