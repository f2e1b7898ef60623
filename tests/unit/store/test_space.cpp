// A full disk and what cannot be written, for real: a file size limit of the process stands for the disk (RLIMIT_FSIZE, the
// write fails as it does on a full quota); access is refused by the system even when the tests run as root.
#include "support.h"

#include <csignal>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

class TestSpace : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    CountingRandom m_random;

    /// Files of this process may grow to `bytes` while the object lives.
    class Limit
    {
    public:
        explicit Limit(rlim_t bytes)
        {
            getrlimit(RLIMIT_FSIZE, &m_before);
            const rlimit now{bytes, m_before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &now);
        }
        ~Limit() { setrlimit(RLIMIT_FSIZE, &m_before); }
        Limit(const Limit &) = delete;
        Limit &operator=(const Limit &) = delete;

    private:
        rlimit m_before{};
    };

    /// Root may write anywhere: this thread reaches files as nobody while the object lives. Without root nothing changes.
    class Unprivileged
    {
    public:
        Unprivileged() : m_before(setfsuid(65534)) {}
        ~Unprivileged() { setfsuid(static_cast<uid_t>(m_before)); }
        Unprivileged(const Unprivileged &) = delete;
        Unprivileged &operator=(const Unprivileged &) = delete;

    private:
        int m_before;
    };

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }

    void aFullDiskLosesNothing()
    {
        const QString path = m_folder.filePath(u"ledger.db"_s);
        auto ledger = Ledger::open(path, keyOf('l'), m_clock, m_random).value();
        QVERIFY(ledger->record({}));
        const auto tooMuch = [](LedgerTransaction &t) { return t.setValue(u"big"_s, QByteArray(4 * 1024 * 1024, 'x')); };
        {
            const Limit limit(512 * 1024);
            QCOMPARE(ledger->write({}, tooMuch).error().code, base::Code::NoSpace);
        }
        QVERIFY(!ledger->value(u"big"_s).value());
        QVERIFY(ledger->verifyAudit());
        QVERIFY(ledger->write({}, tooMuch)); // room again: it goes on
        QVERIFY(ledger->verifyAudit());
        QCOMPARE(ledger->audit(2, 1).value().first().outcome, u"failed"_s);
    }

    void withoutRoomNoLedgerIsBegun()
    {
        const Limit limit(8 * 1024);
        auto ledger = Ledger::open(m_folder.filePath(u"new/ledger.db"_s), keyOf('l'), m_clock, m_random);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().code, base::Code::NoSpace);
        QVERIFY(!QFile::exists(m_folder.filePath(u"new/ledger.db"_s)));
    }

    void aBuildWithoutRoomLeavesTheOldMirror()
    {
        const QString home = m_folder.filePath(u"home"_s);
        QCOMPARE(load(home, {firmOf(1, "C1", "旧")}), QString());
        QList<Firm> many;
        for (int i = 1; i <= 3000; ++i)
            many.append(firmOf(i, QByteArray::number(i), QByteArray(200, 'n') + QByteArray::number(i)));
        {
            const Limit limit(512 * 1024);
            QVERIFY(load(home, many).startsWith(u"no_space"_s));
        }
        QCOMPARE(QDir(home).entryList({u"mirror-*"_s}, QDir::Dirs).size(), 1);
        QCOMPARE(Mirror::open(home, keyOf('m')).value()->subject(u"C1"_s).value().organisation.name, u"旧"_s);
    }

    void whatCannotBeWritten()
    {
        const QString folder = m_folder.filePath(u"shut"_s);
        const QString path = m_folder.filePath(u"open/ledger.db"_s);
        QVERIFY(Ledger::open(path, keyOf('l'), m_clock, m_random));
        QVERIFY(QDir().mkpath(folder));
        const auto mode = [](const QString &what, mode_t bits) {
            return ::chmod(QFile::encodeName(what).constData(), bits) == 0;
        };
        QVERIFY(mode(m_folder.path(), 0755) && mode(m_folder.filePath(u"open"_s), 0777) && mode(path, 0444) &&
                mode(folder, 0555));
        const Unprivileged thread;
        QCOMPARE(Ledger::open(folder + u"/ledger.db"_s, keyOf('l'), m_clock, m_random).error().code, base::Code::ReadOnly);
        QCOMPARE(Ledger::open(folder + u"/below/ledger.db"_s, keyOf('l'), m_clock, m_random).error().code,
                 base::Code::ReadOnly);
        QCOMPARE(Mirror::build(folder, keyOf('m')).error().code, base::Code::ReadOnly);
        QCOMPARE(Ledger::open(path, keyOf('l'), m_clock, m_random).error().code, base::Code::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestSpace)
#include "test_space.moc"
