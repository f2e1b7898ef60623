// How patient the connection and the automatic sync are: figures of resources/catalogue/limits/connection.json, compiled in.
#pragma once

#include <QByteArray>

#include <optional>

namespace creditdesk::services {

struct ConnectionLimits {
    qint64 slowAnswerMs = 0;      ///< an answer that takes longer is slow
    int slowAnswers = 0;          ///< so many slow ones ...
    int slowAmong = 0;            ///< ... among the last so many: the connection is slow
    int silentAnswers = 0;        ///< so many calls in a row that got no proper answer: offline
    qint64 clockToleranceMs = 0;  ///< between the platform's clock and ours
    qint64 probeOnlineMs = 0;     ///< between two probes while calls succeed
    qint64 probeSlowMs = 0;
    qint64 probeFirstMs = 0;      ///< after a failure; doubles with each further one ...
    qint64 probeLongestMs = 0;    ///< ... up to this
    qint64 sleepJumpMs = 0;       ///< time that passed outside the running clock: the machine slept
    qint64 pullEveryMs = 0;       ///< between two automatic pulls
    qint64 pullLongestMs = 0;     ///< the same after failures, which double it
    qint64 pushPauseMs = 0;       ///< between two automatic pushes

    /// All figures of `json`; nothing if one is missing or not positive.
    [[nodiscard]] static std::optional<ConnectionLimits> read(const QByteArray &json);
    /// Those compiled in.
    [[nodiscard]] static std::optional<ConnectionLimits> compiledIn();
};

} // namespace creditdesk::services
