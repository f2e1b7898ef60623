// Warnings in the ledger: raised once, merged, worsened, brought back, taken back; an inbox of a hundred thousand is what
// walking over all of it finds; watch lists.
#include "window_desk.h"

#include "app/store/warning_book.h"
#include "app/store/watch_book.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay{2026, 11, 23};
const QDateTime kNow(kDay, QTime(2, 0), Qt::UTC);

WarningNews news(const QString &rule, const QString &fact, QDate event,
                 domain::WarningLevel level = domain::WarningLevel::Yellow)
{
    WarningNews out;
    out.key = QCryptographicHash::hash((rule + u'|' + fact).toUtf8(), QCryptographicHash::Sha256).first(16);
    out.kind = rule.left(3);
    out.serial = 7;
    out.subject = u"91310115MA9TE5T122"_s;
    out.subjectName = u"上海绿源环保科技有限公司"_s;
    out.district = u"310115"_s;
    out.due = event.addDays(10);
    out.mergeDays = 30;
    out.owner = u"officer"_s;
    out.fact.rule = rule;
    out.fact.version = u"1"_s;
    out.fact.level = level;
    out.fact.record = fact;
    out.fact.event = event;
    return out;
}

base::Done act(const Desk &desk, const std::function<base::Done(WarningEntries &)> &body)
{
    return desk.act([&](WindowEntries &, LedgerTransaction &transaction) -> base::Done {
        WarningEntries entries(transaction);
        return body(entries);
    });
}

WarningsAdded add(const Desk &desk, const QList<WarningNews> &list)
{
    WarningsAdded out;
    const base::Done done = act(desk, [&](WarningEntries &entries) -> base::Done {
        TRY_ASSIGN(out, entries.add(list, kNow));
        return {};
    });
    if (!done)
        qFatal("%s %s", qPrintable(done.error().name()), qPrintable(done.error().detail));
    return out;
}

Warning put(const Desk &desk, qint64 id, const QString &name, const QString &who, const std::function<void(Warning &)> &change,
            qint64 undoes = 0)
{
    Warning out;
    const base::Done done = act(desk, [&](WarningEntries &entries) -> base::Done {
        TRY_ASSIGN(Warning warning, entries.warning(id));
        change(warning);
        WarningAct line;
        line.warning = id;
        line.at = kNow;
        line.operatorId = who;
        line.act = name;
        TRY_ASSIGN(out, entries.put(warning, line, undoes));
        return {};
    });
    return done ? out : Warning();
}

/// The words of `filter` over one warning, by looking at it.
bool matches(const Warning &one, const WarningFilter &filter)
{
    const QStringList states = filter.states.isEmpty() ? QStringList{u"open"_s, u"taken"_s} : filter.states;
    return states.contains(one.state) && (filter.kinds.isEmpty() || filter.kinds.contains(one.kind)) &&
           (filter.levels.isEmpty() || filter.levels.contains(one.level)) &&
           (filter.districts.isEmpty() || filter.districts.contains(one.district)) &&
           (filter.owner.isEmpty() || filter.owner == one.owner) &&
           (filter.subject.isEmpty() || filter.subject == one.subject) &&
           (filter.text.isEmpty() || one.subjectName.contains(filter.text)) &&
           (!filter.dueUntil.isValid() || one.due <= filter.dueUntil);
}

} // namespace

class TestStoreWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisedOnceAndMerged();
    void whatIsSetAsideComesBack();
    void groundsComeAndGo();
    void lastActIsThatOfAPerson();
    void courseIsOnlyAddedTo();
    void inboxIsWhatWalkingFinds();
    void watchLists();
};

