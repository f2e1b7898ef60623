// The officer's measures by creditdeskctl against the real sandbox: look-ups bound to a matter, what applies, applying with its
// notice, what is refused, contradictions, and the call back when the ground is gone.
#include "tests/integration/ctl/ctl_desk.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::Answer;

namespace {

const QString kListed = u"91310115MA9TE5T122"_s, kMixed = u"91310000MA9TE5T125"_s; // fictional (domain.md 9)
const QStringList kCase{u"--matter"_s, u"SH-YY-105"_s, u"--case"_s, u"沪市监案2026-7"_s};

QByteArray line(const QString &what, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{what, object}}).toJson(QJsonDocument::Compact) + '\n';
}

constexpr qint64 kFirstSerial = 900'001; // behind the city's own

QByteArray organisation(const QString &code, const QString &name, qint64 serial)
{
    return line(u"organisation"_s, {{u"serial"_s, serial},
                                    {u"code"_s, code},
                                    {u"name"_s, name},
                                    {u"district"_s, u"310115"_s},
                                    {u"sector"_s, u"F"_s},
                                    {u"kind"_s, u"enterprise"_s},
                                    {u"status"_s, u"active"_s}});
}

QByteArray record(const QString &subject, const QString &id, const QString &kind, const QString &decided,
                  const QJsonObject &fields = {}, const QString &severity = u"none"_s)
{
    return line(u"record"_s, {{u"id"_s, id},
                              {u"subject"_s, subject},
                              {u"kind"_s, kind},
                              {u"source_unit"_s, u"测试来源单位"_s},
                              {u"decided"_s, decided},
                              {u"severity"_s, severity},
                              {u"procedure"_s, u"none"_s},
                              {u"state"_s, u"normal"_s},
                              {u"fields"_s, fields}});
}

} // namespace

class TestCtlMeasures : public QObject
{
    Q_OBJECT

private:
    test::CtlDesk m_desk;
    QString m_number;

    [[nodiscard]] Answer officer(const QStringList &arguments) const { return m_desk.as(u"officer"_s, arguments); }
    [[nodiscard]] Answer apply(const QString &subject, const QString &measure, const QStringList &more) const
    {
        return officer(QStringList{u"measure"_s, u"apply"_s, subject, u"--measure"_s, measure} + kCase + more);
    }
    static QJsonObject verdict(const Answer &answer, const QString &code)
    {
        for (const auto &one : answer.object()[u"measures"].toArray()) {
            if (one[u"code"] == code)
                return one.toObject();
        }
        return {};
    }
    static QString rule(const Answer &answer) { return answer.object()[u"error"][u"rule"].toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        const QString day = QDateTime::currentDateTimeUtc().addDays(-40).date().toString(Qt::ISODate);
        QByteArray with = organisation(kListed, u"上海名单贸易有限公司"_s, kFirstSerial) +
                          organisation(kMixed, u"上海两面贸易有限公司"_s, kFirstSerial + 1);
        with += record(kListed, u"SEV"_s, u"severe_list"_s, day, {{u"YZ_MDMC"_s, u"安全生产严重失信主体名单"_s}}, u"severe"_s);
        with += record(kListed, u"ARR"_s, u"arrears"_s, day, {{u"WY_ZFZT"_s, u"未缴清"_s}});
        with += record(kListed, u"JUD"_s, u"judgment"_s, day);
        with += record(kMixed, u"ABN"_s, u"abnormal_list"_s, day);
        with += record(kMixed, u"TAX"_s, u"tax_a"_s, day);
        QVERIFY2(m_desk.open(30, with), qPrintable(m_desk.error()));
        const Answer synced = officer({u"sync"_s});
        QVERIFY2(synced.status == 0, synced.err.constData());
    }

    void lists()
    {
        const Answer mandatory = officer({u"measure"_s, u"list"_s, u"--nature"_s, u"mandatory"_s});
        QCOMPARE(mandatory.status, 0);
        QVERIFY(mandatory.object()[u"measures"].toArray().size() >= 13);
        QCOMPARE(officer({u"measure"_s, u"list"_s, u"--nature"_s, u"cruel"_s}).status, 2);
        QCOMPARE(m_desk.clerk({u"measure"_s, u"uses"_s}).status, 3);
    }

