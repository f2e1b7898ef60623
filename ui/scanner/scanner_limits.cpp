#include "ui/scanner/scanner_limits.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace creditdesk::ui {

std::optional<ScannerLimits> ScannerLimits::read(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const ScannerLimits limits{object.value(QLatin1StringView("gap_ms")).toInt(),
                               object.value(QLatin1StringView("shortest_characters")).toInt(),
                               object.value(QLatin1StringView("longest_characters")).toInt()};
    if (limits.gapMs < 1 || limits.gapMs > 100 || limits.shortest < 2 || limits.longest < limits.shortest)
        return std::nullopt;
    return limits;
}

std::optional<ScannerLimits> ScannerLimits::compiledIn()
{
    QFile file(QStringLiteral(":/catalogue/limits/scanner.json"));
    return file.open(QIODevice::ReadOnly) ? read(file.readAll()) : std::nullopt;
}

} // namespace creditdesk::ui
