#include "app/report/painter.h"

#include "app/report/geometry.h"
#include "app/report/paper_text.h"
#include "app/report/watermark.h"
#include "app/report/wording.h"

#include <cairo.h>

#include <algorithm>
#include <numeric>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using namespace sheet;

struct Colour {
    double red, green, blue;
};
constexpr Colour kInk{0.09, 0.11, 0.14};
constexpr Colour kMuted{0.33, 0.38, 0.45};
constexpr Colour kLine{0.76, 0.80, 0.85};
constexpr Colour kAccent{0.11, 0.29, 0.53};
constexpr Colour kHeadFill{0.935, 0.95, 0.97};
constexpr Colour kMarkFill{0.99, 0.965, 0.89};

constexpr double kLabelDrop = 1.1; // puts the smaller label on the value's baseline
constexpr double kQrX = kWidth - kMargin - kQrSize;

void use(cairo_t *page, const Colour &c)
{
    cairo_set_source_rgb(page, c.red, c.green, c.blue);
}

void paintText(cairo_t *page, const SetText &text, const Colour &colour, double x, double y)
{
    use(page, colour);
    text.paint(page, x, y);
}

void fillBox(cairo_t *page, const Colour &colour, double x, double y, double width, double height)
{
    use(page, colour);
    cairo_rectangle(page, x, y, width, height);
    cairo_fill(page);
}

void line(cairo_t *page, const Colour &colour, double x1, double y1, double x2, double y2, double width = 0.5)
{
    use(page, colour);
    cairo_set_line_width(page, width);
    cairo_move_to(page, x1, y1);
    cairo_line_to(page, x2, y2);
    cairo_stroke(page);
}

void frame(cairo_t *page, double y, double height)
{
    use(page, kLine);
    cairo_set_line_width(page, 0.5);
    cairo_rectangle(page, kMargin, y, kBodyWidth, height);
    cairo_stroke(page);
}

/// A row of a slice; toLine < 0: to its end.
struct Part {
    const Row *row;
    int fromLine, toLine;
};

std::vector<Part> partsOf(const Block &block, const Slice &slice)
{
    std::vector<Part> parts;
    for (int r = slice.from.row; r < static_cast<int>(block.rows.size()) && r <= slice.to.row; ++r) {
        const int to = r == slice.to.row ? slice.to.line : -1;
        if (to != 0)
            parts.push_back({&block.rows[static_cast<std::size_t>(r)], r == slice.from.row ? slice.from.line : 0, to});
    }
    return parts;
}

/// Of the lines [from, to); to < 0: all that are left.
double heightOfLines(const SetText &text, int from, int to)
{
    if (from == 0 && to < 0)
        return text.height();
    const std::vector<double> lines = text.lineHeights();
    const auto end = to < 0 ? lines.end() : lines.begin() + to;
    return std::accumulate(lines.begin() + from, end, 0.0);
}

double qrTop(const Block &front)
{
    return kBodyTop + front.head.height() + 12;
}

} // namespace

Painter::Painter(cairo_surface_t *surface, const Model &model, const QrSymbol &qr, Typesetter &typesetter, Paper paper)
    : m_page(cairo_create(surface)), m_qr(qr), m_set(typesetter), m_paper(paper), m_measures(measuresOf(model.look.largePrint))
{
    if (paper == Paper::Report)
        m_mark = makeWatermark(model.context, typesetter);
    marginTexts(model);
}

void Painter::marginTexts(const Model &model)
{
    const IssueContext &context = model.context;
    const double half = kBodyWidth / 2 - 6;
    const double foot = kBodyWidth - 110;
    const bool isReport = m_paper == Paper::Report;
    const QString number = u"%1 %2"_s.arg(wording::reportNumber, paperText(context.number));
    m_headNumber = m_set.setShortened(isReport ? number : paperText(model.title), Style::Tiny, half);
    m_headSubject =
        m_set.setShortened(paperText(isReport ? model.subjectName : context.number), Style::Tiny, half, Align::Right);
    const QString place = u"%1 · %2 · %3 %4"_s.arg(context.hall, context.terminal, wording::operatorName, context.operatorName);
    const QStringView what = isReport ? wording::dataAsOf : wording::printedAt;
    const QString data = u"%1 %2"_s.arg(what, timeText(isReport ? model.dataAsOf : context.issuedAt, context.issuedAt, true));
    m_footPlace = m_set.setShortened(paperText(place), Style::Tiny, foot);
    m_footData = m_set.setShortened(data, Style::Tiny, foot);
}

