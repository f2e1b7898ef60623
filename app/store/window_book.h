// The part of the ledger that the window writes all day: drafts, authorisations with their evidence, report numbers, the
// register of queries, print jobs. Reading is by WindowBook (any thread, connections of the ledger); changing is inside
// Ledger::write, by WindowEntries over its transaction, so that audit entry, change and outbox item stand or fall together.
#pragma once

#include "app/base/failure.h"
#include "app/store/ledger.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace creditdesk::store {

// ---- drafts: half-filled requests; they survive a crash and a lock, and only one window has one in hand

struct Draft {
    QString id;
    QString operatorId; ///< whose; another operator never sees it
    QJsonObject form;   ///< domain::VisitForm
    QString title;      ///< for "recover the work of 10:42?": applicant kind and subject's name, never a person's number
    QDateTime updatedAt;
    QString heldBy;      ///< random id of the window instance that has it in hand; empty: nobody
    QDateTime heldUntil; ///< a hold ends by itself (crash)
    qint64 revision = 0; ///< grows with each save; saving over another's change is a Conflict
};

// ---- authorisations (domain.md 2.2)

/// Larger evidence is InvalidInput "image"; a scan of a page has a tenth of it.
inline constexpr qint64 kLargestEvidence = 20LL * 1024 * 1024;

struct Authorisation {
    qint64 id = 0;
    QString grantorType;              ///< "organisation" or "person"
    QString grantorName, grantorCode; ///< code: credit code, or a person's document number (encrypted file; masked when shown)
    QString grantorDocumentType;
    QString granteeName, granteeCode;
    QString purpose;
    QStringList scope; ///< record kinds, or everything: see authorisation_scope.h
    QDate validFrom, validUntil, signedOn;
    bool severalUses = false;
    int uses = 0;
    QString imageName, imageMedia; ///< "image/png", "image/jpeg", "application/pdf"
    QByteArray imageSha256;        ///< of the evidence's bytes; empty: no image
    qint64 imageBytes = 0;
    QString checkedBy; ///< operator who saw the original
    QDateTime registeredAt, withdrawnAt;
    QString withdrawal; ///< why, in a person's words
};

// ---- report numbers: reserved from the platform in blocks, each used once, every gap explained

struct NumberBlock {
    QString id;              ///< five characters of the number alphabet
    int first = 0, last = 0; ///< sequences, inclusive
    QDateTime reservedAt, validUntil;
    int next = 0; ///< first sequence not taken
    [[nodiscard]] int left() const { return last - next + 1; }
};

struct NumberUse {
    QString block;
    int sequence = 0;
    QString number; ///< the whole report number once a time was put before it
    QString state;  ///< "taken" (issuing now), "issued", "spoilt" (never became a report; why is in `reason`), "voided"
    QString reason;
    QDateTime at;
};

struct VoidRequest { ///< spoilt sheets are voided by two people
    QString number;
    QString reason;
    QString askedBy, agreedBy; ///< two different operators; agreedBy empty: still open
    QDateTime askedAt, agreedAt;
};

// ---- the register of queries (查询登记表)

struct RegisterEntry {
    qint64 id = 0; ///< running number of this workstation
    QDateTime at;
    QString operatorId, operatorName;
    QString applicant; ///< id of the applicant kind
    QString visitor;   ///< name of who stood there
    QString visitorOrganisation;
    QString visitorDocument; ///< kind and masked number
    QString subjectType;     ///< "organisation" or "person"
    QString subject;         ///< credit code; of a person the masked number
    QString subjectName;
    QByteArray subjectKey; ///< keyed hash of type and number: finds one subject's history without keeping the number
    QString purpose, matter, caseNumber;
    QString basis; ///< id of the table's row and its article
    QString ruleSet, table;
    qint64 authorisation = 0;
    QString scope;
    QString product;
    QString result;       ///< "issued" "no_record" "refused" "abandoned" "failed"
    QString why;          ///< of a refusal or failure
    QString report;       ///< number, if one was issued
    QString slip;         ///< number of the refusal slip
    int sheets = 0;       ///< paper sheets known to be printed
    bool disclose = true; ///< may be shown to the subject
};

struct RegisterFilter {
    QDate from, until;                                    ///< legal days, inclusive; invalid: open
    QString operatorId, applicant, result, product, text; ///< text: name, code or number
    QByteArray subjectKey;
    qint64 beforeId = 0; ///< paging: entries with a smaller id; 0: from the newest
    int limit = 200;
};

// ---- print jobs: printed, failed or unknown, never a guess

struct PrintRecord {
    qint64 id = 0;
    QString report; ///< number of report, slip or form
    int copy = 0;   ///< 1: the first; more: a reprint, with a reason
    QString reason;
    QString printer, jobId;
    QString state;       ///< "queued" "printing" "printed" "failed" "cancelled" "unknown"
    QString stateReason; ///< of IPP, e.g. "media-empty-error"
    int sheets = 0;
    QString operatorId;
    QDateTime at, stateAt;
};

class WindowBook
{
public:
    explicit WindowBook(const Ledger &ledger) : m_ledger(ledger) {}

    [[nodiscard]] base::Result<QList<Draft>> drafts(const QString &operatorId) const; ///< newest first
    [[nodiscard]] base::Result<std::optional<Draft>> draft(const QString &id) const;

