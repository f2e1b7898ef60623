#include "app/vault/attempt_limits.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::vault {

std::optional<AttemptLimits> AttemptLimits::read(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    AttemptLimits limits;
    limits.unfinished = object.value(QLatin1StringView("unfinished_attempts")).toInt();
    limits.unfinishedSeconds = object.value(QLatin1StringView("unfinished_period_seconds")).toInteger();
    if (limits.unfinished <= 0 || limits.unfinished > kMostUnfinished || limits.unfinishedSeconds <= 0)
        return std::nullopt;
    return limits;
}

AttemptLimits AttemptLimits::compiledIn()
{
    QFile file(QStringLiteral(":/catalogue/limits/sign_in.json"));
    return file.open(QIODevice::ReadOnly) ? read(file.readAll()).value_or(AttemptLimits()) : AttemptLimits();
}

} // namespace creditdesk::vault
