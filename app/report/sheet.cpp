// A plain table on paper. Upright up to six columns, else lying; the head of the table stands on each page.
#include "app/report/geometry.h"
#include "app/report/grid.h"
#include "app/report/paging.h"
#include "app/report/paper_text.h"
#include "app/report/pdf_surface.h"
#include "app/report/products.h"
#include "app/report/typesetter.h"
#include "app/report/wording.h"

#include <cairo.h>

#include <algorithm>
#include <optional>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using sheet::kMargin;

constexpr int kMostUprightColumns = 6;
constexpr double kFootRoom = 16; ///< from the body's end to the foot
constexpr double kInk = 0.1, kMuted = 0.35, kLine = 0.75, kHeadFill = 0.94;

class SheetPaper
{
public:
    explicit SheetPaper(const Sheet &sheet)
        : m_lying(sheet.columns.size() > kMostUprightColumns),
          m_width(m_lying ? sheet::kHeight : sheet::kWidth),
          m_height(m_lying ? sheet::kWidth : sheet::kHeight)
    {
        columns(sheet);
        m_title = m_set.set(paperText(sheet.title), Style::Title, body(), Align::Centre);
        m_subtitle = m_set.set(paperText(sheet.subtitle), Style::Label, body(), Align::Centre);
        m_running = m_set.setShortened(paperText(sheet.title + u' ' + sheet.subtitle), Style::Tiny, body());
        m_foot = m_set.setShortened(paperText(sheet.foot), Style::Tiny, body() - 110);
        m_head = onPaper(sheet.columns);
        for (const QStringList &cells : sheet.rows)
            m_rows.append(onPaper(cells));
        for (const QString &line : sheet.closing)
            m_closing.push_back(m_set.set(paperText(line), Style::Body, body()));
    }

    base::Result<Rendered> run(const PdfFacts &facts)
    {
        const std::vector<PageSlices> pages = paginate(measures(), m_height - 2 * kMargin - kFootRoom);
        PdfSurface surface(m_width, m_height, facts);
        Rendered out;
        out.pages = static_cast<int>(pages.size());
        m_page = cairo_create(surface.get());
        for (int i = 0; i < out.pages; ++i)
            page(pages[static_cast<std::size_t>(i)], i + 1, out.pages);
        cairo_destroy(m_page);
        TRY_ASSIGN(out.pdf, surface.finish());
        return out;
    }

private:
    enum Part { Title, Table, Closing };

    double body() const { return m_width - 2 * kMargin; }

    void columns(const Sheet &sheet)
    {
        const auto part = [&sheet](qsizetype i) { return std::max(1, sheet.widths.value(i, 1)); };
        double sum = 0;
        for (qsizetype i = 0; i < sheet.columns.size(); ++i)
            sum += part(i);
        std::vector<GridColumn> columns;
        for (qsizetype i = 0; i < sheet.columns.size(); ++i)
            columns.push_back({body() * part(i) / sum, Align::Left});
        m_headGrid.emplace(m_set, Style::Label, columns);
        m_grid.emplace(m_set, Style::Small, columns);
    }

    static QStringList onPaper(const QStringList &cells)
    {
        QStringList out;
        for (const QString &cell : cells)
            out.append(paperText(cell));
        return out;
    }

    std::vector<BlockMeasure> measures() const
    {
        std::vector<BlockMeasure> all(m_closing.empty() ? 2 : 3);
        all[Title].head = m_title.height() + m_subtitle.height() + 12;
        all[Title].keepWithNext = true;
        all[Table].head = all[Table].headContinued = Grid::heightOf(m_headGrid->measure(m_head));
        for (const QStringList &row : m_rows)
            all[Table].rows.push_back(m_grid->measure(row));
        if (!m_closing.empty()) {
            all[Closing].spaceBefore = 14;
            for (const SetText &line : m_closing)
                all[Closing].head += line.height() + 4; // totals and signatures stay together
        }
        return all;
    }

    void grey(double value) { cairo_set_source_rgb(m_page, value, value, value); }

    void paint(const SetText &text, double tone, double x, double y)
    {
        grey(tone);
        text.paint(m_page, x, y);
    }

    void rule(double y)
    {
        grey(kLine);
        cairo_set_line_width(m_page, 0.5);
        cairo_move_to(m_page, kMargin, y);
        cairo_line_to(m_page, kMargin + body(), y);
        cairo_stroke(m_page);
    }

    void page(const PageSlices &slices, int number, int of)
    {
        if (number > 1)
            paint(m_running, kMuted, kMargin, sheet::kRunningHeadTop);
        for (const Slice &slice : slices) {
            const double y = kMargin + slice.y;
            if (slice.block == Title)
                title(y);
            else if (slice.block == Table)
                table(slice, y);
            else
                closing(y);
        }
        const double foot = m_height - 14 * sheet::kMillimetre;
        rule(foot - 4);
        paint(m_foot, kMuted, kMargin, foot);
        const QString text = wording::pageOf.toString().arg(number).arg(of);
        paint(m_set.set(text, Style::Tiny, 100, Align::Right), kMuted, kMargin + body() - 100, foot);
        cairo_show_page(m_page);
    }

    void title(double y)
    {
        paint(m_title, kInk, kMargin, y);
        paint(m_subtitle, kMuted, kMargin, y + m_title.height() + 2);
    }

    void closing(double y)
    {
        for (const SetText &line : m_closing) {
            paint(line, kInk, kMargin, y);
            y += line.height() + 4;
        }
    }

    void table(const Slice &slice, double y)
    {
        const double height = Grid::heightOf(m_headGrid->measure(m_head));
        grey(kHeadFill);
        cairo_rectangle(m_page, kMargin, y, body(), height);
        cairo_fill(m_page);
        rule(y);
        y = cells(*m_headGrid, 0, m_head, y, 0, -1);
        for (int r = slice.from.row; r < static_cast<int>(m_rows.size()) && r <= slice.to.row; ++r) {
            const int to = r == slice.to.row ? slice.to.line : -1;
            if (to != 0)
                y = cells(*m_grid, r, m_rows.at(r), y, r == slice.from.row ? slice.from.line : 0, to);
        }
    }

    double cells(Grid &grid, int row, const QStringList &texts, double y, int from, int to)
    {
        grey(kInk);
        y += grid.paint(m_page, row, texts, kMargin, y, from, to);
        rule(y);
        return y;
    }

    Typesetter m_set;
    bool m_lying;
    double m_width, m_height;
    std::optional<Grid> m_headGrid, m_grid;
    SetText m_title, m_subtitle, m_running, m_foot;
    QStringList m_head;
    QList<QStringList> m_rows;
    std::vector<SetText> m_closing;
    cairo_t *m_page = nullptr;
};

} // namespace

base::Result<Rendered> renderSheet(const Sheet &sheet)
{
    if (sheet.columns.isEmpty())
        return base::fail(base::Code::InvalidInput, QStringLiteral("a sheet without columns"));
    // Without a date of its own a sheet would carry the clock's: the same rows have the same bytes.
    const PdfFacts facts{paperText(sheet.title), {}, paperText(sheet.subtitle), {}, QDateTime(QDate(2000, 1, 1), {}, Qt::UTC)};
    return SheetPaper(sheet).run(facts);
}

} // namespace creditdesk::report
