// How careful and how patient sync is: figures of resources/catalogue/limits/sync.json, compiled in.
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <optional>

namespace creditdesk::sync {

struct Policy {
    int massChangePercent = 0;     ///< a delta or a new generation that takes away a larger share asks first
    int massChangeHours = 0;       ///< what went within so many hours counts with it
    qint64 otherRunMs = 0;         ///< how long a run waits for another one of the same home
    qint64 patienceMs = 0;         ///< how long a run waits for a platform in trouble without any progress
    qint64 firstPauseMs = 0;       ///< before the first retry; doubles ...
    qint64 longestPauseMs = 0;     ///< ... up to this
    qint64 renewalPauseMs = 0;     ///< a token refused this soon after a renewal is not renewed again
    int manifestsARun = 0;         ///< how often one run begins anew because the platform moved on meanwhile
    qint64 stagedBytes = 0;        ///< fetched but not yet loaded
    qint64 pendingChangeBytes = 0; ///< change pages that are judged together before the first is applied
    int changesAPage = 0;          ///< asked for
    int cacheFailures = 0;         ///< in a row, after which a run leaves the district cache alone; one silence is enough
    qint64 cacheConnectMs = 0;     ///< how long it is waited for: the platform stands behind it
    qint64 cacheAnswerMs = 0;      ///< until the next bytes come

    /// All figures of `json`; nothing if one is missing or not positive.
    [[nodiscard]] static std::optional<Policy> read(const QByteArray &json);
    /// Those compiled in. (Should they be missing, zeros: then every change asks and nothing waits.)
    [[nodiscard]] static Policy compiledIn();
};

} // namespace creditdesk::sync
