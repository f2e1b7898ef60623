// Crossing between threads: answers arrive on the receiver's thread, stale ones and those for the gone are dropped.
#include "app/services/runner.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using creditdesk::services::Lane;
using creditdesk::services::Runner;

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnTheReceiversThread()
    {
        Runner runner;
        QThread *workedOn = nullptr;
        QThread *answeredOn = nullptr;
        runner.start(
            Lane::Read, this, {}, [&workedOn] { return workedOn = QThread::currentThread(); },
            [&answeredOn](QThread *) { answeredOn = QThread::currentThread(); });
        QTRY_VERIFY(answeredOn != nullptr);
        QCOMPARE(answeredOn, QThread::currentThread());
        QVERIFY(workedOn != answeredOn);
    }

    void onlyTheNewestAnswerOfAKeyArrives()
    {
        Runner runner;
        QSemaphore gate;
        QList<int> answers;
        for (int i = 0; i < 5; ++i) {
            runner.start(
                Lane::Read, this, QStringLiteral("search"),
                [&gate, i] {
                    gate.acquire();
                    return i;
                },
                [&answers](int value) { answers.append(value); });
        }
        gate.release(5);
        QTRY_COMPARE(runner.busy(), 0);
        QCOMPARE(answers, QList<int>{4});
    }

    void aLaneKeepsItsOrderAndLanesDoNotWaitForEachOther()
    {
        Runner runner;
        QSemaphore gate;
        QStringList done;
        const auto add = [&done](const QString &what) { done.append(what); };
        runner.start(
            Lane::Sync, this, {},
            [&gate] {
                gate.acquire();
                return QStringLiteral("long");
            },
            add);
        runner.start(
            Lane::Sync, this, {}, [] { return QStringLiteral("after"); }, add);
        runner.start(
            Lane::Read, this, {}, [] { return QStringLiteral("quick"); }, add);
        QTRY_COMPARE(done, QStringList{QStringLiteral("quick")});
        gate.release();
        QTRY_COMPARE(runner.busy(), 0);
        QCOMPARE(done, (QStringList{QStringLiteral("quick"), QStringLiteral("long"), QStringLiteral("after")}));
    }

    void theGoneGetNoAnswer()
    {
        Runner runner;
        QSemaphore gate;
        bool answered = false;
        auto receiver = std::make_unique<QObject>();
        runner.start(
            Lane::Read, receiver.get(), QStringLiteral("k"),
            [&gate] {
                gate.acquire();
                return 1;
            },
            [&answered](int) { answered = true; });
        receiver.reset();
        gate.release();
        QTRY_COMPARE(runner.busy(), 0);
        QVERIFY(!answered);
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "test_runner.moc"
