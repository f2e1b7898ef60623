// Troubles in the middle of a pull: the run goes on by itself, or ends with a typed failure and the next one is right.
#include "tests/integration/sync/house.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using sync::Progress;

namespace {

const QString kManifest = u"/v1/manifest"_s;
const QString kParts = u"/v1/manifest/parts/"_s;
const QString kSegments = u"/v1/segments/"_s;
const QString kChanges = u"/v1/changes"_s;
const QString kTrust = u"/v1/trust"_s;

struct Trouble {
    int status;
    const char *code;
};
constexpr Trouble kTroubles[] = {{401, "token_expired"}, {403, "forbidden"},
                                 {404, "not_found"},     {409, "idempotency_conflict"},
                                 {410, "cursor_gone"},   {412, "precondition_failed"},
                                 {413, "too_large"},     {429, "rate_limited"},
                                 {500, "internal"},      {502, "internal"},
                                 {503, "not_ready"}};

bool mustBeSurvived(int status, const QString &path)
{
    switch (status) {
    case 401:
    case 429:
    case 500:
    case 502:
    case 503:
        return true;
    case 404:
        return path == kSegments;
    case 410:
        return path == kParts || path == kChanges;
    default:
        return false;
    }
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT
    std::unique_ptr<House> m_house;
    QByteArray m_city;

    QJsonArray fault(const QString &path, const QString &action, const QJsonObject &more = {}) const
    {
        QJsonObject object = more;
        object.insert(u"path"_s, path);
        object.insert(u"action"_s, action);
        return {object};
    }
    /// Calls `then` once, when the first bytes of segments have come.
    static sync::ProgressSink inTheMiddle(std::function<void()> then)
    {
        return [then = std::move(then), done = false](const Progress &progress) mutable {
            if (done || progress.phase != Progress::Phase::Segments)
                return;
            done = true;
            then();
        };
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<House>();
        QVERIFY2(m_house->open(), qPrintable(m_house->error()));
        m_city = m_house->cityDigest();
        QCOMPARE(m_city.size(), 64);
    }
    void cleanupTestCase() { m_house.reset(); }
    void init()
    {
        QVERIFY2(m_house->setFaults({}), qPrintable(m_house->error()));
        m_house->forgetRenewals();
    }

    void everyStatusInEveryPhase_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        for (const QString &path : {kManifest, kParts, kSegments, kChanges, kTrust}) {
            for (const Trouble &one : kTroubles)
                QTest::addRow("%d %s", one.status, qPrintable(path)) << path << one.status << QString::fromLatin1(one.code);
        }
    }
    void everyStatusInEveryPhase()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QString, code);
        const int nth = path == kParts || path == kSegments ? 5 : 1;
        const QJsonObject details{{u"status"_s, status}, {u"code"_s, code}, {u"nth"_s, nth}};
        QVERIFY2(m_house->setFaults(fault(path, u"status"_s, details)), qPrintable(m_house->error()));
        const auto first = m_house->run(nullptr, kRebuild);
        QVERIFY2(first || !mustBeSurvived(status, path), said(first).constData());
        QVERIFY(first || first.error().code != Code::Internal);
        QVERIFY2(m_house->setFaults({}), qPrintable(m_house->error()));
        if (!first)
            VERIFY_DONE(m_house->run(nullptr, kRebuild));
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }

    void brokenExchanges_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("details");
        for (const QString &path : {kManifest, kParts, kSegments, kChanges, kTrust}) {
            for (const QString &action : {u"reset"_s, u"reset_after"_s, u"html"_s, u"truncate"_s}) {
                for (const int every : {2, 3}) {
                    QTest::addRow("%s every %d %s", qPrintable(action), every, qPrintable(path))
                        << path << QJsonObject{{u"action"_s, action}, {u"every"_s, every}};
                }
            }
            for (const int bytes : {10, -10}) {
                QTest::addRow("a length wrong by %d %s", bytes, qPrintable(path))
                    << path << QJsonObject{{u"action"_s, u"wrong_length"_s}, {u"every"_s, 2}, {u"bytes"_s, bytes}};
            }
        }
    }
    void brokenExchanges()
    {
        QFETCH(QString, path);
        QFETCH(QJsonObject, details);
        QVERIFY2(m_house->setFaults(fault(path, details.value(u"action"_s).toString(), details)), qPrintable(m_house->error()));
        VERIFY_DONE(m_house->run(nullptr, kRebuild));
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
    void cutAtManyOffsets_data()
    {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {0, 1, 11, 12, 27, 28, 100, 1'000})
            QTest::addRow("after %d bytes", bytes) << bytes;
    }
    void cutAtManyOffsets()
    {
        QFETCH(int, bytes);
        QVERIFY2(m_house->setFaults(fault(kSegments, u"truncate"_s, {{u"every"_s, 2}, {u"bytes"_s, bytes}})),
                 qPrintable(m_house->error()));
        VERIFY_DONE(m_house->run(nullptr, kRebuild));
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }

    void aTokenThatEndsInTheMiddle()
    {
        const auto done = m_house->run(nullptr, kRebuild, inTheMiddle([this] { m_house->client().useToken("ended"); }));
        VERIFY_DONE(done);
        QCOMPARE(m_house->renewals(), 1);
        QCOMPARE(done->renewals, 1);
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
    void aSessionThatIsRefusedAtOnceEndsTheRun()
    {
        QVERIFY2(m_house->setFaults(fault(kParts, u"status"_s, {{u"status"_s, 401}, {u"code"_s, u"token_expired"_s}})),
                 qPrintable(m_house->error()));
        COMPARE_CODE(m_house->run(nullptr, kRebuild), Code::SignInNeeded);
        QCOMPARE(m_house->renewals(), 1);
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
    void keysOfAnotherSetAreRenewed()
    {
        sync::Context context = m_house->context();
        context.access.keys = nullptr; // as after a night, or after an offline sign-in
        VERIFY_DONE(sync::run(context, kRebuild, {}, {}));
        QCOMPARE(m_house->renewals(), 1);
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
    void wrongKeysAreAFailureOfTheirOwn()
    {
        sync::Context context = m_house->context();
        auto swapped = std::make_shared<platform::SegmentKeys>();
        swapped->id = context.access.keys->id;
        for (const auto &[district, key] : context.access.keys->byDistrict)
            swapped->byDistrict.emplace(district, base::Secret(32));
        context.access.keys = swapped;
        COMPARE_CODE(sync::run(context, kRebuild, {}, {}), Code::SealBroken);
        QCOMPARE(m_house->mirrorDigest(), m_city);
        VERIFY_DONE(m_house->run(nullptr, kRebuild)); // with what that run had fetched
    }
    void aServerThatRestartsInTheMiddle()
    {
        sync::Context context = m_house->context();
        int waits = 0;
        context.wait = [this, &waits](qint64, const base::CancelToken &) {
            if (++waits == 3)
                QVERIFY2(m_house->reopenPlatform(), qPrintable(m_house->error()));
        };
        const auto done = sync::run(context, kRebuild, inTheMiddle([this] { m_house->closePlatform(); }), {});
        VERIFY_DONE(done);
        QCOMPARE(waits, 3);
        QCOMPARE(m_house->renewals(), 1); // its tokens were gone
        QVERIFY(done->retries >= 3);
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
    void aServerThatDoesNotComeBack()
    {
        const qint64 before = m_house->waitedMs();
        COMPARE_CODE(m_house->run(nullptr, kRebuild, inTheMiddle([this] { m_house->closePlatform(); })), Code::Unreachable);
        const qint64 waited = m_house->waitedMs() - before;
        QVERIFY2(waited > 10'000 && waited <= 60'000, qPrintable(QString::number(waited)));
        QVERIFY(!m_house->staged(u""_s).isEmpty());
        QCOMPARE(m_house->mirrorDigest(), m_city);
        QVERIFY2(m_house->reopenPlatform(), qPrintable(m_house->error()));
        VERIFY_DONE(m_house->run(nullptr, kRebuild));
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
    void nothingIsFetchedTwice()
    {
        base::CancelToken cancel;
        COMPARE_CODE(m_house->run(
                         nullptr, kRebuild,
                         [&](const Progress &progress) {
                             if (progress.phase == Progress::Phase::Indexing)
                                 cancel.cancel();
                         },
                         cancel),
                     Code::Cancelled);
        const auto resumed = m_house->run(nullptr, kRebuild);
        VERIFY_DONE(resumed);
        QVERIFY(resumed->fromStaging > 0);
        QCOMPARE(resumed->organisationSegments.bytes + resumed->recordSegments.bytes, resumed->fromStaging);
        QCOMPARE(resumed->bytes, resumed->changes.bytes);
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
