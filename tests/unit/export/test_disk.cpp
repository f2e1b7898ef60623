// Files appear whole or not at all.
#include "tests/unit/export/readers.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace creditdesk;
using namespace creditdesk::test;

class TestDisk : public QObject
{
    Q_OBJECT
private:
    using Write = base::Done (*)(const QString &, const domain::Table &, const exporting::Run &);
    static base::Done csv(const QString &path, const domain::Table &table, const exporting::Run &run)
    {
        return exporting::writeCsv(path, table, exporting::Facts::Below, run);
    }
    static constexpr Write kBoth[] = {csv, exporting::writeXlsx};

    static exporting::Run endless()
    {
        exporting::Run run;
        run.rows = [](qint64, int most) -> base::Result<QList<QStringList>> {
            return QList<QStringList>(most, QStringList(5, u"不重复不重复"_s));
        };
        return run;
    }
    static void put(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("older");
    }
    static void checkUntouched(const QTemporaryDir &folder)
    {
        QCOMPARE(bytesOf(folder.filePath(u"t"_s)), QByteArray("older"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"t"_s});
    }

private Q_SLOTS:
    void cancellingLeavesTheOlderFile()
    {
        for (const Write write : kBoth) {
            const QTemporaryDir folder;
            put(folder.filePath(u"t"_s));
            exporting::Run run = endless();
            run.done = [&run](qint64 rows) {
                if (rows >= 5000)
                    run.cancel.cancel();
            };
            QCOMPARE(write(folder.filePath(u"t"_s), sample(), run).error().code, base::Code::Cancelled);
            checkUntouched(folder);
        }
    }

    void aFailureOfTheSourceIsPassedOn()
    {
        for (const Write write : kBoth) {
            const QTemporaryDir folder;
            put(folder.filePath(u"t"_s));
            exporting::Run run;
            run.rows = [](qint64 first, int) -> base::Result<QList<QStringList>> {
                if (first == 0)
                    return QList<QStringList>(10, QStringList(5));
                return base::fail(base::Code::Damaged, u"mirror"_s, u"here"_s);
            };
            const base::Done done = write(folder.filePath(u"t"_s), sample(), run);
            QCOMPARE(done.error().code, base::Code::Damaged);
            QCOMPARE(done.error().rule, u"here"_s);
            checkUntouched(folder);
        }
    }

    void aFileThatMayNotGrowIsToldAndLeavesNothing()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        ::getrlimit(RLIMIT_FSIZE, &usual);
        for (const Write write : kBoth) {
            const QTemporaryDir folder;
            put(folder.filePath(u"t"_s));
            const rlimit small{2'000'000, usual.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &small);
            const base::Done done = write(folder.filePath(u"t"_s), sample(), endless());
            ::setrlimit(RLIMIT_FSIZE, &usual);
            QVERIFY(!done);
            QCOMPARE(done.error().code, base::Code::InputOutput);
            QVERIFY(!done.error().detail.contains(folder.path()));
            checkUntouched(folder);
        }
    }

    void aFolderThatIsNotThere()
    {
        const QTemporaryDir folder;
        for (const Write write : kBoth)
            QCOMPARE(write(folder.filePath(u"none/t"_s), sample(), {}).error().code, base::Code::NotFound);
    }

    void moreRowsThanAWorkbookHolds()
    {
        const QTemporaryDir folder;
        domain::Table table;
        table.columns = {{u"a"_s}};
        exporting::Run run;
        run.rows = [](qint64, int) -> base::Result<QList<QStringList>> { return QList<QStringList>(100'000, QStringList(1)); };
        const base::Done done = exporting::writeXlsx(folder.filePath(u"t"_s), table, run);
        QCOMPARE(done.error().code, base::Code::InvalidInput);
        QCOMPARE(done.error().rule, u"xlsx_rows"_s);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
    }
};

QTEST_GUILESS_MAIN(TestDisk)
#include "test_disk.moc"
