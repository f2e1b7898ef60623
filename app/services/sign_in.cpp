// Sign-in: the device certificate and the password, always both. Online the platform judges the password; without it, this
// operator's slot does, and the signed grant says for how long.
#include "app/base/files.h"
#include "app/services/house.h"
#include "app/services/window_memory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace creditdesk::services {

using base::Code;

namespace {

struct Grant {
    QString operatorId, name, role, workstation;
    QString organ; ///< empty: the grant names none
    QDateTime validFrom, validUntil;
    QStringList districts; ///< ascending, each once
};

bool meansNoPlatform(Code code)
{
    switch (code) {
    case Code::Unreachable:
    case Code::TimedOut:
    case Code::TlsUntrusted:
    case Code::TlsHostName:
    case Code::TlsExpired:
    case Code::ServerFault:
    case Code::Busy:
    case Code::BrokenAnswer:
        return true;
    default:
        return false;
    }
}

base::Result<Grant> readGrant(const QByteArray &jws, const vault::Enrolment &enrolment, const QString &operatorId,
                              const QDateTime &now)
{
    TRY_ASSIGN(const QJsonObject payload, vault::openJws(jws, vault::pemToDer(enrolment.platformCertificatePem)));
    Grant grant;
    grant.operatorId = payload.value(QStringLiteral("operator")).toString();
    grant.name = payload.value(QStringLiteral("name")).toString();
    grant.role = payload.value(QStringLiteral("role")).toString();
    grant.workstation = payload.value(QStringLiteral("workstation")).toString();
    grant.organ = payload.value(QStringLiteral("organ")).toString();
    grant.validFrom = QDateTime::fromString(payload.value(QStringLiteral("valid_from")).toString(), Qt::ISODate);
    grant.validUntil = QDateTime::fromString(payload.value(QStringLiteral("valid_until")).toString(), Qt::ISODate);
    const QJsonArray districts = payload.value(QStringLiteral("districts")).toArray();
    for (const auto &district : districts)
        grant.districts.append(district.toString());
    grant.districts.removeDuplicates();
    grant.districts.sort();
    if (grant.operatorId != operatorId || grant.workstation != enrolment.workstation)
        return base::fail(Code::SignatureInvalid, QStringLiteral("the grant is for somebody else"));
    if (!grant.validUntil.isValid() || grant.validUntil <= now)
        return base::fail(Code::GrantExpired, QStringLiteral("the grant has ended"));
    return grant;
}

/// A ledger that was made here and is gone is not made anew in silence: what this window did would be lost unnoticed.
base::Result<std::unique_ptr<store::Ledger>> openLedger(const QString &home, const base::Secret &key, const base::Clock &clock,
                                                        base::Random &random)
{
    const QString path = home + QStringLiteral("/ledger.db");
    const QString mark = home + QStringLiteral("/ledger.made");
    if (QFile::exists(mark) && !QFile::exists(path))
        return base::fail(Code::Damaged, QStringLiteral("ledger.db was here and is missing: put it back from the backup"));
    TRY_ASSIGN(auto ledger, store::Ledger::open(path, key, clock, random));
    if (!QFile::exists(mark))
        TRY_DONE(base::replaceFile(mark, clock.now().toString(Qt::ISODate).toLatin1() + '\n'));
    return ledger;
}

QString grantKey(const QString &operatorId)
{
    return QStringLiteral("grant/") + operatorId;
}

/// The slot after the platform has accepted the password: opens as it is, or is made anew with the recovery key.
base::Done openSlot(vault::Vault &vault, platform::Client &client, const QString &operatorId, const base::Secret &password,
                    platform::SessionAnswer &answer)
{
    if (vault.hasSlot(operatorId)) {
        const base::Done opened = vault.unlock(operatorId, password);
        if (opened || opened.error().code != Code::WrongPassword)
            return opened;
        // The password was changed at the platform: fetch the recovery key and renew the slot.
        TRY_ASSIGN(answer, client.signIn(operatorId, password, true));
    }
    if (answer.recoveryKey.isEmpty())
        return base::fail(Code::NoSlot, QStringLiteral("the platform gave no recovery key"));
    TRY_DONE(vault.recover(operatorId, password, answer.recoveryKey));
    return vault.clearRefusals(operatorId);
}

} // namespace