Painter::~Painter()
{
    if (m_mark)
        cairo_surface_destroy(m_mark);
    cairo_destroy(m_page);
}

void Painter::page(const std::vector<Block> &blocks, const PageSlices &slices, int number, int of)
{
    const bool hasQr = number == 1 && !m_qr.isNull();
    if (m_mark)
        paintWatermark(m_page, m_mark, kQrX, hasQr ? qrTop(blocks.front()) : 0, hasQr ? kQrSize : 0);
    runningHead();
    for (const Slice &slice : slices)
        block(blocks[static_cast<std::size_t>(slice.block)], slice);
    foot(number, of);
    cairo_show_page(m_page);
}

void Painter::runningHead()
{
    paintText(m_page, m_headNumber, kMuted, kMargin, kRunningHeadTop);
    paintText(m_page, m_headSubject, kMuted, kMargin + kBodyWidth / 2 + 6, kRunningHeadTop);
    line(m_page, kLine, kMargin, kRunningHeadRule, kMargin + kBodyWidth, kRunningHeadRule);
}

void Painter::foot(int number, int of)
{
    line(m_page, kLine, kMargin, kFootRule, kMargin + kBodyWidth, kFootRule);
    paintText(m_page, m_footPlace, kMuted, kMargin, kFootTop);
    paintText(m_page, m_footData, kMuted, kMargin, kFootTop + m_footPlace.height());
    const QString text = wording::pageOf.toString().arg(number).arg(of);
    paintText(m_page, m_set.set(text, Style::Tiny, 100, Align::Right), kMuted, kMargin + kBodyWidth - 100, kFootTop);
}

void Painter::block(const Block &block, const Slice &slice)
{
    const double y = kBodyTop + slice.y;
    switch (block.kind) {
    case BlockKind::Front:
        return front(block, y);
    case BlockKind::Figures:
        return figures(block, y);
    case BlockKind::Chapter:
        return chapterTitle(block, y);
    case BlockKind::Section:
        return paintText(m_page, block.head, kAccent, kMargin, y);
    case BlockKind::Table:
    case BlockKind::Item:
        return rows(block, slice, y);
    case BlockKind::Text:
        return paragraphs(block, slice, y);
    }
}

void Painter::front(const Block &block, double y)
{
    paintText(m_page, block.head, kInk, kMargin, y);
    y += block.head.height() + 6;
    line(m_page, kAccent, kMargin, y, kMargin + kBodyWidth, y, 1.2);
    if (!m_qr.isNull()) {
        m_qr.paint(m_page, kQrX, qrTop(block), kQrSize);
        const SetText caption = m_set.set(wording::scanToVerify.toString(), Style::Tiny, kQrSize, Align::Centre);
        paintText(m_page, caption, kMuted, kQrX, qrTop(block) + kQrSize - 3);
    }
    y += 10;
    for (const Row &row : block.rows) {
        paintText(m_page, row.label, kMuted, kMargin, y + kLabelDrop);
        paintText(m_page, row.value, kInk, kMargin + m_measures.factLabelWidth, y);
        y += std::max(row.label.height(), row.value.height()) + kRowPadding;
    }
}

