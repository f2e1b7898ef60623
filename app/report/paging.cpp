#include "app/report/paging.h"

#include <numeric>

namespace creditdesk::report {

namespace {

constexpr double kSlack = 0.01; // heights are sums of floating-point values

class Paginator
{
public:
    Paginator(const std::vector<BlockMeasure> &blocks, double bodyHeight)
        : m_blocks(blocks), m_bodyHeight(bodyHeight), m_pages(1)
    {
    }

    std::vector<PageSlices> run()
    {
        for (std::size_t i = 0; i < m_blocks.size();) {
            const std::size_t last = groupEnd(i);
            makeRoomFor(i, last);
            for (; i <= last; ++i)
                place(i);
        }
        return std::move(m_pages);
    }

private:
    /// Index of the block that the titles from `first` on are kept with.
    std::size_t groupEnd(std::size_t first) const
    {
        std::size_t last = first;
        while (m_blocks[last].keepWithNext && last + 1 < m_blocks.size())
            ++last;
        return last;
    }

    double spaceBefore(std::size_t block) const { return m_pages.back().empty() ? 0 : m_blocks[block].spaceBefore; }

    void newPage()
    {
        m_pages.emplace_back();
        m_y = 0;
    }

    void makeRoomFor(std::size_t first, std::size_t last)
    {
        if (m_pages.back().empty())
            return;
        if (m_blocks[first].newPage)
            return newPage();
        double whole = 0, titles = 0;
        for (std::size_t i = first; i <= last; ++i) {
            const double height = m_blocks[i].spaceBefore + m_blocks[i].height();
            whole += height;
            if (i != last)
                titles += height;
        }
        const double left = m_bodyHeight - m_y + kSlack;
        if (whole <= left)
            return;
        const bool fitsOnAPage = whole - m_blocks[first].spaceBefore <= m_bodyHeight + kSlack;
        if (fitsOnAPage || titles + m_blocks[last].spaceBefore + smallestStart(m_blocks[last]) > left)
            newPage();
    }

    /// Head and first row, or two lines of a row that no page holds: less is not worth starting.
    double smallestStart(const BlockMeasure &block) const
    {
        if (block.rows.empty())
            return block.head;
        const RowMeasure &row = block.rows.front();
        if (block.head + row.height() <= m_bodyHeight)
            return block.head + row.height();
        double lines = 0;
        for (std::size_t i = 0; i < row.lines.size() && i < 2; ++i)
            lines += row.lines[i];
        return block.head + row.padding + lines;
    }

    void place(std::size_t index)
    {
        const BlockMeasure &block = m_blocks[index];
        const double height = block.height();
        // Too long for one page together with its titles, but not alone: rather a title left behind than a torn block.
        if (m_y + spaceBefore(index) + height > m_bodyHeight + kSlack && height <= m_bodyHeight + kSlack && m_y > 0)
            newPage();
        m_y += spaceBefore(index);
        Place at;
        for (bool continued = false;; continued = true) {
            const Place next = fill(block, at, continued);
            m_pages.back().push_back({static_cast<int>(index), m_y, at, next, continued});
            m_y += heightOf(block, at, next, continued);
            if (next.row >= static_cast<int>(block.rows.size()))
                return;
            at = next;
            newPage();
        }
    }

    /// How far the block goes on this page. At the top of a page at least one line is taken, so that it always ends.
    Place fill(const BlockMeasure &block, Place at, bool continued) const
    {
        const double headContinued = block.headContinued;
        double left = m_bodyHeight - m_y + kSlack - (continued ? headContinued : block.head);
        const Place start = at;
        const int rows = static_cast<int>(block.rows.size());
        while (at.row < rows) {
            const RowMeasure &row = block.rows[static_cast<std::size_t>(at.row)];
            const double rest = restOf(row, at.line);
            if (rest <= left) {
                left -= rest;
                at = {at.row + 1, 0};
                continue;
            }
            const bool fitsNextPage = headContinued + rest <= m_bodyHeight;
            if (fitsNextPage && (at != start || m_y > 0))
                return at;
            return splitRow(row, at, left, at == start);
        }
        return at;
    }

    static double restOf(const RowMeasure &row, int fromLine)
    {
        return row.padding + std::accumulate(row.lines.begin() + fromLine, row.lines.end(), 0.0);
    }

    static Place splitRow(const RowMeasure &row, Place at, double left, bool mustAdvance)
    {
        left -= row.padding;
        int line = at.line;
        const int lines = static_cast<int>(row.lines.size());
        while (line < lines && row.lines[static_cast<std::size_t>(line)] <= left)
            left -= row.lines[static_cast<std::size_t>(line++)];
        if (line == at.line && mustAdvance)
            ++line;
        return line >= lines ? Place{at.row + 1, 0} : Place{at.row, line};
    }

    static double heightOf(const BlockMeasure &block, Place from, Place to, bool continued)
    {
        double height = continued ? block.headContinued : block.head;
        for (int r = from.row; r < static_cast<int>(block.rows.size()) && r <= to.row; ++r) {
            const RowMeasure &row = block.rows[static_cast<std::size_t>(r)];
            const int first = r == from.row ? from.line : 0;
            const int end = r == to.row ? to.line : static_cast<int>(row.lines.size());
            if (end > first || row.lines.empty())
                height += row.padding + std::accumulate(row.lines.begin() + first, row.lines.begin() + end, 0.0);
        }
        return height;
    }

    const std::vector<BlockMeasure> &m_blocks;
    double m_bodyHeight;
    std::vector<PageSlices> m_pages;
    double m_y = 0;
};

} // namespace

double RowMeasure::height() const
{
    return padding + std::accumulate(lines.begin(), lines.end(), 0.0);
}

double BlockMeasure::height() const
{
    double sum = head;
    for (const RowMeasure &row : rows)
        sum += row.height();
    return sum;
}

std::vector<PageSlices> paginate(const std::vector<BlockMeasure> &blocks, double bodyHeight)
{
    return Paginator(blocks, bodyHeight).run();
}

} // namespace creditdesk::report
