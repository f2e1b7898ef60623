// The outbox against the real platform: sent once whatever breaks, refused with a reason, or kept for later.
#include "tests/integration/sync/house.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

namespace {

QJsonObject registration(const QString &number)
{
    const QString hash = u"0123456789abcdef"_s.repeated(4);
    return {{u"number"_s, number},
            {u"subject"_s, u"91310115MA1K35XX7Q"_s},
            {u"issued_at"_s, u"2026-06-01T09:00:00+08:00"_s},
            {u"operator"_s, u"clerk"_s},
            {u"applicant"_s, u"self"_s},
            {u"purpose"_s, u"样例"_s},
            {u"rule_set"_s, u"SH-2017.1"_s},
            {u"pages"_s, 3},
            {u"sha256"_s, hash},
            {u"canonical_sha256"_s, hash},
            {u"data_as_of"_s, u"2026-06-01T00:00:00+08:00"_s}};
}

} // namespace

class TestPush : public QObject
{
    Q_OBJECT
    std::unique_ptr<House> m_house;

    base::Done enqueue(const QString &number, const QJsonObject &body, const QString &key = {})
    {
        store::AuditEntry entry;
        entry.operatorId = u"clerk"_s;
        entry.action = u"report.issue"_s;
        entry.outcome = u"done"_s;
        return m_house->ledger().write(entry, [&](store::LedgerTransaction &ledger) {
            store::OutboxItem item;
            item.kind = u"report"_s;
            item.object = number;
            item.body = body;
            item.idempotencyKey = key;
            return ledger.enqueue(item);
        });
    }
    base::Done act(const std::function<base::Done(store::LedgerTransaction &)> &body)
    {
        store::AuditEntry entry;
        entry.operatorId = u"clerk"_s;
        entry.action = u"outbox"_s;
        entry.outcome = u"done"_s;
        return m_house->ledger().write(entry, body);
    }
    base::Result<qint64> push() { return sync::push(m_house->context(), {}); }
    QJsonArray fault(const QString &action, const QJsonObject &more = {}) const
    {
        QJsonObject object = more;
        object.insert(u"path"_s, u"/v1/reports"_s);
        object.insert(u"action"_s, action);
        return {object};
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<House>();
        SandboxOptions options;
        options.subjects = 10;
        QVERIFY2(m_house->open(options), qPrintable(m_house->error()));
    }
    void cleanup() { m_house.reset(); }

