#include "app/store/window_book.h"
// The ledger's promises: what is written is there after reopening, a failed action leaves nothing but its entry, the outbox
// keeps order, state and idempotency keys, reports come back byte by byte.
#include "support.h"

#include <thread>
#include <vector>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestLedger : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    CountingRandom m_random;
    int m_number = 0;

    std::unique_ptr<Ledger> open(const QString &path)
    {
        auto ledger = Ledger::open(path, keyOf('l'), m_clock, m_random);
        return ledger ? *std::move(ledger) : nullptr;
    }
    QString newPath() { return m_folder.filePath(u"%1/ledger.db"_s.arg(++m_number)); }
    static AuditEntry entry(const QString &action)
    {
        AuditEntry out;
        out.operatorId = u"zhang"_s;
        out.role = u"clerk"_s;
        out.action = action;
        return out;
    }
    static OutboxItem item(const QString &object)
    {
        OutboxItem out;
        out.kind = u"report"_s;
        out.object = object;
        out.body = {{u"number"_s, object}};
        return out;
    }
    static IssuedReport report(const QString &number, const QString &name, int minute)
    {
        IssuedReport out;
        out.number = number;
        out.subject = u"91310000MA1FL0000X"_s;
        out.subjectName = name;
        out.issuedAt = QDateTime(QDate(2024, 3, 1), QTime(9, minute), Qt::UTC);
        out.pages = 5;
        out.sha256 = QByteArray(32, '\1');
        out.canonicalSha256 = QByteArray(32, '\2');
        out.canonical = "{\"a\":\"\xF0\xA0\xAE\xB7\"}";
        out.pdf = QByteArray("%PDF\0\xFF\n", 7);
        return out;
    }

