#include "app/sandbox/faults.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::fail;

const QSet<QString> &knownActions()
{
    static const QSet<QString> actions{QStringLiteral("status"),
                                       QStringLiteral("reset"),
                                       QStringLiteral("reset_after"),
                                       QStringLiteral("reset_in_head"),
                                       QStringLiteral("truncate"),
                                       QStringLiteral("wrong_length"),
                                       QStringLiteral("deliver_twice"),
                                       QStringLiteral("repeat_page"),
                                       QStringLiteral("skip_page"),
                                       QStringLiteral("delay"),
                                       QStringLiteral("html"),
                                       QStringLiteral("wrong_hash"),
                                       QStringLiteral("bad_manifest_signature"),
                                       QStringLiteral("cursor_gone"),
                                       QStringLiteral("epoch"),
                                       QStringLiteral("other_ca"),
                                       QStringLiteral("expired_server_certificate"),
                                       QStringLiteral("other_host_certificate")};
    return actions;
}

QString usualCode(int status)
{
    static const QHash<int, QString> codes{
        {401, QStringLiteral("token_expired")}, {403, QStringLiteral("forbidden")},
        {404, QStringLiteral("not_found")},     {409, QStringLiteral("idempotency_conflict")},
        {410, QStringLiteral("cursor_gone")},   {412, QStringLiteral("precondition_failed")},
        {413, QStringLiteral("too_large")},     {422, QStringLiteral("content_invalid")},
        {429, QStringLiteral("rate_limited")},  {503, QStringLiteral("not_ready")}};
    return codes.value(status, QStringLiteral("internal"));
}

void spoilManifest(Response &response)
{
    QJsonObject object = QJsonDocument::fromJson(response.body).object();
    const QString member = object.contains(QStringLiteral("part")) ? QStringLiteral("part") : QStringLiteral("manifest");
    QByteArray jws = object.value(member).toString().toLatin1();
    const qsizetype middle = jws.indexOf('.') + 10; // inside the payload
    if (middle >= jws.size())
        return;
    jws[middle] = jws.at(middle) == 'A' ? 'B' : 'A';
    object.insert(member, QString::fromLatin1(jws));
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void replaceEpoch(Response &response, const QString &epoch)
{
    QJsonObject object = QJsonDocument::fromJson(response.body).object();
    if (!object.contains(QStringLiteral("epoch")))
        return;
    object.insert(QStringLiteral("epoch"), epoch);
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

base::Done Faults::set(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray())
        return fail(Code::InvalidInput, QStringLiteral("faults must be a JSON list: %1").arg(error.errorString()));
    return set(document.array());
}

base::Done Faults::set(const QJsonArray &list)
{
    QList<Fault> faults;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject object = list.at(i).toObject();
        Fault fault;
        fault.method = object.value(QStringLiteral("method")).toString();
        fault.path = object.value(QStringLiteral("path")).toString();
        fault.action = object.value(QStringLiteral("action")).toString();
        fault.nth = object.value(QStringLiteral("nth")).toInt();
        fault.every = object.value(QStringLiteral("every")).toInt();
        fault.details = object;
        if (!knownActions().contains(fault.action))
            return fail(Code::InvalidInput, QStringLiteral("fault %1: unknown action \"%2\"").arg(i + 1).arg(fault.action));
        faults.append(fault);
    }
    const std::scoped_lock guard(m_mutex);
    m_faults = faults;
    return {};
}

std::optional<Fault> Faults::next(const Request &request)
{
    if (request.path.startsWith(QStringLiteral("/sandbox/")))
        return std::nullopt;
    const std::scoped_lock guard(m_mutex);
    std::optional<Fault> hit;
    for (Fault &fault : m_faults) {
        if (!fault.method.isEmpty() && fault.method.toLatin1() != request.method)
            continue;
        if (!request.path.startsWith(fault.path))
            continue;
        ++fault.seen;
        const bool hits = fault.nth > 0 ? fault.seen == fault.nth : fault.every <= 1 || fault.seen % fault.every == 0;
        if (hits && !hit)
            hit = fault;
    }
    return hit;
}

ServerCertificate Faults::serverCertificate() const
{
    const std::scoped_lock guard(m_mutex);
    for (const Fault &fault : m_faults) {
        if (fault.action == QStringLiteral("expired_server_certificate"))
            return ServerCertificate::Expired;
        if (fault.action == QStringLiteral("other_host_certificate"))
            return ServerCertificate::OtherHost;
        if (fault.action == QStringLiteral("other_ca"))
            return ServerCertificate::OtherAuthority;
    }
    return ServerCertificate::Good;
}

void misdirect(Request &request, const Fault &fault)
{
    const bool repeats = fault.action == QStringLiteral("repeat_page");
    if ((!repeats && fault.action != QStringLiteral("skip_page")) || request.path != QStringLiteral("/v1/changes"))
        return;
    const qint64 limit = std::max<qint64>(1, request.query.queryItemValue(QStringLiteral("limit")).toLongLong());
    const qint64 since = request.query.queryItemValue(QStringLiteral("since")).toLongLong();
    request.query.removeQueryItem(QStringLiteral("since"));
    request.query.addQueryItem(QStringLiteral("since"), QString::number(repeats ? since - limit : since + limit));
}

void distort(Response &response, const Fault &fault)
{
    const QJsonObject &details = fault.details;
    if (fault.action == QStringLiteral("status")) {
        const int status = details.value(QStringLiteral("status")).toInt(503);
        response = problem(status, details.value(QStringLiteral("code")).toString(usualCode(status)),
                           QStringLiteral("fault on request"),
                           details.value(QStringLiteral("retry_after")).toInteger(status == 429 || status == 503 ? 1 : 0));
    } else if (fault.action == QStringLiteral("cursor_gone")) {
        response = problem(410, QStringLiteral("cursor_gone"), QStringLiteral("fault on request"));
    } else if (fault.action == QStringLiteral("html")) {
        response = Response{
            200, {{"Content-Type", "text/html; charset=utf-8"}}, "<!DOCTYPE html><title>Sign in to the network</title>"};
    } else if (fault.action == QStringLiteral("wrong_hash") && !response.body.isEmpty()) {
        const qsizetype middle = response.body.size() / 2;
        response.body[middle] = static_cast<char>(static_cast<unsigned char>(response.body.at(middle)) ^ 1U);
    } else if (fault.action == QStringLiteral("bad_manifest_signature")) {
        spoilManifest(response);
    } else if (fault.action == QStringLiteral("epoch")) {
        replaceEpoch(response, details.value(QStringLiteral("value")).toString(QStringLiteral("another-epoch")));
    }
}

} // namespace creditdesk::sandbox