void TestStoreWarnings::raisedOnceAndMerged()
{
    const Desk desk;
    const WarningNews first = news(u"W03-penalty"_s, u"a"_s, kDay);
    QCOMPARE(add(desk, {first, first}).raised, 1);
    QCOMPARE(add(desk, {first}).raised, 0); // a replay
    const WarningsAdded second = add(desk, {news(u"W03-penalty"_s, u"b"_s, kDay.addDays(30), domain::WarningLevel::Red)});
    QCOMPARE(second.raised, 0);
    QCOMPARE(second.merged, 1);
    QCOMPARE(add(desk, {news(u"W03-penalty"_s, u"c"_s, kDay.addDays(61))}).raised, 1); // too far from the newest
    QCOMPARE(add(desk, {news(u"W02-abnormal"_s, u"a"_s, kDay)}).raised, 1);            // another rule
    const auto all = WarningBook(desk.ledger()).page({}, {}, 10);
    QVERIFY(all);
    QCOMPARE(all->lines.size(), 3);
    const Warning merged = *WarningBook(desk.ledger()).warning(1);
    QCOMPARE(merged.count, 2);
    QCOMPARE(merged.level, domain::WarningLevel::Red);
    QCOMPARE(merged.event, kDay.addDays(30));
    QCOMPARE(merged.firstEvent, kDay);
    QCOMPARE(merged.due, kDay.addDays(10));
    QCOMPARE(WarningBook(desk.ledger()).facts(1)->size(), 2);
    (void)put(desk, 1, u"close"_s, u"officer"_s, [](Warning &one) { one.state = u"closed"_s; });
    QCOMPARE(add(desk, {news(u"W03-penalty"_s, u"a"_s, kDay)}).raised, 0);             // known, whatever became of it
    QCOMPARE(add(desk, {news(u"W03-penalty"_s, u"d"_s, kDay.addDays(62))}).merged, 1); // into the one that is open
}

void TestStoreWarnings::whatIsSetAsideComesBack()
{
    const Desk desk;
    (void)add(desk, {news(u"W01-x"_s, u"a"_s, kDay), news(u"W02-x"_s, u"a"_s, kDay), news(u"W03-x"_s, u"a"_s, kDay)});
    const auto aside = [&](qint64 id, const QString &state) {
        return put(desk, id, state, u"officer"_s, [&](Warning &one) {
            one.state = state;
            one.until = kDay.addDays(5);
        });
    };
    QCOMPARE(aside(1, u"snoozed"_s).state, u"snoozed"_s);
    QCOMPARE(aside(2, u"snoozed"_s).state, u"snoozed"_s);
    QCOMPARE(aside(3, u"dismissed"_s).state, u"dismissed"_s);
    (void)add(desk, {news(u"W01-x"_s, u"b"_s, kDay), news(u"W02-x"_s, u"b"_s, kDay, domain::WarningLevel::Red),
                     news(u"W03-x"_s, u"b"_s, kDay)});
    const WarningBook book(desk.ledger());
    QCOMPARE(book.warning(1)->state, u"snoozed"_s); // the same again
    QCOMPARE(book.warning(2)->state, u"open"_s);    // worse
    QCOMPARE(book.warning(3)->state, u"open"_s);    // not what was dismissed
    QCOMPARE(book.returning(kDay.addDays(4))->size(), 0);
    QCOMPARE(*book.returning(kDay.addDays(5)), QList<qint64>{1});
    QVERIFY(act(desk, [](WarningEntries &entries) -> base::Done {
        TRY_DONE(entries.bringBack(kDay.addDays(5), kNow));
        return {};
    }));
    QCOMPARE(book.warning(1)->state, u"open"_s);
    QCOMPARE(book.course(1)->last().act, u"return"_s);
}

void TestStoreWarnings::groundsComeAndGo()
{
    const Desk desk;
    const WarningNews one = news(u"W01-x"_s, u"a"_s, kDay);
    const WarningNews sent = news(u"W13-x"_s, u"m"_s, kDay);
    (void)add(desk, {one, sent});
    const auto note = [&](const QList<QByteArray> &holding) {
        qint64 gone = -1;
        (void)act(desk, [&](WarningEntries &entries) -> base::Done {
            TRY_ASSIGN(gone, entries.noteGrounds({{7, holding}}, {u"W01-x"_s}, kNow, kDay));
            return {};
        });
        return gone;
    };
    const WarningBook book(desk.ledger());
    QCOMPARE(note({one.key}), 0);
    QCOMPARE(note({}), 1);
    QCOMPARE(book.warning(1)->groundGone, kDay);
    QCOMPARE(book.warning(1)->state, u"open"_s); // a person closes it
    QVERIFY(!book.warning(2)->groundGone.isValid());
    QCOMPARE(note({}), 0);
    QCOMPARE(note({one.key}), 0);
    QVERIFY(!book.warning(1)->groundGone.isValid());
}

