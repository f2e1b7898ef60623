// Internal to vault: what vault.json holds and its one accepted spelling (RFC 8785 and a line feed). A file that says the same
// in another spelling was not written by us, and reading it leniently would only widen what has to be right.
#pragma once

#include "app/base/failure.h"
#include "app/vault/refusals.h"
#include "app/vault/sealing.h"
#include "app/vault/vault.h"

#include <QMap>

namespace creditdesk::vault {

/// The data key under one operator's password.
struct Slot {
    QByteArray salt;
    PasswordCost cost;
    Sealed dataKey;
};

struct VaultFile {
    Enrolment enrolment;
    QByteArray enrolmentSeal; ///< over the enrolment under the data key: a changed trust anchor is noticed at sign-in
    Sealed deviceKey;         ///< under the machine secret
    Sealed signingKey;        ///< under the data key
    Sealed recovery;          ///< the data key under the platform's recovery key
    QMap<QString, Slot> operatorSlots;
    Refusals refusals;
};

inline constexpr qint64 kLargestVaultFile = 4 * 1024 * 1024;

[[nodiscard]] bool isOperatorId(const QString &id);
/// What the enrolment seal is over.
[[nodiscard]] QByteArray canonicalEnrolment(const Enrolment &enrolment);
[[nodiscard]] QByteArray writeVaultFile(const VaultFile &file);
/// TooNew, Damaged.
[[nodiscard]] base::Result<VaultFile> readVaultFile(const QByteArray &bytes);

} // namespace creditdesk::vault
