#include "app/sandbox/router.h"

#include "app/sandbox/handlers/handlers.h"

#include <array>

namespace creditdesk::sandbox {
namespace {

enum class Demand : quint8 { Nothing, Device, Operator };

struct Route {
    const char *method;
    const char *path; ///< ending in '/': a prefix with one more segment
    Demand demand;
    Response (*handler)(Platform &, const Request &, const Caller &);
};

constexpr auto kRoutes = std::to_array<Route>({
    {"GET", "/v1/health", Demand::Nothing, &health},
    {"GET", "/openapi.yaml", Demand::Nothing, &contract},
    {"POST", "/v1/enrolments", Demand::Nothing, &enrol},
    {"POST", "/sandbox/control", Demand::Nothing, &control}, // has its own token
    {"POST", "/v1/sessions", Demand::Device, &openSession},
    {"GET", "/v1/trust", Demand::Device, &trust},
    {"GET", "/v1/manifest", Demand::Operator, &manifest},
    {"GET", "/v1/manifest/parts/", Demand::Operator, &manifestPart},
    {"GET", "/v1/segments/", Demand::Nothing, &segment}, // encrypted: a cache may stand between
    {"GET", "/v1/changes", Demand::Operator, &changes},
    {"GET", "/v1/warnings", Demand::Operator, &sentWarnings},
    {"GET", "/v1/organisations/", Demand::Operator, &organisation},
    {"GET", "/v1/hall-operation", Demand::Operator, &hallOperation},
    {"POST", "/v1/reports", Demand::Operator, &registerReport},
    {"POST", "/v1/voids", Demand::Operator, &voidPaper},
    {"POST", "/v1/measure-uses", Demand::Operator, &measureUse},
    {"POST", "/v1/number-blocks", Demand::Operator, &reserveNumbers},
    {"POST", "/v1/persons/lookups", Demand::Operator, &lookUpPerson},
});

bool matches(const Route &route, const Request &request)
{
    const QLatin1String path(route.path);
    if (request.method != route.method)
        return false;
    if (!path.endsWith(QLatin1Char('/')))
        return request.path == path;
    return request.path.startsWith(path) && request.path.size() > path.size() && !request.path.mid(path.size()).contains(u'/');
}

/// The problem if the caller does not meet the demand; otherwise `caller` is filled.
std::optional<Response> refuse(Platform &platform, const Request &request, Demand demand, Caller &caller)
{
    if (demand == Demand::Nothing)
        return std::nullopt;
    if (request.deviceSerial.isEmpty())
        return problem(401, QStringLiteral("client_certificate_required"),
                       QStringLiteral("this endpoint needs the device certificate"));
    const std::optional<Enrolment> enrolment = platform.state->enrolmentOfDevice(request.deviceSerial);
    if (!enrolment || platform.state->isRevoked(request.deviceSerial))
        return problem(403, QStringLiteral("forbidden"), QStringLiteral("no enrolled workstation has this certificate"));
    caller.enrolment = *enrolment;
    if (demand == Demand::Device)
        return std::nullopt;
    const QByteArray authorization = request.header("Authorization");
    if (!authorization.startsWith("Bearer "))
        return problem(401, QStringLiteral("token_missing"), QStringLiteral("this endpoint needs an operator's token"));
    const std::optional<Session> session = platform.sessions->find(authorization.mid(7).trimmed());
    if (!session)
        return problem(401, QStringLiteral("token_expired"), QStringLiteral("the token is over or was never given"));
    if (session->workstation != caller.enrolment.workstation)
        return problem(403, QStringLiteral("forbidden"), QStringLiteral("the token belongs to another workstation"));
    caller.session = *session;
    return std::nullopt;
}

} // namespace

Response route(Platform &platform, const Request &request)
{
    for (const Route &route : kRoutes) {
        if (!matches(route, request))
            continue;
        Caller caller;
        if (const std::optional<Response> refusal = refuse(platform, request, route.demand, caller))
            return *refusal;
        return route.handler(platform, request, caller);
    }
    return problem(404, QStringLiteral("not_found"), QStringLiteral("no such endpoint"));
}

} // namespace creditdesk::sandbox
