// Report numbers: blocks, each number once, every gap explained, spoilt sheets voided by two people.
#include "window_desk.h"

#include <set>
#include <thread>
#include <vector>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

NumberBlock block(const QString &id, int first, int last, const QDateTime &until)
{
    NumberBlock out;
    out.id = id;
    out.first = first;
    out.last = last;
    out.reservedAt = until.addDays(-30);
    out.validUntil = until;
    return out;
}

base::Result<NumberUse> take(const Desk &desk)
{
    NumberUse use;
    const base::Done done = desk.act([&](WindowEntries &entries, LedgerTransaction &) -> base::Done {
        TRY_ASSIGN(use, entries.takeNumber(desk.clock.legalNow()));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return use;
}

QString add(const Desk &desk, const NumberBlock &one)
{
    return desk.said([&](WindowEntries &entries) { return entries.addBlock(one); });
}

} // namespace

class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBlockThatEndsFirstIsUsedFirst()
    {
        Desk desk;
        const QDateTime now = desk.clock.now();
        QCOMPARE(take(desk).error().rule, u"numbers"_s);
        QCOMPARE(add(desk, block(u"LATER"_s.replace(u'L', u'1'), 0, 0, now.addDays(9))), QString());
        QCOMPARE(add(desk, block(u"S00N0"_s, 31, 33, now.addDays(2))), QString());
        QCOMPARE(add(desk, block(u"PAST0"_s, 0, 9, now.addMSecs(-1))), QString());
        QCOMPARE(desk.book().numbersLeft(now).value(), 4);
        // 2024-03-01T01:02:03Z is 09:02:03 in the city; 31, 32 and 33 are "00Z", "010" and "011" in base 32.
        for (const QString &expected : {u"20240301090203S00N000Z"_s, u"20240301090203S00N0010"_s, u"20240301090203S00N0011"_s,
                                        u"202403010902031ATER000"_s})
            QCOMPARE(take(desk).value().number, expected);
        QCOMPARE(take(desk).error().code, base::Code::RefusedByRule); // the block that has ended is not touched
        QCOMPARE(desk.book().numbersLeft(now).value(), 0);
        QCOMPARE(desk.book().numberUses(u"PAST0"_s).value().size(), 0);
        QCOMPARE(desk.sql(u"SELECT block, sequence, state FROM number_use ORDER BY number;"_s),
                 u"1ATER|0|taken\nS00N0|31|taken\nS00N0|32|taken\nS00N0|33|taken"_s);
    }

    void blocksThatCannotBe()
    {
        Desk desk;
        const QDateTime until = desk.clock.now().addDays(1);
        QCOMPARE(add(desk, block(u"AAAAA"_s, 0, 9, until)), QString());
        for (const NumberBlock &wrong : {block(u"AAAAA"_s, 0, 9, until), block(u"AAAAA"_s, 9, 12, until)})
            QCOMPARE(add(desk, wrong), u"conflict"_s);
        QCOMPARE(add(desk, block(u"AAAAA"_s, 10, 12, until)), QString());
        for (const NumberBlock &wrong :
             {block(u"AAAA"_s, 0, 9, until), block(u"AAAAL"_s, 0, 9, until), block(u"BBBBB"_s, 5, 4, until),
              block(u"BBBBB"_s, 0, 32768, until), block(u"BBBBB"_s, -1, 4, until), block(u"BBBBB"_s, 0, 4, {})})
            QCOMPARE(add(desk, wrong), u"invalid_input"_s);
        QCOMPARE(desk.sql(u"SELECT count(*) FROM number_block;"_s), u"2"_s);
    }

    void aNumberIsIssuedSpoiltOrExplained()
    {
        Desk desk;
        QCOMPARE(add(desk, block(u"AAAAA"_s, 0, 9, desk.clock.now().addDays(1))), QString());
        const QString issued = take(desk)->number, spoilt = take(desk)->number, left = take(desk)->number;
        const auto issue = [&](const QString &number) {
            return desk.said([&](WindowEntries &entries) { return entries.numberIssued(number); });
        };
        const auto spoil = [&](const QString &number, const QString &why) {
            return desk.said([&](WindowEntries &entries) { return entries.spoilNumber(number, why); });
        };
        QVERIFY(desk.report(issued));
        QCOMPARE(issue(issued), QString());
        QCOMPARE(issue(issued), u"conflict"_s);
        QCOMPARE(spoil(issued, u"x"_s), u"conflict"_s);
        QCOMPARE(spoil(spoilt, u" "_s), u"invalid_input"_s);
        QCOMPARE(spoil(spoilt, u"no trust"_s), QString());
        QCOMPARE(issue(spoilt), u"conflict"_s);
        QCOMPARE(issue(u"20240301090203ZZZZZ000"_s), u"not_found"_s);
        desk.reopen(); // the program ended while it was issuing
        QCOMPARE(desk.got<int>([](WindowEntries &entries) { return entries.explainTaken(u"the program ended"_s); }, -1), 1);
        QCOMPARE(desk.got<int>([](WindowEntries &entries) { return entries.explainTaken(u"again"_s); }, -1), 0);
        QCOMPARE(issue(left), u"conflict"_s); // whoever was still issuing takes another one
        QCOMPARE(desk.sql(u"SELECT state, reason FROM number_use ORDER BY sequence;"_s),
                 u"issued|\nspoilt|no trust\nspoilt|the program ended"_s);
        QCOMPARE(desk.book().unexplained().value().size(), 0);
    }

    void whatIsUnexplainedIsFound()
    {
        Desk desk;
        QCOMPARE(add(desk, block(u"AAAAA"_s, 4, 9, desk.clock.now().addDays(1))), QString());
        for (int i = 0; i < 3; ++i)
            QVERIFY(take(desk));
        QCOMPARE(
            desk.sql(
                u"DELETE FROM number_use WHERE sequence = 5; UPDATE number_use SET state = 'issued' WHERE sequence = 6;"_s),
            QString());
        const QList<NumberUse> found = desk.book().unexplained().value();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).sequence, 5);
        QCOMPARE(found.at(0).state, QString());
        QCOMPARE(found.at(1).sequence, 6);
        QCOMPARE(found.at(1).state, u"issued"_s); // of no report
    }

    void aFailedActionTakesNoNumber()
    {
        Desk desk;
        QCOMPARE(add(desk, block(u"AAAAA"_s, 0, 9, desk.clock.now().addDays(1))), QString());
        QVERIFY(!desk.act([&](WindowEntries &entries, LedgerTransaction &) -> base::Done {
            TRY_DONE(entries.takeNumber(desk.clock.legalNow()));
            return base::fail(base::Code::InputOutput, u"no"_s);
        }));
        QCOMPARE(take(desk)->sequence, 0);
    }

    void twoPeopleVoid()
    {
        Desk desk;
        QCOMPARE(add(desk, block(u"AAAAA"_s, 0, 9, desk.clock.now().addDays(1))), QString());
        const QString number = take(desk)->number, old = u"20230301090203AB1CD2EF"_s;
        QVERIFY(desk.report(number));
        QCOMPARE(desk.said([&](WindowEntries &e) { return e.numberIssued(number); }), QString());
        QVERIFY(desk.report(old)); // from before there were blocks
        const QDateTime now = desk.clock.now();
        const auto ask = [&](const QString &which, const QString &why, const QString &who) {
            return desk.said([&](WindowEntries &e) { return e.askVoid(which, why, who, now); });
        };
        const auto agree = [&](const QString &which, const QString &who) {
            return desk.said([&](WindowEntries &e) { return e.agreeVoid(which, who, now.addSecs(60)); });
        };
        QCOMPARE(ask(u"20240301090203AAAAA009"_s, u"x"_s, u"zhang"_s), u"not_found"_s);
        QCOMPARE(ask(number, u""_s, u"zhang"_s), u"invalid_input"_s);
        QCOMPARE(agree(number, u"li"_s), u"not_found"_s);
        QCOMPARE(ask(number, u"卡纸"_s, u"zhang"_s), QString());
        QCOMPARE(ask(number, u"卡纸"_s, u"li"_s), u"conflict void.asked_before"_s);
        QCOMPARE(agree(number, u"zhang"_s), u"not_permitted report.void"_s);
        QCOMPARE(agree(number, u""_s), u"not_permitted report.void"_s);
        QCOMPARE(desk.book().voids(true).value().size(), 1);
        QVERIFY(!desk.ledger().report(number)->voided);
        QCOMPARE(agree(number, u"li"_s), QString());
        QCOMPARE(agree(number, u"wang"_s), u"conflict"_s);
        QVERIFY(desk.ledger().report(number)->voided);
        QCOMPARE(desk.book().voids(true).value().size(), 0);
        QCOMPARE(desk.book().voids(false).value().first().agreedAt, now.addSecs(60));
        QCOMPARE(desk.book().numberUses(u"AAAAA"_s).value().first().state, u"voided"_s);
        QCOMPARE(ask(old, u"错"_s, u"li"_s), QString());
        QCOMPARE(agree(old, u"zhang"_s), QString());
        QCOMPARE(desk.sql(u"SELECT number, asked_by, agreed_by FROM void_request ORDER BY number;"_s),
                 old + u"|li|zhang\n"_s + number + u"|zhang|li"_s);
        QCOMPARE(desk.book().unexplained().value().size(), 0);
    }

    void twoLedgersTakeEachNumberOnce()
    {
        Desk desk;
        Desk other(desk.path());
        QCOMPARE(add(desk, block(u"AAAAA"_s, 0, 999, desk.clock.now().addDays(1))), QString());
        std::vector<QStringList> taken(4);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < taken.size(); ++i)
            threads.emplace_back([&, i] {
                for (int k = 0; k < 25; ++k) {
                    const auto use = take(i % 2 == 0 ? desk : other);
                    taken[i].append(use ? use->number : use.error().name());
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        std::set<QString> all;
        for (const QStringList &list : taken)
            all.insert(list.begin(), list.end());
        QCOMPARE(all.size(), 100U);
        QCOMPARE(desk.sql(u"SELECT count(*), min(sequence), max(sequence) FROM number_use;"_s), u"100|0|99"_s);
        QVERIFY(desk.ledger().verifyAudit());
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "test_numbers.moc"
