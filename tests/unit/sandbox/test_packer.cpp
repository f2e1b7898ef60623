// The gzip that the packer makes, opened by libdeflate: rows of a city, and tokens that no city gives.
#include "app/sandbox/city/city.h"
#include "app/sandbox/city/vocabulary.h"
#include "app/sandbox/huffman.h"
#include "app/sandbox/packer.h"

#include <QTest>

#include <libdeflate.h>
#include <numeric>
#include <random>

using namespace creditdesk;
using namespace creditdesk::sandbox;
using namespace creditdesk::sandbox::city;

namespace {

std::string opened(std::string_view file, std::size_t size)
{
    std::string text(size + 1, '\0');
    libdeflate_decompressor *const decompressor = libdeflate_alloc_decompressor();
    std::size_t got = 0;
    const auto result = libdeflate_gzip_decompress(decompressor, file.data(), file.size(), text.data(), text.size(), &got);
    libdeflate_free_decompressor(decompressor);
    text.resize(got);
    return result == LIBDEFLATE_SUCCESS ? text : "does not open";
}

} // namespace

class TestPacker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        Packer packer;
        packer.begin();
        QCOMPARE(opened(packer.finish(), 0), std::string());
    }

    void rowsOfACity()
    {
        const auto city = City::make({1, QDate(2026, 11, 23), 2000, 5}).value();
        Reader reader(*city, city->nightSequence());
        Pen pen(city->vocabulary().pieces.count());
        Pen plain;
        Packer packer;
        packer.begin();
        for (std::int64_t serial = 1; serial <= 2000; ++serial) {
            QVERIFY(reader.open(serial));
            for (Pen *one : {&pen, &plain}) {
                reader.organisation(*one);
                reader.records(*one, "\n");
            }
            if (pen.text().size() < 100'000)
                continue;
            packer.add(pen.text(), pen.tokens());
            pen.next();
        }
        packer.add(pen.text(), pen.tokens());
        const std::string_view file = packer.finish();
        QVERIFY(opened(file, plain.text().size()) == plain.text());
        QVERIFY2(file.size() * 3 < plain.text().size(), qPrintable(QString::number(file.size())));
    }

    void anyTokens()
    {
        std::mt19937 random(7);
        Pieces pieces;
        std::vector<Piece> all;
        for (const std::size_t size : {1U, 4U, 5U, 31U, 32U, 33U, 257U, 258U, 259U, 262U, 263U, 516U, 517U, 3000U}) {
            std::string text(size, ' ');
            for (char &one : text)
                one = static_cast<char>(random());
            all.push_back(pieces.of(text));
        }
        Pen pen(pieces.count());
        Packer packer;
        for (int round = 0; round < 50; ++round) {
            std::string want;
            pen.restart();
            packer.begin();
            for (int i = 0; i < 400; ++i) {
                const Piece &one = all[random() % (round % 2 == 0 ? all.size() : 4)];
                pen.put(one);
                want += one.text();
                if (random() % 3 == 0) {
                    const std::string some(random() % 70, static_cast<char>(random()));
                    pen.put(some);
                    want += some;
                }
                if (random() % 40 == 0) {
                    packer.add(pen.text(), pen.tokens());
                    pen.next();
                }
            }
            packer.add(pen.text(), pen.tokens());
            QVERIFY(opened(packer.finish(), want.size()) == want);
        }
    }

    /// Kraft's sum is one for a full code, and no code is longer than allowed, whatever the counts.
    void codesAreFullAndShort()
    {
        std::vector<std::uint32_t> steep{1, 1}; // Fibonacci's numbers make the deepest trees
        while (steep.size() < 40)
            steep.push_back(steep[steep.size() - 1] + steep[steep.size() - 2]);
        for (const unsigned limit : {7U, 15U}) {
            std::vector<std::uint8_t> lengths(steep.size());
            huffmanLengths(steep, limit, lengths);
            const int sum = std::accumulate(lengths.begin(), lengths.end(), 0,
                                            [&](int before, std::uint8_t length) { return before + (1 << (limit - length)); });
            QCOMPARE(sum, 1 << limit);
            QVERIFY(*std::max_element(lengths.begin(), lengths.end()) <= limit);
        }
    }
};

QTEST_GUILESS_MAIN(TestPacker)
#include "test_packer.moc"
