#include "app/devices/reader_limits.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::devices {

std::optional<ReaderLimits> ReaderLimits::read(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int seconds = object.value(QLatin1StringView("read_seconds")).toInt();
    const int bytes = object.value(QLatin1StringView("line_bytes")).toInt();
    if (seconds <= 0 || seconds > 3'600 || bytes <= 0)
        return std::nullopt;
    return ReaderLimits{seconds * 1'000, bytes};
}

std::optional<ReaderLimits> ReaderLimits::compiledIn()
{
    QFile file(QStringLiteral(":/catalogue/limits/card_reader.json"));
    return file.open(QIODevice::ReadOnly) ? read(file.readAll()) : std::nullopt;
}

} // namespace creditdesk::devices
