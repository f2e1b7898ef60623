// The report as set text in order of reading: what paging measures and the painter paints.
#pragma once

#include "app/report/geometry.h"
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
    bool newPage = false;        ///< begins a page
    SetText head, headContinued; ///< heading row of an item; title otherwise
    std::vector<Row> rows;
};

/// What kind of paper: a numbered report or slip, or a form, which has no number, no QR code and no facts of issue.
enum class Paper : quint8 { Report, Form };

[[nodiscard]] std::vector<Block> layOut(const Model &model, Typesetter &typesetter, Paper paper);
[[nodiscard]] BlockMeasure measure(const Block &block, const sheet::Measures &measures);
/// Measures that the painter shares with measure().
[[nodiscard]] double rowPadding(BlockKind kind);
/// How far a label reaches below a value that is shorter than it.
[[nodiscard]] double labelOverhang(const Row &row);
[[nodiscard]] double factsWidth();
[[nodiscard]] int figuresInRow(const Block &block, const sheet::Measures &measures);

/// Times on paper are at the legal offset of the time of issue.
[[nodiscard]] QString timeText(const QDateTime &time, const QDateTime &offsetLike, bool seconds);

} // namespace creditdesk::report
