#include "app/report/document.h"

#include "app/report/geometry.h"
#include "app/report/paper_text.h"
#include "app/report/wording.h"

#include <algorithm>

namespace creditdesk::report {

namespace {

using namespace Qt::StringLiterals;
using namespace sheet;

constexpr double kHalfValueWidth = kHalfWidth - Measures().labelWidth - 2 * kCellPadding;
constexpr qsizetype kShortValue = 40;
constexpr double kWholeWidth = kBodyWidth - 2 * kCellPadding;

/// Whether it is worth setting `value` in half a row; the set text decides. Body is 10.5 pt: a Han character takes all of it,
/// a Latin letter or digit a good half.
bool mayShareARow(const QString &value)
{
    if (value.count(u'\n') == value.size())
        return true; // room to write on
    double width = 0;
    for (const QChar c : value) {
        width += c.unicode() < 0x80 ? 6.0 : 10.5;
        if (width > kHalfValueWidth + 6 || c == u'\n')
            return false;
    }
    return true;
}

class Layout
{
public:
    Layout(const Model &model, Typesetter &typesetter, Paper paper)
        : m_model(model), m_set(typesetter), m_paper(paper), m_measures(measuresOf(model.look.largePrint))
    {
    }

    std::vector<Block> run()
    {
        front();
        table(m_model.head);
        figures();
        summary();
        const std::size_t body = m_blocks.size();
        for (const Chapter &chapter : m_model.chapters)
            this->chapter(chapter);
        notes();
        paragraphs(m_model.closing);
        if (!m_model.summary.isEmpty() && !m_model.counts.isEmpty() && body < m_blocks.size())
            m_blocks[body].newPage = true; // the summary is a page that can be given away alone
        return std::move(m_blocks);
    }

private:
    Block &add(BlockKind kind)
    {
        m_blocks.emplace_back();
        m_blocks.back().kind = kind;
        return m_blocks.back();
    }

    void front()
    {
        const IssueContext &context = m_model.context;
        Block &block = add(BlockKind::Front);
        block.head = m_set.set(paperText(m_model.title), Style::Title, kBodyWidth, Align::Centre);
        if (m_paper == Paper::Form)
            return;
        fact(block, wording::reportNumber, context.number);
        fact(block, wording::issuedAt, timeText(context.issuedAt, context.issuedAt, true));
        fact(block, wording::dataAsOf, timeText(m_model.dataAsOf, context.issuedAt, true));
        fact(block, wording::issuer, context.issuer);
        fact(block, wording::issuedIn, u"%1 %2"_s.arg(context.hall, context.terminal));
        fact(block, wording::edition, m_model.templateVersion);
    }

    void fact(Block &block, QStringView label, const QString &value)
    {
        const double column = m_measures.factLabelWidth;
        block.rows.push_back({m_set.setOnce(label.toString(), Style::Label, column),
                              m_set.set(paperText(value), Style::Body, factsWidth() - column)});
    }

    void table(const QList<Field> &fields, LineBreaks breaks = LineBreaks::Visible)
    {
        if (fields.isEmpty())
            return;
        Block &block = add(BlockKind::Table);
        rows(block, fields, m_paper == Paper::Form ? LineBreaks::Kept : breaks);
    }

    void summary()
    {
        if (m_model.summary.isEmpty())
            return;
        title(BlockKind::Chapter, Style::Chapter, wording::plainSummary.toString());
        table(m_model.summary, LineBreaks::Kept);
    }

    void rows(Block &block, const QList<Field> &fields, LineBreaks breaks)
    {
        block.rows.reserve(block.rows.size() + static_cast<std::size_t>(fields.size()));
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (i + 1 < fields.size() && sharedRow(block, fields[i], fields[i + 1], breaks)) {
                ++i;
                continue;
            }
            const double width = kBodyWidth - m_measures.labelWidth - 2 * kCellPadding;
            block.rows.push_back({label(fields[i]), value(paperText(fields[i].value, breaks), width)});
        }
    }

    /// Organs, dates and categories come back in item after item: short values are set once.
    SetText value(const QString &text, double width)
    {
        return text.size() <= kShortValue ? m_set.setOnce(text, Style::Body, width) : m_set.set(text, Style::Body, width);
    }

    SetText label(const Field &field)
    {
        return m_set.setOnce(paperText(field.label), Style::Label, m_measures.labelWidth - 2 * kCellPadding);
    }

    /// Two fields in one row, if each value stands on one line of its half, or both are the same room to write on.
    bool sharedRow(Block &block, const Field &left, const Field &right, LineBreaks breaks)
    {
        if (!m_measures.paired || !mayShareARow(left.value) || !mayShareARow(right.value))
            return false;
        const SetText leftText = value(paperText(left.value, breaks), kHalfValueWidth);
        const SetText rightText = value(paperText(right.value, breaks), kHalfValueWidth);
        const qsizetype lines = 1 + left.value.count(u'\n');
        if (lines != 1 + right.value.count(u'\n') || leftText.lineHeights().size() != std::size_t(lines) ||
            rightText.lineHeights().size() != std::size_t(lines))
            return false;
        block.rows.push_back({label(left), leftText, label(right), rightText});
        return true;
    }

    void title(BlockKind kind, Style style, const QString &text)
    {
        add(kind).head = m_set.set(paperText(text), style, kBodyWidth);
    }

