// The officer's inbox and watch lists by creditdeskctl against the real sandbox: listed, shown, acted on by one person and by
// two, taken back; lists made, filled line by line, and ended; who may do which.
#include "tests/integration/ctl/ctl_desk.h"

#include <QJsonDocument>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::Answer;

namespace {

const QString kFirm = u"91310115MA9TE5T122"_s, kOther = u"91310000MA9TE5T125"_s; // fictional (domain.md 9)
constexpr qint64 kFirstSerial = 900'001;                                         // behind the city's own

QByteArray line(const QString &what, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{what, object}}).toJson(QJsonDocument::Compact) + '\n';
}

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

QByteArray record(const QString &id, const QString &kind, const QString &decided, const QString &severity)
{
    return line(u"record"_s, {{u"id"_s, id},
                              {u"subject"_s, kFirm},
                              {u"kind"_s, kind},
                              {u"source_unit"_s, u"测试来源单位"_s},
                              {u"decided"_s, decided},
                              {u"severity"_s, severity},
                              {u"procedure"_s, u"general"_s},
                              {u"state"_s, u"normal"_s},
                              {u"fields"_s, QJsonObject{{u"CF_CFLB"_s, u"罚款"_s}}}});
}

/// A day of the city, so many days from now.
QString day(int days)
{
    return QDateTime::currentDateTimeUtc().addSecs(8 * 3'600).date().addDays(days).toString(Qt::ISODate);
}

} // namespace

class TestCtlWarnings : public QObject
{
    Q_OBJECT

private:
    test::CtlDesk m_desk;
    QString m_list;

