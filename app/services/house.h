// What a Workstation is made of; known only inside app/services. Handles are shared pointers, so that a call under way keeps
// what it uses while somebody signs out.
#pragma once

#include "app/base/concern.h"
#include "app/platform/client.h"
#include "app/services/connection.h"
#include "app/services/inspections.h"
#include "app/services/measures.h"
#include "app/services/reception.h"
#include "app/services/supervision.h"
#include "app/services/warnings.h"
#include "app/services/watch.h"
#include "app/services/workstation.h"
#include "app/vault/signing.h"
#include "app/vault/vault.h"

#include <functional>
#include <mutex>
#include <shared_mutex>

namespace creditdesk::services {

/// A signed-in operator's means; a snapshot taken at the start of each call.
struct Means {
    Session session;
    std::shared_ptr<store::Ledger> ledger;
    std::shared_ptr<store::Mirror> mirror; ///< null before the first sync, or if it does not open
    base::Failure mirrorFailure;           ///< why it is null
};

/// What a call answers that needs the mirror and has none.
inline tl::unexpected<base::Failure> noMirror(const Means &who)
{
    return tl::unexpected(base::about(base::kAboutMirror, who.mirrorFailure));
}

struct Workstation::Impl {
    QString home;
    std::optional<base::OpenFolder> homeFound; ///< set before anybody signs in
    const base::Clock &clock;
    base::Random &random;
    domain::Catalogue catalogue;

    mutable std::mutex vaultMutex; ///< the vault is not thread-safe
    std::unique_ptr<vault::Vault> vault;

    mutable std::mutex stateMutex; ///< guards what follows
    Means means;
    QByteArray token;
    std::shared_ptr<const platform::SegmentKeys> segmentKeys; ///< of the session; wiped with the last sync that holds them
    std::shared_ptr<const base::Secret> password; ///< of the session, in locked memory, for renew() alone
    base::Failure lastFailure;
    QString recordedSearch; ///< text last typed of the search going on, which has its audit entry; empty: none goes on

    std::mutex interactiveMutex; ///< one interactive call at a time
    std::unique_ptr<platform::Client> interactive;
    std::mutex probeMutex; ///< a probe waits for no look-up, and no look-up for a probe
    std::unique_ptr<platform::Client> prober;

    mutable std::mutex linkMutex; ///< held for moments only: the UI thread asks too
    ConnectionMachine link;
    const ConnectionLimits limits;

    std::mutex syncMutex; ///< one sync at a time
    std::optional<sync::MassChange> question; ///< of the last pull, guarded by stateMutex

    /// Shared while a paper is on its way from number to ledger; alone while numbers that an ended run left are explained, so
    /// that none of a paper still being made here is taken for one of a crash.
    std::shared_mutex papersUnderWay;
    std::unique_ptr<Supervision> supervision;
    std::unique_ptr<Measures> measures;
    std::unique_ptr<Inspections> inspections;
    std::unique_ptr<Warnings> warnings; ///< asks supervision for the rules in force
    std::unique_ptr<Watch> watch;
    std::unique_ptr<Reception> reception; ///< last to be made, first to go

    std::mutex historyMutex;
    std::optional<QList<SyncRun>> runs; ///< null until read from the ledger

    std::mutex printMutex;
    std::shared_ptr<print::Printer> printer; ///< null until the print system is asked for

    Impl(QString homePath, const base::Clock &c, base::Random &r, domain::Catalogue cat, const ConnectionLimits &l)
        : home(std::move(homePath)), clock(c), random(r), catalogue(std::move(cat)), link(l, c), limits(l)
    {
    }

    [[nodiscard]] Means snapshot() const;
    [[nodiscard]] store::AuditEntry entry(const Session &session, const QString &permission, const QString &subject = {},
                                          const QString &basis = {}) const;
    /// The means of the operator if the role holds `permission`; otherwise a refusal, written to the audit if there is one.
    base::Result<Means> require(const QString &permission, const QString &subject = {});
    /// Writes a refusal by a rule of the field and returns it.
    tl::unexpected<base::Failure> refuse(const Means &who, const QString &permission, const QString &subject, base::Failure why);

