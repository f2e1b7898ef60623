// Breaking pages, judged by laying the slices out again line by line.
#include "app/report/paging.h"

#include <QRandomGenerator>
#include <QTest>

using namespace creditdesk::report;

namespace {

constexpr double kBody = 700;

/// Height of a slice, counted from its lines only.
double sliceHeight(const BlockMeasure &block, const Slice &slice)
{
    double height = slice.continued ? block.headContinued : block.head;
    for (int r = slice.from.row; r < int(block.rows.size()); ++r) {
        const auto &lines = block.rows[size_t(r)].lines;
        const int first = r == slice.from.row ? slice.from.line : 0;
        const int end = r < slice.to.row ? int(lines.size()) : r == slice.to.row ? slice.to.line : 0;
        if (first < end)
            height += block.rows[size_t(r)].padding;
        for (int line = first; line < end; ++line)
            height += lines[size_t(line)];
    }
    return height;
}

std::vector<BlockMeasure> randomReport(QRandomGenerator &random)
{
    std::vector<BlockMeasure> blocks(size_t(random.bounded(1, 40)));
    for (BlockMeasure &block : blocks) {
        block.spaceBefore = random.bounded(0, 15);
        block.head = random.bounded(0, 2) ? 22 : 0;
        block.headContinued = block.head;
        block.keepWithNext = random.bounded(0, 5) == 0;
        if (block.keepWithNext) {
            block.head = 25;
            continue;
        }
        block.rows.resize(size_t(random.bounded(1, 30)));
        for (RowMeasure &row : block.rows) {
            row.padding = 5;
            row.lines.assign(size_t(random.bounded(0, 40) == 0 ? random.bounded(1, 120) : random.bounded(1, 4)), 15.0);
        }
    }
    return blocks;
}

} // namespace

class TestPaging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsOnePage();
    void everyLineOnceAndInOrder();
    void whatFitsIsNotTorn();
    void titlesStayWithWhatFollows();
    void aLongRowIsSplitBetweenLines();
    void aLineHigherThanThePageStillEnds();
};

void TestPaging::nothingIsOnePage()
{
    QCOMPARE(paginate({}, kBody).size(), size_t(1));
}

void TestPaging::everyLineOnceAndInOrder()
{
    QRandomGenerator random(20261123);
    for (int round = 0; round < 500; ++round) {
        const auto blocks = randomReport(random);
        std::vector<Place> reached(blocks.size());
        std::vector<bool> seen(blocks.size(), false);
        int lastBlock = -1;
        for (const PageSlices &page : paginate(blocks, kBody)) {
            double bottom = 0;
            for (const Slice &slice : page) {
                const BlockMeasure &block = blocks[size_t(slice.block)];
                QVERIFY(slice.block == lastBlock || slice.block == lastBlock + 1);
                QCOMPARE(slice.continued, bool(seen[size_t(slice.block)]));
                QVERIFY(slice.from == reached[size_t(slice.block)]);
                QVERIFY(slice.y >= bottom - 1e-6);
                bottom = slice.y + sliceHeight(block, slice);
                QVERIFY(bottom <= kBody + 0.1);
                reached[size_t(slice.block)] = slice.to;
                seen[size_t(slice.block)] = true;
                lastBlock = slice.block;
            }
        }
        for (size_t i = 0; i < blocks.size(); ++i)
            QVERIFY((reached[i] == Place{int(blocks[i].rows.size()), 0}));
    }
}

void TestPaging::whatFitsIsNotTorn()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 500; ++round) {
        const auto blocks = randomReport(random);
        std::vector<int> parts(blocks.size(), 0);
        std::vector<std::vector<int>> rowParts(blocks.size());
        for (size_t i = 0; i < blocks.size(); ++i)
            rowParts[i].assign(blocks[i].rows.size(), 0);
        for (const PageSlices &page : paginate(blocks, kBody)) {
            for (const Slice &slice : page) {
                ++parts[size_t(slice.block)];
                for (int r = slice.from.row; r < slice.to.row + (slice.to.line > 0 ? 1 : 0); ++r)
                    ++rowParts[size_t(slice.block)][size_t(r)];
            }
        }
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].height() <= kBody)
                QCOMPARE(parts[i], 1);
            for (size_t r = 0; r < blocks[i].rows.size(); ++r) {
                if (blocks[i].headContinued + blocks[i].rows[r].height() <= kBody)
                    QCOMPARE(rowParts[i][r], 1);
            }
        }
    }
}

void TestPaging::titlesStayWithWhatFollows()
{
    BlockMeasure filler, title, item;
    filler.rows = {{0, {660}}};
    title.head = 25;
    title.keepWithNext = true;
    item.head = 22;
    item.rows = {{5, {15}}, {5, {15}}};
    const auto pages = paginate({filler, title, title, item}, kBody);
    QCOMPARE(pages.size(), size_t(2));
    QCOMPARE(pages[0].size(), size_t(1));
    QCOMPARE(pages[1].size(), size_t(3));
    QCOMPARE(pages[1][0].y, 0.0);
}

void TestPaging::aLongRowIsSplitBetweenLines()
{
    BlockMeasure item;
    item.head = item.headContinued = 22;
    item.rows = {{5, {15}}, {5, std::vector<double>(100, 15.0)}};
    const auto pages = paginate({item}, kBody);
    QCOMPARE(pages.size(), size_t(3)); // 1505 + 20 points of rows, 673 a page behind the head
    QVERIFY(!pages[0][0].continued && pages[1][0].continued && pages[2][0].continued);
    QVERIFY((pages[0][0].to == Place{1, 43})); // (700 - 22 - 20 - 5) / 15
}

void TestPaging::aLineHigherThanThePageStillEnds()
{
    BlockMeasure item;
    item.rows = {{5, {2000, 2000}}};
    QCOMPARE(paginate({item}, kBody).size(), size_t(2));
}

QTEST_APPLESS_MAIN(TestPaging)
#include "test_paging.moc"
