// POST /v1/reports and GET /v1/trust: what makes an issued report verifiable by others.
#include "app/sandbox/handlers/handlers.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace creditdesk::sandbox {
namespace {

constexpr std::array kProducts{"organisation", "person", "special", "public", "no_record", "refusal"};

Response invalid(const QString &detail)
{
    return problem(422, QStringLiteral("content_invalid"), detail);
}

QString text(const QJsonObject &body, const char *name)
{
    return body.value(QLatin1String(name)).toString();
}

bool isSha256(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}$"));
    return form.match(text).hasMatch();
}

bool isPerson(const QJsonObject &body)
{
    return text(body, "subject_type") == QLatin1String("person");
}

/// 422 if a member lacks or has a wrong form. `complete`: the terminal follows version 3 of the contract.
std::optional<Response> demandMembers(const QJsonObject &body, bool complete)
{
    const bool isRefusal = text(body, "product") == QLatin1String("refusal");
    if (auto refusal = demandTexts(
            body, {"number", "issued_at", "operator", "applicant", "rule_set", "sha256", "canonical_sha256", "data_as_of"}))
        return refusal;
    if (!body.value(QLatin1String("purpose")).isString() || (text(body, "purpose").isEmpty() && !isRefusal))
        return invalid(QStringLiteral("\"purpose\" must be a text"));
    if (!isSha256(text(body, "sha256")) || !isSha256(text(body, "canonical_sha256")) ||
        body.value(QLatin1String("pages")).toInt() < 1)
        return invalid(QStringLiteral("\"sha256\", \"canonical_sha256\" or \"pages\" is wrong"));
    if (!body.value(QLatin1String("subject")).isString() || (text(body, "subject").isEmpty() && !isRefusal))
        return invalid(QStringLiteral("\"subject\" must be a text"));
    if (!complete && !body.contains(QLatin1String("subject_type")) && !body.contains(QLatin1String("product")))
        return std::nullopt;
    if (auto refusal = demandTexts(body, {"subject_type", "product", "register_basis"}))
        return refusal;
    const QString product = text(body, "product");
    const bool known =
        std::any_of(kProducts.begin(), kProducts.end(), [&](const char *one) { return product == QLatin1String(one); });
    if (!known || (!isPerson(body) && text(body, "subject_type") != QLatin1String("organisation")))
        return invalid(QStringLiteral("\"subject_type\" or \"product\" is unknown"));
    return std::nullopt;
}

/// Whether the report is one of the free ones that a person has a year: an own one, with content.
bool countsAsFree(const QJsonObject &body)
{
    const QString applicant = text(body, "applicant"), product = text(body, "product");
    return (applicant == QLatin1String("self") || applicant == QLatin1String("agent")) &&
           (product == QLatin1String("person") || product == QLatin1String("special"));
}

} // namespace

Response registerReport(Platform &platform, const Request &request, const Caller &caller)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    const std::optional<QString> key = idempotencyKey(request);
    if (!key)
        return invalid(QStringLiteral("the header Idempotency-Key is needed"));
    const QString &workstation = caller.enrolment.workstation;
    RegisteredReport report;
    report.key = workstation + u'/' + *key; // keys of two workstations never meet
    // Terminals of contract version 2 made their numbers themselves: until they reserve their first block.
    const bool complete = platform.windows->hasBlocks(workstation) && !platform.state->hasKey(report.key);
    if (const auto refusal = demandMembers(*body, complete))
        return *refusal;
    report.number = text(*body, "number");
    if (complete && !platform.windows->isReserved(report.number, workstation))
        return invalid(QStringLiteral("the number is of no block that this workstation has reserved"));
    if (isPerson(*body) && !text(*body, "subject").isEmpty()) {
        const QString person = platform.windows->personOf(text(*body, "subject"), workstation);
        if (person.isEmpty())
            return invalid(QStringLiteral("\"subject\" is no reference of a look-up by this workstation"));
        if (countsAsFree(*body))
            report.freeFor = person;
    }
    report.issuedAt = text(*body, "issued_at");
    report.product = text(*body, "product");
    report.freeYear = legalYear(QDateTime::fromString(text(*body, "issued_at"), Qt::ISODateWithMs));
    report.bodyHash = bodyHash(*body);
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