void TestStoreWarnings::lastActIsThatOfAPerson()
{
    const Desk desk;
    (void)add(desk, {news(u"W01-x"_s, u"a"_s, kDay)});
    const WarningBook book(desk.ledger());
    QVERIFY(!book.lastAct(1)->has_value());
    (void)put(desk, 1, u"take"_s, u"zhang"_s, [](Warning &one) {
        one.state = u"taken"_s;
        one.owner = u"zhang"_s;
    });
    (void)put(desk, 1, u"note"_s, u"li"_s, [](Warning &) {});
    const auto last = *book.lastAct(1);
    QVERIFY(last.has_value());
    QCOMPARE(last->act.operatorId, u"zhang"_s);
    QCOMPARE(last->state, u"open"_s);
    QCOMPARE(last->owner, u"officer"_s);
    (void)put(
        desk, 1, u"undo"_s, u"zhang"_s,
        [](Warning &one) {
            one.state = u"open"_s;
            one.owner = u"officer"_s;
        },
        last->act.id);
    QVERIFY(!book.lastAct(1)->has_value() || book.lastAct(1)->value_or(ActToUndo()).act.id < last->act.id);
    const auto course = *book.course(1);
    QCOMPARE(course.size(), 4);
    QVERIFY(course.at(1).undone);
}

void TestStoreWarnings::courseIsOnlyAddedTo()
{
    const Desk desk;
    (void)add(desk, {news(u"W01-x"_s, u"a"_s, kDay)});
    QVERIFY(desk.sql(u"UPDATE warning_act SET note = 'x';"_s).contains(u"only ever added"_s));
    QVERIFY(desk.sql(u"DELETE FROM warning_act;"_s).contains(u"only ever added"_s));
    QVERIFY(desk.sql(u"UPDATE warning SET owner = '';"_s).contains(u"CHECK"_s));
    QVERIFY(desk.sql(u"UPDATE warning SET subject = '310101199001011237x';"_s).contains(u"CHECK"_s));
}

