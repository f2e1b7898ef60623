#include "app/sync/policy.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::sync {

std::optional<Policy> Policy::read(const QByteArray &json)
{
    static constexpr qint64 kMib = 1024LL * 1024;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    bool complete = true;
    const auto figure = [&](const char *name) {
        const qint64 value = object.value(QLatin1StringView(name)).toInteger();
        complete = complete && value > 0;
        return value;
    };
    Policy policy;
    policy.massChangePercent = static_cast<int>(figure("mass_change_percent"));
    policy.massChangeHours = static_cast<int>(figure("mass_change_window_hours"));
    policy.otherRunMs = 1'000 * figure("other_run_seconds");
    policy.patienceMs = 1'000 * figure("patience_seconds");
    policy.firstPauseMs = figure("first_pause_ms");
    policy.longestPauseMs = figure("longest_pause_ms");
    policy.renewalPauseMs = 1'000 * figure("renewal_pause_seconds");
    policy.manifestsARun = static_cast<int>(figure("manifests_a_run"));
    policy.stagedBytes = kMib * figure("staged_mib");
    policy.pendingChangeBytes = kMib * figure("pending_changes_mib");
    policy.changesAPage = static_cast<int>(figure("changes_a_page"));
    policy.cacheFailures = static_cast<int>(figure("cache_failures"));
    policy.cacheConnectMs = figure("cache_connect_ms");
    policy.cacheAnswerMs = figure("cache_answer_ms");
    if (!complete)
        return std::nullopt;
    return policy;
}

Policy Policy::compiledIn()
{
    QFile file(QStringLiteral(":/catalogue/limits/sync.json"));
    return file.open(QIODevice::ReadOnly) ? read(file.readAll()).value_or(Policy()) : Policy();
}

} // namespace creditdesk::sync
