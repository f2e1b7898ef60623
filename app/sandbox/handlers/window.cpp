// POST /v1/number-blocks, /v1/persons/lookups and /v1/voids: what a window needs beside the mirror. No answer and no problem
// repeats a person's number or name, but for the good answer to who knew all of it already.
#include "app/sandbox/handlers/handlers.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace creditdesk::sandbox {
namespace {

constexpr int kMostNumbers = 2000;
constexpr int kReferenceBytes = 16;

Response invalid(const QString &detail)
{
    return problem(422, QStringLiteral("content_invalid"), detail);
}

/// 422 if the basis lacks a member; what it says is the workstation's answer for, and is kept.
std::optional<Response> demandBasis(const QJsonValue &value)
{
    static const QRegularExpression hash(QStringLiteral("^([0-9a-f]{64})?$"));
    if (!value.isObject())
        return invalid(QStringLiteral("\"basis\" must be an object"));
    const QJsonObject basis = value.toObject();
    if (auto refusal = demandTexts(basis, {"rule", "article", "applicant", "querier"}))
        return refusal;
    for (const char *name : {"purpose", "matter", "case_number", "legal_document", "authorisation_sha256"}) {
        if (!basis.value(QLatin1String(name)).isString())
            return invalid(QStringLiteral("\"%1\" must be a text").arg(QLatin1String(name)));
    }
    if (!hash.match(basis.value(QLatin1String("authorisation_sha256")).toString()).hasMatch())
        return invalid(QStringLiteral("\"authorisation_sha256\" is not a hash"));
    return std::nullopt;
}

QJsonObject queryOf(const QJsonObject &body, const Caller &caller, const QString &at)
{
    const QJsonObject basis = body.value(QLatin1String("basis")).toObject();
    return {{QStringLiteral("at"), at},
            {QStringLiteral("querier"), basis.value(QLatin1String("querier"))},
            {QStringLiteral("hall"), caller.enrolment.hall},
            {QStringLiteral("purpose"), basis.value(QLatin1String("purpose"))},
            {QStringLiteral("basis"), basis.value(QLatin1String("article"))},
            {QStringLiteral("disclose"), body.value(QLatin1String("disclose"))}};
}

QJsonArray recordsFor(const Person &person, const QString &reference)
{
    QJsonArray records;
    for (const QJsonValue &value : person.records) {
        QJsonObject record = value.toObject();
        record.insert(QStringLiteral("subject"), reference);
        records.append(record);
    }
    return records;
}

/// Looks through this platform, then those from before it; newest first.
QJsonArray queriesOf(const WindowState &state, const Person &person)
{
    QList<QJsonObject> all = state.looksOf(person.key());
    for (const QJsonValue &query : person.queries)
        all.append(query.toObject());
    std::stable_sort(all.begin(), all.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return a.value(QLatin1String("at")).toString() > b.value(QLatin1String("at")).toString();
    });
    QJsonArray queries;
    for (const QJsonObject &query : all)
        queries.append(query);
    return queries;
}

} // namespace

Response reserveNumbers(Platform &platform, const Request &request, const Caller &caller)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    const std::optional<QString> key = idempotencyKey(request);
    if (!key)
        return invalid(QStringLiteral("the header Idempotency-Key is needed"));
    const QJsonValue count = body->value(QLatin1String("count"));
    if (!count.isDouble() || count.toInt(0) < 1 || count.toInt(0) > kMostNumbers)
        return invalid(QStringLiteral("\"count\" must be a whole number from 1 to %1").arg(kMostNumbers));
    const auto reserved =
        platform.windows->reserve(caller.enrolment.workstation, *key, count.toInt(), platform.clock.now(), platform.random);
    if (!reserved)
        return internalProblem(reserved.error());
    if (!*reserved)
        return problem(409, QStringLiteral("idempotency_conflict"), QStringLiteral("this key was used for another count"));
    const NumberBlock &block = **reserved;
    return jsonResponse(block.repeated ? 200 : 201, {{QStringLiteral("block"), block.block},
                                                     {QStringLiteral("first"), block.first},
                                                     {QStringLiteral("last"), block.last},
                                                     {QStringLiteral("reserved_at"), block.reservedAt},
                                                     {QStringLiteral("valid_until"), block.validUntil}});
}

