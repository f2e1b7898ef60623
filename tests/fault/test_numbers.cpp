// A program that takes numbers and issues reports is killed at random moments, and begins again each time. No number comes
// twice, none is unexplained, nothing that was said to be done is lost, and the chain holds. SQLCipher's own shell reads the
// file. 40 kills; 200 if CREDITDESK_FAULTS=full.
#include "app/store/window_book.h"
#include "support.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>

#include <cstdio>
#include <utility>

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

const base::SystemClock kClock;
base::SystemRandom systemRandom;

base::Done act(Ledger &ledger, const std::function<base::Done(WindowEntries &, LedgerTransaction &)> &body)
{
    AuditEntry entry;
    entry.action = u"test"_s;
    return ledger.write(entry, [&](LedgerTransaction &transaction) -> base::Done {
        WindowEntries entries(transaction);
        return body(entries, transaction);
    });
}

void say(char what, const QString &number)
{
    std::printf("%c %s\n", what, qPrintable(number));
    std::fflush(stdout);
}

/// All of a report in one transaction, as the window does it.
base::Done issue(Ledger &ledger, const QString &number)
{
    IssuedReport report;
    report.number = number;
    report.subject = u"91310000MA1FL0000X"_s;
    report.issuedAt = kClock.now();
    report.sha256 = report.canonicalSha256 = QByteArray(32, '\1');
    report.canonical = "{}";
    report.pdf = QByteArray(60'000, 'p');
    RegisterEntry line;
    line.report = number;
    line.result = u"issued"_s;
    OutboxItem item;
    item.kind = u"report"_s;
    item.object = number;
    return act(ledger, [&](WindowEntries &entries, LedgerTransaction &transaction) -> base::Done {
        TRY_DONE(transaction.insertReport(report));
        TRY_DONE(entries.numberIssued(number));
        TRY_DONE(entries.addEntry(line));
        return transaction.enqueue(item);
    });
}

base::Done explainTaken(Ledger &ledger)
{
    return act(ledger, [](WindowEntries &entries, LedgerTransaction &) -> base::Done {
        TRY_DONE(entries.explainTaken(u"the program ended while it was issuing"_s));
        return {};
    });
}

/// The program that is killed. Says what is durable, and only then.
base::Done work(const QString &path)
{
    TRY_ASSIGN(const auto ledger, Ledger::open(path, keyOf('l'), kClock, systemRandom));
    TRY_DONE(explainTaken(*ledger));
    for (int turn = 0;; ++turn) {
        NumberUse use;
        const base::Done took = act(*ledger, [&](WindowEntries &entries, LedgerTransaction &) -> base::Done {
            TRY_ASSIGN(use, entries.takeNumber(kClock.legalNow()));
            return {};
        });
        TRY_DONE(took);
        say('T', use.number);
        if (turn % 7 == 3)
            TRY_DONE(act(*ledger, [&](WindowEntries &entries, LedgerTransaction &) {
                return entries.spoilNumber(use.number, u"the signature failed"_s);
            }));
        else
            TRY_DONE(issue(*ledger, use.number));
        say(turn % 7 == 3 ? 'S' : 'I', use.number);
    }
}

} // namespace

