// A lock between processes ends with its holder, also when that is killed, and does not leak into programs it starts.
#include "app/base/file_lock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace creditdesk::base;
using namespace Qt::StringLiterals;

class TestFileLock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"a.lock"_s); }

private Q_SLOTS:
    void oneHolderAtATime()
    {
        {
            const auto first = FileLock::tryFile(path());
            QVERIFY(first);
            QCOMPARE(FileLock::tryFile(path()).error().code, Code::Locked);
        }
        QVERIFY(FileLock::tryFile(path()));
        QVERIFY(QFile::exists(path()));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    void askingWhetherItIsHeldHoldsNothing()
    {
        const QString file = m_folder.filePath(u"asked.lock"_s);
        QVERIFY(!FileLock::isHeld(file).value()); // not there
        QVERIFY(!QFile::exists(file));
        {
            const auto held = FileLock::tryFile(file);
            QVERIFY(held);
            QVERIFY(FileLock::isHeld(file).value());
            QVERIFY(FileLock::isHeld(file).value());
        }
        QVERIFY(!FileLock::isHeld(file).value());
        QVERIFY(FileLock::tryFile(file));
    }
    void aKilledHolderHoldsNothing()
    {
        int ready[2] = {};
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto held = FileLock::tryFile(path());
            const auto folder = FileLock::waitForFolder(m_folder.path());
            (void)!::write(ready[1], held && folder ? "y" : "n", 1);
            for (;;)
                ::pause();
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), 1);
        QCOMPARE(answer, 'y');
        QCOMPARE(FileLock::tryFile(path()).error().code, Code::Locked);
        QVERIFY(FileLock::isHeld(path()).value());
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(!FileLock::isHeld(path()).value());
        QVERIFY(FileLock::tryFile(path()));
        QVERIFY(FileLock::waitForFolder(m_folder.path()));
        ::close(ready[0]);
        ::close(ready[1]);
    }
    void aProgramStartedMeanwhileDoesNotKeepIt()
    {
        QProcess other;
        {
            const auto held = FileLock::tryFile(path());
            QVERIFY(held);
            other.start(u"cat"_s, {});
            QVERIFY(other.waitForStarted());
        }
        QVERIFY(FileLock::tryFile(path()));
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
    }
    void whatIsInTheWayIsNamed()
    {
        QVERIFY(QDir().mkdir(m_folder.filePath(u"b.lock"_s)));
        const auto lock = FileLock::tryFile(m_folder.filePath(u"b.lock"_s));
        QCOMPARE(lock.error().code, Code::InputOutput);
        QVERIFY2(lock.error().detail.startsWith(u"b.lock cannot be locked"_s), qPrintable(lock.error().detail));
        QCOMPARE(FileLock::waitForFolder(path()).error().code, Code::InputOutput);
    }
};

QTEST_GUILESS_MAIN(TestFileLock)
#include "test_file_lock.moc"
