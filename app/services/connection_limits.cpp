#include "app/services/connection_limits.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::services {

std::optional<ConnectionLimits> ConnectionLimits::read(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    bool complete = true;
    const auto figure = [&](const char *name) {
        const qint64 value = object.value(QLatin1StringView(name)).toInteger();
        complete = complete && value > 0;
        return value;
    };
    const auto seconds = [&](const char *name) { return 1'000 * figure(name); };
    ConnectionLimits limits;
    limits.slowAnswerMs = figure("slow_answer_ms");
    limits.slowAnswers = static_cast<int>(figure("slow_answers"));
    limits.slowAmong = static_cast<int>(figure("slow_among"));
    limits.silentAnswers = static_cast<int>(figure("silent_answers"));
    limits.clockToleranceMs = seconds("clock_tolerance_seconds");
    limits.probeOnlineMs = seconds("probe_online_seconds");
    limits.probeSlowMs = seconds("probe_slow_seconds");
    limits.probeFirstMs = seconds("probe_first_seconds");
    limits.probeLongestMs = seconds("probe_longest_seconds");
    limits.sleepJumpMs = seconds("sleep_jump_seconds");
    limits.pullEveryMs = seconds("pull_every_seconds");
    limits.pullLongestMs = seconds("pull_longest_seconds");
    limits.pushPauseMs = seconds("push_pause_seconds");
    if (!complete)
        return std::nullopt;
    return limits;
}

std::optional<ConnectionLimits> ConnectionLimits::compiledIn()
{
    QFile file(QStringLiteral(":/catalogue/limits/connection.json"));
    return file.open(QIODevice::ReadOnly) ? read(file.readAll()) : std::nullopt;
}

} // namespace creditdesk::services
