#include "app/sandbox/har.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace creditdesk::sandbox {
namespace {

constexpr char kTail[] = "\n]}}\n";

bool isSecretHeader(const QByteArray &name)
{
    return name.compare("Authorization", Qt::CaseInsensitive) == 0 || name.compare("Cookie", Qt::CaseInsensitive) == 0;
}

/// Members whose values must not stay in a file meant for other people's eyes.
const QSet<QString> &secretMembers()
{
    static const QSet<QString> members{QStringLiteral("password"), QStringLiteral("token"), QStringLiteral("recovery_key"),
                                       QStringLiteral("code")};
    return members;
}

QByteArray redacted(const QByteArray &body, bool isProblem)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject() || isProblem) // in a problem, "code" names the kind of error
        return body;
    QJsonObject object = document.object();
    bool changed = false;
    for (const QString &member : secretMembers()) {
        if (object.value(member).isString()) {
            object.insert(member, QStringLiteral("redacted"));
            changed = true;
        }
    }
    if (object.contains(QStringLiteral("segment_keys"))) {
        object.insert(QStringLiteral("segment_keys"),
                      QJsonObject{{QStringLiteral("id"), QStringLiteral("redacted")}, {QStringLiteral("keys"), QJsonObject()}});
        changed = true;
    }
    return changed ? QJsonDocument(object).toJson(QJsonDocument::Compact) : body;
}

QJsonArray headersJson(const Headers &headers)
{
    QJsonArray list;
    for (const auto &[name, value] : headers)
        list.append(QJsonObject{
            {QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("value"), isSecretHeader(name) ? QStringLiteral("redacted") : QString::fromLatin1(value)}});
    return list;
}

QJsonObject requestJson(const QByteArray &baseUrl, const Request &request)
{
    QJsonArray query;
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyDecoded))
        query.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
    QJsonObject json{{QStringLiteral("method"), QString::fromLatin1(request.method)},
                     {QStringLiteral("url"), QString::fromUtf8(baseUrl + request.target)},
                     {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
                     {QStringLiteral("cookies"), QJsonArray()},
                     {QStringLiteral("headers"), headersJson(request.headers)},
                     {QStringLiteral("queryString"), query},
                     {QStringLiteral("headersSize"), -1},
                     {QStringLiteral("bodySize"), request.body.size()}};
    if (!request.body.isEmpty())
        json.insert(QStringLiteral("postData"),
                    QJsonObject{{QStringLiteral("mimeType"), QString::fromLatin1(request.header("Content-Type"))},
                                {QStringLiteral("text"), QString::fromUtf8(redacted(request.body, false))}});
    return json;
}

QJsonObject responseJson(const Response &response)
{
    const QByteArray type = response.header("Content-Type");
    QJsonObject content{{QStringLiteral("size"), response.body.size()},
                        {QStringLiteral("mimeType"), QString::fromLatin1(type)}};
    if (type.contains("json") || type.startsWith("text/") || type.contains("yaml")) {
        content.insert(QStringLiteral("text"), QString::fromUtf8(redacted(response.body, type.contains("problem"))));
    } else {
        content.insert(QStringLiteral("text"), QString::fromLatin1(response.body.toBase64()));
        content.insert(QStringLiteral("encoding"), QStringLiteral("base64"));
    }
    return {{QStringLiteral("status"), response.status},
            {QStringLiteral("statusText"), QString()},
            {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
            {QStringLiteral("cookies"), QJsonArray()},
            {QStringLiteral("headers"), headersJson(response.headers)},
            {QStringLiteral("content"), content},
            {QStringLiteral("redirectURL"), QString()},
            {QStringLiteral("headersSize"), -1},
            {QStringLiteral("bodySize"), response.body.size()}};
}

} // namespace

base::Done HarRecorder::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return base::fail(base::Code::InputOutput, QStringLiteral("cannot write %1: %2").arg(path, m_file.errorString()));
    const QJsonObject creator{{QStringLiteral("name"), QStringLiteral("creditdesk-sandbox")},
                              {QStringLiteral("version"), QString::fromLatin1(CREDITDESK_VERSION)}};
    m_file.write("{\"log\":{\"version\":\"1.2\",\"creator\":" + QJsonDocument(creator).toJson(QJsonDocument::Compact) +
                 ",\"pages\":[],\"entries\":[\n");
    m_end = m_file.pos();
    m_file.write(kTail);
    m_file.flush();
    return {};
}

void HarRecorder::add(const QByteArray &baseUrl, const Request &request, const Response &response,
                      const Circumstances &circumstances)
{
    QJsonObject entry{{QStringLiteral("startedDateTime"), circumstances.startedAt.toUTC().toString(Qt::ISODateWithMs)},
                      {QStringLiteral("time"), circumstances.milliseconds},
                      {QStringLiteral("request"), requestJson(baseUrl, request)},
                      {QStringLiteral("response"), responseJson(response)},
                      {QStringLiteral("cache"), QJsonObject()},
                      {QStringLiteral("timings"), QJsonObject{{QStringLiteral("send"), 0},
                                                              {QStringLiteral("wait"), circumstances.milliseconds},
                                                              {QStringLiteral("receive"), 0}}}};
    if (!circumstances.fault.isEmpty())
        entry.insert(QStringLiteral("comment"), QStringLiteral("fault: ") + circumstances.fault);
    const QByteArray bytes = QJsonDocument(entry).toJson(QJsonDocument::Compact);
    const std::scoped_lock guard(m_mutex);
    m_file.seek(m_end);
    m_file.write(m_first ? bytes : ",\n" + bytes);
    m_first = false;
    m_end = m_file.pos();
    m_file.write(kTail);
    m_file.flush();
}

} // namespace creditdesk::sandbox
