// Figures and the lists behind them, classes and what made them, and how a draft of a rule set comes into force.
#include "app/services/supervision.h"

#include "tests/unit/services/reception_desk.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;

namespace {

/// QVERIFY2 makes its message of what has worked as well.
template <typename T> QByteArray why(const base::Result<T> &result)
{
    return result ? QByteArray() : test::said(result.error()).toUtf8();
}

} // namespace

class TestSupervision : public QObject
{
    Q_OBJECT

private:
    test::ReceptionDesk m_desk;

    services::Supervision &supervision() { return m_desk.house().supervision(); }
    QDate today() { return m_desk.clock().legalNow().date(); }

    /// The shipped rule set of scale risk as a draft for today, with other words of its author put in.
    QByteArray draft(const QByteArray &from, const QByteArray &to)
    {
        QFile shipped(u":/catalogue/classes/risk-2026.json"_s);
        if (!shipped.open(QIODevice::ReadOnly))
            return {};
        QByteArray text = shipped.readAll();
        text.replace("\"RISK-2026.1\"", "\"RISK-TEST.1\"");
        text.replace("\"2026-04-01\"", '"' + today().toString(Qt::ISODate).toLatin1() + '"');
        return from.isEmpty() ? text : text.replace(from, to);
    }

    qint64 listed(const domain::FigureFilter &filter, bool records)
    {
        QSet<QString> seen;
        for (qint64 first = 0;; first += 7) {
            if (records) {
                const auto page = supervision().records(filter, first, 7);
                if (!page)
                    return -1;
                for (const services::RecordLine &line : page->lines)
                    seen.insert(line.record.id);
                if (page->lines.isEmpty())
                    return page->total == seen.size() ? page->total : -2;
            } else {
                const auto page = supervision().organisations(filter, first, 7);
                if (!page)
                    return -1;
                for (const services::OrganisationLine &line : page->lines)
                    seen.insert(line.code);
                if (page->lines.isEmpty())
                    return page->total == seen.size() ? page->total : -2;
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desk.open(), qPrintable(m_desk.error()));
        QVERIFY(m_desk.signIn(u"supervisor"_s));
    }

    void figuresAreThereOnceTheyWereMade()
    {
        const auto before = supervision().state();
        QVERIFY2(before, why(before).constData());
        QVERIFY(!before->there && !before->current);
        QCOMPARE(before->scales.size(), 2);
        const auto none = supervision().figures({});
        QVERIFY(!none);
        QCOMPARE(none.error().rule, u"figures"_s);
        qint64 last = -1;
        const base::Done made = supervision().bringUpToDate([&last](qint64 done, qint64) { last = done; }, {});
        QVERIFY2(made, why(made).constData());
        const auto after = supervision().state();
        QVERIFY(after && after->there && after->current);
        QCOMPARE(after->day, today());
        const auto status = m_desk.house().status();
        QVERIFY(status);
        QCOMPARE(after->organisations, status->subjects);
        QCOMPARE(after->records, status->records);
    }

    void everyNumberOpensItsList()
    {
        QRandomGenerator dice(20261123);
        const QStringList ofOrganisations{domain::axis::district,
                                          domain::axis::sector,
                                          domain::axis::status,
                                          domain::axis::platformClass,
                                          domain::axis::classOf(u"risk"_s),
                                          domain::axis::classBeforeOf(u"evaluation"_s)};
        const QStringList ofRecords{domain::axis::recordKind, domain::axis::severity,     domain::axis::unit,
                                    domain::axis::notice,     domain::axis::outcome,      domain::axis::objection,
                                    domain::axis::state,      domain::axis::objectionDue, domain::axis::repairDue};
        const auto any = [&dice](const QStringList &list) { return list.at(dice.bounded(list.size())); };
        int opened = 0;
        for (int round = 0; round < 40; ++round) {
            const bool records = dice.bounded(2) == 1;
            services::FigureQuestion question;
            question.counted = records ? domain::Counted::Records : domain::Counted::Organisations;
            question.rows = dice.bounded(2) == 1 ? any(ofOrganisations) : any(ofRecords);
            question.columns = dice.bounded(3) == 0 ? any(ofOrganisations) : QString();
            if (question.columns == question.rows)
                question.columns.clear();
            if (dice.bounded(2) == 1)
                question.filter.decidedFrom = today().addYears(-static_cast<int>(dice.bounded(5)) - 1);
            const auto tables = supervision().figures({question});
            QVERIFY2(tables, why(tables).constData());
            const domain::FigureTable &table = tables->first();
            for (qsizetype row = 0; row < table.rows.size(); ++row) {
                for (qsizetype column = 0; column < table.counts.at(row).size(); ++column) {
                    if (table.counts.at(row).at(column) == 0 && opened > 20)
                        continue;
                    domain::FigureFilter behind = question.filter.with(question.rows, table.rows.at(row));
                    if (!question.columns.isEmpty())
                        behind = behind.with(question.columns, table.columns.at(column));
                    QCOMPARE(listed(behind, records), table.counts.at(row).at(column));
                    ++opened;
                }
            }
        }
        QVERIFY2(opened > 100, qPrintable(QString::number(opened)));
    }

    // However far a list is turned over, the audit names it once, with its filter and its length; another list is another
    // entry.
    void aListIsNotedOnce()
    {
        const auto entries = [this] { return m_desk.house().status().value().audit.entries; };
        const domain::FigureFilter one = domain::FigureFilter().with(domain::axis::district, u"310115"_s);
        const qint64 before = entries();
        for (const qint64 first : {0, 5, 10, 15})
            QVERIFY(supervision().organisations(one, first, 5));
        QCOMPARE(entries(), before + 1);
        QVERIFY(supervision().records(one, 5, 5)); // in the middle of another one
        QCOMPARE(entries(), before + 2);
        QVERIFY(supervision().organisations(one, 20, 5)); // back to the first
        QCOMPARE(entries(), before + 3);
        QVERIFY(supervision().organisations(one, 0, 5)); // opened again
        QCOMPARE(entries(), before + 4);
    }

    void openCasesSayTheirTime()
    {
        for (const bool repair : {false, true}) {
            const QString axis = repair ? domain::axis::repairDue : domain::axis::objectionDue;
            const auto table = supervision().figures({{{}, domain::Counted::Records, axis, {}}});
            QVERIFY2(table, why(table).constData());
            qint64 open = 0;
            for (const QString &code : domain::dueCodes()) {
                const auto page = supervision().records(domain::FigureFilter().with(axis, code), 0, 200);
                QVERIFY2(page, why(page).constData());
                QCOMPARE(page->total, table->first().counts.at(table->first().rows.indexOf(code)).constFirst());
                for (const services::RecordLine &line : page->lines) {
                    const auto &one = repair ? line.repair : line.objection;
                    QCOMPARE(one.has_value(), code != u"none"_s);
                    if (!one)
                        continue;
                    ++open;
                    const QString said = !one->due.isValid()         ? u"unstated"_s
                                         : one->due < today()        ? u"late"_s
                                         : one->workingDaysLeft <= 3 ? u"soon"_s
                                                                     : u"later"_s;
                    QCOMPARE(said, code);
                }
            }
            QVERIFY(open > 0);
        }
    }

    void listsAndExplanationsAgree()
    {
        const auto page = supervision().organisations({}, 0, 1'000);
        QVERIFY(page && page->lines.size() > 20);
        int classed = 0;
        for (const services::OrganisationLine &line : page->lines) {
            for (const QString &scale : {u"risk"_s, u"evaluation"_s}) {
                const auto reason = supervision().explain(line.code, scale);
                QVERIFY2(reason, why(reason).constData());
                QCOMPARE(reason->explanation.grade, line.now.value(scale));
                int points = reason->explanation.basePoints;
                for (const auto &contribution : reason->explanation.lines)
                    points += contribution.contribution;
                QCOMPARE(points, reason->explanation.outcome.points);
                classed += reason->explanation.grade.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(classed > 20);
        QVERIFY(!supervision().explain(test::kUnknown, u"risk"_s));
        QCOMPARE(supervision().explain(test::kTrainee, u"mood"_s).error().rule, u"scale"_s);
    }

    void aPastDayIsJudgedByItself()
    {
        const auto now = supervision().figuresOn(today(), {});
        QVERIFY2(now, why(now).constData());
        const auto tables = supervision().figures({{{}, domain::Counted::Organisations, domain::axis::classOf(u"risk"_s), {}}});
        QVERIFY(tables);
        for (qsizetype i = 0; i < tables->first().rows.size(); ++i)
            QCOMPARE(now->classes.value(u"risk"_s).value(tables->first().rows.at(i)), tables->first().counts.at(i).first());
        const auto past = supervision().figuresOn(today().addYears(-4), {});
        QVERIFY(past && past->records < now->records && past->organisations <= now->organisations);
        QVERIFY(!supervision().figuresOn(today().addDays(1), {}));
    }

    void whatIfChangesNothing()
    {
        const auto before = supervision().explain(test::kTrainee, u"risk"_s);
        QVERIFY(before);
        const auto what =
            supervision().whatIf(test::kTrainee, u"risk"_s, R"({"changes": [{"record": "PEN-SHOWN", "state": "repaired"}]})");
        QVERIFY2(what, why(what).constData());
        QVERIFY(what->faults.isEmpty());
        QCOMPARE(what->before.outcome.points, before->explanation.outcome.points);
        QVERIFY(what->after.outcome.points >= what->before.outcome.points);
        const auto bad =
            supervision().whatIf(test::kTrainee, u"risk"_s, R"({"changes": [{"record": "NOBODY", "remove": true}]})");
        QVERIFY(bad && bad->faults.size() == 1);
        QCOMPARE(bad->faults.first().reason, u"unknown_record"_s);
        const auto after = supervision().explain(test::kTrainee, u"risk"_s);
        QVERIFY(after);
        QCOMPARE(after->explanation.outcome, before->explanation.outcome);
    }

    void aBadDraftIsRefusedWithItsLine()
    {
        const QByteArray text = draft("\"measure\": \"total\"", "\"measure\": \"sum of all\"");
        const auto faults = supervision().check(text);
        QVERIFY(faults && !faults->isEmpty());
        const int line = static_cast<int>(text.left(text.indexOf("sum of all")).count('\n')) + 1;
        QVERIFY(std::any_of(faults->cbegin(), faults->cend(),
                            [line](const domain::ClassFault &fault) { return fault.line == line && fault.column > 1; }));
        QVERIFY(!supervision().saveDraft(text));
        QVERIFY(!supervision().backTest(text, {}, {}));
        const auto past = supervision().check(draft('"' + today().toString(Qt::ISODate).toLatin1() + '"', "\"2026-05-01\""));
        QVERIFY(past && past->size() == 1);
        QCOMPARE(past->first().reason, u"in_the_past"_s);
        const auto used = supervision().check(draft("\"RISK-TEST.1\"", "\"RISK-2026.1\""));
        QVERIFY(used && used->size() == 1);
        QCOMPARE(used->first().reason, u"id_used"_s);
        const auto mood = supervision().check(draft("\"scale\": \"risk\"", "\"scale\": \"mood\""));
        QVERIFY(mood && mood->first().reason == u"unknown_scale"_s);
        const auto ends = supervision().check(draft("\"effective_to\": \"\"", "\"effective_to\": \"2090-01-01\""));
        QVERIFY(ends && ends->size() == 1);
        QCOMPARE(ends->first().reason, u"no_successor"_s);
        QVERIFY(ends->first().line > 1);
        const auto later =
            supervision().whatIf(test::kTrainee, u"risk"_s,
                                 R"({"changes": [{"record": "PEN-SHOWN", "state": "repaired", "state_since": "2999-01-01"}]})");
        QVERIFY(later && later->faults.size() == 1);
        QCOMPARE(later->faults.first().reason, u"state_in_future"_s);
        const auto state = supervision().state();
        QVERIFY(state);
        QVERIFY(std::any_of(state->scales.cbegin(), state->scales.cend(),
                            [](const auto &scale) { return scale.ruleSet == u"RISK-2026.1"_s; }));
    }

    // The second person comes a day late: what was proposed for yesterday never comes into force; from today on it may, and the
    // first person is then the second.
    void aProposalOfYesterdayIsHandedInAgain()
    {
        QByteArray text = draft("RISK-TEST.1", "RISK-TEST.9");
        GOT(tested, supervision().backTest(text, {}, {}));
        QVERIFY(tested.organisations > 0);
        GOT(saved, supervision().saveDraft(text));
        QVERIFY(supervision().propose(saved.id));
        QVERIFY(m_desk.signIn(u"decider"_s));
        m_desk.clock().advanceDays(1);
        const base::Done late = supervision().agree(saved.id);
        QVERIFY(!late);
        QCOMPARE(late.error().rule, u"in_the_past"_s);
        QCOMPARE(supervision().handInAgain(saved.id, today().addDays(-1)).error().rule, u"in_the_past"_s);
        GOT(again, supervision().handInAgain(saved.id, today()));
        QVERIFY(again.id != saved.id && again.state == u"proposed"_s && again.text != saved.text);
        QVERIFY(!supervision().handInAgain(saved.id, today())); // withdrawn by that
        QCOMPARE(supervision().agree(again.id).error().rule, u"two_people"_s);
        m_desk.clock().advanceDays(-1);
        QVERIFY(m_desk.signIn(u"supervisor"_s));
        GOT(drafts, supervision().drafts());
        QCOMPARE(drafts.at(0).id, again.id);
        QCOMPARE(drafts.at(1).state, u"withdrawn"_s);
        QVERIFY(supervision().withdraw(again.id)); // leaves the scale as it was for the tests below
    }

    void adoptingTakesTwoPeopleAndABackTest()
    {
        const QByteArray text = draft("\"base_points\": 1000", "\"base_points\": 950");
        const auto saved = supervision().saveDraft(text);
        QVERIFY2(saved, why(saved).constData());
        const base::Done untested = supervision().propose(saved->id);
        QVERIFY(!untested);
        QCOMPARE(untested.error().rule, u"back_test"_s);
        const auto test = supervision().backTest(text, {}, {});
        QVERIFY2(test, why(test).constData());
        QVERIFY(test->moved > 0 && test->worse == test->moved);
        const auto drafts = supervision().drafts();
        QVERIFY(drafts && drafts->first().id == saved->id && drafts->first().backTested);
        QVERIFY(supervision().propose(saved->id));
        const base::Done alone = supervision().agree(saved->id);
        QVERIFY(!alone);
        QCOMPARE(alone.error().rule, u"two_people"_s);

        QVERIFY(m_desk.signIn(u"decider"_s));
        QCOMPARE(supervision().saveDraft(text).error().code, base::Code::NotPermitted);
        const base::Done agreed = supervision().agree(saved->id);
        QVERIFY2(agreed, why(agreed).constData());
        QVERIFY(!supervision().agree(saved->id)); // once
        const auto state = supervision().state();
        QVERIFY(state && state->there && !state->current);

        QVERIFY(supervision().bringUpToDate());
        QHash<QString, qint64> expected;
        for (const auto &move : test->moves)
            expected[move.to] += move.count;
        const auto tables = supervision().figures({{{}, domain::Counted::Organisations, domain::axis::classOf(u"risk"_s), {}}});
        QVERIFY(tables);
        for (qsizetype i = 0; i < tables->first().rows.size(); ++i)
            QCOMPARE(tables->first().counts.at(i).first(), expected.value(tables->first().rows.at(i)));
        const auto reason = supervision().explain(test::kTrainee, u"risk"_s);
        QVERIFY(reason);
        QCOMPARE(reason->explanation.ruleSet, u"RISK-TEST.1"_s);
        const auto yesterday = supervision().explain(test::kTrainee, u"risk"_s, today().addDays(-1));
        QVERIFY(yesterday);
        QCOMPARE(yesterday->explanation.ruleSet, u"RISK-2026.1"_s);
    }

    void indicatorsAreMeasuredOrNotSupplied()
    {
        const auto values = supervision().indicators();
        QVERIFY2(values, why(values).constData());
        QCOMPARE(values->size(), 10);
        const services::IndicatorValue &second = values->at(1);
        QCOMPARE(second.number, 2);
        QVERIFY(second.whole > 0 && second.part <= second.whole && second.hasList);
        QCOMPARE(listed(second.behind, true), second.whole);
        const qint64 failing = listed(second.behind.with(domain::axis::notice, u"late"_s), true) +
                               listed(second.behind.with(domain::axis::notice, u"overdue"_s), true);
        QCOMPARE(second.whole - second.part, failing);
        for (const int number : {1, 3, 4, 6, 8, 9, 10})
            QVERIFY(!values->at(number - 1).value);
    }

    void tablesLeaveInThreeForms()
    {
        services::DashboardFigures figures;
        figures.day = today();
        figures.dataAsOf = m_desk.clock().now();
        figures.lines = {{domain::axis::district, u"310115"_s, 7}};
        const domain::Table table = supervision().dashboardTable(figures);
        for (const QString &ending : {u".csv"_s, u".xlsx"_s, u".pdf"_s}) {
            const QString path = m_desk.path(u"figures"_s + ending);
            const base::Done saved = supervision().saveTable(table, path);
            QVERIFY2(saved, why(saved).constData());
            QVERIFY(QFile(path).size() > 50);
        }
        QVERIFY(!supervision().saveTable(table, m_desk.path(u"figures.doc"_s)));
        QFile csv(m_desk.path(u"figures.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(csv.readAll()).split(u"\r\n"_s);
        QVERIFY(lines.at(1).endsWith(u",7"_s)); // head, the one row, an empty line, what it is
        QCOMPARE(lines.at(2), u",,,"_s);
        QVERIFY(lines.mid(3).join(u' ').contains(u"内部使用"_s));
        QVERIFY(lines.mid(3).join(u' ').contains(today().toString(Qt::ISODate)));
        QFile pdf(m_desk.path(u"figures.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(m_desk.textOf(pdf.readAll()).contains(u"浦东新区"_s));
    }

    // More rows than a table holds: fetched piece by piece, counted, and stopped without leaving a file.
    void aLongTableIsWrittenWholeOrNotAtAll()
    {
        domain::Table table = supervision().dashboardTable({});
        services::TableRun run;
        run.count = 250'000;
        run.rows = [](qint64 first, int most) -> base::Result<QList<QStringList>> {
            QList<QStringList> rows;
            for (qint64 at = first; at < std::min<qint64>(250'000, first + most); ++at)
                rows.append({u"行"_s, QString::number(at), u"名"_s, u"1"_s});
            return rows;
        };
        qint64 last = 0;
        run.done = [&last](qint64 done) { last = done; };
        const QString path = m_desk.path(u"long.csv"_s);
        const base::Done saved = supervision().saveTable(table, path, run);
        QVERIFY2(saved, why(saved).constData());
        QCOMPARE(last, 250'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.left(text.indexOf("\n,,,")).count('\n'), 250'000);
        const base::Done paper = supervision().saveTable(table, m_desk.path(u"long.pdf"_s), run);
        QCOMPARE(paper.error().rule, u"pdf_rows"_s);
        run.done = [&run](qint64) { run.cancel.cancel(); };
        const base::Done stopped = supervision().saveTable(table, m_desk.path(u"stopped.csv"_s), run);
        QCOMPARE(stopped.error().code, base::Code::Cancelled);
        QVERIFY(!QFile::exists(m_desk.path(u"stopped.csv"_s)));
    }

    // What the platform knows of other windows comes when it is asked, and stays when it is gone, with its time.
    void otherWindowsAsThePlatformLastSaid()
    {
        const QDate until = today(), from = until.addDays(-29);
        GOT(before, supervision().hall(from, until));
        QVERIFY(!before.elsewhere);
        const auto entries = [this] { return m_desk.house().status().value().audit.entries; };
        const qint64 noted = entries();
        GOT(asked, supervision().refreshHall(from, until));
        QCOMPARE(entries(), noted); // the card is opened once, and noted once
        GOT(hall, supervision().hall(from, until));
        QCOMPARE(asked.byWindow.size(), hall.elsewhere->byWindow.size());
        QVERIFY(hall.elsewhere && hall.elsewhere->asOf.isValid());
        QCOMPARE(hall.elsewhere->byWindow.size(), 3);
        qint64 byHour = 0, byWindow = 0;
        for (const auto &line : hall.elsewhere->byHour)
            byHour += line.reports;
        for (const auto &line : hall.elsewhere->byWindow) {
            byWindow += line.reports;
            QVERIFY(line.code != hall.window);
        }
        QCOMPARE(byHour, byWindow);
        QVERIFY(byHour > 0);
        QCOMPARE(supervision().refreshHall(until, from).error().code, base::Code::Rejected);
        m_desk.stopPlatform();
        QVERIFY(!supervision().refreshHall(from, until));
        GOT(offline, supervision().hall(from, until));
        QCOMPARE(offline.elsewhere->asOf, hall.elsewhere->asOf);
        QCOMPARE(offline.elsewhere->byWindow.size(), 3);
        QVERIFY(m_desk.startPlatform());
    }

    void aPageIsFoundWhereItWasLeft()
    {
        const QJsonObject view{{u"filter"_s, QJsonObject{{u"district"_s, QJsonArray{u"310115"_s}}}}};
        QVERIFY(supervision().keepView(view));
        const auto again = m_desk.anotherWindow();
        QVERIFY(again);
        QCOMPARE(supervision().view(), view);
    }

    void whoMayNotSeeSeesNothing()
    {
        QVERIFY(m_desk.signIn(u"clerk"_s));
        QCOMPARE(supervision().state().error().code, base::Code::NotPermitted);
        QCOMPARE(supervision().figures({}).error().code, base::Code::NotPermitted);
        QCOMPARE(supervision().explain(test::kTrainee, u"risk"_s).error().code, base::Code::NotPermitted);
        QCOMPARE(supervision().organisations({}, 0, 10).error().code, base::Code::NotPermitted);
        QVERIFY(m_desk.signIn(u"officer"_s));
        QVERIFY(supervision().figures({}));
        QCOMPARE(supervision().check("{}").error().code, base::Code::NotPermitted);
        QCOMPARE(supervision().propose(u"1"_s).error().code, base::Code::NotPermitted);
    }
};

QTEST_GUILESS_MAIN(TestSupervision)
#include "test_supervision.moc"
