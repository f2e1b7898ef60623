// Blocks, looks and voided papers: one key one answer, across restarts and whatever a crash left of the last line.
#include "app/sandbox/persons.h"
#include "app/sandbox/window_state.h"
#include "models/domain/identifiers.h"
#include "tests/support/seeded_random.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace creditdesk;
using namespace creditdesk::sandbox;

namespace {

const QDateTime kNow(QDate(2026, 5, 20), QTime(2, 0), Qt::UTC);

std::unique_ptr<WindowState> opened(const QTemporaryDir &folder)
{
    auto state = WindowState::open(QDir(folder.path()));
    return state ? std::move(*state) : nullptr;
}

Persons personsOn(QDate date)
{
    QFile file(QStringLiteral(":/sandbox/persons.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Persons::make(file.readAll(), date).value_or(Persons());
}

/// The same three letters for every block: the first ask decides, later ones must look further.
class PoorRandom final : public base::Random
{
public:
    void fill(std::span<std::byte> bytes) override
    {
        for (std::byte &byte : bytes)
            byte = std::byte(m_calls / 3);
        ++m_calls;
    }

private:
    int m_calls = 0;
};

} // namespace

class TestWindowState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksAreNeverTheSame()
    {
        const QTemporaryDir folder;
        PoorRandom random;
        QSet<QString> blocks;
        for (int start = 0; start < 3; ++start) {
            const auto state = opened(folder);
            for (int i = 0; i < 4; ++i) {
                const auto block =
                    state->reserve(QStringLiteral("WS-1"), QStringLiteral("%1-%2").arg(start).arg(i), 5, kNow, random);
                QVERIFY(block && *block && !(*block)->repeated);
                QVERIFY(!blocks.contains((*block)->block));
                blocks.insert((*block)->block);
            }
        }
        QCOMPARE(blocks.size(), 12);
    }
    void threadsShareTheJournal()
    {
        const QTemporaryDir folder;
        QSet<QString> blocks;
        {
            const auto state = opened(folder);
            base::SystemRandom random;
            std::vector<std::thread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&state, &random, t] {
                    for (int i = 0; i < 50; ++i)
                        (void)state->reserve(QStringLiteral("WS-%1").arg(t), QString::number(i), 1, kNow, random);
                });
            for (std::thread &thread : threads)
                thread.join();
        }
        const auto state = opened(folder);
        base::SystemRandom random;
        for (int t = 0; t < 4; ++t) {
            for (int i = 0; i < 50; ++i) {
                const auto block = state->reserve(QStringLiteral("WS-%1").arg(t), QString::number(i), 1, kNow, random);
                QVERIFY(block && *block && (*block)->repeated);
                blocks.insert((*block)->block);
            }
        }
        QCOMPARE(blocks.size(), 200);
    }
    void aTornLineIsDropped()
    {
        const QTemporaryDir folder;
        base::SystemRandom random;
        QString kept;
        {
            const auto state = opened(folder);
            kept = (*state->reserve(QStringLiteral("WS-1"), QStringLiteral("a"), 3, kNow, random))->block;
            QVERIFY(state->reserve(QStringLiteral("WS-1"), QStringLiteral("b"), 3, kNow, random));
        }
        QFile journal(folder.filePath(QStringLiteral("window.ndjson")));
        QVERIFY(journal.resize(journal.size() - 10));
        const auto state = opened(folder);
        QVERIFY((*state->reserve(QStringLiteral("WS-1"), QStringLiteral("a"), 3, kNow, random))->repeated);
        QVERIFY(!(*state->reserve(QStringLiteral("WS-1"), QStringLiteral("b"), 3, kNow, random))->repeated);
        QVERIFY(state->isReserved(QStringLiteral("20260520100000") + kept + QStringLiteral("002"), QStringLiteral("WS-1")));
        QVERIFY(!state->isReserved(QStringLiteral("20260520100000") + kept + QStringLiteral("003"), QStringLiteral("WS-1")));
        QVERIFY(!state->isReserved(QStringLiteral("20260520100000") + kept + QStringLiteral("002"), QStringLiteral("WS-2")));
    }
    void sequencesHaveThreeDigits()
    {
        const QTemporaryDir folder;
        base::SystemRandom random;
        const auto state = opened(folder);
        const QString workstation = QStringLiteral("WS-1");
        const QString head =
            QStringLiteral("20260520100000") + (*state->reserve(workstation, QStringLiteral("a"), 2000, kNow, random))->block;
        // 1999 = 1 * 1024 + 30 * 32 + 15
        QVERIFY(state->isReserved(head + QStringLiteral("1YF"), workstation));
        QVERIFY(!state->isReserved(head + QStringLiteral("1YG"), workstation));
        QVERIFY(!state->isReserved(head + QStringLiteral("ZZZ"), workstation));
        QVERIFY(!state->isReserved(head + QStringLiteral("01"), workstation));
        QVERIFY(!state->isReserved(head + QStringLiteral("0IL"), workstation));
    }
    void referencesAreOfOneWorkstation()
    {
        const QTemporaryDir folder;
        QVERIFY(opened(folder)->addLook(QStringLiteral("key"), QStringLiteral("P-1"), QStringLiteral("WS-1"),
                                        {{QStringLiteral("at"), QStringLiteral("x")}}));
        const auto state = opened(folder);
        QCOMPARE(state->personOf(QStringLiteral("P-1"), QStringLiteral("WS-1")), QStringLiteral("key"));
        QVERIFY(state->personOf(QStringLiteral("P-1"), QStringLiteral("WS-2")).isEmpty());
        QVERIFY(state->personOf(QStringLiteral("P-2"), QStringLiteral("WS-1")).isEmpty());
        QCOMPARE(state->looksOf(QStringLiteral("key")).size(), 1);
    }
    void numbersOfDemoPersonsPassTheirChecks_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::newRow("an ordinary day") << QDate(2026, 5, 20);
        QTest::newRow("29 February") << QDate(2028, 2, 29);
        QTest::newRow("31 December") << QDate(2025, 12, 31);
    }
    void numbersOfDemoPersonsPassTheirChecks()
    {
        QFETCH(QDate, date);
        const Persons persons = personsOn(date);
        QVERIFY(persons.all().size() >= 13);
        int minors = 0;
        for (const Person &one : persons.all()) {
            if (one.documentType != QStringLiteral("resident_identity"))
                continue;
            const auto reading = domain::readIdentityNumber(one.number, date);
            QVERIFY2(reading.valid, qPrintable(one.number + u' ' + reading.reason));
            QCOMPARE(one.number.mid(6, 8), one.born.toString(QStringLiteral("yyyyMMdd")));
            minors += one.born.addYears(18) > date ? 1 : 0;
        }
        QCOMPARE(minors, 1);
    }
};

QTEST_GUILESS_MAIN(TestWindowState)
#include "test_window_state.moc"
