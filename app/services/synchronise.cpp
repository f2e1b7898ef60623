// What sync needs from the house: one at a time, its own connection, a session. Then the mirror and the audit as a whole.
#include "app/services/house.h"

namespace creditdesk::services {

using base::Code;

base::Done Workstation::Impl::withSync(const Means &who, const std::function<base::Done(const sync::Context &)> &work)
{
    const std::unique_lock one(syncMutex, std::try_to_lock);
    if (!one.owns_lock())
        return base::fail(Code::Locked, QStringLiteral("a sync is under way"));
    const auto failed = [this](const base::Failure &failure) {
        noteConnection(&failure);
        const std::lock_guard state(stateMutex);
        lastFailure = failure;
        return tl::unexpected(failure);
    };
    const base::Done done = prepared(who, work);
    if (!done)
        return failed(done.error());
    noteConnection(nullptr);
    const std::lock_guard state(stateMutex);
    lastFailure = {};
    return {};
}

base::Done Workstation::Impl::prepared(const Means &who, const std::function<base::Done(const sync::Context &)> &work)
{
    TRY_ASSIGN(const auto client, makeClient(5'000, 30'000));
    TRY_ASSIGN(const auto cache, makeCacheClient());
    const auto renewed = [this]() -> base::Result<sync::Access> {
        TRY_DONE(renew());
        return access();
    };
    sync::Access now = access();
    if (now.token.isEmpty()) { // signed in offline
        TRY_ASSIGN(now, renewed());
    }
    client->useToken(now.token);
    base::Secret key;
    vault::Enrolment enrolment;
    {
        const std::lock_guard lock(vaultMutex);
        TRY_ASSIGN(key, vault->key(QStringLiteral("mirror")));
        enrolment = vault->enrolment();
    }
    return work({.home = home,
                 .client = *client,
                 .ledger = *who.ledger,
                 .mirror = who.mirror.get(),
                 .mirrorKey = key,
                 .platformCertificateDer = vault::pemToDer(enrolment.platformCertificatePem),
                 .caDer = vault::pemToDer(enrolment.caPem),
                 .clock = clock,
                 .operatorId = who.session.operatorId,
                 .role = who.session.role,
                 .access = std::move(now),
                 .renew = renewed,
                 .cache = cache.get()});
}

base::Result<QByteArray> Workstation::mirrorDigest()
{
    const QString permission = QStringLiteral("mirror.digest");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(m->record(who, m->entry(who.session, permission)));
    if (!who.mirror)
        return noMirror(who);
    auto digest = who.mirror->digest();
    if (!digest)
        return tl::unexpected(base::about(base::kAboutMirror, std::move(digest).error()));
    return digest;
}

base::Done Workstation::mirrorCheck()
{
    const QString permission = QStringLiteral("mirror.digest");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(m->record(who, m->entry(who.session, permission)));
    if (!who.mirror)
        return noMirror(who);
    base::Done sound = who.mirror->check();
    if (!sound)
        return tl::unexpected(base::about(base::kAboutMirror, std::move(sound).error()));
    return sound;
}

base::Result<store::AuditHead> Workstation::auditVerify()
{
    const QString permission = QStringLiteral("audit.verify");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(m->record(who, m->entry(who.session, permission)));
    return who.ledger->verifyAudit();
}

base::Result<QList<store::AuditEntry>> Workstation::auditEntries(qint64 from, int limit)
{
    const QString permission = QStringLiteral("audit.read");
    TRY_ASSIGN(const Means who, m->require(permission));
    TRY_DONE(m->record(who, m->entry(who.session, permission)));
    return who.ledger->audit(from, limit);
}

} // namespace creditdesk::services
