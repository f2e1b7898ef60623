// POST /v1/measure-uses: a measure applied to an organisation, and what became of it.
#include "app/sandbox/handlers/handlers.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace creditdesk::sandbox {
namespace {

constexpr std::array kActs{"apply", "feedback", "keep", "lift", "end"};
constexpr qsizetype kCreditCode = 18;

Response invalid(const QString &detail)
{
    return problem(422, QStringLiteral("content_invalid"), detail);
}

std::optional<Response> demandMembers(const QJsonObject &body)
{
    if (auto refusal = demandTexts(
            body, {"number", "act", "at", "officer", "organ", "subject", "measure", "matter", "case_number", "basis", "from"}))
        return refusal;
    const QString act = body.value(QLatin1String("act")).toString();
    if (std::none_of(kActs.begin(), kActs.end(), [&](const char *one) { return act == QLatin1String(one); }))
        return invalid(QStringLiteral("\"act\" is unknown"));
    if (body.value(QLatin1String("subject")).toString().size() != kCreditCode)
        return invalid(QStringLiteral("\"subject\" must be a credit code"));
    for (const char *name : {"until", "result", "text"}) {
        if (!body.value(QLatin1String(name)).isString())
            return invalid(QStringLiteral("\"%1\" must be a text").arg(QLatin1String(name)));
    }
    if (!body.value(QLatin1String("grounds")).isArray())
        return invalid(QStringLiteral("\"grounds\" must be a list"));
    return std::nullopt;
}

} // namespace

Response measureUse(Platform &platform, const Request &request, const Caller &caller)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    const std::optional<QString> key = idempotencyKey(request);
    if (!key)
        return invalid(QStringLiteral("the header Idempotency-Key is needed"));
    if (const auto refusal = demandMembers(*body))
        return *refusal;
    const QString number = body->value(QLatin1String("number")).toString();
    const bool first = body->value(QLatin1String("act")).toString() == QLatin1String("apply");
    if (!first && !platform.windows->knowsMeasure(number))
        return invalid(QStringLiteral("no measure of this number was applied"));
    const auto kept = platform.windows->addMeasureAct(caller.enrolment.workstation + u'/' + *key, bodyHash(*body),
                                                      {number, timeText(platform.clock.now())});
    if (!kept)
        return internalProblem(kept.error());
    if (!*kept)
        return problem(409, QStringLiteral("idempotency_conflict"), QStringLiteral("this key was used for another act"));
    return jsonResponse((*kept)->repeated ? 200 : 201, {{QStringLiteral("number"), (*kept)->number},
                                                        {QStringLiteral("registered_at"), (*kept)->registeredAt}});
}

} // namespace creditdesk::sandbox
