// Bodies that carry a secret: written and read without a copy that nobody wipes.
#pragma once

#include "app/base/failure.h"
#include "app/base/secret.h"
#include "app/platform/client.h"

#include <QByteArray>
#include <QDateTime>

#include <string>
#include <string_view>

namespace creditdesk::platform {

/// Appends `text` (UTF-8) as a JSON string with its quotes.
void appendJsonString(std::string &out, std::string_view text);

/// {"operator","password","want_recovery_key"}; room is reserved first, so that growing leaves no copy behind.
[[nodiscard]] std::string signInBody(std::string_view operatorId, const base::Secret &password, bool wantRecoveryKey);

struct SessionMembers {
    QByteArray token;
    QDateTime expiresAt;
    QByteArray grantJws;
    base::Secret recoveryKey;
    SegmentKeys segmentKeys;
};
/// Reads the answer to a sign-in. BrokenAnswer if a member is missing; the recovery key only if `wantRecoveryKey`. An operator
/// without districts is given no segment keys.
[[nodiscard]] base::Result<SessionMembers> readSession(const QByteArray &json, bool wantRecoveryKey);

/// A base64 text of exactly 32 bytes; an empty Secret if it is anything else.
[[nodiscard]] base::Secret keyFromBase64(std::string_view text);

/// Overwrites the bytes (if nobody shares them) and empties the array.
void wipe(QByteArray &bytes);

} // namespace creditdesk::platform
