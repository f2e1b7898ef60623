// The ledger: what this window did. Promise: never lost (synchronous=FULL; a change, its audit entry and its outbox item
// in one transaction; verified backup before each migration). One writer thread inside; all calls are safe from any thread
// and return after the transaction is durable. Readers use connections of their own.
#pragma once

#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace creditdesk::store {

/// One line of the hash-chained audit. hash = SHA-256 over the previous hash (32 bytes; zeros before the first) followed by
/// the RFC 8785 form of {"sequence","at","operator","role","action","permission","subject","basis","outcome","detail"};
/// "at" is text, UTC, e.g. "2024-03-01T01:02:03.004Z".
struct AuditEntry {
    qint64 sequence = 0; ///< from 1, without gaps; set by the ledger
    QDateTime at;        ///< UTC; set by the ledger from its clock
    QString operatorId;
    QString role;
    QString action;     ///< e.g. "report.issue"
    QString permission; ///< the permission that allowed or would have allowed it
    QString subject;    ///< credit code, report number, ...; empty if none
    QString basis;      ///< why: purpose, article, request number
    QString outcome;    ///< "done", "refused", "failed"
    QJsonObject detail; ///< small, without personal data
    QByteArray hash;    ///< 32 bytes; set by the ledger
};

struct AuditHead {
    qint64 entries = 0;
    QByteArray hash; ///< of the last entry; 32 zero bytes if none
};

struct OutboxItem {
    qint64 id = 0;          ///< set by the ledger; order of sending
    QString idempotencyKey; ///< set by the ledger if empty
    QString kind;           ///< "report" or "void"
    QString object;         ///< e.g. report number
    QJsonObject body;
    int attempts = 0;
    QDateTime notBefore;  ///< back-off, persisted
    QString lastFailure;  ///< name of base::Code; empty if none
    QString state;        ///< "waiting", "refused" or "withdrawn"
    QString refusal;      ///< the platform's reason
    QDateTime enqueuedAt; ///< set by the ledger; invalid for items older than ledger version 3
    QString withdrawal;   ///< why it was withdrawn, in a person's words
    QDateTime withdrawnAt;
};

struct IssuedReport {
    QString number;
    QString subject; ///< credit code
    QString subjectName;
    QDateTime issuedAt;
    QString operatorId;
    QString applicant;
    QString purpose;
    QString ruleSet;
    QDateTime dataAsOf;
    int pages = 0;
    QByteArray sha256;          ///< of the file, 32 bytes
    QByteArray canonicalSha256; ///< of the canonical data, 32 bytes: what the QR code carries
    QByteArray canonical;       ///< RFC 8785 JSON of everything printed
    QByteArray pdf;             ///< the issued bytes; empty in lists
    int prints = 0;             ///< copies known to be printed
    QString product =
        QStringLiteral("organisation"); ///< id of a report product; what was issued before there were others is one
    QString subjectType = QStringLiteral("organisation"); ///< or "person"; then `subject` is no document number
    QByteArray subjectKey;                                ///< keyed hash of a person's type and number; empty: none
    bool slip = false;                                    ///< a refusal, not a report
    bool voided = false;                                  ///< by two people; set by the ledger
};

class LedgerTransaction; // handle inside Ledger::write

class Ledger
{
public:
    /// Opens or creates `path`; migrates after a verified backup beside it. Codes: WrongKey, Locked, TooNew, Damaged,
    /// NotOurs, NoSpace, ReadOnly, InputOutput.
    static base::Result<std::unique_ptr<Ledger>> open(const QString &path, const base::Secret &key, const base::Clock &clock,
                                                      base::Random &random);
    ~Ledger();

