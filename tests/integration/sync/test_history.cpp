// The platform moves on, or is not the one it was: nights between and during pulls, another history, a city that shrank.
#include "tests/integration/sync/house.h"

#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using sync::Progress;

class TestHistory : public QObject
{
    Q_OBJECT
    std::unique_ptr<House> m_house;

    /// The platform is another one from now on.
    void restartWith(const std::function<void(SandboxOptions &)> &change)
    {
        m_house->closePlatform();
        change(m_house->options());
        QVERIFY2(m_house->reopenPlatform(), qPrintable(m_house->error()));
    }
    static void nextDay(SandboxOptions &options) { options.date = u"2026-06-02"_s; }
    static void fewer(SandboxOptions &options) { options.subjects = 50; }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<House>();
        QVERIFY2(m_house->open(), qPrintable(m_house->error()));
    }
    void cleanup() { m_house.reset(); }

    void aNightBetweenTwoPulls()
    {
        VERIFY_DONE(m_house->run());
        const QByteArray before = m_house->mirrorDigest();
        const auto mirror = m_house->openMirror();
        VERIFY_DONE(mirror);
        restartWith(nextDay);
        const QByteArray city = m_house->cityDigest();
        QVERIFY(city != before);
        VERIFY_DONE(m_house->run(mirror->get()));
        QCOMPARE((*mirror)->digest()->toHex(), city);
    }
    void whatWasStagedBeforeTheNightIsOfNoUse()
    {
        base::CancelToken cancel;
        const auto stopped = m_house->run(
            nullptr, {},
            [&](const Progress &progress) {
                if (progress.phase == Progress::Phase::Indexing)
                    cancel.cancel();
            },
            cancel);
        COMPARE_CODE(stopped, Code::Cancelled);
        QVERIFY(!m_house->staged(u".seg"_s).isEmpty());
        restartWith(nextDay);
        const auto summary = m_house->run();
        VERIFY_DONE(summary);
        QCOMPARE(summary->fromStaging, 0);
        QVERIFY(m_house->renewals() > 0); // for the keys of the new night
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void aNightInTheMiddleOfAPull()
    {
        sync::Context context = m_house->context();
        bool closed = false;
        context.wait = [&](qint64, const base::CancelToken &) {
            if (std::exchange(closed, false))
                restartWith(nextDay);
        };
        bool begun = false;
        const auto summary = sync::run(context, {},
                                       [&](const Progress &progress) {
                                           if (!begun && progress.phase == Progress::Phase::Segments) {
                                               begun = closed = true;
                                               m_house->closePlatform();
                                           }
                                       },
                                       {});
        VERIFY_DONE(summary);
        QVERIFY(begun);
        QCOMPARE(m_house->mirrorDigest(), m_house->cityDigest());
    }
    void aCityThatShrankAsksFirst()
    {
        VERIFY_DONE(m_house->run());
        const auto mirror = m_house->openMirror();
        VERIFY_DONE(mirror);
        const QByteArray before = m_house->mirrorDigest();
        const qint64 subjects = (*mirror)->position()->subjects;
        restartWith(fewer); // another history, too
        const auto asked = m_house->run(mirror->get());
        COMPARE_CODE(asked, Code::RefusedByRule);
        const auto shown = sync::massChangeOf(asked.error());
        QVERIFY(shown && shown->newGeneration);
        QCOMPARE(shown->subjects, subjects);
        QVERIFY(shown->deletedSubjects > subjects / 2 && shown->deletedRecords > 0);
        QCOMPARE(m_house->mirrorDigest(), before);
        QVERIFY(m_house->staged(u""_s).isEmpty()); // nothing was fetched for nothing

        sync::MassChange less = *shown;
        --less.deletedSubjects;
        COMPARE_CODE(m_house->run(mirror->get(), {.acceptMassChange = less}), Code::RefusedByRule);
        QCOMPARE(m_house->mirrorDigest(), before);

        const auto agreed = m_house->run(mirror->get(), {.acceptMassChange = shown});
        VERIFY_DONE(agreed);
        QVERIFY(agreed->rebuilt);
        QCOMPARE((*mirror)->digest()->toHex(), m_house->cityDigest());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