    [[nodiscard]] base::Result<QList<Authorisation>> authorisations(const QString &text, int limit) const; ///< newest first
    [[nodiscard]] base::Result<Authorisation> authorisation(qint64 id) const;                              ///< NotFound
    /// The one of this grantor whose evidence has this hash.
    [[nodiscard]] base::Result<std::optional<Authorisation>>
    authorisationOfImage(const QByteArray &sha256, const QString &grantorType, const QString &grantorCode) const;
    [[nodiscard]] base::Result<QByteArray> evidence(qint64 authorisation) const; ///< HashMismatch if it was altered

    [[nodiscard]] base::Result<QList<NumberBlock>> blocks() const;
    [[nodiscard]] base::Result<int> numbersLeft(const QDateTime &now) const;             ///< in blocks still valid
    [[nodiscard]] base::Result<QList<NumberUse>> numberUses(const QString &block) const; ///< ascending, spoilt and voided too
    /// How many are "taken" and not settled: on their way just now, or left by a program that ended (explainTaken()).
    [[nodiscard]] base::Result<int> numbersTaken() const;
    /// Sequences below `next` of a block without a use (state empty), and uses "issued" or "voided" without a report (state
    /// theirs): must be empty, whatever happened.
    [[nodiscard]] base::Result<QList<NumberUse>> unexplained() const;
    [[nodiscard]] base::Result<QList<VoidRequest>> voids(bool onlyOpen) const;

    [[nodiscard]] base::Result<QList<RegisterEntry>> entries(const RegisterFilter &filter) const; ///< newest first
    [[nodiscard]] base::Result<RegisterEntry> entry(qint64 id) const;
    [[nodiscard]] base::Result<qint64> countEntries(const RegisterFilter &filter) const;

    [[nodiscard]] base::Result<QList<PrintRecord>> prints(const QString &report) const; ///< oldest first
    [[nodiscard]] base::Result<QList<PrintRecord>>
    openPrints() const; ///< queued, printing, and unknown if the print system has named the job
    /// What count the next sheet of this paper carries: jobs that failed or were cancelled left none behind.
    [[nodiscard]] base::Result<int> nextCopy(const QString &report) const;

private:
    const Ledger &m_ledger;
};

class WindowEntries
{
public:
    explicit WindowEntries(LedgerTransaction &transaction) : m_transaction(transaction) {}

    /// Saves; `expectedRevision` is the one read before (0: new). Conflict: another window has it in hand, or changed it.
    /// Returns the new revision.
    base::Result<qint64> saveDraft(const Draft &draft, qint64 expectedRevision, const QDateTime &now);
    /// Takes a draft in hand for `holder` until `until`; Conflict while another's hold has not ended.
    base::Done holdDraft(const QString &id, const QString &holder, const QDateTime &now, const QDateTime &until);
    base::Done releaseDraft(const QString &id, const QString &holder); ///< nothing if another has it in hand by now
    base::Done removeDraft(const QString &id);                         ///< nothing if it is gone; see Ledger::settle()

    base::Result<qint64> addAuthorisation(const Authorisation &authorisation, const QByteArray &image);
    /// RefusedByRule "authorisation_withdrawn", "_expired", "_not_yet_valid" (by the clock's legal day), "_used".
    base::Done useAuthorisation(qint64 id, const QString &report);
    base::Done withdrawAuthorisation(qint64 id, const QString &reason, const QDateTime &at); ///< Conflict if withdrawn before

    base::Done addBlock(const NumberBlock &block); ///< Conflict if it overlaps one we have
    /// Takes the next number of the block that ends first among those valid at `now`; nothing left: RefusedByRule "numbers".
    /// It is "taken" when this transaction is durable; if the program ends before it is issued, explainTaken() says so.
    base::Result<NumberUse> takeNumber(const QDateTime &legalTime);
    base::Done numberIssued(const QString &number); ///< Conflict unless it is "taken": take another; NotFound
    base::Done spoilNumber(const QString &number, const QString &reason);
    /// At start: numbers still "taken" by an earlier run become "spoilt" with `reason`. How many.
    base::Result<int> explainTaken(const QString &reason);
    /// Of a report or slip in the ledger, also one from before there were blocks. NotFound; Conflict: asked before.
    base::Done askVoid(const QString &number, const QString &reason, const QString &operatorId, const QDateTime &at);
    base::Done agreeVoid(const QString &number, const QString &operatorId,
                         const QDateTime &at); ///< NotPermitted: the same person asked

    base::Result<qint64> addEntry(const RegisterEntry &entry);
    base::Done setSheets(const QString &report, int sheets); ///< of the entry with this report or slip; NotFound
    /// Retention (rule log.retention): removes entries before `day`, only with two operators named. How many.
    base::Result<int> removeEntriesBefore(const QDate &day, const QString &askedBy, const QString &agreedBy);

    /// A job under way ("queued", "printing", "unknown"). copy 0: the ledger counts. RefusedByRule "reprint.reason": from the
    /// second copy on a reason is needed; Conflict: a sheet with this count may be in the world already.
    base::Result<qint64> addPrint(const PrintRecord &record);
    base::Done setPrintJob(qint64 id, const QString &jobId); ///< when the print system has named it
    /// "printed", "failed" and "cancelled" are the end: another state after it is a Conflict, the same again is nothing.
    /// With "printed" IssuedReport::prints and the sheets of the register's entry follow.
    base::Done setPrintState(qint64 id, const QString &state, const QString &reason, int sheets, const QDateTime &at);

private:
    LedgerTransaction &m_transaction;
};

} // namespace creditdesk::store
