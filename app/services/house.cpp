#include "app/services/house.h"

#include "app/sync/trust_file.h"

namespace creditdesk::services {

using base::Code;

Means Workstation::Impl::snapshot() const
{
    const std::lock_guard lock(stateMutex);
    return means;
}

store::AuditEntry Workstation::Impl::entry(const Session &session, const QString &permission, const QString &subject,
                                           const QString &basis) const
{
    store::AuditEntry line;
    line.operatorId = session.operatorId;
    line.role = session.role;
    line.action = permission;
    line.permission = permission;
    line.subject = subject;
    line.basis = basis;
    line.outcome = QStringLiteral("done");
    return line;
}

base::Result<Means> Workstation::Impl::require(const QString &permission, const QString &subject)
{
    Means who = snapshot();
    if (!who.ledger || who.session.operatorId.isEmpty())
        return base::fail(Code::SignInNeeded, QStringLiteral("nobody is signed in"), permission);
    if (who.session.grantValidUntil <= clock.now())
        return base::fail(Code::GrantExpired, QStringLiteral("the grant has ended"), permission);
    if (!who.session.may(permission)) {
        return refuse(who, permission, subject,
                      base::Failure(Code::NotPermitted, QStringLiteral("role %1 lacks %2").arg(who.session.role, permission), permission));
    }
    return who;
}

tl::unexpected<base::Failure> Workstation::Impl::refuse(const Means &who, const QString &permission, const QString &subject,
                                                        base::Failure why)
{
    store::AuditEntry line = entry(who.session, permission, subject);
    line.outcome = QStringLiteral("refused");
    line.detail = {{QStringLiteral("code"), why.name()}, {QStringLiteral("rule"), why.rule}};
    if (const auto written = record(who, line); !written)
        return tl::unexpected(written.error());
    return tl::unexpected(std::move(why));
}

base::Done Workstation::Impl::record(const Means &who, const store::AuditEntry &line)
{
    base::Done written = who.ledger->record(line);
    if (!written)
        return tl::unexpected(base::about(base::kAboutAudit, std::move(written).error()));
    return written;
}

base::Result<std::unique_ptr<platform::Client>> Workstation::Impl::makeClient(int connectMs, int answerMs) const
{
    const std::lock_guard lock(vaultMutex);
    if (!vault)
        return base::fail(Code::NotEnrolled, QStringLiteral("no vault"));
    platform::Endpoint endpoint;
    endpoint.url = vault->enrolment().platformUrl;
    endpoint.caPem = vault->enrolment().caPem;
    endpoint.connectTimeoutMs = connectMs;
    endpoint.answerTimeoutMs = answerMs;
    TRY_ASSIGN(vault::DeviceIdentity device, vault->device());
    auto client = std::make_unique<platform::Client>(endpoint, clock);
    client->useIdentity({device.certificatePem, std::move(device.privateKeyDer)});
    return client;
}

void Workstation::Impl::noteConnection(const base::Failure *failure, qint64 tookMs)
{
    const std::lock_guard lock(linkMutex);
    if (failure == nullptr)
        link.answered(tookMs);
    else
        link.failed(failure->code);
}

Connection Workstation::Impl::connection() const
{
    const std::lock_guard lock(linkMutex);
    return link.state();
}

base::Result<domain::SubjectFile> Workstation::Impl::fetchSubject(const Means &who, const QString &code)
{
    bool tryLive = false;
    {
        const std::lock_guard lock(stateMutex);
        tryLive = !token.isEmpty();
    }
    tryLive = tryLive && connection() != Connection::Offline;
    base::Failure liveFailure;
    if (tryLive) {
        const auto lookUp = [&code](platform::Client &client) { return client.organisation(code); };
        auto live = signedInCall<domain::SubjectFile>(lookUp);
        if (live)
            return live;
        liveFailure = live.error();
    }
    if (!who.mirror) {
        if (tryLive)
            return tl::unexpected(liveFailure);
        return noMirror(who);
    }
    return who.mirror->subject(code);
}

base::Done Workstation::Impl::openMirror()
{
    base::Secret key;
    {
        const std::lock_guard lock(vaultMutex);
        TRY_ASSIGN(key, vault->key(QStringLiteral("mirror")));
    }
    auto opened = store::Mirror::open(home, key);
    const std::lock_guard lock(stateMutex);
    if (opened) {
        means.mirror = std::move(*opened);
        return {};
    }
    means.mirror.reset();
    means.mirrorFailure = opened.error();
    if (opened.error().code == Code::NotFound) {
        means.mirrorFailure.detail = QStringLiteral("no mirror yet: sync first");
        return {}; // the first sync makes it
    }
    lastFailure = opened.error();
    return tl::unexpected(opened.error());
}

base::Result<report::Trust> Workstation::Impl::trust() const
{
    report::Trust out;
    {
        const std::lock_guard lock(vaultMutex);
        if (!vault)
            return base::fail(Code::NotEnrolled, QStringLiteral("no trust anchor: this workstation is not enrolled"));
        out.caDer = vault::pemToDer(vault->enrolment().caPem);
        out.signerCertificatesDer.append(vault::pemToDer(vault->enrolment().signingCertificatePem));
    }
    const auto file = sync::readTrust(home);
    if (!file) {
        if (file.error().code == Code::NotFound) // enrolment writes it: somebody took it away, and what it knew with it
            return base::fail(Code::Damaged, QStringLiteral("trust.json is missing: sync to learn again what is revoked"));
        return tl::unexpected(file.error());
    }
    for (const QByteArray &pem : file->signersPem)
        out.signerCertificatesDer.append(vault::pemToDer(pem));
    if (!file->crlPem.isEmpty()) { // empty between enrolment and the first sync
        TRY_ASSIGN(out.revokedSerials, vault::revokedSerials(file->crlPem, out.caDer));
    }
    out.voidedReports = file->voidedReports;
    return out;
}

} // namespace creditdesk::services
