// POST /sandbox/control, for tests and trainers, not part of the platform's contract. Needs the control token of the ready
// line as a bearer token. The body's "action":
//   new_enrolment_code {validity_seconds}             -> {code}
//   revoke_signing_certificate {workstation}           revokes the report-signing certificate of that workstation
//   revoke_device_certificate {workstation}
//   void_report {number}
//   set_faults {faults: [...]}                         replaces all faults; an empty list removes them
//   set_grant {operator, districts: [...]}             what the operator's grants name from the next sign-in on
//   set_clock_offset {seconds}                         the platform's clock is wrong by that much, until it is set again or
//                                                      the server starts anew
//   expire_tokens {}                                   every token is over at once
//   replace_server_certificate {}                      new key and certificate; handshakes from now on show it
//   dictate_changes {changes: [...]}                   rows of the contract's change page without sequences, behind all that
//                                                      the history brings, which may not go on after them; the manifest and
//                                                      --digest do not know them
//   send_warning {warning: {...}}                      schema SentWarning without sequence and id
// What makes the city's history go on; kept in the state directory, so that a restart continues it and --digest with
// the same --state agrees. Each answers {sequence, generation, epoch}:
//   append_changes {count, deletes_percent, move_percent}   as many more changes (fewer if the city has not enough to
//                                                      delete); without the shares, like those of any day
//   advance_night {}                                   a new nightly state holds all changes so far: next generation, new keys,
//                                                      cursors before it are gone
//   travel_back {}                                     a backup is put back: the last nightly state without the changes after
//   it,
//                                                      or the one before if there were none; a new epoch
#include "app/sandbox/city/vocabulary.h"
#include "app/sandbox/handlers/handlers.h"
#include "app/sandbox/operators.h"

#include <QJsonArray>

#include <algorithm>
#include <mutex>

namespace creditdesk::sandbox {
namespace {

constexpr qint64 kDefaultValiditySeconds = 24 * 3600;
constexpr qint64 kMostAppended = 1'000'000;

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

/// The shares of an append_changes; -1: not given.
int percentOf(const QJsonObject &body, const char *name)
{
    return std::clamp(body.value(QLatin1String(name)).toInt(-1), -1, 100);
}

std::optional<city::HistoryStep> stepOf(const QString &action, const QJsonObject &body)
{
    using Kind = city::HistoryStep::Kind;
    if (action == QLatin1String("append_changes"))
        return city::HistoryStep{Kind::Append, body.value(QLatin1String("count")).toInteger(),
                                 percentOf(body, "deletes_percent"), percentOf(body, "move_percent")};
    if (action == QLatin1String("advance_night"))
        return city::HistoryStep{Kind::Night, 0, -1, -1};
    if (action == QLatin1String("travel_back"))
        return city::HistoryStep{Kind::Back, 0, -1, -1};
    return std::nullopt;
}

Response takeStep(Platform &platform, const city::HistoryStep &step)
{
    if (step.kind == city::HistoryStep::Kind::Append && (step.count < 1 || step.count > kMostAppended))
        return problem(422, QStringLiteral("content_invalid"), QStringLiteral("\"count\" is out of bounds"));
    static std::mutex mutex; // one step after the other
    const std::scoped_lock guard(mutex);
    if (const auto kept = platform.state->appendHistory(step); !kept)
        return internalProblem(kept.error());
    std::shared_ptr<const city::City> city = platform.worlds.current().city->with(platform.state->history());
    if (const auto moved = platform.worlds.moveOn(city); !moved)
        return internalProblem(moved.error());
    return jsonResponse(200, {{QStringLiteral("sequence"), static_cast<qint64>(city->lastSequence())},
                              {QStringLiteral("generation"), city->generation()},
                              {QStringLiteral("epoch"), city->epoch()}});
}

Response setGrant(Platform &platform, const QJsonObject &body)
{
    const Operator *one = findOperator(body.value(QLatin1String("operator")).toString());
    const QStringList districts = body.value(QLatin1String("districts")).toVariant().toStringList();
    const auto &words = platform.worlds.current().city->vocabulary();
    const bool known = std::all_of(districts.begin(), districts.end(),
                                   [&](const QString &code) { return words.district(code.toStdString()) != nullptr; });
    if (one == nullptr || districts.isEmpty() || !known)
        return problem(422, QStringLiteral("content_invalid"), QStringLiteral("no such operator or district"));
    return done(platform.state->setGrant(one->id, districts));
}

Response dictateChanges(Platform &platform, const QJsonObject &body)
{
    QList<QJsonObject> changes;
    const QJsonArray list = body.value(QLatin1String("changes")).toArray();
    for (const QJsonValue &value : list)
        changes.append(value.toObject());
    const auto last = platform.script->addChanges(changes, platform.worlds.current().city->lastSequence());
    return last ? jsonResponse(200, {{QStringLiteral("sequence"), *last}}) : done(tl::unexpected(last.error()));
}

Response sendWarning(Platform &platform, const QJsonObject &body)
{
    const auto sent = platform.script->sendWarning(body.value(QLatin1String("warning")).toObject());
    return sent ? jsonResponse(200, *sent) : done(tl::unexpected(sent.error()));
}

base::Done replaceCertificate(Platform &platform)
{
    TRY_ASSIGN(const Authority::ServerFiles files, platform.authority->renewServerFiles());
    return platform.serverIdentity.use(files.certificate, files.key);
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
    if (const auto step = stepOf(action, body))
        return platform.script->hasChanges()
                   ? problem(422, QStringLiteral("content_invalid"), QStringLiteral("behind dictated changes the history ends"))
                   : takeStep(platform, *step);
    if (action == QLatin1String("dictate_changes"))
        return dictateChanges(platform, body);
    if (action == QLatin1String("send_warning"))
        return sendWarning(platform, body);
    if (action == QLatin1String("set_grant"))
        return setGrant(platform, body);
    if (action == QLatin1String("set_clock_offset")) {
        platform.clock.setOffset(body.value(QLatin1String("seconds")).toInteger());
        return jsonResponse(200, {});
    }
    if (action == QLatin1String("expire_tokens")) {
        platform.sessions->expireAll();
        return jsonResponse(200, {});
    }
    if (action == QLatin1String("replace_server_certificate"))
        return done(replaceCertificate(platform));
    return problem(422, QStringLiteral("content_invalid"), QStringLiteral("unknown action"));
}

} // namespace creditdesk::sandbox
