#include "app/sandbox/handlers/handlers.h"

#include <QCryptographicHash>

namespace creditdesk::sandbox {

std::optional<QJsonObject> bodyObject(const Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<Response> demandTexts(const QJsonObject &object, std::initializer_list<const char *> texts)
{
    for (const char *name : texts) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (!value.isString() || value.toString().isEmpty())
            return problem(422, QStringLiteral("content_invalid"),
                           QStringLiteral("\"%1\" must be a text").arg(QLatin1String(name)));
    }
    return std::nullopt;
}

std::optional<QString> idempotencyKey(const Request &request)
{
    constexpr int kLongestKey = 200;
    const QByteArray key = request.header("Idempotency-Key");
    if (key.isEmpty() || key.size() > kLongestKey)
        return std::nullopt;
    return QString::fromLatin1(key);
}

QByteArray bodyHash(const QJsonObject &body)
{
    return QCryptographicHash::hash(QJsonDocument(body).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
}

int legalYear(const QDateTime &time)
{
    constexpr int kLegalOffset = 8 * 3600;
    return time.toOffsetFromUtc(kLegalOffset).date().year();
}

Response internalProblem(const base::Failure &failure)
{
    return problem(500, QStringLiteral("internal"), failure.detail);
}

Response health(Platform &platform, const Request &, const Caller &)
{
    return jsonResponse(200, {{QStringLiteral("server_time"), timeText(platform.clock.now())},
                              {QStringLiteral("epoch"), platform.worlds.current().city->epoch()},
                              {QStringLiteral("version"), QStringLiteral(CREDITDESK_VERSION)}});
}

Response contract(Platform &platform, const Request &, const Caller &)
{
    return Response{200, {{"Content-Type", "application/yaml"}}, platform.contract};
}

} // namespace creditdesk::sandbox
