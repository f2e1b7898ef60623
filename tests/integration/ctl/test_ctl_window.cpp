// The window's work for scripts: every kind of applicant, persons from files, lists, the register, voiding, reprints, numbers,
// and what was known when.
#include "tests/integration/ctl/ctl_desk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <sys/stat.h>

using namespace creditdesk;
using namespace Qt::StringLiterals;
using test::Answer;

class TestCtlWindow : public QObject
{
    Q_OBJECT

private:
    test::CtlDesk m_desk;
    QStringList m_codes;

    [[nodiscard]] Answer report(const QString &code, const QString &applicant, QStringList more,
                                const QString &out = u"out.pdf"_s)
    {
        QStringList arguments{u"report"_s};
        if (!code.isEmpty())
            arguments << code;
        arguments << u"--applicant"_s << applicant << u"--out"_s << m_desk.path(out);
        if (!more.contains(u"--purpose"_s))
            more << u"--purpose"_s << u"tender"_s;
        QFile::remove(m_desk.path(out));
        return m_desk.clerk(arguments + more);
    }

    /// Today in the city, whatever the clock of this computer is set to show.
    [[nodiscard]] static QDate cityDay() { return QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).date(); }

    [[nodiscard]] QString textOf(const QString &path) const
    {
        QProcess reader;
        reader.start(QStringLiteral(PDFTOTEXT), {u"-layout"_s, path, u"-"_s});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

    [[nodiscard]] QJsonObject demoPerson(const QString &note) const
    {
        auto &desk = const_cast<test::CtlDesk &>(m_desk);
        const QJsonArray persons = QJsonDocument::fromJson(desk.sandbox().readyLine()).object().value(u"persons"_s).toArray();
        for (const auto &value : persons) {
            if (value.toObject().value(u"note"_s).toString().contains(note))
                return value.toObject();
        }
        return {};
    }

    [[nodiscard]] QString personFile(const QJsonObject &person, const QString &name = u"person.json"_s) const
    {
        const QJsonObject plain{{u"document_type"_s, person.value(u"document_type"_s)},
                                {u"number"_s, person.value(u"number"_s)},
                                {u"name"_s, person.value(u"name"_s)}};
        return m_desk.file(name, QJsonDocument(plain).toJson());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_desk.open(40), qPrintable(m_desk.error()));
        QCOMPARE(m_desk.clerk({u"sync"_s}).status, 0);
        const QJsonArray hits = m_desk.clerk({u"search"_s, u"91"_s, u"--limit"_s, u"20"_s}).array();
        for (const auto &hit : hits)
            m_codes.append(hit[u"code"].toString());
        QVERIFY(m_codes.size() > 5);
    }

    void everyKindOfApplicant()
    {
        QCOMPARE(report(m_codes.at(0), u"self"_s, {}).status, 0);
        QCOMPARE(report(m_codes.at(0), u"agent"_s, {}).status, 0);
        const Answer third = report(m_codes.at(0), u"third_party"_s, {u"--slip"_s, m_desk.path(u"slip.pdf"_s)});
        QCOMPARE(third.status, 7);
        QVERIFY(!QFile::exists(m_desk.path(u"out.pdf"_s)));
        QVERIFY(textOf(m_desk.path(u"slip.pdf"_s)).contains(u"第十七条"_s));
        QCOMPARE(m_desk.clerk({u"verify"_s, m_desk.path(u"slip.pdf"_s)}).status, 0);
        const QString image = m_desk.file(u"authorisation.pdf"_s, "%PDF-1.4\nscan\n%%EOF\n");
        const Answer authorised = report(m_codes.at(0), u"third_party"_s, {u"--authorisation"_s, image});
        QVERIFY2(authorised.status == 0, authorised.err.constData());
        const QString text = m_desk.file(u"authorisation.txt"_s, "I agree");
        QCOMPARE(report(m_codes.at(0), u"third_party"_s, {u"--authorisation"_s, text}).status, 2);
        QCOMPARE(report(m_codes.at(0), u"administrative_organ"_s, {}).status == 0, false);
        const QString officer =
            m_desk.file(u"officer.json"_s, R"({"document_type":"work_card","number":"SH0001","name":"王检",)"
                                           R"("organisation":"上海市统计局"})");
        const Answer organ =
            report(m_codes.at(0), u"administrative_organ"_s,
                   {u"--matter"_s, u"SH-YY-606"_s, u"--case"_s, u"沪统查〔2026〕11号"_s, u"--visitor"_s, officer});
        QVERIFY2(organ.status == 0, organ.err.constData());
        const Answer unpublished =
            report(m_codes.at(0), u"administrative_organ"_s,
                   {u"--matter"_s, u"SH-YY-999"_s, u"--case"_s, u"沪统查〔2026〕11号"_s, u"--visitor"_s, officer});
        QCOMPARE(unpublished.status, 7);
        QCOMPARE(report(m_codes.at(0), u"judicial_organ"_s, {}).status == 0, false);
        QCOMPARE(report(m_codes.at(0), u"neighbour"_s, {}).status == 0, false);
    }

    void aPersonComesFromAFileOnly()
    {
        const QJsonObject person = demoPerson(u"honours"_s);
        const Answer issued = report({}, u"self"_s, {u"--person"_s, personFile(person), u"--purpose"_s, u"own_person"_s});
        QVERIFY2(issued.status == 0, issued.err.constData());
        QCOMPARE(issued.object()[u"product"].toString(), u"person"_s);
        QVERIFY(textOf(m_desk.path(u"out.pdf"_s)).contains(person.value(u"name"_s).toString()));
        QCOMPARE(m_desk.clerk({u"verify"_s, m_desk.path(u"out.pdf"_s)}).status, 0);
        QJsonObject wrong = person;
        wrong.insert(u"name"_s, u"何砚春"_s);
        QCOMPARE(report({}, u"self"_s, {u"--person"_s, personFile(wrong)}).status, 4);
        wrong = person;
        wrong.insert(u"number"_s, u"310101189001010014"_s);
        QCOMPARE(report({}, u"self"_s, {u"--person"_s, personFile(wrong)}).status, 2);
        QCOMPARE(report({}, u"third_party"_s, {u"--person"_s, personFile(person)}).status, 7);
        QCOMPARE(report(m_codes.at(0), u"self"_s, {u"--person"_s, personFile(person)}).status, 2); // one subject, not two
        QCOMPARE(m_desk.clerk({u"report"_s, u"--number"_s, u"310101189001010013"_s}).status, 2);
        const Answer history = m_desk.clerk({u"register"_s, u"subject"_s, u"--person"_s, personFile(person)});
        QVERIFY(history.array().size() >= 1);
        QVERIFY(!history.out.contains(person.value(u"number"_s).toString().toUtf8())); // masked
    }

    void aListGoesOnWhereItStopped()
    {
        const QByteArray csv = "统一社会信用代码,名称\n" + m_codes.at(0).toUtf8() + ",\n91310115MA9TE5T12X,\n" +
                               m_codes.at(1).toUtf8() + ",上海别家有限公司\n" + m_codes.at(2).toUtf8() + ",\n";
        const QString list = m_desk.file(u"list.csv"_s, csv);
        QDir().mkpath(m_desk.path(u"papers"_s));
        const QStringList batch{u"report"_s,      u"--batch"_s, list,           u"--out"_s, m_desk.path(u"papers"_s),
                                u"--applicant"_s, u"agent"_s,   u"--purpose"_s, u"tender"_s};
        const Answer first = m_desk.clerk(batch);
        QVERIFY2(first.status == 0, first.err.constData());
        const QList<QByteArray> lines = first.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QStringList numbers;
        for (const QByteArray &line : lines) {
            const QJsonObject one = QJsonDocument::fromJson(line).object();
            QCOMPARE(one[u"ok"].toBool(), one[u"line"].toInt() == 2 || one[u"line"].toInt() == 5);
            numbers.append(one[u"number"].toString());
        }
        QVERIFY(QFile::remove(m_desk.path(u"papers/"_s + numbers.at(0) + u".pdf"_s)));
        const Answer again = m_desk.clerk(batch);
        const QList<QByteArray> second = again.out.trimmed().split('\n');
        QCOMPARE(QJsonDocument::fromJson(second.at(0)).object()[u"number"].toString(), numbers.at(0)); // not issued anew
        QVERIFY(QFile::exists(m_desk.path(u"papers/"_s + numbers.at(0) + u".pdf"_s)));
        const QString without = m_desk.file(u"without.csv"_s, "name\nx\n");
        QStringList bad = batch;
        bad[2] = without;
        QCOMPARE(m_desk.clerk(bad).status, 2);
    }

    void theRegisterListsAndExports()
    {
        const QJsonArray all = m_desk.clerk({u"register"_s, u"list"_s}).array();
        QVERIFY(all.size() > 4);
        QSet<QString> numbers;
        for (const auto &entry : all) {
            const QString number = entry[u"report"].toString() + entry[u"slip"].toString();
            QVERIFY(number.isEmpty() || !numbers.contains(number));
            numbers.insert(number);
            QVERIFY(!entry[u"basis"].toString().isEmpty());
            QVERIFY(!entry[u"operator"].toString().isEmpty());
        }
        const QJsonArray refused = m_desk.clerk({u"register"_s, u"list"_s, u"--result"_s, u"refused"_s}).array();
        QVERIFY(!refused.isEmpty() && refused.size() < all.size());
        QCOMPARE(m_desk.clerk({u"register"_s, u"export"_s, u"--out"_s, m_desk.path(u"register.csv"_s)}).status, 0);
        QCOMPARE(m_desk.as(u"officer"_s, {u"register"_s, u"list"_s}).status, 3);
        QCOMPARE(m_desk.clerk({u"register"_s, u"list"_s, u"--from"_s, u"yesterday"_s}).status, 2);
    }

    void twoPeopleVoidAndAReprintCounts()
    {
        const Answer issued = report(m_codes.at(3), u"agent"_s, {});
        const QString number = issued.object()[u"number"].toString();
        const QStringList again{u"reprint"_s, number, u"--out"_s, m_desk.path(u"copy.pdf"_s)};
        QCOMPARE(m_desk.clerk(again + QStringList{u"--reason"_s, u"第一份"_s}).object()[u"copy"].toInt(),
                 2); // the file was one
        QVERIFY(textOf(m_desk.path(u"copy.pdf"_s)).contains(u"第 2 份"_s));
        QCOMPARE(m_desk.clerk(again).status, 2); // why?
        const Answer second = m_desk.clerk(again + QStringList{u"--reason"_s, u"申请人遗失"_s});
        QCOMPARE(second.object()[u"copy"].toInt(), 3);
        QVERIFY(textOf(m_desk.path(u"copy.pdf"_s)).contains(u"第 3 份"_s));
        QCOMPARE(m_desk.clerk({u"verify"_s, m_desk.path(u"copy.pdf"_s)}).status, 6); // for paper, not a signed file
        QCOMPARE(m_desk.clerk({u"verify"_s, m_desk.path(u"out.pdf"_s)}).status, 0);
        QCOMPARE(m_desk.clerk({u"void"_s, number, u"--reason"_s, u"污损"_s}).status, 0);
        QCOMPARE(m_desk.clerk({u"void"_s, number, u"--agree"_s}).status, 7);
        QCOMPARE(m_desk.as(u"reviewer"_s, {u"void"_s, number, u"--agree"_s}).status, 0);
        QCOMPARE(m_desk.clerk({u"sync"_s}).status, 0);
        QVERIFY(m_desk.clerk({u"outbox"_s, u"list"_s}).array().isEmpty());
        QCOMPARE(m_desk.clerk({u"sync"_s}).status, 0); // brings the platform's list of voided numbers
        QCOMPARE(m_desk.clerk({u"verify"_s, m_desk.path(u"out.pdf"_s)}).status, 6);
        const QJsonObject numbers = m_desk.clerk({u"numbers"_s}).object();
        QVERIFY(numbers[u"left"].toInt() > 0);
        QVERIFY(numbers[u"gaps"].toArray().isEmpty());
    }

    void wrongUseIsSaidInWords_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        const QString day = cityDay().toString(Qt::ISODate);
        const QStringList own{u"--purpose"_s, u"tender"_s, u"--out"_s, m_desk.path(u"x.pdf"_s), u"--applicant"_s};
        const auto row = [](const char *name, const QStringList &command, int status, const QString &words) {
            QTest::newRow(name) << command << status << words;
        };
        row("void without asking", {u"void"_s, u"20260101"_s, u"--agree"_s}, 4, u"No request to void this number is open"_s);
        row("void without reason", {u"void"_s, u"20260101"_s, u"--reason"_s, u" "_s}, 2, u"A reason is needed"_s);
        row("day without file", {u"register"_s, u"day"_s, day}, 2, u"--out"_s);
        row("list into a file", {u"register"_s, u"list"_s, u"--out"_s, u"x.csv"_s}, 2, u"register export"_s);
        row("history of no code", {u"register"_s, u"subject"_s, u"NIX"_s}, 2, u"wrong length"_s);
        row("period reversed", {u"register"_s, u"list"_s, u"--from"_s, day, u"--until"_s, u"2020-01-01"_s}, 2,
            u"ends before it begins"_s);
        row("no entry", {u"register"_s, u"list"_s, u"--text"_s, u"no such words"_s}, 0, u"No entry of the register"_s);
        row("wrong code", QStringList{u"report"_s, u"91310115MA9TE5T12X"_s} + own + QStringList{u"agent"_s}, 2,
            u"The number is wrong: "_s);
        row("unknown area",
            QStringList{u"report"_s, m_codes.at(0), u"--product"_s, u"special"_s, u"--areas"_s, u"nix"_s} + own +
                QStringList{u"agent"_s},
            2, u"no such area"_s);
        row("refused", QStringList{u"report"_s, m_codes.at(0)} + own + QStringList{u"third_party"_s}, 7,
            u"written authorisation"_s);
    }
    void wrongUseIsSaidInWords()
    {
        QFETCH(const QStringList, command);
        QFETCH(const int, status);
        QFETCH(const QString, words);
        const Answer answer = m_desk.as(u"clerk"_s, command, true);
        QCOMPARE(answer.status, status);
        QVERIFY2(QString::fromUtf8(answer.err).contains(words), answer.err.constData());
        QVERIFY2(!answer.err.contains(": \n"), answer.err.constData()); // no sentence that ends before its reason
    }

    void formsComeFilledIn()
    {
        const QJsonArray forms = m_desk.clerk({u"form"_s, u"list"_s}).array();
        QVERIFY(forms.size() >= 7);
        for (const auto &one : forms) {
            const QString out = m_desk.path(u"form.pdf"_s);
            QFile::remove(out);
            const Answer filled = m_desk.clerk({u"form"_s, one[u"id"].toString(), u"--subject"_s, m_codes.at(0),
                                                u"--applicant"_s, u"agent"_s, u"--purpose"_s, u"tender"_s, u"--out"_s, out});
            QVERIFY2(filled.status == 0, filled.err.constData());
            const QString text = textOf(out).remove(QRegularExpression(u"\\s"_s));
            QVERIFY2(text.contains(one[u"zh"].toString().section(u'（', 0, 0)), qPrintable(text));
            if (one[u"id"].toString() == u"query_application_organisation"_s)
                QVERIFY(text.contains(m_codes.at(0)));
        }
        QCOMPARE(m_desk.clerk({u"form"_s, u"poem"_s, u"--out"_s, m_desk.path(u"form.pdf"_s)}).status, 4);
    }

    void whatWasKnownWhen()
    {
        QCOMPARE(m_desk.clerk({u"subject"_s, m_codes.at(0), u"--known-at"_s, u"2020-01-01"_s}).status, 4);
        const QDate today = cityDay();
        const Answer now = m_desk.clerk({u"subject"_s, m_codes.at(0), u"--known-at"_s, today.toString(Qt::ISODate)});
        QVERIFY2(now.status == 0, now.err.constData());
        QVERIFY(!now.object()[u"known_at"].toString().isEmpty());
    }

    void nothingFoundNamesWhatWasAskedAndWhere()
    {
        const Answer none = report(u"91310115MA9TE5T20W"_s, u"agent"_s, {u"--name"_s, u" 上海查无此司有限公司\u3000"_s});
        QVERIFY2(none.status == 0, none.err.constData());
        QCOMPARE(none.object()[u"result"].toString(), u"no_record"_s);
        QCOMPARE(none.object()[u"pages"].toInt(), 1);
        const QString text = textOf(m_desk.path(u"out.pdf"_s));
        QVERIFY(text.contains(u"上海查无此司有限公司"_s));
        QCOMPARE(text.count(u"条记录"_s), 2);
    }

    void aPaperThatHasExpiredIsARefusalLikeOthers()
    {
        (void)m_desk.file(u"scan.pdf"_s, "%PDF-1.4\nexpired\n%%EOF\n");
        const QDate today = cityDay();
        const QJsonObject paper{{u"grantor_type"_s, u"organisation"_s},
                                {u"grantor_name"_s, m_codes.at(5)},
                                {u"grantor_code"_s, m_codes.at(5)},
                                {u"grantee_name"_s, u"上海虚构银行"_s},
                                {u"purpose"_s, u"tender"_s},
                                {u"scope"_s, QJsonArray{u"all"_s}},
                                {u"valid_from"_s, today.addDays(-20).toString(Qt::ISODate)},
                                {u"valid_until"_s, today.addDays(-1).toString(Qt::ISODate)},
                                {u"signed_on"_s, today.addDays(-20).toString(Qt::ISODate)},
                                {u"image"_s, u"scan.pdf"_s}};
        const QString file = m_desk.file(u"expired.json"_s, QJsonDocument(paper).toJson());
        const Answer refused =
            report(m_codes.at(5), u"third_party"_s, {u"--authorisation"_s, file, u"--slip"_s, m_desk.path(u"slip.pdf"_s)});
        QCOMPARE(refused.status, 7);
        const QJsonObject error = refused.object()[u"error"].toObject();
        QVERIFY(error[u"rule"].toString().contains(u"第十七条第三款"_s));
        QVERIFY(textOf(m_desk.path(u"slip.pdf"_s)).contains(error[u"slip"].toString()));
        const QJsonObject newest = m_desk.clerk({u"register"_s, u"list"_s, u"--limit"_s, u"1"_s}).array().first().toObject();
        QCOMPARE(newest[u"result"].toString(), u"refused"_s);
        QCOMPARE(newest[u"why"].toString(), u"authorisation_expired"_s);
        QCOMPARE(newest[u"id"].toInteger(), error[u"register"].toInteger());
        QJsonObject lost = paper;
        lost.insert(u"image"_s, u"gone.pdf"_s);
        const Answer missing = report(m_codes.at(5), u"third_party"_s,
                                      {u"--authorisation"_s, m_desk.file(u"lost.json"_s, QJsonDocument(lost).toJson())});
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.err.contains("gone.pdf"), missing.err.constData());
    }

    void whatIsInTheHomeIsTheOwnersAlone()
    {
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QDirIterator files(m_desk.path(u"home"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            QVERIFY2((QFile::permissions(path) & kOthers) == 0, qPrintable(path));
            ++seen;
        }
        QVERIFY(seen > 5);
        // What a person asked for is as that person's programs make files.
        const mode_t before = ::umask(0026);
        const Answer issued = report(m_codes.at(0), u"agent"_s, {});
        ::umask(before);
        QCOMPARE(issued.status, 0);
        struct stat made {
        };
        QCOMPARE(::stat(QFile::encodeName(m_desk.path(u"out.pdf"_s)).constData(), &made), 0);
        QCOMPARE(int(made.st_mode & 0777), 0640);
    }

    void whatCannotBeIsRefusedInWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString code = m_codes.at(0);
        const QString later = cityDay().addDays(2).toString(Qt::ISODate);
        QTest::newRow("result") << QStringList{u"register"_s, u"list"_s, u"--result"_s, u"bogus"_s};
        QTest::newRow("result of an export") << QStringList{u"register"_s, u"export"_s, u"--result"_s, u"bogus"_s};
        QTest::newRow("applicant") << QStringList{u"register"_s, u"list"_s, u"--applicant"_s, u"neighbour"_s};
        QTest::newRow("product") << QStringList{u"register"_s, u"list"_s, u"--product"_s, u"poem"_s};
        QTest::newRow("days reversed") << QStringList{u"register"_s,   u"list"_s,    u"--from"_s,
                                                      u"2026-11-23"_s, u"--until"_s, u"2026-11-22"_s};
        QTest::newRow("sheet of a day to come")
            << QStringList{u"register"_s, u"day"_s, later, u"--out"_s, m_desk.path(u"d.pdf"_s)};
        QTest::newRow("sheet of no day") << QStringList{u"register"_s, u"day"_s, u"today"_s, u"--out"_s,
                                                        m_desk.path(u"d.pdf"_s)};
        QTest::newRow("known in the future") << QStringList{u"subject"_s, code, u"--known-at"_s, later};
        QTest::newRow("known soon") << QStringList{u"subject"_s, code, u"--known-at"_s, u"soon"_s};
        QTest::newRow("held on no day") << QStringList{u"subject"_s, code, u"--as-of"_s, u"nonsense"_s};
        QTest::newRow("held on a day with a tail") << QStringList{u"subject"_s, code, u"--as-of"_s, u"2026-11-23nonsense"_s};
    }
    void whatCannotBeIsRefusedInWords()
    {
        QFETCH(const QStringList, arguments);
        const Answer answer = m_desk.clerk(arguments);
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.count('\n') >= 3, answer.err.constData());
    }

    void authorisationsAreListedAndWithdrawn()
    {
        const QString image = m_desk.file(u"to-withdraw.pdf"_s, "%PDF-1.4\nto withdraw\n%%EOF\n");
        QVERIFY(report(m_codes.at(4), u"third_party"_s, {u"--authorisation"_s, image}).status == 0);
        const QJsonArray all = m_desk.clerk({u"authorisation"_s, u"list"_s}).array();
        QVERIFY(!all.isEmpty());
        const QJsonObject newest = all.first().toObject();
        QCOMPARE(newest[u"grantor_code"].toString(), m_codes.at(4));
        QCOMPARE(newest[u"uses"].toInt(), 1);
        QCOMPARE(m_desk.clerk({u"authorisation"_s, u"list"_s, u"--text"_s, m_codes.at(4)}).array().size(), 1);
        const QString id = QString::number(newest[u"id"].toInteger());
        QCOMPARE(m_desk.clerk({u"authorisation"_s, u"withdraw"_s, id}).status, 2);
        QCOMPARE(m_desk.clerk({u"authorisation"_s, u"withdraw"_s, u"one"_s, u"--reason"_s, u"x"_s}).status, 2);
        QCOMPARE(m_desk.clerk({u"authorisation"_s, u"withdraw"_s, u"4711"_s, u"--reason"_s, u"x"_s}).status, 4);
        QCOMPARE(m_desk.as(u"auditor"_s, {u"authorisation"_s, u"withdraw"_s, id, u"--reason"_s, u"x"_s}).status, 3);
        QCOMPARE(m_desk.clerk({u"authorisation"_s, u"withdraw"_s, id, u"--reason"_s, u"授权人撤回"_s}).status, 0);
        QCOMPARE(m_desk.clerk({u"authorisation"_s, u"withdraw"_s, id, u"--reason"_s, u"又一次"_s}).status, 7);
        const QJsonObject gone = m_desk.clerk({u"authorisation"_s, u"list"_s}).array().first().toObject();
        QCOMPARE(gone[u"withdrawal"].toString(), u"授权人撤回"_s);
        QVERIFY(!gone[u"withdrawn_at"].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCtlWindow)
#include "test_ctl_window.moc"
