#include "app/report/table_paper.h"

#include "app/report/geometry.h"
#include "app/report/grid.h"
#include "app/report/paper_text.h"
#include "app/report/pdf_surface.h"
#include "app/report/table_columns.h"
#include "app/report/wording.h"
#include "models/domain/table_words.h"

#include <cairo.h>

#include <algorithm>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using base::Code;
using domain::LabelledText;
using domain::Table;
using sheet::kMargin;
using sheet::kMillimetre;

constexpr int kPiece = 1000;
constexpr double kInk = 0.1, kMuted = 0.35, kLine = 0.75, kFaintLine = 0.88, kHeadFill = 0.94;
constexpr double kRunningTop = 8 * kMillimetre;
constexpr double kFootTop = 14 * kMillimetre; ///< from the lower edge
constexpr double kPageNumberWidth = 110, kMarkWidth = 140;
constexpr double kLineSpace = 3; ///< below a paragraph

base::Result<QList<QStringList>> allRows(const Table &table, const base::RowSource &source, const base::CancelToken &cancel)
{
    QList<QStringList> all = source ? QList<QStringList>() : table.rows;
    while (source) {
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"table"_s);
        TRY_ASSIGN(const QList<QStringList> rows, source(all.size(), kPiece));
        if (rows.isEmpty())
            break;
        all += rows;
        if (all.size() > kMostPaperRows)
            break;
    }
    if (all.size() > kMostPaperRows)
        return base::fail(Code::InvalidInput, u"more rows than are worth printing"_s, u"paper_rows"_s);
    return all;
}

QStringList shown(const Table &table, const QStringList &cells)
{
    QStringList out;
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        out.append(paperText(domain::shownCell(table.columns.at(i), cells.value(i)), LineBreaks::Kept));
    return out;
}

QStringList headsOf(const Table &table)
{
    QStringList out;
    for (const domain::TableColumn &column : table.columns)
        out.append(paperText(domain::headOf(column), LineBreaks::Kept));
    return out;
}

class TablePaper
{
public:
    TablePaper(const Table &table, const domain::TableWords &words, QList<QStringList> rows)
        : m_rows(std::move(rows)), m_head(headsOf(table)), m_hasTotal(!table.total.isEmpty())
    {
        for (QStringList &row : m_rows)
            row = shown(table, row);
        if (m_hasTotal)
            m_rows.append(shown(table, table.total));
        const double upright = sheet::kWidth - 2 * kMargin, lying = sheet::kHeight - 2 * kMargin;
        const TableForm form = formOf(table, m_head, m_rows, TextWidths(m_set, Style::Small), upright, lying);
        m_width = form.isLying ? sheet::kHeight : sheet::kWidth;
        m_height = form.isLying ? sheet::kWidth : sheet::kHeight;
        m_grid.emplace(m_set, Style::Small, form.columns);
        m_headGrid.emplace(m_set, Style::Small, form.columns);
        setWords(table, words);
    }

    base::Result<Rendered> run(const PdfFacts &facts, const base::CancelToken &cancel)
    {
        TRY_ASSIGN(const std::vector<BlockMeasure> blocks, measures(cancel));
        const std::vector<PageSlices> pages = paginate(blocks, m_height - 2 * kMargin);
        PdfSurface surface(m_width, m_height, facts);
        Rendered out;
        out.pages = static_cast<int>(pages.size());
        m_page = cairo_create(surface.get());
        for (int i = 0; i < out.pages && !cancel.isCancelled(); ++i)
            page(pages[static_cast<std::size_t>(i)], i + 1, out.pages);
        cairo_destroy(m_page);
        if (cancel.isCancelled())
            return base::fail(Code::Cancelled, u"table"_s);
        TRY_ASSIGN(out.pdf, surface.finish());
        return out;
    }

private:
    enum Part { Title, Facts, Rows, Closing };

    double body() const { return m_width - 2 * kMargin; }

    SetText paragraph(const QString &text) const { return m_set.set(paperText(text, LineBreaks::Kept), Style::Label, body()); }

