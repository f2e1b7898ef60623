// A newer search in a lane stops the one before; other lanes and readers are left alone. Rows keep their place in a lane only
// until a newer search comes, whatever the timing: threads race here on purpose.
#include "support.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestCancel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Mirror> m_mirror;

private Q_SLOTS:
    void initTestCase()
    {
        QList<Firm> firms;
        for (int i = 1; i <= 20000;
             ++i) // every name holds all letters of the query, none of them together: the search looks at each
            firms.append(firmOf(i, "C" + QByteArray::number(100000 + i), "甲甲乙丙甲乙甲丙乙丙乙甲" + QByteArray::number(i)));
        QCOMPARE(load(m_folder.path(), firms), QString());
        m_mirror = Mirror::open(m_folder.path(), keyOf('m')).value();
    }

    void theNewestOfALaneAlwaysEnds()
    {
        std::atomic<int> cancelled = 0;
        std::atomic<int> ended = 0;
        std::atomic<int> other = 0;
        const auto count = [&](const base::Result<QList<SearchHit>> &result) {
            (result ? ended : result.error().code == base::Code::Cancelled ? cancelled : other)++;
        };
        for (int round = 0; round < 10; ++round) {
            std::vector<std::thread> typing;
            for (int i = 0; i < 4; ++i)
                typing.emplace_back([&] { count(m_mirror->search(u"乙丙甲乙甲丙乙丙甲"_s, 10, 1)); });
            for (std::thread &thread : typing)
                thread.join();
            const auto last = m_mirror->search(u"甲丙乙丙乙甲77"_s, 10, 1); // nothing came after it
            QVERIFY(last);
            QVERIFY(!last->isEmpty());
        }
        QCOMPARE(other, 0);
        QCOMPARE(cancelled + ended, 40);
        QVERIFY(ended >= 10); // the newest of each round
        QVERIFY(cancelled >= 1);
    }

    void lanesDoNotDisturbEachOther()
    {
        std::atomic<int> failed = 0;
        std::vector<std::thread> threads;
        for (int lane = 10; lane < 14; ++lane)
            threads.emplace_back([&, lane] {
                for (int i = 0; i < 5; ++i)
                    failed += m_mirror->search(u"甲乙丙"_s, 10, lane) ? 0 : 1;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed, 0);
    }
};

QTEST_GUILESS_MAIN(TestCancel)
#include "test_cancel.moc"
