// What creditdeskctl says to people when something is not as it should be: what happened, what it means, what to do; and what a
// script finds in JSON and in the exit status.
#include "tests/integration/ctl/ctl_desk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <unistd.h>

using namespace creditdesk::test;
using namespace Qt::StringLiterals;

namespace {

QJsonArray fault(const QString &path, int status, const QString &code)
{
    return {QJsonObject{{u"path"_s, path}, {u"action"_s, u"status"_s}, {u"status"_s, status}, {u"code"_s, code}}};
}

/// What happened, what it means, what to do: in plain words, before anything technical.
bool saysAllThree(const Answer &answer)
{
    const QStringList lines = QString::fromUtf8(answer.err).split(u'\n');
    static const QRegularExpression technical(u"SQLite|TLS|database|status \\d|[a-z]+_[a-z]+:|[{}]"_s);
    if (lines.size() < 4 || !lines.first().startsWith(u"creditdeskctl: "_s))
        return false;
    for (int i = 0; i < 3; ++i) {
        if (lines.at(i).trimmed().size() < 10 || technical.match(lines.at(i)).hasMatch())
            return false;
    }
    return true;
}

} // namespace

class TestCtlWords : public QObject
{
    Q_OBJECT

private:
    CtlDesk m_desk;
    QString m_code;

    [[nodiscard]] Answer plain(const QStringList &arguments) const { return m_desk.as(u"clerk"_s, arguments, true); }
    [[nodiscard]] QString issue(const QString &name) const
    {
        const Answer issued = m_desk.clerk(
            {u"report"_s, m_code, u"--applicant"_s, u"agent"_s, u"--purpose"_s, u"招投标"_s, u"--out"_s, m_desk.path(name)});
        return issued.object()[u"number"].toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"})
            qunsetenv(name);
        QVERIFY2(m_desk.open(200), qPrintable(m_desk.error()));
    }

    void beforeTheFirstSync()
    {
        const Answer search = plain({u"search"_s, u"上海"_s});
        QCOMPARE(search.status, 4);
        QVERIFY2(saysAllThree(search) && search.err.contains("Run creditdeskctl sync"), search.err.constData());
        const Answer sync = m_desk.clerk({u"sync"_s});
        QVERIFY2(sync.status == 0, sync.err.constData());
        QCOMPARE(sync.object()[u"clock_wrong"].toBool(true), false);
        QCOMPARE(sync.object()[u"outbox_waiting"].toInteger(-1), 0);
        QCOMPARE(sync.err, QByteArray());
        m_code = m_desk.clerk({u"search"_s, u"上海"_s, u"--limit"_s, u"1"_s}).array().first()[u"code"].toString();
        QCOMPARE(m_code.size(), 18);
    }

