// The vault's second half: who may open the data key, and what it opens.
#include "app/vault/signing.h"
#include "app/vault/vault_impl.h"

namespace creditdesk::vault {

using base::Code;

namespace {

bool weakerThanToday(const PasswordCost &cost)
{
    return cost.passes < kCurrentCost.passes || cost.memoryBytes < kCurrentCost.memoryBytes;
}

} // namespace

base::Done Vault::Impl::reload()
{
    auto bytes = base::readFile(vaultPath(), kLargestVaultFile);
    if (!bytes) {
        switch (bytes.error().code) {
        case Code::NotFound:
            return base::fail(Code::NotEnrolled, QStringLiteral("no vault.json"));
        case Code::InvalidInput:
            return base::fail(Code::Damaged, QStringLiteral("vault.json: %1").arg(bytes.error().detail));
        default:
            return tl::unexpected(bytes.error());
        }
    }
    TRY_ASSIGN(file, readVaultFile(*bytes));
    return {};
}

base::Done Vault::Impl::store(VaultFile next)
{
    TRY_DONE(base::replaceFile(vaultPath(), writeVaultFile(next)));
    file = std::move(next);
    return {};
}

base::Done Vault::Impl::accept(base::Secret key)
{
    if (sealOf(subkey(key, kEnrolmentPurpose), canonicalEnrolment(file.enrolment)) != file.enrolmentSeal)
        return base::fail(Code::Damaged, QStringLiteral("vault.json: the enrolment was changed"));
    dataKey = std::move(key);
    return {};
}

base::Result<Slot> Vault::Impl::makeSlot(const QString &operatorId, const base::Secret &password) const
{
    Slot slot;
    slot.cost = kCurrentCost;
    slot.salt.resize(kSaltBytes);
    random.fill(std::as_writable_bytes(std::span(slot.salt.data(), kSaltBytes)));
    TRY_ASSIGN(const base::Secret passwordKey, keyOfPassword(password, slot.salt, slot.cost));
    slot.dataKey = seal(slotKey(passwordKey, slot.cost), dataKey, kSlotPurpose, operatorId, random);
    return slot;
}

base::Done Vault::Impl::welcome(const QString &operatorId, const base::Secret &password, bool renewSlot)
{
    const auto write = [&]() -> base::Done {
        VaultFile next = file;
        next.refusals.clear(operatorId);
        if (renewSlot) {
            TRY_ASSIGN(const Slot slot, makeSlot(operatorId, password));
            next.operatorSlots.insert(operatorId, slot);
        }
        return store(std::move(next));
    };
    base::Done written = write();
    if (!written)
        dataKey = base::Secret(); // open only with what is on disk
    return written;
}

bool Vault::hasSlot(const QString &operatorId) const
{
    return m->file.operatorSlots.contains(operatorId);
}

QStringList Vault::operators() const
{
    return m->file.operatorSlots.keys();
}

std::optional<QDateTime> Vault::lockedUntil(const QString &operatorId) const
{
    return m->file.refusals.lockedUntil(operatorId, m->clock.now());
}

base::Done Vault::unlock(const QString &operatorId, const base::Secret &password)
{
    lock();
    if (m->fresh)
        return base::fail(Code::NotEnrolled, QStringLiteral("not committed"));
    TRY_ASSIGN(const base::FileLock homeLock, base::FileLock::waitForFolder(m->home));
    TRY_DONE(m->reload());
    const QDateTime now = m->clock.now();
    VaultFile next = m->file;
    if (next.refusals.restartIfClockWentBack(operatorId, now))
        TRY_DONE(m->store(next));
    if (const auto until = next.refusals.lockedUntil(operatorId, now))
        return base::fail(Code::LockedOut, QStringLiteral("five wrong passwords"), {}, qMax<qint64>(1, now.secsTo(*until)));
    const auto found = next.operatorSlots.constFind(operatorId);
    if (found == next.operatorSlots.cend())
        return base::fail(Code::NoSlot, QStringLiteral("this operator has no slot here"));
    const Slot slot = *found;

    // On disk before it is tried: on a full or read-only disk, or for somebody who kills the process in between, there must
    // be no answer without a trace. As begun, not as wrong: see refusals.h. No other process is in the middle of one, because
    // the lock on the home is held to the end.
    const Refusals before = next.refusals;
    next.refusals.begin(operatorId, now, AttemptLimits::compiledIn());
    TRY_DONE(m->store(next));
    auto passwordKey = keyOfPassword(password, slot.salt, slot.cost);
    if (!passwordKey) { // not the password's fault
        next.refusals = before;
        TRY_DONE(m->store(std::move(next)));
        return tl::unexpected(passwordKey.error());
    }
    auto opened = unseal(slotKey(*passwordKey, slot.cost), slot.dataKey, kSlotPurpose, operatorId);
    if (!opened) {
        next.refusals = before;
        next.refusals.count(operatorId, now);
        TRY_DONE(m->store(next));
        const bool nowLocked = next.refusals.lockedUntil(operatorId, now).has_value();
        return base::fail(Code::WrongPassword, QStringLiteral("the slot does not open"), {}, nowLocked ? kLockSeconds : 0);
    }
    TRY_DONE(m->accept(std::move(*opened)));
    return m->welcome(operatorId, password, weakerThanToday(slot.cost));
}

base::Done Vault::recover(const QString &operatorId, const base::Secret &password, const base::Secret &recoveryKey)
{
    lock();
    if (m->fresh)
        return base::fail(Code::NotEnrolled, QStringLiteral("not committed"));
    if (!isOperatorId(operatorId) || password.isEmpty() || recoveryKey.size() != kKeyBytes)
        return base::fail(Code::InvalidInput, QStringLiteral("operator, password and a recovery key of 32 bytes are needed"));
    TRY_ASSIGN(const base::FileLock homeLock, base::FileLock::waitForFolder(m->home));
    TRY_DONE(m->reload());
    auto opened = unseal(subkey(recoveryKey, kRecoveryPurpose), m->file.recovery, kRecoveryPurpose, {});
    if (!opened)
        return base::fail(Code::WrongKey, QStringLiteral("the recovery key does not open the data key"));
    TRY_DONE(m->accept(std::move(*opened)));
    return m->welcome(operatorId, password, true);
}

base::Done Vault::countRefusal(const QString &operatorId)
{
    if (m->fresh)
        return base::fail(Code::NotEnrolled, QStringLiteral("not committed"));
    if (!isOperatorId(operatorId))
        return base::fail(Code::InvalidInput, QStringLiteral("not an operator id"));
    TRY_ASSIGN(const base::FileLock homeLock, base::FileLock::waitForFolder(m->home));
    TRY_DONE(m->reload());
    const QDateTime now = m->clock.now();
    VaultFile next = m->file;
    next.refusals.restartIfClockWentBack(operatorId, now);
    next.refusals.count(operatorId, now);
    return m->store(next);
}

base::Done Vault::clearRefusals(const QString &operatorId)
{
    if (m->fresh)
        return base::fail(Code::NotEnrolled, QStringLiteral("not committed"));
    TRY_ASSIGN(const base::FileLock homeLock, base::FileLock::waitForFolder(m->home));
    TRY_DONE(m->reload());
    VaultFile next = m->file;
    next.refusals.clear(operatorId);
    return m->store(next);
}

bool Vault::isUnlocked() const
{
    return !m->dataKey.isEmpty();
}

void Vault::lock()
{
    m->dataKey = base::Secret();
}

base::Result<base::Secret> Vault::key(const QString &purpose) const
{
    if (purpose != u"ledger" && purpose != u"mirror" && purpose != u"register")
        return base::fail(Code::InvalidInput, QStringLiteral("no such key"));
    if (!isUnlocked())
        return base::fail(Code::NoSlot, QStringLiteral("the vault is locked"));
    return subkey(m->dataKey, purpose);
}

base::Result<std::unique_ptr<Signer>> Vault::reportSigner() const
{
    if (!isUnlocked())
        return base::fail(Code::NoSlot, QStringLiteral("the vault is locked"));
    TRY_ASSIGN(const base::Secret keyDer, unseal(subkey(m->dataKey, kSigningPurpose), m->file.signingKey, kSigningPurpose, {}));
    return Signer::fromKey(keyDer, m->file.enrolment.signingCertificatePem);
}

} // namespace creditdesk::vault
