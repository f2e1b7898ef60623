// The whole job through creditdeskctl against the real sandbox over HTTPS: JSON and exit status of design section 9.
#include "tests/support/sandbox_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using creditdesk::test::SandboxOptions;
using creditdesk::test::SandboxProcess;

namespace {

struct Answer {
    int status = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

Answer run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        answer.status = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

} // namespace

class TestCtl : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_directory;
    std::unique_ptr<SandboxProcess> m_sandbox;
    SandboxOptions m_options;
    QString m_code;
    QString m_number;

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }

    [[nodiscard]] QString passwordFile(const QString &text, const QString &name) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8() + '\n');
        return file.fileName();
    }

    [[nodiscard]] Answer ctl(QStringList arguments, const QByteArray &input = {}) const
    {
        arguments << QStringLiteral("--json") << QStringLiteral("--home") << path(QStringLiteral("home"));
        return run(QStringLiteral(CTL_PROGRAM), arguments, input);
    }

    [[nodiscard]] Answer as(const QString &role, QStringList arguments) const
    {
        const auto who = m_sandbox->operatorWithRole(role);
        arguments << QStringLiteral("--operator") << who.id << QStringLiteral("--password-file")
                  << passwordFile(who.password, role + QStringLiteral(".txt"));
        return ctl(arguments);
    }

    [[nodiscard]] Answer clerk(const QStringList &arguments) const { return as(QStringLiteral("clerk"), arguments); }