    [[nodiscard]] Answer officer(const QStringList &arguments) const { return m_desk.as(u"officer"_s, arguments); }
    [[nodiscard]] Answer warning(const QStringList &arguments) const { return officer(QStringList{u"warning"_s} + arguments); }
    static QString rule(const Answer &answer) { return answer.object()[u"error"][u"rule"].toString(); }
    [[nodiscard]] QString idOf(const QString &ruleId) const
    {
        const Answer all = warning({u"list"_s, u"--subject"_s, kFirm, u"--state"_s, u"open,taken,snoozed,dismissed,closed"_s});
        for (const auto &one : all.object()[u"warnings"].toArray()) {
            if (one[u"rule"] == ruleId)
                return QString::number(one[u"id"].toInteger());
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray with = organisation(kFirm, u"上海预警贸易有限公司"_s, kFirstSerial) +
                                organisation(kOther, u"上海他者贸易有限公司"_s, kFirstSerial + 1) +
                                record(u"SEV"_s, u"severe_list"_s, day(-2), u"severe"_s) +
                                record(u"PEN"_s, u"penalty"_s, day(-2), u"general"_s);
        QVERIFY2(m_desk.open(30, with), qPrintable(m_desk.error()));
        const Answer synced = officer({u"sync"_s});
        QVERIFY2(synced.status == 0, synced.err.constData());
    }

    void listedByFilter()
    {
        const Answer all = warning({u"list"_s});
        QVERIFY2(all.status == 0, all.err.constData());
        QVERIFY(all.object()[u"sentence"].toString().contains(u"不是结论"_s));
        QCOMPARE(all.object()[u"total"].toInt(), all.object()[u"warnings"].toArray().size());
        const Answer red = warning({u"list"_s, u"--level"_s, u"red"_s, u"--subject"_s, kFirm});
        QCOMPARE(red.object()[u"warnings"].toArray().size(), 1);
        QCOMPARE(red.object()[u"warnings"][0][u"kind"].toString(), u"W01"_s);
        QCOMPARE(red.object()[u"warnings"][0][u"owner"].toString(), u"officer"_s);
        QCOMPARE(warning({u"list"_s, u"--mine"_s}).object()[u"total"].toInt(), all.object()[u"total"].toInt());
        QCOMPARE(warning({u"list"_s, u"--level"_s, u"violet"_s}).status, 2);
        QCOMPARE(m_desk.clerk({u"warning"_s, u"list"_s}).status, 3);
        // Page by page it is the same list.
        QStringList whole, paged;
        for (const auto &one : all.object()[u"warnings"].toArray())
            whole.append(QString::number(one[u"id"].toInteger()));
        QString after;
        do {
            const Answer page = warning(QStringList{u"list"_s, u"--limit"_s, u"1"_s} +
                                        (after.isEmpty() ? QStringList() : QStringList{u"--after"_s, after}));
            QVERIFY2(page.status == 0, page.err.constData());
            for (const auto &one : page.object()[u"warnings"].toArray())
                paged.append(QString::number(one[u"id"].toInteger()));
            after = page.object()[u"next"].toString();
        } while (!after.isEmpty() && paged.size() <= whole.size());
        QCOMPARE(paged, whole);
    }

    void shownWithRuleAndCourse()
    {
        const Answer shown = warning({u"show"_s, idOf(u"W03-penalty"_s)});
        QVERIFY2(shown.status == 0, shown.err.constData());
        const QJsonObject one = shown.object();
        QVERIFY(one[u"says"][u"zh"].toString().contains(u"上海预警贸易有限公司"_s));
        QVERIFY(!one[u"basis"].toString().isEmpty() && !one[u"rule_version"].toString().isEmpty());
        QCOMPARE(one[u"facts"][0][u"record"].toString(), u"PEN"_s);
        QCOMPARE(one[u"course"][0][u"act"].toString(), u"raise"_s);
        QCOMPARE(warning({u"show"_s, u"999999"_s}).status, 4);
        QCOMPARE(warning({u"show"_s, u"abc"_s}).status, 2);
    }

    void takenNotedAndTakenBack()
    {
        const QString id = idOf(u"W03-penalty"_s);
        QCOMPARE(warning({u"take"_s, id}).object()[u"state"].toString(), u"taken"_s);
        QVERIFY(warning({u"take"_s, id}).status != 0); // it is yours already
        QCOMPARE(warning({u"note"_s, id, u"--text"_s, u"已电话核实"_s}).status, 0);
        QCOMPARE(rule(warning({u"note"_s, id})), u"reason"_s);
        const Answer undone = warning({u"undo"_s, id});
        QVERIFY2(undone.status == 0, undone.err.constData());
        QCOMPARE(undone.object()[u"state"].toString(), u"open"_s);
        QCOMPARE(rule(warning({u"assign"_s, id, u"--to"_s, u"nobody-here"_s})), u"operator"_s);
    }

    void snoozedAndDismissed()
    {
        const QString id = idOf(u"W03-penalty"_s);
        QCOMPARE(rule(warning({u"snooze"_s, id, u"--until"_s, day(-1)})), u"until"_s);
        const Answer snoozed = warning({u"snooze"_s, id, u"--until"_s, day(5)});
        QCOMPARE(snoozed.object()[u"until"].toString(), day(5));
        QCOMPARE(rule(warning({u"dismiss"_s, id, u"--until"_s, day(5)})), u"reason"_s);
        const Answer dismissed = warning({u"dismiss"_s, id, u"--until"_s, day(5), u"--reason"_s, u"非本辖区"_s});
        QCOMPARE(dismissed.object()[u"state"].toString(), u"dismissed"_s);
        QCOMPARE(warning({u"reopen"_s, id, u"--reason"_s, u"有新情况"_s}).object()[u"state"].toString(), u"open"_s);
        QCOMPARE(warning({u"close"_s, id, u"--reason"_s, u"已处理"_s}).object()[u"state"].toString(), u"closed"_s);
        QVERIFY(warning({u"snooze"_s, id, u"--until"_s, day(5)}).status != 0);
    }

    void redTakesTwo()
    {
        const QString id = idOf(u"W01-severe-list"_s);
        QCOMPARE(rule(warning({u"dismiss"_s, id, u"--until"_s, day(5), u"--reason"_s, u"不要"_s})), u"two_people"_s);
        const Answer proposed = warning({u"close"_s, id, u"--reason"_s, u"已列为重点"_s});
        QCOMPARE(proposed.object()[u"proposed_by"].toString(), u"officer"_s);
        QVERIFY(proposed.object()[u"state"].toString() != u"closed"_s);
        const Answer alone = warning({u"close"_s, id, u"--reason"_s, u"同意"_s});
        QCOMPARE(alone.status, 7);
        QCOMPARE(rule(alone), u"two_people"_s);
        const Answer agreed = m_desk.as(u"supervisor"_s, {u"warning"_s, u"close"_s, id, u"--reason"_s, u"同意"_s});
        QVERIFY2(agreed.status == 0, agreed.err.constData());
        QCOMPARE(agreed.object()[u"state"].toString(), u"closed"_s);
        QCOMPARE(officer({u"sync"_s}).status, 0); // nothing is raised again
        QCOMPARE(warning({u"list"_s, u"--subject"_s, kFirm, u"--kind"_s, u"W01,W03"_s}).object()[u"total"].toInt(), 0);
    }

    void duty()
    {
        const QStringList set{u"duty"_s, u"--district"_s, u"310115"_s, u"--to"_s};
        QCOMPARE(rule(warning(set + QStringList{u"nobody-here"_s})), u"operator"_s);
        const Answer done = warning(set + QStringList{u"supervisor"_s});
        QVERIFY2(done.status == 0, done.err.constData());
        QCOMPARE(done.object()[u"duty"][0][u"operator"].toString(), u"supervisor"_s);
        QCOMPARE(m_desk.as(u"auditor"_s, QStringList{u"warning"_s} + set + QStringList{u"officer"_s}).status, 3);
    }

    void watchedForAMatterOnly()
    {
        const QStringList made{u"watch"_s, u"add"_s, kFirm, u"--name"_s, u"专项"_s, u"--reason"_s, u"专项检查"_s};
        const QStringList right{u"--matter"_s, u"SH-YY-105"_s, u"--until"_s, day(20)};
        QCOMPARE(rule(officer(made + QStringList{u"--matter"_s, u"SH-YY-9"_s, u"--until"_s, day(20)})), u"matter"_s);
        QCOMPARE(rule(officer(made + QStringList{u"--matter"_s, u"SH-YY-105"_s, u"--until"_s, day(900)})), u"ends_on"_s);
        QCOMPARE(m_desk.as(u"supervisor"_s, made + right).status, 3); // who supervises does not watch
        const Answer added = officer(made + right);
        QVERIFY2(added.status == 0, added.err.constData());
        m_list = QString::number(added.object()[u"list"].toInteger());
        QCOMPARE(added.object()[u"lines"][0][u"result"].toString(), u"added"_s);
        const QJsonArray lists = officer({u"watch"_s, u"list"_s}).object()[u"lists"].toArray();
        QCOMPARE(lists.size(), 1);
        QCOMPARE(lists[0][u"organisations"].toInt(), 1);
    }

    void eachLineIsAnswered()
    {
        const QString csv =
            m_desk.file(u"watch.csv"_s, u"统一社会信用代码,名称\n%1,上海他者贸易有限公司\n%2,\n11010519491231002X,\n"
                                        u"91310115MA1XXXXXXX,\n"_s.arg(kOther, kFirm)
                                            .toUtf8());
        const Answer added = officer({u"watch"_s, u"add"_s, u"--file"_s, csv, u"--list"_s, m_list});
        QVERIFY2(added.status == 0, added.err.constData());
        QStringList results;
        for (const auto &one : added.object()[u"lines"].toArray())
            results.append(one[u"result"].toString());
        QCOMPARE(results, QStringList({u"added"_s, u"present"_s, u"identity_number"_s, u"not_a_code"_s}));
        QVERIFY(!added.out.contains("11010519491231002X"));
        QCOMPARE(officer({u"watch"_s, u"add"_s, u"91310115MA1XXXXXXX"_s, u"--list"_s, m_list}).status, 4); // none was added
        const Answer seen = m_desk.as(u"auditor"_s, {u"watch"_s, u"show"_s, m_list});
        QVERIFY2(seen.status == 0, seen.err.constData());
        QCOMPARE(seen.object()[u"items"].toArray().size(), 2);
        QCOMPARE(seen.object()[u"reason"].toString(), u"专项检查"_s);
    }

    void removedAndEnded()
    {
        QCOMPARE(officer({u"watch"_s, u"remove"_s, kOther, u"--list"_s, m_list}).status, 0);
        QCOMPARE(officer({u"watch"_s, u"remove"_s, kOther, u"--list"_s, m_list}).status, 4);
        QCOMPARE(officer({u"watch"_s, u"show"_s, m_list}).object()[u"items"].toArray().size(), 1);
        QCOMPARE(officer({u"watch"_s, u"remove"_s, u"--list"_s, m_list}).status, 0); // the list ends
        QVERIFY(officer({u"watch"_s, u"list"_s}).object()[u"lists"].toArray().isEmpty());
        QCOMPARE(officer({u"watch"_s, u"list"_s, u"--all"_s}).object()[u"lists"].toArray().size(), 1);
        QVERIFY(officer({u"watch"_s, u"add"_s, kOther, u"--list"_s, m_list}).status != 0);
        QCOMPARE(m_desk.as(u"auditor"_s, {u"audit"_s, u"verify"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlWarnings)
#include "test_ctl_warnings.moc"
