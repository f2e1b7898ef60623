// Where stdout leads nowhere: a full disc is an error in words, a reader that has gone is none. And what the window's program
// says before there is a window.
#include "tests/integration/ctl/ctl_desk.h"

#include <QDir>
#include <QTest>

using namespace creditdesk::test;
using namespace Qt::StringLiterals;

class TestCtlOutput : public QObject
{
    Q_OBJECT

private:
    CtlDesk m_desk;
    QString m_clerk; ///< options that sign the clerk in

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"})
            qunsetenv(name);
        QVERIFY2(m_desk.open(50), qPrintable(m_desk.error()));
        QCOMPARE(m_desk.clerk({u"sync"_s}).status, 0);
        const SandboxOperator who = m_desk.sandbox().operatorWithRole(u"clerk"_s);
        m_clerk = u" --home '%1' --operator %2 --password-file '%3'"_s.arg(m_desk.path(u"home"_s), who.id,
                                                                           m_desk.path(u"clerk.txt"_s));
    }

    void aFullDiscIsSaid_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"--help", "--version", "status", "search 上海", "search 上海 --json", "register export", "register list --json",
              "numbers", "catalogue purposes", "form list", "diagnostics", "settings",
              "calendar add 2026-11-23 --working-days 3", "check-code --kind uscc <codes.txt", "no-such-command --json"})
            QTest::newRow(command) << QString::fromUtf8(command);
    }
    void aFullDiscIsSaid()
    {
        QFETCH(QString, command);
        command.replace(u"codes.txt"_s, m_desk.file(u"codes.txt"_s, "91310115MA9TE5T122\n"));
        QVERIFY(!m_desk.shell(command + m_clerk).out.isEmpty()); // else it would have nothing to lose
        const Answer full = m_desk.shell(command + m_clerk + u" >/dev/full"_s);
        QCOMPARE(full.status, 8);
        QVERIFY2(full.err.contains("standard output"), full.err.constData());
        QVERIFY2(full.err.count('\n') >= 3, full.err.constData()); // what, what it means, what to do
    }

    void aReaderThatHasGoneIsNoError()
    {
        QByteArray codes;
        for (int i = 0; i < 20'000; ++i)
            codes += "91310115MA9TE5T122\n";
        const QString list = m_desk.file(u"many.txt"_s, codes);
        const Answer quiet = m_desk.shell(u"check-code --kind uscc <'%1' | head -n 1"_s.arg(list));
        QCOMPARE(quiet.status, 0);
        QCOMPARE(quiet.out.count('\n'), 1);
        QCOMPARE(quiet.err, QByteArray());
    }

    void aDemonstrationInAUsedHomeIsRefusedInTheTerminalsLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("Chinese") << u"zh_CN.UTF-8"_s << u"演示需要单独的数据目录"_s;
        QTest::newRow("English") << u"C.UTF-8"_s << u"A demonstration needs a data directory of its own"_s;
    }
    void aDemonstrationInAUsedHomeIsRefusedInTheTerminalsLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        const Answer refused = m_desk.shell(
            u"--version >/dev/null; LC_ALL=%1 QT_QPA_PLATFORM=offscreen '%2' --demo --subjects 20 --home '%3'"_s.arg(
                language, QStringLiteral(WINDOW_PROGRAM), m_desk.path(u"home"_s)));
        QCOMPARE(refused.status, 1);
        QVERIFY2(QString::fromUtf8(refused.err).contains(words), refused.err.constData());
        QVERIFY2(!refused.err.contains("fresh data directory"), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCtlOutput)
#include "test_ctl_output.moc"
