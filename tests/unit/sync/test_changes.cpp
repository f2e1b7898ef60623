// Change pages into a real mirror, from a server that sends what a test wants: what does not follow the cursor, or deletes too
// much, leaves the mirror as it was.
#include "app/platform/codec.h"
#include "app/sync/pull.h"
#include "tests/support/seeded_random.h"
#include "tests/unit/platform/client_fixture.h"
#include "tests/unit/platform/wire_samples.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace creditdesk;
using namespace creditdesk::test;
using base::Code;

namespace {

constexpr int kSubjects = 10;

QString codeOf(int serial)
{
    return u"9131011500000%1X"_s.arg(serial, 4, 10, QLatin1Char('0'));
}

QJsonObject organisation(int serial, const QString &name)
{
    QJsonObject object = sampleOrganisation();
    object.insert(u"serial"_s, serial);
    object.insert(u"code"_s, codeOf(serial));
    object.insert(u"name"_s, name);
    return object;
}

QJsonObject removal(int sequence, int serial)
{
    return {{u"sequence"_s, sequence}, {u"op"_s, u"delete"_s}, {u"kind"_s, u"organisation"_s}, {u"serial"_s, serial}};
}

QJsonObject renaming(int sequence, int serial, const QString &name)
{
    return {{u"sequence"_s, sequence},
            {u"op"_s, u"upsert"_s},
            {u"kind"_s, u"organisation"_s},
            {u"organisation"_s, organisation(serial, name)}};
}

QByteArray page(const QJsonArray &changes, int next, bool more = false, const QString &epoch = u"e-1"_s, int since = 100)
{
    return httpReply(200, "application/json",
                     text({{u"epoch"_s, epoch},
                           {u"since"_s, since},
                           {u"next"_s, next},
                           {u"more"_s, more},
                           {u"as_of"_s, u"2026-06-02T00:00:00+08:00"_s},
                           {u"changes"_s, changes}}));
}

QJsonArray removals(int count)
{
    QJsonArray changes;
    for (int i = 1; i <= count; ++i)
        changes.append(removal(100 + i, i));
    return changes;
}

} // namespace

class TestChanges : public QObject
{
    Q_OBJECT
    TestAuthority m_authority;
    Leaf m_leaf = m_authority.leaf({});
    ManualClock m_clock{kTestNow};
    SeededRandom m_random{5};
    base::Secret m_key{32};
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<store::Ledger> m_ledger;
    std::unique_ptr<store::Mirror> m_mirror;
    std::optional<sync::MassChange> m_accepted;
    QStringList m_scope;

