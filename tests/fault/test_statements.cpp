// Every statement of the store fails once, during a first pull and during changes, each with a push; the ledger stays open as
// it does in the window. Whatever failed, the next run converges. Every statement fails with SQLITE_IOERR; with SQLITE_FULL
// every one if CREDITDESK_FAULTS=full, else most of the equal inserts in the middle of a load are left out.
#include "app/store/database/failing_statement.h"
#include "tests/integration/sync/house.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QtTest>

#include <sqlite3.h>

using namespace creditdesk;
using namespace creditdesk::test;

namespace {

constexpr int kSubjects = 30;
constexpr int kEachAtTheEnds = 15; // in the short form: these many from the beginning and from the end, and
constexpr int kStrideBetween = 29; // every so many between

struct Scenario {
    const char *name;
    bool fromNothing; ///< a first pull; else changes on a mirror of the night
};
constexpr Scenario kPull{"pull", true};
constexpr Scenario kChanges{"changes", false};

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT
    House m_house;
    QTemporaryDir m_night; ///< a mirror before the day's changes
    QByteArray m_digest;
    QByteArray m_derived;
    QStringList m_issued;

    [[nodiscard]] static bool isFull() { return qgetenv("CREDITDESK_FAULTS") == "full"; }

    base::Done enqueue(const QString &number)
    {
        const QString hash = u"0123456789abcdef"_s.repeated(4);
        store::AuditEntry entry;
        entry.operatorId = u"clerk"_s;
        entry.action = u"report.issue"_s;
        entry.outcome = u"done"_s;
        m_issued.append(number);
        return m_house.ledger().write(entry, [&](store::LedgerTransaction &ledger) {
            store::OutboxItem item;
            item.kind = u"report"_s;
            item.object = number;
            item.body = {{u"number"_s, number},
                         {u"subject"_s, u"91310115MA1K35XX7Q"_s},
                         {u"issued_at"_s, u"2026-06-01T09:00:00+08:00"_s},
                         {u"operator"_s, u"clerk"_s},
                         {u"applicant"_s, u"self"_s},
                         {u"purpose"_s, u"样例"_s},
                         {u"rule_set"_s, u"SH-2017.1"_s},
                         {u"pages"_s, 3},
                         {u"sha256"_s, hash},
                         {u"canonical_sha256"_s, hash},
                         {u"data_as_of"_s, u"2026-06-01T00:00:00+08:00"_s}};
            return ledger.enqueue(item);
        });
    }

    /// Numbers in the platform's journal, in order; one registered twice would be there twice.
    [[nodiscard]] QStringList registered()
    {
        const QJsonObject ready = QJsonDocument::fromJson(m_house.sandbox().readyLine()).object();
        QDir state = QFileInfo(ready.value(u"ca"_s).toString()).dir();
        while (!state.exists(u"reports.ndjson"_s) && state.cdUp()) {
        }
        QFile journal(state.filePath(u"reports.ndjson"_s));
        QStringList numbers;
        if (journal.open(QIODevice::ReadOnly)) {
            while (!journal.atEnd())
                numbers.append(QJsonDocument::fromJson(journal.readLine()).object().value(u"number"_s).toString());
        }
        return numbers;
    }

    /// Everything of the mirror in `from` to `to`, which has none.
    static bool copyMirror(const QString &from, const QString &to)
    {
        const QDir source(from);
        bool good = true;
        const QStringList generations = source.entryList({u"mirror-*"_s}, QDir::Dirs);
        for (const QString &folder : generations) {
            good = good && QDir(to).mkpath(folder);
            const QStringList files = QDir(source.filePath(folder)).entryList(QDir::Files | QDir::Hidden);
            for (const QString &file : files)
                good = good && QFile::copy(source.filePath(folder + u'/' + file), to + u'/' + folder + u'/' + file);
        }
        return good && !generations.isEmpty() && QFile::copy(source.filePath(u"mirror.json"_s), to + u"/mirror.json"_s);
    }
    [[nodiscard]] bool removeMirror() const
    {
        QDir home(m_house.home());
        bool good = !home.exists(u"mirror.json"_s) || home.remove(u"mirror.json"_s);
        const QStringList folders = home.entryList({u"mirror-*"_s, u"staging"_s}, QDir::Dirs);
        for (const QString &folder : folders)
            good = QDir(home.filePath(folder)).removeRecursively() && good;
        return good;
    }
    [[nodiscard]] bool prepare(const Scenario &scenario) const
    {
        return removeMirror() && (scenario.fromNothing || copyMirror(m_night.path(), m_house.home()));
    }