class TestFaultNumbers : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"ledger.db"_s);
    QSet<QString> m_taken, m_issued, m_spoilt;

    void believe(const QList<QByteArray> &lines)
    {
        for (const QByteArray &line : lines) {
            const QString number = QString::fromLatin1(line.mid(2));
            QSet<QString> &kind = line.startsWith('T') ? m_taken : line.startsWith('I') ? m_issued : m_spoilt;
            QVERIFY2(!kind.contains(number), "a number came twice");
            kind.insert(number);
        }
    }
    /// Works until it has said `lines` lines and `more` milliseconds have passed; then it is killed.
    void workAndDie(int lines, int more)
    {
        QProcess worker;
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(QCoreApplication::applicationFilePath(), {u"--work"_s, m_path});
        QVERIFY(worker.waitForStarted());
        QByteArray said;
        while (said.count('\n') < lines && worker.waitForReadyRead(30'000))
            said += worker.readAllStandardOutput();
        QDeadlineTimer end(more);
        while (!end.hasExpired() && worker.waitForReadyRead(static_cast<int>(end.remainingTime())))
            said += worker.readAllStandardOutput();
        QVERIFY2(worker.state() == QProcess::Running, "it ended by itself");
        worker.kill();
        QVERIFY(worker.waitForFinished());
        said += worker.readAllStandardOutput();
        believe(said.left(said.lastIndexOf('\n') + 1).split('\n').mid(0, said.count('\n')));
    }
    [[nodiscard]] QSet<QString> inFile(const QString &sql) const
    {
        const QStringList lines = shell(m_path, 'l', sql).split(u'\n', Qt::SkipEmptyParts);
        return {lines.begin(), lines.end()};
    }
    void theFileHolds(int mayBeTaken)
    {
        QVERIFY(inFile(u"SELECT number FROM number_use;"_s).contains(m_taken));
        QVERIFY(inFile(u"SELECT number FROM report;"_s).contains(m_issued));
        QVERIFY(inFile(u"SELECT number FROM number_use WHERE state = 'spoilt';"_s).contains(m_spoilt));
        // Every sequence below `next` has its one use, every issued number its report, entry and outbox item, and no other has.
        const QString out =
            shell(m_path, 'l',
                  u"PRAGMA integrity_check; SELECT next - first - (SELECT count(DISTINCT sequence) FROM number_use), "
                  u"(SELECT count(*) FROM number_use WHERE sequence >= next) FROM number_block; "
                  u"SELECT count(*) FROM (SELECT number FROM report UNION ALL SELECT report FROM register_entry UNION ALL "
                  u"SELECT object FROM outbox) GROUP BY number HAVING count(*) <> 3; "
                  u"SELECT number FROM number_use WHERE state = 'issued' EXCEPT SELECT number FROM report; "
                  u"SELECT number FROM report EXCEPT SELECT number FROM number_use WHERE state = 'issued';"_s);
        QCOMPARE(out, u"ok\n0|0"_s);
        const int taken = shell(m_path, 'l', u"SELECT count(*) FROM number_use WHERE state = 'taken';"_s).toInt();
        QVERIFY2(taken <= mayBeTaken, "more numbers under way than one program has");
    }
    void explain()
    {
        auto ledger = Ledger::open(m_path, keyOf('l'), kClock, systemRandom);
        QVERIFY(ledger);
        QVERIFY(explainTaken(**ledger));
        QCOMPARE(WindowBook(**ledger).unexplained().value().size(), 0);
        QVERIFY((*ledger)->verifyAudit());
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto ledger = Ledger::open(m_path, keyOf('l'), kClock, systemRandom);
        QVERIFY(ledger);
        NumberBlock block;
        block.id = u"KKKKK"_s;
        block.last = 32767;
        block.reservedAt = kClock.now();
        block.validUntil = kClock.now().addDays(30);
        QVERIFY(act(**ledger, [&](WindowEntries &entries, LedgerTransaction &) { return entries.addBlock(block); }));
    }
    void killed()
    {
        const int kills = qgetenv("CREDITDESK_FAULTS") == "full" ? 200 : 40;
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int i = 0; i < kills; ++i) {
            const int lines = i % 8 == 0 ? 0 : random.bounded(1, 40); // some before it has said anything
            workAndDie(lines, random.bounded(i % 8 == 0 ? 60 : 12));
            theFileHolds(1);
            if (i % 3 == 0) {
                explain();
                theFileHolds(0);
            }
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"kill %1 of seed %2"_s.arg(i).arg(seed)));
        }
        explain();
        theFileHolds(0);
        qInfo("%d kills, seed %u: %lld numbers taken, %lld issued, none twice, none unexplained", kills, seed,
              static_cast<long long>(m_taken.size()), static_cast<long long>(m_issued.size()));
        QVERIFY(m_issued.size() > kills);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work"_s) {
        const base::Done done = work(arguments.value(2));
        std::fprintf(stderr, "%s\n", qPrintable(done.error().name() + u' ' + done.error().detail)); // it only ends if it fails
        return 1;
    }
    TestFaultNumbers test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_numbers.moc"