void TestStoreWarnings::inboxIsWhatWalkingFinds()
{
    constexpr int kMany = 100'000;
    const Desk desk;
    QRandomGenerator random(20261123);
    const QStringList kinds{u"W01"_s, u"W03"_s, u"W04"_s, u"W05"_s}, owners{u"zhang"_s, u"li"_s, u"wang"_s};
    const QStringList districts{u"310101"_s, u"310115"_s, u"310104"_s};
    const QStringList names{u"上海绿源环保科技有限公司"_s, u"上海绿洲酒店"_s, u"蓝海贸易行"_s};
    QList<WarningNews> list;
    for (int i = 0; i < kMany; ++i) {
        WarningNews one = news(kinds.at(random.bounded(4)) + u"-x"_s, QString::number(i), kDay.addDays(-random.bounded(400)),
                               static_cast<domain::WarningLevel>(random.bounded(5)));
        one.serial = i + 1;
        one.subjectName = names.at(random.bounded(3));
        one.district = districts.at(random.bounded(3));
        one.owner = owners.at(random.bounded(3));
        one.due = kDay.addDays(random.bounded(60) - 30);
        list.append(one);
    }
    QCOMPARE(add(desk, list).raised, kMany);
    for (qint64 id = 1; id <= 500; ++id)
        (void)put(desk, id, u"x"_s, u"li"_s, [&](Warning &one) { one.state = id % 2 == 0 ? u"closed"_s : u"taken"_s; });
    const WarningBook book(desk.ledger());
    QList<Warning> all;
    WarningFilter everything;
    everything.states = {u"open"_s, u"taken"_s, u"closed"_s};
    for (QString after; all.isEmpty() || !after.isEmpty();) {
        const auto page = book.page(everything, after, 20'000);
        QVERIFY(page);
        all += page->lines;
        after = page->next;
    }
    QCOMPARE(all.size(), kMany);

    QList<WarningFilter> filters(7);
    filters[1].kinds = {u"W03"_s};
    filters[1].levels = {domain::WarningLevel::Red, domain::WarningLevel::Info};
    filters[2].owner = u"li"_s;
    filters[2].order = WarningFilter::Order::Severity;
    filters[3].districts = {u"310104"_s};
    filters[3].states = {u"closed"_s, u"taken"_s};
    filters[4].text = u"绿源"_s;
    filters[5].dueUntil = kDay;
    filters[5].order = WarningFilter::Order::Newest;
    filters[6] = everything;
    filters[6].order = WarningFilter::Order::Severity;
    qint64 slowest = 0;
    for (const WarningFilter &filter : std::as_const(filters)) {
        QElapsedTimer timer;
        timer.start();
        const auto first = book.page(filter, {}, 200);
        const auto counts = book.counts(filter, kDay);
        slowest = std::max(slowest, timer.elapsed());
        qInfo("filter %lld: %lld ms", static_cast<long long>(&filter - filters.constData()),
              static_cast<long long>(timer.elapsed()));
        QVERIFY(first && counts);
        QList<Warning> expected;
        for (const Warning &one : std::as_const(all)) {
            if (matches(one, filter))
                expected.append(one);
        }
        std::ranges::sort(expected, [&](const Warning &a, const Warning &b) {
            if (filter.order == WarningFilter::Order::Newest)
                return a.id > b.id;
            return filter.order == WarningFilter::Order::Severity
                       ? std::tie(a.level, a.due, a.id) < std::tie(b.level, b.due, b.id)
                       : std::tie(a.due, a.level, a.id) < std::tie(b.due, b.level, b.id);
        });
        QCOMPARE(counts->total, expected.size());
        const auto second = book.page(filter, first->next, 200);
        QVERIFY(second);
        const QList<Warning> pages = first->lines + (first->next.isEmpty() ? QList<Warning>() : second->lines);
        QCOMPARE(pages.size(), std::min<qsizetype>(400, expected.size()));
        for (qsizetype i = 0; i < pages.size(); ++i)
            QCOMPARE(pages.at(i).id, expected.at(i).id);
    }
    qInfo("slowest page with counts of 100,000: %lld ms", static_cast<long long>(slowest));
}

void TestStoreWarnings::watchLists()
{
    const Desk desk;
    const auto entries = [&](const std::function<base::Done(WatchEntries &)> &body) {
        return desk.act([&](WindowEntries &, LedgerTransaction &transaction) -> base::Done {
            WatchEntries watch(transaction);
            return body(watch);
        });
    };
    qint64 id = 0;
    QVERIFY(entries([&](WatchEntries &watch) -> base::Done {
        WatchList list;
        list.name = u"名单"_s;
        list.matter = u"YY-0001"_s;
        list.reason = u"专项检查"_s;
        list.madeBy = u"officer"_s;
        list.madeAt = kNow;
        list.endsOn = kDay.addDays(10);
        TRY_ASSIGN(id, watch.make(list));
        WatchItem item;
        item.list = id;
        item.serial = 7;
        item.code = u"91310115MA9TE5T122"_s;
        item.addedAt = kNow;
        TRY_ASSIGN(const bool first, watch.add(item));
        TRY_ASSIGN(const bool again, watch.add(item));
        return first && !again ? base::Done() : base::fail(base::Code::Internal, u"twice"_s);
    }));
    const WatchBook book(desk.ledger());
    QCOMPARE(*book.watched(kDay.addDays(10)), QSet<qint64>{7});
    QCOMPARE(*book.watched(kDay.addDays(11)), QSet<qint64>()); // over
    QCOMPARE(*book.watched(kDay, kNow), QSet<qint64>());       // nothing new
    QCOMPARE(book.watchedBy(u"91310115MA9TE5T122"_s)->first().list.reason, u"专项检查"_s);
    QVERIFY(entries([&](WatchEntries &watch) { return watch.remove(id, u"91310115MA9TE5T122"_s, u"officer"_s, kNow); }));
    QCOMPARE(*book.watched(kDay), QSet<qint64>());
    QCOMPARE(book.items(id, true)->size(), 1); // who watched whom stays
    QVERIFY(entries([&](WatchEntries &watch) { return watch.end(id, u"officer"_s, kNow); }));
    QCOMPARE(book.lists(false, kDay)->size(), 0);
    QCOMPARE(book.lists(true, kDay)->size(), 1);
}

QTEST_GUILESS_MAIN(TestStoreWarnings)
#include "test_warnings.moc"
