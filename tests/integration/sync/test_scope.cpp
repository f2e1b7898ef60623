// The grant's districts decide what is mirrored: a window carries its share, and what a grant no longer names leaves the disk.
#include "tests/integration/sync/house.h"

#include <QDir>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;
using sync::Progress;

namespace {
const QString kPudong = u"310115"_s;
const QString kPudongClerk = u"clerk.pudong"_s;
} // namespace

class TestScope : public QObject
{
    Q_OBJECT
    std::unique_ptr<House> m_house;
    QByteArray m_city, m_share;

    [[nodiscard]] QStringList generations() const { return QDir(m_house->home()).entryList({u"mirror-*"_s}, QDir::Dirs); }
    [[nodiscard]] QStringList districts() const
    {
        const auto mirror = m_house->openMirror();
        return mirror ? (*mirror)->position()->districts : QStringList{u"no mirror"_s};
    }

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<House>();
        QVERIFY2(m_house->open(), qPrintable(m_house->error()));
        m_city = m_house->cityDigest();
        m_share = m_house->cityDigest({kPudong});
        QVERIFY(m_city.size() == 64 && m_share.size() == 64 && m_city != m_share);
    }
    void cleanup() { m_house.reset(); }

    void aDistrictWindowCarriesItsShare()
    {
        const auto access = m_house->signInAs(kPudongClerk);
        VERIFY_DONE(access);
        QCOMPARE(access->districts, QStringList{kPudong});
        QCOMPARE(access->keys->byDistrict.size(), std::size_t(1));
        const auto summary = m_house->run();
        VERIFY_DONE(summary);
        QCOMPARE(summary->districts, QStringList{kPudong});
        QCOMPARE(districts(), QStringList{kPudong});
        QCOMPARE(m_house->mirrorDigest(), m_share);
        const auto mirror = m_house->openMirror();
        const auto held = (*mirror)->holdings();
        VERIFY_DONE(held);
        QCOMPARE(held->size(), 1);
        QCOMPARE(held->first().subjects, summary->subjects);
    }
    void whatTheGrantNoLongerNamesLeavesTheDisk()
    {
        VERIFY_DONE(m_house->run());
        QCOMPARE(m_house->mirrorDigest(), m_city);
        const auto mirror = m_house->openMirror();
        VERIFY_DONE(mirror);
        VERIFY_DONE(m_house->signInAs(kPudongClerk));
        const auto summary = m_house->run(mirror->get());
        VERIFY_DONE(summary); // and nobody is asked: the grant says so
        QVERIFY(summary->rebuilt);
        QCOMPARE((*mirror)->digest()->toHex(), m_share);
        QCOMPARE(generations().size(), 1);
        QVERIFY(m_house->staged(u""_s).isEmpty());
        const auto again = m_house->run(mirror->get());
        VERIFY_DONE(again);
        QVERIFY(!again->rebuilt);
    }
    void whatTheGrantAddsIsFetched()
    {
        VERIFY_DONE(m_house->signInAs(kPudongClerk));
        VERIFY_DONE(m_house->run());
        const auto mirror = m_house->openMirror();
        VERIFY_DONE(mirror);
        VERIFY_DONE(m_house->signInAs(u"clerk"_s));
        const auto summary = m_house->run(mirror->get());
        VERIFY_DONE(summary);
        QVERIFY(summary->rebuilt);
        QCOMPARE((*mirror)->digest()->toHex(), m_city);
        QCOMPARE(generations().size(), 1);
    }
    void aGrantThatChangesInTheMiddleOfAPull()
    {
        sync::Context context = m_house->context();
        context.renew = [this] { return m_house->signInAs(kPudongClerk); };
        bool done = false;
        const auto summary = sync::run(context, {},
                                       [&](const Progress &progress) {
                                           if (!done && progress.phase == Progress::Phase::Segments)
                                               m_house->client().useToken("ended");
                                           done = done || progress.phase == Progress::Phase::Segments;
                                       },
                                       {});
        VERIFY_DONE(summary);
        QCOMPARE(summary->districts, QStringList{kPudong});
        QCOMPARE(m_house->mirrorDigest(), m_share);
        QCOMPARE(generations().size(), 1);
    }
    void aGrantThatChangesBetweenTwoPulls()
    {
        VERIFY_DONE(m_house->run());
        const auto mirror = m_house->openMirror();
        sync::Context context = m_house->context(mirror->get());
        context.renew = [this] { return m_house->signInAs(kPudongClerk); };
        m_house->client().useToken("ended");
        VERIFY_DONE(sync::run(context, {}, {}, {}));
        QCOMPARE((*mirror)->digest()->toHex(), m_share);
    }
    void aGrantWithoutDistrictsMirrorsNothing()
    {
        VERIFY_DONE(m_house->run());
        sync::Context context = m_house->context();
        context.access.districts.clear();
        COMPARE_CODE(sync::run(context, {}, {}, {}), Code::NotPermitted);
        QCOMPARE(m_house->mirrorDigest(), m_city);
    }
};

QTEST_GUILESS_MAIN(TestScope)
#include "test_scope.moc"