    /// A client with device identity; NotEnrolled before enrolment.
    base::Result<std::unique_ptr<platform::Client>> makeClient(int connectMs, int answerMs) const;
    /// Runs `call` on the interactive client and notes what it tells about the connection.
    template <typename T>
    base::Result<T> interactiveCall(const std::function<base::Result<T>(platform::Client &)> &call)
    {
        const std::lock_guard lock(interactiveMutex);
        if (!interactive) {
            auto made = makeClient(1'500, 4'000);
            if (!made)
                return tl::unexpected(made.error());
            interactive = std::move(*made);
        }
        {
            const std::lock_guard state(stateMutex);
            interactive->useToken(token);
        }
        const qint64 start = clock.monotonicMs();
        base::Result<T> result = call(*interactive);
        noteConnection(result ? nullptr : &result.error(), clock.monotonicMs() - start);
        return result;
    }
    /// The same, and a token that has ended is renewed once on the way.
    template <typename T>
    base::Result<T> signedInCall(const std::function<base::Result<T>(platform::Client &)> &call)
    {
        base::Result<T> result = interactiveCall<T>(call);
        if (result || result.error().code != base::Code::SignInNeeded)
            return result;
        TRY_DONE(renew());
        return interactiveCall<T>(call);
    }
    /// What a call brought back; `tookMs` < 0 if its time says nothing about the connection.
    void noteConnection(const base::Failure *failure, qint64 tookMs = -1);
    /// Tells the connection something; see ConnectionMachine.
    template <typename Tell>
    auto withLink(Tell tell)
    {
        const std::lock_guard lock(linkMutex);
        return tell(link);
    }
    [[nodiscard]] Connection connection() const;
    /// Asks the platform for its clock on a client of its own.
    void askPlatform();
    /// A new token and grant for the operator who is signed in: after an expired token, or when the platform is back after an
    /// offline sign-in. SignInNeeded if the platform no longer takes the password.
    base::Done renew();
    /// A grant that is over as soon as the platform gives it: the clock here is wrong, if the platform's says so.
    [[nodiscard]] base::Failure orWrongClock(base::Failure failure, platform::Client &client);
    /// What the session gives to a sync now.
    [[nodiscard]] sync::Access access() const;

    /// The audit entry of an act that changes nothing else, durable before the act; a failure says that it is about the entry.
    [[nodiscard]] static base::Done record(const Means &who, const store::AuditEntry &line);
    /// The question that the last pull ended with, kept beyond this process; none answers it.
    base::Done keepQuestion(const Means &who, const std::optional<sync::MassChange> &asked);
    [[nodiscard]] std::optional<sync::MassChange> keptQuestion(const Means &who) const;

    /// Live look-up if the platform answers in time, else the mirror. A 404 is "no knowledge", not absence.
    base::Result<domain::SubjectFile> fetchSubject(const Means &who, const QString &code);
    /// What the mirror knew then, as far as it may be shown today.
    base::Result<domain::SubjectFile> fileKnownAt(const Means &who, const QString &code, const QDateTime &knownAt);
    base::Done openMirror();
    /// A client for the district cache, without identity and token; null if none is named.
    base::Result<std::unique_ptr<platform::Client>> makeCacheClient() const;
    /// Runs `work` with everything that sync needs, alone; a token that ended is renewed on the way.
    base::Done withSync(const Means &who, const std::function<base::Done(const sync::Context &)> &work);
    base::Done prepared(const Means &who, const std::function<base::Done(const sync::Context &)> &work);
    /// Sync runs so far, oldest first.
    QList<SyncRun> history(const Means &who);
    base::Done noteRun(const Means &who, SyncRun run);
    base::Result<report::Trust> trust() const;

    base::Result<std::shared_ptr<print::Printer>> printSystem(); ///< with printMutex held
    base::Result<QStringList> printerNames(const Means &who);    ///< the one used last first, then the default
    /// Paper that is no report and is not followed: sheets, forms, tables.
    base::Done printPlain(const QByteArray &pdf, const QString &title, const QString &queue);
};

/// In the ledger: the queue that took the last sheet.
inline const QString kLastPrinterKey = QStringLiteral("window.printer");

} // namespace creditdesk::services