    /// Runs `body` on the writer thread in one transaction together with `entry`. If `body` fails, everything is rolled
    /// back and the same entry is written alone with outcome "failed" (or "refused" if the code's category is Rule or
    /// Permission) and detail.code. If the entry cannot be written the action does not happen.
    base::Done write(AuditEntry entry, const std::function<base::Done(LedgerTransaction &)> &body);
    /// An action that changes nothing but must be recorded before its result is shown.
    base::Done record(AuditEntry entry);
    /// Small state that is nobody's act (where a page was left): durable, without an entry in the audit.
    base::Done keep(const QString &key, const QByteArray &value);
    /// What was removed or replaced leaves the files: removed rows are overwritten where they stood, and the log that may still
    /// hold them is emptied. Locked: a reader is under way that still sees it; ask again.
    base::Done settle();

    // reading
    [[nodiscard]] base::Result<AuditHead> auditHead() const;
    /// Walks the chain; ChainBroken with the detail "first bad sequence N". Entries cut off the end count as bad too.
    [[nodiscard]] base::Result<AuditHead> verifyAudit() const;
    /// Entries from sequence `from`, at most `limit`, ascending.
    [[nodiscard]] base::Result<QList<AuditEntry>> audit(qint64 from, int limit) const;
    /// What waits or was refused, in order of sending; on request also what was withdrawn, after those.
    [[nodiscard]] base::Result<QList<OutboxItem>> outbox(bool withWithdrawn = false) const;
    /// Newest first, without pdf and canonical bytes. `text` matches number, code or name; empty: all.
    [[nodiscard]] base::Result<QList<IssuedReport>> reports(const QString &text, int limit) const;
    [[nodiscard]] base::Result<IssuedReport> report(const QString &number) const; ///< with bytes; NotFound
    /// Of one subject (code, or key of a person), newest first, without bytes.
    [[nodiscard]] base::Result<QList<IssuedReport>> reportsOf(const QString &subject) const;
    [[nodiscard]] base::Result<QList<IssuedReport>> reportsOf(const QByteArray &subjectKey) const;
    [[nodiscard]] base::Result<std::optional<QByteArray>> value(const QString &key) const;
    [[nodiscard]] base::Result<qint64> count(const QString &what) const; ///< "outbox", "reports", "conflicts", "audit"

private:
    friend class WindowBook;
    friend class InspectionBook;
    friend class MeasureBook;
    friend class WarningBook;
    friend class WatchBook;
    Ledger();
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// What may be changed inside Ledger::write. Failures of the database are reported by the enclosing write().
class LedgerTransaction
{
public:
    /// Small state by key (grant, cursor, settings); replaces.
    base::Done setValue(const QString &key, const QByteArray &value);
    base::Result<std::optional<QByteArray>> value(const QString &key);
    base::Done insertReport(const IssuedReport &report);
    base::Done enqueue(OutboxItem item);
    /// After the platform's acknowledgement.
    base::Done removeOutbox(qint64 id);
    base::Done postponeOutbox(qint64 id, const QDateTime &notBefore, const QString &failureName);
    base::Done refuseOutbox(qint64 id, const QString &reason);
    // What a person may do. NotFound: no such item; Conflict: its state does not allow it.
    /// A refused item gets another body and a new idempotency key, and waits again. Its place in the order stays.
    base::Done mendOutbox(qint64 id, const QJsonObject &body);
    /// Sends without waiting any longer: a refused item as it is, a waiting one before its back-off has ended.
    base::Done retryOutbox(qint64 id);
    /// A refused item is not sent again. It is kept, with the reason. An item that still waits cannot be withdrawn: the
    /// platform may have it already.
    base::Done withdrawOutbox(qint64 id, const QString &reason);
    /// Adds to this action's audit detail.
    void annotate(const QString &key, const QJsonValue &value);

private:
    friend class Ledger;
    friend class WindowEntries;
    friend class InspectionEntries;
    friend class MeasureEntries;
    friend class WarningEntries;
    friend class WatchEntries;
    struct Impl;
    explicit LedgerTransaction(Impl &impl) : m(impl) {}
    Impl &m;
};

} // namespace creditdesk::store