    void setWords(const Table &table, const domain::TableWords &words)
    {
        const QString title = table.subtitle.isEmpty() ? table.title : table.title + u' ' + table.subtitle;
        m_title = m_set.set(paperText(table.title), Style::Title, body(), Align::Centre);
        if (!table.subtitle.isEmpty())
            m_subtitle = m_set.set(paperText(table.subtitle), Style::Body, body(), Align::Centre);
        const QString filters = filtersLine(table, words);
        const QString by = table.madeBy.isEmpty() ? QString() : words.madeBy + u' ' + table.madeBy;
        m_runningTitle = m_set.setShortened(paperText(title), Style::Tiny, body() - kMarkWidth);
        m_runningFilters = m_set.setShortened(paperText(filters), Style::Tiny, body());
        m_mark = m_set.setShortened(paperText(table.mark), Style::Tiny, kMarkWidth - 6, Align::Right);
        m_footDays = m_set.setShortened(paperText(daysLine(table, words)), Style::Tiny, body() - kPageNumberWidth);
        m_footPlace = m_set.setShortened(paperText(by), Style::Tiny, body());
        if (!table.purpose.isEmpty())
            m_facts.push_back(paragraph(words.purpose + words.colon + table.purpose));
        for (const LabelledText &fact : table.facts)
            m_facts.push_back(paragraph(fact.label + words.colon + fact.text));
        if (table.facts.isEmpty() || !table.filters.isEmpty())
            m_facts.push_back(paragraph(filters));
        m_facts.push_back(paragraph(daysLine(table, words)));
        if (m_rows.isEmpty())
            m_closing.push_back(paragraph(words.noRows));
        for (const LabelledText &source : table.sources)
            m_closing.push_back(paragraph(source.label + words.colon + source.text));
        for (const QString &note : table.notes)
            m_closing.push_back(paragraph(words.note + words.colon + note));
    }

    static BlockMeasure textBlock(const std::vector<SetText> &paragraphs, double spaceBefore)
    {
        BlockMeasure block;
        block.spaceBefore = spaceBefore;
        for (const SetText &text : paragraphs)
            block.rows.push_back({kLineSpace, text.lineHeights()});
        return block;
    }

    base::Result<std::vector<BlockMeasure>> measures(const base::CancelToken &cancel) const
    {
        std::vector<BlockMeasure> all(4);
        all[Title].head = m_title.height() + (m_subtitle.isEmpty() ? 0 : m_subtitle.height() + 2) + 8;
        all[Title].keepWithNext = true;
        all[Facts] = textBlock(m_facts, 0);
        all[Facts].keepWithNext = true;
        all[Rows].spaceBefore = 6;
        all[Rows].head = all[Rows].headContinued = Grid::heightOf(m_headGrid->measure(m_head));
        for (const QStringList &row : m_rows) {
            if (all[Rows].rows.size() % kPiece == 0 && cancel.isCancelled())
                return base::fail(Code::Cancelled, u"table"_s);
            all[Rows].rows.push_back(m_grid->measure(row));
        }
        all[Closing] = textBlock(m_closing, 10);
        return all;
    }

    void grey(double value) { cairo_set_source_rgb(m_page, value, value, value); }

    void paint(const SetText &text, double tone, double x, double y)
    {
        grey(tone);
        text.paint(m_page, x, y);
    }

    void rule(double y, double tone)
    {
        grey(tone);
        cairo_set_line_width(m_page, 0.5);
        cairo_move_to(m_page, kMargin, y);
        cairo_line_to(m_page, kMargin + body(), y);
        cairo_stroke(m_page);
    }

    void fill(double y, double height)
    {
        grey(kHeadFill);
        cairo_rectangle(m_page, kMargin, y, body(), height);
        cairo_fill(m_page);
    }

    void page(const PageSlices &slices, int number, int of)
    {
        margins(number, of);
        for (const Slice &slice : slices) {
            const double y = kMargin + slice.y;
            if (slice.block == Title)
                title(y);
            else if (slice.block == Rows)
                rows(slice, y);
            else
                paragraphs(slice.block == Facts ? m_facts : m_closing, slice, y);
        }
        cairo_show_page(m_page);
    }