QStringList Workstation::knownOperators() const
{
    const std::lock_guard lock(m->vaultMutex);
    QStringList known = m->vault ? m->vault->operators() : QStringList();
    if (const QString last = WindowMemory(m->home).lastOperator(); known.removeOne(last))
        known.prepend(last);
    return known;
}

Session Workstation::session() const
{
    return m->snapshot().session;
}

base::Result<Session> Workstation::signIn(const QString &operatorId, const base::Secret &password)
{
    signOut();
    if (!enrolled())
        return base::fail(Code::NotEnrolled, QStringLiteral("this workstation is not enrolled"));
    TRY_ASSIGN(const auto client, m->makeClient(3'000, 10'000));

    std::unique_lock vaultLock(m->vaultMutex);
    vault::Vault &vault = *m->vault;
    if (const auto until = vault.lockedUntil(operatorId)) {
        const qint64 seconds = qMax<qint64>(1, m->clock.now().secsTo(*until));
        return base::fail(Code::LockedOut, QStringLiteral("five wrong passwords"), {}, seconds);
    }

    auto answer = client->signIn(operatorId, password, !vault.hasSlot(operatorId));
    const bool online = answer.has_value();
    if (!online) {
        const base::Failure failure = answer.error();
        m->noteConnection(&failure);
        if (failure.code == Code::WrongPassword) {
            TRY_DONE(vault.countRefusal(operatorId));
            return tl::unexpected(failure);
        }
        if (!meansNoPlatform(failure.code))
            return tl::unexpected(failure);
        if (!vault.hasSlot(operatorId)) {
            if (failure.category() == base::Category::Unreachable)
                return base::fail(Code::NoSlot, QStringLiteral("no platform (%1) and no slot").arg(failure.name()));
            return tl::unexpected(failure);
        }
        TRY_DONE(vault.unlock(operatorId, password));
        const std::lock_guard state(m->stateMutex);
        m->lastFailure = failure;
    } else {
        TRY_DONE(openSlot(vault, *client, operatorId, password, *answer));
        m->noteConnection(nullptr);
    }

    TRY_ASSIGN(const base::Secret ledgerKey, vault.key(QStringLiteral("ledger")));
    const vault::Enrolment enrolment = vault.enrolment();
    vaultLock.unlock();

    const auto giveUp = [this](const base::Failure &failure) {
        signOut();
        return tl::unexpected(failure);
    };
    auto ledger = openLedger(m->home, ledgerKey, m->clock, m->random);
    if (!ledger)
        return giveUp(base::about(base::kAboutAudit, ledger.error()));

    QByteArray jws = online ? answer->grantJws : QByteArray();
    if (!online) {
        auto stored = (*ledger)->value(grantKey(operatorId));
        if (!stored)
            return giveUp(stored.error());
        if (!*stored)
            return giveUp(base::Failure(Code::GrantExpired, QStringLiteral("no grant is stored here")));
        jws = **stored;
    }
    const auto grant = readGrant(jws, enrolment, operatorId, m->clock.now());
    if (!grant)
        return giveUp(online ? m->orWrongClock(grant.error(), *client) : grant.error());
    const domain::RoleDefinition *role = m->catalogue.role(grant->role);
    if (role == nullptr)
        return giveUp(base::Failure(Code::NotPermitted, QStringLiteral("unknown role %1").arg(grant->role)));

    Session session;
    session.operatorId = operatorId;
    session.name = grant->name;
    session.role = grant->role;
    session.permissions = role->permissions;
    session.districts = grant->districts;
    session.organ = grant->organ;
    session.grantValidUntil = grant->validUntil;
    session.online = online;

    store::AuditEntry line = m->entry(session, QStringLiteral("sign_in"));
    line.detail = {{QStringLiteral("online"), online}};
    if (m->homeFound)
        line.detail.insert(QStringLiteral("home_was_open"), QString::number(m->homeFound->modeFound, 8));
    const base::Done written = (*ledger)->write(line, [&](store::LedgerTransaction &transaction) -> base::Done {
        return online ? transaction.setValue(grantKey(operatorId), jws) : base::Done();
    });
    if (!written)
        return giveUp(base::about(base::kAboutAudit, written.error()));

    {
        const std::lock_guard state(m->stateMutex);
        m->means.session = session;
        m->means.ledger = std::move(*ledger);
        m->token = online ? answer->token : QByteArray();
        m->segmentKeys = online ? answer->segmentKeys : nullptr;
        m->password = std::make_shared<const base::Secret>(password.clone());
        m->recordedSearch.clear();
    }
    if (online)
        m->withLink([](ConnectionMachine &machine) { machine.signedIn(); });
    // A mirror that does not open must not keep anybody from working live; status() tells, and sync rebuilds it.
    (void)m->openMirror();
    if (const base::Done explained = m->reception->signedIn(); !explained)
        return giveUp(explained.error());
    (void)WindowMemory(m->home).keepOperator(operatorId); // a convenience of the next sign-in, which does without it
    return session;
}