private Q_SLOTS:
    void initTestCase()
    {
        m_options.state = path(QStringLiteral("state"));
        m_options.subjects = 300;
        m_options.date = QStringLiteral("2026-11-23");
        m_sandbox = std::make_unique<SandboxProcess>(m_options);
        QVERIFY2(m_sandbox->start(), qPrintable(m_sandbox->error()));
        QFile ca(path(QStringLiteral("ca.pem")));
        QVERIFY(ca.open(QIODevice::WriteOnly));
        ca.write(m_sandbox->caPem());
    }

    void usageErrors()
    {
        QCOMPARE(ctl({}).status, 2);
        QCOMPARE(ctl({QStringLiteral("frobnicate")}).status, 2);
        QCOMPARE(ctl({QStringLiteral("search")}).status, 2);
        QCOMPARE(ctl({QStringLiteral("search"), QStringLiteral("x"), QStringLiteral("--colour"), QStringLiteral("red")}).status,
                 2);
        QCOMPARE(ctl({QStringLiteral("check-code"), QStringLiteral("--kind"), QStringLiteral("isbn")}).status, 2);
        QCOMPARE(ctl({QStringLiteral("search"), QStringLiteral("张江")}).status, 3); // nobody signed in
    }

    void enrolment()
    {
        const QString ca = path(QStringLiteral("ca.pem"));
        const auto enrol = [&](const QString &code) {
            return ctl({QStringLiteral("enrol"), QStringLiteral("--platform"), m_sandbox->url(), QStringLiteral("--ca"), ca,
                        QStringLiteral("--code"), code, QStringLiteral("--terminal"), QStringLiteral("浦东新区 3 号窗口")});
        };
        const Answer wrong = enrol(QStringLiteral("NOT-A-CODE"));
        QCOMPARE(wrong.status, 3);
        QCOMPARE(wrong.object()[u"error"].toObject()[u"code"].toString(), QStringLiteral("code_wrong"));
        QVERIFY(!QFile::exists(path(QStringLiteral("home/vault.json"))));
        const Answer right = enrol(m_sandbox->enrolmentCode());
        QVERIFY2(right.status == 0, right.err.constData());
        QVERIFY(!right.object()[u"workstation"].toString().isEmpty());
        QCOMPARE(enrol(m_sandbox->enrolmentCode()).status, 7); // enrolled already
        const Answer used = run(QStringLiteral(CTL_PROGRAM),
                                {QStringLiteral("--json"), QStringLiteral("--home"), path(QStringLiteral("other")),
                                 QStringLiteral("enrol"), QStringLiteral("--platform"), m_sandbox->url(),
                                 QStringLiteral("--ca"), ca, QStringLiteral("--code"), m_sandbox->enrolmentCode()});
        QCOMPARE(used.status, 3);
        QCOMPARE(used.object()[u"error"].toObject()[u"code"].toString(), QStringLiteral("code_used"));
    }

    void mirrorEqualsCity()
    {
        QCOMPARE(clerk({QStringLiteral("search"), QStringLiteral("张江")}).status, 4); // nothing mirrored yet
        const Answer sync = clerk({QStringLiteral("sync")});
        QVERIFY2(sync.status == 0, sync.err.constData());
        QVERIFY(sync.object()[u"subjects"].toInteger() > 250);
        QVERIFY(sync.object()[u"records"].toInteger() > 0);
        const Answer digest = clerk({QStringLiteral("mirror"), QStringLiteral("digest")});
        QCOMPARE(digest.object()[u"digest"].toString().toLatin1(), SandboxProcess::digest(m_options));
        QCOMPARE(clerk({QStringLiteral("mirror"), QStringLiteral("check")}).status, 0);
        QCOMPARE(clerk({QStringLiteral("sync")}).object()[u"rows_applied"].toInteger(), 0); // nothing new
    }

    void searchesThreeWays()
    {
        const Answer byName =
            clerk({QStringLiteral("search"), QStringLiteral("上海"), QStringLiteral("--limit"), QStringLiteral("5")});
        QCOMPARE(byName.array().size(), 5);
        m_code = byName.array().first().toObject()[u"code"].toString();
        QCOMPARE(m_code.size(), 18);
        const Answer byCode = clerk({QStringLiteral("search"), m_code.left(12)});
        bool found = false;
        const QJsonArray hits = byCode.array();
        for (const QJsonValue &hit : hits)
            found = found || hit.toObject()[u"code"].toString() == m_code;
        QVERIFY(found);
        QVERIFY(!clerk({QStringLiteral("search"), QStringLiteral("sh")}).array().isEmpty());
        QVERIFY(clerk({QStringLiteral("search"), QStringLiteral("魑魅魍魉饕餮")}).array().isEmpty());
    }

    void opensSubject()
    {
        const Answer file = clerk({QStringLiteral("subject"), m_code, QStringLiteral("--explain")});
        QCOMPARE(file.status, 0);
        QCOMPARE(file.object()[u"organisation"].toObject()[u"code"].toString(), m_code);
        QVERIFY(file.object()[u"live"].toBool());
        QCOMPARE(clerk({QStringLiteral("subject"), QStringLiteral("91310115MA9TE5T20X")}).status, 4);
        QCOMPARE(as(QStringLiteral("administrator"), {QStringLiteral("subject"), m_code}).status, 3);
    }

    void issuesAndVerifies()
    {
        const QString pdf = path(QStringLiteral("report.pdf"));
        const auto report = [&](const QString &applicant) {
            return clerk({QStringLiteral("report"), m_code, QStringLiteral("--applicant"), applicant,
                          QStringLiteral("--purpose"), QStringLiteral("招投标"), QStringLiteral("--out"), pdf});
        };
        const Answer refused = report(QStringLiteral("third_party"));
        QCOMPARE(refused.status, 7);
        QVERIFY(!refused.object()[u"error"].toObject()[u"rule"].toString().isEmpty());
        QVERIFY(!QFile::exists(pdf));
        const Answer issued = report(QStringLiteral("agent"));
        QVERIFY2(issued.status == 0, issued.err.constData());
        m_number = issued.object()[u"number"].toString();
        QCOMPARE(m_number.size(), 22);
        QVERIFY(issued.object()[u"pages"].toInt() >= 1);

        const Answer text = run(QStringLiteral(PDFTOTEXT), {pdf, QStringLiteral("-")});
        QVERIFY(text.out.contains(m_number.toUtf8()));
        QVERIFY(text.out.contains(m_code.toUtf8()));

        const Answer valid = ctl({QStringLiteral("verify"), pdf}); // needs no operator
        QCOMPARE(valid.status, 0);
        QCOMPARE(valid.object()[u"number"].toString(), m_number);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        file.seek(file.size() / 2);
        file.putChar(static_cast<char>(byte ^ 1));
        file.close();
        const Answer tampered = ctl({QStringLiteral("verify"), pdf});
        QCOMPARE(tampered.status, 6);
        QVERIFY(!tampered.object()[u"valid"].toBool());
        QCOMPARE(ctl({QStringLiteral("verify"), path(QStringLiteral("nowhere.pdf"))}).status, 2);
    }

    void refusesPlacesBeforeIssuing()
    {
        const auto before = clerk({QStringLiteral("status")}).object()[u"reports"].toInteger();
        QVERIFY(QFile::link(path(QStringLiteral("ca.pem")), path(QStringLiteral("link.pdf"))));
        const auto into = [this](const QString &out) {
            return clerk({QStringLiteral("report"), m_code, QStringLiteral("--applicant"), QStringLiteral("agent"),
                          QStringLiteral("--purpose"), QStringLiteral("招投标"), QStringLiteral("--out"), out})
                .status;
        };
        QCOMPARE(into(path(QStringLiteral("no/such/place.pdf"))), 8); // trouble of this computer
        for (const QString &out : {m_directory.path(), QStringLiteral("/dev/null"), path(QStringLiteral("link.pdf"))})
            QCOMPARE(into(out), 2); // no place for a file
        QCOMPARE(clerk({QStringLiteral("status")}).object()[u"reports"].toInteger(), before);
    }

    void registersReportsWithThePlatform()
    {
        QCOMPARE(clerk({QStringLiteral("status")}).object()[u"outbox"].toInteger(), 2); // the report and the slip
        QCOMPARE(clerk({QStringLiteral("sync")}).object()[u"outbox_sent"].toInteger(), 2);
        QCOMPARE(clerk({QStringLiteral("status")}).object()[u"outbox"].toInteger(), 0);
    }

    void auditHolds()
    {
        const Answer verified = clerk({QStringLiteral("audit"), QStringLiteral("verify")});
        QCOMPARE(verified.status, 0);
        QVERIFY(verified.object()[u"entries"].toInteger() > 10);
        QCOMPARE(clerk({QStringLiteral("audit"), QStringLiteral("export")}).status, 3);
        const Answer exported = as(QStringLiteral("auditor"), {QStringLiteral("audit"), QStringLiteral("export")});
        QCOMPARE(exported.status, 0);
        QVERIFY(exported.out.contains("report.issue"));
        QVERIFY(exported.out.contains("\"refused\""));
    }

    void checksCodes()
    {
        const Answer codes = ctl({QStringLiteral("check-code"), QStringLiteral("--kind"), QStringLiteral("uscc")},
                                 "91320100748204660Q\n91320100748204661Q\n");
        const QList<QByteArray> lines = codes.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(QJsonDocument::fromJson(lines[0]).object()[u"valid"].toBool());
        QVERIFY(!QJsonDocument::fromJson(lines[1]).object()[u"valid"].toBool());
        const Answer ids =
            ctl({QStringLiteral("check-code"), QStringLiteral("--kind"), QStringLiteral("identity")}, "110105491231002\n");
        QCOMPARE(QJsonDocument::fromJson(ids.out).object()[u"normalised"].toString(), QStringLiteral("11010519491231002X"));
    }

    void countsWorkingDays()
    {
        const auto add = [this](const QString &day, const QString &days) {
            return ctl({QStringLiteral("calendar"), QStringLiteral("add"), day, QStringLiteral("--working-days"), days})
                .object();
        };
        QCOMPARE(add(QStringLiteral("2026-09-29"), QStringLiteral("5"))[u"date"].toString(), QStringLiteral("2026-10-12"));
        QVERIFY(!add(QStringLiteral("2026-09-29"), QStringLiteral("5"))[u"provisional"].toBool());
        QVERIFY(add(QStringLiteral("2026-12-30"), QStringLiteral("5"))[u"provisional"].toBool());
    }

    void issuesNothingUnderARevokedCertificate()
    {
        const QJsonObject ready = QJsonDocument::fromJson(m_sandbox->readyLine()).object();
        const auto control = [&](const QByteArray &body) {
            return run(QStringLiteral(CURL),
                       {QStringLiteral("-s"), QStringLiteral("--cacert"), path(QStringLiteral("ca.pem")), QStringLiteral("-H"),
                        QStringLiteral("Authorization: Bearer ") + ready[u"control_token"].toString(), QStringLiteral("-H"),
                        QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"), QString::fromUtf8(body),
                        m_sandbox->url() + QStringLiteral("/sandbox/control")});
        };
        const QString pdf = path(QStringLiteral("before.pdf"));
        const auto report = [&](const QString &out) {
            return clerk({QStringLiteral("report"), m_code, QStringLiteral("--applicant"), QStringLiteral("agent"),
                          QStringLiteral("--purpose"), QStringLiteral("招投标"), QStringLiteral("--out"), out});
        };
        const Answer first = report(pdf);
        QCOMPARE(first.status, 0);
        const QByteArray number = first.object()[u"number"].toString().toLatin1();
        QCOMPARE(control(R"({"action":"void_report","number":")" + number + R"("})").status, 0);
        QCOMPARE(clerk({QStringLiteral("sync")}).status, 0);
        QCOMPARE(ctl({QStringLiteral("verify"), pdf}).object()[u"verdict"].toString(), QStringLiteral("revoked"));

        QTemporaryDir elsewhere; // the revocation must not spoil the home that the tests below go on with
        QVERIFY(run(QStringLiteral("cp"), {QStringLiteral("-a"), path(QStringLiteral("home")), elsewhere.path()}).status == 0);
        QCOMPARE(control(R"({"action":"revoke_signing_certificate","workstation":"WS-0001"})").status, 0);
        QCOMPARE(clerk({QStringLiteral("sync")}).status, 0);
        const Answer refused = report(path(QStringLiteral("after.pdf")));
        QCOMPARE(refused.status, 6);
        QVERIFY(!QFile::exists(path(QStringLiteral("after.pdf"))));
        QVERIFY(QDir(path(QStringLiteral("home"))).removeRecursively());
        QVERIFY(
            run(QStringLiteral("cp"), {QStringLiteral("-a"), elsewhere.filePath(QStringLiteral("home")), m_directory.path()})
                .status == 0);
    }

    void worksOnWithoutThePlatform()
    {
        m_sandbox->stop();
        const Answer found = clerk({QStringLiteral("search"), m_code});
        QVERIFY2(found.status == 0, found.err.constData());
        QCOMPARE(found.array().size(), 1);
        const QString pdf = path(QStringLiteral("offline.pdf"));
        const Answer issued = clerk({QStringLiteral("report"), m_code, QStringLiteral("--applicant"), QStringLiteral("agent"),
                                     QStringLiteral("--purpose"), QStringLiteral("融资"), QStringLiteral("--out"), pdf});
        QVERIFY2(issued.status == 0, issued.err.constData());
        QCOMPARE(ctl({QStringLiteral("verify"), pdf}).status, 0);
        QCOMPARE(clerk({QStringLiteral("sync")}).status, 5);
        QCOMPARE(clerk({QStringLiteral("status")}).object()[u"outbox"].toInteger(), 1);
    }

    void locksAfterFiveWrongPasswords()
    {
        const QString wrong = passwordFile(QStringLiteral("not the password"), QStringLiteral("wrong.txt"));
        const auto attempt = [&] {
            return ctl({QStringLiteral("status"), QStringLiteral("--operator"),
                        m_sandbox->operatorWithRole(QStringLiteral("clerk")).id, QStringLiteral("--password-file"), wrong});
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(attempt().status, 3);
        const QJsonObject error = attempt().object()[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), QStringLiteral("locked_out"));
        QVERIFY(error[u"retry_after_seconds"].toInteger() > 14 * 60);
        QCOMPARE(clerk({QStringLiteral("status")}).status, 3); // the right password does not help now
    }
};

QTEST_GUILESS_MAIN(TestCtl)
#include "test_ctl.moc"
