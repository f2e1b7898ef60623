#include "app/sandbox/faults.h"

#include <QJsonDocument>
#include <QSet>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::fail;

const QSet<QString> &knownActions()
{
    static const QSet<QString> actions{QStringLiteral("status"),
                                       QStringLiteral("reset"),
                                       QStringLiteral("reset_after"),
                                       QStringLiteral("truncate"),
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

void spoilManifest(Response &response)
{
    QJsonObject object = QJsonDocument::fromJson(response.body).object();
    QByteArray jws = object.value(QStringLiteral("manifest")).toString().toLatin1();
    const qsizetype middle = jws.indexOf('.') + 10; // inside the payload
    if (middle >= jws.size())
        return;
    jws[middle] = jws.at(middle) == 'A' ? 'B' : 'A';
    object.insert(QStringLiteral("manifest"), QString::fromLatin1(jws));
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

void distort(Response &response, const Fault &fault)
{
    const QJsonObject &details = fault.details;
    if (fault.action == QStringLiteral("status")) {
        response = problem(details.value(QStringLiteral("status")).toInt(503),
                           details.value(QStringLiteral("code")).toString(QStringLiteral("internal")),
                           QStringLiteral("fault on request"), details.value(QStringLiteral("retry_after")).toInteger());
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
