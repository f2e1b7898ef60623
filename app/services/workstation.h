// The house: everything a main program needs, opened in a fixed order (crypto self-test, vault, then after sign-in ledger
// and mirror) and closed in the reverse one. Services are reached through it. All service calls block and may be made from
// any thread but the UI thread; ui/ runs them through services/runner.h.
// Each call names the permission it needs, and its audit entry is durable before its result is given.
#pragma once

#include "app/base/cancel.h"
#include "app/base/clock.h"
#include "app/base/failure.h"
#include "app/base/private_folder.h"
#include "app/base/secret.h"
#include "app/report/issue.h"
#include "app/services/connection.h"
#include "app/services/outbox.h"
#include "app/services/sync_history.h"
#include "app/store/ledger.h"
#include "app/store/mirror.h"
#include "app/sync/sync.h"
#include "models/domain/catalogue.h"
#include "models/domain/disclosure.h"
#include "models/domain/subject.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace creditdesk::services {

/// Who works here now. Empty operatorId: nobody.
struct Session {
    QString operatorId;
    QString name;
    QString role;
    QStringList permissions;
    QStringList districts; ///< of the grant, ascending: what is mirrored here
    QDateTime grantValidUntil;
    QString organ; ///< of the grant, as the application list names it; empty: none, so nothing is opened or applied for one
    bool online = false; ///< signed in at the platform, not only by the grant
    [[nodiscard]] bool may(const QString &permission) const { return permissions.contains(permission); }
};

/// The four facts of the status bar.
struct Status {
    Connection connection = Connection::Unknown;
    ConnectionView link;
    QString platformUrl;
    QString hall, terminal, district, workstation;
    QDateTime dataAsOf;
    qint64 subjects = 0, records = 0, outbox = 0, conflicts = 0, reports = 0;
    store::AuditHead audit;
    base::Failure lastSyncFailure; ///< code Internal and empty detail: none
    bool hasMirror = false;
    QStringList districts;                             ///< held here
    QString districtCache;                             ///< its address; empty: none
    std::optional<base::Failure> districtCacheIgnored; ///< why the setting cannot be read; it is as if there were none
    std::optional<base::OpenFolder> homeFound;         ///< the home was open to other users when this program opened it
    OutboxState waiting;
    std::optional<sync::MassChange> question; ///< a pull stopped before taking so much away, and asks
};

/// One record as a clerk may see it. Of a record that is not disclosed (expired, repaired) only kind, source unit and dates
/// are here, so that the clerk can say why it is not shown; its fields are empty. Revoked records are not here at all.
struct RecordView {
    domain::Record record;
    domain::DisclosureDecision decision;
};

struct SubjectView {
    domain::Organisation organisation;
    QList<RecordView> records; ///< by chapter order of the catalogue, newest first
    QDateTime asOf;
    bool live = false;
    QString ruleSet;
    int withheld = 0;  ///< how many of `records` are not disclosed
    int revoked = 0;   ///< how many were left out as revoked
    int closed = 0;    ///< how many are left out: not public, and whoever looks named no published matter (条例 art. 17(2))
    QDateTime knownAt; ///< valid: what this workstation knew then, not what it knows now
};

class Reception;
class Supervision;
class Measures;
class Warnings;
class Watch;
class Inspections;
class Issuing;

class Workstation
{
public:
    struct Options {
        QString home;
        const base::Clock *clock = nullptr;
        base::Random *random = nullptr;
    };
    /// Opens what can be opened without an operator. Never fails because of NotEnrolled: see enrolled().
    static base::Result<std::unique_ptr<Workstation>> open(const Options &options);
    ~Workstation();

    [[nodiscard]] const domain::Catalogue &catalogue() const;
    [[nodiscard]] const base::Clock &clock() const;

    // enrolment
    /// If the home was open to other users when it was opened: its permissions then, and whether they are mended. Also in the
    /// audit.
    [[nodiscard]] std::optional<base::OpenFolder> homeFoundOpen() const;
    [[nodiscard]] bool enrolled() const;
    base::Done enrol(const QString &url, const QByteArray &caPem, const QString &code, const QString &terminalName);

    // sign-in
    [[nodiscard]] QStringList knownOperators() const; ///< those with a slot here
    /// Online first; without the platform by slot and grant. WrongPassword, LockedOut, NoSlot, GrantExpired, ...
    base::Result<Session> signIn(const QString &operatorId, const base::Secret &password);
    void signOut();
    [[nodiscard]] Session session() const;

    // what is here
    base::Result<Status> status();
    /// Asks the platform whether it is there and what time it is; renews a token that has ended.
    Connection probe();

    // the connection; these never wait, so the UI thread may ask them too
    [[nodiscard]] ConnectionView connection() const;
    [[nodiscard]] QList<ConnectionChange> connectionHistory() const; ///< oldest first
    [[nodiscard]] bool probeDue() const;
    void networkChanged(); ///< the system says that the network is another one: the next probe is due at once
    void woke();           ///< the machine has slept
    [[nodiscard]] const ConnectionLimits &limits() const;

