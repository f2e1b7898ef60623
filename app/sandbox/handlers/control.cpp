// POST /sandbox/control, for tests and trainers, not part of the platform's contract. Needs the control token of the ready
// line as a bearer token. The body's "action":
//   new_enrolment_code {validity_seconds}             -> {code}
//   revoke_signing_certificate {workstation}           revokes the report-signing certificate of that workstation
//   revoke_device_certificate {workstation}
//   void_report {number}
//   set_faults {faults: [...]}                         replaces all faults; an empty list removes them
#include "app/sandbox/handlers/handlers.h"

#include <QJsonArray>

namespace creditdesk::sandbox {
namespace {

constexpr qint64 kDefaultValiditySeconds = 24 * 3600;

std::optional<Enrolment> enrolmentNamed(const State &state, const QString &workstation)
{
    for (const Enrolment &one : state.enrolments()) {
        if (one.workstation == workstation)
            return one;
    }
    return std::nullopt;
}

Response done(const base::Done &result, const QJsonObject &answer = {})
{
    if (result)
        return jsonResponse(200, answer);
    return result.error().code == base::Code::InvalidInput
               ? problem(422, QStringLiteral("content_invalid"), result.error().detail)
               : internalProblem(result.error());
}

Response newCode(Platform &platform, const QJsonObject &body)
{
    const qint64 validity = body.value(QLatin1String("validity_seconds")).toInteger(kDefaultValiditySeconds);
    const base::Result<QString> code = platform.state->issueCode(validity, platform.random);
    return code ? jsonResponse(200, {{QStringLiteral("code"), *code}}) : internalProblem(code.error());
}

} // namespace

Response control(Platform &platform, const Request &request, const Caller &)
{
    if (request.header("Authorization") != "Bearer " + platform.controlToken)
        return problem(403, QStringLiteral("forbidden"), QStringLiteral("this needs the control token"));
    const QJsonObject body = bodyObject(request).value_or(QJsonObject());
    const QString action = body.value(QLatin1String("action")).toString();
    if (action == QLatin1String("new_enrolment_code"))
        return newCode(platform, body);
    if (action == QLatin1String("void_report"))
        return done(platform.state->voidReport(body.value(QLatin1String("number")).toString()));
    if (action == QLatin1String("set_faults"))
        return done(platform.faults->set(body.value(QLatin1String("faults")).toArray()));
    if (action == QLatin1String("revoke_signing_certificate") || action == QLatin1String("revoke_device_certificate")) {
        const auto enrolment = enrolmentNamed(*platform.state, body.value(QLatin1String("workstation")).toString());
        if (!enrolment)
            return problem(404, QStringLiteral("not_found"), QStringLiteral("no such workstation"));
        return done(platform.state->revoke(action.contains(QLatin1String("signing")) ? enrolment->signingSerial
                                                                                     : enrolment->deviceSerial));
    }
    return problem(422, QStringLiteral("content_invalid"), QStringLiteral("unknown action"));
}

} // namespace creditdesk::sandbox