    void openedUnderAMatterOnly()
    {
        const Answer foreign = officer({u"open"_s, kListed, u"--matter"_s, u"SH-YY-203"_s, u"--case"_s, u"1"_s});
        QCOMPARE(foreign.status, 7);
        QCOMPARE(rule(foreign), u"matter_foreign"_s);
        QVERIFY(QString::fromUtf8(foreign.err).contains(u"第十七条第二款"_s)); // refusals name the article
        QCOMPARE(rule(officer({u"open"_s, kListed, u"--matter"_s, u"SH-YY-9"_s, u"--case"_s, u"1"_s})), u"matter_unknown"_s);
        QCOMPARE(rule(officer({u"open"_s, kListed, u"--matter"_s, u"SH-YY-105"_s})), u"case_number"_s);
        QCOMPARE(m_desk.clerk(QStringList{u"open"_s, kListed} + kCase).status, 3);
        // A person's number opens nothing, whatever it looks like.
        QCOMPARE(officer(QStringList{u"open"_s, u"11010519491231002X"_s} + kCase).status, 2);
        QCOMPARE(officer(QStringList{u"open"_s, u"310151189001010017"_s} + kCase).status, 4); // passes both checks
        const Answer seen = officer(QStringList{u"open"_s, kListed} + kCase);
        QVERIFY2(seen.status == 0, seen.err.constData());
        QStringList shown;
        for (const auto &one : seen.object()[u"records"].toArray())
            shown.append(one[u"id"].toString());
        QVERIFY(shown.contains(u"SEV"_s));  // of the matter
        QVERIFY(!shown.contains(u"JUD"_s)); // neither of the matter nor public
        QCOMPARE(seen.object()[u"closed"].toInt() + shown.size(), 3);
        const Answer book = m_desk.as(u"supervisor"_s, {u"register"_s, u"list"_s, u"--text"_s, kListed});
        QVERIFY2(book.out.contains("SH-YY-105") && book.out.contains("matter_look"), book.out.constData());
        for (const QString &command : {u"register"_s, u"audit"_s}) { // and nobody's number was written down on the way
            const QStringList whole =
                command == u"audit"_s ? QStringList{u"audit"_s, u"export"_s} : QStringList{u"register"_s, u"list"_s};
            const Answer all = m_desk.as(u"auditor"_s, whole);
            QVERIFY2(all.status == 0 && !all.out.contains("310151189001010017") && !all.out.contains("11010519491231002X"),
                     all.out.constData());
        }
        // Without a matter there is what is public, and no more.
        for (const auto &one : officer({u"subject"_s, kListed}).object()[u"records"].toArray())
            QCOMPARE(one[u"publicity"][u"state"].toString(), u"running"_s);
    }

    void whatApplies()
    {
        const Answer advice = officer(QStringList{u"measure"_s, u"suggest"_s, kListed} + kCase);
        QVERIFY2(advice.status == 0, advice.err.constData());
        QVERIFY(verdict(advice, u"R05"_s)[u"applies"].toBool());
        QCOMPARE(verdict(advice, u"R05"_s)[u"grounds"][0][u"record"].toString(), u"SEV"_s);
        QVERIFY(!verdict(advice, u"I04"_s)[u"applies"].toBool());
        QCOMPARE(advice.object()[u"measures"][0][u"code"].toString(), u"R05"_s); // what applies stands first
    }

