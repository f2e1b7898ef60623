// The mirror after a pull is the city, by the city's own digest; and a pull that is stopped leaves what was there.
#include "app/sync/trust_file.h"
#include "tests/integration/sync/house.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using sync::Progress;

class TestPull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMirrorIsTheCity()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        QList<Progress::Phase> phases;
        const auto summary = house.run(nullptr, {}, [&](const Progress &progress) {
            if (phases.isEmpty() || phases.last() != progress.phase)
                phases.append(progress.phase);
        });
        VERIFY_DONE(summary);
        using Phase = Progress::Phase;
        QCOMPARE(phases, (QList<Phase>{Phase::Connecting, Phase::Segments, Phase::Indexing, Phase::Changes, Phase::Sending,
                                       Phase::Done}));
        QVERIFY(summary->rebuilt);
        QVERIFY(summary->subjects > 150 && summary->records > 500 && summary->bytes > 10'000);
        QVERIFY(summary->rowsApplied >= summary->subjects);
        QVERIFY(summary->dataAsOf.isValid());
        const QByteArray city = house.cityDigest();
        QCOMPARE(city.size(), 64);
        QCOMPARE(house.mirrorDigest(), city);
        const auto mirror = house.openMirror();
        VERIFY_DONE((*mirror)->check());
        QVERIFY(house.staged(u""_s).isEmpty());
        QCOMPARE(house.audit(), (QStringList{u"sync.start done"_s, u"sync.pull done"_s}));
    }
    void anotherSeedIsAnotherCity()
    {
        House house;
        SandboxOptions options;
        options.seed = 8;
        options.subjects = 60;
        QVERIFY2(house.open(options), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        QCOMPARE(house.mirrorDigest(), house.cityDigest());
        options.seed = 7;
        options.date = u"2026-06-01"_s;
        QVERIFY(house.mirrorDigest() != SandboxProcess::digest(options));
    }
    void theTrustListIsKept()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const auto trust = sync::readTrust(house.home());
        VERIFY_DONE(trust);
        QVERIFY(trust->signersPem.contains(house.signingCertificatePem()));
        QVERIFY(trust->crlPem.startsWith("-----BEGIN X509 CRL-----"));
        QVERIFY(trust->asOf.isValid());
    }
    void theSecondPullBringsOnlyChanges()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        const auto second = house.run(mirror->get());
        VERIFY_DONE(second);
        QVERIFY(!second->rebuilt);
        QCOMPARE(second->rowsApplied, 0);
        QCOMPARE(house.mirrorDigest(), house.cityDigest());
    }
    void aRebuildSwitchesTheMirrorInUse()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        const auto rebuilt = house.run(mirror->get(), kRebuild);
        VERIFY_DONE(rebuilt);
        QVERIFY(rebuilt->rebuilt);
        const auto digest = (*mirror)->digest(); // the one that was open before
        VERIFY_DONE(digest);
        QCOMPARE(digest->toHex(), house.cityDigest());
    }
    void anAutomaticRunWithoutNewsIsNotInTheAudit()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const QStringList before = house.audit();
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        const auto idle = house.run(mirror->get(), sync::Order{.automatic = true});
        VERIFY_DONE(idle);
        QCOMPARE(idle->rowsApplied, 0);
        QCOMPARE(house.audit(), before);
        VERIFY_DONE(house.run(mirror->get(), sync::Order{.rebuild = true, .automatic = true}));
        QCOMPARE(house.audit(), before + QStringList{u"sync.pull done"_s}); // much has changed, so it is
    }
    void cancellingKeepsTheOldMirrorAndTheStagedSegments()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        const auto first = house.run();
        VERIFY_DONE(first);
        const QByteArray before = house.mirrorDigest();
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        base::CancelToken cancel;
        const auto stopped = house.run(
            mirror->get(), kRebuild,
            [&](const Progress &progress) {
                if (progress.phase == Progress::Phase::Indexing)
                    cancel.cancel(); // everything fetched and loaded, only the switch is missing
            },
            cancel);
        COMPARE_CODE(stopped, Code::Cancelled);
        QCOMPARE(house.mirrorDigest(), before);
        const auto segments = house.staged(u".seg"_s).size();
        QVERIFY(segments > 0);
        QCOMPARE(house.audit().last(), u"sync.pull failed"_s);

        const auto resumed = house.run(mirror->get(), kRebuild);
        VERIFY_DONE(resumed);
        QVERIFY2(resumed->bytes * 10 < first->bytes, "the staged segments were fetched again");
        QCOMPARE(house.mirrorDigest(), before);
        QVERIFY(house.staged(u""_s).isEmpty());
    }
    void aCancelledFirstPullLeavesNoMirror()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        base::CancelToken cancel;
        const auto stopped = house.run(
            nullptr, {},
            [&](const Progress &progress) {
                if (progress.phase == Progress::Phase::Segments)
                    cancel.cancel();
            },
            cancel);
        COMPARE_CODE(stopped, Code::Cancelled);
        COMPARE_CODE(house.openMirror(), Code::NotFound);
        VERIFY_DONE(house.run());
        QCOMPARE(house.mirrorDigest(), house.cityDigest());
    }
    void aDamagedStagedSegmentIsFetchedAgain()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        base::CancelToken cancel;
        const auto stopped = house.run(
            nullptr, {},
            [&](const Progress &progress) {
                if (progress.phase == Progress::Phase::Indexing)
                    cancel.cancel();
            },
            cancel);
        COMPARE_CODE(stopped, Code::Cancelled);
        const QStringList names = house.staged(u".seg"_s);
        QVERIFY(!names.isEmpty());
        QFile file(house.home() + u"/staging/"_s + names.first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        char byte = 0;
        QVERIFY(file.peek(&byte, 1) == 1);
        byte = static_cast<char>(byte ^ 1);
        QVERIFY(file.write(&byte, 1) == 1);
        file.close();
        VERIFY_DONE(house.run());
        QCOMPARE(house.mirrorDigest(), house.cityDigest());
    }
    void withoutThePlatformTheMirrorStays()
    {
        House house;
        QVERIFY2(house.open(), qPrintable(house.error()));
        VERIFY_DONE(house.run());
        const QByteArray before = house.mirrorDigest();
        const auto mirror = house.openMirror();
        VERIFY_DONE(mirror);
        house.closePlatform();
        COMPARE_CODE(house.run(mirror->get()), Code::Unreachable);
        COMPARE_CODE(house.run(mirror->get(), kRebuild), Code::Unreachable);
        QCOMPARE(house.mirrorDigest(), before);
        QVERIFY2(house.reopenPlatform(), qPrintable(house.error()));
        VERIFY_DONE(house.run(mirror->get()));
        QCOMPARE(house.mirrorDigest(), before);
    }
};

QTEST_GUILESS_MAIN(TestPull)
#include "test_pull.moc"
