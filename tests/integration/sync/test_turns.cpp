// One run of a home at a time, and what lies in the way of a rebuild.
#include "app/base/file_lock.h"
#include "app/sync/run_turn.h"
#include "tests/integration/sync/house.h"

#include <QDir>
#include <QTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using sync::Progress;
using Phase = Progress::Phase;

class TestTurns : public QObject
{
    Q_OBJECT
    std::unique_ptr<House> m_house;
    QByteArray m_city;

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<House>();
        QVERIFY2(m_house->open(), qPrintable(m_house->error()));
        m_city = m_house->cityDigest();
    }
    void cleanupTestCase() { m_house.reset(); }

    void anotherRunIsWaitedForUpToALimit()
    {
        const auto held = base::FileLock::tryFile(m_house->home() + u"/sync.lock"_s);
        QVERIFY(held);
        QList<Phase> phases;
        const qint64 before = m_house->waitedMs();
        const auto run = m_house->run(nullptr, {}, [&](const Progress &progress) { phases.append(progress.phase); });
        COMPARE_CODE(run, Code::Locked);
        QCOMPARE(run.error().rule, QString::fromLatin1(sync::kOneRunRule));
        QCOMPARE(phases, QList<Phase>{Phase::OtherRun});
        QCOMPARE(m_house->waitedMs() - before, sync::Policy::compiledIn().otherRunMs);
        COMPARE_CODE(sync::push(m_house->context(), {}), Code::Locked);
    }
    void itGoesOnWhenTheOtherHasEnded()
    {
        auto held = std::make_optional(*base::FileLock::tryFile(m_house->home() + u"/sync.lock"_s));
        QList<Phase> phases;
        const auto run = m_house->run(nullptr, {}, [&](const Progress &progress) {
            if (progress.phase == Phase::OtherRun)
                held.reset();
            phases.append(progress.phase);
        });
        VERIFY_DONE(run);
        QCOMPARE(phases.mid(0, 2), (QList<Phase>{Phase::OtherRun, Phase::Connecting}));
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
    void waitingCanBeCancelled()
    {
        const auto held = base::FileLock::tryFile(m_house->home() + u"/sync.lock"_s);
        base::CancelToken cancel;
        COMPARE_CODE(m_house->run(nullptr, {}, [&](const Progress &) { cancel.cancel(); }, cancel), Code::Cancelled);
    }
    void aWindowSeesWhatAnotherProcessHasBuilt()
    {
        const auto window = m_house->openMirror();
        QVERIFY(window);
        VERIFY_DONE(m_house->run(nullptr, kRebuild)); // as another process does
        QVERIFY2(m_house->control({{u"action"_s, u"append_changes"_s}, {u"count"_s, 40}}), qPrintable(m_house->error()));
        VERIFY_DONE(m_house->run(window->get()));
        QCOMPARE((*window)->digest()->toHex(), m_house->cityDigest());
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest()); // and the changes went into the generation in use
    }
    void filesInTheWayAreSetAside()
    {
        for (const QString &name : {u"/staging"_s, u"/mirror-7"_s, u"/mirror-8"_s}) {
            QFile file(m_house->home() + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        }
        VERIFY_DONE(m_house->run(nullptr, kRebuild));
        VERIFY_DONE(m_house->run(nullptr, kRebuild));
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
        QFile aside(m_house->home() + u"/staging.aside-1"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), QByteArray("mine"));
        QVERIFY(QFileInfo(m_house->home() + u"/mirror-7"_s).isFile());
    }
    void aFolderWithTheNameOfASegmentIsNotInTheWay()
    {
        QVERIFY(QDir().mkpath(m_house->home() + u"/staging/set.json/deep"_s));
        VERIFY_DONE(m_house->run(nullptr, kRebuild));
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void aFolderWithTheNameOfTheLockIsNamed()
    {
        const QString path = m_house->home() + u"/sync.lock"_s;
        QVERIFY(QFile::remove(path) && QDir().mkdir(path));
        const auto run = m_house->run();
        COMPARE_CODE(run, Code::InputOutput);
        QVERIFY2(run.error().detail.contains(u"sync.lock"_s), qPrintable(run.error().detail));
        QVERIFY(QDir().rmdir(path));
    }
};

QTEST_GUILESS_MAIN(TestTurns)
#include "test_turns.moc"
