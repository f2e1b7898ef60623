// A month of dictated changes through the real sandbox: exactly the warnings of a table written by hand, once each; acts of
// several people; watch lists; no way in for a person's number.
#include "app/platform/session.h"
#include "app/services/warnings.h"
#include "app/services/warnings/platform_inbox.h"
#include "app/services/watch.h"

#include "tests/support/dictated_rows.h"
#include "tests/unit/services/reception_desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWeek = 7;
const QString kFirm = test::kUnknown; ///< comes with the first change
constexpr qint64 kFirmSerial = 900'001;

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

test::DictatedFirm dictated()
{
    return {kFirmSerial, kFirm, u"上海虚构贸易有限公司"_s};
}

QJsonObject firm()
{
    return dictated().change();
}

QJsonObject record(const QString &id, const QString &kind, QDate decided, const QJsonObject &fields = {},
                   const QString &severity = u"general"_s)
{
    return dictated().record(id, kind, decided, fields, severity);
}

} // namespace

class TestServiceWarnings : public QObject
{
    Q_OBJECT

private:
    test::ReceptionDesk m_desk;
    int m_days = 0;

    services::Warnings &warnings() { return m_desk.house().warnings(); }
    QDate today() { return m_desk.clock().today(); }

    bool control(const QJsonObject &action)
    {
        const QJsonObject ready = QJsonDocument::fromJson(m_desk.sandbox().readyLine()).object();
        const base::SystemClock clock;
        platform::Session session({m_desk.sandbox().url(), m_desk.sandbox().caPem()}, clock);
        platform::Request request;
        request.method = "POST";
        request.target = "/sandbox/control";
        request.headers = {{"Authorization", "Bearer " + ready.value(u"control_token"_s).toString().toStdString()}};
        request.body = QJsonDocument(action).toJson().toStdString();
        request.hasBody = true;
        request.maxBodyBytes = 65'536;
        int status = 0;
        const auto done = session.exchange(
            std::move(request),
            [&](const platform::AnswerHead &head) -> base::Done {
                status = head.status;
                return {};
            },
            [](std::span<const char>) { return true; });
        return done && status == 200;
    }
    bool dictate(const QJsonArray &changes) { return control({{u"action"_s, u"dictate_changes"_s}, {u"changes"_s, changes}}); }
    bool send(const QString &id, const QString &category, const QString &text)
    {
        return control({{u"action"_s, u"send_warning"_s},
                        {u"warning"_s, QJsonObject{{u"id"_s, id},
                                                   {u"subject"_s, kFirm},
                                                   {u"category"_s, category},
                                                   {u"occurred"_s, day(today())},
                                                   {u"title"_s, u"产品召回"_s},
                                                   {u"text"_s, text},
                                                   {u"source_unit"_s, u"虚构局"_s}}}});
    }
    bool nextWeek()
    {
        m_days += kWeek;
        m_desk.clock().advanceDays(kWeek);
        return control({{u"action"_s, u"set_clock_offset"_s}, {u"seconds"_s, m_days * 86'400}}) && m_desk.signIn(u"officer"_s);
    }
    base::Result<services::WarningsRaised> evaluate(bool rebuild = false)
    {
        TRY_DONE(m_desk.house().synchronise(rebuild, {}, {}));
        return warnings().bringUpToDate();
    }
    /// "rule level events gone" of everything about the firm.
    QStringList ofFirm()
    {
        store::WarningFilter filter;
        filter.subject = kFirm;
        filter.states = {u"open"_s, u"taken"_s, u"snoozed"_s, u"dismissed"_s, u"closed"_s};
        QStringList out;
        const auto page = warnings().list(filter);
        if (!page)
            return {test::said(page.error())};
        for (const store::Warning &one : page->lines)
            out.append(
                u"%1 %2 %3%4%5"_s.arg(one.rule, domain::levelId(one.level))
                    .arg(one.count)
                    .arg(one.groundGone.isValid() ? u" gone"_s : QString(), one.owner.isEmpty() ? u" nobody"_s : QString()));
        out.sort();
        return out;
    }
    qint64 idOf(const QString &rule)
    {
        store::WarningFilter filter;
        filter.subject = kFirm;
        const auto page = warnings().list(filter);
        if (page) {
            for (const store::Warning &one : page->lines) {
                if (one.rule == rule)
                    return one.id;
            }
        }
        return 0;
    }
    services::WarningOrder order(qint64 id, const QString &note = {}, QDate until = {})
    {
        services::WarningOrder out;
        out.warning = id;
        out.note = note;
        out.until = until;
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desk.open(), qPrintable(m_desk.error()));
        QVERIFY(m_desk.signIn(u"officer"_s));
        GOT(first, evaluate());
        const auto status = m_desk.house().status();
        QVERIFY(status && status->subjects > 0);
        QCOMPARE(first.subjects, status->subjects);
    }

    void aMonthRaisesWhatTheTableSays()
    {
        const int year = today().year();
        QJsonArray start{firm(), record(u"S1"_s, u"severe_list"_s, today(), {}, u"severe"_s),
                         record(u"P1"_s, u"penalty"_s, today(), {{u"CF_CFLB"_s, u"罚款"_s}})};
        for (int reported = year - 2; reported <= year; ++reported)
            start.append(record(u"N%1"_s.arg(reported), u"annual_report"_s, today(),
                                {{u"NB_ND"_s, QString::number(reported)}, {u"NB_ZT"_s, u"已公示"_s}}));
        QVERIFY(dictate(start));
        GOT(one, evaluate());
        QCOMPARE(one.subjects, 1); // only what was touched
        QCOMPARE(ofFirm(), QStringList({u"W01-severe-list red 1"_s, u"W03-penalty yellow 1"_s, u"W08-class orange 1"_s}));
        GOT(again, evaluate());
        QCOMPARE(again.raised + again.merged, 0);

        QVERIFY(nextWeek());
        QVERIFY(dictate({record(u"P2"_s, u"penalty"_s, today(), {{u"CF_CFLB"_s, u"罚款"_s}}),
                         record(u"A1"_s, u"arrears"_s, today(), {{u"WY_ZFZT"_s, u"未缴清"_s}}, u"minor"_s),
                         record(u"L1"_s, u"licence"_s, today(), {{u"XK_YXQZI"_s, day(today().addDays(30))}}, u"none"_s)}));
        GOT(two, evaluate());
        QVERIFY(two.subjects > 30); // another day: all of them
        QCOMPARE(ofFirm(), QStringList({u"W01-severe-list red 1"_s, u"W03-penalty yellow 2"_s, u"W04-thirty-days blue 1"_s,
                                        u"W05-arrears yellow 1"_s, u"W08-class orange 1"_s}));

        QVERIFY(nextWeek());
        QVERIFY(dictate({record(u"A1"_s, u"arrears"_s, today().addDays(-kWeek), {{u"WY_ZFZT"_s, u"已缴清"_s}}, u"minor"_s)}));
        QVERIFY(send(u"SW-A"_s, u"product_recall"_s, u"联系人身份证11010519491231002X"_s));
        QVERIFY(send(u"SW-A"_s, u"product_recall"_s, u"再次发送"_s));
        QVERIFY(send(u"SW-B"_s, u"gossip"_s, u"no rule knows it"_s));
        GOT(three, evaluate());
        QCOMPARE(three.groundsGone > 0, true);
        QCOMPARE(ofFirm(), QStringList({u"W01-severe-list red 1"_s, u"W03-penalty yellow 2"_s, u"W04-thirty-days blue 1"_s,
                                        u"W05-arrears yellow 1 gone"_s, u"W08-class orange 1"_s, u"W13-platform orange 1"_s}));

        const QStringList before = ofFirm();
        GOT(rebuilt, evaluate(true));
        QCOMPARE(rebuilt.raised + rebuilt.merged, 0);
        QCOMPARE(ofFirm(), before);
    }

    void showsRecordDifferenceRuleAndSentence()
    {
        GOT(shown, warnings().show(idOf(u"W05-arrears"_s)));
        QVERIFY(shown.sentence.zh.contains(u"不是结论"_s));
        QCOMPARE(shown.ruleVersion, u"2026.1"_s);
        QCOMPARE(shown.source, u"虚构局"_s);
        QVERIFY(!shown.basis.isEmpty() && shown.says.zh.contains(u"上海虚构贸易有限公司"_s));
        QVERIFY(shown.facts.first().record.has_value());
        QVERIFY(!shown.facts.first().fact.holds);
        QCOMPARE(shown.course.first().act, u"raise"_s);
        GOT(sent, warnings().show(idOf(u"W13-platform"_s)));
        QVERIFY(!sent.facts.first().fact.text.contains(u"11010519491231002X"_s));
        QVERIFY(sent.facts.first().fact.text.contains(u"**"_s));
    }

    void redOnesNeedTwoPeople()
    {
        const qint64 red = idOf(u"W01-severe-list"_s);
        const auto dismissed = warnings().dismiss(order(red, u"不需要"_s, today().addDays(5)));
        QVERIFY(!dismissed && dismissed.error().rule == u"two_people"_s);
        GOT(proposed, warnings().close(order(red, u"已列为重点"_s)));
        QVERIFY(proposed.state != u"closed"_s && !proposed.proposedBy.isEmpty());
        const auto alone = warnings().close(order(red, u"同意"_s));
        QVERIFY(!alone && alone.error().rule == u"two_people"_s);
        QVERIFY(m_desk.signIn(u"supervisor"_s));
        GOT(closed, warnings().close(order(red, u"同意"_s)));
        QCOMPARE(closed.state, u"closed"_s);
        QVERIFY(m_desk.signIn(u"officer"_s));
        GOT(after, warnings().bringUpToDate());
        QCOMPARE(after.raised, 0);
    }

    void actsAreTakenBackByWhoDidThem()
    {
        const qint64 id = idOf(u"W03-penalty"_s);
        GOT(taken, warnings().take(order(id)));
        QCOMPARE(taken.state, u"taken"_s);
        QVERIFY(m_desk.signIn(u"supervisor"_s));
        const auto foreign = warnings().undo(id);
        QVERIFY(!foreign && foreign.error().rule == u"undo"_s);
        QVERIFY(m_desk.signIn(u"officer"_s));
        GOT(undone, warnings().undo(id));
        QCOMPARE(undone.state, u"open"_s);
        GOT(snoozed, warnings().snooze(order(id, {}, today().addDays(3))));
        QCOMPARE(snoozed.state, u"snoozed"_s);
        const auto late = warnings().snooze(order(id, {}, today().addDays(3)));
        QVERIFY(!late && late.error().code == base::Code::Conflict);
        const auto noReason = warnings().dismiss(order(id, u" "_s, today().addDays(3)));
        QVERIFY(!noReason && noReason.error().rule == u"reason"_s);
        QVERIFY(m_desk.signIn(u"auditor"_s));
        QVERIFY(warnings().list({}).has_value());
        QVERIFY(!warnings().take(order(id)));
        QVERIFY(m_desk.signIn(u"clerk"_s));
        QVERIFY(!warnings().list({}));
        QVERIFY(m_desk.signIn(u"officer"_s));
    }

    void anOwnerIsSomebodyOfThisDesk()
    {
        const qint64 id = idOf(u"W08-class"_s);
        services::WarningOrder to = order(id);
        to.operatorId = u"nobody"_s;
        const auto typo = warnings().assign(to);
        QVERIFY(!typo && typo.error().rule == u"operator"_s);
        to.operatorId = u"supervisor"_s;
        GOT(assigned, warnings().assign(to));
        QCOMPARE(assigned.owner, u"supervisor"_s);
        const auto duty = warnings().setDuty(u"310115"_s, u"nobody"_s);
        QVERIFY(!duty && duty.error().rule == u"operator"_s);
        QVERIFY(warnings().setDuty(u"310115"_s, u"officer"_s));
        QVERIFY(warnings().setDuty(u"310115"_s, {}));
    }

    /// What a sync brings while others are raised waits for the next evaluation.
    void onlyWhatWasRaisedIsForgotten()
    {
        services::PlatformInbox inbox;
        platform::SentWarning one;
        one.subject = kFirm;
        one.sequence = 1;
        one.id = u"EARLY"_s;
        platform::SentWarning other = one;
        other.sequence = 2;
        other.id = u"MEANWHILE"_s;
        inbox.take({one, other});
        inbox.forget({u"EARLY"_s});
        const services::PlatformInbox kept = services::PlatformInbox::from(inbox.toJson());
        QCOMPARE(kept.waiting.size(), 1);
        QCOMPARE(kept.waiting.first().id, u"MEANWHILE"_s);
        QCOMPARE(kept.since, 2);
    }

    void whoIsWatchedAndWhy()
    {
        services::Watch &watch = m_desk.house().watch();
        const auto matters = watch.matters();
        QVERIFY(!matters.isEmpty());
        services::NewWatchList list{u"专项"_s, matters.first().code, {}, u"专项检查"_s, today().addDays(10)};
        services::NewWatchList bad = list;
        bad.matter = u"no such"_s;
        QVERIFY(!watch.make(bad));
        bad = list;
        bad.endsOn = watch.latestEnd().addDays(1);
        QVERIFY(!watch.make(bad));
        bad = list;
        bad.reason.clear();
        QVERIFY(!watch.make(bad));
        GOT(made, watch.make(list));
        GOT(lines, watch.add(made.id, {kFirm, u"11010519491231002X"_s, u"91310000MA1FL0000X"_s, u"甲某"_s, kFirm}));
        QStringList results;
        for (const services::WatchLine &line : lines)
            results.append(line.result);
        QCOMPARE(results.first(), u"added"_s);
        QCOMPARE(results.at(1), u"identity_number"_s);
        QVERIFY(lines.at(1).code.isEmpty() && lines.at(3).code.isEmpty()); // not even repeated
        QCOMPARE(results.last(), u"twice"_s);
        GOT(items, watch.items(made.id));
        QCOMPARE(items.size(), 1);
        const QByteArray csv =
            u"统一社会信用代码,名称\n%1,上海虚构贸易有限公司\n%2,别的名称\n"_s.arg(kFirm, test::kTrainee).toUtf8();
        GOT(file, watch.addFile(made.id, "\xEF\xBB\xBF" + csv));
        QCOMPARE(file.at(0).result, u"present"_s);
        QCOMPARE(file.at(1).result, u"name_differs"_s);
        QCOMPARE(file.at(1).line, 3);
        QVERIFY(m_desk.signIn(u"auditor"_s));
        GOT(who, watch.watchedBy(kFirm));
        QCOMPARE(who.first().list.reason, u"专项检查"_s);
        QVERIFY(!watch.make(list));
        QVERIFY(m_desk.signIn(u"officer"_s));
        QVERIFY(watch.end(made.id));
        GOT(none, watch.lists());
        QVERIFY(none.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestServiceWarnings)
#include "test_warnings.moc"
