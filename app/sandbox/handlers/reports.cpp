// POST /v1/reports and GET /v1/trust: what makes an issued report verifiable by others.
#include "app/sandbox/handlers/handlers.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace creditdesk::sandbox {
namespace {

constexpr int kLongestKey = 200;

bool isSha256(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}$"));
    return form.match(text).hasMatch();
}

} // namespace

Response registerReport(Platform &platform, const Request &request, const Caller &caller)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    const QByteArray key = request.header("Idempotency-Key");
    if (key.isEmpty() || key.size() > kLongestKey)
        return problem(422, QStringLiteral("content_invalid"), QStringLiteral("the header Idempotency-Key is needed"));
    if (const auto refusal = demandTexts(*body, {"number", "subject", "issued_at", "operator", "applicant", "purpose",
                                                 "rule_set", "sha256", "canonical_sha256", "data_as_of"}))
        return *refusal;
    const bool hashesGood = isSha256(body->value(QLatin1String("sha256")).toString()) &&
                            isSha256(body->value(QLatin1String("canonical_sha256")).toString());
    if (!hashesGood || body->value(QLatin1String("pages")).toInt() < 1)
        return problem(422, QStringLiteral("content_invalid"),
                       QStringLiteral("\"sha256\", \"canonical_sha256\" or \"pages\" is wrong"));

    RegisteredReport report;
    report.key = caller.enrolment.workstation + u'/' + QString::fromLatin1(key); // keys of two workstations never meet
    // compared as a value, not as bytes: a client may order members differently when it sends again
    report.bodyHash =
        QCryptographicHash::hash(QJsonDocument(*body).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
    report.number = body->value(QLatin1String("number")).toString();
    report.registeredAt = timeText(platform.clock.now());
    const auto registered = platform.state->registerReport(report);
    if (!registered)
        return internalProblem(registered.error());
    if (!*registered)
        return problem(409, QStringLiteral("idempotency_conflict"),
                       QStringLiteral("this key or this number was used for another report"));
    return jsonResponse((*registered)->repeated ? 200 : 201, {{QStringLiteral("number"), (*registered)->number},
                                                              {QStringLiteral("registered_at"), (*registered)->registeredAt}});
}

Response trust(Platform &platform, const Request &, const Caller &)
{
    QJsonArray certificates;
    for (const Enrolment &one : platform.state->enrolments())
        certificates.append(QString::fromLatin1(one.signingPem));
    const QByteArray crl = platform.authority->crlPem(platform.state->revoked(), platform.clock.now());
    return jsonResponse(200, {{QStringLiteral("ca"), QString::fromLatin1(platform.authority->caPem())},
                              {QStringLiteral("report_signing_certificates"), certificates},
                              {QStringLiteral("crl"), QString::fromLatin1(crl)},
                              {QStringLiteral("voided_reports"), QJsonArray::fromStringList(platform.state->voidedReports())},
                              {QStringLiteral("as_of"), timeText(platform.clock.now())}});
}

} // namespace creditdesk::sandbox
