// The report as set text in order of reading: what paging measures and the painter paints.
#pragma once

#include "app/report/model.h"
#include "app/report/paging.h"
#include "app/report/typesetter.h"

#include <vector>

namespace creditdesk::report {

/// Front: title, facts of the report, place of the QR code. Figures: the summary counts. Table and Item: label and value
/// columns. Text: paragraphs, with a number at the left if the label is set.
enum class BlockKind : quint8 { Front, Figures, Chapter, Section, Table, Item, Text };

struct Row {
    SetText label; ///< empty: the value takes the whole width
    SetText value;
    SetText label2{}, value2{}; ///< a second pair in the right half: two short fields share a row
};

struct Block {
    BlockKind kind = BlockKind::Text;
    SetText head, headContinued; ///< heading row of an item; title otherwise
    std::vector<Row> rows;
};

[[nodiscard]] std::vector<Block> layOut(const Model &model, Typesetter &typesetter);
[[nodiscard]] BlockMeasure measure(const Block &block);
/// Measures that the painter shares with measure().
[[nodiscard]] double rowPadding(BlockKind kind);
/// How far a label reaches below a value that is shorter than it.
[[nodiscard]] double labelOverhang(const Row &row);
[[nodiscard]] double factsWidth();
[[nodiscard]] int figuresInRow(const Block &block);
[[nodiscard]] double figureRowHeight();

/// Times on paper are at the legal offset of the time of issue.
[[nodiscard]] QString timeText(const QDateTime &time, const QDateTime &offsetLike, bool seconds);

} // namespace creditdesk::report
