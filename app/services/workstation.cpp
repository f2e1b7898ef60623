#include "app/services/workstation.h"

#include "app/services/house.h"
#include "app/sync/trust_file.h"
#include "app/vault/self_test.h"

namespace creditdesk::services {

using base::Code;

Workstation::Workstation() = default;

Workstation::~Workstation()
{
    if (m)
        signOut();
}

base::Result<std::unique_ptr<Workstation>> Workstation::open(const Options &options)
{
    if (options.clock == nullptr || options.random == nullptr || options.home.isEmpty())
        return base::fail(Code::Internal, QStringLiteral("clock, random and home are needed"));
    TRY_DONE(vault::selfTest()); // before the first key is touched
    QString why;
    auto catalogue = domain::Catalogue::load(QStringLiteral(":/catalogue"), &why);
    if (!catalogue)
        return base::fail(Code::Internal, QStringLiteral("catalogue: %1").arg(why));
    TRY_DONE(base::makePrivateFolder(options.home));

    std::unique_ptr<Workstation> self(new Workstation);
    const auto limits = ConnectionLimits::compiledIn();
    if (!limits)
        return base::fail(Code::Internal, QStringLiteral("catalogue: connection.json is not complete"));
    self->m = std::make_unique<Impl>(options.home, *options.clock, *options.random, std::move(*catalogue), *limits);
    auto vault = vault::Vault::open(options.home, *options.clock, *options.random);
    if (vault) {
        self->m->vault = std::move(*vault);
        self->m->homeFound = base::keepPrivate(options.home); // not earlier: what is no home of ours is left alone
    } else if (vault.error().code != Code::NotEnrolled)
        return tl::unexpected(vault.error());
    TRY_ASSIGN(self->m->supervision, Supervision::make(*self->m));
    TRY_ASSIGN(self->m->inspections, Inspections::make(*self->m));
    TRY_ASSIGN(self->m->warnings, Warnings::make(*self->m));
    TRY_ASSIGN(self->m->watch, Watch::make(*self->m));
    TRY_ASSIGN(self->m->measures, Measures::make(*self->m));
    TRY_ASSIGN(self->m->reception, Reception::make(*self->m));
    return self;
}

const domain::Catalogue &Workstation::catalogue() const
{
    return m->catalogue;
}

Supervision &Workstation::supervision()
{
    return *m->supervision;
}

Warnings &Workstation::warnings()
{
    return *m->warnings;
}

Watch &Workstation::watch()
{
    return *m->watch;
}

Inspections &Workstation::inspections()
{
    return *m->inspections;
}

Measures &Workstation::measures()
{
    return *m->measures;
}

Reception &Workstation::reception()
{
    return *m->reception;
}

const base::Clock &Workstation::clock() const
{
    return m->clock;
}

std::optional<base::OpenFolder> Workstation::homeFoundOpen() const
{
    return m->homeFound;
}

bool Workstation::enrolled() const
{
    const std::lock_guard lock(m->vaultMutex);
    return m->vault != nullptr;
}

base::Done Workstation::enrol(const QString &url, const QByteArray &caPem, const QString &code, const QString &terminalName)
{
    if (!url.startsWith(QStringLiteral("https://")) || code.trimmed().isEmpty())
        return base::fail(Code::InvalidInput, QStringLiteral("an https address and an enrolment code are needed"));
    if (enrolled())
        return base::fail(Code::AlreadyEnrolled, QStringLiteral("this workstation is enrolled already"));
    TRY_ASSIGN(auto fresh, vault::Vault::create(m->home, m->clock, m->random));
    platform::EnrolmentRequest request;
    request.code = code.trimmed();
    request.terminalName = terminalName;
    TRY_ASSIGN(request.deviceRequestPem, fresh->deviceRequestPem(terminalName));
    TRY_ASSIGN(request.signingRequestPem, fresh->signingRequestPem(terminalName));

    platform::Client client({url, caPem}, m->clock);
    TRY_ASSIGN(platform::EnrolmentAnswer answer, client.enrol(request));
    vault::Enrolment enrolment;
    enrolment.platformUrl = url;
    enrolment.caPem = caPem;
    enrolment.deviceCertificatePem = answer.deviceCertificatePem;
    enrolment.signingCertificatePem = answer.signingCertificatePem;
    enrolment.platformCertificatePem = answer.platformCertificatePem;
    enrolment.workstation = answer.workstation;
    enrolment.hall = answer.hall;
    enrolment.terminal = answer.terminal;
    enrolment.district = answer.district;
    TRY_DONE(fresh->commit(enrolment, answer.recoveryKey));
    m->homeFound = base::keepPrivate(m->home);
    sync::TrustFile trust;
    trust.caPem = caPem;
    trust.signersPem = {answer.signingCertificatePem};
    trust.asOf = m->clock.now();
    TRY_DONE(sync::writeTrust(m->home, trust));
    const std::lock_guard lock(m->vaultMutex);
    m->vault = std::move(fresh);
    return {};
}

base::Result<Status> Workstation::status()
{
    Status out;
    out.homeFound = m->homeFound;
    out.link = connection();
    out.connection = out.link.state;
    if (const auto cache = districtCache(); cache)
        out.districtCache = *cache;
    else
        out.districtCacheIgnored = cache.error();
    {
        const std::lock_guard lock(m->vaultMutex);
        if (m->vault) {
            const vault::Enrolment &enrolment = m->vault->enrolment();
            out.platformUrl = enrolment.platformUrl;
            out.hall = enrolment.hall;
            out.terminal = enrolment.terminal;
            out.district = enrolment.district;
            out.workstation = enrolment.workstation;
        }
    }
    {
        const std::lock_guard lock(m->stateMutex);
        out.lastSyncFailure = m->lastFailure;
        out.question = m->question;
    }
    const Means who = m->snapshot();
    if (who.mirror) {
        TRY_ASSIGN(const store::MirrorPosition position, who.mirror->position());
        out.hasMirror = true;
        out.dataAsOf = position.asOf;
        out.subjects = position.subjects;
        out.records = position.records;
        out.districts = position.districts;
    }
    if (who.ledger) {
        if (!out.question)
            out.question = m->keptQuestion(who);
        TRY_ASSIGN(out.outbox, who.ledger->count(QStringLiteral("outbox")));
        TRY_ASSIGN(out.conflicts, who.ledger->count(QStringLiteral("conflicts")));
        if (out.outbox + out.conflicts > 0) {
            TRY_ASSIGN(const QList<store::OutboxItem> items, who.ledger->outbox());
            out.waiting = judgeOutbox(items, m->clock.now());
        }
        TRY_ASSIGN(out.reports, who.ledger->count(QStringLiteral("reports")));
        TRY_ASSIGN(out.audit, who.ledger->auditHead());
    }
    return out;
}

} // namespace creditdesk::services