    void refusedAtTheDesk_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("reason");
        const QStringList right{u"--grounds"_s, u"SEV"_s, u"--reason"_s, u"列入名单"_s};
        QTest::newRow("unpublished") << u"R09"_s << right << u"unpublished"_s;
        QTest::newRow("expired") << u"B01"_s << right << u"expired"_s;
        QTest::newRow("foreign") << u"I05"_s << right << u"foreign_organ"_s;
        QTest::newRow("other matter") << u"R01"_s << right << u"wrong_matter"_s;
        QTest::newRow("no such measure") << u"Z99"_s << right << u"measure_gone"_s;
        QTest::newRow("no reasons") << u"R05"_s << right.mid(0, 2) << u"reasons_missing"_s;
        QTest::newRow("no ground") << u"R05"_s << right.mid(2) << u"ground_missing"_s;
        QTest::newRow("other ground") << u"R05"_s << QStringList{u"--grounds"_s, u"ARR"_s, u"--reason"_s, u"欠费"_s}
                                      << u"ground_unknown"_s;
        QTest::newRow("too long") << u"R05"_s << (right + QStringList{u"--until"_s, u"2099-01-01"_s}) << u"period"_s;
        QTest::newRow("in the past") << u"R05"_s << (right + QStringList{u"--from"_s, u"2020-01-01"_s}) << u"period"_s;
        QTest::newRow("a person in the reasons")
            << u"R05"_s << QStringList{u"--grounds"_s, u"SEV"_s, u"--reason"_s, u"法定代表人 11010519491231002X 失联"_s}
            << u"person_number"_s;
    }
    void refusedAtTheDesk()
    {
        QFETCH(QString, measure);
        QFETCH(QStringList, more);
        QFETCH(QString, reason);
        const Answer answer = apply(kListed, measure, more);
        QCOMPARE(answer.status, 7);
        QCOMPARE(rule(answer), reason);
        QCOMPARE(officer({u"measure"_s, u"uses"_s}).object()[u"total"].toInt(), 0);
    }

    void appliedWithItsNotice()
    {
        const QString paper = m_desk.path(u"notice.pdf"_s);
        const Answer done = apply(
            kListed, u"R05"_s, {u"--grounds"_s, u"SEV"_s, u"--reason"_s, u"列入安全生产严重失信主体名单"_s, u"--out"_s, paper});
        QVERIFY2(done.status == 0, done.err.constData());
        m_number = done.object()[u"number"].toString();
        QCOMPARE(done.object()[u"state"].toString(), u"in_force"_s);
        QProcess text;
        text.start(QStringLiteral(PDFTOTEXT), {u"-layout"_s, paper, u"-"_s});
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        for (const QString &expected :
             {u"信用措施告知书"_s, m_number, kListed, u"上海名单贸易有限公司"_s, u"第三十条第五项"_s,
              u"列入安全生产严重失信主体名单"_s, u"上海市市场监督管理局"_s, u"异议"_s, u"修复"_s, u"行政复议"_s, u"SEV"_s})
            QVERIFY2(words.contains(expected), qPrintable(expected + u'\n' + words));
        const Answer again = apply(kListed, u"R05"_s, {u"--grounds"_s, u"SEV"_s, u"--reason"_s, u"再次"_s});
        QCOMPARE(rule(again), u"use_again"_s);
        const Answer synced = officer({u"sync"_s});
        QVERIFY2(synced.status == 0, synced.err.constData());
        QCOMPARE(synced.object()[u"outbox_sent"].toInt(), 1);
        QCOMPARE(officer({u"status"_s}).object()[u"outbox"].toInt(), 0);
    }

    void feedbackIsKept()
    {
        QCOMPARE(rule(officer({u"measure"_s, u"feedback"_s, m_number, u"--result"_s, u"splendid"_s})), u"result_unknown"_s);
        const Answer other = m_desk.as(u"officer.funds"_s, {u"measure"_s, u"feedback"_s, m_number, u"--result"_s, u"partly"_s});
        QCOMPARE(rule(other), u"use_foreign"_s);
        const Answer done =
            officer({u"measure"_s, u"feedback"_s, m_number, u"--result"_s, u"carried_out"_s, u"--reason"_s, u"已检查"_s});
        QVERIFY2(done.status == 0, done.err.constData());
        const QJsonArray events = done.object()[u"events"].toArray();
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[1][u"result"].toString(), u"carried_out"_s);
        QCOMPARE(events[1][u"operator"].toString(), u"officer"_s);
    }

    void contradictionOfTwoOrgans()
    {
        const Answer own = apply(kMixed, u"R05"_s, {u"--grounds"_s, u"ABN"_s, u"--reason"_s, u"列入经营异常名录"_s});
        QVERIFY2(own.status == 0, own.err.constData());
        const Answer advice = m_desk.as(u"officer.funds"_s, {u"measure"_s, u"suggest"_s, kMixed, u"--matter"_s, u"SH-YY-203"_s,
                                                             u"--case"_s, u"沪发改资2026-3"_s});
        QVERIFY2(advice.status == 0, advice.err.constData());
        QVERIFY(verdict(advice, u"I02"_s)[u"applies"].toBool());
        const QJsonObject conflict = advice.object()[u"conflicts"][0].toObject();
        QCOMPARE(conflict[u"other_number"].toString(), own.object()[u"number"].toString());
        QCOMPARE(conflict[u"other_organ"].toString(), u"上海市市场监督管理局"_s);
        QCOMPARE(conflict[u"reason"][u"id"].toString(), u"incentive_and_restriction"_s);
    }

    void commitmentsAreBarred()
    {
        const QStringList before{u"--matter"_s, u"SH-YY-101"_s, u"--case"_s, u"2026-8"_s};
        const Answer barred = officer(QStringList{u"commitment"_s, u"check"_s, kListed} + before);
        QVERIFY2(barred.status == 0, barred.err.constData());
        QVERIFY(!barred.object()[u"allowed"].toBool());
        const QJsonObject bar = barred.object()[u"bars"][0].toObject();
        QCOMPARE(bar[u"id"].toString(), u"severe_list"_s);
        QVERIFY(bar[u"basis"].toString().contains(u"第三十条第一项"_s));
        QCOMPARE(bar[u"grounds"][0][u"lifted_by"][0][u"way"].toString(), u"repair_severe_list"_s);
    }

    void calledBackWhenTheGroundIsGone()
    {
        QVERIFY(m_desk.control(
            {{u"action"_s, u"dictate_changes"_s},
             {u"changes"_s,
              QJsonArray{QJsonObject{
                  {u"op"_s, u"delete"_s}, {u"kind"_s, u"record"_s}, {u"serial"_s, kFirstSerial}, {u"id"_s, u"SEV"_s}}}}}));
        const Answer synced = officer({u"sync"_s});
        QVERIFY2(synced.status == 0, synced.err.constData());
        QCOMPARE(synced.object()[u"outbox_sent"].toInt(), 2); // the feedback and the other use
        const Answer waiting = officer({u"measure"_s, u"review"_s});
        QCOMPARE(waiting.object()[u"called_back_now"].toInt(), 0); // the sync has done it
        QCOMPARE(waiting.object()[u"uses"].toArray().size(), 1);
        const QJsonObject use = waiting.object()[u"uses"][0].toObject();
        QCOMPARE(use[u"number"].toString(), m_number);
        QCOMPARE(use[u"review_reason"].toString(), u"deleted"_s);
        QCOMPARE(use[u"review_grounds"].toArray(), QJsonArray{u"SEV"_s});
        QCOMPARE(rule(officer({u"measure"_s, u"lift"_s, m_number})), u"reasons_missing"_s);
        const Answer lifted = officer({u"measure"_s, u"lift"_s, m_number, u"--reason"_s, u"名单信息已删除"_s});
        QVERIFY2(lifted.status == 0, lifted.err.constData());
        QCOMPARE(lifted.object()[u"state"].toString(), u"lifted"_s);
        QCOMPARE(rule(officer({u"measure"_s, u"lift"_s, m_number, u"--reason"_s, u"再次"_s})), u"use_closed"_s);
        QVERIFY(officer({u"measure"_s, u"review"_s}).object()[u"uses"].toArray().isEmpty());
        QCOMPARE(officer({u"sync"_s}).object()[u"outbox_sent"].toInt(), 1);
        QCOMPARE(m_desk.as(u"auditor"_s, {u"audit"_s, u"verify"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlMeasures)
#include "test_ctl_measures.moc"
