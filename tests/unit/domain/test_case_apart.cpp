// People who worked apart: whatever they did and in whatever order it came together, everybody sees the same case, and no word
// is lost. Ten thousand random histories of two windows and a platform, and the named ones by hand.
#include "tests/unit/domain/case_maker.h"

#include <random>

using namespace creditdesk;
using namespace creditdesk::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject values(const QString &field, const QJsonValue &value)
{
    return {{u"values"_s, QJsonObject{{field, value}}}};
}

/// Everything that a page would show, as text: for comparing.
QString shown(const domain::CaseView &view)
{
    QStringList out{view.state, view.owner, view.ruleSet, view.order.join(u','), view.heads.join(u','), view.papers.join(u',')};
    for (auto one = view.values.constBegin(); one != view.values.constEnd(); ++one)
        out.append(one.key() + u'=' + QString::fromUtf8(QJsonDocument(QJsonArray{one.value()}).toJson(QJsonDocument::Compact)));
    for (const domain::CaseConflict &one : view.conflicts) {
        out.append(u"conflict "_s + one.field + u" base "_s + QString::fromUtf8(QJsonDocument(QJsonArray{one.base}).toJson()));
        for (const domain::CaseSide &side : one.sides)
            out.append(side.event + side.operatorId);
    }
    for (const domain::CaseStep &one : view.steps)
        out.append(one.event + one.type + one.to + (one.stands ? u'+' : u'-') + (one.breach ? u'!' : u' '));
    for (const domain::CaseLimit &one : view.limits)
        out.append(one.id + one.start.toString(Qt::ISODate) + one.stoppedOn.toString(Qt::ISODate) + one.stoppedBy);
    return out.join(u'\n');
}

/// By the events alone, without the engine's graph: does `later` come after `earlier`?
bool after(const QHash<QString, domain::CaseEvent> &all, const QString &later, const QString &earlier)
{
    QStringList open = all.value(later).after;
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString id = open.takeLast();
        if (id == earlier)
            return true;
        if (!seen.contains(id)) {
            seen.insert(id);
            open += all.value(id).after;
        }
    }
    return false;
}

class History
{
public:
    explicit History(std::uint64_t seed) : m_random(seed)
    {
        m_desks[0].window = u"W1"_s;
        m_desks[1].window = u"W2"_s;
        m_desks[1].now = m_desks[0].now.addSecs(some(-5'000, 5'000)); // clocks differ
        m_desks[0].add(u"register"_s, u"clerk"_s, objection());
        m_platform.learn(m_desks[0].known);
        m_desks[1].learn(m_platform.known);
        for (int i = 0; i < 14; ++i)
            act(m_desks[some(0, 1)]);
        m_platform.learn(m_desks[0].known);
        m_platform.learn(m_desks[1].known);
    }
    [[nodiscard]] const QList<domain::CaseEvent> &events() const { return m_platform.known; }
    [[nodiscard]] QList<domain::CaseEvent> shuffled()
    {
        QList<domain::CaseEvent> out = m_platform.known;
        std::ranges::shuffle(out, m_random);
        return out;
    }
    int steps = 0, resolved = 0, undone = 0;

private:
    int some(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

    void act(Desk &desk)
    {
        const domain::CaseView view = desk.view();
        const QString who = desk.window + (some(0, 1) == 0 ? u"-handler"_s : u"-decider"_s);
        switch (some(0, 5)) {
        case 0: // meets the platform
            desk.learn(m_platform.known);
            m_platform.learn(desk.known);
            return;
        case 1:
        case 2:
            write(desk, view, who);
            return;
        case 3:
            step(desk, view, who);
            return;
        case 4:
            if (!view.conflicts.isEmpty())
                resolve(desk, view.conflicts.at(some(0, static_cast<int>(view.conflicts.size()) - 1)), who);
            return;
        default:
            undo(desk, who);
        }
    }
    void write(Desk &desk, const domain::CaseView &view, const QString &who)
    {
        const QString field = QStringList{u"phone"_s, u"text"_s, u"asks"_s}.at(some(0, 2));
        const bool open = std::ranges::any_of(view.conflicts, [&](const auto &one) { return one.field == field; });
        if (!open)
            desk.add(u"write"_s, who, values(field, some(0, 4)));
    }
    void step(Desk &desk, const domain::CaseView &view, const QString &who)
    {
        const domain::CaseRuleSet &set = *Case::rules().byId(u"OBJECTION-SH-2017"_s);
        QStringList may;
        for (const domain::CaseEventRule &rule : set.events) {
            if (!rule.to.isEmpty() && rule.from.contains(view.state))
                may.append(rule.id);
        }
        const bool forked = std::ranges::any_of(view.conflicts, [](const auto &one) { return one.field.isEmpty(); });
        if (may.isEmpty() || forked)
            return;
        desk.add(may.at(some(0, static_cast<int>(may.size()) - 1)), who);
        ++steps;
    }
    void resolve(Desk &desk, const domain::CaseConflict &conflict, const QString &who)
    {
        const domain::CaseSide &side = conflict.sides.at(some(0, static_cast<int>(conflict.sides.size()) - 1));
        if (conflict.field.isEmpty())
            desk.add(u"resolve"_s, who, {{u"step"_s, side.event}, {u"reasons"_s, u"r"_s}});
        else
            desk.add(u"resolve"_s, who, values(conflict.field, side.value));
        ++resolved;
    }
    void undo(Desk &desk, const QString &who)
    {
        for (auto event = desk.known.crbegin(); event != desk.known.crend(); ++event) {
            if (event->operatorId == who && (event->type == u"write" || event->type == u"resolve")) {
                desk.add(u"undo"_s, who, {{u"event"_s, event->id}});
                ++undone;
                return;
            }
        }
    }

    std::mt19937_64 m_random;
    std::array<Desk, 2> m_desks;
    Desk m_platform;
};

/// Each value written is in force, a side of a card, taken back, or replaced by somebody who knew it.
QString lostWord(const domain::CaseView &view, const QList<domain::CaseEvent> &events)
{
    QHash<QString, domain::CaseEvent> all;
    QSet<QString> undone;
    for (const domain::CaseEvent &event : events)
        all.insert(event.id, event);
    for (const domain::CaseEvent &event : events) {
        const QString target = event.body.value("event"_L1).toString();
        if (event.type == u"undo" && all.value(target).operatorId == event.operatorId && after(all, event.id, target))
            undone.insert(target);
    }
    for (const domain::CaseEvent &event : events) {
        const QJsonObject written = event.body.value("values"_L1).toObject();
        for (auto one = written.constBegin(); one != written.constEnd(); ++one) {
            bool kept = undone.contains(event.id) || view.values.value(one.key()) == one.value();
            for (const domain::CaseConflict &conflict : view.conflicts) {
                for (const domain::CaseSide &side : conflict.sides)
                    kept = kept || (conflict.field == one.key() && side.event == event.id);
            }
            for (const domain::CaseEvent &other : events) {
                const bool replaces =
                    !undone.contains(other.id) && other.body.value("values"_L1).toObject().contains(one.key());
                kept = kept || (replaces && after(all, other.id, event.id));
            }
            if (!kept)
                return event.id + u' ' + one.key();
        }
    }
    return {};
}

} // namespace

