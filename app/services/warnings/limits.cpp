#include "app/services/warnings/warnings_house.h"

#include <QFile>
#include <QJsonDocument>

namespace creditdesk::services {
using namespace Qt::StringLiterals;

base::Result<WarningLimits> readWarningLimits(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    bool complete = true;
    const auto figure = [&](const char *name) {
        const int value = object.value(QLatin1StringView(name)).toInt();
        complete = complete && value > 0;
        return value;
    };
    const auto time = [&](const char *name) {
        const QTime value = QTime::fromString(object.value(QLatin1StringView(name)).toString(), u"HH:mm"_s);
        complete = complete && value.isValid();
        return value;
    };
    WarningLimits out;
    out.undoMinutes = figure("undo_minutes");
    out.longestSnoozeDays = figure("longest_snooze_days");
    out.longestDismissalDays = figure("longest_dismissal_days");
    out.longestWatchMonths = figure("longest_watch_months");
    out.pageLines = figure("page_lines");
    out.quietFrom = time("quiet_from");
    out.quietUntil = time("quiet_until");
    if (!complete)
        return base::fail(base::Code::Internal, u"catalogue: limits/warnings.json is not complete"_s);
    return out;
}

base::Result<WarningLimits> warningLimits()
{
    QFile file(u":/catalogue/limits/warnings.json"_s);
    return readWarningLimits(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
}

bool WarningLimits::isQuietAt(QTime now) const
{
    if (quietFrom <= quietUntil)
        return now >= quietFrom && now < quietUntil;
    return now >= quietFrom || now < quietUntil; // over midnight
}

} // namespace creditdesk::services