    /// What each page says of itself. On the first the title and the filters stand in full below.
    void margins(int number, int of)
    {
        if (number > 1) {
            paint(m_runningTitle, kMuted, kMargin, kRunningTop);
            paint(m_runningFilters, kMuted, kMargin, kRunningTop + m_runningTitle.height());
        }
        paint(m_mark, kInk, kMargin + body() - kMarkWidth + 6, kRunningTop);
        const double foot = m_height - kFootTop;
        rule(foot - 3, kLine);
        paint(m_footDays, kMuted, kMargin, foot);
        paint(m_footPlace, kMuted, kMargin, foot + m_footDays.height());
        const SetText text =
            m_set.set(wording::pageOf.toString().arg(number).arg(of), Style::Tiny, kPageNumberWidth, Align::Right);
        paint(text, kMuted, kMargin + body() - kPageNumberWidth, foot);
    }

    void title(double y)
    {
        paint(m_title, kInk, kMargin, y);
        if (!m_subtitle.isEmpty())
            paint(m_subtitle, kMuted, kMargin, y + m_title.height() + 2);
    }

    void paragraphs(const std::vector<SetText> &all, const Slice &slice, double y)
    {
        for (int r = slice.from.row; r < static_cast<int>(all.size()) && r <= slice.to.row; ++r) {
            const int from = r == slice.from.row ? slice.from.line : 0, to = r == slice.to.row ? slice.to.line : -1;
            if (to == 0)
                break;
            const SetText &text = all[static_cast<std::size_t>(r)];
            grey(kInk);
            text.paintLines(m_page, kMargin, y, from, to);
            y += Grid::heightOf({kLineSpace, text.lineHeights()}, from, to);
        }
    }

    void rows(const Slice &slice, double y)
    {
        const double head = Grid::heightOf(m_headGrid->measure(m_head));
        fill(y, head);
        rule(y, kLine);
        grey(kInk);
        y += m_headGrid->paint(m_page, 0, m_head, kMargin, y);
        rule(y, kLine);
        const int count = static_cast<int>(m_rows.size());
        for (int r = slice.from.row; r < count && r <= slice.to.row; ++r) {
            const int from = r == slice.from.row ? slice.from.line : 0, to = r == slice.to.row ? slice.to.line : -1;
            if (to == 0)
                break;
            const bool isTotal = m_hasTotal && r == count - 1;
            if (isTotal)
                fill(y, Grid::heightOf(m_grid->measure(m_rows.at(r)), from, to));
            grey(kInk);
            y += m_grid->paint(m_page, r, m_rows.at(r), kMargin, y, from, to);
            rule(y, isTotal ? kLine : kFaintLine);
        }
    }

    Typesetter m_set;
    QList<QStringList> m_rows; ///< as printed; the total last
    QStringList m_head;
    bool m_hasTotal;
    double m_width = 0, m_height = 0;
    std::optional<Grid> m_grid, m_headGrid;
    SetText m_title, m_subtitle, m_runningTitle, m_runningFilters, m_mark, m_footDays, m_footPlace;
    std::vector<SetText> m_facts, m_closing;
    cairo_t *m_page = nullptr;
};

} // namespace

base::Result<Rendered> renderTable(const Table &table, const base::RowSource &rows, const base::CancelToken &cancel)
{
    if (table.columns.isEmpty())
        return base::fail(Code::InvalidInput, u"a table without columns"_s);
    QString why;
    const auto words = domain::TableWords::load(&why);
    if (!words)
        return base::fail(Code::Internal, why);
    TRY_ASSIGN(QList<QStringList> all, allRows(table, rows, cancel));
    // Without a time of its own the file would carry the clock's.
    const QDateTime made = table.madeAt.isValid() ? table.madeAt : QDateTime(QDate(2000, 1, 1), {}, Qt::UTC);
    return TablePaper(table, *words, std::move(all))
        .run({paperText(table.title), {}, paperText(table.purpose), {}, made}, cancel);
}

} // namespace creditdesk::report
