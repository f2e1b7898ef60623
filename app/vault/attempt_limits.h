// Internal to vault: how many tries of a password may be cut off before they count: figures of
// resources/catalogue/limits/sign_in.json, compiled in.
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <optional>

namespace creditdesk::vault {

/// More than any file may say were cut off, so that a damaged one is noticed.
inline constexpr int kMostUnfinished = 1000;

struct AttemptLimits {
    int unfinished = 0;           ///< tries that may be cut off within the period without counting as wrong
    qint64 unfinishedSeconds = 0; ///< the period, from the first of them

    /// Both figures of `json`; nothing if one is missing or not positive.
    [[nodiscard]] static std::optional<AttemptLimits> read(const QByteArray &json);
    /// Those compiled in. (Should they be missing, zeros: then every try counts before it is made.)
    [[nodiscard]] static AttemptLimits compiledIn();
};

} // namespace creditdesk::vault
