// Internal to vault: the state behind Vault, shared by its two halves (enrolment, operators).
#pragma once

#include "app/base/file_lock.h"
#include "app/base/files.h"
#include "app/vault/vault.h"
#include "app/vault/vault_file.h"

#include <optional>

namespace creditdesk::vault {

// Purposes of sealed boxes and of subkeys.
inline const QString kSlotPurpose = QStringLiteral("slot");
inline const QString kRecoveryPurpose = QStringLiteral("recovery");
inline const QString kDevicePurpose = QStringLiteral("device-key");
inline const QString kSigningPurpose = QStringLiteral("signing-key");
inline const QString kEnrolmentPurpose = QStringLiteral("enrolment");

/// What create() makes and commit() writes.
struct Fresh {
    base::Secret deviceKeyDer;
    base::Secret signingKeyDer;
    base::Secret dataKey;
};

struct Vault::Impl {
    Impl(QString folder, const base::Clock &c, base::Random &r) : home(std::move(folder)), clock(c), random(r) {}

    QString home;
    const base::Clock &clock;
    base::Random &random;
    std::optional<Fresh> fresh; ///< between create() and commit()
    VaultFile file;
    base::Secret dataKey; ///< empty: locked

    [[nodiscard]] QString vaultPath() const { return home + QStringLiteral("/vault.json"); }
    [[nodiscard]] QString secretPath() const { return home + QStringLiteral("/device.secret"); }

    /// Under a lock on the home, without which wrong passwords could be tried in parallel against one counter: what another
    /// process may have written meanwhile (refusals, slots) counts.
    base::Done reload();
    /// Writes `next` and, if that held, makes it the state.
    base::Done store(VaultFile next);
    /// Damaged if the enrolment is not the one sealed under this data key; else the data key is open.
    base::Done accept(base::Secret key);
    /// Once the data key is open: forgets the operator's refusals and, if asked, makes the slot anew. Closes again on failure.
    base::Done welcome(const QString &operatorId, const base::Secret &password, bool renewSlot);
    /// A slot of today's cost for the open data key.
    [[nodiscard]] base::Result<Slot> makeSlot(const QString &operatorId, const base::Secret &password) const;
};

} // namespace creditdesk::vault
