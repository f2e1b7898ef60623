// Where pages break: pure arithmetic over heights, without text or paper. A block is a heading row that is repeated where the
// block goes on, followed by rows; a row is a stack of lines. Units are points.
#pragma once

#include <vector>

namespace creditdesk::report {

struct RowMeasure {
    double padding = 0;        ///< above and below the lines, together
    std::vector<double> lines; ///< heights
    [[nodiscard]] double height() const;
};

struct BlockMeasure {
    double spaceBefore = 0; ///< dropped at the top of a page
    double head = 0;
    double headContinued = 0;
    std::vector<RowMeasure> rows;
    bool newPage = false;      ///< begins a page
    bool keepWithNext = false; ///< a title must not stand alone at the foot of a page
    [[nodiscard]] double height() const;
};

/// Position inside a block: a row and a line of it.
struct Place {
    int row = 0;
    int line = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

/// The part [from, to) of a block on one page.
struct Slice {
    int block = 0;
    double y = 0; ///< from the top of the page's body
    Place from, to;
    bool continued = false; ///< not the first part: the head carries 续
};

using PageSlices = std::vector<Slice>;

/// Breaks `blocks` into pages of `bodyHeight`. A block that fits on one page is never torn; a longer one is broken between
/// rows, and a row longer than a page between lines. Every line is placed exactly once; there is at least one page.
[[nodiscard]] std::vector<PageSlices> paginate(const std::vector<BlockMeasure> &blocks, double bodyHeight);

} // namespace creditdesk::report
