#include "app/store/ledger.h"

#include "app/base/file_lock.h"
#include "app/store/database/migrations.h"
#include "app/store/database/statement.h"
#include "app/store/files.h"
#include "app/store/ledger/audit_chain.h"
#include "app/store/ledger/ledger_impl.h"
#include "app/store/ledger/outbox.h"
#include "app/store/ledger/rows.h"
#include "app/store/ledger/transaction.h"

#include <QFile>
#include <QFileInfo>

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr std::int64_t kNewestVersion = 7; // resources/sql/ledger-<n>.sql

QString ledgerName()
{
    return QStringLiteral("ledger");
}

/// A new ledger is made beside and renamed, so a half-made one is never taken for ours.
base::Done create(const QString &path, const base::Secret &key)
{
    const QString beside = path + QStringLiteral(".new");
    QFile::remove(beside);
    TRY_DONE(guarded("create ledger", [&]() -> base::Done {
        Connection connection(beside, key, Connection::Mode::Create, kLedgerSettings);
        return migrate(connection, ledgerName(), kNewestVersion);
    }));
    TRY_DONE(makeDurable(beside));
    return renameOver(beside, path);
}

base::Done bringUpToDate(Connection &connection, const QString &path, const base::Secret &key)
{
    return guarded("migrate ledger", [&]() -> base::Done {
        if (connection.integer("PRAGMA user_version") == kNewestVersion)
            return {};
        TRY_DONE(backUp(connection, path, key, kLedgerSettings));
        return migrate(connection, ledgerName(), kNewestVersion);
    });
}

QString outcomeOf(const base::Failure &failure)
{
    const base::Category category = failure.category();
    const bool refused = category == base::Category::Rule || category == base::Category::Permission;
    return refused ? QStringLiteral("refused") : QStringLiteral("failed");
}

} // namespace

Ledger::Ledger() = default;
Ledger::~Ledger() = default;

base::Result<std::unique_ptr<Ledger>> Ledger::open(const QString &path, const base::Secret &key, const base::Clock &clock,
                                                   base::Random &random)
{
    const QString folder = QFileInfo(path).absolutePath();
    TRY_DONE(makeFolder(folder));
    TRY_DONE(probeFolder(folder));
    // Making and migrating is for one process at a time; another one that comes meanwhile finds it done.
    TRY_ASSIGN(const base::FileLock alone, base::FileLock::waitForFolder(folder));
    if (!QFileInfo::exists(path))
        TRY_DONE(create(path, key));
    TRY_ASSIGN(auto connection, openExisting({path, key, Connection::Mode::Write, kLedgerSettings, kNewestVersion}));
    TRY_DONE(bringUpToDate(*connection, path, key));
    TRY_DONE(guarded("configure ledger", [&]() -> base::Done {
        connection->execute("PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON");
        return {};
    }));
    std::unique_ptr<Ledger> ledger(new Ledger);
    ledger->m = std::make_unique<Impl>(path, key, clock, random);
    ledger->m->connection = std::move(connection);
    return ledger;
}

base::Done Ledger::Impl::bodyAndEntry(AuditEntry entry, const std::function<base::Done(LedgerTransaction &)> &body)
{
    Transaction transaction(*connection);
    LedgerTransaction::Impl state{*connection, clock, random, {}, {}};
    LedgerTransaction handle(state);
    TRY_DONE(body(handle));
    if (state.failure)
        return tl::unexpected(*state.failure);
    for (auto it = state.annotations.constBegin(); it != state.annotations.constEnd(); ++it)
        entry.detail.insert(it.key(), it.value());
    appendAudit(*connection, std::move(entry));
    transaction.commit();
    return {};
}

base::Done Ledger::Impl::entryAlone(const AuditEntry &entry)
{
    return guarded("audit", [&]() -> base::Done {
        Transaction transaction(*connection);
        appendAudit(*connection, entry);
        transaction.commit();
        return {};
    });
}

base::Done Ledger::Impl::writeNow(AuditEntry entry, const std::function<base::Done(LedgerTransaction &)> &body)
{
    entry.at = clock.now().toUTC();
    if (entry.outcome.isEmpty())
        entry.outcome = QStringLiteral("done");
    const base::Done done = guarded("ledger", [&] { return bodyAndEntry(entry, body); });
    if (done)
        return done;
    entry.outcome = outcomeOf(done.error());
    entry.detail.insert(QStringLiteral("code"), done.error().name());
    if (!done.error().rule.isEmpty())
        entry.detail.insert(QStringLiteral("rule"), done.error().rule);
    // If this one cannot be written either, the action has still not happened, and its own failure says more.
    (void)entryAlone(entry);
    return done;
}

