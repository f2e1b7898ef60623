// Rows go through the pipe in order and whole, whatever their length; it holds both sides back, ends, and can be stopped.
#include "app/sync/record_pipe.h"

#include <QtTest>

#include <thread>

using namespace creditdesk;
using sync::RecordBatch;
using sync::RecordPipe;

namespace {

domain::RecordRow rowOf(std::int64_t serial, std::string_view id, std::string_view fields)
{
    domain::RecordRow row;
    row.serial = serial;
    row.id = id;
    row.kind = "penalty";
    row.fields = fields;
    row.objection = serial % 2 == 0;
    return row;
}

} // namespace

class TestRecordPipe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowComesOutInOrder()
    {
        constexpr int kRows = 20'000;
        RecordPipe pipe(2);
        std::thread giver([&pipe] {
            auto batch = pipe.empty();
            batch->begin("310101");
            for (int i = 0; i < kRows; ++i) {
                // Texts that are overwritten at once, and every 5,000th row longer than a batch usually is.
                std::string id = "R-" + std::to_string(i);
                std::string fields(i % 5'000 == 4'999 ? 3'000'000 : static_cast<std::size_t>(i % 700),
                                   static_cast<char>('a' + i % 26));
                if (!batch->add(rowOf(i, id, fields))) {
                    pipe.hand(std::move(batch));
                    batch = pipe.empty();
                    batch->begin("310101");
                    if (!batch->add(rowOf(i, id, fields)))
                        return; // the missing rows fail the test below
                }
                id.assign(id.size(), '?');
                fields.assign(fields.size(), '?');
            }
            pipe.hand(std::move(batch));
            pipe.close();
        });
        int expected = 0;
        while (auto batch = pipe.next()) {
            QCOMPARE(batch->district(), std::string("310101"));
            for (const domain::RecordRow &row : batch->rows()) {
                QCOMPARE(row.serial, expected);
                QCOMPARE(std::string(row.id), "R-" + std::to_string(expected));
                QCOMPARE(row.kind, std::string_view("penalty"));
                QCOMPARE(row.objection, expected % 2 == 0);
                const std::size_t length = expected % 5'000 == 4'999 ? 3'000'000 : static_cast<std::size_t>(expected % 700);
                QVERIFY(row.fields == std::string(length, static_cast<char>('a' + expected % 26)));
                ++expected;
            }
            pipe.giveBack(std::move(batch));
        }
        giver.join();
        QCOMPARE(expected, kRows);
    }

    void stoppingFreesBothSides()
    {
        RecordPipe pipe(1);
        auto only = pipe.empty();
        bool giverFree = false;
        bool takerFree = false;
        std::thread giver([&] { giverFree = pipe.empty() == nullptr; });
        std::thread taker([&] { takerFree = pipe.next() == nullptr; });
        pipe.stop();
        giver.join();
        taker.join();
        QVERIFY(giverFree && takerFree);
    }

    void closingAnEmptyPipeEndsIt()
    {
        RecordPipe pipe(1);
        pipe.close();
        QVERIFY(pipe.next() == nullptr);
    }
};

QTEST_GUILESS_MAIN(TestRecordPipe)
#include "test_record_pipe.moc"
