// A ledger to work at: opened once, written by short bodies, looked into by SQLCipher's own shell.
#pragma once

#include "app/store/window_book.h"
#include "support.h"

namespace creditdesk::store::test {

class Desk
{
public:
    explicit Desk(const QString &path = {}) : m_path(path.isEmpty() ? m_folder.filePath(QStringLiteral("ledger.db")) : path)
    {
        reopen();
    }
    void reopen()
    {
        m_ledger.reset();
        auto opened = Ledger::open(m_path, keyOf('l'), clock, m_random);
        if (!opened)
            qFatal("no ledger: %s", qPrintable(opened.error().name() + opened.error().detail));
        m_ledger = *std::move(opened);
    }
    [[nodiscard]] Ledger &ledger() const { return *m_ledger; }
    [[nodiscard]] WindowBook book() const { return WindowBook(*m_ledger); }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString sql(const QString &text) const { return shell(m_path, 'l', text); }

    base::Done act(const std::function<base::Done(WindowEntries &, LedgerTransaction &)> &body) const
    {
        AuditEntry entry;
        entry.action = QStringLiteral("test");
        return m_ledger->write(entry, [&](LedgerTransaction &transaction) -> base::Done {
            WindowEntries entries(transaction);
            return body(entries, transaction);
        });
    }
    /// Name of the failure, empty if there was none.
    QString said(const std::function<base::Done(WindowEntries &)> &body) const
    {
        const base::Done done = act([&](WindowEntries &entries, LedgerTransaction &) { return body(entries); });
        return done ? QString() : done.error().name() + (done.error().rule.isEmpty() ? QString() : u' ' + done.error().rule);
    }
    /// What `body` returned; `none` if it failed.
    template <typename T> T got(const std::function<base::Result<T>(WindowEntries &)> &body, T none = {}) const
    {
        T value = none;
        const base::Done done = act([&](WindowEntries &entries, LedgerTransaction &) -> base::Done {
            TRY_ASSIGN(value, body(entries));
            return {};
        });
        return done ? value : none;
    }
    /// A report with this number, as issuing leaves it.
    base::Done report(const QString &number, const std::function<void(IssuedReport &)> &change = {}) const
    {
        IssuedReport report;
        report.number = number;
        report.subject = QStringLiteral("91310000MA1FL0000X");
        report.issuedAt = clock.now();
        report.sha256 = report.canonicalSha256 = QByteArray(32, '\1');
        report.canonical = "{}";
        report.pdf = "%PDF";
        if (change)
            change(report);
        return act([&](WindowEntries &, LedgerTransaction &transaction) { return transaction.insertReport(report); });
    }

    FixedClock clock;

private:
    QTemporaryDir m_folder;
    CountingRandom m_random;
    QString m_path;
    std::unique_ptr<Ledger> m_ledger;
};

} // namespace creditdesk::store::test
