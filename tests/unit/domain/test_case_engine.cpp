// A case by hand: the way of an objection with its limits by the domain file's dates, pauses of a repair, and every step that
// is refused with its rule's name.
#include "tests/unit/domain/case_maker.h"

using namespace creditdesk;
using namespace creditdesk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kAll{u"case.receive"_s, u"case.handle"_s, u"case.decide"_s, u"case.tell"_s, u"case.note"_s};

QString limitText(const domain::CaseView &view, const QString &id)
{
    for (const domain::CaseLimit &limit : view.limits) {
        if (limit.id == id) {
            const QDate due = domain::deadlineOf(Case::catalogue().calendar(), limit.start, limit.limit, limit.pauses).due;
            return u"%1 %2 %3"_s.arg(limit.start.toString(Qt::ISODate), due.toString(Qt::ISODate),
                                     limit.stoppedOn.isValid() ? limit.stoppedOn.toString(Qt::ISODate) : u"runs"_s);
        }
    }
    return u"none"_s;
}

} // namespace

class TestCaseEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// domain.md 5.4, row 2026-09-24: annotate 09-28, forward 09-29, own decision 10-09; forwarded on the last day, the source
    /// unit has until 10-12.
    void anObjectionByTheSourceUnit()
    {
        Desk desk;
        desk.day(QDate(2026, 9, 24));
        desk.add(u"register"_s, u"clerk"_s, objection(u"2026-09-24"_s));
        desk.add(u"annotate"_s, u"clerk"_s);
        QCOMPARE(desk.view().state, u"annotated"_s);
        QCOMPARE(desk.view().ruleSet, u"OBJECTION-SH-2017"_s);
        QCOMPARE(limitText(desk.view(), u"annotate"_s), u"2026-09-24 2026-09-28 runs"_s);
        QCOMPARE(limitText(desk.view(), u"centre_decide"_s), u"2026-09-24 2026-10-09 runs"_s);
        QCOMPARE(limitText(desk.view(), u"forward"_s), u"2026-09-24 2026-09-29 runs"_s);
        QCOMPARE(limitText(desk.view(), u"source_decide"_s), u"none"_s);
        desk.day(QDate(2026, 9, 28));
        desk.add(u"annotation_confirmed"_s, u"platform"_s);
        QCOMPARE(limitText(desk.view(), u"annotate"_s), u"2026-09-24 2026-09-28 2026-09-28"_s);
        desk.day(QDate(2026, 9, 29));
        desk.add(u"forward"_s, u"handler"_s, {{u"unit"_s, u"虚构局"_s}});
        desk.add(u"source_received"_s, u"handler"_s, {{u"on"_s, u"2026-09-29"_s}});
        QCOMPARE(limitText(desk.view(), u"forward"_s), u"2026-09-24 2026-09-29 2026-09-29"_s);
        QCOMPARE(limitText(desk.view(), u"source_decide"_s), u"2026-09-29 2026-10-12 runs"_s);
        desk.day(QDate(2026, 10, 12));
        desk.add(u"source_answered"_s, u"handler"_s,
                 {{u"on"_s, u"2026-10-12"_s},
                  {u"answer"_s, u"corrected"_s},
                  {u"reasons"_s, u"原文书有误"_s},
                  {u"papers"_s, QJsonArray{u"source_reply"_s}}});
        desk.add(u"correct"_s, u"decider"_s, {{u"reasons"_s, u"以答复为准"_s}});
        QCOMPARE(desk.view().state, u"corrected"_s);
        QCOMPARE(limitText(desk.view(), u"tell"_s), u"2026-10-12 2026-10-13 runs"_s);
        desk.add(u"tell"_s, u"handler"_s,
                 {{u"on"_s, u"2026-10-13"_s}, {u"way"_s, u"post"_s}, {u"papers"_s, QJsonArray{u"receipt"_s}}});
        desk.add(u"archive"_s, u"handler"_s);
        QCOMPARE(desk.view().state, u"archived"_s);
        QVERIFY(desk.view().conflicts.isEmpty());
        for (const domain::CaseStep &step : desk.view().steps)
            QVERIFY(step.stands && !step.breach);
        for (const domain::CaseLimit &limit : desk.view().limits)
            QVERIFY2(limit.stoppedOn.isValid(), qPrintable(limit.id));
    }

    /// Asked on Tuesday, complete on Thursday: neither counts, so three working days from Monday end a week later.
    void whilePapersAreCompletedTimeStands()
    {
        Desk desk;
        desk.add(u"apply"_s, u"clerk"_s,
                 {{u"kind"_s, u"repair"_s},
                  {u"received_on"_s, u"2026-11-02"_s},
                  {u"subject"_s, u"91310115MA9TE5T122"_s},
                  {u"applicant"_s, QJsonObject{{u"name"_s, u"n"_s}}},
                  {u"records"_s, QJsonArray{u"R1"_s}},
                  {u"papers"_s, QJsonArray{u"application"_s, u"duties_done"_s}}});
        QCOMPARE(limitText(desk.view(), u"accept"_s), u"2026-11-02 2026-11-05 runs"_s);
        desk.day(QDate(2026, 11, 3));
        desk.add(u"ask_to_complete"_s, u"handler"_s, {{u"missing"_s, QJsonArray{u"commitment"_s}}});
        QCOMPARE(limitText(desk.view(), u"accept"_s), u"2026-11-02  runs"_s);
        desk.day(QDate(2026, 11, 5));
        desk.add(u"completed"_s, u"clerk"_s, {{u"on"_s, u"2026-11-05"_s}, {u"papers"_s, QJsonArray{u"commitment"_s}}});
        QCOMPARE(limitText(desk.view(), u"accept"_s), u"2026-11-02 2026-11-10 runs"_s);
        desk.day(QDate(2026, 11, 6));
        desk.add(u"accept"_s, u"handler"_s);
        QCOMPARE(limitText(desk.view(), u"accept"_s), u"2026-11-02 2026-11-10 2026-11-06"_s);
        QCOMPARE(limitText(desk.view(), u"decide"_s), u"2026-11-06 2026-11-20 runs"_s);
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QStringList>("permissions");
        QTest::addColumn<QString>("rule");
        const QJsonObject reasons{{u"reasons"_s, u"r"_s}};
        QTest::newRow("unknown") << u"burn"_s << u"handler"_s << QJsonObject() << kAll << u"unknown_event"_s;
        QTest::newRow("opened twice") << u"register"_s << u"clerk"_s << objection() << kAll << u"opened_already"_s;
        QTest::newRow("out of order") << u"tell"_s << u"handler"_s << QJsonObject() << kAll << u"out_of_order"_s;
        QTest::newRow("wrong role") << u"keep"_s << u"decider"_s << reasons << QStringList{u"case.handle"_s} << u"permission"_s;
        QTest::newRow("same person") << u"keep"_s << u"handler"_s << reasons << kAll << u"same_person"_s;
        QTest::newRow("no reasons") << u"keep"_s << u"decider"_s << QJsonObject{{u"reasons"_s, u" "_s}} << kAll << u"needs"_s;
        QTest::newRow("no paper") << u"withdraw"_s << u"clerk"_s << QJsonObject() << kAll << u"papers"_s;
        QTest::newRow("no conflict") << u"resolve"_s << u"decider"_s
                                     << QJsonObject{{u"values"_s, QJsonObject{{u"f"_s, 1}}}, {u"reasons"_s, u"r"_s}} << kAll
                                     << u"no_conflict"_s;
        QTest::newRow("nothing to undo") << u"undo"_s << u"handler"_s << QJsonObject{{u"event"_s, u"x"_s}} << kAll
                                         << u"nothing_to_undo"_s;
        QTest::newRow("may") << u"keep"_s << u"decider"_s << reasons << kAll << QString();
    }

    void whatIsRefused()
    {
        QFETCH(QString, type);
        QFETCH(QString, who);
        QFETCH(QJsonObject, body);
        QFETCH(QStringList, permissions);
        QFETCH(QString, rule);
        Desk desk;
        desk.add(u"register"_s, u"clerk"_s, objection());
        desk.add(u"annotate"_s, u"clerk"_s);
        desk.add(u"check"_s, u"handler"_s);
        domain::CaseEvent event;
        event.type = type;
        event.operatorId = who;
        event.body = body;
        const domain::CaseRuleSet &set = *Case::rules().byId(u"OBJECTION-SH-2017"_s);
        const auto refusal = domain::mayAdd(desk.view(), event, set, permissions);
        QCOMPARE(refusal ? refusal->rule : QString(), rule);
    }

    void afterTheEndAndBeforeTheBeginning()
    {
        const domain::CaseRuleSet &set = *Case::rules().byId(u"OBJECTION-SH-2017"_s);
        domain::CaseEvent note;
        note.type = u"note"_s;
        note.operatorId = u"handler"_s;
        note.body = {{u"text"_s, u"t"_s}};
        QCOMPARE(domain::mayAdd({}, note, set, kAll)->rule, u"not_opened"_s);
        Desk desk;
        desk.add(u"register"_s, u"clerk"_s, objection());
        desk.add(u"withdraw"_s, u"clerk"_s, {{u"papers"_s, QJsonArray{u"withdrawal"_s}}});
        QVERIFY(!domain::mayAdd(desk.view(), note, set, kAll));
        desk.add(u"archive"_s, u"handler"_s);
        QCOMPARE(domain::mayAdd(desk.view(), note, set, kAll)->rule, u"archived"_s);
    }

    /// The decider who then handles is refused as the handler who decides.
    void partsStayApartBothWays()
    {
        const domain::CaseRuleSet &set = *Case::rules().byId(u"REPAIR-SH-2017"_s);
        domain::CaseView view;
        view.state = u"applied"_s;
        view.papers = {u"commitment"_s};
        view.parts[u"decide"_s].insert(u"decider"_s);
        domain::CaseEvent event;
        event.type = u"accept"_s;
        event.operatorId = u"decider"_s;
        QCOMPARE(domain::mayAdd(view, event, set, kAll)->rule, u"same_person"_s);
        event.operatorId = u"handler"_s;
        QVERIFY(!domain::mayAdd(view, event, set, kAll));
    }
};

QTEST_GUILESS_MAIN(TestCaseEngine)
#include "test_case_engine.moc"