base::Failure Workstation::Impl::orWrongClock(base::Failure failure, platform::Client &client)
{
    if (failure.code != Code::GrantExpired)
        return failure;
    const QDateTime before = clock.now();
    const auto theirs = client.serverTime();
    if (!theirs)
        return failure;
    const qint64 offset = before.msecsTo(*theirs);
    if (qAbs(offset) <= limits.clockToleranceMs)
        return failure;
    withLink([&](ConnectionMachine &machine) { machine.clockSeen(offset, 0); });
    failure.detail = QStringLiteral("a grant just given is over by this clock, which is %1 s off").arg(-offset / 1'000);
    return base::about(base::kAboutClock, std::move(failure));
}

base::Done Workstation::Impl::renew()
{
    const Means who = snapshot();
    std::shared_ptr<const base::Secret> secret;
    vault::Enrolment enrolment;
    {
        const std::lock_guard state(stateMutex);
        secret = password;
    }
    if (!secret || !who.ledger)
        return base::fail(Code::SignInNeeded, QStringLiteral("nobody is signed in"), QStringLiteral("session"));
    if (!withLink([](const ConnectionMachine &machine) { return machine.mayRenew(); }))
        return base::fail(Code::SignInNeeded, QStringLiteral("the platform has refused the password"));
    const auto refused = [this](const QString &why) {
        withLink([](ConnectionMachine &machine) { machine.renewalRefused(); });
        return base::fail(Code::SignInNeeded, why);
    };
    {
        const std::lock_guard lock(vaultMutex);
        enrolment = vault->enrolment();
    }
    TRY_ASSIGN(const auto client, makeClient(1'500, 8'000));
    auto answer = client->signIn(who.session.operatorId, *secret, false);
    noteConnection(answer ? nullptr : &answer.error());
    if (!answer) {
        if (answer.error().code == Code::WrongPassword || answer.error().code == Code::LockedOut)
            return refused(answer.error().detail);
        return tl::unexpected(answer.error());
    }
    const auto read = readGrant(answer->grantJws, enrolment, who.session.operatorId, clock.now());
    if (!read)
        return tl::unexpected(orWrongClock(read.error(), *client));
    const Grant &grant = *read;
    if (grant.role != who.session.role)
        return refused(QStringLiteral("the role has changed"));
    TRY_DONE(who.ledger->write(entry(who.session, QStringLiteral("sign_in.renew")), [&](store::LedgerTransaction &transaction) {
        return transaction.setValue(grantKey(who.session.operatorId), answer->grantJws);
    }));
    const std::lock_guard state(stateMutex);
    if (means.session.operatorId != who.session.operatorId)
        return base::fail(Code::SignInNeeded, QStringLiteral("signed out meanwhile"), QStringLiteral("session"));
    token = answer->token;
    segmentKeys = answer->segmentKeys;
    means.session.online = true;
    means.session.districts = grant.districts;
    means.session.organ = grant.organ;
    means.session.grantValidUntil = grant.validUntil;
    withLink([](ConnectionMachine &machine) { machine.signedIn(); });
    return {};
}

sync::Access Workstation::Impl::access() const
{
    const std::lock_guard state(stateMutex);
    return {token, segmentKeys, means.session.districts};
}

void Workstation::signOut()
{
    if (m->reception)
        m->reception->closePerson();
    Means gone;
    {
        const std::lock_guard state(m->stateMutex);
        gone = std::exchange(m->means, Means());
        m->token.fill('\0');
        m->token.clear();
        m->segmentKeys.reset();
        m->password.reset();
    }
    m->withLink([](ConnectionMachine &machine) { machine.signedOut(); });
    if (gone.ledger && !gone.session.operatorId.isEmpty())
        (void)gone.ledger->record(m->entry(gone.session, QStringLiteral("sign_out")));
    const std::lock_guard lock(m->vaultMutex);
    if (m->vault)
        m->vault->lock();
}

} // namespace creditdesk::services
