// GET /v1/warnings: what the platform warns of, for the districts of the caller's grant.
#include "app/sandbox/handlers/handlers.h"

#include <QJsonArray>

namespace creditdesk::sandbox {
namespace {

constexpr qsizetype kMostWarnings = 200;

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
        const auto serial = city.serialOf(warning.value(QLatin1String("subject")).toString().toStdString());
        if (!serial || !city.exists(*serial, city.lastSequence()))
            continue;
        const std::string_view district = city.district(*serial, city.lastSequence());
        if (!caller.session.districts.contains(QString::fromUtf8(district.data(), static_cast<qsizetype>(district.size()))))
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
