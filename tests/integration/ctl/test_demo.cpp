// creditdesk --demo as somebody starts it again: after kill -9 it goes on with the same workstation, the same platform and what
// was issued meanwhile; --fresh begins anew; a second one beside it keeps out of its way.
#include "tests/support/sandbox_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 120'000;

struct Said {
    int status = -1;
    QByteArray out, err;
};

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_user; ///< stands for a user's data location
    QString m_code;
    QString m_number;

    [[nodiscard]] QString home() const { return m_user.filePath(u"creditdesk-demonstration"_s); }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment of = QProcessEnvironment::systemEnvironment();
        of.insert(u"XDG_DATA_HOME"_s, m_user.path());
        of.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        of.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        of.remove(u"LANG"_s);
        return of;
    }
    void begin(QProcess &window, const QStringList &more) const
    {
        window.setProcessEnvironment(environment());
        window.start(QStringLiteral(WINDOW_PROGRAM), QStringList{u"--demo"_s, u"--subjects"_s, u"40"_s} + more);
    }
    [[nodiscard]] Said shown(const QStringList &more) const
    {
        QProcess window;
        begin(window, more + QStringList{u"--exit-when-shown"_s});
        if (!window.waitForFinished(kStartMs))
            window.kill();
        return {window.exitCode(), window.readAllStandardOutput(), window.readAllStandardError()};
    }
    [[nodiscard]] Said ctl(const QStringList &arguments) const
    {
        QFile password(m_user.filePath(u"password"_s));
        if (!password.open(QIODevice::WriteOnly) || password.write("clerk-demo-1") < 0)
            return {};
        password.close();
        QProcess program;
        program.setProcessEnvironment(environment());
        program.start(QStringLiteral(CTL_PROGRAM), QStringList{u"--home"_s, home(), u"--operator"_s, u"clerk"_s,
                                                               u"--password-file"_s, password.fileName(), u"--json"_s} +
                                                       arguments);
        program.waitForFinished(kStartMs);
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    /// Reads on until that is among what was said; false if the program ends or the time is over first.
    static bool says(QProcess &window, const QByteArray &words, QByteArray &heard)
    {
        QElapsedTimer time;
        time.start();
        while (!heard.contains(words) && time.elapsed() < kStartMs && window.state() != QProcess::NotRunning) {
            window.waitForReadyRead(1000);
            heard += window.readAllStandardError();
        }
        return heard.contains(words);
    }
    [[nodiscard]] QStringList registerNumbers() const
    {
        QStringList numbers;
        for (const QJsonValue &line : QJsonDocument::fromJson(ctl({u"register"_s, u"list"_s}).out).array())
            numbers.append(line[u"report"].toString());
        return numbers;
    }

private Q_SLOTS:
    void theFirstOneBeginsAnew()
    {
        const Said first = shown({});
        QVERIFY2(first.err.contains("A new demonstration begins in " + home().toUtf8()), first.err.constData());
        QCOMPARE(first.out, QByteArray("{\"shown\":true}\n"));
        QCOMPARE(first.status, 0);
        // Its platform is gone with it; what is here goes on by itself.
        const Said search = ctl({u"search"_s, u"上海"_s, u"--limit"_s, u"1"_s});
        m_code = QJsonDocument::fromJson(search.out)[0][u"code"].toString();
        QVERIFY2(!m_code.isEmpty(), search.err.constData());
    }

    void afterAKillItGoesOn()
    {
        QProcess window;
        begin(window, {});
        QByteArray heard;
        QVERIFY2(says(window, "The demonstration goes on from where it was", heard), heard.constData());
        Said report;
        const auto issuedOnline = [&] { // as soon as its platform answers at the address that the workstation knows
            report = ctl({u"report"_s, m_code, u"--applicant"_s, u"self"_s, u"--purpose"_s, u"own"_s, u"--out"_s,
                          m_user.filePath(u"paper.pdf"_s)});
            const Said status = ctl({u"sync"_s});
            return report.status == 0 && status.status == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(issuedOnline(), kStartMs);
        m_number = QJsonDocument::fromJson(report.out)[u"number"].toString();
        QVERIFY(!m_number.isEmpty());

        const Said beside = shown({}); // a second one, while the first has the user's folder
        QVERIFY2(beside.err.contains("Another demonstration is running: this one begins anew"), beside.err.constData());
        QCOMPARE(beside.status, 0);
        const Said named = shown({u"--home"_s, home()});
        QCOMPARE(named.status, 1);
        QVERIFY2(named.err.contains("A demonstration is running in this data directory"), named.err.constData());

        QCOMPARE(::kill(static_cast<pid_t>(window.processId()), SIGKILL), 0);
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitStatus(), QProcess::CrashExit);

        const Said again = shown({u"--home"_s, home()}); // by its name it is the same one
        QVERIFY2(again.err.contains("The demonstration goes on from where it was"), again.err.constData());
        QCOMPARE(again.status, 0);
        QVERIFY2(registerNumbers().contains(m_number), qPrintable(registerNumbers().join(u' ')));
    }

    void anotherCityNeedsAFreshOne()
    {
        const Said other = shown({u"--subjects"_s, u"50"_s});
        QVERIFY2(other.err.contains("Its city keeps its 40 organisations"), other.err.constData());
        QCOMPARE(other.status, 0);
    }

    void brokenOffBeforeItWasReadyItBeginsAnew()
    {
        const QString elsewhere = m_user.filePath(u"elsewhere"_s);
        QCOMPARE(shown({u"--home"_s, elsewhere}).status, 0);
        QVERIFY(QFile::remove(elsewhere + u"/demonstration/ready.json"_s)); // as if it had been broken off while it loaded
        const Said again = shown({u"--home"_s, elsewhere});
        QVERIFY2(again.err.contains("A new demonstration begins in"), again.err.constData());
        QCOMPARE(again.status, 0);
    }

    void whatIsNotADemonstrationsIsLeftAlone()
    {
        const QString folder = m_user.filePath(u"letters"_s);
        QVERIFY(QDir().mkpath(folder + u"/demonstration"_s));
        QFile letter(folder + u"/demonstration/letter.txt"_s);
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("dear") == 4);
        letter.close();
        for (const QStringList &more : {QStringList{}, QStringList{u"--fresh"_s}}) {
            const Said refused = shown(QStringList{u"--home"_s, folder} + more);
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("A demonstration needs a data directory of its own"), refused.err.constData());
            QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     QStringList(u"demonstration"_s));
            QVERIFY(letter.exists());
        }
    }

    void freshBeginsAnew()
    {
        const Said fresh = shown({u"--fresh"_s});
        QVERIFY2(fresh.err.contains("A new demonstration begins in"), fresh.err.constData());
        QCOMPARE(fresh.status, 0);
        QVERIFY(!registerNumbers().contains(m_number));
    }
};

QTEST_GUILESS_MAIN(TestDemo)
#include "test_demo.moc"
