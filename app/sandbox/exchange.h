// One request and its answer as plain values: what the handlers work on, what the faults distort, what the HAR keeps.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <utility>

namespace creditdesk::sandbox {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct Request {
    QByteArray method;
    QString path; ///< decoded, without query
    QUrlQuery query;
    QByteArray target; ///< path and query as sent
    Headers headers;
    QByteArray body;
    QByteArray deviceSerial; ///< of the client certificate, hex lower case; empty if none was shown
    /// First header of that name, compared without case; empty if absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

struct Response {
    int status = 200;
    Headers headers; ///< Content-Type among them; Content-Length is set by the server
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    void setHeader(const QByteArray &name, const QByteArray &value);
};

[[nodiscard]] Response jsonResponse(int status, const QJsonObject &object);
/// RFC 9457; `code` is one of the contract's problem codes.
[[nodiscard]] Response problem(int status, const QString &code, const QString &detail, qint64 retryAfterSeconds = 0);
/// RFC 3339 in UTC, whole seconds.
[[nodiscard]] QString timeText(const QDateTime &time);

} // namespace creditdesk::sandbox