    void figures()
    {
        if (m_model.counts.isEmpty())
            return;
        title(BlockKind::Chapter, Style::Chapter, wording::summary.toString());
        Block &block = add(BlockKind::Figures);
        const double width = kBodyWidth / std::min<double>(m_measures.figuresInRow, static_cast<double>(m_model.counts.size()));
        for (const Count &count : m_model.counts) {
            block.rows.push_back({m_set.set(paperText(count.label), Style::Small, width - 4, Align::Centre),
                                  m_set.set(QString::number(count.number), Style::Figure, width, Align::Centre)});
        }
    }

    void chapter(const Chapter &chapter)
    {
        const QString numeral = chapter.numeral.isEmpty() ? QString() : chapter.numeral + u"、"_s;
        title(BlockKind::Chapter, Style::Chapter, numeral + chapter.title);
        table(chapter.basics);
        bool empty = chapter.basics.isEmpty() && chapter.paragraphs.isEmpty();
        for (const Section &section : chapter.sections) {
            if (section.items.isEmpty())
                continue;
            empty = false;
            title(BlockKind::Section, Style::Section, section.title);
            for (const Item &item : section.items)
                this->item(item);
        }
        paragraphs(empty ? QStringList{chapter.emptyText} : chapter.paragraphs);
    }

    void item(const Item &item)
    {
        Block &block = add(BlockKind::Item);
        const QString heading = paperText(item.heading);
        block.head = m_set.set(heading, Style::ItemHead, kWholeWidth);
        block.headContinued = m_set.set(heading + wording::continued.toString(), Style::ItemHead, kWholeWidth);
        for (const QString &mark : item.marks)
            block.rows.push_back({SetText(), m_set.set(paperText(mark), Style::Mark, kWholeWidth)});
        rows(block, item.fields, LineBreaks::Kept);
    }

    void paragraphs(const QStringList &texts)
    {
        if (texts.isEmpty())
            return;
        Block &block = add(BlockKind::Text);
        for (const QString &text : texts)
            block.rows.push_back({SetText(), m_set.set(paperText(text, LineBreaks::Kept), Style::Body, kBodyWidth)});
    }

    void notes()
    {
        if (m_model.notes.isEmpty())
            return;
        const QStringView heading = m_paper == Paper::Form ? wording::formNotes : wording::notes;
        title(BlockKind::Chapter, Style::Chapter, heading.toString());
        for (int i = 0; i < m_model.notes.size(); ++i) {
            const QString text = paperText(m_model.notes[i], LineBreaks::Kept);
            add(BlockKind::Text)
                .rows.push_back({m_set.set(u"%1."_s.arg(i + 1), Style::Label, m_measures.noteNumberWidth),
                                 m_set.set(text, Style::Label, kBodyWidth - m_measures.noteNumberWidth)});
        }
    }

    const Model &m_model;
    Typesetter &m_set;
    Paper m_paper;
    Measures m_measures;
    std::vector<Block> m_blocks;
};

RowMeasure measureRow(const Row &row, BlockKind kind)
{
    return {2 * rowPadding(kind) + labelOverhang(row), row.value.lineHeights()};
}

double frontHeight(const Block &block)
{
    if (block.rows.empty())
        return block.head.height() + 20;
    double facts = 0;
    for (const Row &row : block.rows)
        facts += std::max(row.label.height(), row.value.height()) + kRowPadding;
    return block.head.height() + 16 + std::max(facts, kQrSize + 12) + 4;
}

} // namespace

double rowPadding(BlockKind kind)
{
    return kind == BlockKind::Text ? kTextPadding : kRowPadding;
}

double labelOverhang(const Row &row)
{
    if (row.label.isEmpty())
        return 0;
    const double right = std::max(row.label2.height(), row.value2.height());
    return std::max({0.0, row.label.height() - row.value.height(), right - row.value.height()});
}

double factsWidth()
{
    return kBodyWidth - kQrSize - 12;
}

int figuresInRow(const Block &block, const Measures &measures)
{
    return std::clamp(static_cast<int>(block.rows.size()), 1, measures.figuresInRow);
}

QString timeText(const QDateTime &time, const QDateTime &offsetLike, bool seconds)
{
    if (!time.isValid())
        return wording::notStated.toString();
    return time.toOffsetFromUtc(offsetLike.offsetFromUtc())
        .toString(seconds ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
}

BlockMeasure measure(const Block &block, const Measures &measures)
{
    BlockMeasure m;
    m.newPage = block.newPage;
    switch (block.kind) {
    case BlockKind::Front:
        m.head = frontHeight(block);
        return m;
    case BlockKind::Figures:
        m.head = measures.figureHeight * ((static_cast<int>(block.rows.size()) - 1) / figuresInRow(block, measures) + 1);
        return m;
    case BlockKind::Chapter:
        m.spaceBefore = 17;
        m.head = block.head.height() + 7;
        m.keepWithNext = true;
        return m;
    case BlockKind::Section:
        m.spaceBefore = 7;
        m.head = block.head.height() + 4;
        m.keepWithNext = true;
        return m;
    case BlockKind::Table:
        break;
    case BlockKind::Item:
        m.spaceBefore = 8;
        m.head = block.head.height() + 2 * kHeadPadding;
        m.headContinued = block.headContinued.height() + 2 * kHeadPadding;
        break;
    case BlockKind::Text:
        m.spaceBefore = 1;
        break;
    }
    m.rows.reserve(block.rows.size());
    for (const Row &row : block.rows)
        m.rows.push_back(measureRow(row, block.kind));
    return m;
}

std::vector<Block> layOut(const Model &model, Typesetter &typesetter, Paper paper)
{
    return Layout(model, typesetter, paper).run();
}

} // namespace creditdesk::report
