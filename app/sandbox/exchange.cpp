#include "app/sandbox/exchange.h"

#include <QJsonDocument>

#include <algorithm>

namespace creditdesk::sandbox {
namespace {

QByteArray find(const Headers &headers, const QByteArray &name)
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

QString titleOf(int status)
{
    switch (status) {
    case 400:
        return QStringLiteral("Bad Request");
    case 401:
        return QStringLiteral("Unauthorized");
    case 403:
        return QStringLiteral("Forbidden");
    case 404:
        return QStringLiteral("Not Found");
    case 409:
        return QStringLiteral("Conflict");
    case 410:
        return QStringLiteral("Gone");
    case 412:
        return QStringLiteral("Precondition Failed");
    case 413:
        return QStringLiteral("Content Too Large");
    case 416:
        return QStringLiteral("Range Not Satisfiable");
    case 422:
        return QStringLiteral("Unprocessable Content");
    case 423:
        return QStringLiteral("Locked");
    case 429:
        return QStringLiteral("Too Many Requests");
    case 503:
        return QStringLiteral("Service Unavailable");
    default:
        return status >= 500 ? QStringLiteral("Internal Server Error") : QStringLiteral("Error");
    }
}

} // namespace

QByteArray Request::header(const QByteArray &name) const
{
    return find(headers, name);
}

QByteArray Response::header(const QByteArray &name) const
{
    return find(headers, name);
}

void Response::setHeader(const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    headers.append({name, value});
}

Response jsonResponse(int status, const QJsonObject &object)
{
    Response response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    return response;
}

Response problem(int status, const QString &code, const QString &detail, qint64 retryAfterSeconds)
{
    Response response = jsonResponse(status, {{QStringLiteral("type"), QStringLiteral("urn:creditdesk:problem:") + code},
                                              {QStringLiteral("title"), titleOf(status)},
                                              {QStringLiteral("status"), status},
                                              {QStringLiteral("detail"), detail},
                                              {QStringLiteral("code"), code}});
    response.setHeader("Content-Type", "application/problem+json");
    if (retryAfterSeconds > 0)
        response.setHeader("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

} // namespace creditdesk::sandbox
