// A batch and the visitors of the same window at once: each paper is whole, each number is used once, and a sign-in takes no
// number of a paper still being made for one that a crash left.
#include "tests/unit/services/reception_desk.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <atomic>

#include <condition_variable>
#include <future>
#include <mutex>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::ReceptionDesk;

namespace {

/// Holds a batch after one of its lines until the test lets it go on.
class Gate
{
public:
    void passedBy()
    {
        std::unique_lock lock(m_mutex);
        m_reached = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
    }
    void waitUntilReached()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_reached; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_reached = false, m_open = false;
};

} // namespace

class TestBatchBeside : public QObject
{
    Q_OBJECT

private:
    ReceptionDesk m_desk;

    [[nodiscard]] services::BatchOrder orderOf(int lines, const QString &folder)
    {
        services::BatchOrder order;
        order.csv = "code\n";
        for (int i = 0; i < lines; ++i)
            order.csv += test::kTrainee.toUtf8() + '\n';
        order.folder = m_desk.path(folder);
        order.form = ReceptionDesk::agentsRequest();
        order.form.caseNumber = folder; // makes it a batch of its own
        return QDir().mkpath(order.folder) ? order : services::BatchOrder();
    }
    /// States of all numbers ever taken here.
    [[nodiscard]] QStringList states()
    {
        QStringList all;
        const auto numbers = m_desk.reception().numbers();
        for (const store::NumberBlock &block : numbers ? numbers->blocks : QList<store::NumberBlock>()) {
            const auto uses = m_desk.reception().numberUses(block.id);
            for (const store::NumberUse &use : uses ? *uses : QList<store::NumberUse>())
                all.append(use.state);
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desk.open(), qPrintable(m_desk.error())); }

    void aReportIsIssuedWhileABatchIsHalfWay()
    {
        constexpr int kLines = 4;
        Gate gate;
        QSet<QString> numbers;
        const auto each = [&](const services::BatchLine &line, const services::BatchCounts &counts) {
            numbers.insert(line.number);
            if (counts.done() == kLines / 2)
                gate.passedBy();
        };
        auto batch = std::async(std::launch::async,
                                [this, &each] { return m_desk.reception().batch(orderOf(kLines, u"half"_s), each, {}); });
        gate.waitUntilReached();
        const auto visitor = m_desk.reception().issue(ReceptionDesk::agentsRequest());
        gate.open();
        GOT(counts, batch.get());
        QCOMPARE(counts.issued, kLines);
        QVERIFY(visitor);
        numbers.insert(visitor->paper.number);
        QCOMPARE(numbers.size(), kLines + 1);
    }

    void manyAtOnceAreWholeAndUseEachNumberOnce()
    {
        constexpr int kEach = 40;
        const qsizetype before = states().size();
        QList<services::BatchLine> lines;
        auto batch = std::async(std::launch::async, [this, &lines] {
            const auto each = [&lines](const services::BatchLine &line, const auto &) { lines.append(line); };
            return m_desk.reception().batch(orderOf(kEach, u"many"_s), each, {});
        });
        QList<store::IssuedReport> papers;
        for (int i = 0; i < kEach; ++i) {
            GOT(outcome, m_desk.reception().issue(ReceptionDesk::agentsRequest()));
            papers.append(outcome.paper);
        }
        GOT(counts, batch.get());
        QCOMPARE(counts.issued, kEach);
        QSet<QString> numbers;
        for (const services::BatchLine &line : std::as_const(lines)) {
            QVERIFY2(line.ok(), qPrintable(test::said(line.failure)));
            GOT(report, m_desk.house().report(line.number));
            papers.append(report);
        }
        for (const store::IssuedReport &paper : std::as_const(papers)) {
            numbers.insert(paper.number);
            GOT(verified, m_desk.house().verifyPdf(paper.pdf));
            QCOMPARE(verified.verdict, report::Verdict::Valid);
            QCOMPARE(paper.pages, papers.first().pages);
            QVERIFY(m_desk.textOf(paper.pdf).contains(u"罚字壹号"_s));
        }
        QCOMPARE(numbers.size(), 2 * kEach);
        const QStringList now = states().mid(before);
        QCOMPARE(now.count(u"issued"_s), 2 * kEach); // none was spoilt on the way
        QCOMPARE(now.size(), 2 * kEach);
    }

    void signingInSpoilsNoNumberOfAPaperUnderWay()
    {
        constexpr int kLines = 30;
        std::atomic<bool> underWay{false}; // a list that begins while nobody is signed in is refused as a whole
        auto batch = std::async(std::launch::async, [this, &underWay] {
            return m_desk.reception().batch(orderOf(kLines, u"under-way"_s), [&underWay](const auto &...) { underWay = true; },
                                            {});
        });
        QVERIFY(QTest::qWaitFor([&underWay] { return underWay.load(); }, 20'000));
        int signIns = 0;
        while (batch.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            QVERIFY2(m_desk.signIn(u"clerk"_s), qPrintable(m_desk.error()));
            ++signIns;
        }
        GOT(counts, batch.get());
        QVERIFY(signIns > 0);
        // A line that met the locked vault failed before it took a number, and is told.
        QVERIFY(counts.issued > 0);
        QCOMPARE(counts.issued + counts.failed, kLines);
        QCOMPARE(states().count(u"issued"_s), states().size());
    }
};

QTEST_GUILESS_MAIN(TestBatchBeside)
#include "test_batch_beside.moc"