    void load()
    {
        auto builder = store::Mirror::build(m_home->path(), m_key);
        QVERIFY(builder);
        platform::Codec codec;
        QByteArray rows;
        for (int serial = 1; serial <= kSubjects; ++serial)
            rows += line(organisation(serial, u"样例公司"_s));
        QVERIFY(codec.organisations(view(rows),
                                    [&](const domain::OrganisationRow &row) { return (*builder)->addOrganisation(row); }));
        store::MirrorPosition position;
        position.epoch = u"e-1"_s;
        position.sequence = 100;
        position.asOf = QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
        position.subjects = kSubjects;
        position.districts = {u"310115"_s};
        QVERIFY((*builder)->commit(position));
        auto mirror = store::Mirror::open(m_home->path(), m_key);
        QVERIFY(mirror);
        m_mirror = std::move(*mirror);
    }
    /// Pulls the given replies; `asked` gets the request lines.
    base::Done pull(const QList<Reply> &replies, QStringList *asked = nullptr)
    {
        RawServer server(m_leaf, replies);
        platform::Client client(endpointOf(server.url(), m_authority.caPem()), m_clock);
        const sync::Context context{.home = m_home->path(),
                                    .client = client,
                                    .ledger = *m_ledger,
                                    .mirror = m_mirror.get(),
                                    .mirrorKey = m_key,
                                    .platformCertificateDer = {},
                                    .caDer = {},
                                    .clock = m_clock,
                                    .operatorId = {},
                                    .role = {},
                                    .access = {{}, nullptr, m_scope}};
        const sync::ProgressSink none;
        sync::Meter meter(none, m_clock);
        sync::Summary summary;
        const base::CancelToken cancel;
        const sync::Order order{.acceptMassChange = m_accepted};
        sync::Line line(context, cancel, summary);
        const sync::Run run{context, order, meter, cancel, summary, line};
        TRY_ASSIGN(sync::MassChangeGuard guard, sync::guardFor(run, *m_mirror->position()));
        const base::Done done = sync::applyChanges(run, *m_mirror, guard);
        if (asked != nullptr) {
            for (const QByteArray &request : server.requests())
                asked->append(QString::fromLatin1(request.left(request.indexOf(" HTTP"))));
        }
        return done;
    }

private Q_SLOTS:
    void init()
    {
        m_random.fill(m_key.bytes());
        m_accepted.reset();
        m_clock.setNow(kTestNow);
        m_scope = {u"310115"_s};
        m_mirror.reset();
        m_ledger.reset();
        m_home = std::make_unique<QTemporaryDir>();
        auto ledger = store::Ledger::open(m_home->filePath(u"ledger.db"_s), m_key, m_clock, m_random);
        QVERIFY(ledger);
        m_ledger = std::move(*ledger);
        load();
    }
    void pagesAreFollowedToTheLast()
    {
        QStringList asked;
        const auto done = pull({{page({renaming(101, 3, u"新名甲"_s)}, 101, true)},
                                {page({renaming(102, 3, u"新名乙"_s), removal(105, 9)}, 105, false, u"e-1"_s, 101)}},
                               &asked);
        QVERIFY2(done, nameOf(done).constData());
        QCOMPARE(asked, (QStringList{u"GET /v1/changes?since=100&limit=2000"_s, u"GET /v1/changes?since=101&limit=2000"_s}));
        const auto position = m_mirror->position();
        QVERIFY(position);
        QCOMPARE(position->sequence, 105);
        QCOMPARE(position->subjects, kSubjects - 1);
        QCOMPARE(position->asOf, QDateTime(QDate(2026, 6, 1), QTime(16, 0), Qt::UTC));
        QCOMPARE(m_mirror->subject(codeOf(3))->organisation.name, u"新名乙"_s);
        COMPARE_CODE(m_mirror->subject(codeOf(9)), Code::NotFound);
        QVERIFY(m_mirror->check());
    }
    void anEmptyPageDeletesNothingButIsNews()
    {
        QVERIFY(pull({{page({}, 100)}}));
        QCOMPARE(m_mirror->position()->subjects, kSubjects);
        QCOMPARE(m_mirror->position()->asOf, QDateTime(QDate(2026, 6, 1), QTime(16, 0), Qt::UTC));
    }
    void aFifthMayGo()
    {
        QVERIFY(pull({{page(removals(2), 102)}}));
        QCOMPARE(m_mirror->position()->subjects, kSubjects - 2);
    }
    void refusedPages_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<int>("expected");
        QTest::newRow("three of ten deleted") << page(removals(3), 103) << int(Code::RefusedByRule);
        QTest::newRow("another epoch") << page(removals(1), 101, false, u"e-2"_s) << int(Code::EpochChanged);
        QTest::newRow("a change we have already") << page({removal(100, 1)}, 101) << int(Code::BrokenAnswer);
        QTest::newRow("out of order") << page({removal(102, 1), removal(101, 2)}, 102) << int(Code::BrokenAnswer);
        QTest::newRow("a page that was there before")
            << page({removal(91, 1)}, 100, true, u"e-1"_s, 90) << int(Code::BrokenAnswer);
        QTest::newRow("a page too far") << page({removal(111, 1)}, 111, true, u"e-1"_s, 110) << int(Code::BrokenAnswer);
        QTest::newRow("an empty page of another cursor") << page({}, 111, true, u"e-1"_s, 110) << int(Code::BrokenAnswer);
        QTest::newRow("a cursor behind its page") << page({removal(105, 1)}, 104) << int(Code::BrokenAnswer);
        QTest::newRow("a cursor that goes back") << page({}, 99) << int(Code::BrokenAnswer);
        QTest::newRow("more of nothing") << page({}, 100, true) << int(Code::BrokenAnswer);
        QTest::newRow("a page of the network") << httpReply(200, "text/html", "<html>") << int(Code::BrokenAnswer);
    }
    void refusedPages()
    {
        QFETCH(QByteArray, reply);
        QFETCH(int, expected);
        const auto before = m_mirror->digest();
        QVERIFY(before);
        const auto done = pull({{reply}});
        COMPARE_CODE(done, Code(expected));
        if (Code(expected) == Code::RefusedByRule) {
            QCOMPARE(done.error().rule, u"sync.mass_change"_s);
            QCOMPARE(sync::massChangeOf(done.error()),
                     (sync::MassChange{.deletedSubjects = 3, .subjects = 10, .limitPercent = 20, .sequence = 103}));
        }
        QCOMPARE(*m_mirror->digest(), *before);
        QCOMPARE(m_mirror->position()->sequence, 100);
    }
    void severalChangesMayCarryOneSequence()
    {
        QVERIFY(pull({{page({renaming(101, 1, u"新名"_s), renaming(101, 2, u"新名"_s), removal(101, 3)}, 101)}}));
        QCOMPARE(m_mirror->position()->subjects, kSubjects - 1);
    }
    void theCursorPassesOverWhatIsOfOtherDistricts()
    {
        QVERIFY(pull({{page({}, 5'000, true)}, {page({removal(7'000, 1)}, 9'000, false, u"e-1"_s, 5'000)}}));
        QCOMPARE(m_mirror->position()->sequence, 9'000);
    }
    void deletionsAreCountedOverAllPagesBeforeTheFirstIsApplied()
    {
        const QByteArray first = page(removals(2), 102, true);
        const QByteArray second = page({removal(103, 3)}, 103, false, u"e-1"_s, 102);
        const auto done = pull({{first}, {second}});
        COMPARE_CODE(done, Code::RefusedByRule);
        QCOMPARE(m_mirror->position()->sequence, 100);
        QCOMPARE(m_mirror->position()->subjects, kSubjects);
        m_accepted = sync::massChangeOf(done.error());
        QVERIFY(pull({{first}, {second}}));
        QCOMPARE(m_mirror->position()->subjects, kSubjects - 3);
    }
    void anAcceptanceHoldsForWhatWasShown()
    {
        const auto asked = pull({{page(removals(3), 103)}});
        m_accepted = sync::massChangeOf(asked.error());
        const auto more = pull({{page(removals(6), 106)}}); // three more since the question
        COMPARE_CODE(more, Code::RefusedByRule);
        QCOMPARE(sync::massChangeOf(more.error())->deletedSubjects, 6);
        QCOMPARE(m_mirror->position()->subjects, kSubjects);
        QVERIFY(pull({{page(removals(5), 105)}})); // two more are within the rule again
        QCOMPARE(m_mirror->position()->subjects, kSubjects - 5);
    }
    void manySmallDeltasAreOneLargeOne()
    {
        const auto drop = [&](int serial) {
            return pull({{page({removal(100 + serial, serial)}, 100 + serial, false, u"e-1"_s, 99 + serial)}});
        };
        QVERIFY(drop(1));
        QVERIFY(drop(2));
        m_ledger.reset(); // nobody forgets over a restart
        m_ledger = std::move(*store::Ledger::open(m_home->filePath(u"ledger.db"_s), m_key, m_clock, m_random));
        const auto asked = drop(3); // each is an eighth at most; the three are more than a fifth of the ten
        COMPARE_CODE(asked, Code::RefusedByRule);
        const auto shown = sync::massChangeOf(asked.error());
        QCOMPARE(shown, (sync::MassChange{.deletedSubjects = 1, .subjects = 8, .limitPercent = 20, .sequence = 103,
                                          .earlierSubjects = 2, .windowHours = 24}));
        QCOMPARE(m_mirror->position()->subjects, 8);
        m_accepted = shown;
        QVERIFY(drop(3));
        m_accepted.reset();
        QVERIFY(drop(4)); // an agreement begins the count anew: one of seven
        COMPARE_CODE(drop(5), Code::RefusedByRule);
        m_clock.setNow(m_clock.now().addDays(1));
        QVERIFY(drop(5));
    }
    void whatWasJudgedAndNotAppliedIsNotCountedTwice()
    {
        store::AuditEntry entry;
        entry.action = u"test"_s;
        const auto written = m_ledger->write(entry, [](store::LedgerTransaction &ledger) {
            return ledger.setValue(u"sync.losses"_s, R"({"districts":"310115","epoch":"e-1","judged_up_to":102,"losses":[{"at":)" +
                                                         QByteArray::number(kTestNow.toSecsSinceEpoch()) +
                                                         R"(,"records":0,"subjects":2}]})");
        }); // and then the process was killed
        QVERIFY(written);
        QVERIFY(pull({{page(removals(2), 102)}}));
        QCOMPARE(m_mirror->position()->subjects, kSubjects - 2);
        COMPARE_CODE(pull({{page({removal(103, 3)}, 103, false, u"e-1"_s, 102)}}), Code::RefusedByRule);
    }
    void whatComesBackIsNotGone()
    {
        QJsonArray changes = removals(3);
        changes.append(renaming(104, 1, u"回来"_s));
        QVERIFY(pull({{page(changes, 104)}}));
        QCOMPARE(m_mirror->position()->subjects, kSubjects - 2);
    }
    void anotherScopeNeedsAnotherGeneration()
    {
        m_scope = {u"310101"_s, u"310115"_s};
        COMPARE_CODE(pull({{page(removals(1), 101)}}), Code::Gone);
        QCOMPARE(m_mirror->position()->subjects, kSubjects);
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