void Painter::figures(const Block &block, double y)
{
    const int inRow = figuresInRow(block, m_measures);
    const double height = m_measures.figureHeight;
    const int rowCount = (static_cast<int>(block.rows.size()) - 1) / inRow + 1;
    const double width = kBodyWidth / inRow;
    frame(m_page, y, rowCount * height);
    for (int i = 0; i < static_cast<int>(block.rows.size()); ++i) {
        const Row &cell = block.rows[static_cast<std::size_t>(i)];
        const double x = kMargin + (i % inRow) * width;
        const double top = y + (i / inRow) * height;
        if (i % inRow != 0)
            line(m_page, kLine, x, top, x, top + height);
        if (i % inRow == 0 && i != 0)
            line(m_page, kLine, kMargin, top, kMargin + kBodyWidth, top);
        paintText(m_page, cell.label, kMuted, x + 2, top + 4);
        paintText(m_page, cell.value, kInk, x, top + m_measures.figureDrop);
    }
}

void Painter::chapterTitle(const Block &block, double y)
{
    paintText(m_page, block.head, kAccent, kMargin, y);
    const double under = y + block.head.height() + 2;
    line(m_page, kAccent, kMargin, under, kMargin + kBodyWidth, under, 0.8);
}

void Painter::itemHead(const SetText &head, double y)
{
    const double height = head.height() + 2 * kHeadPadding;
    fillBox(m_page, kHeadFill, kMargin, y, kBodyWidth, height);
    paintText(m_page, head, kInk, kMargin + kCellPadding, y + kHeadPadding);
}

void Painter::rows(const Block &block, const Slice &slice, double y)
{
    const double top = y;
    if (block.kind == BlockKind::Item) {
        const SetText &head = slice.continued ? block.headContinued : block.head;
        itemHead(head, y);
        y += head.height() + 2 * kHeadPadding;
    }
    for (const Part &part : partsOf(block, slice)) {
        if (y > top)
            line(m_page, kLine, kMargin, y, kMargin + kBodyWidth, y, 0.4);
        y = rowSlice(block, *part.row, y, part.fromLine, part.toLine);
    }
    frame(m_page, top, y - top);
}

double Painter::rowSlice(const Block &block, const Row &row, double y, int fromLine, int toLine)
{
    const bool isText = block.kind == BlockKind::Text;
    const double padding = rowPadding(block.kind);
    const bool whole = fromLine == 0 && toLine < 0;
    const double bottom = y + 2 * padding + labelOverhang(row) + heightOfLines(row.value, fromLine, toLine);
    double x = kMargin + (isText ? 0 : kCellPadding);
    if (!row.label.isEmpty()) {
        const double column = isText ? m_measures.noteNumberWidth : m_measures.labelWidth;
        if (!isText)
            line(m_page, kLine, kMargin + column, y, kMargin + column, bottom, 0.4);
        if (fromLine == 0)
            paintText(m_page, row.label, kMuted, x, y + padding + (isText ? 0 : kLabelDrop));
        x += column;
    } else if (block.kind == BlockKind::Item) {
        fillBox(m_page, kMarkFill, kMargin, y + 0.2, kBodyWidth, bottom - y - 0.4);
    }
    use(m_page, kInk);
    if (whole)
        row.value.paint(m_page, x, y + padding);
    else
        row.value.paintLines(m_page, x, y + padding, fromLine, toLine);
    if (!row.value2.isEmpty())
        rightHalf(row, y, bottom);
    return bottom;
}

void Painter::rightHalf(const Row &row, double y, double bottom)
{
    const double half = kMargin + kHalfWidth;
    line(m_page, kLine, half, y, half, bottom, 0.4);
    line(m_page, kLine, half + m_measures.labelWidth, y, half + m_measures.labelWidth, bottom, 0.4);
    paintText(m_page, row.label2, kMuted, half + kCellPadding, y + kRowPadding + kLabelDrop);
    paintText(m_page, row.value2, kInk, half + m_measures.labelWidth + kCellPadding, y + kRowPadding);
}

void Painter::paragraphs(const Block &block, const Slice &slice, double y)
{
    for (const Part &part : partsOf(block, slice))
        y = rowSlice(block, *part.row, y, part.fromLine, part.toLine);
}

} // namespace creditdesk::report
