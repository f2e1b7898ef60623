// Several processes begin on one home at the same moment: the ledger is made and migrated once, and no generation of a mirror
// is taken away under the one who makes or reads it.
#include "app/store/mirror/layout.h"
#include "support.h"

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestManyProcesses : public QObject
{
    Q_OBJECT

    FixedClock m_clock;
    CountingRandom m_random;

    /// Each in a process of its own, all let go at once; what they said that is not "done".
    [[nodiscard]] static QStringList together(int processes, const std::function<base::Done()> &work)
    {
        int start[2] = {};
        int said[2] = {};
        if (::pipe(start) != 0 || ::pipe(said) != 0)
            return {u"no pipe"_s};
        for (int i = 0; i < processes; ++i) {
            if (::fork() != 0)
                continue;
            ::close(start[1]);
            char none = 0;
            (void)!::read(start[0], &none, 1); // until the parent lets go
            const base::Done done = work();
            const QByteArray line = done ? QByteArray() : (done.error().name() + u": "_s + done.error().detail).toUtf8() + '\n';
            (void)!::write(said[1], line.constData(), static_cast<std::size_t>(line.size()));
            ::_exit(done ? 0 : 1);
        }
        ::close(start[0]);
        ::close(start[1]);
        ::close(said[1]);
        while (::wait(nullptr) > 0) {
        }
        QFile lines;
        return lines.open(said[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)
                   ? QString::fromUtf8(lines.readAll()).split(u'\n', Qt::SkipEmptyParts)
                   : QStringList{u"no answer"_s};
    }
    [[nodiscard]] static MirrorPosition emptyAt(const QDateTime &now)
    {
        MirrorPosition position;
        position.epoch = u"e"_s;
        position.sequence = 1;
        position.asOf = now;
        return position;
    }
    [[nodiscard]] base::Done openAndRecord(const QString &path)
    {
        TRY_ASSIGN(const auto ledger, Ledger::open(path, keyOf('l'), m_clock, m_random));
        AuditEntry entry;
        entry.action = u"opened"_s;
        return ledger->record(entry);
    }

private Q_SLOTS:
    void aNewLedgerIsMadeOnce()
    {
        for (int round = 0; round < 5; ++round) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"ledger.db"_s);
            QCOMPARE(together(6, [&] { return openAndRecord(path); }), QStringList());
            const auto ledger = Ledger::open(path, keyOf('l'), m_clock, m_random);
            QVERIFY(ledger);
            QCOMPARE((*ledger)->verifyAudit()->entries, 6);
        }
    }
    void anOldLedgerIsMigratedOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"ledger.db"_s);
        QFile schema(u":/sql/ledger-1.sql"_s);
        QVERIFY(schema.open(QIODevice::ReadOnly));
        QCOMPARE(shell(path, 'l', QString::fromUtf8(schema.readAll()) + u"PRAGMA application_id = 1668441188; PRAGMA user_version = 1;"_s),
                 QString());
        QCOMPARE(together(6, [&] { return openAndRecord(path); }), QStringList());
        const auto ledger = Ledger::open(path, keyOf('l'), m_clock, m_random);
        QVERIFY(ledger);
        QCOMPARE((*ledger)->verifyAudit()->entries, 6);
        QVERIFY(QFile::exists(path + u".backup-v1"_s));
    }
    void generationsAreLeftAloneWhileTheyAreMade()
    {
        const QTemporaryDir folder;
        const QString home = folder.path();
        const auto buildAndSwitch = [&]() -> base::Done {
            for (int i = 0; i < 4; ++i) {
                TRY_ASSIGN(const auto builder, Mirror::build(home, keyOf('m')));
                TRY_DONE(builder->commit(emptyAt(m_clock.now())));
                TRY_ASSIGN(const auto mirror, Mirror::open(home, keyOf('m')));
                TRY_ASSIGN(const MirrorPosition position, mirror->position());
                if (position.epoch != u"e"_s)
                    return base::fail(base::Code::Internal, position.epoch);
            }
            return {};
        };
        QCOMPARE(together(4, buildAndSwitch), QStringList());
        removeUnused(home);
        QCOMPARE(QDir(home).entryList({u"mirror-*"_s}, QDir::Dirs).size(), 1);
    }
    void aFileWithTheNameOfAGenerationIsPassedOver()
    {
        const QTemporaryDir folder;
        for (const char *name : {"mirror-1", "mirror-2", "mirror-9223372036854775807"}) {
            QFile file(folder.filePath(QLatin1StringView(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        }
        {
            const auto builder = Mirror::build(folder.path(), keyOf('m'));
            QVERIFY2(builder, builder ? "" : qPrintable(builder.error().detail));
            const base::Done done = (*builder)->commit(emptyAt(m_clock.now()));
            QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        }
        QVERIFY(Mirror::open(folder.path(), keyOf('m')));
        QVERIFY(QDir(folder.filePath(u"mirror-3"_s)).exists());
        QVERIFY(QFileInfo(folder.filePath(u"mirror-1"_s)).isFile()); // not ours to remove
    }
};

QTEST_GUILESS_MAIN(TestManyProcesses)
#include "test_many_processes.moc"
