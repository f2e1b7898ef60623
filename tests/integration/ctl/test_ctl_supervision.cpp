// Classified supervision for scripts: figures that add up with what searching finds, classes and their reasons, rule sets by
// two people, lists, files, and every wrong way to ask.
#include "tests/integration/ctl/ctl_desk.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::Answer;

class TestCtlSupervision : public QObject
{
    Q_OBJECT

private:
    test::CtlDesk m_desk;
    QList<QJsonObject> m_hits; ///< every organisation, as searching for the starts of codes finds it

    [[nodiscard]] Answer supervisor(const QStringList &arguments) const { return m_desk.as(u"supervisor"_s, arguments); }

    static qint64 sum(const QJsonObject &counts)
    {
        qint64 all = 0;
        for (const auto &count : counts)
            all += count.toInteger();
        return all;
    }
    /// The shipped rule set as somebody's draft from today on.
    [[nodiscard]] QByteArray draft() const
    {
        QFile shipped(QStringLiteral(RULE_SETS "/risk-2026.json"));
        if (!shipped.open(QIODevice::ReadOnly))
            return {};
        const QDate today = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date();
        QByteArray text = shipped.readAll();
        text.replace("\"RISK-2026.1\"", "\"RISK-OURS.1\"");
        text.replace("\"effective_from\": \"2026-04-01\"",
                     "\"effective_from\": \"" + today.toString(Qt::ISODate).toLatin1() + '"');
        return text.replace("\"base_points\": 1000", "\"base_points\": 960");
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desk.open(300), qPrintable(m_desk.error()));
        QCOMPARE(supervisor({u"dashboard"_s}).status, 4); // nothing has been pulled yet
        const Answer synced = supervisor({u"sync"_s});
        QVERIFY2(synced.status == 0, synced.err.constData());
        for (const QString &start : {u"11"_s, u"12"_s, u"31"_s, u"51"_s, u"52"_s, u"53"_s, u"91"_s, u"92"_s, u"93"_s, u"A1"_s,
                                     u"N1"_s, u"N2"_s, u"N3"_s, u"N9"_s, u"Y1"_s, u"13"_s, u"19"_s, u"59"_s, u"99"_s}) {
            const QJsonArray hits = supervisor({u"search"_s, start, u"--limit"_s, u"1000"_s}).array();
            for (const QJsonValue &hit : hits) {
                if (hit.toObject().value(u"matched_by"_s) == u"code"_s)
                    m_hits.append(hit.toObject());
            }
        }
        const qint64 subjects = supervisor({u"status"_s}).object().value(u"subjects"_s).toInteger();
        QCOMPARE(m_hits.size(), subjects);
    }

    void figuresAreWhatSearchingFinds()
    {
        const QJsonObject board = supervisor({u"dashboard"_s}).object();
        const QJsonObject status = supervisor({u"status"_s}).object();
        QCOMPARE(board.value(u"organisations"_s).toInteger(), status.value(u"subjects"_s).toInteger());
        QCOMPARE(board.value(u"records"_s).toInteger(), status.value(u"records"_s).toInteger());
        QMap<QString, qint64> classes, districts;
        for (const QJsonObject &hit : m_hits) {
            const QString grade = hit.value(u"class"_s).toString();
            ++classes[grade.isEmpty() ? u"none"_s : grade];
            ++districts[hit.value(u"district"_s).toString()];
        }
        for (auto one = classes.constBegin(); one != classes.constEnd(); ++one)
            QCOMPARE(board.value(u"classes"_s).toObject().value(one.key()).toInteger(), one.value());
        for (auto one = districts.constBegin(); one != districts.constEnd(); ++one)
            QCOMPARE(board.value(u"districts"_s).toObject().value(one.key()).toInteger(), one.value());
        const qint64 organisations = board.value(u"organisations"_s).toInteger();
        for (const QString &name : {u"classes"_s, u"districts"_s, u"sectors"_s})
            QCOMPARE(sum(board.value(name).toObject()), organisations);
        QCOMPARE(sum(board.value(u"kinds"_s).toObject()), board.value(u"records"_s).toInteger());
        for (const QString &scale : {u"risk"_s, u"evaluation"_s})
            QCOMPARE(sum(board.value(u"scales"_s).toObject().value(scale).toObject()), organisations);
        QVERIFY(!board.value(u"data_as_of"_s).toString().isEmpty());
        for (const QString &name : {u"objections"_s, u"repairs"_s}) {
            const QJsonObject open = board.value(name).toObject();
            QCOMPARE(open.keys(), (QStringList{u"late"_s, u"later"_s, u"soon"_s, u"unstated"_s}));
            QVERIFY(sum(open) > 0);
        }

        const QJsonObject pudong = supervisor({u"dashboard"_s, u"--district"_s, u"310115"_s}).object();
        QCOMPARE(sum(pudong.value(u"classes"_s).toObject()), districts.value(u"310115"_s));
    }

    void figuresFollowWhatArrives()
    {
        QVERIFY(m_desk.control({{u"action"_s, u"append_changes"_s}, {u"count"_s, 60}}));
        QCOMPARE(supervisor({u"sync"_s}).status, 0);
        const QJsonObject board = supervisor({u"dashboard"_s}).object();
        const QJsonObject status = supervisor({u"status"_s}).object();
        QCOMPARE(board.value(u"organisations"_s).toInteger(), status.value(u"subjects"_s).toInteger());
        QCOMPARE(board.value(u"records"_s).toInteger(), status.value(u"records"_s).toInteger());
    }

    void aClassSaysWhy()
    {
        const QString code = m_hits.first().value(u"code"_s).toString();
        const QJsonObject plain = supervisor({u"classify"_s, code}).object();
        QCOMPARE(supervisor({u"classify"_s, u" "_s + code.toLower()}).object(), plain);
        const QJsonObject risk = plain.value(u"classes"_s).toObject().value(u"risk"_s).toObject();
        const QJsonObject why = supervisor({u"classify"_s, code, u"--explain"_s, u"--scale"_s, u"risk"_s})
                                    .object()
                                    .value(u"classes"_s)
                                    .toObject()
                                    .value(u"risk"_s)
                                    .toObject();
        QCOMPARE(why.value(u"class"_s), risk.value(u"class"_s));
        qint64 points = why.value(u"base_points"_s).toInteger();
        const QJsonArray lines = why.value(u"lines"_s).toArray();
        for (const QJsonValue &line : lines)
            points += line.toObject().value(u"contribution"_s).toInteger();
        QCOMPARE(points, why.value(u"points"_s).toInteger());
        QVERIFY(supervisor({u"subject"_s, code, u"--explain"_s}).object().contains(u"classes"_s));
        QVERIFY(!m_desk.clerk({u"subject"_s, code, u"--explain"_s}).object().contains(u"classes"_s));
    }

    void theWayOutLeadsOut()
    {
        int found = 0;
        for (const QJsonObject &hit : std::as_const(m_hits)) {
            if (hit.value(u"class"_s) != u"D"_s || found == 3)
                continue;
            const QString code = hit.value(u"code"_s).toString();
            const QJsonObject way = supervisor({u"classify"_s, code, u"--way-out"_s, u"--scale"_s, u"evaluation"_s})
                                        .object()
                                        .value(u"ways"_s)
                                        .toObject()
                                        .value(u"evaluation"_s)
                                        .toObject();
            if (way.value(u"outcome"_s) != u"found"_s)
                continue;
            const QString file = m_desk.file(u"way.json"_s, QJsonDocument(way.value(u"changes"_s).toObject()).toJson());
            const QJsonObject tried = supervisor({u"classify"_s, code, u"--what-if"_s, file, u"--scale"_s, u"evaluation"_s})
                                          .object()
                                          .value(u"classes"_s)
                                          .toObject()
                                          .value(u"evaluation"_s)
                                          .toObject();
            QCOMPARE(tried.value(u"after"_s).toObject().value(u"class"_s), way.value(u"reached"_s));
            ++found;
        }
    }

    void adoptingTakesTwo()
    {
        const QString file = m_desk.file(u"draft.json"_s, draft());
        QCOMPARE(supervisor({u"ruleset"_s, u"check"_s, file}).status, 0);
        const QString id = supervisor({u"ruleset"_s, u"draft"_s, file}).object().value(u"id"_s).toString();
        QVERIFY(!id.isEmpty());
        QCOMPARE(supervisor({u"ruleset"_s, u"propose"_s, id}).status, 7); // not tested yet
        const Answer tested = supervisor({u"classify"_s, u"--backtest"_s, file});
        QVERIFY2(tested.status == 0, tested.err.constData());
        QCOMPARE(tested.object().value(u"organisations"_s).toInteger(),
                 supervisor({u"status"_s}).object().value(u"subjects"_s).toInteger());
        QCOMPARE(supervisor({u"ruleset"_s, u"propose"_s, id}).status, 0);
        QCOMPARE(supervisor({u"ruleset"_s, u"agree"_s, id}).status, 7);
        const Answer agreed = m_desk.as(u"decider"_s, {u"ruleset"_s, u"agree"_s, id});
        QVERIFY2(agreed.status == 0, agreed.err.constData());
        const QString code = m_hits.first().value(u"code"_s).toString();
        const QJsonObject risk =
            supervisor({u"classify"_s, code}).object().value(u"classes"_s).toObject().value(u"risk"_s).toObject();
        QCOMPARE(risk.value(u"rule_set"_s).toString(), u"RISK-OURS.1"_s);
    }

    /// The units' sums are the whole; the late ones are as many as do not count, whatever the page.
    void publicityByUnit(const QJsonObject &indicator)
    {
        qint64 part = 0, whole = 0;
        for (const auto &unit : indicator.value(u"units"_s).toArray()) {
            part += unit[u"part"_s].toInteger();
            whole += unit[u"whole"_s].toInteger();
        }
        QCOMPARE(whole, indicator.value(u"whole"_s).toInteger());
        QCOMPARE(part, indicator.value(u"part"_s).toInteger());
        const qint64 late = indicator.value(u"late"_s)[u"total"_s].toInteger();
        QCOMPARE(late, whole - part);
        QVERIFY(late > 1);
        const auto rows = [this](const QStringList &more) {
            return supervisor(QStringList{u"indicators"_s} + more)
                .object()
                .value(u"indicators"_s)[1][u"late"_s][u"rows"_s]
                .toArray();
        };
        const QJsonArray all = rows({u"--limit"_s, u"100000"_s});
        QCOMPARE(all.size(), late);
        const QJsonArray second = rows({u"--first"_s, u"1"_s, u"--limit"_s, u"1"_s});
        QCOMPARE(second.size(), 1);
        QCOMPARE(second.at(0), all.at(1));
        for (const auto &row : all)
            QVERIFY(row[u"published"_s].toString().isEmpty() || row[u"published"_s].toString() > row[u"due"_s].toString());
        QCOMPARE(supervisor({u"indicators"_s, u"--limit"_s, u"x"_s}).status, 2);
    }

    void theRowsSayWhatIsHeld()
    {
        qint64 penalties = 0;
        const QJsonObject kinds = supervisor({u"dashboard"_s}).object().value(u"kinds"_s).toObject();
        QSet<QString> seen; // items of one unit and kind share their records
        for (const auto &row : supervisor({u"catalogue"_s, u"list"_s, u"data"_s}).object().value(u"rows"_s).toArray()) {
            const QString key = row[u"unit"_s].toString() + row[u"kind"_s].toString();
            QVERIFY(row[u"held"_s].isDouble());
            if (row[u"kind"_s].toString() == u"penalty"_s && !seen.contains(key))
                penalties += row[u"held"_s].toInteger();
            seen.insert(key);
        }
        QVERIFY(penalties > 0);
        QVERIFY(penalties <= kinds.value(u"penalty"_s).toInteger());
        for (const QString &list : {u"behaviour"_s, u"application"_s}) {
            for (const auto &row :
                 supervisor({u"catalogue"_s, u"list"_s, list, u"--limit"_s, u"20"_s}).object().value(u"rows"_s).toArray())
                QVERIFY(row[u"held"_s].isDouble());
        }
    }

    void theListsAreWhole()
    {
        QCOMPARE(supervisor({u"catalogue"_s, u"list"_s, u"data"_s}).object().value(u"total"_s).toInteger(), 3444);
        QVERIFY(supervisor({u"catalogue"_s, u"list"_s, u"application"_s}).object().value(u"total"_s).toInteger() >= 1000);
        const QJsonObject found = supervisor({u"catalogue"_s, u"list"_s, u"behaviour"_s, u"--search"_s, u"欠薪"_s}).object();
        QVERIFY(found.value(u"total"_s).toInteger() >= 0);
        const QJsonArray indicators = supervisor({u"indicators"_s}).object().value(u"indicators"_s).toArray();
        QCOMPARE(indicators.size(), 10);
        QVERIFY(indicators.at(1).toObject().value(u"supplied"_s).toBool());
        QVERIFY(!indicators.at(0).toObject().value(u"supplied"_s).toBool());
        publicityByUnit(indicators.at(1).toObject());
    }

    void figuresLeaveAsFiles()
    {
        for (const QString &ending : {u"csv"_s, u"xlsx"_s, u"pdf"_s}) {
            const QString path = m_desk.path(u"board."_s + ending);
            QCOMPARE(supervisor({u"dashboard"_s, u"--out"_s, path}).status, 0);
            QVERIFY(QFile(path).size() > 100);
        }
        QCOMPARE(supervisor({u"dashboard"_s, u"--out"_s, m_desk.path(u"board.doc"_s)}).status, 2);
        QVERIFY(!QFile::exists(m_desk.path(u"board.doc"_s)));
        QCOMPARE(supervisor({u"dashboard"_s, u"--out"_s, m_desk.path(u"nowhere/board.csv"_s)}).status, 8);
    }

    void wrongWaysToAsk()
    {
        const QString code = m_hits.first().value(u"code"_s).toString();
        QCOMPARE(m_desk.clerk({u"dashboard"_s}).status, 3);
        QCOMPARE(m_desk.as(u"officer"_s, {u"ruleset"_s, u"draft"_s, m_desk.file(u"d.json"_s, draft())}).status, 3);
        QCOMPARE(supervisor({u"dashboard"_s, u"--district"_s, u"999999"_s}).status, 2);
        QCOMPARE(supervisor({u"dashboard"_s, u"--as-of"_s, u"2999-01-01"_s}).status, 2);
        QCOMPARE(supervisor({u"dashboard"_s, u"--as-of"_s, u"yesterday"_s}).status, 2);
        QCOMPARE(supervisor({u"classify"_s, u"91310115MA9TE5T20W"_s}).status, 4);
        QCOMPARE(supervisor({u"classify"_s, code, u"--scale"_s, u"mood"_s}).status, 4);
        QCOMPARE(supervisor({u"classify"_s}).status, 2);
        QCOMPARE(supervisor({u"catalogue"_s, u"list"_s, u"persons"_s}).status, 2);
        const Answer bad =
            supervisor({u"classify"_s, code, u"--what-if"_s,
                        m_desk.file(u"bad.json"_s, "{\"changes\": [\n{\"record\": \"NOBODY\", \"remove\": true}]}")});
        QCOMPARE(bad.status, 2);
        QVERIFY2(bad.err.contains(":2:"), bad.err.constData());
        const Answer broken = supervisor({u"ruleset"_s, u"check"_s, m_desk.file(u"broken.json"_s, "{\n\"id\": 7,\n")});
        QCOMPARE(broken.status, 7);
        QVERIFY(broken.err.contains("broken.json:"));
    }
};

QTEST_GUILESS_MAIN(TestCtlSupervision)
#include "test_ctl_supervision.moc"