    // search and subject file
    /// permission subject.search. `typed`: one of many while typing; only the first of a search (and what is opened from it)
    /// is written to the audit. Newer typed calls interrupt older ones (Cancelled).
    base::Result<QList<store::SearchHit>> search(const QString &text, int limit, bool typed = false);
    /// permission subject.open. `basis` is why; live look-up if the platform answers in time, else the mirror.
    /// InvalidInput "known_in_future": nothing is known then.
    /// `asOf`: on which day it held (valid time). `knownAt`: what this workstation knew at that moment (known time), from its
    /// own data; NotFound with the rule "known_since" before knownSince(), and "not_known_then" if it knew no such
    /// organisation. Neither shows what may not be shown today.
    base::Result<SubjectView> openSubject(const QString &code, const QString &basis, std::optional<QDate> asOf = {},
                                          std::optional<QDateTime> knownAt = {});
    /// Since when this workstation can say what it knew: the load of its data. NotFound without data.
    base::Result<QDateTime> knownSince();

    /// The window's work: visits, persons, authorisations, numbers, register, printing. Lives as long as the house.
    [[nodiscard]] Reception &reception();
    /// Figures, classes, rule sets, the plan's lists. Lives as long as the house.
    [[nodiscard]] Supervision &supervision();
    /// What changed that concerns the officers here. Lives as long as the house.
    [[nodiscard]] Warnings &warnings();
    /// Which organisations are followed, by whom and why. Lives as long as the house.
    [[nodiscard]] Watch &watch();
    /// Measures, commitments before approval, look-ups bound to a matter. Lives as long as the house.
    [[nodiscard]] Measures &measures();
    /// Random inspection.
    [[nodiscard]] Inspections &inspections();

    // reports
    /// Whether the faces that paper needs are installed; FontMissing names those that are not. Asked at start.
    [[nodiscard]] base::Done checkFonts() const;
    // How a report comes to be is reception().
    base::Result<QList<store::IssuedReport>> reports(const QString &text, int limit); ///< report.list
    base::Result<store::IssuedReport> report(const QString &number);                  ///< report.list, with bytes
    /// report.save: writes the issued bytes to `path` (atomic replace) after the audit entry.
    base::Done saveReport(const QString &number, const QString &path);

    // verification; needs no sign-in, writes an audit entry if somebody is signed in
    base::Result<report::Verification> verifyPdf(const QByteArray &bytes);
    base::Result<report::Verification> verifyQr(const QString &text);

    // sync and mirror
    /// permission sync.run. Pull, then push; one at a time (Locked). RefusedByRule with sync::kMassChangeRule asks:
    /// status().question.
    base::Result<sync::Summary> synchronise(const sync::Order &order, const sync::ProgressSink &progress,
                                            const base::CancelToken &cancel, bool automatic = false);
    base::Result<sync::Summary> synchronise(bool rebuild, const sync::ProgressSink &progress, const base::CancelToken &cancel)
    {
        return synchronise(sync::Order{.rebuild = rebuild}, progress, cancel);
    }
    /// Address of the district cache for segments, "http://..." or "https://..."; empty: none. Kept in
    /// <home>/district-cache.json, which is public: a cache is believed by hashes alone.
    [[nodiscard]] base::Result<QString> districtCache() const;
    /// sync.run, with an audit entry; while nobody has ever signed in here (enrolment) without either. InvalidInput.
    base::Done setDistrictCache(const QString &url);
    /// Only what waits, as far as it is due. How many were acknowledged.
    base::Result<qint64> sendWaiting(const base::CancelToken &cancel, bool automatic = false);
    base::Result<QList<SyncRun>> syncHistory();             ///< sync.run; oldest first
    base::Result<QList<store::DistrictHolding>> holdings(); ///< sync.run
    // What waits to be sent. Seen with sync.run, its content only with report.list; sent again with sync.run.
    base::Result<QList<store::OutboxItem>> outbox(bool withWithdrawn = false);
    base::Done retryOutbox(qint64 id);
    /// report.issue. InvalidInput if more than mendableMembers() was changed; Conflict unless the item was refused.
    base::Done mendOutbox(qint64 id, const QJsonObject &body);
    base::Done withdrawOutbox(qint64 id, const QString &reason); ///< report.issue; Conflict unless it was refused
    /// sync.run. Figures, codes and times for whoever helps, without personal data; nothing is written but an audit entry.
    base::Result<QByteArray> diagnostics();
    base::Done saveDiagnostics(const QByteArray &shown, const QString &path); ///< exactly what diagnostics() gave
    base::Result<QByteArray> mirrorDigest();                                  ///< mirror.digest
    base::Done mirrorCheck();                                                 ///< mirror.digest

    // audit
    base::Result<store::AuditHead> auditVerify();                                ///< audit.verify
    base::Result<QList<store::AuditEntry>> auditEntries(qint64 from, int limit); ///< audit.read

private:
    friend class Reception;
    friend class Supervision;
    friend class Warnings;
    friend class Watch;
    friend class Measures;
    friend class Inspections;
    friend class Issuing;
    Workstation();
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::services
