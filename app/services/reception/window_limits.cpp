#include "app/services/reception/window_limits.h"

#include <QJsonObject>

namespace creditdesk::services {

base::Result<WindowLimits> WindowLimits::from(const QJsonObject &object)
{
    bool complete = true;
    const auto figure = [&](const char *name) {
        const int value = object.value(QLatin1StringView(name)).toInt();
        complete = complete && value > 0;
        return value;
    };
    WindowLimits limits;
    limits.numbersLow = figure("numbers_low");
    limits.numbersBlock = figure("numbers_block");
    limits.largestImageBytes = static_cast<qint64>(figure("largest_image_mib")) << 20U;
    limits.draftHoldSeconds = figure("draft_hold_seconds");
    limits.largestBatchLines = figure("largest_batch_lines");
    limits.largestBatchBytes = static_cast<qint64>(figure("largest_batch_mib")) << 20U;
    const auto words = [&](const char *name) {
        QStringList list = object.value(QLatin1StringView(name)).toVariant().toStringList();
        complete = complete && !list.isEmpty();
        return list;
    };
    limits.organAreas = words("organ_areas");
    limits.organClasses = words("organ_classes");
    limits.batchCodeColumns = words("batch_code_columns");
    limits.batchNameColumns = words("batch_name_columns");
    limits.storeMirror = object.value(QLatin1StringView("store_mirror")).toString();
    limits.storePlatform = object.value(QLatin1StringView("store_platform")).toString();
    if (!complete || limits.storeMirror.isEmpty() || limits.storePlatform.isEmpty())
        return base::fail(base::Code::Internal, QStringLiteral("catalogue: window.json is not complete"));
    return limits;
}

} // namespace creditdesk::services