private Q_SLOTS:
    void valuesSurviveReopening()
    {
        const QString path = newPath();
        {
            auto ledger = open(path);
            QVERIFY(ledger);
            QVERIFY(ledger->write(entry(u"a"_s), [](LedgerTransaction &t) -> base::Done {
                TRY_DONE(t.setValue(u"cursor"_s, "1"));
                return t.setValue(u"cursor"_s, QByteArray("2\0three", 7));
            }));
        }
        auto ledger = open(path);
        QVERIFY(ledger);
        QCOMPARE(ledger->value(u"cursor"_s).value().value(), QByteArray("2\0three", 7));
        QVERIFY(!ledger->value(u"nothing"_s).value());
        QCOMPARE(ledger->count(u"audit"_s).value(), 1);
    }

    void aFailedActionLeavesOnlyItsEntry_data()
    {
        QTest::addColumn<base::Code>("code");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("rule") << base::Code::RefusedByRule << u"refused"_s;
        QTest::newRow("permission") << base::Code::NotPermitted << u"refused"_s;
        QTest::newRow("disk") << base::Code::InputOutput << u"failed"_s;
    }
    void aFailedActionLeavesOnlyItsEntry()
    {
        QFETCH(base::Code, code);
        QFETCH(QString, outcome);
        auto ledger = open(newPath());
        const base::Done done = ledger->write(entry(u"report.issue"_s), [&](LedgerTransaction &t) -> base::Done {
            TRY_DONE(t.setValue(u"k"_s, "v"));
            TRY_DONE(t.insertReport(report(u"R1"_s, u"甲"_s, 1)));
            TRY_DONE(t.enqueue(item(u"R1"_s)));
            return base::fail(code, u"no"_s, u"art. 1"_s);
        });
        QCOMPARE(done.error().code, code);
        QVERIFY(!ledger->value(u"k"_s).value());
        QCOMPARE(ledger->count(u"reports"_s).value(), 0);
        QCOMPARE(ledger->count(u"outbox"_s).value(), 0);
        const QList<AuditEntry> audit = ledger->audit(1, 10).value();
        QCOMPARE(audit.size(), 1);
        QCOMPARE(audit.first().outcome, outcome);
        QCOMPARE(audit.first().detail.value(u"code"_s).toString(), base::Failure(code, {}).name());
        QCOMPARE(audit.first().detail.value(u"rule"_s).toString(), u"art. 1"_s);
    }

    void aDatabaseFailureCannotBeIgnoredByTheBody()
    {
        auto ledger = open(newPath());
        const auto insertTwice = [](LedgerTransaction &t) -> base::Done {
            (void)t.insertReport(report(u"R1"_s, u"甲"_s, 1));
            (void)t.insertReport(report(u"R1"_s, u"乙"_s, 2));
            return {};
        };
        QCOMPARE(ledger->write(entry(u"x"_s), insertTwice).error().code, base::Code::Conflict);
        QCOMPARE(ledger->count(u"reports"_s).value(), 0);
    }

    void outboxKeepsOrderStateAndKeys()
    {
        auto ledger = open(newPath());
        QVERIFY(ledger->write(entry(u"a"_s), [](LedgerTransaction &t) -> base::Done {
            for (const auto &object : {u"R1"_s, u"R2"_s, u"R3"_s})
                TRY_DONE(t.enqueue(item(object)));
            return {};
        }));
        const QList<OutboxItem> before = ledger->outbox().value();
        QCOMPARE(before.size(), 3);
        QVERIFY(!before.at(0).idempotencyKey.isEmpty() && before.at(0).idempotencyKey != before.at(1).idempotencyKey);
        const QDateTime later = m_clock.now().addSecs(60);
        QVERIFY(ledger->write(entry(u"b"_s), [&](LedgerTransaction &t) -> base::Done {
            TRY_DONE(t.removeOutbox(before.at(0).id));
            TRY_DONE(t.postponeOutbox(before.at(1).id, later, u"unreachable"_s));
            return t.refuseOutbox(before.at(2).id, u"content_invalid"_s);
        }));
        const QList<OutboxItem> after = ledger->outbox().value();
        QCOMPARE(after.size(), 2);
        QCOMPARE(after.at(0).object, u"R2"_s);
        QCOMPARE(after.at(0).idempotencyKey, before.at(1).idempotencyKey);
        QCOMPARE(after.at(0).attempts, 1);
        QCOMPARE(after.at(0).notBefore, later);
        QCOMPARE(after.at(0).lastFailure, u"unreachable"_s);
        QCOMPARE(after.at(0).body.value(u"number"_s).toString(), u"R2"_s);
        QCOMPARE(after.at(1).state, u"refused"_s);
        QCOMPARE(after.at(1).refusal, u"content_invalid"_s);
        QCOMPARE(ledger->count(u"outbox"_s).value(), 1);
        QCOMPARE(ledger->count(u"conflicts"_s).value(), 1);
        QCOMPARE(ledger->write(entry(u"c"_s), [](LedgerTransaction &t) { return t.removeOutbox(99); }).error().code,
                 base::Code::NotFound);
    }

    void aRefusedItemIsMendedSentAgainOrWithdrawn()
    {
        auto ledger = open(newPath());
        const auto act = [&](const std::function<base::Done(LedgerTransaction &)> &body) {
            return ledger->write(entry(u"act"_s), body);
        };
        QVERIFY(act([](LedgerTransaction &t) -> base::Done {
            for (const auto &object : {u"R1"_s, u"R2"_s, u"R3"_s, u"R4"_s})
                TRY_DONE(t.enqueue(item(object)));
            return {};
        }));
        const QList<OutboxItem> before = ledger->outbox().value();
        QCOMPARE(before.first().enqueuedAt, m_clock.now());
        for (qsizetype i = 0; i < 3; ++i)
            QVERIFY(act([&](LedgerTransaction &t) { return t.refuseOutbox(before.at(i).id, u"wrong"_s); }));
        const qint64 waiting = before.at(3).id;
        QVERIFY(act([&](LedgerTransaction &t) { return t.postponeOutbox(waiting, m_clock.now().addSecs(60), u"busy"_s); }));

        QVERIFY(act([&](LedgerTransaction &t) { return t.mendOutbox(before.at(0).id, {{u"number"_s, u"R1b"_s}}); }));
        QVERIFY(act([&](LedgerTransaction &t) { return t.retryOutbox(before.at(1).id); }));
        QVERIFY(act([&](LedgerTransaction &t) { return t.withdrawOutbox(before.at(2).id, u"发错了"_s); }));
        QVERIFY(act([&](LedgerTransaction &t) { return t.retryOutbox(waiting); }));
        // What waits may be at the platform already.
        QCOMPARE(act([&](LedgerTransaction &t) { return t.withdrawOutbox(waiting, u"x"_s); }).error().code,
                 base::Code::Conflict);
        QCOMPARE(act([&](LedgerTransaction &t) { return t.mendOutbox(waiting, {}); }).error().code, base::Code::Conflict);
        for (const qint64 absent : {before.at(2).id, qint64{99}}) {
            QCOMPARE(act([&](LedgerTransaction &t) { return t.mendOutbox(absent, {}); }).error().code, base::Code::NotFound);
            QCOMPARE(act([&](LedgerTransaction &t) { return t.retryOutbox(absent); }).error().code, base::Code::NotFound);
            QCOMPARE(act([&](LedgerTransaction &t) { return t.withdrawOutbox(absent, {}); }).error().code,
                     base::Code::NotFound);
        }

        const QList<OutboxItem> after = ledger->outbox().value();
        QCOMPARE(after.size(), 3);
        for (const OutboxItem &one : after) {
            QCOMPARE(one.state, u"waiting"_s);
            QVERIFY(!one.notBefore.isValid() && one.refusal.isEmpty());
        }
        QCOMPARE(after.at(0).body.value(u"number"_s).toString(), u"R1b"_s);
        QVERIFY(after.at(0).idempotencyKey != before.at(0).idempotencyKey); // another body must not pass for the refused one
        QCOMPARE(after.at(1).idempotencyKey, before.at(1).idempotencyKey);
        const QList<OutboxItem> all = ledger->outbox(true).value();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.last().state, u"withdrawn"_s);
        QCOMPARE(all.last().id, before.at(2).id);
        QCOMPARE(all.last().body, before.at(2).body);
        QCOMPARE(all.last().refusal, u"wrong"_s);
        QCOMPARE(all.last().withdrawal, u"发错了"_s);
        QCOMPARE(all.last().withdrawnAt, m_clock.now());
        QCOMPARE(ledger->count(u"conflicts"_s).value(), 0);
    }

    void reportsComeBackByteByByte()
    {
        auto ledger = open(newPath());
        QVERIFY(ledger->write(entry(u"a"_s), [](LedgerTransaction &t) -> base::Done {
            TRY_DONE(t.insertReport(report(u"R1"_s, u"甲%公司"_s, 1)));
            TRY_DONE(t.insertReport(report(u"R2"_s, u"乙公司"_s, 2)));
            WindowEntries window(t);
            PrintRecord sheet;
            sheet.report = u"R1"_s;
            sheet.state = u"queued"_s;
            TRY_ASSIGN(const qint64 id, window.addPrint(sheet));
            return window.setPrintState(id, u"printed"_s, {}, 2, QDateTime::currentDateTimeUtc());
        }));
        const IssuedReport found = ledger->report(u"R1"_s).value();
        const IssuedReport sent = report(u"R1"_s, u"甲%公司"_s, 1);
        QCOMPARE(found.pdf, sent.pdf);
        QCOMPARE(found.canonical, sent.canonical);
        QCOMPARE(found.sha256, sent.sha256);
        QCOMPARE(found.issuedAt, sent.issuedAt);
        QCOMPARE(found.prints, 1);
        const QList<IssuedReport> all = ledger->reports({}, 10).value();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).number, u"R2"_s);
        QVERIFY(all.at(0).pdf.isEmpty() && all.at(0).canonical.isEmpty());
        QCOMPARE(ledger->reports(u"%"_s, 10).value().size(), 1);
        QCOMPARE(ledger->reports(u"乙"_s, 10).value().size(), 1);
        QCOMPARE(ledger->report(u"R9"_s).error().code, base::Code::NotFound);
    }

    void writersOnManyThreadsTakeTurns()
    {
        auto ledger = open(newPath());
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int k = 0; k < 10; ++k)
                    (void)ledger->record(entry(u"r"_s));
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(ledger->verifyAudit().value().entries, 80);
        base::Code inner{};
        QVERIFY(ledger->write(entry(u"w"_s), [&](LedgerTransaction &) -> base::Done {
            inner = ledger->record(entry(u"r"_s)).error().code;
            return {};
        }));
        QCOMPARE(inner, base::Code::Internal); // not a deadlock
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "test_ledger.moc"
