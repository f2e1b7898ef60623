#include "app/report/typesetter.h"

#include "app/report/glyphs.h"

#include <pango/pangocairo.h>

#include <array>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;

/// Points of each Style. One face in one weight: a bold one costs 65 kB and a third of the time of a report, so size and
/// colour tell the ranks apart.
struct Points {
    double usual, large;
};
constexpr std::array<Points, 10> kPoints{{
    {20, 24},    // Title
    {13.5, 19},  // Chapter
    {11, 17},    // Section
    {10.5, 16},  // ItemHead
    {10.5, 16},  // Body
    {9.5, 14},   // Label
    {9.5, 15},   // Mark
    {15, 20},    // Figure
    {8.5, 12.5}, // Small
    {8, 9.5},    // Tiny: running head and foot, which stand in the margins
}};

/// Descriptions are parsed once a process; Pango only reads them.
const PangoFontDescription *description(Style style, bool largePrint)
{
    static const auto all = [] {
        std::array<std::array<PangoFontDescription *, 2>, kPoints.size()> made{};
        const QByteArray families = paperFamilies().join(u","_s).toUtf8();
        for (std::size_t i = 0; i < made.size(); ++i) {
            for (std::size_t large = 0; large < 2; ++large) {
                made[i][large] = pango_font_description_new();
                const double points = large ? kPoints[i].large : kPoints[i].usual;
                pango_font_description_set_family(made[i][large], families.constData());
                pango_font_description_set_absolute_size(made[i][large], points * PANGO_SCALE);
            }
        }
        return made;
    }();
    return all[static_cast<std::size_t>(style)][largePrint ? 1 : 0];
}

constexpr QStringView kEllipsis = u"…";

PangoContext *newContext()
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    pango_context_set_language(context, pango_language_from_string("zh-cn"));
    return context;
}

PangoAlignment alignmentOf(Align align)
{
    switch (align) {
    case Align::Centre:
        return PANGO_ALIGN_CENTER;
    case Align::Right:
        return PANGO_ALIGN_RIGHT;
    case Align::Left:
        break;
    }
    return PANGO_ALIGN_LEFT;
}

PangoLayout *newLayout(PangoContext *context, const QString &text, const PangoFontDescription *font, double width, Align align)
{
    PangoLayout *layout = pango_layout_new(context);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_font_description(layout, font);
    if (width > 0) {
        pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_alignment(layout, alignmentOf(align));
    const QByteArray utf8 = text.toUtf8();
    pango_layout_set_text(layout, utf8.constData(), static_cast<int>(utf8.size()));
    return layout;
}

/// The characters of `layout` for which no font has a glyph.
QList<char32_t> unknownCharacters(PangoLayout *layout)
{
    QList<char32_t> found;
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    do {
        const PangoLayoutRun *run = pango_layout_iter_get_run_readonly(iter);
        for (int i = 0; run && i < run->glyphs->num_glyphs; ++i) {
            const PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
            const char32_t character = glyph & ~static_cast<PangoGlyph>(PANGO_GLYPH_UNKNOWN_FLAG);
            if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) && glyph != PANGO_GLYPH_EMPTY && !found.contains(character))
                found.append(character);
        }
    } while (pango_layout_iter_next_run(iter));
    pango_layout_iter_free(iter);
    return found;
}

QString spellOut(QString text, const QList<char32_t> &characters)
{
    for (const char32_t c : characters) {
        const QString name = u"[U+%1]"_s.arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
        text.replace(QString::fromUcs4(&c, 1), name);
    }
    return text;
}

} // namespace

QStringList paperFamilies()
{
    return {u"Noto Sans CJK SC"_s, u"HanaMinA"_s, u"HanaMinB"_s};
}

SetText::SetText(PangoLayout *owned) : m_layout(owned, [](PangoLayout *layout) { g_object_unref(layout); })
{
    PangoRectangle logical;
    pango_layout_get_extents(owned, nullptr, &logical);
    m_height = static_cast<double>(logical.height) / PANGO_SCALE;
}

std::vector<double> SetText::lineHeights() const
{
    std::vector<double> heights;
    if (pango_layout_get_line_count(m_layout.get()) == 1)
        return {m_height};
    PangoLayoutIter *iter = pango_layout_get_iter(m_layout.get());
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter, nullptr, &logical);
        heights.push_back(static_cast<double>(logical.height) / PANGO_SCALE);
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return heights;
}

void SetText::paint(cairo_t *page, double x, double y) const
{
    paintLines(page, x, y, 0, -1);
}

void SetText::paintLines(cairo_t *page, double x, double y, int from, int to) const
{
    if (!m_layout)
        return;
    PangoLayoutIter *iter = pango_layout_get_iter(m_layout.get());
    int top = 0;
    for (int line = 0; to < 0 || line < to; ++line) {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter, nullptr, &logical);
        if (line == from)
            top = logical.y;
        if (line >= from) {
            const double baseline = static_cast<double>(pango_layout_iter_get_baseline(iter) - top) / PANGO_SCALE;
            showLine(page, pango_layout_iter_get_line_readonly(iter), x + static_cast<double>(logical.x) / PANGO_SCALE,
                     y + baseline);
        }
        if (!pango_layout_iter_next_line(iter))
            break;
    }
    pango_layout_iter_free(iter);
}

void SetText::outline(cairo_t *page, double x, double y) const
{
    if (!m_layout)
        return;
    cairo_move_to(page, x, y);
    pango_cairo_layout_path(page, m_layout.get());
}

double SetText::width() const
{
    PangoRectangle logical;
    pango_layout_get_extents(m_layout.get(), nullptr, &logical);
    return static_cast<double>(logical.width) / PANGO_SCALE;
}

qsizetype SetText::charactersBefore(double x) const
{
    int index = 0;
    pango_layout_xy_to_index(m_layout.get(), static_cast<int>(x * PANGO_SCALE), 0, &index, nullptr);
    return QString::fromUtf8(pango_layout_get_text(m_layout.get()), index).size();
}

Typesetter::Typesetter(bool largePrint)
    : m_context(newContext(), [](PangoContext *context) { g_object_unref(context); }), m_largePrint(largePrint)
{
}

SetText Typesetter::set(const QString &text, Style style, double width, Align align) const
{
    const PangoFontDescription *font = description(style, m_largePrint);
    PangoLayout *layout = newLayout(m_context.get(), text, font, width, align);
    if (pango_layout_get_unknown_glyphs_count(layout) > 0) {
        const QString spelled = spellOut(text, unknownCharacters(layout));
        g_object_unref(layout);
        layout = newLayout(m_context.get(), spelled, font, width, align);
    }
    return SetText(layout);
}

SetText Typesetter::setShortened(const QString &text, Style style, double width, Align align) const
{
    // Not Pango's own ellipsis: that one still extracts as all the words it hides.
    const SetText whole = set(text, style);
    if (whole.width() <= width)
        return set(text, style, width, align);
    const double room = width - set(kEllipsis.toString(), style).width();
    return set(text.left(whole.charactersBefore(room)) + kEllipsis.toString(), style, width, align);
}

SetText Typesetter::setOnce(const QString &text, Style style, double width)
{
    const Words key{text, style, width};
    const auto known = m_once.constFind(key);
    if (known != m_once.constEnd())
        return *known;
    return *m_once.insert(key, set(text, style, width));
}

} // namespace creditdesk::report
