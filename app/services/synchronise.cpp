// Sync as a use case: permission, one at a time, its own connection, and the mirror opened when the first one has come.
#include "app/services/house.h"

namespace creditdesk::services {

using base::Code;

base::Result<sync::Summary> Workstation::synchronise(bool rebuild, const sync::ProgressSink &progress,
                                                     const base::CancelToken &cancel)
{
    TRY_ASSIGN(const Means who, m->require(QStringLiteral("sync.run")));
    const std::unique_lock one(m->syncMutex, std::try_to_lock);
    if (!one.owns_lock())
        return base::fail(Code::Locked, QStringLiteral("a sync is under way"));

    const auto failed = [this](const base::Failure &failure) {
        m->noteConnection(&failure);
        const std::lock_guard state(m->stateMutex);
        m->lastFailure = failure;
        return tl::unexpected(failure);
    };
    auto client = m->makeClient(5'000, 30'000);
    if (!client)
        return failed(client.error());
    const auto takeToken = [this, &client] {
        const std::lock_guard state(m->stateMutex);
        (*client)->useToken(m->token);
        return !m->token.isEmpty();
    };
    if (!takeToken()) { // signed in offline
        if (const base::Done renewed = m->renew(); !renewed)
            return failed(renewed.error());
        takeToken();
    }
    base::Secret key;
    vault::Enrolment enrolment;
    {
        const std::lock_guard lock(m->vaultMutex);
        TRY_ASSIGN(key, m->vault->key(QStringLiteral("mirror")));
        enrolment = m->vault->enrolment();
    }
    const sync::Context context{.home = m->home,
                                .client = **client,
                                .ledger = *who.ledger,
                                .mirror = who.mirror.get(),
                                .mirrorKey = key,
                                .platformCertificateDer = vault::pemToDer(enrolment.platformCertificatePem),
                                .caDer = vault::pemToDer(enrolment.caPem),
                                .clock = m->clock,
                                .operatorId = who.session.operatorId,
                                .role = who.session.role};
    auto summary = sync::run(context, rebuild, progress, cancel);
    if (!summary && summary.error().code == Code::SignInNeeded) { // the token ended
        if (const base::Done renewed = m->renew(); !renewed)
            return failed(renewed.error());
        takeToken();
        summary = sync::run(context, rebuild, progress, cancel);
    }
    if (!summary)
        return failed(summary.error());
    m->noteConnection(nullptr);
    {
        const std::lock_guard state(m->stateMutex);
        m->lastFailure = {};
    }
    if (!who.mirror)
        TRY_DONE(m->openMirror());
    return summary;
}

base::Result<QByteArray> Workstation::mirrorDigest()
{
    const QString permission = QStringLiteral("mirror.digest");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(who.ledger->record(m->entry(who.session, permission)));
    if (!who.mirror)
        return noMirror(who);
    return who.mirror->digest();
}

base::Done Workstation::mirrorCheck()
{
    const QString permission = QStringLiteral("mirror.digest");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(who.ledger->record(m->entry(who.session, permission)));
    if (!who.mirror)
        return noMirror(who);
    return who.mirror->check();
}

base::Result<store::AuditHead> Workstation::auditVerify()
{
    const QString permission = QStringLiteral("audit.verify");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(who.ledger->record(m->entry(who.session, permission)));
    return who.ledger->verifyAudit();
}

base::Result<QList<store::AuditEntry>> Workstation::auditEntries(qint64 from, int limit)
{
    const QString permission = QStringLiteral("audit.read");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(who.ledger->record(m->entry(who.session, permission)));
    return who.ledger->audit(from, limit);
}

} // namespace creditdesk::services