    void itemsAreSentInOrderAndForgottenOnAcknowledgement()
    {
        for (const QString &number : {u"N-1"_s, u"N-2"_s, u"N-3"_s})
            VERIFY_DONE(enqueue(number, registration(number)));
        const auto sent = push();
        VERIFY_DONE(sent);
        QCOMPARE(*sent, 3);
        QVERIFY(m_house->ledger().outbox()->isEmpty());
        QCOMPARE(m_house->audit().mid(3), QStringList(3, u"sync.push done"_s));
        VERIFY_DONE(m_house->ledger().verifyAudit());
    }
    void aLostAcknowledgementRegistersOnce()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        QVERIFY2(m_house->setFaults(fault(u"reset_after"_s)), qPrintable(m_house->error()));
        const auto first = push(); // the platform has it, we do not know
        COMPARE_CODE(first, Code::Unreachable);
        const auto kept = m_house->ledger().outbox();
        VERIFY_DONE(kept);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().attempts, 1);
        QCOMPARE(kept->first().lastFailure, u"unreachable"_s);
        QVERIFY(kept->first().notBefore.isValid());
        QVERIFY2(m_house->setFaults({}), qPrintable(m_house->error()));
        // The same key brings the same answer, so that it counts as sent.
        const auto answer = m_house->client().registerReport(kept->first().body, kept->first().idempotencyKey);
        VERIFY_DONE(answer);
        QVERIFY(answer->registeredAt.isValid());
    }
    void aDeadConnectionIsNotAFailure()
    {
        VERIFY_DONE(m_house->client().serverTime()); // a kept-alive connection
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        QVERIFY2(m_house->setFaults(fault(u"reset_after"_s, {{u"nth"_s, 1}})), qPrintable(m_house->error()));
        VERIFY_DONE(m_house->client().serverTime());
        const auto sent = push(); // broken on the old connection, sent again with its key on a new one
        VERIFY_DONE(sent);
        QCOMPARE(*sent, 1);
    }
    void refusedItemsWaitForAPerson()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s), u"key-1"_s));
        VERIFY_DONE(push());
        QJsonObject other = registration(u"N-2"_s);
        VERIFY_DONE(enqueue(u"N-2"_s, other, u"key-1"_s)); // a key that was used for another report
        QJsonObject incomplete = registration(u"N-3"_s);
        incomplete.insert(u"sha256"_s, u"short"_s);
        VERIFY_DONE(enqueue(u"N-3"_s, incomplete));
        VERIFY_DONE(enqueue(u"N-4"_s, registration(u"N-4"_s)));
        const auto sent = push();
        VERIFY_DONE(sent);
        QCOMPARE(*sent, 1); // N-4 is not held up
        const auto left = m_house->ledger().outbox();
        VERIFY_DONE(left);
        QCOMPARE(left->size(), 2);
        for (const store::OutboxItem &item : *left) {
            QCOMPARE(item.state, u"refused"_s);
            QVERIFY(!item.refusal.isEmpty());
        }
        QCOMPARE(m_house->audit().count(u"sync.push refused"_s), 2);
        const auto again = push(); // refused items are not sent again
        VERIFY_DONE(again);
        QCOMPARE(*again, 0);
    }
    void aBusyPlatformIsLeftAlone()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        VERIFY_DONE(enqueue(u"N-2"_s, registration(u"N-2"_s)));
        QVERIFY2(m_house->setFaults(
                     fault(u"status"_s, {{u"status"_s, 503}, {u"code"_s, u"rate_limited"_s}, {u"retry_after"_s, 1800}})),
                 qPrintable(m_house->error()));
        const base::SystemClock clock;
        const QDateTime before = clock.now();
        const auto sent = push();
        VERIFY_DONE(sent);
        QCOMPARE(*sent, 0);
        const auto left = m_house->ledger().outbox();
        VERIFY_DONE(left);
        QCOMPARE(left->at(0).attempts, 1);
        QCOMPARE(left->at(0).lastFailure, u"busy"_s);
        QVERIFY(before.secsTo(left->at(0).notBefore) >= 1800);
        QCOMPARE(left->at(1).attempts, 0); // not even asked
        QVERIFY2(m_house->setFaults({}), qPrintable(m_house->error()));
        const auto later = push(); // the first is not due yet, the second is
        VERIFY_DONE(later);
        QCOMPARE(*later, 1);
        QCOMPARE(m_house->ledger().outbox()->size(), 1);
    }
    void withoutThePlatformTheItemIsKept()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        m_house->closePlatform();
        COMPARE_CODE(push(), Code::Unreachable);
        QCOMPARE(m_house->ledger().outbox()->size(), 1);
        QCOMPARE(m_house->audit().last(), u"sync.push failed"_s);
    }
    void signedOutNothingIsCharged()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        m_house->client().useToken({});
        m_house->forgetPassword();
        COMPARE_CODE(push(), Code::SignInNeeded);
        QCOMPARE(m_house->ledger().outbox()->first().attempts, 0);
    }
    void laterItemsOfAnObjectWaitForTheFirst()
    {
        QJsonObject incomplete = registration(u"N-1"_s);
        incomplete.insert(u"sha256"_s, u"short"_s);
        VERIFY_DONE(enqueue(u"N-1"_s, incomplete));
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1b"_s)));
        VERIFY_DONE(enqueue(u"N-2"_s, registration(u"N-2"_s)));
        QCOMPARE(push().value_or(-1), 1); // only the other object's
        const auto left = m_house->ledger().outbox();
        VERIFY_DONE(left);
        QCOMPARE(left->size(), 2);
        QCOMPARE(left->at(0).state, u"refused"_s);
        QCOMPARE(left->at(1).attempts, 0);
        QCOMPARE(push().value_or(-1), 0);
        const QString keyBefore = left->at(0).idempotencyKey;
        VERIFY_DONE(
            act([&](store::LedgerTransaction &ledger) { return ledger.mendOutbox(left->at(0).id, registration(u"N-1"_s)); }));
        QVERIFY(m_house->ledger().outbox()->at(0).idempotencyKey != keyBefore);
        QCOMPARE(push().value_or(-1), 2);
        QVERIFY(m_house->ledger().outbox()->isEmpty());
    }
    void aBackOffHoldsTheObjectToo()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1b"_s)));
        VERIFY_DONE(enqueue(u"N-2"_s, registration(u"N-2"_s)));
        QVERIFY2(m_house->setFaults(fault(u"status"_s, {{u"nth"_s, 1}, {u"status"_s, 500}, {u"code"_s, u"internal"_s}})),
                 qPrintable(m_house->error()));
        QCOMPARE(push().value_or(-1), 1); // N-2
        const auto left = m_house->ledger().outbox();
        QCOMPARE(left->at(0).attempts, 1);
        QCOMPARE(left->at(1).attempts, 0);
        QCOMPARE(push().value_or(-1), 0); // the first is not due
        VERIFY_DONE(act([&](store::LedgerTransaction &ledger) { return ledger.retryOutbox(left->at(0).id); }));
        QCOMPARE(push().value_or(-1), 2);
    }
    void withdrawnItemsAreKeptButHoldNothing()
    {
        QJsonObject incomplete = registration(u"N-1"_s);
        incomplete.insert(u"sha256"_s, u"short"_s);
        VERIFY_DONE(enqueue(u"N-1"_s, incomplete));
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        QCOMPARE(push().value_or(-1), 0);
        const qint64 id = m_house->ledger().outbox()->first().id;
        VERIFY_DONE(act([&](store::LedgerTransaction &ledger) { return ledger.withdrawOutbox(id, u"样例"_s); }));
        QCOMPARE(push().value_or(-1), 1);
        QVERIFY(m_house->ledger().outbox()->isEmpty());
        QCOMPARE(m_house->ledger().outbox(true)->size(), 1);
    }
    void everyStatusLeavesTheItemOrIsShown_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("403") << 403 << u"forbidden"_s << u"waiting"_s;
        QTest::newRow("404") << 404 << u"not_found"_s << u"refused"_s;
        QTest::newRow("409") << 409 << u"idempotency_conflict"_s << u"refused"_s;
        QTest::newRow("410") << 410 << u"cursor_gone"_s << u"waiting"_s;
        QTest::newRow("412") << 412 << u"precondition_failed"_s << u"refused"_s;
        QTest::newRow("413") << 413 << u"too_large"_s << u"refused"_s;
        QTest::newRow("429") << 429 << u"rate_limited"_s << u"waiting"_s;
        QTest::newRow("500") << 500 << u"internal"_s << u"waiting"_s;
        QTest::newRow("502") << 502 << u"internal"_s << u"waiting"_s;
        QTest::newRow("503") << 503 << u"internal"_s << u"waiting"_s;
    }
    void everyStatusLeavesTheItemOrIsShown()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, state);
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        QVERIFY2(m_house->setFaults(fault(u"status"_s, {{u"status"_s, status}, {u"code"_s, code}})),
                 qPrintable(m_house->error()));
        QCOMPARE(push().value_or(-1), 0);
        const auto left = m_house->ledger().outbox();
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().state, state);
        QCOMPARE(left->first().refusal.isEmpty(), state == u"waiting"_s);
        QVERIFY2(m_house->setFaults({}), qPrintable(m_house->error()));
        VERIFY_DONE(act([&](store::LedgerTransaction &ledger) { return ledger.retryOutbox(left->first().id); }));
        QCOMPARE(push().value_or(-1), 1);
    }
    void aDoubleDeliveryIsOne()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        QVERIFY2(m_house->setFaults(fault(u"deliver_twice"_s)), qPrintable(m_house->error()));
        QCOMPARE(push().value_or(-1), 1);
        QVERIFY(m_house->ledger().outbox()->isEmpty());
        QCOMPARE(m_house->audit().last(), u"sync.push done"_s);
    }
    void anEndedTokenIsRenewedOnTheWay()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        m_house->client().useToken("ended");
        QCOMPARE(push().value_or(-1), 1);
        QCOMPARE(m_house->renewals(), 1);
    }
    void whatWaitsIsSentAlsoIfThePullFails()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        QVERIFY2(m_house->setFaults({QJsonObject{{u"path"_s, u"/v1/segments/"_s}, {u"action"_s, u"wrong_hash"_s}}}),
                 qPrintable(m_house->error()));
        COMPARE_CODE(m_house->run(), Code::HashMismatch);
        QVERIFY(m_house->ledger().outbox()->isEmpty());
    }
    void aWholeRunSendsToo()
    {
        VERIFY_DONE(enqueue(u"N-1"_s, registration(u"N-1"_s)));
        const auto summary = m_house->run();
        VERIFY_DONE(summary);
        QCOMPARE(summary->outboxSent, 1);
        QCOMPARE(summary->conflicts, 0);
    }
};

QTEST_GUILESS_MAIN(TestPush)
#include "test_push.moc"