    /// The rows' digest and what the mirror has made of the rows: counts a district and what searching finds. The words for
    /// what does not hold.
    [[nodiscard]] QByteArray derived() const
    {
        const auto mirror = m_house.openMirror();
        if (!mirror)
            return said(mirror);
        if (const auto whole = (*mirror)->check(); !whole)
            return said(whole);
        const auto digest = (*mirror)->digest();
        const auto held = (*mirror)->holdings();
        if (!digest || !held)
            return said(digest) + said(held);
        QByteArray all = digest->toHex() + '\n';
        for (const store::DistrictHolding &one : *held)
            all +=
                one.district.toUtf8() + ' ' + QByteArray::number(one.subjects) + ' ' + QByteArray::number(one.records) + '\n';
        for (const QString &text : {u"上海"_s, u"有限"_s, u"公司"_s, u"店"_s, u"sh"_s, u"91310"_s}) {
            const auto hits = (*mirror)->search(text, 100);
            if (!hits)
                return said(hits);
            QStringList codes;
            for (const store::SearchHit &hit : *hits)
                codes.append(hit.code);
            codes.sort();
            all += text.toUtf8() + ' ' + codes.join(u' ').toLatin1() + '\n';
        }
        return all;
    }

    /// One run with statement `number` failing, then one without; the words for what is wrong.
    QByteArray survive(const Scenario &scenario, qint64 number, int result)
    {
        const QString report = u"%1-%2-%3"_s.arg(QString::fromLatin1(scenario.name)).arg(result).arg(number);
        if (!prepare(scenario) || !enqueue(report))
            return "the beginning could not be made";
        store::failStatement(number, result);
        const auto failed = m_house.run();
        store::failStatement(0);
        if (!failed && failed.error().code == base::Code::Internal)
            return "no code for it: " + said(failed);
        const auto next = m_house.run();
        if (!next)
            return "the next run: " + said(next) + " after " + said(failed);
        if (const QByteArray now = derived(); now != m_derived)
            return "rows, counts or search are not what they should be, after " + said(failed) + ":\n" + now;
        const auto waiting = m_house.ledger().outbox();
        if (!waiting || !waiting->isEmpty())
            return "the outbox is not empty, after " + said(failed);
        return {};
    }

    void walk(const Scenario &scenario, int result)
    {
        QVERIFY(prepare(scenario));
        VERIFY_DONE(enqueue(u"%1-%2-count"_s.arg(QString::fromLatin1(scenario.name)).arg(result)));
        store::failStatement(-1, 0); // counts only
        VERIFY_DONE(m_house.run());
        store::failStatement(0);
        const qint64 all = store::statementsCounted();
        QVERIFY2(all > 100, "the seam counts nothing");
        int walked = 0;
        for (qint64 i = 1; i <= all; ++i) {
            const bool atAnEnd = i <= kEachAtTheEnds || i > all - kEachAtTheEnds;
            if (result != SQLITE_IOERR && !isFull() && !atAnEnd && i % kStrideBetween != 0)
                continue;
            const QByteArray wrong = survive(scenario, i, result);
            QVERIFY2(wrong.isEmpty(), (QByteArray(scenario.name) + " statement " + QByteArray::number(i) + " of " +
                                       QByteArray::number(all) + ": " + wrong)
                                          .constData());
            ++walked;
        }
        qInfo("%s with %d: %d of %lld statements failed once, every next run converged", scenario.name, result, walked,
              static_cast<long long>(all));
        VERIFY_DONE(m_house.ledger().verifyAudit());
        QCOMPARE(registered(), m_issued); // each once, in the order in which they were issued
    }

private Q_SLOTS:
    void initTestCase()
    {
        SandboxOptions options;
        options.subjects = kSubjects;
        options.recordsPerSubject = 2;
        QVERIFY2(m_house.open(options), qPrintable(m_house.error()));
        m_digest = m_house.cityDigest();
        QVERIFY(!m_digest.isEmpty());
        // The night's state without the day's changes: the run ends where the changes begin.
        base::CancelToken cancel;
        const auto atChanges = [&cancel](const sync::Progress &progress) {
            if (progress.phase == sync::Progress::Phase::Changes)
                cancel.cancel();
        };
        COMPARE_CODE(m_house.run(nullptr, {}, atChanges, cancel), base::Code::Cancelled);
        QVERIFY(m_house.mirrorDigest() != m_digest); // there are changes to come
        QVERIFY(copyMirror(m_house.home(), m_night.path()));
        VERIFY_DONE(m_house.run());
        m_derived = derived();
        QVERIFY2(m_derived.startsWith(m_digest + '\n'), m_derived.constData());
        QVERIFY2(m_derived.contains("310101 ") && m_derived.contains("91310 9"), m_derived.constData());
    }
    void pullWithAFailingDisk() { walk(kPull, SQLITE_IOERR); }
    void pullWithAFullDisk() { walk(kPull, SQLITE_FULL); }
    void changesWithAFailingDisk() { walk(kChanges, SQLITE_IOERR); }
    void changesWithAFullDisk() { walk(kChanges, SQLITE_FULL); }
};

QTEST_GUILESS_MAIN(TestStatements)
#include "test_statements.moc"
