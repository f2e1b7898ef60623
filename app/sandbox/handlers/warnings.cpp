// GET /v1/warnings: what the platform warns of, for the districts of the caller's grant.
#include "app/sandbox/handlers/handlers.h"

#include <QJsonArray>

namespace creditdesk::sandbox {
namespace {

constexpr qsizetype kMostWarnings = 200;

/// Empty for one that nobody knows, or that is gone.
QString districtOf(const Platform &platform, const city::City &city, const QString &code)
{
    const auto serial = city.serialOf(code.toStdString());
    if (!serial || !city.exists(*serial, city.lastSequence()))
        return platform.script->districtOf(code);
    const std::string_view district = city.district(*serial, city.lastSequence());
    return QString::fromUtf8(district.data(), static_cast<qsizetype>(district.size()));
}

} // namespace

Response sentWarnings(Platform &platform, const Request &request, const Caller &caller)
{
    bool good = false;
    const qint64 since = request.query.queryItemValue(QStringLiteral("since")).toLongLong(&good);
    if (!good || since < 0)
        return problem(422, QStringLiteral("content_invalid"), QStringLiteral("\"since\" is out of bounds"));
    const World world = platform.worlds.current();
    const city::City &city = *world.city;
    QJsonArray list;
    bool more = false;
    const QList<QJsonObject> all = platform.script->warningsAfter(since);
    for (const QJsonObject &warning : all) {
        if (!caller.session.districts.contains(districtOf(platform, city, warning.value(QLatin1String("subject")).toString())))
            continue;
        if (list.size() == kMostWarnings) {
            more = true;
            break;
        }
        list.append(warning);
    }
    return jsonResponse(
        200, {{QStringLiteral("epoch"), city.epoch()}, {QStringLiteral("more"), more}, {QStringLiteral("warnings"), list}});
}

} // namespace creditdesk::sandbox