base::Done Ledger::write(AuditEntry entry, const std::function<base::Done(LedgerTransaction &)> &body)
{
    if (m->writer.isCurrent())
        return fail(Code::Internal, QStringLiteral("Ledger::write inside Ledger::write"));
    base::Done done;
    m->writer.perform([&] { done = m->writeNow(std::move(entry), body); });
    return done;
}

base::Done Ledger::keep(const QString &key, const QByteArray &value)
{
    if (m->writer.isCurrent())
        return fail(Code::Internal, QStringLiteral("Ledger::keep inside Ledger::write"));
    base::Done done;
    m->writer.perform([&] {
        done = guarded("keep", [&]() -> base::Done {
            Transaction transaction(*m->connection);
            writeValue(*m->connection, key, value);
            transaction.commit();
            return {};
        });
    });
    return done;
}

base::Done Ledger::record(AuditEntry entry)
{
    return write(std::move(entry), [](LedgerTransaction &) -> base::Done { return {}; });
}

base::Done Ledger::settle()
{
    if (m->writer.isCurrent())
        return fail(Code::Internal, QStringLiteral("Ledger::settle inside Ledger::write"));
    base::Done done;
    m->readers.closeIdle(); // before the log is emptied: an old snapshot would keep it
    m->writer.perform([&] {
        done = guarded("settle", [&]() -> base::Done {
            // A connection keeps pages in clear in its cache and in buffers of its own; only closing it lets go of all of them.
            TRY_ASSIGN(m->connection,
                       openExisting({m->path, m->key, Connection::Mode::Write, kLedgerSettings, kNewestVersion}));
            if (m->connection->integer("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
                return fail(Code::Locked, QStringLiteral("a reader still sees what was removed"));
            return {};
        });
    });
    return done;
}

base::Result<AuditHead> Ledger::auditHead() const
{
    return m->read("audit head", [](Connection &c) -> base::Result<AuditHead> { return readAuditHead(c); });
}

base::Result<AuditHead> Ledger::verifyAudit() const
{
    return m->read("verify audit", [](Connection &c) {
        const Transaction snapshot(c, Transaction::Kind::Snapshot); // entries and head of the same moment
        return verifyAuditChain(c);
    });
}

base::Result<QList<AuditEntry>> Ledger::audit(qint64 from, int limit) const
{
    return m->read("audit", [&](Connection &c) -> base::Result<QList<AuditEntry>> { return readAudit(c, from, limit); });
}

base::Result<QList<OutboxItem>> Ledger::outbox(bool withWithdrawn) const
{
    return m->read("outbox", [&](Connection &c) -> base::Result<QList<OutboxItem>> {
        QList<OutboxItem> items = readOutbox(c);
        if (withWithdrawn)
            items += readWithdrawn(c);
        return items;
    });
}

base::Result<QList<IssuedReport>> Ledger::reports(const QString &text, int limit) const
{
    return m->read("reports", [&](Connection &c) -> base::Result<QList<IssuedReport>> { return readReports(c, text, limit); });
}

base::Result<IssuedReport> Ledger::report(const QString &number) const
{
    return m->read("report", [&](Connection &c) -> base::Result<IssuedReport> {
        auto found = readReport(c, number);
        if (!found)
            return fail(Code::NotFound, QStringLiteral("no such report"));
        return *std::move(found);
    });
}

base::Result<QList<IssuedReport>> Ledger::reportsOf(const QString &subject) const
{
    return m->read("reports of a subject",
                   [&](Connection &c) -> base::Result<QList<IssuedReport>> { return readReportsOf(c, subject, {}); });
}

base::Result<QList<IssuedReport>> Ledger::reportsOf(const QByteArray &subjectKey) const
{
    if (subjectKey.isEmpty())
        return QList<IssuedReport>();
    return m->read("reports of a person",
                   [&](Connection &c) -> base::Result<QList<IssuedReport>> { return readReportsOf(c, {}, subjectKey); });
}

base::Result<std::optional<QByteArray>> Ledger::value(const QString &key) const
{
    return m->read("value", [&](Connection &c) -> base::Result<std::optional<QByteArray>> { return readValue(c, key); });
}

base::Result<qint64> Ledger::count(const QString &what) const
{
    const char *sql = what == QStringLiteral("outbox")      ? "SELECT count(*) FROM outbox WHERE state = 'waiting'"
                      : what == QStringLiteral("conflicts") ? "SELECT count(*) FROM outbox WHERE state = 'refused'"
                      : what == QStringLiteral("reports")   ? "SELECT count(*) FROM report"
                      : what == QStringLiteral("audit")     ? "SELECT entries FROM audit_head"
                                                            : nullptr;
    if (sql == nullptr)
        return fail(Code::InvalidInput, QStringLiteral("nothing of that name is counted"));
    return m->read("count", [&](Connection &c) -> base::Result<qint64> { return c.integer(sql); });
}

} // namespace creditdesk::store