class TestCaseApart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomHistories()
    {
        int conflicts = 0, forks = 0, steps = 0, resolved = 0, undone = 0;
        for (std::uint64_t seed = 1; seed <= 10'000; ++seed) {
            History history(seed);
            const domain::CaseView view = Case::view(history.events());
            const QString expected = shown(view);
            for (int i = 0; i < 3; ++i) {
                if (shown(Case::view(history.shuffled())) != expected)
                    QFAIL(qPrintable(u"seed %1: the order of arrival shows\n%2"_s.arg(seed).arg(expected)));
            }
            const QString lost = lostWord(view, history.events());
            QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(lost)));
            for (const domain::CaseConflict &one : view.conflicts)
                ++(one.field.isEmpty() ? forks : conflicts);
            steps += history.steps;
            resolved += history.resolved;
            undone += history.undone;
        }
        QVERIFY2(conflicts > 500 && forks > 200 && steps > 10'000 && resolved > 200 && undone > 3'000,
                 qPrintable(u"%1 %2 %3 %4 %5"_s.arg(conflicts).arg(forks).arg(steps).arg(resolved).arg(undone)));
    }

    void twoWindowsEditTheSameFieldOffline()
    {
        Desk one, two;
        two.window = u"W2"_s;
        one.add(u"register"_s, u"clerk"_s, objection());
        one.add(u"write"_s, u"a"_s, values(u"phone"_s, u"021-1"_s));
        two.learn(one.known);
        two.now = one.now.addSecs(30);
        one.add(u"write"_s, u"a"_s, values(u"phone"_s, u"021-2"_s));
        two.add(u"write"_s, u"b"_s, values(u"phone"_s, u"021-3"_s));
        two.add(u"write"_s, u"b"_s, values(u"text"_s, u"不属实"_s));
        one.learn(two.known);
        const domain::CaseView view = one.view();
        QCOMPARE(view.conflicts.size(), 1);
        const domain::CaseConflict &card = view.conflicts.first();
        QCOMPARE(card.field, u"phone"_s);
        QCOMPARE(card.base.toString(), u"021-1"_s);
        QCOMPARE(card.sides.size(), 2);
        QCOMPARE(card.sides.at(0).value.toString(), u"021-2"_s);
        QCOMPARE(card.sides.at(0).operatorId, u"a"_s);
        QCOMPARE(card.sides.at(1).value.toString(), u"021-3"_s);
        QCOMPARE(card.sides.at(1).window, u"W2"_s);
        QCOMPARE(view.values.value(u"text"_s).toString(), u"不属实"_s);
        const QString resolve = one.add(u"resolve"_s, u"a"_s, values(u"phone"_s, u"021-2、021-3"_s)).id;
        QVERIFY(one.view().conflicts.isEmpty());
        QCOMPARE(one.view().values.value(u"phone"_s).toString(), u"021-2、021-3"_s);
        one.add(u"undo"_s, u"a"_s, {{u"event"_s, resolve}});
        QCOMPARE(one.view().conflicts.size(), 1); // the card is back, with both values
        QCOMPARE(one.view().conflicts.first().sides.size(), 2);
    }

    void theSameValueTwiceIsNoConflict()
    {
        Desk one, two;
        two.window = u"W2"_s;
        one.add(u"register"_s, u"clerk"_s, objection());
        two.learn(one.known);
        one.add(u"write"_s, u"a"_s, values(u"phone"_s, u"021-2"_s));
        two.add(u"write"_s, u"b"_s, values(u"phone"_s, u"021-2"_s));
        one.learn(two.known);
        QVERIFY(one.view().conflicts.isEmpty());
    }

    void twoWindowsDecideDifferently()
    {
        Desk one, two;
        two.window = u"W2"_s;
        one.add(u"register"_s, u"clerk"_s, objection());
        one.add(u"annotate"_s, u"clerk"_s);
        one.add(u"check"_s, u"handler"_s);
        two.learn(one.known);
        two.now = one.now.addSecs(600);
        const QString mine = one.add(u"keep"_s, u"d1"_s, {{u"reasons"_s, u"r"_s}}).id;
        const QString theirs = two.add(u"correct"_s, u"d2"_s, {{u"reasons"_s, u"r"_s}}).id;
        one.learn(two.known);
        QCOMPARE(one.view().state, u"not_corrected"_s); // the earlier one is shown meanwhile
        QCOMPARE(one.view().conflicts.size(), 1);
        QCOMPARE(one.view().conflicts.first().base.toString(), u"checking"_s);
        QCOMPARE(one.view().conflicts.first().sides.at(1).event, theirs);
        domain::CaseEvent tell;
        tell.type = u"tell"_s;
        tell.operatorId = u"handler"_s;
        tell.body = {{u"on"_s, u"2026-11-03"_s}, {u"way"_s, u"post"_s}, {u"papers"_s, QJsonArray{u"receipt"_s}}};
        const domain::CaseRuleSet &set = *Case::rules().byId(u"OBJECTION-SH-2017"_s);
        QCOMPARE(domain::mayAdd(one.view(), tell, set, {u"case.tell"_s})->rule, u"conflict_open"_s);
        one.add(u"resolve"_s, u"d1"_s, {{u"step"_s, theirs}, {u"reasons"_s, u"r"_s}});
        QCOMPARE(one.view().state, u"corrected"_s);
        QVERIFY(one.view().conflicts.isEmpty());
        for (const domain::CaseStep &step : one.view().steps)
            QCOMPARE(step.stands, step.event != mine);
        QVERIFY(!domain::mayAdd(one.view(), tell, set, {u"case.tell"_s}));
    }

    /// Both checked the case before one of them sent it on: that is no disagreement.
    void theSameStepTwiceIsOne()
    {
        Desk one, two;
        two.window = u"W2"_s;
        one.add(u"register"_s, u"clerk"_s, objection());
        one.add(u"annotate"_s, u"clerk"_s);
        two.learn(one.known);
        one.add(u"check"_s, u"h1"_s);
        one.add(u"forward"_s, u"h1"_s, {{u"unit"_s, u"u"_s}});
        two.add(u"check"_s, u"h2"_s);
        one.learn(two.known);
        QCOMPARE(one.view().state, u"forwarded"_s);
        QVERIFY(one.view().conflicts.isEmpty());
    }

    /// A handler who went offline and decided there, while the same person handled it here, is found out when both meet.
    void whoHandledAndDecidedApartIsFound()
    {
        Desk one, two;
        two.window = u"W2"_s;
        one.add(u"register"_s, u"clerk"_s, objection());
        one.add(u"annotate"_s, u"clerk"_s);
        one.add(u"check"_s, u"h1"_s);
        two.learn(one.known);
        two.add(u"correct"_s, u"x"_s, {{u"reasons"_s, u"r"_s}});
        one.add(u"forward"_s, u"x"_s, {{u"unit"_s, u"u"_s}});
        one.learn(two.known);
        const auto breach = std::ranges::count_if(one.view().steps, [](const domain::CaseStep &step) { return step.breach; });
        QCOMPARE(breach, 1);
    }

    void whatHasNotArrivedIsNamed()
    {
        Desk one;
        one.add(u"register"_s, u"clerk"_s, objection());
        const QString second = one.add(u"annotate"_s, u"clerk"_s).id;
        one.add(u"check"_s, u"h"_s);
        QList<domain::CaseEvent> part{one.known.at(0), one.known.at(2)};
        QCOMPARE(Case::view(part).missing, QStringList{second});
        QVERIFY(Case::view({one.known.at(1)}).state.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCaseApart)
#include "test_case_apart.moc"
