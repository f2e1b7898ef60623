// The endpoints of resources/contract/openapi.yaml, one function each. The router has checked certificate and token.
#pragma once

#include "app/sandbox/platform.h"

#include <QJsonDocument>

namespace creditdesk::sandbox {

[[nodiscard]] Response health(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response contract(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response enrol(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response openSession(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response manifest(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response manifestPart(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response segment(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response changes(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response organisation(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response registerReport(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response reserveNumbers(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response lookUpPerson(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response voidPaper(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response sentWarnings(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response measureUse(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response hallOperation(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response trust(Platform &platform, const Request &request, const Caller &caller);
[[nodiscard]] Response control(Platform &platform, const Request &request, const Caller &caller);

/// The body as an object; nothing if it is not one.
[[nodiscard]] std::optional<QJsonObject> bodyObject(const Request &request);
/// 422 naming the first of `texts` that is not a text with content, or nothing.
[[nodiscard]] std::optional<Response> demandTexts(const QJsonObject &object, std::initializer_list<const char *> texts);
/// The header; nothing if it is absent or too long.
[[nodiscard]] std::optional<QString> idempotencyKey(const Request &request);
/// Of the body as a value: a client may order members differently when it sends again.
[[nodiscard]] QByteArray bodyHash(const QJsonObject &body);
/// The calendar year at the city's legal offset.
[[nodiscard]] int legalYear(const QDateTime &time);
/// 500 for a failure of the sandbox itself.
[[nodiscard]] Response internalProblem(const base::Failure &failure);

} // namespace creditdesk::sandbox
