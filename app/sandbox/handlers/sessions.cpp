// POST /v1/sessions: an operator signs in on an enrolled workstation.
#include "app/sandbox/city/vocabulary.h"
#include "app/sandbox/handlers/handlers.h"
#include "app/sandbox/operators.h"

#include <QJsonArray>

namespace creditdesk::sandbox {
namespace {

constexpr int kMostFailures = 5;
constexpr qint64 kLockSeconds = 15 * 60;
constexpr int kGrantDays = 7;

QStringList districtsOf(const State &state, const city::City &city, const Operator &one)
{
    if (const auto set = state.grantOf(one.id))
        return *set;
    if (!one.districts.isEmpty())
        return one.districts;
    QStringList all;
    for (const city::District &district : city.vocabulary().districts)
        all.append(QString::fromStdString(district.codeText()));
    return all;
}

/// One key a district, for the segments of the nightly state in force.
QJsonObject keysFor(const Platform &platform, const QByteArray &keyId, const QStringList &districts)
{
    QJsonObject keys;
    for (const QString &district : districts)
        keys.insert(district, QString::fromLatin1(platform.segmentKeys.key(keyId, district.toStdString()).toBase64()));
    return {{QStringLiteral("id"), QString::fromLatin1(keyId)}, {QStringLiteral("keys"), keys}};
}

QByteArray grantFor(Platform &platform, const Operator &one, const QString &workstation, const QStringList &districts)
{
    const QDateTime now = platform.clock.now();
    const QJsonObject payload{
        {QStringLiteral("operator"), one.id},
        {QStringLiteral("name"), one.name},
        {QStringLiteral("role"), one.role},
        {QStringLiteral("organ"), one.organ},
        {QStringLiteral("workstation"), workstation},
        {QStringLiteral("districts"), QJsonArray::fromStringList(districts)},
        {QStringLiteral("matters"),
         QJsonArray{QStringLiteral("YY-2016-001"), QStringLiteral("YY-2016-014"), QStringLiteral("YY-2016-107")}},
        {QStringLiteral("issued_at"), timeText(now)},
        {QStringLiteral("valid_from"), timeText(now)},
        {QStringLiteral("valid_until"), timeText(now.addDays(kGrantDays))}};
    return platform.authority->signPayload(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

/// Counts the failure; the problem to answer with.
Response refuseSignIn(Platform &platform, const QString &operatorId, LockState lock)
{
    ++lock.failures;
    if (lock.failures >= kMostFailures) {
        lock = {0, platform.clock.now().addSecs(kLockSeconds)};
        if (const auto saved = platform.state->setLock(operatorId, lock); !saved)
            return internalProblem(saved.error());
        return problem(423, QStringLiteral("operator_locked"), QStringLiteral("five wrong passwords: locked for 15 minutes"),
                       kLockSeconds);
    }
    if (const auto saved = platform.state->setLock(operatorId, lock); !saved)
        return internalProblem(saved.error());
    return problem(401, QStringLiteral("credentials_wrong"), QStringLiteral("operator or password is wrong"));
}

} // namespace

Response openSession(Platform &platform, const Request &request, const Caller &caller)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    if (const auto refusal = demandTexts(*body, {"operator", "password"}))
        return *refusal;
    const Operator *one = findOperator(body->value(QLatin1String("operator")).toString());
    if (one == nullptr) // the same answer as for a wrong password: whether an operator exists is nobody's business
        return problem(401, QStringLiteral("credentials_wrong"), QStringLiteral("operator or password is wrong"));
    const LockState lock = platform.state->lockOf(one->id);
    const qint64 remaining = lock.lockedUntil.isValid() ? platform.clock.now().secsTo(lock.lockedUntil) : 0;
    if (remaining > 0)
        return problem(423, QStringLiteral("operator_locked"), QStringLiteral("locked after five wrong passwords"), remaining);
    if (body->value(QLatin1String("password")).toString() != one->password)
        return refuseSignIn(platform, one->id, lock);
    if (lock.failures > 0 || lock.lockedUntil.isValid()) {
        if (const auto saved = platform.state->setLock(one->id, {}); !saved)
            return internalProblem(saved.error());
    }
    const World world = platform.worlds.current();
    const QStringList districts = districtsOf(*platform.state, *world.city, *one);
    const Sessions::Opened opened = platform.sessions->open(one->id, one->role, caller.enrolment.workstation, districts);
    QJsonObject answer{
        {QStringLiteral("token"), QString::fromLatin1(opened.token)},
        {QStringLiteral("expires_at"), timeText(opened.session.expiresAt)},
        {QStringLiteral("grant"), QString::fromLatin1(grantFor(platform, *one, caller.enrolment.workstation, districts))},
        {QStringLiteral("segment_keys"), keysFor(platform, world.segments->keyId(), districts)}};
    if (body->value(QLatin1String("want_recovery_key")).toBool())
        answer.insert(QStringLiteral("recovery_key"), QString::fromLatin1(caller.enrolment.recoveryKey.toBase64()));
    return jsonResponse(201, answer);
}

} // namespace creditdesk::sandbox
