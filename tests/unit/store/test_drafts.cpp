// Drafts: they come back, one window has them in hand, another's change is not overwritten, and they leave no trace.
#include "window_desk.h"

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

Draft draft(const QString &id, const QString &who = u"zhang"_s, const QString &holder = {})
{
    Draft out;
    out.id = id;
    out.operatorId = who;
    out.form = {{u"subjectName"_s, u"张三"_s}, {u"declared"_s, true}};
    out.title = u"self 张三"_s;
    out.heldBy = holder;
    return out;
}

qint64 save(const Desk &desk, const Draft &one, qint64 expected)
{
    return desk.got<qint64>([&](WindowEntries &e) { return e.saveDraft(one, expected, desk.clock.now()); }, -1);
}

/// Every page of the file as the shell decrypts it, free ones too, is searched for the text.
QString pagesWith(const Desk &desk, const QByteArray &text)
{
    return desk.sql(u"SELECT count(*) FROM sqlite_dbpage WHERE instr(hex(data), '%1') > 0;"_s.arg(
        QString::fromLatin1(text.toHex().toUpper())));
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftSurvivesAndBelongsToItsOperator()
    {
        Desk desk;
        QCOMPARE(save(desk, draft(u"a"_s), 0), 1);
        desk.clock.advance(1000);
        QCOMPARE(save(desk, draft(u"b"_s), 0), 1);
        QCOMPARE(save(desk, draft(u"c"_s, u"li"_s), 0), 1);
        desk.reopen();
        const QList<Draft> mine = desk.book().drafts(u"zhang"_s).value();
        QCOMPARE(mine.size(), 2);
        QCOMPARE(mine.first().id, u"b"_s); // newest first
        QCOMPARE(mine.first().updatedAt, desk.clock.now());
        QCOMPARE(mine.last().form, draft(u"a"_s).form);
        QCOMPARE(mine.last().title, u"self 张三"_s);
        QVERIFY(!desk.book().draft(u"x"_s).value());
        QCOMPARE(desk.said([](WindowEntries &e) { return e.removeDraft(u"a"_s); }), QString());
        QCOMPARE(desk.said([](WindowEntries &e) { return e.removeDraft(u"a"_s); }), QString());
        QVERIFY(!desk.book().draft(u"a"_s).value());
    }

    void anothersChangeIsNotOverwritten()
    {
        Desk desk;
        QCOMPARE(save(desk, draft(u"a"_s), 0), 1);
        QCOMPARE(save(desk, draft(u"a"_s), 0), -1); // somebody else made one of this name
        QCOMPARE(save(desk, draft(u"a"_s), 1), 2);
        QCOMPARE(save(desk, draft(u"a"_s), 1), -1);
        QCOMPARE(save(desk, draft(u"a"_s, u"li"_s), 2), -1);
        QCOMPARE(save(desk, draft(u"gone"_s), 3), -1);
        QCOMPARE(desk.sql(u"SELECT operator, revision FROM draft;"_s), u"zhang|2"_s);
    }

    void oneWindowHasItInHand()
    {
        Desk desk;
        const QDateTime now = desk.clock.now(), until = now.addSecs(120);
        const auto hold = [&](const QString &holder) {
            return desk.said([&](WindowEntries &e) { return e.holdDraft(u"a"_s, holder, desk.clock.now(), until); });
        };
        QCOMPARE(hold(u"w1"_s), u"not_found"_s);
        QCOMPARE(save(desk, draft(u"a"_s), 0), 1);
        QCOMPARE(hold(u"w1"_s), QString());
        QCOMPARE(hold(u"w1"_s), QString());
        QCOMPARE(hold(u"w2"_s), u"conflict"_s);
        QCOMPARE(save(desk, draft(u"a"_s, u"zhang"_s, u"w2"_s), 1), -1);
        Draft mine = draft(u"a"_s, u"zhang"_s, u"w1"_s);
        mine.heldUntil = until;
        QCOMPARE(save(desk, mine, 1), 2);
        QCOMPARE(desk.said([](WindowEntries &e) { return e.releaseDraft(u"a"_s, u"w2"_s); }), QString());
        QCOMPARE(desk.book().draft(u"a"_s).value()->heldBy, u"w1"_s); // not w2's to release
        desk.clock.advance(119'999);
        QCOMPARE(hold(u"w2"_s), u"conflict"_s);
        desk.clock.advance(1); // w1 crashed: its hold ends by itself
        QCOMPARE(hold(u"w2"_s), QString());
        QCOMPARE(desk.said([](WindowEntries &e) { return e.releaseDraft(u"a"_s, u"w2"_s); }), QString());
        QCOMPARE(desk.book().draft(u"a"_s).value()->heldBy, QString());
        QCOMPARE(hold(u"w3"_s), QString());
    }

    void twoWindowsTakeTheSameDraft()
    {
        Desk desk;
        const Desk other(desk.path());
        QCOMPARE(save(desk, draft(u"a"_s), 0), 1);
        const auto hold = [](const Desk &window, const QString &holder) {
            return window.said([&](WindowEntries &e) {
                return e.holdDraft(u"a"_s, holder, window.clock.now(), window.clock.now().addSecs(60));
            });
        };
        QCOMPARE(hold(desk, u"w1"_s), QString());
        QCOMPARE(hold(other, u"w2"_s), u"conflict"_s);
    }

    void aRemovedDraftLeavesTheFiles()
    {
        Desk desk;
        const QByteArray trace = "trace-of-a-person";
        for (int i = 0; i < 30; ++i) { // many, long ones too, so that pages become free
            Draft one = draft(u"d%1"_s.arg(i));
            one.form.insert(u"subjectNumber"_s, QString::fromLatin1(trace).repeated(i % 3 == 0 ? 500 : 1));
            QCOMPARE(save(desk, one, 0), 1);
        }
        QVERIFY(desk.ledger().settle());
        QVERIFY2(pagesWith(desk, trace).toInt() > 10, "the search finds nothing");
        QCOMPARE(desk.said([](WindowEntries &e) -> base::Done {
            for (int i = 0; i < 30; ++i)
                TRY_DONE(e.removeDraft(u"d%1"_s.arg(i)));
            return {};
        }),
                 QString());
        QVERIFY(desk.ledger().settle());
        QCOMPARE(QFileInfo(desk.path() + u"-wal"_s).size(), 0);
        QCOMPARE(pagesWith(desk, trace), u"0"_s);
        QCOMPARE(pagesWith(desk, "CREATE TABLE draft").toInt(), 1); // the search still finds what is there
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "test_drafts.moc"