    void everyFailureSaysAllThree_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("usage") << QStringList{u"search"_s, u"上海"_s, u"--limit"_s, u"x"_s} << 2;
        QTest::newRow("acceptance below nothing") << QStringList{u"sync"_s, u"--accept-mass-change"_s, u"-1"_s} << 2;
        QTest::newRow("acceptance of nothing") << QStringList{u"sync"_s, u"--accept-mass-change"_s, u"0"_s} << 2;
        QTest::newRow("not permitted") << QStringList{u"audit"_s, u"export"_s} << 3;
        QTest::newRow("not found") << QStringList{u"subject"_s, u"91310115MA9TE5T20X"_s} << 4;
    }
    void everyFailureSaysAllThree()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const Answer answer = plain(arguments);
        QCOMPARE(answer.status, status);
        QVERIFY2(saysAllThree(answer), answer.err.constData());
        QVERIFY2(answer.err.contains("\n  Detail: "), answer.err.constData());
    }

    void aFileThatWasTypedIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, int status, const QStringList &before, const QString &path,
                            const QStringList &after = {}) {
            QTest::newRow(name) << before + QStringList{path} + after << path.toUtf8() << status;
        };
        const QStringList asked{u"--applicant"_s, u"agent"_s, u"--purpose"_s, u"tender"_s};
        const QStringList out{u"--out"_s, m_desk.path(u"o.pdf"_s)};
        row("diagnostics", 8, {u"diagnostics"_s, u"--out"_s}, u"/nonexistent/x"_s);
        row("report", 8, QStringList{u"report"_s, m_code} + asked + QStringList{u"--out"_s}, u"/nonexistent/x.pdf"_s);
        row("slip", 8, QStringList{u"report"_s, m_code} + asked + out + QStringList{u"--slip"_s}, u"/nonexistent/s.pdf"_s);
        row("form", 8, {u"form"_s, u"receipt"_s, u"--out"_s}, u"/nonexistent/f.pdf"_s);
        row("register", 8, {u"register"_s, u"export"_s, u"--out"_s}, u"/nonexistent/r.csv"_s);
        row("papers", 8,
            QStringList{u"report"_s, u"--batch"_s, m_desk.file(u"b.csv"_s, "code\n")} + asked + QStringList{u"--out"_s},
            u"/nonexistent"_s);
        row("authority", 2, {u"enrol"_s, u"--ca"_s}, u"missing.pem"_s,
            {u"--platform"_s, u"https://127.0.0.1:1"_s, u"--code"_s, u"C"_s});
        row("to be checked", 2, {u"verify"_s}, u"nowhere/r.pdf"_s);
        row("list", 2, QStringList{u"report"_s} + asked + out + QStringList{u"--batch"_s}, u"nowhere.csv"_s);
        row("person", 2, QStringList{u"report"_s} + asked + out + QStringList{u"--person"_s}, u"nobody.json"_s);
        row("visitor", 2, QStringList{u"report"_s, m_code} + asked + out + QStringList{u"--visitor"_s}, u"nobody.json"_s);
        row("authorisation", 2, QStringList{u"report"_s, m_code} + asked + out + QStringList{u"--authorisation"_s},
            u"no.json"_s);
        row("body", 2, {u"outbox"_s, u"mend"_s, u"1"_s, u"--body"_s}, u"no.json"_s);
    }
    void aFileThatWasTypedIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        const Answer answer = plain(arguments);
        QCOMPARE(answer.status, status);
        QVERIFY2(saysAllThree(answer) && answer.err.contains("that was named is not there"), answer.err.constData());
        QVERIFY2(answer.err.contains(path), answer.err.constData());
    }

    void aPlaceThatCannotBeWrittenIsThisComputers()
    {
        if (geteuid() != 0) // whoever may write everywhere finds only what is not made to be written
            QVERIFY(QDir().mkpath(m_desk.path(u"closed"_s)) &&
                    QFile::setPermissions(m_desk.path(u"closed"_s), QFile::ReadOwner));
        const QString out = geteuid() == 0 ? u"/proc/x.pdf"_s : m_desk.path(u"closed/x.pdf"_s);
        const Answer answer =
            plain({u"report"_s, m_code, u"--applicant"_s, u"agent"_s, u"--purpose"_s, u"tender"_s, u"--out"_s, out});
        QCOMPARE(answer.status, 8);
        QVERIFY2(saysAllThree(answer) && answer.err.contains(out.toUtf8()), answer.err.constData());
    }

    void aPrintSystemThatIsNotThereIsNotThePlatform()
    {
        const QString number = issue(u"for-paper.pdf"_s);
        qputenv("CUPS_SERVER", "127.0.0.1:1");
        const QStringList print{u"reprint"_s, number, u"--printer"_s, u"desk"_s, u"--reason"_s, u"first"_s};
        const Answer said = plain(print);
        const Answer json = m_desk.clerk(print);
        qunsetenv("CUPS_SERVER");
        QCOMPARE(said.status, 8);
        QVERIFY2(saysAllThree(said) && said.err.contains("print system of this computer is not there"), said.err.constData());
        QVERIFY2(!said.err.contains("latform"), said.err.constData());
        QCOMPARE(json.status, 8);
        QCOMPARE(json.object()[u"error"][u"about"].toString(), u"house.print_system"_s);
        QCOMPARE(m_desk.clerk({u"sync"_s}).status, 0); // nothing waits for the tests after this one
    }

    void anOpenHomeIsClosedAndSaidOnce()
    {
        const QString home = m_desk.path(u"home"_s);
        constexpr auto kOthersRead =
            QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(home, kOthersRead));
        const Answer found = m_desk.clerk({u"status"_s});
        QCOMPARE(found.object()[u"home_was_open"].toObject(), (QJsonObject{{u"mode"_s, u"0705"_s}, {u"closed"_s, true}}));
        QVERIFY2(found.err.contains("was open to other users of this computer (mode 0705)\n  It is closed now"),
                 found.err.constData());
        QVERIFY(!QFile::permissions(home).testFlag(QFile::ReadOther));
        const Answer after = m_desk.clerk({u"status"_s});
        QVERIFY(!after.object().contains(u"home_was_open"_s));
        QCOMPARE(after.err, QByteArray());
        QVERIFY(QFile::setPermissions(home, kOthersRead));
        const Answer read = plain({u"status"_s});
        QVERIFY2(read.out.contains("home_was_open\n  closed  yes\n  mode    0705\n"), read.out.constData());
    }

    void inChineseWhereTheTerminalIs()
    {
        qputenv("LANG", "zh_CN.UTF-8");
        const Answer answer = plain({u"audit"_s, u"export"_s});
        qunsetenv("LANG");
        QVERIFY2(answer.err.contains("岗位"), answer.err.constData());
    }

    void aPlatformThatAnswersNonsenseIsAPlatformFault_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("404") << 404 << u"not_found"_s;
        QTest::newRow("409") << 409 << u"idempotency_conflict"_s;
        QTest::newRow("412") << 412 << u"precondition_failed"_s;
        QTest::newRow("413") << 413 << u"too_large"_s;
        QTest::newRow("422") << 422 << u"content_invalid"_s;
    }
    void aPlatformThatAnswersNonsenseIsAPlatformFault()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        for (const QString &path : {u"/v1/changes"_s, u"/v1/health"_s, u"/v1/sessions"_s}) {
            QVERIFY(m_desk.setFaults(fault(path, status, code)));
            const Answer answer = m_desk.clerk({u"sync"_s});
            QVERIFY(m_desk.setFaults({}));
            QVERIFY2(answer.status == 5 && answer.errorCode() == u"broken_answer"_s, answer.out.constData());
        }
    }

    void whatWasNotSentIsSaid()
    {
        QVERIFY(!issue(u"waiting.pdf"_s).isEmpty());
        QVERIFY(m_desk.setFaults(fault(u"/v1/reports"_s, 500, u"internal"_s)));
        const Answer later = m_desk.clerk({u"sync"_s});
        QCOMPARE(later.status, 0);
        QCOMPARE(later.object()[u"outbox_waiting"].toInteger(), 1);
        QVERIFY(!later.object()[u"next_attempt"].toString().isEmpty());
        QVERIFY2(later.err.contains("1 item waits to be sent; the next attempt is due at 20"), later.err.constData());
        const QString id = QString::number(m_desk.clerk({u"outbox"_s, u"list"_s}).array().first()[u"id"].toInteger());
        const Answer withdraw = plain({u"outbox"_s, u"withdraw"_s, id, u"--reason"_s, u"x"_s});
        QCOMPARE(withdraw.status, 7);
        QVERIFY2(saysAllThree(withdraw), withdraw.err.constData());

        QCOMPARE(m_desk.clerk({u"outbox"_s, u"retry"_s, id}).status, 0);
        QVERIFY(m_desk.setFaults(fault(u"/v1/reports"_s, 422, u"content_invalid"_s)));
        const Answer refused = m_desk.clerk({u"sync"_s});
        QVERIFY(m_desk.setFaults({}));
        QCOMPARE(refused.object()[u"outbox_refused"].toInteger(), 1);
        QVERIFY2(refused.err.contains("1 item was refused"), refused.err.constData());
        const Answer list = plain({u"outbox"_s, u"list"_s});
        QVERIFY2(list.out.contains("it finds something wrong in what was sent") && !list.out.contains("status 422"),
                 list.out.constData());
        QCOMPARE(m_desk.clerk({u"outbox"_s, u"retry"_s, id}).status, 0);
        QCOMPARE(m_desk.clerk({u"sync"_s}).object()[u"outbox_sent"].toInteger(), 1);
    }

    void settingsOfTheCache()
    {
        for (const char *wrong : {"http://127.0.0.1:0", "http://127.0.0.1:80/path", "http://127.0.0.1:80?q=1",
                                  "http://127.0.0.1#f", "http://user@127.0.0.1", "http://@127.0.0.1", "http://127.0.0.1:99999"})
            QVERIFY2(plain({u"settings"_s, u"--district-cache"_s, QString::fromLatin1(wrong)}).status == 2, wrong);
        QCOMPARE(plain({u"settings"_s, u"--district-cache"_s, u"http://127.0.0.1:1/"_s}).status, 0);
        const Answer cleared = plain({u"settings"_s, u"--district-cache"_s, QString()});
        QCOMPARE(cleared.status, 0);
        QVERIFY2(cleared.err.contains("There is no district cache now"), cleared.err.constData());

        QVERIFY(QFile(m_desk.file(u"home/district-cache.json"_s, "garbage")).exists());
        const Answer shown = plain({u"settings"_s});
        QCOMPARE(shown.status, 6);
        QVERIFY2(saysAllThree(shown) && shown.err.contains("district-cache.json") &&
                     shown.err.contains("--district-cache http"),
                 shown.err.constData());
        for (const QString &command : {u"sync"_s, u"status"_s}) {
            const Answer answer = m_desk.clerk({command});
            QCOMPARE(answer.status, 0);
            QCOMPARE(answer.object()[u"district_cache_ignored"].toBool(), true);
            QVERIFY2(answer.err.contains("The setting is ignored"), answer.err.constData());
        }
        QCOMPARE(plain({u"settings"_s, u"--district-cache"_s, u"none"_s}).status, 0);
        QCOMPARE(m_desk.clerk({u"status"_s}).object()[u"district_cache_ignored"].toBool(true), false);
    }

    void aDamagedMirrorIsRebuiltBySync()
    {
        QDirIterator files(m_desk.path(u"home"_s), {u"*.db"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains(u"/mirror-"_s))
                continue;
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.write(QByteArray(4096, 'x')) == 4096);
        }
        const Answer search = plain({u"search"_s, u"上海"_s});
        QCOMPARE(search.status, 6);
        QVERIFY2(saysAllThree(search) && search.err.contains("Run creditdeskctl sync: it rebuilds the copy"),
                 search.err.constData());
        QCOMPARE(plain({u"sync"_s}).status, 0);
        QCOMPARE(plain({u"search"_s, u"上海"_s}).status, 0);
    }

    void aMassChangeIsAskedInNumbersAndKept()
    {
        QVERIFY(m_desk.control({{u"action"_s, u"append_changes"_s}, {u"count"_s, 400}, {u"deletes_percent"_s, 100}}));
        const Answer asked = plain({u"sync"_s});
        QCOMPARE(asked.status, 7);
        const QString said = QString::fromUtf8(asked.err);
        QVERIFY2(!said.contains(u'{') && said.contains(u" of "_s) && said.contains(u"20 %"_s), qPrintable(said));
        QVERIFY(said.contains(u"Nothing was changed"_s) && said.contains(u"sync.mass_change"_s));
        static const QRegularExpression command(u"creditdeskctl (--home .* sync --accept-mass-change \\d+)"_s);
        const auto match = command.match(said);
        QVERIFY2(match.hasMatch(), qPrintable(said));

        const Answer status = m_desk.clerk({u"status"_s}); // another process
        QVERIFY(status.object()[u"mass_change"][u"deleted_records"].toInteger() > 0);
        QVERIFY2(QString::fromUtf8(status.err).contains(match.captured(0)), status.err.constData());
        const QJsonObject error = m_desk.clerk({u"sync"_s}).object()[u"error"].toObject();
        QCOMPARE(error[u"rule"].toString(), u"sync.mass_change"_s);
        QVERIFY(error[u"mass_change"][u"number"].toInteger() > 0);

        QCOMPARE(m_desk.shell(match.captured(1)).status, 0);
        QVERIFY(!m_desk.clerk({u"status"_s}).object().contains(u"mass_change"_s));
    }

    void manySmallLossesAreAskedAboutTogether()
    {
        Answer asked;
        for (int i = 0; i < 20 && asked.status != 7; ++i) { // each far below a fifth
            QVERIFY(m_desk.control({{u"action"_s, u"append_changes"_s}, {u"count"_s, 25}, {u"deletes_percent"_s, 100}}));
            asked = m_desk.clerk({u"sync"_s});
        }
        QCOMPARE(asked.status, 7);
        const QJsonObject question = asked.object()[u"error"][u"mass_change"].toObject();
        const auto figure = [&question](const char *name) { return question[QLatin1StringView(name)].toDouble(); };
        QVERIFY(figure("earlier_subjects") + figure("earlier_records") > 0);
        QCOMPARE(figure("window_hours"), 24.0);
        QVERIFY(figure("deleted_subjects") <= figure("subjects") / 5 && figure("deleted_records") <= figure("records") / 5);
        const double subjects =
            (figure("deleted_subjects") + figure("earlier_subjects")) / (figure("subjects") + figure("earlier_subjects"));
        const double records =
            (figure("deleted_records") + figure("earlier_records")) / (figure("records") + figure("earlier_records"));
        QVERIFY(subjects > 0.2 || records > 0.2);
        const QString said = u"that went within the last 24 hours it is %1 % and %2 %."_s.arg(100 * subjects, 0, 'f', 1)
                                 .arg(100 * records, 0, 'f', 1);
        QVERIFY2(QString::fromUtf8(asked.err).contains(said), asked.err.constData());
        qputenv("LANG", "zh_CN.UTF-8");
        const Answer status = plain({u"status"_s});
        qunsetenv("LANG");
        QVERIFY2(status.err.contains("加上最近 24 小时内已移除的"), status.err.constData());
        const QString number = QString::number(question[u"number"].toInteger());
        QCOMPARE(m_desk.clerk({u"sync"_s, u"--accept-mass-change"_s, number}).status, 0);
    }

    void aWrongClockIsSaid()
    {
        QVERIFY(m_desk.control({{u"action"_s, u"set_clock_offset"_s}, {u"seconds"_s, -3'600}}));
        const Answer sync = m_desk.clerk({u"sync"_s});
        QCOMPARE(sync.status, 0);
        QCOMPARE(sync.object()[u"clock_wrong"].toBool(), true);
        QVERIFY(qAbs(sync.object()[u"clock_offset_seconds"].toDouble() + 3'600) < 60);
        QVERIFY2(sync.err.contains("This clock is 60 minutes") || sync.err.contains("This clock is 59 minutes"),
                 sync.err.constData());
        QVERIFY(sync.err.contains("ahead of the platform's"));

        // Past the end of what the platform grants, it is still the clock that is to blame.
        QVERIFY(m_desk.control({{u"action"_s, u"set_clock_offset"_s}, {u"seconds"_s, -60 * 86'400}}));
        const Answer signIn = m_desk.clerk({u"sync"_s});
        QVERIFY(m_desk.control({{u"action"_s, u"set_clock_offset"_s}, {u"seconds"_s, 0}}));
        QCOMPARE(signIn.status, 3);
        QCOMPARE(signIn.object()[u"error"][u"about"].toString(), u"house.clock"_s);
        QVERIFY2(saysAllThree(signIn) && signIn.err.contains("clock"), signIn.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCtlWords)
#include "test_ctl_words.moc"