Response lookUpPerson(Platform &platform, const Request &request, const Caller &caller)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    if (const auto refusal = demandTexts(*body, {"document_type", "number", "name"}))
        return *refusal;
    if (!body->value(QLatin1String("disclose")).isBool())
        return invalid(QStringLiteral("\"disclose\" must be true or false"));
    if (const auto refusal = demandBasis(body->value(QLatin1String("basis"))))
        return *refusal;
    const Person *person =
        platform.persons.find(body->value(QLatin1String("document_type")).toString(),
                              body->value(QLatin1String("number")).toString(), body->value(QLatin1String("name")).toString());
    if (person == nullptr) // one answer, whatever of the three was wrong
        return problem(404, QStringLiteral("not_found"), QStringLiteral("nobody is known by this type, number and name"));
    const QDateTime now = platform.clock.now();
    const QString reference = QStringLiteral("P-") + QString::fromLatin1(randomText(platform.random, kReferenceBytes));
    const QJsonObject answer{
        {QStringLiteral("person"), QJsonObject{{QStringLiteral("reference"), reference},
                                               {QStringLiteral("document_type"), person->documentType},
                                               {QStringLiteral("number"), person->number},
                                               {QStringLiteral("name"), person->name},
                                               {QStringLiteral("born"), person->born.toString(Qt::ISODate)}}},
        {QStringLiteral("records"), recordsFor(*person, reference)},
        {QStringLiteral("queries"), queriesOf(*platform.windows, *person)},
        {QStringLiteral("free_reports_used"),
         person->freeReportsUsed + platform.state->freeReportsOf(person->key(), legalYear(now))},
        {QStringLiteral("stores"), platform.persons.stores()},
        {QStringLiteral("as_of"), timeText(now)}};
    const base::Done kept = platform.windows->addLook(person->key(), reference, caller.enrolment.workstation,
                                                      queryOf(*body, caller, timeText(now)));
    return kept ? jsonResponse(200, answer) : internalProblem(kept.error()); // no look without its trace
}

Response voidPaper(Platform &platform, const Request &request, const Caller &caller)
{
    const std::optional<QJsonObject> body = bodyObject(request);
    if (!body)
        return problem(400, QStringLiteral("content_invalid"), QStringLiteral("the body must be a JSON object"));
    const std::optional<QString> key = idempotencyKey(request);
    if (!key)
        return invalid(QStringLiteral("the header Idempotency-Key is needed"));
    if (const auto refusal = demandTexts(*body, {"number", "reason", "asked_by", "agreed_by", "at"}))
        return *refusal;
    const QString asked = body->value(QLatin1String("asked_by")).toString().trimmed();
    if (asked.compare(body->value(QLatin1String("agreed_by")).toString().trimmed(), Qt::CaseInsensitive) == 0)
        return invalid(QStringLiteral("who asks and who agrees must be two people"));
    if (!QDateTime::fromString(body->value(QLatin1String("at")).toString(), Qt::ISODateWithMs).isValid())
        return invalid(QStringLiteral("\"at\" must be a time"));
    const QString number = body->value(QLatin1String("number")).toString();
    if (!platform.state->isRegisteredBy(number, caller.enrolment.workstation))
        return invalid(QStringLiteral("this workstation has registered no paper of this number"));
    const auto voided = platform.windows->addVoid(caller.enrolment.workstation + u'/' + *key, bodyHash(*body),
                                                  {number, timeText(platform.clock.now())});
    if (!voided)
        return internalProblem(voided.error());
    if (!*voided)
        return problem(409, QStringLiteral("idempotency_conflict"), QStringLiteral("this key was used for another voiding"));
    // Also when it is a repetition: a crash may have come between the two.
    if (const base::Done listed = platform.state->voidReport(number); !listed)
        return internalProblem(listed.error());
    return jsonResponse((*voided)->repeated ? 200 : 201,
                        {{QStringLiteral("number"), (*voided)->number}, {QStringLiteral("voided_at"), (*voided)->voidedAt}});
}

} // namespace creditdesk::sandbox
